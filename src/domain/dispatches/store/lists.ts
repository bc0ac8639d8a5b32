/**
 * Dispatches as lists: received, sent, refused. Titles are opened row by row: those of a page, or those that are searched, the newest first.
 */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day, Instant } from '../../../law/day.ts';
import { open, openText } from '../../../platform/sealing.ts';
import { type DispatchState, type DispatchTypeName, numberInWords } from '../dispatches.ts';
import type { ParcelFault } from '../faults.ts';
import { type Arrival, arrivalColumns, arrivalJoined } from './arrivals.ts';

type Slice = { readonly offset: number; readonly limit: number };
type Titled = { sealed: Buffer; key: Buffer | null };
const count = async (sql: Sql, from: ReturnType<typeof statement>): Promise<number> =>
  (await statement<{ total: number }>`select count(*)::int as total from ${from}`.execute(sql)).rows[0]!.total;

type Searched = {
  /** In number or title. */
  readonly text?: string | undefined;
  /** By the day on the document. */
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
};
/** Titles are sealed and nothing else of them is kept, so that a search opens one by one; what is older is found by its days. */
export const SEARCHED_AT_MOST = 5_000;

const titleOfArrival = ({ sealed, key }: Titled, envelopeHash: string): string | undefined => {
  const bytes = open(sealed, `arrival/${envelopeHash}`, key);
  return bytes && (JSON.parse(bytes.toString('utf8')) as { content: { title: string } }).content.title;
};
const titleOfDispatch = ({ sealed, key }: Titled, dispatchId: number): string | undefined => {
  const text = openText(sealed, `dispatch/${dispatchId}/content`, key);
  return text && (JSON.parse(text) as { title: string }).title;
};
const holdsText = (text: string, ...places: (string | undefined)[]): boolean =>
  places.some((place) => place?.toLowerCase().includes(text.toLowerCase()));

export type ReceivedAsked = {
  readonly arrivalId?: number | undefined;
  readonly type?: DispatchTypeName | undefined;
  readonly correspondentId?: number | undefined;
  /** `open`: what still asks for something, be it only its receipt. `overdue`: no receipt though its day has passed. */
  readonly state?: 'open' | 'overdue' | 'settled' | 'unsettled' | undefined;
  readonly today: Day;
} & Searched;
export type Received = Omit<Arrival, 'certificate' | 'envelopeHash'> & { readonly title: string | undefined };

const received = (
  unitId: number,
  { arrivalId, type, correspondentId, state, today, from, to }: ReceivedAsked,
  found?: readonly number[],
) => statement`${arrivalJoined}
  where a.unit_id = ${unitId}
    and (${arrivalId ?? null}::bigint is null or a.arrival_id = ${arrivalId ?? null})
    and (${type ?? null}::text is null or a.type = ${type ?? null})
    and (${correspondentId ?? null}::bigint is null or a.correspondent_id = ${correspondentId ?? null})
    and (${state ?? null}::text is null
      or ${state ?? null} = 'settled' and a.settled_at is not null
      or ${state ?? null} = 'unsettled' and a.settled_at is null
      or ${state ?? null} = 'open' and (a.settled_at is null or a.receipt_due is not null and a.receipt is null)
      or ${state ?? null} = 'overdue' and a.receipt is null and a.receipt_due < ${today}::date)
    and a.day between coalesce(${from ?? null}::date, '-infinity') and coalesce(${to ?? null}::date, 'infinity')
    and (${found ?? null}::bigint[] is null or a.arrival_id = any(${found ?? null}::bigint[]))`;

async function searchReceived(sql: Sql, unitId: number, asked: ReceivedAsked): Promise<number[] | undefined> {
  const { text } = asked;
  if (text === undefined) return undefined;
  const all = await statement<Titled & { id: number; number: string; hash: string }>`
    select a.arrival_id as id, a.number, a.envelope_hash as hash, a.sealed, a.key from ${received(unitId, asked)}
    order by a.arrival_id desc limit ${SEARCHED_AT_MOST}`.execute(sql);
  return all.rows.filter((row) => holdsText(text, row.number, titleOfArrival(row, row.hash))).map(({ id }) => id);
}

