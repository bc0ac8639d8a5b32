/** Legal holds. The reason is sealed with a key of its own. */
import { sql as statement } from 'kysely';
import type { Fragment, Sql } from '../../../database/connect.ts';
import type { Day, Instant } from '../../../law/day.ts';
import { type Asked, type Going, monthsOf } from '../../../platform/retention.ts';
import { newKey, openText, seal } from '../../../platform/sealing.ts';
import type { HoldGround } from '../retention.ts';

const aboutOf = (unitId: number, field: 'reason' | 'withheld') => `hold/${unitId}/${field}`;
const sealed = (unitId: number, field: 'reason' | 'withheld', text: string, key: Buffer): Buffer =>
  seal(Buffer.from(text), aboutOf(unitId, field), key).sealed;

export type NewHold = {
  readonly personId: number | null;
  readonly kind: string | null;
  readonly ground: HoldGround;
  readonly reason: string;
  readonly withheld: string | null;
  readonly from: Day;
  readonly endsOn: Day;
  readonly by: number;
  readonly at: Instant;
  readonly salt: Buffer;
};

export async function addHold(sql: Sql, unitId: number, hold: NewHold): Promise<number> {
  const key = newKey();
  const reason = sealed(unitId, 'reason', hold.reason, key);
  const withheld = hold.withheld === null ? null : sealed(unitId, 'withheld', hold.withheld, key);
  const added = await statement<{ hold_id: number }>`
    insert into legal_hold (unit_id, person_id, kind, ground, reason, withheld, from_day, ends_on, set_by, set_at, key, salt)
    values (${unitId}, ${hold.personId}, ${hold.kind}, ${hold.ground}, ${reason}, ${withheld}, ${hold.from}, ${hold.endsOn}, ${hold.by},
      ${hold.at}, ${key}, ${hold.salt})
    returning hold_id`.execute(sql);
  return added.rows[0]!.hold_id;
}

/** Lifts a hold that still stands; false where none does. */
export async function liftHold(
  sql: Sql,
  unitId: number,
  holdId: number,
  { by, at, today }: { by: number; at: Instant; today: Day },
): Promise<boolean> {
  const lifted = await statement`update legal_hold set lifted_by = ${by}, lifted_at = ${at}
    where unit_id = ${unitId} and hold_id = ${holdId} and lifted_at is null and ends_on >= ${today}::date returning 1`.execute(
    sql,
  );
  return lifted.rows.length === 1;
}

export type Hold = {
  readonly holdId: number;
  readonly personId: number | null;
  readonly personName: string | null;
  readonly kind: string | null;
  readonly ground: HoldGround;
  readonly from: Day;
  readonly endsOn: Day;
  readonly setBy: string;
  readonly setAt: Instant;
  readonly liftedAt: Instant | null;
  readonly isTold: boolean;
  readonly stands: boolean;
};

type Read = Hold & { reason: Buffer; withheld: Buffer | null; key: Buffer };

const FIRST_OF_ALL = { offset: 0, limit: 1000 };

async function read(sql: Sql, unitId: number, today: Day, which: Fragment, page = FIRST_OF_ALL): Promise<Read[]> {
  const found = await statement<Read>`
    select l.hold_id as "holdId", l.person_id as "personId", p.name as "personName", l.kind, l.ground, l.from_day as "from",
      l.ends_on as "endsOn", a.display_name as "setBy", l.set_at as "setAt", l.lifted_at as "liftedAt",
      l.withheld is null as "isTold", l.lifted_at is null and l.ends_on >= ${today}::date as stands, l.reason, l.withheld, l.key
    from legal_hold l
    join account a on a.unit_id = ${unitId} and a.account_id = l.set_by
    left join person p on p.unit_id = ${unitId} and p.person_id = l.person_id
    where l.unit_id = ${unitId} and ${which}
    order by stands desc, l.hold_id desc limit ${page.limit} offset ${page.offset}`.execute(sql);
  return found.rows;
}

const wordsOf = (unitId: number, { reason, withheld, key }: Read) => ({
  reason: openText(reason, aboutOf(unitId, 'reason'), key) ?? '',
  withheld: (withheld && openText(withheld, aboutOf(unitId, 'withheld'), key)) ?? undefined,
});
const bare = ({ reason: _, withheld: __, key: ___, ...hold }: Read): Hold => hold;

/** All of them. The reason stands with those of a kind alone: a person's is opened for a purpose. */
export async function listHolds(
  sql: Sql,
  unitId: number,
  { today, offset, limit }: { today: Day; offset: number; limit: number },
): Promise<(Hold & { reason?: string })[]> {
  const rows = await read(sql, unitId, today, statement`true`, { offset, limit });
  return rows.map((row) => ({
    ...bare(row),
    reason: row.personId === null ? wordsOf(unitId, row).reason : undefined,
  }));
}

export async function countHolds(sql: Sql, unitId: number): Promise<number> {
  const found = await statement<{
    n: number;
  }>`select count(*)::int as n from legal_hold where unit_id = ${unitId}`.execute(sql);
  return found.rows[0]!.n;
}

/** One hold of a person with its words. */
export async function findHold(sql: Sql, unitId: number, today: Day, one: { personId: number; holdId: number }) {
  const [row] = await read(sql, unitId, today, statement`l.person_id = ${one.personId} and l.hold_id = ${one.holdId}`);
  return row && { ...bare(row), ...wordsOf(unitId, row) };
}

/** What the person is told: those that stand and that no law forbids to tell of. */
export async function holdsToldTo(sql: Sql, unitId: number, today: Day, personId: number) {
  const rows = await read(sql, unitId, today, statement`l.person_id = ${personId} and l.withheld is null`);
  return rows.filter((row) => row.stands).map((row) => ({ ...bare(row), ...wordsOf(unitId, row) }));
}

/** The kinds that are on hold today. */
export async function kindsOnHold(sql: Sql, unitId: number, today: Day): Promise<string[]> {
  const found = await statement<{ kind: string }>`
    select distinct kind from legal_hold
    where unit_id = ${unitId} and kind is not null and lifted_at is null and ends_on >= ${today}::date`.execute(sql);
  return found.rows.map((row) => row.kind);
}

export const heldHolds = ({ unitId, figures, timeZone }: Asked): Fragment => statement`
  select hold_id as record_id, coalesce(person_id, 0) as person_id,
    (least(ends_on, (lifted_at at time zone ${timeZone})::date) + make_interval(months => ${monthsOf(figures, 'keep.hold')}::int))::date as due_on
  from legal_hold where unit_id = ${unitId}`;

export async function destroyHolds(sql: Sql, { unitId, kind, ids }: Going): Promise<void> {
  await statement`delete from legal_hold where unit_id = ${unitId}
    and case when ${kind} = 'person' then person_id else hold_id end = any(${[...ids]}::bigint[])`.execute(sql);
}

export async function hasHold(sql: Sql, unitId: number, holdId: number): Promise<boolean> {
  const found = await statement`select from legal_hold where unit_id = ${unitId} and hold_id = ${holdId}`.execute(sql);
  return found.rows.length === 1;
}
