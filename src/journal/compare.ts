/**
 * Compares the record with the tables: what was changed there without an entry? PostgreSQL notes in every row which transaction wrote
 * it last (`xmin`); every legitimate change writes its entry in the same transaction, and the entry holds that transaction's number. A
 * row whose writer has no entry was written by somebody who went past the program. And what the record names must still be there,
 * unless a later entry says that it was removed.
 *
 * Not seen: who alters the files of the database itself, or writes an entry along with the row (it then stands in the record, under the
 * system's name or another's). After a restore all rows and entries are of the restoring transaction, which has its entry too.
 */
import { sql as statement } from 'kysely';
import type { Sql } from '../database/connect.ts';
import { GO_WITH, NAMED_ROWS, type NamedRow, UNRECORDED } from './compare-what.ts';
import { leafHash } from './entry.ts';

export type Difference =
  | {
      /** Rows last written by a transaction without an entry. */ readonly kind: 'foreign';
      readonly table: string;
      readonly rows: number;
      readonly keys: readonly string[];
    }
  | {
      /** Rows that the record names and that are gone. */ readonly kind: 'gone';
      readonly table: string;
      readonly rows: number;
      readonly keys: readonly string[];
    }
  | {
      /** Entries whose text does not fit their leaf, or whose leaf is not the one in order. */ readonly kind: 'altered';
      readonly rows: number;
      readonly keys: readonly string[];
    }
  | {
      /** Entries rewritten after they were written. */ readonly kind: 'rewritten';
      readonly rows: number;
      readonly keys: readonly string[];
    }
  | {
      /** Positions whose entry is gone. */ readonly kind: 'removed';
      readonly rows: number;
      readonly keys: readonly string[];
    };

/** As many keys are named of each kind. */
const NAMED_AT_MOST = 20;

/** Empty where the tables are what the record says. Reads only; run it in the unit's own transaction. */
export async function compareRecord(sql: Sql, unitId: number): Promise<Difference[]> {
  const found: Difference[] = [];
  const add = (kind: Difference['kind'], keys: readonly string[], table = '') => {
    if (keys.length > 0)
      found.push({ kind, table, rows: keys.length, keys: keys.slice(0, NAMED_AT_MOST) } as Difference);
  };
  for (const { name, key } of await tablesOfUnits(sql)) {
    if (!(name in UNRECORDED)) add('foreign', await foreignRows(sql, unitId, name, key), name);
  }
  for (const named of NAMED_ROWS) add('gone', await goneRows(sql, unitId, named), named.table);
  add('altered', await alteredLeaves(sql, unitId));
  add('rewritten', await rewrittenEntries(sql, unitId));
  add('removed', await removedEntries(sql, unitId));
  return found;
}

/** Every table of a unit and its primary key, from the catalogue: a table that comes tomorrow is compared without a line. */
async function tablesOfUnits(sql: Sql): Promise<{ name: string; key: string[] }[]> {
  const found = await statement<{ name: string; key: string[] }>`
    select c.relname::text as name,
      array(select a.attname::text from unnest(k.conkey) with ordinality as n (attnum, place)
        join pg_attribute a on a.attrelid = c.oid and a.attnum = n.attnum where a.attname <> 'unit_id' order by n.place) as key
    from pg_class c join pg_constraint k on k.conrelid = c.oid and k.contype = 'p'
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relrowsecurity order by 1`.execute(sql);
  return found.rows;
}

/** The numbers of transactions that have an entry, as `xmin` shows them (modulo 2^32). */
const recorded = (unitId: number) => statement`
  select distinct mod(tx::text::numeric, 4294967296)::bigint from journal_entry where unit_id = ${unitId}`;
const writer = (row: string) => statement.raw(`${row}.xmin::text::bigint`);

async function foreignRows(sql: Sql, unitId: number, table: string, key: readonly string[]): Promise<string[]> {
  const shown = key.length
    ? statement.join(
        key.map((one) => statement`t.${statement.ref(one)}::text`),
        statement`|| ' ' ||`,
      )
    : statement`t.unit_id::text`;
  const found = await statement<{ key: string }>`
    select ${shown} as key from ${statement.table(table)} t
    where t.unit_id = ${unitId} and ${writer('t')} not in (${recorded(unitId)})
    order by 1 limit 100000`.execute(sql);
  return found.rows.map((row) => row.key);
}