/** The newest first. */
export async function listReceived(sql: Sql, unitId: number, asked: ReceivedAsked, { offset, limit }: Slice) {
  const ids = await searchReceived(sql, unitId, asked);
  const found = await statement<
    Arrival & Titled
  >`select ${arrivalColumns}, a.sealed, a.key from ${received(unitId, asked, ids)}
    order by a.arrival_id desc offset ${offset} limit ${limit}`.execute(sql);
  const rows = found.rows.map(({ sealed, key, envelopeHash, certificate: _, ...row }): Received => {
    return { ...row, title: titleOfArrival({ sealed, key }, envelopeHash) };
  });
  return { total: await count(sql, received(unitId, asked, ids)), rows };
}

export type SentAsked = {
  /** What answers this one. */
  readonly about?: number | undefined;
  readonly type?: DispatchTypeName | undefined;
  readonly correspondentId?: number | undefined;
  readonly state?: DispatchState | 'overdue' | 'refused' | undefined;
  readonly today: Day;
} & Searched;
export type Sent = {
  readonly dispatchId: number;
  readonly type: DispatchTypeName;
  readonly state: DispatchState;
  readonly sign: string | null;
  readonly year: number | null;
  readonly number: number | null;
  readonly day: Day | null;
  readonly draftedAt: Instant;
  readonly receivers: number;
  readonly receiver: string | null;
  readonly receipted: number;
  readonly overdue: number;
  readonly refused: number;
  readonly title: string | undefined;
};

const sent = (
  unitId: number,
  { about, type, correspondentId, state, today, from, to }: SentAsked,
  found?: readonly number[],
) => statement`dispatch d
  where d.unit_id = ${unitId}
    and (${about ?? null}::bigint is null or d.about = ${about ?? null})
    and (${type ?? null}::text is null or d.type = ${type ?? null})
    and (${state ?? null}::text is null or d.state = ${state ?? null} or ${state ?? null} = 'overdue' and exists (select from delivery v
      where v.unit_id = ${unitId} and v.dispatch_id = d.dispatch_id and v.receipted_at is null and v.state <> 'refused' and v.receipt_due < ${today}::date)
      or ${state ?? null} = 'refused' and exists (select from delivery v
      where v.unit_id = ${unitId} and v.dispatch_id = d.dispatch_id and v.state = 'refused'))
    and (${correspondentId ?? null}::bigint is null or exists (select from delivery v
      where v.unit_id = ${unitId} and v.dispatch_id = d.dispatch_id and v.correspondent_id = ${correspondentId ?? null}))
    and (${from ?? null}::date is null or d.day >= ${from ?? null}) and (${to ?? null}::date is null or d.day <= ${to ?? null})
    and (${found ?? null}::bigint[] is null or d.dispatch_id = any(${found ?? null}::bigint[]))`;

async function searchSent(sql: Sql, unitId: number, asked: SentAsked): Promise<number[] | undefined> {
  const { text } = asked;
  if (text === undefined) return undefined;
  type Row = Titled & { id: number; sign: string; year: number; number: number | null };
  const all = await statement<Row>`
    select d.dispatch_id as id, d.sign, d.year, d.number, d.sealed, d.key from ${sent(unitId, asked)}
    order by d.dispatch_id desc limit ${SEARCHED_AT_MOST}`.execute(sql);
  const numberOf = ({ sign, year, number }: Row) =>
    number === null ? undefined : numberInWords({ sign, year, number });
  return all.rows.filter((row) => holdsText(text, numberOf(row), titleOfDispatch(row, row.id))).map(({ id }) => id);
}

