/** When the visitors, and later the words, of a foreign exchange fall due, and their destruction. */
import { sql as statement } from 'kysely';
import type { Fragment, Sql } from '../../../database/connect.ts';
import { type Asked, type Going, monthsOf } from '../../../platform/retention.ts';

const heldAfter = (unitId: number, months: number, which: Fragment): Fragment => statement`
  select x.exchange_id as record_id, 0::bigint as person_id, (x.ends_on + make_interval(months => ${months}::int))::date as due_on
  from exchange x where x.unit_id = ${unitId} and ${which}`;

export const heldVisitors = ({ unitId, figures }: Asked): Fragment =>
  heldAfter(unitId, monthsOf(figures, 'keep.exchange-visitors'), statement`x.visitors_key is not null`);
export const heldWords = ({ unitId, figures }: Asked): Fragment =>
  heldAfter(unitId, monthsOf(figures, 'keep.exchange'), statement`x.key is not null`);

const these = ({ unitId, ids }: Going) => statement`unit_id = ${unitId} and exchange_id = any(${[...ids]}::bigint[])`;

/** How many there were, and from where, remains. */
export async function destroyVisitors(sql: Sql, going: Going): Promise<void> {
  await statement`update exchange set visitors = null, visitors_key = null, visitors_salt = null where ${these(going)}`.execute(
    sql,
  );
}

export async function destroyWords(sql: Sql, going: Going): Promise<void> {
  await destroyVisitors(sql, going);
  const gone = await statement<{
    file_hash: string;
  }>`delete from exchange_file where ${these(going)} returning file_hash`.execute(sql);
  const files = gone.rows.map((row) => row.file_hash);
  await statement`delete from file where unit_id = ${going.unitId} and file_hash = any(${files}::text[])`.execute(sql);
  for (const part of ['exchange_material', 'exchange_host'])
    await statement`delete from ${statement.table(part)} where ${these(going)}`.execute(sql);
  await statement`update exchange set words = null, plan = null, reasons = null, report = null, key = null, salt = null
    where ${these(going)}`.execute(sql);
}

export async function destroyHosts(sql: Sql, { unitId, ids }: Going): Promise<void> {
  await statement`delete from exchange_host where unit_id = ${unitId} and person_id = any(${[...ids]}::bigint[])`.execute(
    sql,
  );
}
