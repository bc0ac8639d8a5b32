/**
 * Education and training (教育培训): sessions in a room, and who attended them. Provisions 8(1), 9(7), 10(2), 14, 15; Counter-
 * Espionage Law 12, 18; Secrets Law 43. One attendance counts for every duty it can satisfy, with the session's hours.
 *
 * An attendance is recorded because somebody was there, by a list or by a code read on the spot, and keeps the instant at which it
 * was entered: what was entered after the day is shown as such. It is no test, no mark and no ranking of people. A session in the
 * future has no attendance. Who checks in by code has none either until the hours are known: they follow from both ends (presence).
 */
import { type Day, dayAt, type Instant, instant } from '../../law/day.ts';
import type { EvidenceKind } from '../../law/duty.ts';
import type { Localised } from '../../law/localised.ts';

/** The five topics of secrecy education (Secrets Regulations 9) and the three fields the training belongs to. Closed. */
export const SUBJECTS = [
  'situation',
  'law',
  'technique',
  'cases',
  'tradition',
  'counter-espionage',
  'secrecy',
  'network',
] as const;
export type Subject = (typeof SUBJECTS)[number];

export const SUBJECT_NAMES: Record<Subject, Localised> = {
  situation: { zh: '形势', en: 'Situation' },
  law: { zh: '法规', en: 'Law' },
  technique: { zh: '防范技能', en: 'Technique' },
  cases: { zh: '案例', en: 'Cases' },
  tradition: { zh: '优良传统', en: 'Tradition' },
  'counter-espionage': { zh: '反间谍', en: 'Counter-espionage' },
  secrecy: { zh: '保密', en: 'Secrecy' },
  network: { zh: '网络安全', en: 'Network security' },
};

/** Who organised it: of the hours of some, a share is to be the own unit's (`training-own-unit`). */
export const ORGANISERS = ['own-unit', 'outside'] as const;
export type Organiser = (typeof ORGANISERS)[number];

export const ORGANISER_NAMES: Record<Organiser, Localised> = {
  'own-unit': { zh: '本单位组织', en: 'Our own unit' },
  outside: { zh: '外单位组织', en: 'Another body' },
};

/** What was recorded before it was asked says nothing, and nothing is supposed of it. */
export const ORGANISER_UNKNOWN: Localised = { zh: '未注明', en: 'Not stated' };

/**
 * Which evidence a record of learning gives. One of the first two, so that nothing counts twice: what is about the security of networks
 * alone counts for an operator's employees alone (Provisions 10(2)). Beside it, and never added to it, that the own unit organised it.
 */
export function kindsOf({ subjects, organiser }: Learning): LearntKind[] {
  const onlyNetwork = subjects.every((one) => one === 'network');
  const kind = onlyNetwork ? 'network-training-attended' : 'training-attended';
  return organiser === 'own-unit' ? [kind, 'training-own-unit'] : [kind];
}
export type Learning = { readonly subjects: readonly Subject[]; readonly organiser: Organiser | null };

export const LEARNT_KINDS = [
  'training-attended',
  'network-training-attended',
  'training-own-unit',
] as const satisfies readonly EvidenceKind[];
export type LearntKind = (typeof LEARNT_KINDS)[number];

export const TRAINING_STATES = ['planned', 'held', 'cancelled'] as const;
export type TrainingState = (typeof TRAINING_STATES)[number];

export const TRAINING_STATE_NAMES: Record<TrainingState, Localised> = {
  planned: { zh: '计划中', en: 'Planned' },
  held: { zh: '已举办', en: 'Held' },
  cancelled: { zh: '已取消', en: 'Cancelled' },
};

/** How an attendance was recorded. */
export const WAYS = ['list', 'qr'] as const;
export type Way = (typeof WAYS)[number];

export const WAY_NAMES: Record<Way, Localised> = {
  list: { zh: '名单登记', en: 'By list' },
  qr: { zh: '扫码签到', en: 'By code' },
};

/** Why somebody stands on the list who did not check in by code. */
export const LIST_REASONS = ['seen-in-the-room', 'no-phone', 'phone-of-another', 'paper-list'] as const;
export type ListReason = (typeof LIST_REASONS)[number];

