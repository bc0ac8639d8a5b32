/**
 * Findings (问题整改), Provisions 8(2) and 9(9): hidden dangers are found and removed in time. One list for whatever source: each has a
 * severity, who puts it right by a day counted in working days, what was done and what proves it, and is closed by another person than who
 * did it. What was closed stays closed in the record when it is opened again.
 *
 * It is about things and work. Where it is about a person, that person stands in it by number alone, is told of it, and nobody is judged by it.
 */
import type { Day } from '../../law/day.ts';
import { plusDays } from '../../law/day.ts';
import type { Localised } from '../../law/localised.ts';
import type { ParameterKey } from '../../law/parameters.ts';
import type { Role } from '../../platform/permission.ts';

/**
 * Where it comes from. `closes`: the source itself sees that it is gone, and that closes it: a later scan is no word of whoever did the work.
 * Everything else is looked at by another person. `byHand`: entered by an officer.
 */
export const SOURCES = {
  'self-inspection': { name: { zh: '自查自评', en: 'Self-inspection' }, closes: false, byHand: true },
  'cross-check': { name: { zh: '交叉核验', en: 'Cross-check' }, closes: true, byHand: false },
  'date-order': { name: { zh: '日期顺序核对', en: 'Order of dates' }, closes: false, byHand: false },
  scan: { name: { zh: '技术检测', en: 'Scan' }, closes: true, byHand: false },
  inventory: { name: { zh: '清点盘点', en: 'Inventory' }, closes: false, byHand: false },
  'measure-check': { name: { zh: '措施检查', en: 'Check of measures' }, closes: false, byHand: true },
  incident: { name: { zh: '突发情况', en: 'Incident' }, closes: false, byHand: true },
  drill: { name: { zh: '应急演练', en: 'Drill' }, closes: false, byHand: true },
  order: { name: { zh: '责令整改', en: 'Order to rectify' }, closes: false, byHand: false },
  suggestion: { name: { zh: '员工建议', en: 'Suggestion' }, closes: false, byHand: false },
  other: { name: { zh: '日常发现', en: 'Day-to-day work' }, closes: false, byHand: true },
} as const satisfies Record<string, { name: Localised; closes: boolean; byHand: boolean }>;
export type FindingSource = keyof typeof SOURCES;
export const FINDING_SOURCES = Object.keys(SOURCES) as [FindingSource, ...FindingSource[]];
export const BY_HAND = FINDING_SOURCES.filter((one) => SOURCES[one].byHand) as [FindingSource, ...FindingSource[]];

export const SEVERITIES = ['critical', 'major', 'general', 'minor'] as const;
export type Severity = (typeof SEVERITIES)[number];
export const SEVERITY_NAMES: Record<Severity, Localised> = {
  critical: { zh: '重大', en: 'Critical' },
  major: { zh: '较大', en: 'Major' },
  general: { zh: '一般', en: 'General' },
  minor: { zh: '轻微', en: 'Minor' },
};
/** Within how many working days each is put right. */
export const LIMIT_OF: Record<Severity, ParameterKey> = {
  critical: 'finding.critical',
  major: 'finding.major',
  general: 'finding.general',
  minor: 'finding.minor',
};

export const FINDING_STATES = ['suggested', 'open', 'submitted', 'closed', 'dismissed'] as const;
export type FindingState = (typeof FINDING_STATES)[number];
export const FINDING_STATE_NAMES: Record<FindingState, Localised> = {
  suggested: { zh: '建议，待研判', en: 'Suggested, to be decided' },
  open: { zh: '整改中', en: 'To be put right' },
  submitted: { zh: '已整改，待验收', en: 'Put right, to be verified' },
  closed: { zh: '已销号', en: 'Closed' },
  dismissed: { zh: '不作为问题', en: 'Set aside' },
};
export const isOpen = (state: FindingState): boolean => state !== 'closed' && state !== 'dismissed';

/** How it stands on a day. */
export const FINDING_STANDS = [
  ...(['suggested', 'overdue', 'due-soon', 'open', 'submitted', 'closed-late', 'closed', 'dismissed'] as const),
] as const;
export type FindingStand = (typeof FINDING_STANDS)[number];
export const FINDING_STAND_NAMES: Record<FindingStand, Localised> = {
  ...FINDING_STATE_NAMES,
  overdue: { zh: '逾期未销号', en: 'Overdue' },
  'due-soon': { zh: '即将到期', en: 'Due soon' },
  'closed-late': { zh: '逾期销号', en: 'Closed late' },
};
/** So long before its day it is shown as due soon. */
export const SOON_DAYS = 3;
type Standing = { readonly state: FindingState; readonly dueOn: Day | null; readonly closedOn: Day | null };
export function findingStand({ state, dueOn, closedOn }: Standing, today: Day): FindingStand {
  if (dueOn === null || state === 'suggested' || state === 'dismissed') return state;
  if (state === 'closed') return closedOn! > dueOn ? 'closed-late' : 'closed';
  if (dueOn < today) return 'overdue';
  return state === 'open' && dueOn <= plusDays(today, SOON_DAYS) ? 'due-soon' : state;
}

