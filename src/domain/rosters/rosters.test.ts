import assert from 'node:assert/strict';
import { after, afterEach, test } from 'node:test';
import { hasStatus } from '../../fixtures/people.ts';
import { proposes, readsRosters, sampleRoster } from '../../fixtures/rosters.ts';
import { aWorld, type TestUnit } from '../../fixtures/world.ts';
import { RULES } from '../../law/duties.ts';
import { ledger } from '../duties/queries.ts';
import { accept, choose } from './actions/accept.ts';
import { discard } from './actions/propose.ts';
import { list, problems, proposal, rows } from './queries.ts';

const w = await aWorld();
readsRosters(w);
afterEach(() => w.checkInvariants());
after(() => w.close());

const count = async (unit: TestUnit, table: string): Promise<number> => {
  const found = await w.owner.query(`select count(*)::int as many from ${table} where unit_id = $1`, [unit.unitId]);
  return found.rows[0].many;
};
const ruleNumber = (code: string): number => RULES.find((rule) => rule.code === code)!.number;

test('the roster as the unit keeps it: read, shown, accepted, and the ledger says who owes what', async () => {
  const unit = await w.aUnit();
  await hasStatus(w, unit, 'key-unit');
  const officer = unit.as['security-officer'];
  const proposalId = await proposes(w, officer, sampleRoster('roster-zh.xlsx'), 'roster-zh.xlsx');

  const read = await w.does(officer, proposal, { proposalId });
  assert.equal(read.state, 'ready');
  assert.deepEqual(
    [read.sheets.length, read.counts!.rows, read.counts!.new, read.counts!.conflict],
    [10, 1_144, 1_140, 4],
  );
  const kinds = (kind: string) => read.columns.filter((one) => one.kind === kind).map((one) => one.name!.zh);
  assert.deepEqual(kinds('protected').toSorted(), ['政治面貌', '民族', '籍贯、出生地']);
  assert.equal(read.remarks.find((one) => one.kind === 'problem')!.count, 58);
  const cells = await w.does(officer, problems, { proposalId, limit: 3 });
  assert.deepEqual(
    cells.rows.map(({ sheet, cell, reason }) => [sheet, cell, reason]),
    [
      ['总体设计部', 'T3', 'in-the-future'],
      ['总体设计部', 'T12', 'in-the-future'],
      ['总体设计部', 'T16', 'in-the-future'],
    ],
  );
  assert.equal(await count(unit, 'person'), 1, 'nothing is written before it is accepted');

  const { rows: conflicts } = await w.does(officer, rows, { proposalId, verdict: 'conflict' });
  const chosen = await w.does(officer, choose, {
    proposalId,
    choices: conflicts.map(({ rowId }) => ({ rowId, take: true })),
  });
  assert.equal(chosen.counts.conflict, 0);

  const { outcome } = await w.does(officer, accept, { proposalId });
  assert.deepEqual(
    [outcome.newPeople, outcome.departments, outcome.appointments, outcome.reviews, outcome.letters, outcome.trainings],
    [1_142, 30, 1_010, 502, 482, 925],
  );
  const { rows: _rows, new: _new, changed: _changed, same: _same, conflict: _conflict, ...shown } = chosen.counts;
  assert.deepEqual(outcome, { ...shown, leftOut: 0 }, 'what was done is what was shown');
  assert.deepEqual(
    [await count(unit, 'person'), await count(unit, 'appointment'), await count(unit, 'evidence')],
    [1_143, 1_010, 502 + 482 + 925],
  );
  assert.equal(await count(unit, 'stationing'), 144, 'those stationed abroad');

  for (const code of ['P9.3b', 'P9.3c', 'P9.7']) {
    const found = await w.does(officer, ledger, { rules: [ruleNumber(code)], state: 'all', limit: 1 });
    assert.ok(found.total > 100, `${code}: ${found.total}`);
  }
  const stated = await w.does(officer, ledger, { rules: [ruleNumber('P9.3b')], state: 'met-as-stated', limit: 5 });
  assert.ok(stated.total > 0);
});

