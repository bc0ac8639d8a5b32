/** A foreign exchange in SQL: its words under one key, its visitors under another. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { CountryCode } from '../../../law/countries.ts';
import type { Day, Instant } from '../../../law/day.ts';
import type { ExchangeId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusal.ts';
import { newKey, newSalt, openText, sealText } from '../../../platform/sealing.ts';
import type { CancelledFor, ExchangeKind, ExchangeState, Plan, Report, Visitor, Words } from '../exchanges.ts';

export type Exchange = {
  readonly exchangeId: ExchangeId;
  readonly kind: ExchangeKind;
  readonly state: ExchangeState;
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly countries: CountryCode[];
  readonly expected: number;
  readonly listed: number;
  readonly seriesId: ExchangeId | null;
  readonly prepareBy: Day;
  readonly reportBy: Day;
  readonly plannedAt: Instant;
  readonly plannedBy: number;
  /** The person whose account planned it, where it is tied to one. */
  readonly plannerPerson: number | null;
  readonly planner: string;
  readonly decidedAt: Instant | null;
  readonly decider: string | null;
  readonly briefedOn: Day | null;
  readonly preparedAt: Instant | null;
  readonly came: number | null;
  readonly reportedAt: Instant | null;
  readonly reporter: string | null;
  readonly cancelledAt: Instant | null;
  readonly cancelledFor: CancelledFor | null;
};
/** Destroyed when their time is over: without them there are no words any more. */
type Secret = { readonly key: Buffer | null; readonly salt: Buffer | null };
type VisitorSecret = { readonly visitorsKey: Buffer | null; readonly visitorsSalt: Buffer | null };
export type KeptExchange = Exchange & Secret & VisitorSecret;

const named = (column: string) =>
  statement`(select a.display_name from account a where a.unit_id = x.unit_id and a.account_id = ${statement.ref(`x.${column}`)})`;
export const COLUMNS = statement`x.exchange_id as "exchangeId", x.kind, x.state, x.starts_on as "startsOn", x.ends_on as "endsOn", x.countries,
  x.expected, x.listed, x.series_id as "seriesId", x.prepare_by as "prepareBy", x.report_by as "reportBy", x.planned_at as "plannedAt",
  x.planned_by as "plannedBy", (select a.person_id from account a where a.unit_id = x.unit_id and a.account_id = x.planned_by) as "plannerPerson",
  ${named('planned_by')} as planner, x.decided_at as "decidedAt", ${named('decided_by')} as decider, x.briefed_on as "briefedOn",
  x.prepared_at as "preparedAt", x.came, x.reported_at as "reportedAt", ${named('reported_by')} as reporter,
  x.cancelled_at as "cancelledAt", x.cancelled_for as "cancelledFor"`;

type Field = 'words' | 'plan' | 'reasons' | 'report' | 'visitors' | 'material';
/** Each seal is bound to the very record and field. */
export const about = (unitId: number, exchangeId: number, field: Field) => `exchange/${unitId}/${exchangeId}/${field}`;

export async function hasExchange(sql: Sql, unitId: number, exchangeId: number): Promise<boolean> {
  const found =
    await statement`select 1 from exchange where unit_id = ${unitId} and exchange_id = ${exchangeId}`.execute(sql);
  return found.rows.length > 0;
}

/** Held until the transaction ends: its steps come one at a time. Refuses `wrong-state` where its words were destroyed. */
export async function holdExchange(sql: Sql, unitId: number, exchangeId: number) {
  const found = await statement<KeptExchange>`select ${COLUMNS}, x.key, x.salt, x.visitors_key as "visitorsKey",
    x.visitors_salt as "visitorsSalt" from exchange x where x.unit_id = ${unitId} and x.exchange_id = ${exchangeId} for no key update`.execute(
    sql,
  );
  const { key, salt, ...one } = found.rows[0] ?? refuse('not-found');
  return key && salt ? { ...one, key, salt } : refuse('wrong-state');
}
export type HeldExchange = Awaited<ReturnType<typeof holdExchange>>;

export type Said = {
  readonly words: Words | undefined;
  readonly plan: Plan | undefined;
  readonly reasons: string | undefined;
  readonly report: Report | undefined;
};
type Sealed = { readonly [Part in keyof Said]: Buffer | null };