export async function listSent(sql: Sql, unitId: number, asked: SentAsked, { offset, limit }: Slice) {
  const ids = await searchSent(sql, unitId, asked);
  const found = await statement<Sent & Titled>`
    select d.dispatch_id as "dispatchId", d.type, d.state, d.sign, d.year, d.number, d.day, d.drafted_at as "draftedAt",
      v.receivers, v.receiver, v.receipted, v.overdue, v.refused, d.sealed, d.key
    from (select * from ${sent(unitId, asked, ids)} order by d.dispatch_id desc offset ${offset} limit ${limit}) d
    cross join lateral (select count(*)::int as receivers, min(c.name) as receiver,
        count(*) filter (where v.receipted_at is not null)::int as receipted,
        count(*) filter (where v.state = 'refused')::int as refused,
        count(*) filter (where v.receipted_at is null and v.state <> 'refused' and v.receipt_due < ${asked.today}::date)::int as overdue
      from delivery v join correspondent c on c.unit_id = v.unit_id and c.correspondent_id = v.correspondent_id
      where v.unit_id = ${unitId} and v.dispatch_id = d.dispatch_id) v
    order by d.dispatch_id desc`.execute(sql);
  const rows = found.rows.map(({ sealed, key, ...row }): Sent => {
    return { ...row, title: titleOfDispatch({ sealed, key }, row.dispatchId) };
  });
  return { total: await count(sql, sent(unitId, asked, ids)), rows };
}

export async function listRefused(sql: Sql, unitId: number, { offset, limit }: Slice) {
  const found = await statement<{
    refusedId: number;
    at: Instant;
    /** Null where it came from a body of this installation, without anybody's doing. */
    by: string | null;
    fault: ParcelFault;
    parcelHash: string;
  }>`
    select r.refused_id as "refusedId", r.at, a.display_name as by, r.fault, r.parcel_hash as "parcelHash"
    from parcel_refused r left join account a on a.unit_id = r.unit_id and a.account_id = r.account_id
    where r.unit_id = ${unitId} order by r.refused_id desc offset ${offset} limit ${limit}`.execute(sql);
  return { total: await count(sql, statement`parcel_refused where unit_id = ${unitId}`), rows: found.rows };
}

export type DispatchLook = { readonly at: Instant; readonly displayName: string; readonly purpose: string };

/** Who opened it, the newest first. */
export async function listLooks(
  sql: Sql,
  unitId: number,
  of: { readonly dispatchId: number } | { readonly arrivalId: number },
): Promise<DispatchLook[]> {
  const looks =
    'dispatchId' in of
      ? statement`dispatch_look l where l.unit_id = ${unitId} and l.dispatch_id = ${of.dispatchId}`
      : statement`arrival_look l where l.unit_id = ${unitId} and l.arrival_id = ${of.arrivalId}`;
  const found = await statement<DispatchLook>`
    select l.at, a.display_name as "displayName", l.purpose
    from (select * from ${looks} order by l.look_id desc limit 200) l
    join account a on a.unit_id = ${unitId} and a.account_id = l.account_id order by l.look_id desc`.execute(sql);
  return found.rows;
}

/** By name, for the record of one of the own documents. */
export async function whoDidIt(sql: Sql, unitId: number, dispatchId: number) {
  const found = await statement<{ drafter: string | null; approver: string | null }>`
    select b.display_name as drafter, c.display_name as approver from dispatch d
    left join account b on b.unit_id = d.unit_id and b.account_id = d.drafted_by
    left join account c on c.unit_id = d.unit_id and c.account_id = d.approved_by
    where d.unit_id = ${unitId} and d.dispatch_id = ${dispatchId}`.execute(sql);
  return found.rows[0]!;
}

/** For the menu and the head's minute: what waits. */
export async function countWaiting(sql: Sql, unitId: number, today: Day) {
  const found = await statement<{
    toOpen: number;
    toAcknowledge: number;
    overdueHere: number;
    toApprove: number;
    overdueThere: number;
    refusedThere: number;
  }>`
    select (select count(*)::int from arrival where unit_id = ${unitId} and opened_at is null and type not in ('receipt', 'return')) as "toOpen",
      (select count(*)::int from arrival where unit_id = ${unitId} and receipt is null and receipt_due is not null) as "toAcknowledge",
      (select count(*)::int from arrival where unit_id = ${unitId} and receipt is null and receipt_due < ${today}::date) as "overdueHere",
      (select count(*)::int from dispatch where unit_id = ${unitId} and state = 'draft') as "toApprove",
      (select count(*)::int from delivery where unit_id = ${unitId} and receipted_at is null and state <> 'refused' and receipt_due < ${today}::date) as "overdueThere",
      (select count(*)::int from delivery where unit_id = ${unitId} and state = 'refused' and refusal_noted_at is null) as "refusedThere"`.execute(
    sql,
  );
  return found.rows[0]!;
}
