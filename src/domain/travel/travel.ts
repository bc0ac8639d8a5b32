/**
 * Going abroad (出国（境）): Provisions 9(6), 14, 15; Secrets Law 45, its Regulations 52. Hong Kong, Macao and Taiwan count, and so does
 * a day trip.
 *
 * A journey is declared, decided on with two opinions, briefed for, held, and spoken of afterwards: in an interview about events, from
 * a fixed list, that the traveller reads, corrects and signs. A group travels as one; each member is briefed and heard for himself.
 *
 * Whose journey may be recorded at all follows from post and unit (rights.md R2): of anybody else nothing is asked and nothing kept.
 * What happened is a record of its day and of the instant at which it was entered; nothing here says anything of what somebody is.
 */
import type { CountryCode } from '../../law/countries.ts';
import { type Day, plusDays } from '../../law/day.ts';
import type { SubjectClass, UnitStatus } from '../../law/duty.ts';
import type { Localised } from '../../law/localised.ts';

export const TRIP_KINDS = ['official', 'private'] as const;
export type TripKind = (typeof TRIP_KINDS)[number];
export const TRIP_KIND_NAMES: Record<TripKind, Localised> = {
  official: { zh: '因公', en: 'Official' },
  private: { zh: '因私', en: 'Private' },
};

export const TRIP_PURPOSES = [
  ...(['visit', 'meeting', 'negotiation', 'project', 'training'] as const),
  ...(['study', 'exchange', 'family', 'tourism', 'personal'] as const),
] as const;
export type TripPurpose = (typeof TRIP_PURPOSES)[number];
export const TRIP_PURPOSE_NAMES: Record<TripPurpose, Localised> = {
  visit: { zh: '考察访问', en: 'Visit' },
  meeting: { zh: '会议', en: 'Meeting or conference' },
  negotiation: { zh: '商务谈判', en: 'Negotiation' },
  project: { zh: '项目合作', en: 'Joint project' },
  training: { zh: '培训', en: 'Training' },
  study: { zh: '学习', en: 'Study' },
  exchange: { zh: '学术交流', en: 'Exchange' },
  family: { zh: '探亲', en: 'Family' },
  tourism: { zh: '旅游', en: 'Tourism' },
  personal: { zh: '其他个人事务', en: 'Other personal matter' },
};

export const FUNDINGS = ['own-unit', 'inviting-body', 'other-body', 'oneself'] as const;
export type Funding = (typeof FUNDINGS)[number];
export const FUNDING_NAMES: Record<Funding, Localised> = {
  'own-unit': { zh: '本单位', en: 'Own unit' },
  'inviting-body': { zh: '邀请方', en: 'Inviting body' },
  'other-body': { zh: '其他单位', en: 'Another body' },
  oneself: { zh: '本人自费', en: 'Oneself' },
};

export const TRIP_STATES = ['declared', 'approved', 'refused', 'departed', 'returned', 'closed', 'cancelled'] as const;
export type TripState = (typeof TRIP_STATES)[number];
export const TRIP_STATE_NAMES: Record<TripState, Localised> = {
  declared: { zh: '已申报，待审批', en: 'Declared, to be decided' },
  approved: { zh: '已批准', en: 'Approved' },
  refused: { zh: '未批准', en: 'Refused' },
  departed: { zh: '已出境', en: 'Abroad' },
  returned: { zh: '已回国（境）', en: 'Returned' },
  closed: { zh: '已办结', en: 'Closed' },
  cancelled: { zh: '已取消', en: 'Cancelled' },
};
/** The states in which a journey is still to come or under way: two of one person do not overlap. */
export const OPEN_STATES = ['declared', 'approved', 'departed', 'returned'] as const satisfies readonly TripState[];

/** What can be owed of a journey and not done. */
export const MISSING = [
  ...(['opinion', 'decision', 'briefing', 'document', 'return'] as const),
  ...(['interview', 'full-report'] as const),
] as const;
export type Missing = (typeof MISSING)[number];

