/** Whoever goes past the program and changes the tables is found, by name of the table and the row. */
import assert from 'node:assert/strict';
import test, { after, before, describe } from 'node:test';
import { withdrawAppointment } from '../domain/people/actions/appoint.ts';
import { compareOnceADay } from '../domain/record/compare.ts';
import { anAppointment, aPerson, aPost } from '../fixtures/a-person.ts';
import { aWorld, type TestUnit } from '../fixtures/world.ts';
import { appendEntry } from './append.ts';
import { compareRecord, type Difference } from './compare.ts';
import { NAMED_ROWS, UNRECORDED } from './compare-what.ts';
import { recorded } from './entry.ts';

const w = await aWorld();
after(() => w.close());

/** Rows that a fixture wrote are rewritten in a transaction with an entry: as a restore does. */
async function adopt({ unitId }: TestUnit): Promise<void> {
  const client = await w.owner.connect();
  await client.query(`begin; set local app.unit = '${unitId}'`);
  for (const table of ['unit', 'person', 'account'])
    await client.query(`update ${table} set unit_id = unit_id where unit_id = ${unitId}`);
  await client.query(
    `insert into journal_entry (unit_id, body, leaf) values (${unitId}, '{}', sha256('\\x00'::bytea || '{}'::bytea))`,
  );
  await client.query('commit');
  client.release();
}
const differences = (unit: TestUnit) =>
  w.world.db.inUnit(unit.unitId, (sql) => compareRecord(sql, unit.unitId), 'reads');
let unit: TestUnit;
let personId: number;
let appointmentId: number;
before(async () => {
  unit = await w.aUnit();
  await adopt(unit);
  personId = await aPerson(w, unit);
  appointmentId = await anAppointment(w, unit, { personId: personId as never, postId: await aPost(w, unit) });
  await w.sequence();
});
/** Done by a superuser, and undone after the look. */
async function planted(...statements: string[]): Promise<Difference[]> {
  const u = await w.aUnit();
  await adopt(u);
  const person = await aPerson(w, u);
  const appointment = await anAppointment(w, u, { personId: person, postId: await aPost(w, u) });
  await w.sequence();
  assert.deepEqual(await differences(u), []);
  for (const text of statements)
    await w.owner.query(
      text
        .replaceAll('$unit', String(u.unitId))
        .replaceAll('$person', String(person))
        .replaceAll('$appointment', String(appointment)),
    );
  return differences(u);
}

describe('the record and the tables', () => {
  test('agree after what was done through the program', async () => {
    assert.deepEqual(await differences(unit), []);
  });

  test('a row changed by a superuser without an entry', async () => {
    const found = await planted(
      'update person set left_on = null, name = name where unit_id = $unit and person_id = $person',
    );
    assert.equal(found.length, 1);
    assert.deepEqual(
      { ...found[0], keys: found[0]!.keys.length },
      { kind: 'foreign', table: 'person', rows: 1, keys: 1 },
    );
  });
  test('a row added', async () => {
    const [found] = await planted(
      `insert into evidence (unit_id, person_id, kind, happened_on, entered_at, source, source_id) values ($unit, $person, 1, '2026-01-01', now(), 'training', 1)`,
    );
    assert.deepEqual(
      { kind: found!.kind, table: (found as { table: string }).table },
      { kind: 'foreign', table: 'evidence' },
    );
  });
  test('a row removed', async () => {
    const found = await planted('delete from appointment where unit_id = $unit and appointment_id = $appointment');
    assert.deepEqual(
      found.map((one) => ({ kind: one.kind, table: (one as { table: string }).table })),
      [{ kind: 'gone', table: 'appointment' }],
    );
  });
  test('an entry altered, with and without its leaf; removed; swapped with another', async () => {
    const kinds = async (text: string) => (await planted(text)).map((one) => one.kind);
    assert.deepEqual(
      await kinds(
        `update journal_entry set body = replace(body, '2020', '2021') where unit_id = $unit and body like '%add-person%'`,
      ),
      ['altered', 'rewritten'],
    );
    assert.deepEqual(
      await kinds(
        `update journal_entry set body = replace(body, '2020', '2021'), leaf = sha256('\\x00'::bytea || convert_to(replace(body, '2020', '2021'), 'UTF8')) where unit_id = $unit and body like '%add-person%'`,
      ),
      ['altered', 'rewritten'],
      'its position keeps the leaf that was signed',
    );
    assert.deepEqual(await kinds(`delete from journal_entry where unit_id = $unit and body = '{}'`), [
      'foreign',
      'foreign',
      'foreign',
      'removed',
    ]);
  });
  test('a removal that is in the record is none', async () => {
    const withdrawn = { personId, appointmentId, reason: 'entered-twice' };
    await w.does(unit.as.personnel, withdrawAppointment, withdrawn);
    assert.deepEqual(await differences(unit), []);
  });

  test('nothing of another unit is looked at', async () => {
    const other = await w.aUnit();
    await adopt(other);
    assert.deepEqual(await differences(other), []);
  });
});

describe('once a day', () => {
  test('it is done and written down, also where nothing was found', async () => {
    const u = await w.aUnit();
    await adopt(u);
    assert.deepEqual(await compareOnceADay(w.world, u.unitId, 'Asia/Shanghai'), []);
    await w.owner.query(`update unit set name = 'x' where unit_id = ${u.unitId}`);
    assert.deepEqual(await compareOnceADay(w.world, u.unitId, 'Asia/Shanghai'), [], 'done today already');
    w.moveTo('2026-11-24T02:00:00.000Z');
    assert.equal((await compareOnceADay(w.world, u.unitId, 'Asia/Shanghai')).length, 1);
    const { rows } = await w.owner.query<{ body: string }>(
      `select body from journal_entry where unit_id = ${u.unitId} and body like '{"action":"record.compared"%' order by entry_id`,
    );
    assert.deepEqual(
      rows.map((row) => JSON.parse(row.body).facts.differences),
      [0, 1],
    );
    w.moveTo('2026-11-23T02:00:00.000Z');
  });
});

describe('what the comparison knows', () => {
  test('every table and column that it names exists', async () => {
    const { rows } = await w.owner.query<{ name: string }>(
      `select table_name || '.' || column_name as name from information_schema.columns where table_schema = 'public'`,
    );
    const known = new Set(rows.map((row) => row.name));
    assert.deepEqual(
      NAMED_ROWS.filter(({ table, column }) => !known.has(`${table}.${column}`)),
      [],
    );
    assert.deepEqual(
      Object.keys(UNRECORDED).filter((table) => !known.has(`${table}.unit_id`)),
      [],
    );
  });
  test('a transaction with an entry may write any row', async () => {
    await w.world.db.inUnit(unit.unitId, (sql) =>
      appendEntry(sql, {
        unit: unit.unitId,
        at: '2026-11-23T02:00:00.000Z' as never,
        action: 'test.act',
        by: 0,
        facts: recorded({}),
      }),
    );
    assert.deepEqual(await differences(unit), []);
  });
});