/**
 * Ids are never given twice: an entry that says a row is gone says so for good. A row is gone rightly, too, when its time was over
 * (`retention.destroy` names it), or that of the person or appointment with which it went.
 */
async function goneRows(sql: Sql, unitId: number, { fact, table, column, removed, kind }: NamedRow): Promise<string[]> {
  const named = (name: string, act?: string) => statement`
    select e.entry_id, (id #>> '{}')::bigint as id
    from journal_entry e, jsonb_path_query(e.body::jsonb -> 'facts', ${`lax $.**."${name}"[*]`}::jsonpath) id
    where e.unit_id = ${unitId} and e.body like ${act ? `{"action":"${act}",%"${name}":%` : `%"${name}":%`} and jsonb_typeof(id) = 'number'`;
  const destroyed = (of: string) => statement`
    select id::bigint as id from journal_entry e, jsonb_array_elements_text(e.body::jsonb -> 'facts' -> 'destroyed') id
    where e.unit_id = ${unitId} and e.body like '{"action":"retention.destroy",%' and e.body::jsonb -> 'facts' ->> 'kind' = ${of}`;
  const gone = [
    ...removed.map(({ by, as = fact }) => statement`select id from (${named(as, by)}) one`),
    ...(kind ? [destroyed(kind)] : []),
    statement`select null::bigint where false`,
  ];
  const wentWith = GO_WITH.map(
    (one) => statement`select entry_id from (${named(one.fact)}) one where id in (${destroyed(one.kind)})`,
  );
  const found = await statement<{ key: string }>`
    with said as materialized (${named(fact)}),
      missing as materialized (select id, array_agg(entry_id) as entries from said
        where not exists (select from ${statement.table(table)} t where t.unit_id = ${unitId} and t.${statement.ref(column)} = said.id) group by id),
      gone as (${statement.join(gone, statement` union all `)})
    select id::text as key from missing
    where id not in (select id from gone where id is not null)
      and not entries && array(${statement.join(wentWith, statement` union all `)}) order by id`.execute(sql);
  return found.rows.map((row) => row.key);
}

const ENTRIES_AT_ONCE = 10_000;

async function alteredLeaves(sql: Sql, unitId: number): Promise<string[]> {
  const altered: string[] = [];
  for (let after = 0; ; ) {
    const found = await statement<{ entry_id: number; body: string; leaf: Buffer; ordered: Buffer | null }>`
      select e.entry_id, e.body, e.leaf, p.leaf as ordered from journal_entry e
      left join journal_position p on p.unit_id = e.unit_id and p.entry_id = e.entry_id
      where e.unit_id = ${unitId} and e.entry_id > ${after} order by e.entry_id limit ${ENTRIES_AT_ONCE}`.execute(sql);
    for (const { entry_id, body, leaf, ordered } of found.rows)
      if (!leafHash(body).equals(leaf) || (ordered && !ordered.equals(leaf))) altered.push(String(entry_id));
    if (found.rows.length < ENTRIES_AT_ONCE) return altered;
    after = found.rows.at(-1)!.entry_id;
  }
}

async function rewrittenEntries(sql: Sql, unitId: number): Promise<string[]> {
  const found = await statement<{ key: string }>`
    select entry_id::text as key from journal_entry e
    where unit_id = ${unitId} and ${writer('e')} <> mod(tx::text::numeric, 4294967296)::bigint order by entry_id`.execute(
    sql,
  );
  return found.rows.map((row) => row.key);
}

async function removedEntries(sql: Sql, unitId: number): Promise<string[]> {
  const found = await statement<{ key: string }>`
    select entry_id::text as key from journal_position p where unit_id = ${unitId}
      and not exists (select from journal_entry e where e.unit_id = p.unit_id and e.entry_id = p.entry_id) order by position`.execute(
    sql,
  );
  return found.rows.map((row) => row.key);
}
