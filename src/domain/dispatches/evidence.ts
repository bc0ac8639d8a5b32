/**
 * Which dispatches satisfy which duty of the department or organ that sends them (Provisions 7, 9 lead, 11). Given when it is sent: a draft
 * satisfies nothing. A unit's satisfy duties of its own by the flows
 * that they belong to, but for its report on an order (Provisions 28), which counts on the day on which it is sent.
 */
import type { EvidenceKind } from '../../law/duty.ts';
import type { Context } from '../../platform/action.ts';
import { giveEvidence } from '../duties/store/evidence.ts';
import { getOwnBody } from '../units/store/bodies.ts';
import type { DispatchTypeName } from './dispatches.ts';
import { getDispatch } from './store/dispatches.ts';

const SHOWN_BY: Partial<Record<DispatchTypeName, EvidenceKind>> = {
  requirement: 'requirement-issued',
  nomination: 'nomination-made',
  guidance: 'guidance-given',
  urging: 'guidance-given',
};

/** Answers whether it satisfied something. An opinion answers the consultation that asked for it, and satisfies what that made owed. */
export async function giveSent(context: Context, dispatchId: number): Promise<boolean> {
  const { sql, unitId, now, today } = context;
  const { type, about } = await getDispatch(sql, unitId, dispatchId);
  const give = (source: 'dispatches' | 'arrivals', sourceId: number, kind: EvidenceKind) =>
    giveEvidence(sql, unitId, now, { source, sourceId }, [{ personId: 0, kind, happenedOn: today }]);
  if (type === 'rectification-report' && about !== null) {
    await give('arrivals', about, 'rectification-reported');
    return true;
  }
  if ((await getOwnBody(sql, unitId)).kind === 'unit') return false;
  if (type === 'talk') return true; // the talk is owed from now on: its own record satisfies it
  const kind = SHOWN_BY[type];
  if (kind) await give('dispatches', dispatchId, kind);
  else if (type === 'key-unit-opinion' && about !== null) await give('arrivals', about, 'list-opinion-given');
  else return false;
  return true;
}