test('importing the same file again finds everything the same, and accepting that adds nothing', async () => {
  const unit = await w.aUnit();
  const officer = unit.as['security-officer'];
  const first = await proposes(w, officer, sampleRoster('roster-gb18030.csv'), '名册.csv');
  await w.does(officer, accept, { proposalId: first });
  const tables = ['department', 'post', 'post_term', 'person', 'appointment', 'stationing', 'evidence', 'duty'];
  const before = await Promise.all(tables.map((table) => count(unit, table)));

  await w.isRefused('wrong-state', officer, accept, { proposalId: first });
  const second = await proposes(w, officer, sampleRoster('roster-gb18030.csv'), '名册.csv');
  const { counts } = await w.does(officer, proposal, { proposalId: second });
  assert.deepEqual([counts!.same, counts!.new, counts!.changed, counts!.conflict], [400, 0, 0, 0]);
  const { outcome } = await w.does(officer, accept, { proposalId: second });
  assert.deepEqual(new Set(Object.values(outcome)), new Set([0]));
  assert.deepEqual(await Promise.all(tables.map((table) => count(unit, table))), before);
});

test('a csv without the formatting of the workbook brings the same people as the workbook', async () => {
  const unit = await w.aUnit();
  const officer = unit.as['security-officer'];
  const book = await proposes(w, officer, sampleRoster('roster-zh.xlsx'), 'a.xlsx');
  const { rows: conflicts } = await w.does(officer, rows, { proposalId: book, verdict: 'conflict' });
  await w.does(officer, choose, { proposalId: book, choices: conflicts.map(({ rowId }) => ({ rowId, take: true })) });
  await w.does(officer, accept, { proposalId: book });
  const csv = await proposes(w, officer, sampleRoster('roster-gb18030.csv'), 'a.csv');
  const { counts } = await w.does(officer, proposal, { proposalId: csv });
  // A month written as a number loses its last zero in a csv (2021.1 for 2021.10): those days differ, and are shown.
  assert.deepEqual([counts!.new, counts!.conflict], [0, 0]);
  const { rows: changed } = await w.does(officer, rows, { proposalId: csv, verdict: 'changed', limit: 200 });
  const fields = new Set(changed.flatMap(({ differences }) => differences.map(({ field }) => field)));
  assert.deepEqual([...fields].toSorted(), []);
});

test('after a roster was proposed and accepted, no table holds anything that is protected', async () => {
  const unit = await w.aUnit();
  const officer = unit.as['security-officer'];
  const open = await proposes(w, officer, sampleRoster('roster-gb18030.csv'), 'open.csv');
  const accepted = await proposes(w, officer, sampleRoster('roster-zh.xlsx'), 'accepted.xlsx');
  await w.does(officer, accept, { proposalId: accepted });
  assert.equal(
    (await w.does(officer, proposal, { proposalId: open })).state,
    'ready',
    'its rows are there to be searched',
  );

  const columns = await w.owner.query<{ table_name: string; column_name: string }>(`
    select c.table_name, c.column_name from information_schema.columns c
    join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.data_type in ('text', 'jsonb', 'ARRAY', 'character varying')`);
  assert.ok(columns.rows.some((one) => one.table_name === 'roster_row' && one.column_name === 'name'));
  const holding = async (pattern: string): Promise<string[]> => {
    const found: string[] = [];
    for (const { table_name, column_name } of columns.rows) {
      if (table_name === 'duty_case' || table_name === 'migration') continue;
      const hit = await w.owner.query(`select 1 from ${table_name} where ${column_name}::text ~ $1 limit 1`, [pattern]);
      if (hit.rowCount) found.push(`${table_name}.${column_name}`);
    }
    return found;
  };
  assert.ok((await holding('贾晨秀')).includes('roster_row.name'), 'the search finds what is there');
  for (const value of [
    '汉族',
    '满族',
    '中共党员',
    '共青团员',
    '陕西西安',
    '高新区科技路',
    '子1人',
    '(^|[^0-9a-f])[0-9]{17}[0-9Xx]($|[^0-9a-f])',
  ])
    assert.deepEqual(await holding(value), [], value);
});

test('a discarded proposal is kept with its counts, its rows are gone and nothing of it is written', async () => {
  const unit = await w.aUnit();
  const officer = unit.as['security-officer'];
  const proposalId = await proposes(w, officer, sampleRoster('roster-gb18030.csv'), '名册.csv');
  await w.does(officer, discard, { proposalId });
  const { rows: all } = await w.does(officer, list, {});
  assert.deepEqual(
    all.map(({ state, fileName, counts }) => [state, fileName, counts!.new]),
    [['discarded', '名册.csv', 400]],
  );
  assert.deepEqual(
    [await count(unit, 'roster_row'), await count(unit, 'roster_remark'), await count(unit, 'person')],
    [0, 0, 1],
  );
  await w.isRefused('wrong-state', officer, discard, { proposalId });
  await w.isRefused('wrong-state', officer, accept, { proposalId });
});