/** With its words; without them where they were destroyed. */
export async function openExchange(sql: Sql, unitId: number, exchangeId: number): Promise<Exchange & Secret & Said> {
  const found = await statement<
    Exchange & Secret & Sealed
  >`select ${COLUMNS}, x.key, x.salt, x.words, x.plan, x.reasons, x.report
    from exchange x where x.unit_id = ${unitId} and x.exchange_id = ${exchangeId}`.execute(sql);
  const { words, plan, reasons, report, ...one } = found.rows[0] ?? refuse('not-found');
  const read = <T>(sealed: Buffer | null, field: Field): T | undefined => {
    const text = sealed ? openText(sealed, about(unitId, exchangeId, field), one.key) : undefined;
    return text === undefined ? undefined : (JSON.parse(text) as T);
  };
  return {
    ...one,
    words: read(words, 'words'),
    plan: read(plan, 'plan'),
    reasons: read(reasons, 'reasons'),
    report: read(report, 'report'),
  };
}

export async function openVisitors(sql: Sql, unitId: number, exchangeId: number): Promise<Visitor[]> {
  const found = await statement<{ visitors: Buffer | null; key: Buffer | null }>`
    select visitors, visitors_key as key from exchange where unit_id = ${unitId} and exchange_id = ${exchangeId}`.execute(
    sql,
  );
  const { visitors, key } = found.rows[0] ?? refuse('not-found');
  const text = visitors ? openText(visitors, about(unitId, exchangeId, 'visitors'), key) : undefined;
  return text === undefined ? [] : (JSON.parse(text) as Visitor[]);
}

export type New = {
  readonly kind: ExchangeKind;
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly countries: readonly CountryCode[];
  readonly expected: number;
  readonly seriesId?: number | undefined;
  readonly prepareBy: Day;
  readonly reportBy: Day;
  readonly words: Words;
  readonly plan?: Plan | undefined;
  readonly at: Instant;
  readonly by: number;
};

export async function insertExchange(sql: Sql, unitId: number, one: New) {
  const key = newKey();
  const salt = newSalt();
  const made = await statement<{ id: ExchangeId }>`
    insert into exchange (unit_id, kind, state, starts_on, ends_on, countries, expected, series_id, key, salt, prepare_by, report_by, planned_at, planned_by)
    values (${unitId}, ${one.kind}, 'planned', ${one.startsOn}, ${one.endsOn}, ${[...one.countries]}::text[], ${one.expected},
      ${one.seriesId ?? null}, ${key}, ${salt}, ${one.prepareBy}, ${one.reportBy}, ${one.at}, ${one.by}) returning exchange_id as id`.execute(
    sql,
  );
  const exchangeId = made.rows[0]!.id;
  await putText(sql, unitId, { exchangeId, key }, 'words', one.words);
  if (one.plan) await putText(sql, unitId, { exchangeId, key }, 'plan', one.plan);
  return { exchangeId, salt, key };
}

type Named = { readonly exchangeId: number; readonly key: Buffer };

export async function putText(
  sql: Sql,
  unitId: number,
  { exchangeId, key }: Named,
  field: 'words' | 'plan' | 'reasons' | 'report',
  text: Words | Plan | Report | string,
): Promise<void> {
  const { sealed } = sealText(JSON.stringify(text), about(unitId, exchangeId, field), key);
  await statement`update exchange set ${statement.ref(field)} = ${sealed} where unit_id = ${unitId} and exchange_id = ${exchangeId}`.execute(
    sql,
  );
}

/** The whole list at once, under a key of its own; the salt by which the journal refers to it. */
export async function putVisitors(
  sql: Sql,
  unitId: number,
  { exchangeId, visitorsKey, visitorsSalt }: HeldExchange,
  visitors: readonly Visitor[],
): Promise<Buffer> {
  const salt = visitorsSalt ?? newSalt();
  const { sealed, key } = sealText(
    JSON.stringify(visitors),
    about(unitId, exchangeId, 'visitors'),
    visitorsKey ?? newKey(),
  );
  await statement`update exchange set visitors = ${sealed}, visitors_key = ${key}, visitors_salt = ${salt}, listed = ${visitors.length}
    where unit_id = ${unitId} and exchange_id = ${exchangeId}`.execute(sql);
  return salt;
}

export type Changed = Partial<{
  state: ExchangeState;
  kind: ExchangeKind;
  starts_on: Day;
  ends_on: Day;
  countries: CountryCode[];
  expected: number;
  series_id: number;
  prepare_by: Day;
  report_by: Day;
  decided_at: Instant;
  decided_by: number;
  briefed_on: Day;
  prepared_at: Instant | null;
  prepared_by: number | null;
  came: number;
  reported_at: Instant;
  reported_by: number;
  cancelled_at: Instant;
  cancelled_for: CancelledFor;
}>;

export async function changeExchange(sql: Sql, unitId: number, exchangeId: number, changed: Changed): Promise<void> {
  const sets = Object.entries(changed).map(([column, value]) => statement`${statement.ref(column)} = ${value}`);
  await statement`update exchange set ${statement.join(sets)} where unit_id = ${unitId} and exchange_id = ${exchangeId}`.execute(
    sql,
  );
}
