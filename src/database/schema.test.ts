import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test, { after } from 'node:test';
import { printSchema } from '../../tools/schema/print-schema.ts';
import { printTables } from '../../tools/schema/print-tables.ts';
import { readSchema, type Table } from '../../tools/schema/read-schema.ts';
import { type RoleRights, roleBreaches, sequencerBreaches, tenancyBreaches } from '../../tools/schema/rules.ts';
import { APP_ROLE, SEQUENCER_ROLE } from './migrate.ts';
import { testDatabase } from './testing.ts';

const database = await testDatabase();
after(() => database.close());
const schema = await readSchema(database.owner);

const checkedIn = (name: string) => readFileSync(join(import.meta.dirname, name), 'utf8');
const rightsOf = async (role: string): Promise<RoleRights> => {
  const found = await database.owner.query<RoleRights>(
    `select rolsuper as superuser, rolbypassrls as "bypassesSecurity", rolcreatedb as "createsDatabases", rolcreaterole as "createsRoles",
       (select count(*)::int from pg_auth_members m where m.member = r.oid) as "memberOf",
       (select count(*)::int from pg_class c where c.relowner = r.oid) + (select count(*)::int from pg_proc p where p.proowner = r.oid)
         + (select count(*)::int from pg_namespace n where n.nspowner = r.oid) as owns
     from pg_roles r where rolname = $1`,
    [role],
  );
  return found.rows[0]!;
};

/** What the rules say once this has been done to the schema; afterwards it is undone. */
async function planted(sql: string, breaches: (tables: readonly Table[]) => string[]): Promise<string[]> {
  const client = await database.owner.connect();
  try {
    await client.query(`begin; ${sql}`);
    return breaches((await readSchema(client)).tables);
  } finally {
    await client.query('rollback');
    client.release();
  }
}
const tenancyWith = (sql: string) => planted(sql, (tables) => tenancyBreaches({ tables, sequences: [] }));

test('the row types and the readable schema are those of the migrations: node tools/write-tables.ts writes them', async () => {
  assert.equal(checkedIn('tables.ts'), printTables(schema));
  const { rows } = await database.owner.query(
    `select current_setting('server_version_num')::int >= 170000 as maintains`,
  );
  const readable = checkedIn('schema.sql');
  // Before PostgreSQL 17 there is no such privilege.
  assert.equal(rows[0].maintains ? readable : readable.replaceAll(' maintain,', ''), printSchema(schema));
});

test('every table keeps the wall between bodies', () => {
  assert.deepEqual(tenancyBreaches(schema), []);
  assert.ok(schema.tables.length > 20);
});

test('the wall: each rule is seen to fail on a table that breaks it', async () => {
  const secured = `alter table planted enable row level security; alter table planted force row level security;
    create policy own_unit on planted using (unit_id = nullif(current_setting('app.unit', true), '')::int);`;
  const good = `create table planted (unit_id int not null, planted_id bigint, person_id bigint, primary key (unit_id, planted_id)); ${secured}`;
  assert.deepEqual(await tenancyWith(good), []);
  const cases: [string, string][] = [
    ['create table planted (planted_id bigint primary key);', 'planted: has no unit_id integer not null'],
    [
      'create table planted (unit_id bigint not null, primary key (unit_id));',
      'planted: has no unit_id integer not null',
    ],
    [`create table planted (unit_id int not null); ${secured}`, 'planted: has no primary key'],
    [
      `create table planted (unit_id int not null, planted_id bigint primary key); ${secured}`,
      'planted: planted_pkey does not begin with unit_id',
    ],
    [
      `${good} alter table planted add unique (person_id);`,
      'planted: planted_person_id_key does not begin with unit_id',
    ],
    [
      `${good} create unique index planted_once on planted (lower(person_id::text), unit_id);`,
      'planted: planted_once does not begin with unit_id',
    ],
    [
      `${good} create table other (other_id bigint primary key); alter table planted add foreign key (person_id) references other;`,
      'planted: planted_person_id_fkey does not begin with unit_id',
    ],
    [
      `${good} create table other (other_id int primary key); alter table planted add foreign key (unit_id) references other;`,
      'planted: planted_unit_id_fkey does not refer to unit_id first',
    ],
    [`${good} alter table planted disable row level security;`, 'planted: row-level security is not enabled'],
    [`${good} alter table planted no force row level security;`, 'planted: row-level security is not forced'],
    [`${good} drop policy own_unit on planted;`, 'planted: the policy own_unit is not the one that all tables have'],
    [
      `${good} alter policy own_unit on planted using (true);`,
      'planted: the policy own_unit is not the one that all tables have',
    ],
    [`${good} create policy also on planted using (true);`, 'planted: has a further policy'],
    [
      `${good} create function f() returns trigger language plpgsql as 'begin return new; end'; create trigger t before insert on planted for each row execute function f();`,
      'planted: has a trigger',
    ],
    ['create view planted as select 1 as unit_id;', 'planted: is no plain table'],
  ];
  for (const [sql, breach] of cases) assert.ok((await tenancyWith(sql)).includes(breach), breach);
});

