/** Where the acts of this module may be done: inspections and orders are the organ's alone; a unit answers what reached it. */
import { bearsSecrecyMark } from '../../imports/secrecy-mark.ts';
import type { UnitId } from '../../platform/ids.ts';
import type { Role } from '../../platform/permission.ts';
import { refuse } from '../../platform/refusal.ts';
import { inOrgan, type Where } from '../units/in-body.ts';
import { hasInspection } from './store/inspections.ts';
import { hasOrder } from './store/orders.ts';

export const OFFICER = ['organ-officer'] as const satisfies readonly Role[];
export const ORGAN_READERS = ['organ-officer', 'head'] as const satisfies readonly Role[];
export const UNIT_READERS = ['security-officer', 'head'] as const satisfies readonly Role[];

export async function namedInspection(
  where: Where,
  { inspectionId }: { readonly inspectionId: number },
): Promise<UnitId> {
  const unitId = await inOrgan(where);
  return (await hasInspection(where.sql, unitId, inspectionId)) ? unitId : refuse('not-found');
}

export async function namedOrder(where: Where, { orderId }: { readonly orderId: number }): Promise<UnitId> {
  const unitId = await inOrgan(where);
  return (await hasOrder(where.sql, unitId, orderId)) ? unitId : refuse('not-found');
}

/** Nothing classified stands in this system, also not in what an organ finds. */
export function refuseSecrets(...texts: readonly string[]): void {
  if (texts.some(bearsSecrecyMark)) refuse('secrecy-mark');
}
