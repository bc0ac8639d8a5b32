/** Which records of this module satisfy which duty (P7.4): what was held, and what followed from it. */
import type { Day } from '../../law/day.ts';
import type { Context } from '../../platform/action.ts';
import { giveEvidence } from '../duties/store/evidence.ts';

type Giving = Pick<Context, 'sql' | 'unitId' | 'now'>;

export async function giveHeld({ sql, unitId, now }: Giving, cooperationId: number, on: Day): Promise<void> {
  await giveEvidence(sql, unitId, now, { source: 'cooperations', sourceId: cooperationId }, [
    { personId: 0, kind: 'cooperation-held', happenedOn: on },
  ]);
}

export async function giveFollowedUp({ sql, unitId, now }: Giving, followUpId: number, on: Day): Promise<void> {
  await giveEvidence(sql, unitId, now, { source: 'cooperation-follow-ups', sourceId: followUpId }, [
    { personId: 0, kind: 'cooperation-followed-up', happenedOn: on },
  ]);
}
