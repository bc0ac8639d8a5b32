/** Mail that keeps failing, for the system administrator: of whose account, how, since when. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Instant } from '../../../law/day.ts';
import { KEEPS_FAILING, type MailFailure } from '../mail.ts';

export type Failing = {
  readonly accountId: number;
  readonly login: string;
  readonly displayName: string;
  /** Several where one mail was put off and another refused: the last. */
  readonly failure: MailFailure;
  readonly tries: number;
  readonly since: Instant;
  /** When it is tried again; nothing where it is not. */
  readonly againAt: Instant | null;
};

/** What failed often enough, and is still tried; and of which nobody knows whether it went. The longest first. */
export async function listFailing(sql: Sql, unitId: number, now: Instant): Promise<Failing[]> {
  const limit = statement`${now}::timestamptz - ${KEEPS_FAILING.shownHours} * interval '1 hour'`;
  const failing = (table: string) => statement`
    select person_id, failed, tries, failing_since, again_at from ${statement.table(table)}
    where unit_id = ${unitId} and sent_at is null
      and (again_at > ${limit} and tries >= ${KEEPS_FAILING.tries} or failed = 'unsure' and failing_since > ${limit})`;
  const found = await statement<Failing>`
    with failing as (${failing('prompt_mail')} union all ${failing('notice_mail')})
    select a.account_id as "accountId", a.login, a.display_name as "displayName",
      (array_agg(f.failed order by f.again_at desc nulls last))[1] as failure, max(f.tries) as tries,
      min(f.failing_since) as since, min(f.again_at) as "againAt"
    from failing f join account a on a.unit_id = ${unitId} and a.person_id = f.person_id and a.state = 'active'
    group by a.account_id, a.login, a.display_name order by since, a.account_id limit 500`.execute(sql);
  return found.rows;
}
