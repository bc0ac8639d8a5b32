/** Every kind of record of every module, in the order of the modules. tests/retention.test.ts holds it complete. */
import { EXPORTS_KINDS } from '../../exports/retention.ts';
import type { Certified, Following, RecordKind } from '../../platform/retention.ts';
import { ACCOUNTS_KINDS } from '../accounts/retention.ts';
import { ATTESTATIONS_KINDS } from '../attestations/retention.ts';
import { BACKUPS_KINDS } from '../backups/retention.ts';
import { CLUES_KINDS } from '../clues/retention.ts';
import { COOPERATION_KINDS_KEPT } from '../cooperation/retention.ts';
import { COURSES_KINDS } from '../courses/retention.ts';
import { CROSS_CHECKS_KINDS } from '../cross-checks/retention.ts';
import { DATE_ORDERS_KINDS } from '../date-orders/retention.ts';
import { DISPATCHES_KINDS } from '../dispatches/retention.ts';
import { DUTIES_KINDS } from '../duties/retention.ts';
import { EMERGENCY_ACCESS_KINDS } from '../emergency-access/retention.ts';
import { EXCHANGES_KINDS } from '../exchanges/retention.ts';
import { FINDINGS_KINDS } from '../findings/retention.ts';
import { INCIDENTS_KINDS } from '../incidents/retention.ts';
import { INSPECTION_PACKS_KINDS } from '../inspection-packs/retention.ts';
import { INSPECTIONS_KINDS } from '../inspections/retention.ts';
import { LEAVERS_KINDS } from '../leavers/retention.ts';
import { LETTERS_KINDS } from '../letters/retention.ts';
import { LIBRARY_KINDS } from '../library/retention.ts';
import { MATTERS_KINDS } from '../matters/retention.ts';
import { MEASURES_KINDS } from '../measures/retention.ts';
import { NOTICES_KINDS } from '../notices/retention.ts';
import { ORGAN_KINDS } from '../organ/retention.ts';
import { PACKAGES_KINDS } from '../packages/retention.ts';
import { PEOPLE_KINDS } from '../people/retention.ts';
import { PLANS_KINDS } from '../plans/retention.ts';
import { QUESTIONS_KINDS } from '../questions/retention.ts';
import { RECORD_KINDS } from '../record/retention.ts';
import { REGISTERS_KINDS } from '../registers/retention.ts';
import { REQUESTS_KINDS } from '../requests/retention.ts';
import { RETURNS_KINDS } from '../returns/retention.ts';
import { REVIEWS_KINDS } from '../reviews/retention.ts';
import { RIGHTS_KINDS } from '../rights/retention.ts';
import { ROSTERS_KINDS } from '../rosters/retention.ts';
import { RULES_KINDS } from '../rules/retention.ts';
import { SELF_INSPECTIONS_KINDS } from '../self-inspections/retention.ts';
import { STATIONED_KINDS } from '../stationed/retention.ts';
import { TRAINING_KINDS } from '../training/retention.ts';
import { TRAVEL_KINDS } from '../travel/retention.ts';
import { TRAVEL_DOCUMENTS_KINDS } from '../travel-documents/retention.ts';
import { UNITS_KINDS } from '../units/retention.ts';
import { YEARLY_REPORTS_KINDS } from '../yearly-reports/retention.ts';
import { RETENTION_KINDS } from './own-kinds.ts';

export const KINDS: readonly RecordKind[] = [
  ...UNITS_KINDS,
  ...PEOPLE_KINDS,
  ...ACCOUNTS_KINDS,
  ...RECORD_KINDS,
  ...EXPORTS_KINDS,
  ...BACKUPS_KINDS,
  ...DUTIES_KINDS,
  ...NOTICES_KINDS,
  ...DISPATCHES_KINDS,
  ...FINDINGS_KINDS,
  ...TRAINING_KINDS,
  ...COURSES_KINDS,
  ...PACKAGES_KINDS,
  ...QUESTIONS_KINDS,
  ...LIBRARY_KINDS,
  ...ATTESTATIONS_KINDS,
  ...REVIEWS_KINDS,
  ...LETTERS_KINDS,
  ...ROSTERS_KINDS,
  ...REGISTERS_KINDS,
  ...TRAVEL_DOCUMENTS_KINDS,
  ...TRAVEL_KINDS,
  ...STATIONED_KINDS,
  ...EXCHANGES_KINDS,
  ...MATTERS_KINDS,
  ...CLUES_KINDS,
  ...REQUESTS_KINDS,
  ...EMERGENCY_ACCESS_KINDS,
  ...INCIDENTS_KINDS,
  ...PLANS_KINDS,
  ...RULES_KINDS,
  ...MEASURES_KINDS,
  ...INSPECTIONS_KINDS,
  ...LEAVERS_KINDS,
  ...CROSS_CHECKS_KINDS,
  ...DATE_ORDERS_KINDS,
  ...SELF_INSPECTIONS_KINDS,
  ...INSPECTION_PACKS_KINDS,
  ...RETURNS_KINDS,
  ...YEARLY_REPORTS_KINDS,
  ...COOPERATION_KINDS_KEPT,
  ...ORGAN_KINDS,
  ...RIGHTS_KINDS,
  ...RETENTION_KINDS,
];

export const kindOf = (code: string): RecordKind | undefined => KINDS.find((one) => one.code === code);

/** In the order of destruction: what is raised by others goes after them, and a person last of all. */
export const CERTIFIED: readonly Certified[] = KINDS.filter((one) => one.ends === 'by-certificate').reverse();

type Goes = Certified | Following;
const goesWith = (one: RecordKind): readonly string[] => ('goesWith' in one && one.goesWith) || [];

/** What goes with records of this kind, in the order of destruction. */
export const followersOf = (code: string): readonly Goes[] =>
  KINDS.filter((one): one is Goes => goesWith(one).includes(code)).reverse();

/** The kinds that cannot be destroyed while this one is on hold: itself, and those with which it would go. */
export const stoppedBy = (code: string): readonly string[] => {
  const kind = kindOf(code);
  return kind ? [code, ...goesWith(kind)] : [];
};

/** What can be put on hold: whatever is ever destroyed. */
export const HOLDABLE: readonly string[] = KINDS.filter(
  (one) => one.ends === 'by-certificate' || one.ends === 'with-another',
).map((one) => one.code);
