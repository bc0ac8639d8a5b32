/** Where the acts of this module may be done: by a department or an organ; a unit keeps no such record. */
import type { Context } from '../../platform/action.ts';
import type { UnitId } from '../../platform/ids.ts';
import type { Role } from '../../platform/permission.ts';
import { refuse } from '../../platform/refusal.ts';
import { getUnit } from '../units/store/unit.ts';
import { hasCooperation } from './store/cooperation.ts';
import { hasFollowUp } from './store/follow-ups.ts';

export const OFFICERS = ['industry-officer', 'organ-officer'] as const satisfies readonly Role[];
export const READERS = [...OFFICERS, 'head'] as const satisfies readonly Role[];

type Where = Pick<Context, 'sql' | 'unitId'>;

export async function cooperating({ sql, unitId }: Where): Promise<UnitId> {
  return (await getUnit(sql, unitId)).body === 'unit' ? refuse('no-cooperation') : unitId;
}

export async function namedCooperation(where: Where, { cooperationId }: { cooperationId: number }): Promise<UnitId> {
  const unitId = await cooperating(where);
  return (await hasCooperation(where.sql, unitId, cooperationId)) ? unitId : refuse('not-found');
}

export async function namedFollowUp(
  where: Where,
  { cooperationFollowUpId }: { cooperationFollowUpId: number },
): Promise<UnitId> {
  const unitId = await cooperating(where);
  return (await hasFollowUp(where.sql, unitId, cooperationFollowUpId)) ? unitId : refuse('not-found');
}