test('the serving role owns nothing, steps around nothing, and changes neither the record nor the looks', async () => {
  assert.deepEqual(roleBreaches(APP_ROLE, await rightsOf(APP_ROLE), schema), []);
});

test('the serving role: each rule is seen to fail on a right too many', async () => {
  const rights = await rightsOf(APP_ROLE);
  const with_ = (sql: string) => planted(sql, (tables) => roleBreaches(APP_ROLE, rights, { tables, sequences: [] }));
  assert.deepEqual(await with_(`grant update on journal_entry to ${APP_ROLE};`), ['journal_entry: update is granted']);
  assert.deepEqual(await with_(`grant update on look to ${APP_ROLE};`), ['look: update is granted']);
  assert.deepEqual(await with_(`grant delete on journal_entry to ${APP_ROLE};`), ['journal_entry: delete is granted']);
  assert.deepEqual(await with_(`grant truncate on person to ${APP_ROLE};`), ['person: truncate is granted']);
  assert.deepEqual(await with_(`grant insert on journal_position to ${APP_ROLE};`), [
    'journal_position: insert is granted',
  ]);
  assert.deepEqual(await with_('grant select on person to public;'), ['person: granted to public']);
  const owner = (await database.owner.query<{ name: string }>('select current_user as name')).rows[0]!.name;
  const ofOwner = roleBreaches(owner, await rightsOf(owner), { tables: [], sequences: [] });
  assert.ok(ofOwner.includes(`${owner}: superuser`));
  assert.ok(ofOwner.includes(`${owner}: owns`));
});

test('the sequencer sees that entries exist, adds their order, and can do nothing else', async () => {
  const rights = await rightsOf(SEQUENCER_ROLE);
  assert.deepEqual(sequencerBreaches(rights, schema), []);
  const with_ = (sql: string) => planted(sql, (tables) => sequencerBreaches(rights, { tables, sequences: [] }));
  assert.deepEqual(await with_(`grant select (body) on journal_entry to ${SEQUENCER_ROLE};`), [
    'journal_entry: select (unit_id, entry_id, tx, body, leaf) is granted',
  ]);
  assert.deepEqual(await with_(`grant select on person to ${SEQUENCER_ROLE};`), ['person: select is granted']);
  assert.deepEqual(await with_(`grant update on journal_position to ${SEQUENCER_ROLE};`), [
    'journal_position: update is granted',
  ]);
  assert.ok(
    (
      await tenancyWith(`create table planted (unit_id int not null primary key); alter table planted enable row level security;
    alter table planted force row level security; create policy own_unit on planted using (unit_id = nullif(current_setting('app.unit', true), '')::int);
    create policy sequencer on planted to ${SEQUENCER_ROLE} using (true);`)
    ).includes('planted: has a further policy'),
  );
});

test('the serving role cannot alter the record, even of its own unit', async () => {
  await assert.rejects(
    database.db.inUnit(1, (sql) => sql.updateTable('journal_entry').set({ body: '' }).execute()),
    /permission denied/,
  );
});

test('a look stays for the six months that the law asks of logs, whoever serves; an older one can be destroyed when its time is over', async () => {
  const looks = (column: string) =>
    `insert into look (unit_id, person_id, at, account_id, purpose, query) select 1, 1, now() - interval '${column}', 1, 'training', 'q'`;
  await database.owner.query(`${looks('5 months')}; ${looks('7 months')}`);
  await database.db.inUnit(1, (sql) => sql.deleteFrom('look').execute());
  const left = await database.owner.query(`select at > now() - interval '6 months' as young from look`);
  assert.deepEqual(left.rows, [{ young: true }]);
});
