/**
 * Contingency plans (应急预案) and drills (应急演练), Provisions 8(5): the law asks that sudden situations be handled; that it be planned and
 * practised is our suggestion. A plan has versions, each approved by the head, who has not written it, and each still readable when another
 * has taken its place. A plan names people by their role in it, and nobody is judged by it or by a drill.
 */
import type { Day } from '../../law/day.ts';
import type { Localised } from '../../law/localised.ts';
import type { Role } from '../../platform/permission.ts';
import { INCIDENT_KIND_NAMES, INCIDENT_KINDS } from '../incidents/incidents.ts';

/** The kinds of incident, and one plan for whatever comes. */
export const PLAN_KINDS = ['general', ...INCIDENT_KINDS] as const;
export type PlanKind = (typeof PLAN_KINDS)[number];
export const PLAN_KIND_NAMES: Record<PlanKind, Localised> = {
  general: { zh: '综合预案（各类突发情况）', en: 'General (any sudden situation)' },
  ...INCIDENT_KIND_NAMES,
};

export const VERSION_STATES = ['draft', 'submitted', 'issued'] as const;
export type VersionState = (typeof VERSION_STATES)[number];
export const VERSION_STATE_NAMES: Record<VersionState, Localised> = {
  draft: { zh: '起草中', en: 'Draft' },
  submitted: { zh: '待批准', en: 'Waits for approval' },
  issued: { zh: '已印发', en: 'Issued' },
};

/** How a plan stands: nothing issued yet, in force, its yearly review not held in time, ended. */
export type PlanStand = 'in-the-making' | 'not-yet-in-force' | 'in-force' | 'review-overdue' | 'ended';
export const PLAN_STAND_NAMES: Record<PlanStand, Localised> = {
  'in-the-making': { zh: '尚未印发', en: 'Not issued yet' },
  'not-yet-in-force': { zh: '已印发，待生效', en: 'Issued, not in force yet' },
  'in-force': { zh: '现行有效', en: 'In force' },
  'review-overdue': { zh: '有效，复核逾期', en: 'In force, review overdue' },
  ended: { zh: '已停用', en: 'Ended' },
};
type Standing = {
  readonly endedOn: Day | null;
  /** The earliest day from which an issued version holds. */
  readonly firstFrom: Day | null;
  readonly reviewBy: Day | null;
};
export function planStand({ endedOn, firstFrom, reviewBy }: Standing, today: Day): PlanStand {
  if (endedOn !== null) return 'ended';
  if (firstFrom === null) return 'in-the-making';
  if (firstFrom > today) return 'not-yet-in-force';
  return reviewBy !== null && reviewBy < today ? 'review-overdue' : 'in-force';
}

/** A role in the plan: what it is for, who has it and who stands in. The phone is one of duty, never a private one. */
export type PlanRole = { readonly title: string; readonly task: string };
/** An office and its number: outside the unit a person is never named. */
export type PlanContact = { readonly office: string; readonly telephone: string; readonly note: string };
/** What, by which role, within how long of the alarm. */
export type PlanStep = {
  readonly what: string;
  /** The role's place, from 0; nobody in particular: null. */
  readonly role: number | null;
  readonly withinMinutes: number | null;
};
export type PlanWords = {
  readonly title: string;
  readonly purpose: string;
  readonly roles: readonly PlanRole[];
  readonly contacts: readonly PlanContact[];
  readonly steps: readonly PlanStep[];
};
/** Who has a role, or stands in for it. */
export type Holder = {
  readonly role: number;
  readonly deputy: boolean;
  readonly personId: number;
  readonly phone: string;
};

export const ROLES_AT_MOST = 20;
export const CONTACTS_AT_MOST = 40;
export const STEPS_AT_MOST = 60;
export const PARTICIPANTS_AT_MOST = 300;
export const CHANGES_AT_MOST = 30;
export const A_MONTH_MINUTES = 31 * 24 * 60;

/** What a version lacks before it can be submitted. */
export const LACKS = ['roles', 'holders', 'contacts', 'steps', 'steps-without-role'] as const;
export type Lack = (typeof LACKS)[number];
export const LACK_NAMES: Record<Lack, Localised> = {
  roles: { zh: '没有设定岗位职责', en: 'there is no role' },
  holders: { zh: '有的岗位没有明确人员和替补人员', en: 'a role has nobody, or nobody to stand in' },
  contacts: { zh: '没有对外联系电话，或者有的电话空缺', en: 'there is no outside contact, or one without a number' },
  steps: { zh: '没有处置步骤', en: 'there is no step' },
  'steps-without-role': { zh: '有的步骤没有明确由谁负责', en: 'a step is nobody’s' },
};
export function lacksOf(words: PlanWords, holders: readonly Pick<Holder, 'role' | 'deputy'>[]): Lack[] {
  const held = (role: number, deputy: boolean) => holders.some((one) => one.role === role && one.deputy === deputy);
  const lacks: Record<Lack, boolean> = {
    roles: words.roles.length === 0,
    holders: words.roles.some((_, role) => !held(role, false) || !held(role, true)),
    contacts: words.contacts.length === 0 || words.contacts.some(({ telephone }) => telephone === ''),
    steps: words.steps.length === 0,
    'steps-without-role': words.steps.some(({ role }) => role === null),
  };
  return LACKS.filter((lack) => lacks[lack]);
}

