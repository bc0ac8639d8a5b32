/** Short forms in which the duties are written down, so that a duty reads as its article does. */
import type { Citation } from '../citation.ts';
import type { Change, Due, RecordedIn, RuleBinds, SubjectClass, UnitStatus } from '../duty.ts';
import type { Localised } from '../localised.ts';
import type { ModuleName } from '../names.ts';
import type { ParameterKey } from '../parameters.ts';

export const provisions = (article: number, item?: number): Citation =>
  item === undefined ? { instrument: 'provisions-2021', article } : { instrument: 'provisions-2021', article, item };
export const counterEspionageLaw = (article: number): Citation => ({
  instrument: 'counter-espionage-law-2023',
  article,
});
export const nationalSecurityLaw = (article: number): Citation => ({
  instrument: 'national-security-law-2015',
  article,
});
export const secretsLaw = (article: number): Citation => ({ instrument: 'secrets-law-2024', article });
export const secretsRegulations = (article: number): Citation => ({ instrument: 'secrets-regulations-2024', article });
export const operatorRegulations = (article: number): Citation => ({ instrument: 'cii-regulations-2021', article });
export const rewardMeasures = (article: number): Citation => ({ instrument: 'reward-measures-2022', article });

/** Binds subjects of these classes while the unit has this status. */
export const when = (status: UnitStatus, ...classes: SubjectClass[]): RuleBinds => ({ statuses: [status], classes });
/** Binds the body itself while it has this status. */
export const theUnit = (status: UnitStatus): RuleBinds => when(status, 'the-unit');
/** Bodies other than units have no statuses: their duties come from the records of their own modules. */
export const itsOwnBody: RuleBinds = { statuses: [], classes: ['the-unit'] };

export const everyYear = (atLeast: ParameterKey): Due => ({ kind: 'every-year', atLeast });
export const within = (days: ParameterKey): Due => ({ kind: 'within', days });
export const onEvent = (words: Localised, parameter?: ParameterKey): Due =>
  parameter === undefined ? { kind: 'on-event', words } : { kind: 'on-event', words, parameter };
export const beforeStart = (order: ParameterKey): Due => ({
  kind: 'before-start',
  order,
  existing: 'post.existing-staff',
});
export const renewal = (months: ParameterKey): Due => ({ kind: 'renewal', months, existing: 'post.existing-staff' });

export const afterChange = (days: ParameterKey, ...on: Change[]): Due => ({ kind: 'after-change', on, days });

/** Owed already, but recordable here only once that module exists. */
export const later = (module: ModuleName): RecordedIn => ({ module: 'not-yet', later: module });
export const inTraining: RecordedIn = { module: 'training', page: '/training' };
export const inLetters: RecordedIn = { module: 'letters', page: '/letters' };
/** Past reviews can also be taken over from the roster. */
export const inMatters: RecordedIn = { module: 'matters', page: '/matters' };
export const inRequests: RecordedIn = { module: 'requests', page: '/requests' };
export const inReviews: RecordedIn = { module: 'reviews', page: '/reviews' };
/** The key-unit list, by an organ. */
export const inKeyUnits: RecordedIn = { module: 'organ', page: '/key-units' };
/** By a department or an organ, each in its own pages. */
export const inRequirements: RecordedIn = { module: 'industry', page: '/requirements' };
export const inGuidance: RecordedIn = { module: 'industry', page: '/guidance' };
export const inNominations: RecordedIn = { module: 'industry', page: '/nominations' };
export const inCooperation: RecordedIn = { module: 'cooperation', page: '/cooperation' };
export const inLeavers: RecordedIn = { module: 'leavers', page: '/leavers' };
export const inTravel: RecordedIn = { module: 'travel', page: '/travel' };
export const inStationed: RecordedIn = { module: 'stationed', page: '/stationed' };
export const inInspections: RecordedIn = { module: 'inspections', page: '/inspections' };
export const inExchanges: RecordedIn = { module: 'exchanges', page: '/exchanges' };
export const inIncidents: RecordedIn = { module: 'incidents', page: '/incidents' };
export const inFindings: RecordedIn = { module: 'findings', page: '/findings' };
export const inSelfInspections: RecordedIn = { module: 'self-inspections', page: '/self-inspections' };
export const inRegisters: RecordedIn = { module: 'registers', page: '/registers/checks' };
export const inPlans: RecordedIn = { module: 'plans', page: '/plans' };
export const inRules: RecordedIn = { module: 'rules', page: '/rules' };
export const inMeasures: RecordedIn = { module: 'measures', page: '/measures' };
export const inBodies: RecordedIn = { module: 'rules', page: '/rules/bodies' };
export const inRequiredTasks: RecordedIn = { module: 'rules', page: '/rules/tasks' };
