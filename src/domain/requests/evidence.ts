/** Which records of this module satisfy which duty (P8.4): a request that was handled, on the day on which it was handed over. */
import type { Day } from '../../law/day.ts';
import type { Context } from '../../platform/action.ts';
import { giveEvidence } from '../duties/store/evidence.ts';

type Giving = Pick<Context, 'sql' | 'unitId' | 'now'>;

export async function giveHandled({ sql, unitId, now }: Giving, requestId: number, on: Day): Promise<void> {
  await giveEvidence(sql, unitId, now, { source: 'lawful-requests', sourceId: requestId }, [
    { personId: 0, kind: 'request-handled', happenedOn: on },
  ]);
}