export const LIST_REASON_NAMES: Record<ListReason, Localised> = {
  'seen-in-the-room': { zh: '现场见到本人', en: 'Seen in the room' },
  'no-phone': { zh: '没有可用的手机', en: 'Had no phone to use' },
  'phone-of-another': { zh: '与他人共用手机，已当面核对', en: 'Came by another’s phone, confirmed by sight' },
  'paper-list': { zh: '依据纸质签到表', en: 'From the paper list' },
};

/** What becomes of who checked in and did not check out; `by-list` where the list says it. */
export const DECISIONS = ['stayed', 'left-early', 'not-known'] as const;
export type Decision = (typeof DECISIONS)[number] | 'by-list';

export const DECISION_NAMES: Record<Decision, Localised> = {
  stayed: { zh: '在场到结束', en: 'Stayed to the end' },
  'left-early': { zh: '提前离场，按实际学时计', en: 'Left before the end; the hours were stated' },
  'not-known': { zh: '不能确认，不计学时', en: 'Cannot be established; nothing counts' },
  'by-list': { zh: '已按名单登记', en: 'Recorded by list' },
};

/** Why an attendance is withdrawn: a closed set, so that no story about a person is kept (rights.md R5). */
export const WITHDRAWAL_REASONS = ['wrong-person', 'not-present', 'wrong-session'] as const;
export type WithdrawalReason = (typeof WITHDRAWAL_REASONS)[number];

export const WITHDRAWAL_REASON_NAMES: Record<WithdrawalReason, Localised> = {
  'wrong-person': { zh: '选错人员', en: 'The wrong person was picked' },
  'not-present': { zh: '本人未到场', en: 'The person was not there' },
  'wrong-session': { zh: '登记到了其他场次', en: 'Recorded for the wrong session' },
};

/** Why the day or the hours of a session that was held are put right. */
export const CORRECTION_REASONS = ['entered-wrongly', 'moved-to-another-day', 'ran-longer-or-shorter'] as const;
export type CorrectionReason = (typeof CORRECTION_REASONS)[number];

export const CORRECTION_REASON_NAMES: Record<CorrectionReason, Localised> = {
  'entered-wrongly': { zh: '登记有误', en: 'Entered wrongly' },
  'moved-to-another-day': { zh: '实际改期举办', en: 'Held on another day' },
  'ran-longer-or-shorter': { zh: '实际时长有变', en: 'Ran longer or shorter' },
};

/** Hours of a session: half hours, from half an hour to a day. */
export const areHours = (hours: number): boolean => hours >= 0.5 && hours <= 24 && Number.isInteger(hours * 2);

export type Session = { readonly state: TrainingState; readonly day: Day };
export type Verdict = 'fine' | 'in-the-future' | 'wrong-state';

/** Attendance can be recorded from the session's day on, however late; never for one that was cancelled. */
export function mayRecordAttendance({ state, day }: Session, today: Day): Verdict {
  if (state === 'cancelled') return 'wrong-state';
  return day > today ? 'in-the-future' : 'fine';
}

/** A check-in is open on the session's day only, so that nobody checks in to what is over or has not begun. */
export function mayOpenCheckIn({ state, day }: Session, today: Day): Verdict {
  if (state === 'cancelled' || day < today) return 'wrong-state';
  return day > today ? 'in-the-future' : 'fine';
}

/** A plan may be changed as one likes; what was held is put right by a correction with its reason. */
export const mayChange = ({ state }: Session): Verdict => (state === 'planned' ? 'fine' : 'wrong-state');

/** What was held and attended cannot be undone by a word: the attendances would first have to be withdrawn, one by one. */
export function mayCancel({ state }: Session, attending: number): Verdict {
  if (state === 'cancelled') return 'wrong-state';
  return attending > 0 ? 'wrong-state' : 'fine';
}

export function mayCorrect({ state }: Session, corrected: Day, today: Day): Verdict {
  if (state !== 'held') return 'wrong-state';
  return corrected > today ? 'in-the-future' : 'fine';
}

const HALF_HOUR_MS = 30 * 60_000;

/** From coming to going, in half hours, rounded down; of what is no half hour nothing is left. */
export const halfHoursBetween = (from: Instant, to: Instant): number =>
  Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / HALF_HOUR_MS) / 2);

/** What counts of the hours that were measured or stated: never more than the session has. */
export const hoursCounted = (own: number | null, session: number): number => Math.min(own ?? session, session);

