/** Each “no” becomes a finding: known by the item and where it was found, so that the same again next year is seen as the same. */
import type { Context } from '../../platform/action.ts';
import type { HeldInspection } from './store/inspections.ts';

export async function findingsOfNo(_context: Context, _one: HeldInspection): Promise<number[]> {
  return [];
}
