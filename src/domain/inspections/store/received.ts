/** A unit's own: what an organ sent it about an inspection or an order, taken in, and what the unit sent in return. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day, Instant } from '../../../law/day.ts';
import type { ArrivalId, CorrespondentId, DispatchId } from '../../../platform/ids.ts';
import { openText, sealText } from '../../../platform/sealing.ts';
import type { AnyContent } from '../../dispatches/content.ts';
import { type DispatchState, type DispatchTypeName, numberInWords } from '../../dispatches/dispatches.ts';
import { type ReceivedKind, type Result, TAKEN_IN, type TakenIn } from '../inspections.ts';

export type Received = {
  readonly arrivalId: ArrivalId;
  readonly correspondentId: CorrespondentId;
  readonly from: string;
  readonly type: TakenIn;
  readonly number: string;
  readonly day: Day;
  readonly reference: string;
  readonly firstOn: Day | null;
  readonly lastOn: Day | null;
  readonly result: Result | null;
  readonly receivedAt: Instant;
  readonly receipt: DispatchId | null;
  readonly receiptDue: Day | null;
  readonly takenAt: Instant;
  /** Nothing where what it says has ended (retention.ts). */
  readonly content: AnyContent | null;
};

const about = (unitId: number, arrivalId: number) => `received-paper/${unitId}/${arrivalId}/content`;

export async function hasReceived(sql: Sql, unitId: number, arrivalId: number): Promise<boolean> {
  const found =
    await statement`select 1 from received_paper where unit_id = ${unitId} and arrival_id = ${arrivalId}`.execute(sql);
  return found.rows.length > 0;
}

type Taken = {
  readonly arrivalId: number;
  readonly correspondentId: number;
  readonly type: TakenIn;
  readonly reference: string;
  readonly firstOn: Day | undefined;
  readonly lastOn: Day | undefined;
  readonly result: Result | undefined;
  readonly content: AnyContent;
  readonly at: Instant;
  readonly by: number;
};

export async function insertReceived(sql: Sql, unitId: number, one: Taken): Promise<void> {
  const { sealed, key } = sealText(JSON.stringify(one.content), about(unitId, one.arrivalId));
  await statement`insert into received_paper
      (unit_id, arrival_id, correspondent_id, type, reference, first_on, last_on, result, sealed, key, taken_at, taken_by)
    values (${unitId}, ${one.arrivalId}, ${one.correspondentId}, ${one.type}, ${one.reference}, ${one.firstOn ?? null}, ${one.lastOn ?? null},
      ${one.result ?? null}, ${sealed}, ${key}, ${one.at}, ${one.by})`.execute(sql);
}

/** All that came under the same number from the same body, in the order of arrival. */
export async function listOfCase(sql: Sql, unitId: number, arrivalId: number): Promise<Received[]> {
  const found = await statement<Omit<Received, 'content'> & { sealed: Buffer; key: Buffer | null }>`
    select p.arrival_id as "arrivalId", p.correspondent_id as "correspondentId", c.name as from, p.type, a.number, a.day, p.reference,
      p.first_on as "firstOn", p.last_on as "lastOn", p.result, a.received_at as "receivedAt", a.receipt, a.receipt_due as "receiptDue",
      p.taken_at as "takenAt", p.sealed, p.key
    from received_paper one
    join received_paper p on p.unit_id = one.unit_id and p.correspondent_id = one.correspondent_id and p.reference = one.reference
    join arrival a on a.unit_id = p.unit_id and a.arrival_id = p.arrival_id
    join correspondent c on c.unit_id = p.unit_id and c.correspondent_id = p.correspondent_id
    where one.unit_id = ${unitId} and one.arrival_id = ${arrivalId} order by p.arrival_id`.execute(sql);
  return found.rows.map(({ sealed, key, ...row }) => ({
    ...row,
    content: JSON.parse(openText(sealed, about(unitId, row.arrivalId), key) ?? 'null') as AnyContent | null,
  }));
}

export type Own = {
  readonly dispatchId: DispatchId;
  readonly about: ArrivalId;
  readonly type: DispatchTypeName;
  readonly state: DispatchState;
  readonly number: string | undefined;
  readonly draftedAt: Instant;
  readonly sentAt: Instant | null;
};

