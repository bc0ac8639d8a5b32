/** What must stand before a post starts (Provisions 9(3), 10(1); Secrets Law 43, Regulations 50): the rules that bind on its first day. */

import type { RuleWithDuty } from './applies.ts';
import { bindingsOf, classesOfPerson } from './binds.ts';
import { RULES } from './duties.ts';
import type { Holding, StatusPeriod } from './facts.ts';
import { BEGINNING } from './facts.ts';

export const RULES_BEFORE_START: readonly RuleWithDuty[] = RULES.filter((rule) =>
  rule.cases.some(({ due }) => due.kind === 'before-start'),
);

/** Those that bind the holder on the first day. A rule that begins to bind later gives time to who is in post by then. */
export function rulesBeforeStart(
  statuses: readonly StatusPeriod[],
  holding: Omit<Holding, 'appointmentId' | 'planned'>,
): readonly RuleWithDuty[] {
  const unit = { statuses, ledgerFrom: BEGINNING, evidence: [] };
  const classes = classesOfPerson({ stationings: [], holdings: [{ ...holding, appointmentId: 1 }], evidence: [] });
  return RULES_BEFORE_START.filter((rule) =>
    bindingsOf(rule, unit, classes).some((binding) => binding.from === holding.from),
  );
}
