/** What every act on a request asks first. */
import { bearsSecrecyMark } from '../../imports/secrecy-mark.ts';
import type { Context } from '../../platform/action.ts';
import type { RequestId, UnitId } from '../../platform/ids.ts';
import { refuse } from '../../platform/refusal.ts';
import { getUnit } from '../units/store/unit.ts';
import type { RequestState } from './requests.ts';
import { getRequest, unitOfRequest } from './store/requests.ts';

/** The ledger row that a request makes is the unit's own. */
export const OWN_ROW = { people: [], unit: true } as const;

export async function ofUnit({ sql, unitId }: Context): Promise<UnitId> {
  return (await getUnit(sql, unitId)).body === 'unit' ? unitId : refuse('no-requests');
}

export const named = ({ sql, unitId, actor }: Context, { requestId }: { requestId: RequestId }): Promise<UnitId> =>
  unitOfRequest(sql, unitId, requestId, actor.personId);

/** Held, and in one of these states. */
export async function held({ sql, unitId }: Context, requestId: RequestId, ...states: readonly RequestState[]) {
  const one = await getRequest(sql, unitId, requestId, true);
  return states.includes(one.state) ? one : refuse('wrong-state');
}

export function refuseSecrets(texts: unknown): void {
  if (bearsSecrecyMark(JSON.stringify(texts))) refuse('secrecy-mark');
}
