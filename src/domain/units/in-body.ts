/** For acts that only one kind of body does: refuses them elsewhere. */
import type { Context } from '../../platform/action.ts';
import type { UnitId } from '../../platform/ids.ts';
import { type RefusalCode, refuse } from '../../platform/refusal.ts';
import { type Body, getUnit } from './store/unit.ts';

export type Where = Pick<Context, 'sql' | 'unitId'>;

export async function inBody({ sql, unitId }: Where, body: Body, otherwise: RefusalCode): Promise<UnitId> {
  return (await getUnit(sql, unitId)).body === body ? unitId : refuse(otherwise);
}
export const inOrgan = (where: Where): Promise<UnitId> => inBody(where, 'organ', 'no-organ');