/** How many minutes after the start somebody came, or before the end went; 0 where that is not known or not so. */
export function minutesLate(inAt: Instant | null, startsAt: Instant | null): number {
  return inAt && startsAt ? Math.max(0, Math.floor((Date.parse(inAt) - Date.parse(startsAt)) / 60_000)) : 0;
}
export const minutesEarly = (outAt: Instant | null, endsAt: Instant | null): number => minutesLate(endsAt, outAt);

/** Whether something about this day was entered after it: shown with both days, and judged by the instant where the law asks for 'before'. */
export const enteredAfterwards = (happenedOn: Day, enteredAt: Instant, timeZone: string): boolean =>
  dayAt(new Date(enteredAt), timeZone) > happenedOn;

/**
 * The evidence of an attendance carries the instant at which what it says was first entered. A correction of the hours leaves the
 * day as it was stated then; a correction of the day says something new, and says it now.
 */
export const instantOfEvidence = (entered: Instant, dayCorrected: boolean, now: Instant): Instant =>
  dayCorrected ? now : entered;

/** Whom a session is for. It says who is asked to come, never who may be recorded. */
export const AUDIENCES = [
  'everyone',
  'secret-core',
  'secret-important',
  'secret-ordinary',
  'foreign-related',
  'operator-employees',
  'new-hires',
] as const;
export type Audience = (typeof AUDIENCES)[number];

export const AUDIENCE_NAMES: Record<Audience, Localised> = {
  everyone: { zh: '全体人员', en: 'Everyone' },
  'secret-core': { zh: '核心涉密人员', en: 'Core secret-related' },
  'secret-important': { zh: '重要涉密人员', en: 'Important secret-related' },
  'secret-ordinary': { zh: '一般涉密人员', en: 'Ordinary secret-related' },
  'foreign-related': { zh: '涉外人员', en: 'Foreign-related' },
  'operator-employees': { zh: '关基运营者从业人员', en: 'Operator’s employees' },
  'new-hires': { zh: '新入职、拟上岗人员', en: 'New hires and people about to take a post' },
};

/** A plan is drawn up, submitted, and approved by the head; a later version that is approved takes the place of the one before it. */
export const PLAN_STATES = ['draft', 'submitted', 'approved', 'replaced'] as const;
export type PlanState = (typeof PLAN_STATES)[number];

export const PLAN_STATE_NAMES: Record<PlanState, Localised> = {
  draft: { zh: '拟订中', en: 'Being drawn up' },
  submitted: { zh: '待审批', en: 'Waiting for approval' },
  approved: { zh: '已批准', en: 'Approved' },
  replaced: { zh: '已被新版代替', en: 'Replaced by a later version' },
};

export const PLAN_ITEM_KINDS = ['session', 'course'] as const;
export type PlanItemKind = (typeof PLAN_ITEM_KINDS)[number];

export const PLAN_ITEM_KIND_NAMES: Record<PlanItemKind, Localised> = {
  session: { zh: '集中授课', en: 'Session' },
  course: { zh: '在线课程', en: 'Online course' },
};

/** What an item of a plan says. `sittings`: as many times, or in as many rooms, as its people need. */
export type PlanItem = {
  readonly kind: PlanItemKind;
  readonly audiences: readonly Audience[];
  readonly topic: string;
  readonly subjects: readonly Subject[];
  readonly month: number;
  readonly hours: number;
  readonly sittings: number;
  readonly people: number;
  readonly organiser: Organiser;
};

/** How a line of a later version stands to the version before it. */
export type LineChange = 'same' | 'added' | 'changed' | 'removed';
export const LINE_CHANGE_NAMES: Record<LineChange, Localised> = {
  same: { zh: '未变', en: 'Unchanged' },
  added: { zh: '新增', en: 'Added' },
  changed: { zh: '有改动', en: 'Changed' },
  removed: { zh: '删去', en: 'Taken out' },
};

/** When the session begins by the clock, where its start was written down; `dayBegins` is the first moment of its day. */
export function boundsOf(
  { startTime, hours }: { readonly startTime: string | null; readonly hours: number },
  dayBegins: Instant,
): { readonly startsAt: Instant | null; readonly endsAt: Instant | null } {
  if (startTime === null) return { startsAt: null, endsAt: null };
  const [hour, minute] = startTime.split(':').map(Number) as [number, number];
  const start = Date.parse(dayBegins) + (hour * 60 + minute) * 60_000;
  return { startsAt: instant(new Date(start)), endsAt: instant(new Date(start + hours * 2 * HALF_HOUR_MS)) };
}
