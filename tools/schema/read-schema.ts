/** The schema of a database as data, read from PostgreSQL's catalogue: what the generated files and the schema's rules are made of. */
import type pg from 'pg';

export type Column = {
  readonly name: string;
  readonly type: string;
  readonly notNull: boolean;
  readonly default: string | null;
  readonly identity: boolean;
};
export type Key = {
  readonly name: string;
  /** p: primary, u: unique, f: foreign, c: check. */
  readonly kind: 'p' | 'u' | 'f' | 'c';
  readonly columns: readonly string[];
  readonly definition: string;
  readonly foreignColumns: readonly string[];
};
export type Index = {
  readonly name: string;
  readonly unique: boolean;
  readonly columns: readonly string[];
  readonly definition: string;
};
export type Policy = {
  readonly name: string;
  readonly permissive: boolean;
  readonly command: string;
  /** Whom it lets in; everybody where it names nobody. */
  readonly roles: readonly string[];
  readonly using: string | null;
  readonly check: string | null;
};
export type Table = {
  readonly name: string;
  readonly owner: string;
  readonly kind: string;
  readonly options: readonly string[];
  readonly secured: boolean;
  readonly forced: boolean;
  readonly triggers: number;
  readonly columns: readonly Column[];
  readonly keys: readonly Key[];
  readonly indexes: readonly Index[];
  readonly policies: readonly Policy[];
  /** Role → privileges, in the order of the alphabet; the owner's own are left out. */
  readonly grants: Readonly<Record<string, readonly string[]>>;
  /** Role → privileges on single columns: `select (leaf, tx)`. */
  readonly columnGrants: Readonly<Record<string, readonly string[]>>;
};
export type Sequence = { readonly name: string; readonly grants: Readonly<Record<string, readonly string[]>> };
export type Schema = { readonly tables: readonly Table[]; readonly sequences: readonly Sequence[] };

const RELATIONS = `
  select c.oid::int as oid, c.relname as name, r.rolname as owner, c.relkind as kind, coalesce(c.reloptions, '{}') as options,
    c.relrowsecurity as secured, c.relforcerowsecurity as forced,
    (select count(*)::int from pg_trigger t where t.tgrelid = c.oid and not t.tgisinternal) as triggers
  from pg_class c join pg_roles r on r.oid = c.relowner
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'f')
  order by c.relname`;

const COLUMNS = `
  select a.attrelid::int as oid, a.attname as name, format_type(a.atttypid, a.atttypmod) as type, a.attnotnull as "notNull",
    pg_get_expr(d.adbin, d.adrelid) as default, a.attidentity <> '' as identity
  from pg_attribute a
  join pg_class c on c.oid = a.attrelid and c.relnamespace = 'public'::regnamespace
  left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
  where a.attnum > 0 and not a.attisdropped order by a.attrelid, a.attnum`;

const KEYS = `
  select k.conrelid::int as oid, k.conname as name, k.contype as kind, pg_get_constraintdef(k.oid) as definition,
    array(select a.attname::text from unnest(k.conkey) with ordinality as n(attnum, place)
      join pg_attribute a on a.attrelid = k.conrelid and a.attnum = n.attnum order by n.place) as columns,
    array(select a.attname::text from unnest(k.confkey) with ordinality as n(attnum, place)
      join pg_attribute a on a.attrelid = k.confrelid and a.attnum = n.attnum order by n.place) as "foreignColumns"
  from pg_constraint k
  where k.connamespace = 'public'::regnamespace and k.contype in ('p', 'u', 'f', 'c') and k.conrelid <> 0
  order by k.conrelid, position(k.contype::text in 'pufc'), k.conname`;

const INDEXES = `
  select i.indrelid::int as oid, c.relname as name, i.indisunique as unique, pg_get_indexdef(i.indexrelid) as definition,
    array(select pg_get_indexdef(i.indexrelid, n, true) from generate_series(1, i.indnkeyatts) as n) as columns
  from pg_index i join pg_class c on c.oid = i.indexrelid
  where c.relnamespace = 'public'::regnamespace and not exists (select 1 from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x'))
  order by i.indrelid, c.relname`;

const POLICIES = `
  select p.polrelid::int as oid, p.polname as name, p.polpermissive as permissive, p.polcmd as command,
    array(select r.rolname::text from pg_roles r where r.oid = any(p.polroles) order by 1) as roles,
    pg_get_expr(p.polqual, p.polrelid) as using, pg_get_expr(p.polwithcheck, p.polrelid) as check
  from pg_policy p order by p.polrelid, p.polname`;

const GRANTS = `
  select c.oid::int as oid, case when g.grantee = 0 then 'public' else g.grantee::regrole::text end as role,
    array_agg(lower(g.privilege_type) order by g.privilege_type) as privileges
  from pg_class c cross join lateral aclexplode(c.relacl) g
  where c.relnamespace = 'public'::regnamespace and g.grantee <> c.relowner
  group by c.oid, g.grantee order by 2`;

const COLUMN_GRANTS = `
  select oid, role, array_agg(privilege || ' (' || columns || ')' order by privilege) as privileges from (
    select a.attrelid::int as oid, case when g.grantee = 0 then 'public' else g.grantee::regrole::text end as role,
      lower(g.privilege_type) as privilege, string_agg(a.attname, ', ' order by a.attnum) as columns
    from pg_attribute a join pg_class c on c.oid = a.attrelid and c.relnamespace = 'public'::regnamespace
    cross join lateral aclexplode(a.attacl) g where g.grantee <> c.relowner group by 1, 2, 3) as each
  group by oid, role order by role`;

const SEQUENCES = `
  select c.oid::int as oid, c.relname as name from pg_class c
  where c.relnamespace = 'public'::regnamespace and c.relkind = 'S'
    and not exists (select 1 from pg_depend d where d.objid = c.oid and d.deptype = 'i') order by c.relname`;

type Of<Row> = Row & { oid: number };

export async function readSchema(db: Pick<pg.Pool, 'query'>): Promise<Schema> {
  const all = async <Row>(text: string) => (await db.query(text)).rows as Of<Row>[];
  const relations =
    await all<Omit<Table, 'columns' | 'keys' | 'indexes' | 'policies' | 'grants' | 'columnGrants'>>(RELATIONS);
  const columns = await all<Column>(COLUMNS);
  const keys = await all<Key>(KEYS);
  const indexes = await all<Index>(INDEXES);
  const policies = await all<Policy>(POLICIES);
  const grants = await all<{ role: string; privileges: string[] }>(GRANTS);
  const columnGrants = await all<{ role: string; privileges: string[] }>(COLUMN_GRANTS);
  const sequences = await all<{ name: string }>(SEQUENCES);
  const grantsOn = (oid: number, given = grants) =>
    Object.fromEntries(given.filter((row) => row.oid === oid).map((row) => [row.role, row.privileges]));
  return {
    tables: relations.map((table) => ({
      ...table,
      columns: columns.filter((row) => row.oid === table.oid),
      keys: keys.filter((row) => row.oid === table.oid),
      indexes: indexes.filter((row) => row.oid === table.oid),
      policies: policies.filter((row) => row.oid === table.oid),
      grants: grantsOn(table.oid),
      columnGrants: grantsOn(table.oid, columnGrants),
    })),
    sequences: sequences.map(({ oid, name }) => ({ name, grants: grantsOn(oid) })),
  };
}
