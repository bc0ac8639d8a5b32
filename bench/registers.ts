/**
 * `node bench/registers.ts [carriers, default 100000]`: the first and a middle page of a register of so many carriers, what is overdue in it, how
 * the six stand; an inventory over all of them opened, its list shown, closed. Beside it, in the same run, the carriers counted.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql as statement } from 'kysely';
import pg from 'pg';
import { connect } from '../src/database/connect.ts';
import { startEmbedded } from '../src/database/embedded.ts';
import { APP_ROLE, migrate } from '../src/database/migrate.ts';
import { loadCases } from '../src/domain/duties/store/cases.ts';
import { raiseDifferences } from '../src/domain/registers/raise.ts';
import { closeInventory } from '../src/domain/registers/store/counts.ts';
import { getInventory, inventoryRows, openInventory, tallyOf } from '../src/domain/registers/store/inventories.ts';
import { countRegisters, listItems } from '../src/domain/registers/store/lists.ts';
import { dayAt, instant } from '../src/law/day.ts';
import { effectiveFigures } from '../src/law/parameters.ts';
import { aBenchUnit, fillPeople } from './fill.ts';
import { asTable, timed } from './table.ts';

const [CARRIERS = 100_000] = process.argv.slice(2).map(Number);
const place = mkdtempSync(join(tmpdir(), 'bulwark-bench-'));
const database = await startEmbedded(join(place, 'data'));
const ownerConfig = { connectionString: database.connectionString };
await migrate(ownerConfig);
const owner = new pg.Pool({ ...ownerConfig, max: 2 });
owner.on('error', () => {});
await loadCases(owner);
const unitId = await aBenchUnit(owner);
await fillPeople(owner, unitId, 1_000);
const item = (
  register: string,
  form: string,
  n: string,
) => `insert into register_item (unit_id, register, number, designation, level, form,
    valid_from, checked_on, salt, entered_at, entered_by)
  select $1, '${register}', '${register}-' || lpad(n::text, 7, '0'), '代称' || n,
    (array['none', 'confidential', 'secret', 'top-secret'])[1 + n % 4], '${form}', '2026-01-05', '2026-01-05'::date + n % 300,
    decode(repeat('00', 16), 'hex'), now(), 1 from generate_series(1, ${n}) n`;
await owner.query(item('place', 'key-part', '50'), [unitId]);
await owner.query(item('carrier', 'paper', String(CARRIERS)), [unitId]);
await owner.query(
  `insert into carrier_holding (unit_id, item_id, person_id, since, due_back)
   select i.unit_id, i.item_id, (select min(person_id) from person where unit_id = $1) + i.item_id % 1000, '2026-06-01', '2026-07-01'
   from register_item i where i.unit_id = $1 and i.register = 'carrier' and i.item_id % 10 = 0`,
  [unitId],
);
await owner.query('vacuum analyze');
const db = connect({ connection: { ...database.config, user: APP_ROLE }, connections: 2 });
const today = dayAt(new Date(), 'Asia/Shanghai');
const standing = { today, figures: effectiveFigures({}) };
const entered = { today, at: instant(new Date()), by: 1 };

const page = (offset: number, more: object = {}) =>
  db.inUnit(unitId, (sql) =>
    listItems(sql, unitId, { register: 'carrier', state: 'in-use', ...more }, standing, { offset, limit: 50 }),
  );
const opens = () => db.inUnit(unitId, (sql) => openInventory(sql, unitId, { register: 'carrier' }, entered));
const { inventoryId } = await opens();
const rows = (shown: 'all' | 'uncounted', offset: number) =>
  db.inUnit(unitId, (sql) => inventoryRows(sql, unitId, { inventoryId, shown }, { offset, limit: 50 }));
const closes = () =>
  db.inUnit(unitId, async (sql) => {
    const inventory = await getInventory(sql, unitId, inventoryId, true);
    await closeInventory(sql, unitId, inventoryId, entered);
    return raiseDifferences({ sql, unitId, today, now: entered.at }, inventory);
  });
const counted = () =>
  db.inUnit(unitId, (sql) =>
    statement`select count(*) from register_item where unit_id = ${unitId} and register = 'carrier'`.execute(sql),
  );
const baseline = await timed(counted, 20, 3);
const figures = [
  { name: `first page of ${CARRIERS} carriers`, ...(await timed(() => page(0), 20, 3)) },
  { name: 'page in the middle', ...(await timed(() => page(CARRIERS / 2), 10, 2)) },
  {
    name: 'first page of those in somebody’s hands, overdue',
    ...(await timed(() => page(0, { where: 'overdue' }), 10, 2)),
  },
  {
    name: 'how the six registers stand',
    ...(await timed(() => db.inUnit(unitId, (sql) => countRegisters(sql, unitId, standing)), 10, 2)),
  },
  { name: `inventory of ${CARRIERS} opened`, ...(await timed(opens, 3, 1)) },
  { name: 'first page of its list', ...(await timed(() => rows('all', 0), 20, 3)) },
  { name: 'first page of what is not counted', ...(await timed(() => rows('uncounted', 0), 20, 3)) },
  { name: 'its tally', ...(await timed(() => db.inUnit(unitId, (sql) => tallyOf(sql, unitId, inventoryId)), 10, 2)) },
  {
    name: 'closed, with nothing counted: its differences become findings',
    ...(await timed(closes, 1, 0)),
  },
].map((one) => ({ ...one, baseline: baseline.p50, baselineName: 'the carriers counted' }));
process.stdout.write(asTable(figures));
await db.close();
await owner.end();
await database.stop();
rmSync(place, { recursive: true });
