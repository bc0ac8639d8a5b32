/** Which record of this module satisfies which duty (P9.9): a self-inspection that the head certified, on the day it was. */
import type { Context } from '../../platform/action.ts';
import { giveEvidence } from '../duties/store/evidence.ts';

export async function giveCertified(
  { sql, unitId, now, today }: Pick<Context, 'sql' | 'unitId' | 'now' | 'today'>,
  selfInspectionId: number,
): Promise<void> {
  await giveEvidence(sql, unitId, now, { source: 'self-inspections', sourceId: selfInspectionId }, [
    { personId: 0, kind: 'self-inspection-certified', happenedOn: today },
  ]);
}
