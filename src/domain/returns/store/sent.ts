/** Which returns of this unit went out, and which has not gone out yet. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { ContentOf } from '../../dispatches/content.ts';
import { getDispatch } from '../../dispatches/store/dispatches.ts';

async function idsOf(sql: Sql, unitId: number, states: readonly string[]): Promise<number[]> {
  const found = await statement<{ id: number }>`select dispatch_id as id from dispatch
    where unit_id = ${unitId} and type = 'return' and state = any(${[...states]}::text[]) order by sent_at, dispatch_id`.execute(
    sql,
  );
  return found.rows.map(({ id }) => id);
}

/** The earliest first, to whomever they went: what one receiver has seen may be laid beside what another sees. */
export async function listSent(sql: Sql, unitId: number): Promise<ContentOf<'return'>[]> {
  const sent = [];
  for (const id of await idsOf(sql, unitId, ['sent'])) sent.push((await getDispatch(sql, unitId, id)).content);
  return sent as ContentOf<'return'>[];
}

/** Another beside it would rest on the same returns before. */
export const findPending = async (sql: Sql, unitId: number): Promise<number | undefined> =>
  (await idsOf(sql, unitId, ['draft', 'approved']))[0];
