/** The register as a list, and what the people concerned are told. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day } from '../../../law/day.ts';
import type { ItemForm, ItemSubject, RequestBasis, RequestState } from '../requests.ts';
import { type LawfulRequest, notOf, REQUEST } from './requests.ts';

export type RequestsFilter = {
  readonly state?: RequestState | 'open' | undefined;
  readonly basis?: RequestBasis | undefined;
  readonly text?: string | undefined;
};
type Slice = { readonly offset: number; readonly limit: number };
export type ListedRequest = LawfulRequest & { items: number; people: number };

/** What waits first, by its day; then the newest. */
export async function listRequests(
  sql: Sql,
  unitId: number,
  reader: number | undefined,
  { state, basis, text }: RequestsFilter,
  { offset, limit }: Slice,
): Promise<{ total: number; rows: ListedRequest[] }> {
  const chosen = statement`from lawful_request r where r.unit_id = ${unitId} and ${notOf(reader)}
      and (${state ?? null}::text is null or r.state = ${state ?? null}
        or ${state ?? null} = 'open' and r.state not in ('closed', 'refused'))
      and (${basis ?? null}::text is null or r.basis = ${basis ?? null})
      and (${text ?? null}::text is null or strpos(r.organ, ${text ?? null}) > 0 or strpos(r.instrument, ${text ?? null}) > 0)`;
  const found = await statement<ListedRequest>`select ${REQUEST},
      (select count(*)::int from request_item i where i.unit_id = r.unit_id and i.request_id = r.request_id) as items,
      (select count(distinct x.person_id)::int from request_person x where x.unit_id = r.unit_id and x.request_id = r.request_id) as people
    ${chosen} order by r.state in ('closed', 'refused'), case when r.state not in ('closed', 'refused') then r.answer_by end,
      r.received_on desc, r.request_id desc limit ${limit} offset ${offset}`.execute(sql);
  const total = await statement<{ n: number }>`select count(*)::int as n ${chosen}`.execute(sql);
  return { total: total.rows[0]!.n, rows: found.rows };
}

export type RequestCounts = { recorded: number; approved: number; receipt: number; late: number };

export async function countRequests(sql: Sql, unitId: number, reader: number | undefined, today: Day) {
  const found = await statement<RequestCounts>`
    select count(*) filter (where r.state = 'recorded')::int as recorded, count(*) filter (where r.state = 'approved')::int as approved,
      count(*) filter (where r.state = 'handed-over')::int as receipt, count(*) filter (where r.answer_by < ${today})::int as late
    from lawful_request r where r.unit_id = ${unitId} and r.state not in ('closed', 'refused') and ${notOf(reader)}`.execute(
    sql,
  );
  return found.rows[0]!;
}

export type GivenOfMe = {
  readonly requestId: number;
  readonly position: number;
  readonly on: Day;
  readonly organ: string;
  readonly basis: RequestBasis;
  readonly form: ItemForm;
  readonly about: ItemSubject;
};

const HANDED = statement`r.state in ('handed-over', 'closed')`;

/** What was given of one's own and is not kept silent today, the newest first. */
export async function givenOf(sql: Sql, unitId: number, personId: number, today: Day): Promise<GivenOfMe[]> {
  const found = await statement<GivenOfMe>`
    select r.request_id as "requestId", i.position, r.handed_over_on as "on", r.organ, r.basis, i.form, i.about
    from request_person x
    join lawful_request r on r.unit_id = x.unit_id and r.request_id = x.request_id
    join request_item i on i.unit_id = x.unit_id and i.request_id = x.request_id and i.position = x.position
    where x.unit_id = ${unitId} and x.person_id = ${personId} and ${HANDED} and (r.silent_until is null or r.silent_until < ${today})
    order by r.handed_over_on desc, r.request_id desc, i.position limit 200`.execute(sql);
  return found.rows;
}

/**
 * How much is not told yet. Of one's own, where the law lets one know that something is withheld; and in the whole unit, the same number
 * for everybody: so that what may not even be hinted at is counted too, and points at nobody.
 */
export async function countWithheld(sql: Sql, unitId: number, personId: number, today: Day) {
  const found = await statement<{ ofMine: number; ofUnit: number }>`
    select count(*) filter (where not r.wholly and t.person_ids @> array[${personId}::bigint])::int as "ofMine", count(*)::int as "ofUnit"
    from lawful_request r cross join lateral (select array(
      select x.person_id from request_person x where x.unit_id = ${unitId} and x.request_id = r.request_id and ${HANDED}
      union select l.person_id from request_look l where l.unit_id = ${unitId} and l.request_id = r.request_id) as person_ids) t
    where r.unit_id = ${unitId} and r.silent_until >= ${today} and t.person_ids <> '{}'`.execute(sql);
  return found.rows[0]!;
}