export const ENTRIES = [
  ...(['raised', 'recurs', 'assigned', 'planned', 'file', 'submitted', 'returned', 'closed', 'reopened'] as const),
  ...(['extended', 'dismissed', 'seen-again', 'gone'] as const),
] as const;
export type FindingEntry = (typeof ENTRIES)[number];
export const ENTRY_NAMES: Record<FindingEntry, Localised> = {
  raised: { zh: '发现问题', en: 'Found' },
  recurs: { zh: '同一问题再次出现', en: 'The same was found again' },
  assigned: { zh: '明确整改责任', en: 'Given to whoever puts it right' },
  planned: { zh: '填写原因和整改措施', en: 'Cause and measures written down' },
  file: { zh: '添加佐证材料', en: 'Evidence added' },
  submitted: { zh: '整改完成，提请验收', en: 'Put right, to be verified' },
  returned: { zh: '验收未通过，退回整改', en: 'Not verified, sent back' },
  closed: { zh: '验收通过，销号', en: 'Verified and closed' },
  reopened: { zh: '重新打开', en: 'Opened again' },
  extended: { zh: '延长整改期限', en: 'More time was given' },
  dismissed: { zh: '不作为问题', en: 'Set aside' },
  'seen-again': { zh: '来源再次报告，退回整改', en: 'The source reports it still: sent back' },
  gone: { zh: '来源不再报告', en: 'The source no longer reports it' },
};
/** Whoever took one of these steps has done the work, and does not verify it. */
export const DONE_BY: readonly FindingEntry[] = ['planned', 'file', 'submitted'];

/** What a finding can be about and where that is opened. A module that raises findings about things of its own adds its kind. */
export const THINGS = {
  carrier: { zh: '载体', en: 'Carrier' },
  place: { zh: '场所', en: 'Place' },
  'data-set': { zh: '数据', en: 'Data set' },
  post: { zh: '岗位', en: 'Post' },
  department: { zh: '部门', en: 'Department' },
  measure: { zh: '措施', en: 'Measure' },
  system: { zh: '信息系统', en: 'System' },
  inventory: { zh: '清点', en: 'Inventory' },
  plan: { zh: '应急预案', en: 'Contingency plan' },
  drill: { zh: '应急演练', en: 'Drill' },
  incident: { zh: '突发情况', en: 'Incident' },
  trip: { zh: '出国（境）', en: 'Journey' },
  document: { zh: '证照', en: 'Travel document' },
  leaver: { zh: '离岗离职', en: 'Leaver' },
  order: { zh: '责令整改', en: 'Order to rectify' },
  rule: { zh: '制度', en: 'Rule' },
} as const satisfies Record<string, Localised>;
export type ThingKind = keyof typeof THINGS;

/** What is said of it: by a module in both languages, by a person in one. */
export type FindingWords = {
  readonly title: Localised;
  readonly what: Localised | null;
  readonly where: Localised | null;
};
export const inBoth = (text: Localised | string): Localised =>
  typeof text === 'string' ? { zh: text, en: text } : text;

export const FILES_AT_MOST = 30;
export const ENTRIES_AT_MOST = 300;
/** A source's own key: no words of people. */
export const KEY_AT_MOST = 200;
/** `[D]` What was set aside is not raised again for so long, unless the head names a day. */
export const DISMISSED_MONTHS = 12;

/** The security office deals with all; the head verifies and decides; network security raises what its work finds. */
export const RUN = ['security-officer', 'head'] as const satisfies readonly Role[];
export const DECIDE = ['head'] as const satisfies readonly Role[];
export const RAISE = ['security-officer', 'head', 'network-security'] as const satisfies readonly Role[];
export const LIST = ['security-officer', 'head', 'liaison', 'network-security'] as const satisfies readonly Role[];
/** Everybody of a unit who is no administrator alone may be given one, and may suggest one. */
export const EVERYBODY = [
  ...(['security-officer', 'head', 'personnel', 'foreign-affairs', 'network-security', 'liaison'] as const),
  ...(['relay-officer', 'member'] as const),
] as const satisfies readonly Role[];

/** How long it has been open, for the page where we stand. */
export const AGES = [
  { upTo: 7, name: { zh: '7天以内', en: 'Up to 7 days' } },
  { upTo: 30, name: { zh: '8至30天', en: '8 to 30 days' } },
  { upTo: 90, name: { zh: '31至90天', en: '31 to 90 days' } },
  { upTo: undefined, name: { zh: '90天以上', en: 'More than 90 days' } },
] as const satisfies readonly { upTo: number | undefined; name: Localised }[];
