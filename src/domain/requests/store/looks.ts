/** Looks at people's files for a request: added to alone, and told with the request. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day, Instant } from '../../../law/day.ts';

type New = { readonly requestId: number; readonly personId: number; readonly at: Instant; readonly by: number };

export async function insertRequestLook(sql: Sql, unitId: number, { requestId, personId, at, by }: New): Promise<void> {
  await statement`insert into request_look (unit_id, request_id, person_id, at, account_id)
    values (${unitId}, ${requestId}, ${personId}, ${at}, ${by}) on conflict do nothing`.execute(sql);
}

export type LookForRequest = {
  readonly requestId: number;
  readonly at: Instant;
  readonly by: string;
  readonly organ: string;
};

/** At one's own file, of requests that are not kept silent today; the newest first. */
export async function requestLooksAt(
  sql: Sql,
  unitId: number,
  personId: number,
  today: Day,
): Promise<LookForRequest[]> {
  const found = await statement<LookForRequest>`
    select l.request_id as "requestId", l.at, coalesce(a.display_name, '') as by, r.organ
    from request_look l join lawful_request r on r.unit_id = l.unit_id and r.request_id = l.request_id
    left join account a on a.unit_id = l.unit_id and a.account_id = l.account_id
    where l.unit_id = ${unitId} and l.person_id = ${personId} and (r.silent_until is null or r.silent_until < ${today})
    order by l.at desc limit 200`.execute(sql);
  return found.rows;
}
