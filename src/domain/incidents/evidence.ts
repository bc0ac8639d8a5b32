/** Which records of this module satisfy which duty (P8.5): an incident that was handled to its end. */
import type { Context } from '../../platform/action.ts';
import { giveEvidence } from '../duties/store/evidence.ts';

type Giving = Pick<Context, 'sql' | 'unitId' | 'now' | 'today'>;

export async function giveClosed({ sql, unitId, now, today }: Giving, incidentId: number): Promise<void> {
  await giveEvidence(sql, unitId, now, { source: 'incidents', sourceId: incidentId }, [
    { personId: 0, kind: 'incident-closed', happenedOn: today },
  ]);
}
