/** Which records of this module satisfy which duty: the briefing that was read, the interview that was signed (P9.6, P14, P15). */
import type { Sql } from '../../database/connect.ts';
import type { Day, Instant } from '../../law/day.ts';
import { giveEvidence } from '../duties/store/evidence.ts';
import type { Member } from './store/members.ts';

type Of = Pick<Member, 'memberId' | 'personId'>;

export async function giveBriefed(
  sql: Sql,
  unitId: number,
  at: Instant,
  { memberId, personId }: Of,
  on: Day,
): Promise<void> {
  await giveEvidence(sql, unitId, at, { source: 'trip-briefings', sourceId: memberId }, [
    { personId, kind: 'briefing-held', happenedOn: on },
  ]);
}

export async function giveInterviewed(
  sql: Sql,
  unitId: number,
  at: Instant,
  { memberId, personId }: Of,
  on: Day,
): Promise<void> {
  await giveEvidence(sql, unitId, at, { source: 'trip-interviews', sourceId: memberId }, [
    { personId, kind: 'interview-held', happenedOn: on },
  ]);
}
