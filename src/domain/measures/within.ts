/** Whose measures they are, and what every act on one asks first. */
import { bearsSecrecyMark } from '../../imports/secrecy-mark.ts';
import type { Figures } from '../../law/facts.ts';
import { effectiveFigures } from '../../law/parameters.ts';
import type { Context } from '../../platform/action.ts';
import type { UnitId } from '../../platform/ids.ts';
import { refuse } from '../../platform/refusal.ts';
import { choicesOf } from '../duties/store/facts.ts';
import { getUnit } from '../units/store/unit.ts';
import { getMeasure } from './store/measures.ts';
import { getObject } from './store/objects.ts';

type Where = Pick<Context, 'sql' | 'unitId'>;
export const OWN_ROW = { people: [], unit: true } as const;

/** A department or an organ acts as an office, not as a unit: it keeps none here. */
export async function ofUnit({ sql, unitId }: Where): Promise<UnitId> {
  return (await getUnit(sql, unitId)).body === 'unit' ? unitId : refuse('no-measures-here');
}
export async function namedMeasure({ sql, unitId }: Where, { measureId }: { measureId: number }): Promise<UnitId> {
  await getMeasure(sql, unitId, measureId);
  return unitId;
}
export async function namedObject(
  { sql, unitId }: Where,
  { protectedObjectId }: { protectedObjectId: number },
): Promise<UnitId> {
  await getObject(sql, unitId, protectedObjectId);
  return unitId;
}

export const figuresOf = async ({ sql, unitId }: Where): Promise<Figures> =>
  effectiveFigures(await choicesOf(sql, unitId));

export function refuseSecrets(words: unknown): void {
  if (bearsSecrecyMark(JSON.stringify(words))) refuse('secrecy-mark');
}
