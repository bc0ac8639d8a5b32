/**
 * The order of dates (顺序核对): whoever inspects asks first whether the letter was signed before the post began, the briefing read before the
 * journey, the report made before its limit (Provisions, Art. 22; Arts. 8-9). Every check names two facts and which comes first; it is asked of
 * all records, also of those that were brought by a file or changed past the program.
 *
 * What came too late stays too late: nothing is repaired by another date, it is only explained, and is listed on as explained. A date that was
 * changed afterwards does not take a breach off the list, it shows as no longer found. It says which step was late, and judges nobody.
 */
import type { Day, Instant } from '../../law/day.ts';
import { daysBetween } from '../../law/day.ts';
import type { Localised } from '../../law/localised.ts';
import type { Role } from '../../platform/permission.ts';

export const AREAS = [
  'posts',
  'decisions',
  'abroad',
  'reports',
  'leaving',
  'bodies-and-rules',
  'carriers',
  'training',
  'self-inspection',
  'papers',
  'records',
  'bodies',
] as const;
export type Area = (typeof AREAS)[number];
export const AREA_NAMES: Record<Area, Localised> = {
  posts: { zh: '上岗', en: 'Taking up a post' },
  decisions: { zh: '审查和告知', en: 'Reviews and decisions' },
  abroad: { zh: '出国（境）和涉外', en: 'Abroad and foreign exchange' },
  reports: { zh: '报告和处置', en: 'Reports' },
  leaving: { zh: '离岗离职', en: 'Leaving' },
  'bodies-and-rules': { zh: '任命、制度和预案', en: 'Designations, rules and plans' },
  carriers: { zh: '载体', en: 'Carriers' },
  training: { zh: '教育培训', en: 'Training' },
  'self-inspection': { zh: '自查和整改', en: 'Self-inspection and findings' },
  papers: { zh: '往来公文', en: 'Dispatches' },
  records: { zh: '登记时间', en: 'When it was recorded' },
  bodies: { zh: '检查、名录和协作', en: 'Inspections, list and cooperation' },
};

/** Whom a check is shown to. Of the rest its number of breaches alone. */
export const SIGHTS = ['office', 'clerks', 'bodies', 'clues', 'requests', 'matters'] as const;
export type Sight = (typeof SIGHTS)[number];
/** Read by those alone who deal with the case: none of them becomes a finding, for others read findings. */
export const KEPT_CLOSE: readonly Sight[] = ['clues', 'requests', 'matters'];

export const BREACH_STANDS = ['open', 'explained', 'in-hand', 'gone'] as const;
export type BreachStand = (typeof BREACH_STANDS)[number];
export const BREACH_STAND_NAMES: Record<BreachStand, Localised> = {
  open: { zh: '未说明', en: 'Not explained' },
  explained: { zh: '已说明', en: 'Explained' },
  'in-hand': { zh: '已转整改', en: 'A finding' },
  gone: { zh: '不再发现', en: 'No longer found' },
};
type Standing = { readonly goneAt: Instant | null; readonly explained: boolean; readonly findingOpen: boolean };
export const breachStand = ({ goneAt, explained, findingOpen }: Standing): BreachStand =>
  goneAt !== null ? 'gone' : explained ? 'explained' : findingOpen ? 'in-hand' : 'open';

/** One of the two facts: its day, and the moment where it is known. */
export type Moment = { readonly on: Day | null; readonly at: Instant | null };

/** By how many days the first came too late; where it never came, until today. */
export const daysLate = (first: Moment, second: Moment, today: Day): number =>
  second.on === null ? 0 : Math.max(0, daysBetween(second.on, first.on ?? today));
/** For how many days the order has been broken. */
export const ageOf = (second: Moment, today: Day): number =>
  second.on === null ? 0 : Math.max(0, daysBetween(second.on, today));

export const AT_ONCE = 200;
export const EXPLANATION_AT_MOST = 2000;

export const OFFICE = ['security-officer', 'head'] as const satisfies readonly Role[];
/** What an organ or an industry department does itself, and its dispatches. */
export const BODY_OFFICERS = ['industry-officer', 'organ-officer'] as const satisfies readonly Role[];
export const RUN = [...OFFICE, ...BODY_OFFICERS] as const satisfies readonly Role[];
/** The relay officer sees what is about clues, and nothing else. */
export const SEE = [...RUN, 'relay-officer'] as const satisfies readonly Role[];
