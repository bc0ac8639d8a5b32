/** Where the acts of this module may be done: the list is the organ's alone, an opinion the department's. */
import type { Context } from '../../platform/action.ts';
import type { UnitId } from '../../platform/ids.ts';
import type { Role } from '../../platform/permission.ts';
import { type RefusalCode, refuse } from '../../platform/refusal.ts';
import { type Body, getUnit } from '../units/store/unit.ts';
import { hasChange } from './store/changes.ts';
import { hasKeyUnit } from './store/key-units.ts';

export const OFFICER = ['organ-officer'] as const satisfies readonly Role[];
export const LIST_READERS = ['organ-officer', 'head'] as const satisfies readonly Role[];

type Where = Pick<Context, 'sql' | 'unitId'>;

async function within({ sql, unitId }: Where, body: Body, otherwise: RefusalCode): Promise<UnitId> {
  return (await getUnit(sql, unitId)).body === body ? unitId : refuse(otherwise);
}

export const inOrgan = (where: Where): Promise<UnitId> => within(where, 'organ', 'no-organ');
export const inDepartment = (where: Where): Promise<UnitId> => within(where, 'industry-department', 'no-department');

export async function namedKeyUnit(where: Where, { keyUnitId }: { readonly keyUnitId: number }): Promise<UnitId> {
  const unitId = await inOrgan(where);
  return (await hasKeyUnit(where.sql, unitId, keyUnitId)) ? unitId : refuse('not-found');
}

export async function namedChange(where: Where, { changeId }: { readonly changeId: number }): Promise<UnitId> {
  const unitId = await inOrgan(where);
  return (await hasChange(where.sql, unitId, changeId)) ? unitId : refuse('not-found');
}