/** What is looked at in the yearly review: all of it, or it was none. */
export const REVIEWED = ['people', 'telephones', 'steps', 'law'] as const;
export type Reviewed = (typeof REVIEWED)[number];
export const REVIEWED_NAMES: Record<Reviewed, Localised> = {
  people: { zh: '人员和替补人员仍在岗', en: 'the people and those who stand in are still there' },
  telephones: { zh: '各电话逐个拨通过', en: 'every number was dialled and answered' },
  steps: { zh: '步骤和时限仍然适用', en: 'steps and times still fit' },
  law: { zh: '法定上报时限没有变化', en: 'the statutory times to report have not changed' },
};
export const REVIEW_OUTCOMES = ['unchanged', 'revised'] as const;
export type ReviewOutcome = (typeof REVIEW_OUTCOMES)[number];
export const REVIEW_OUTCOME_NAMES: Record<ReviewOutcome, Localised> = {
  unchanged: { zh: '复核，无须修订', en: 'Looked at, nothing to change' },
  revised: { zh: '修订印发', en: 'Issued anew' },
};

export const DRILL_STATES = ['planned', 'held', 'cancelled'] as const;
export type DrillState = (typeof DRILL_STATES)[number];
export const DRILL_STATE_NAMES: Record<DrillState, Localised> = {
  planned: { zh: '已计划', en: 'Planned' },
  held: { zh: '已开展', en: 'Held' },
  cancelled: { zh: '已取消', en: 'Cancelled' },
};

/** How a drill stands: it counts, it was entered after its day, nobody took part. */
export type DrillStand = 'to-come' | 'day-passed' | 'held' | 'recorded-late' | 'nobody-there' | 'cancelled';
export const DRILL_STAND_NAMES: Record<DrillStand, Localised> = {
  'to-come': { zh: '待开展', en: 'To come' },
  'day-passed': { zh: '计划日期已过，未登记', en: 'Its day has passed, nothing recorded' },
  held: { zh: '已开展', en: 'Held' },
  'recorded-late': { zh: '已开展，事后登记', en: 'Held, recorded later' },
  'nobody-there': { zh: '无人参加，不计入', en: 'Nobody took part: does not count' },
  cancelled: { zh: '已取消', en: 'Cancelled' },
};
type Held = {
  readonly state: DrillState;
  readonly plannedOn: Day;
  readonly heldOn: Day | null;
  readonly recordedOn: Day | null;
  /** Who was there and has not said otherwise. */
  readonly took: number;
};
export function drillStand({ state, plannedOn, heldOn, recordedOn, took }: Held, today: Day): DrillStand {
  if (state === 'cancelled') return 'cancelled';
  if (state === 'planned') return plannedOn < today ? 'day-passed' : 'to-come';
  if (took === 0) return 'nobody-there';
  return heldOn! < recordedOn! ? 'recorded-late' : 'held';
}

/** By which a change after a drill is known among the findings. */
export const changeKey = (drillId: number, changeId: number): string => `drill/${drillId}/${changeId}`;

export type DrillOutcome = { readonly wentWell: string; readonly wentWrong: string; readonly late: string };

/** The security office writes plans and runs drills; the head approves and reads; whoever is named reads on My page. */
export const RUN = ['security-officer'] as const satisfies readonly Role[];
export const APPROVE = ['head'] as const satisfies readonly Role[];
export const READ = ['security-officer', 'head'] as const satisfies readonly Role[];
/** Everybody of a unit who is no administrator alone may be named in one. */
export const EVERYBODY = [
  ...(['security-officer', 'head', 'personnel', 'foreign-affairs', 'network-security', 'liaison'] as const),
  ...(['relay-officer', 'member'] as const),
] as const satisfies readonly Role[];

/** 90 minutes as people say it. */
export function minutesInWords(minutes: number): Localised {
  if (minutes === 0) return { zh: '立即', en: 'at once' };
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const zh = `${hours > 0 ? `${hours}小时` : ''}${rest > 0 ? `${rest}分钟` : ''}内`;
  const en = [hours > 0 && `${hours} h`, rest > 0 && `${rest} min`].filter(Boolean).join(' ');
  return { zh, en: `within ${en}` };
}
