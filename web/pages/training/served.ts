/** Which duties a training can meet for a unit of this status: for the words of the law beside a session. Pure. */
import { LEARNT_KINDS } from '../../../src/domain/training/training.ts';
import { RULES } from '../../../src/law/duties.ts';
import type { Duty, Rule, UnitStatus } from '../../../src/law/duty.ts';

export type TrainingRule = Rule & { readonly duty: Duty };

export const isTrainingRule = (rule: Pick<Rule, 'satisfiedBy'>): boolean =>
  LEARNT_KINDS.some((kind) => rule.satisfiedBy.includes(kind));

/** Each duty once, in the order of the law. What binds every unit always stands among them. */
export function dutiesServed(statuses: readonly UnitStatus[]): Duty[] {
  const held = new Set<UnitStatus>(['unit', ...statuses]);
  const binding = RULES.filter(
    (rule) => isTrainingRule(rule) && rule.cases.some(({ binds }) => binds.statuses.some((one) => held.has(one))),
  );
  return [...new Set(binding.map((rule) => rule.duty))];
}
