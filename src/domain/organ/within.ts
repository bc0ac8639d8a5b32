/** Where the acts of this module may be done: the list is the organ's alone, an opinion the department's. */
import type { UnitId } from '../../platform/ids.ts';
import type { Role } from '../../platform/permission.ts';
import { refuse } from '../../platform/refusal.ts';
import { inBody, inOrgan, type Where } from '../units/in-body.ts';
import { hasChange } from './store/changes.ts';
import { hasKeyUnit } from './store/key-units.ts';

export const OFFICER = ['organ-officer'] as const satisfies readonly Role[];
export const LIST_READERS = ['organ-officer', 'head'] as const satisfies readonly Role[];

export { inOrgan };
export const inDepartment = (where: Where): Promise<UnitId> => inBody(where, 'industry-department', 'no-department');

export async function namedKeyUnit(where: Where, { keyUnitId }: { readonly keyUnitId: number }): Promise<UnitId> {
  const unitId = await inOrgan(where);
  return (await hasKeyUnit(where.sql, unitId, keyUnitId)) ? unitId : refuse('not-found');
}

export async function namedChange(where: Where, { changeId }: { readonly changeId: number }): Promise<UnitId> {
  const unitId = await inOrgan(where);
  return (await hasChange(where.sql, unitId, changeId)) ? unitId : refuse('not-found');
}