export const CANCELLED_FOR = ['given-up', 'postponed', 'by-mistake'] as const;
export type CancelledFor = (typeof CANCELLED_FOR)[number];
export const CANCELLED_FOR_NAMES: Record<CancelledFor, Localised> = {
  'given-up': { zh: '不再出行', en: 'Given up' },
  postponed: { zh: '改期', en: 'Postponed' },
  'by-mistake': { zh: '误报', en: 'Declared by mistake' },
};

export const OFFICES = ['personnel', 'security'] as const;
export type Office = (typeof OFFICES)[number];
export const OFFICE_NAMES: Record<Office, Localised> = {
  personnel: { zh: '组织人事部门', en: 'Personnel' },
  security: { zh: '安全防范工作机构', en: 'Security office' },
};
export const OPINIONS = ['agreed', 'not-agreed'] as const;
export type OpinionSays = (typeof OPINIONS)[number];
export const OPINION_NAMES: Record<OpinionSays, Localised> = {
  agreed: { zh: '同意', en: 'Agreed' },
  'not-agreed': { zh: '不同意', en: 'Not agreed' },
};

/** Why a journey may be recorded: by which the ledger knows the rule, too. */
export const GROUNDS = ['key-unit', 'secret-related', 'school', 'research-institute'] as const;
export type Ground = (typeof GROUNDS)[number];
export const GROUND_NAMES: Record<Ground, Localised> = {
  'key-unit': {
    zh: '重点单位出国（境）团组、人员（《反间谍安全防范工作规定》第九条第六项）',
    en: 'Group or person of a key unit (Provisions, Article 9, item 6)',
  },
  'secret-related': {
    zh: '涉密人员出境（《保守国家秘密法》第四十五条）',
    en: 'Secret-related personnel leaving the country (Secrets Law, Article 45)',
  },
  school: {
    zh: '学校师生出国（境）学习、交流（《反间谍安全防范工作规定》第十四条）',
    en: 'Study or exchange of a school’s teachers or students (Provisions, Article 14)',
  },
  'research-institute': {
    zh: '科研人员出国（境）学习、交流（《反间谍安全防范工作规定》第十五条）',
    en: 'Study or exchange of researchers (Provisions, Article 15)',
  },
};

export type AskedGround = {
  readonly kind: TripKind;
  readonly purpose: TripPurpose;
  /** What the unit is today. */
  readonly statuses: readonly UnitStatus[];
  /** What the person is, or is to become. */
  readonly classes: readonly SubjectClass[];
};

const SECRET = ['secret-ordinary', 'secret-important', 'secret-core', 'in-declassification'];

/**
 * The ground on which a journey may be recorded, or nothing: then it is none of the unit's business. A key unit's official journeys are
 * everybody's; a private one is recorded of those alone whose post the law binds (docs/decisions/0042-whose-journeys.md).
 */
export function groundOf({ kind, purpose, statuses, classes }: AskedGround): Ground | undefined {
  const secret = classes.some((one) => SECRET.includes(one));
  const bound = secret || classes.includes('foreign-related');
  if (statuses.includes('key-unit') && (kind === 'official' || bound)) return 'key-unit';
  if (secret) return 'secret-related';
  if (purpose !== 'study' && purpose !== 'exchange') return undefined;
  return (['school', 'research-institute'] as const).find((one) => statuses.includes(one));
}

/** Briefing and interview only: there is nothing to approve. */
export const isLight = (grounds: readonly Ground[]): boolean =>
  grounds.every((one) => one === 'school' || one === 'research-institute');

export type Leg = { readonly country: CountryCode; readonly place: string; readonly from: Day; readonly to: Day };

/** One after the other, and within the journey; what lies between two of them is the way. */
export function inOrder(legs: readonly Leg[], { leavesOn, returnsOn }: { leavesOn: Day; returnsOn: Day }): boolean {
  const ends = [leavesOn, ...legs.flatMap(({ from, to }) => [from, to]), returnsOn];
  return ends.every((day, at) => at === 0 || ends[at - 1]! <= day);
}

