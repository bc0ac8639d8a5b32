/** Foreign exchanges as a list, one person's own, and the unit's contingency plans. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { CountryCode } from '../../../law/countries.ts';
import type { Day, Instant } from '../../../law/day.ts';
import type { SealedFile } from '../../../platform/attach.ts';
import type { ExchangeId, ExchangePlanId } from '../../../platform/ids.ts';
import { openText } from '../../../platform/sealing.ts';
import type { ExchangeKind, ExchangeState, HostPart, Words } from '../exchanges.ts';
import { about, COLUMNS, type Exchange } from './exchanges.ts';

export type Asked = {
  readonly kind?: ExchangeKind | undefined;
  readonly state?: ExchangeState | undefined;
  readonly country?: CountryCode | undefined;
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
  /** Of one series: what recurs. */
  readonly seriesId?: number | undefined;
  readonly late?: boolean | undefined;
};
export type Slice = { readonly offset: number; readonly limit: number };
export type Listed = Exchange & {
  readonly title: string | undefined;
  readonly organisations: readonly string[];
  readonly place: string | undefined;
  readonly lead: string | null;
  readonly leadId: number | null;
  readonly hosts: number;
  readonly inSeries: number;
};

type Sealed = { readonly key: Buffer | null; readonly words: Buffer | null };
function wordsOf(unitId: number, { exchangeId, key, words }: Sealed & { exchangeId: number }): Words | undefined {
  const text = words ? openText(words, about(unitId, exchangeId, 'words'), key) : undefined;
  return text === undefined ? undefined : (JSON.parse(text) as Words);
}

/** The latest day first. `late`: something of it is past its day today. */
export async function listExchanges(
  sql: Sql,
  unitId: number,
  asked: Asked,
  { offset, limit, today }: Slice & { readonly today: Day },
): Promise<{ total: number; rows: Listed[] }> {
  const { kind, state, country, from, to, seriesId, late } = asked;
  const chosen = statement`from exchange x where x.unit_id = ${unitId}
    and (${kind ?? null}::text is null or x.kind = ${kind ?? null})
    and (${state ?? null}::text is null or x.state = ${state ?? null})
    and (${country ?? null}::text is null or x.countries @> array[${country ?? null}::text])
    and (${from ?? null}::date is null or x.ends_on >= ${from ?? null})
    and (${to ?? null}::date is null or x.starts_on <= ${to ?? null})
    and (${seriesId ?? null}::bigint is null or x.series_id = ${seriesId ?? null})
    and (not ${late ?? false} or x.state in ('planned', 'approved') and x.prepare_by < ${today}
      or x.state in ('planned', 'approved', 'prepared', 'held') and x.report_by < ${today})`;
  const found = await statement<
    Exchange & Sealed & { lead: string | null; leadId: number | null; hosts: number; inSeries: number }
  >`
    select ${COLUMNS}, x.key, x.words,
      l.name as lead, l.person_id as "leadId",
      (select count(*)::int from exchange_host h where h.unit_id = x.unit_id and h.exchange_id = x.exchange_id) as hosts,
      (select count(*)::int from exchange s where s.unit_id = x.unit_id and s.series_id = x.series_id) as "inSeries"
    from (select x.* ${chosen} order by x.starts_on desc, x.exchange_id desc offset ${offset} limit ${limit}) x
    left join lateral (select p.name, p.person_id from exchange_host h join person p on p.unit_id = h.unit_id and p.person_id = h.person_id
      where h.unit_id = x.unit_id and h.exchange_id = x.exchange_id and h.part = 'lead' order by h.person_id limit 1) l on true
    order by x.starts_on desc, x.exchange_id desc`.execute(sql);
  const total = await statement<{ n: number }>`select count(*)::int as n ${chosen}`.execute(sql);
  return {
    total: total.rows[0]!.n,
    rows: found.rows.map(({ key, words, ...row }) => {
      const said = wordsOf(unitId, { exchangeId: row.exchangeId, key, words });
      return { ...row, title: said?.title, organisations: said?.organisations ?? [], place: said?.place };
    }),
  };
}

export type OwnPart = { readonly exchangeId: ExchangeId; readonly part: HostPart; readonly briefedOn: Day | null };

/** In which a person takes part, as long as they are in hand; the next first. */
export async function partsOf(sql: Sql, unitId: number, personId: number): Promise<OwnPart[]> {
  const found = await statement<OwnPart>`
    select x.exchange_id as "exchangeId", h.part, h.briefed_on as "briefedOn"
    from exchange_host h join exchange x on x.unit_id = h.unit_id and x.exchange_id = h.exchange_id
    where h.unit_id = ${unitId} and h.person_id = ${personId} and x.state in ('planned', 'approved', 'prepared', 'held') and x.key is not null
    order by x.starts_on, x.exchange_id`.execute(sql);
  return found.rows;
}

export type ContingencyPlan = {
  readonly planId: ExchangePlanId;
  readonly number: string;
  readonly issuedOn: Day;
  readonly fileHash: string;
  readonly size: number;
  readonly mediaType: string;
  readonly enteredAt: Instant;
};

/** The one that counts first. */
export async function listPlans(sql: Sql, unitId: number): Promise<ContingencyPlan[]> {
  const found = await statement<ContingencyPlan>`
    select plan_id as "planId", number, issued_on as "issuedOn", file_hash as "fileHash", size, media_type as "mediaType", entered_at as "enteredAt"
    from exchange_plan where unit_id = ${unitId} order by issued_on desc, plan_id desc`.execute(sql);
  return found.rows;
}

export async function insertPlan(
  sql: Sql,
  unitId: number,
  one: { number: string; issuedOn: Day; file: SealedFile; at: Instant; by: number },
): Promise<ExchangePlanId> {
  const { hash, size, mediaType } = one.file;
  const made = await statement<{ id: ExchangePlanId }>`
    insert into exchange_plan (unit_id, number, issued_on, file_hash, size, media_type, entered_at, entered_by)
    values (${unitId}, ${one.number}, ${one.issuedOn}, ${hash}, ${size}, ${mediaType}, ${one.at}, ${one.by}) returning plan_id as id`.execute(
    sql,
  );
  return made.rows[0]!.id;
}