/** The unit's own dispatches that answer these; not its receipts, nor what it withdrew. */
export async function listOwn(sql: Sql, unitId: number, arrivalIds: readonly number[]): Promise<Own[]> {
  const found = await statement<Own & { sign: string | null; year: number | null; no: number | null }>`
    select d.dispatch_id as "dispatchId", d.about, d.type, d.state, d.sign, d.year, d.number as no, d.drafted_at as "draftedAt", d.sent_at as "sentAt"
    from dispatch d where d.unit_id = ${unitId} and d.about = any(${[...arrivalIds]}::bigint[]) and d.type <> 'receipt' and d.state <> 'withdrawn'
    order by d.dispatch_id`.execute(sql);
  return found.rows.map(({ sign, year, no, ...row }) => ({
    ...row,
    number: sign === null ? undefined : numberInWords({ sign, year: year!, number: no! }),
  }));
}

export type ReceivedCase = {
  readonly arrivalId: ArrivalId;
  readonly correspondentId: CorrespondentId;
  readonly from: string;
  readonly reference: string;
  readonly kind: ReceivedKind;
  readonly firstOn: Day | null;
  readonly lastOn: Day | null;
  readonly opined: boolean;
  readonly result: Result | null;
  readonly reportSentAt: Instant | null;
  readonly latestAt: Instant;
};

/** One row for each number, what came last first. */
export async function listReceivedCases(
  sql: Sql,
  unitId: number,
  { kind, arrivalId }: { readonly kind?: ReceivedKind | undefined; readonly arrivalId?: number | undefined },
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<{ total: number; rows: ReceivedCase[] }> {
  const cases = statement`(select min(p.arrival_id) as "arrivalId", p.correspondent_id as "correspondentId", c.name as "from", p.reference,
      case when bool_or(p.type in ('order', 'check-result', 'talk')) then 'order' else 'inspection' end as kind,
      min(p.first_on) filter (where p.type = 'inspection-notice') as "firstOn",
      max(p.last_on) filter (where p.type in ('inspection-notice', 'order')) as "lastOn",
      bool_or(p.type = 'inspection-opinion') as opined,
      (array_agg(p.result order by p.arrival_id desc) filter (where p.type = 'check-result'))[1] as result,
      min((select min(d.sent_at) from dispatch d where d.unit_id = ${unitId} and d.about = p.arrival_id
        and d.type = 'rectification-report' and d.state = 'sent')) filter (where p.type = 'order') as "reportSentAt",
      max(a.received_at) as "latestAt"
    from received_paper p
    join arrival a on a.unit_id = p.unit_id and a.arrival_id = p.arrival_id
    join correspondent c on c.unit_id = p.unit_id and c.correspondent_id = p.correspondent_id
    where p.unit_id = ${unitId} group by p.correspondent_id, c.name, p.reference)`;
  const chosen = statement`from ${cases} x where (${kind ?? null}::text is null or kind = ${kind ?? null})
    and (${arrivalId ?? null}::bigint is null or "arrivalId" = ${arrivalId ?? null})`;
  const found =
    await statement<ReceivedCase>`select * ${chosen} order by "latestAt" desc, "arrivalId" desc offset ${offset} limit ${limit}`.execute(
      sql,
    );
  const total = await statement<{ n: number }>`select count(*)::int as n ${chosen}`.execute(sql);
  return { total: total.rows[0]!.n, rows: found.rows };
}

export type ToTakeIn = Pick<Received, 'arrivalId' | 'from' | 'type' | 'number' | 'day' | 'receivedAt'>;

/** What arrived and was not taken in, the oldest first. */
export async function listToTakeIn(sql: Sql, unitId: number): Promise<ToTakeIn[]> {
  const found = await statement<ToTakeIn>`select a.arrival_id as "arrivalId", c.name as "from", a.type, a.number, a.day,
      a.received_at as "receivedAt"
    from arrival a join correspondent c on c.unit_id = a.unit_id and c.correspondent_id = a.correspondent_id
    where a.unit_id = ${unitId} and a.type = any(${[...TAKEN_IN]}::text[])
      and not exists (select from received_paper p where p.unit_id = ${unitId} and p.arrival_id = a.arrival_id)
    order by a.arrival_id limit 200`.execute(sql);
  return found.rows;
}

/** The order that this number names, and what it asks for was judged. */
export async function settleOrder(
  sql: Sql,
  unitId: number,
  {
    correspondentId,
    reference,
    at,
  }: { readonly correspondentId: number; readonly reference: string; readonly at: Instant },
): Promise<void> {
  await statement`update arrival set settled_at = coalesce(settled_at, ${at}) where unit_id = ${unitId} and arrival_id in (
    select p.arrival_id from received_paper p where p.unit_id = ${unitId} and p.correspondent_id = ${correspondentId}
      and p.reference = ${reference} and p.type = 'order')`.execute(sql);
}