export const countriesOf = (legs: readonly Leg[]): CountryCode[] => [...new Set(legs.map(({ country }) => country))];

/** The last day on which a briefing still stands before the departure: inspectors look at the order of days. */
export const briefBy = (leavesOn: Day, daysBefore: number): Day => plusDays(leavesOn, -Math.max(1, daysBefore));

/** Material for this journey: for one of its countries or for all, for its purpose or for all. */
export const isFor = (
  material: { readonly countries: readonly string[]; readonly purposes: readonly string[] },
  trip: { readonly countries: readonly string[]; readonly purpose: string },
): boolean =>
  (material.countries.length === 0 || material.countries.some((one) => trip.countries.includes(one))) &&
  (material.purposes.length === 0 || material.purposes.includes(trip.purpose));

export type EarlierBriefing = { readonly tripId: number; readonly on: Day; readonly materials: readonly number[] };

/**
 * The latest earlier briefing that stands for a journey: within the part of a year that the figure allows, and of everything that is to
 * be read now. Nothing for who has left the country less often within a year: he is briefed for each journey.
 */
export function earlierThatStands(
  briefings: readonly EarlierBriefing[],
  asked: {
    readonly leavesOn: Day;
    readonly toRead: readonly number[];
    readonly departures: number;
    readonly frequentFrom: number;
    readonly timesAYear: number;
  },
): EarlierBriefing | undefined {
  const { leavesOn, toRead, departures, frequentFrom, timesAYear } = asked;
  if (departures < frequentFrom || toRead.length === 0) return undefined;
  const from = plusDays(leavesOn, -Math.floor(365 / timesAYear));
  return briefings
    .filter(({ on, materials }) => on >= from && toRead.every((one) => materials.includes(one)))
    .sort((a, b) => (a.on < b.on ? 1 : -1))[0];
}

/**
 * What is asked after a journey, or at home leave: events, not opinions (rights.md R20). The list is closed; nobody need answer
 * anything beyond it, and an answer is a fact with its day, never a judgement. The traveller reads, corrects and signs it.
 */
export const EVENTS = [
  'deviation',
  'unplanned-contact',
  'approach',
  'incident',
  'lost-item',
  'documents-returned',
] as const;
export type InterviewEvent = (typeof EVENTS)[number];

export const EVENT_QUESTIONS: Record<InterviewEvent, Localised> = {
  deviation: {
    zh: '行程、停留地点或者时间与申报的是否有不同？',
    en: 'Did the route, the places or the days differ from what was declared?',
  },
  'unplanned-contact': {
    zh: '是否有计划之外的境外政府、组织人员接触？',
    en: 'Was there contact with foreign governments or organisations that was not planned?',
  },
  approach: {
    zh: '是否有人打探内部情况、拉拢、胁迫或者索要资料？',
    en: 'Did anybody probe for internal matters, make advances, threaten, or ask for material?',
  },
  incident: {
    zh: '是否发生被盘查、被扣留、被盗抢或者其他突发情况？',
    en: 'Were there questionings, detention, theft or another sudden event?',
  },
  'lost-item': {
    zh: '是否遗失证照、资料、存储介质或者电子设备？',
    en: 'Were travel documents, papers, media or devices lost?',
  },
  'documents-returned': {
    zh: '应当交回的证照是否已交回？',
    en: 'Were the travel documents handed back that are to be?',
  },
};

export type Answer = {
  readonly event: InterviewEvent;
  readonly happened: boolean;
  readonly facts?: string | undefined;
};

/** Every question once, and facts where something is said to have happened. */
export function isWhole(answers: readonly Answer[]): boolean {
  const asked = EVENTS.every((event) => answers.filter((one) => one.event === event).length === 1);
  return asked && answers.length === EVENTS.length && answers.every(needsNoMore);
}
const needsNoMore = ({ event, happened, facts }: Answer): boolean =>
  event === 'documents-returned' || !happened || facts !== undefined;
