/** Whose plans they are, and what every act on one asks first. */
import { bearsSecrecyMark } from '../../imports/secrecy-mark.ts';
import type { UnitStatus } from '../../law/duty.ts';
import type { Figures } from '../../law/facts.ts';
import { effectiveFigures } from '../../law/parameters.ts';
import type { Context } from '../../platform/action.ts';
import type { UnitId } from '../../platform/ids.ts';
import { refuse } from '../../platform/refusal.ts';
import { choicesOf, unitFacts } from '../duties/store/facts.ts';
import { getUnit } from '../units/store/unit.ts';
import { unitOfDrill } from './store/drills.ts';
import { getPlan, hereOf, unitOfVersion } from './store/plans.ts';

type Where = Pick<Context, 'sql' | 'unitId'>;
export const OWN_ROW = { people: [], unit: true } as const;

/** A department or an organ acts as an office, not as a unit: it keeps none here. */
export async function ofUnit({ sql, unitId }: Where): Promise<UnitId> {
  return (await getUnit(sql, unitId)).body === 'unit' ? unitId : refuse('no-plans-here');
}
export async function namedPlan({ sql, unitId }: Where, { planId }: { planId: number }): Promise<UnitId> {
  await getPlan(sql, unitId, planId);
  return unitId;
}
export const namedVersion = ({ sql, unitId }: Where, { planVersionId }: { planVersionId: number }) =>
  unitOfVersion(sql, unitId, planVersionId);
export const namedDrill = ({ sql, unitId }: Where, { drillId }: { drillId: number }) =>
  unitOfDrill(sql, unitId, drillId);

export const figuresOf = async ({ sql, unitId }: Where): Promise<Figures> =>
  effectiveFigures(await choicesOf(sql, unitId));

/** What the unit is today. */
export async function statusesOf({ sql, unitId, today }: Context): Promise<UnitStatus[]> {
  const { statuses } = await unitFacts(sql, unitId);
  return statuses.filter(({ from, to }) => from <= today && (!to || to >= today)).map(({ status }) => status);
}

export function refuseSecrets(words: unknown): void {
  if (bearsSecrecyMark(JSON.stringify(words))) refuse('secrecy-mark');
}

/** Everybody named is of the unit and here today. */
export async function refuseAbsent({ sql, unitId, today }: Context, personIds: readonly number[]): Promise<void> {
  const wanted = [...new Set(personIds)];
  if ((await hereOf(sql, unitId, wanted, today)).length < wanted.length) refuse('not-here-any-more');
}
