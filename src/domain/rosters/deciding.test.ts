import assert from 'node:assert/strict';
import { after, afterEach, test } from 'node:test';
import { csvRoster, isRead, proposes, readsRosters, rosterTalk } from '../../fixtures/rosters.ts';
import { aWorld } from '../../fixtures/world.ts';
import { accept, choose } from './actions/accept.ts';
import { exportProblems } from './actions/exports.ts';
import { discard, mapColumns } from './actions/propose.ts';
import { expireProposals } from './expire.ts';
import { list, problems, proposal, rows } from './queries.ts';

const w = await aWorld();
readsRosters(w);
const { officerOf, rowsOf, differencesOf, imports, aUnitWithZhang, asked, happens } = rosterTalk(w);
afterEach(async () => {
  await w.checkInvariants();
  w.moveTo('2026-11-23T02:00:00.000Z');
});
after(() => w.close());

test('a conflict is taken only after somebody chose; what a choice cannot settle is never taken', async () => {
  const unit = await aUnitWithZhang();
  await imports(unit, '姓名,部门', '李四,一部');
  await imports(unit, '工号,姓名,部门', 'D2,李四,二部');
  await happens(unit, `update person set left_on = '2026-11-01' where unit_id = $unit and staff_number = 'D2'`);
  const proposalId = await proposes(
    w,
    officerOf(unit),
    csvRoster(
      '工号,姓名,部门,手机',
      'A1,张小明,一部/一室,13700000000',
      'D2,李四,二部,13700000001',
      'E1,孙七,一部,1',
      'E1,孙七,一部,13600000000',
      'E1,孙七,二部,13600000000',
    ),
  );
  const conflicts = await rowsOf(unit, proposalId, 'conflict');
  assert.deepEqual(
    conflicts.map(({ name, conflict }) => [name, conflict]),
    [
      ['张小明', 'number-of-another'],
      ['李四', 'has-left'],
      ['孙七', 'rows-differ'],
      ['孙七', 'rows-differ'],
      ['孙七', 'rows-differ'],
    ],
  );
  const rowId = (name: string) => conflicts.find((one) => one.name === name)!.rowId;
  await w.isRefused('not-found', officerOf(unit), choose, {
    proposalId,
    choices: [{ rowId: rowId('李四'), take: true }],
  });
  await w.isRefused('not-found', officerOf(unit), choose, { proposalId, choices: [{ rowId: 999, take: true }] });
  await w.does(officerOf(unit), choose, { proposalId, choices: [{ rowId: rowId('张小明'), take: true }] });
  const { outcome } = await w.does(officerOf(unit), accept, { proposalId });
  assert.deepEqual([outcome.newPeople, outcome.changedPeople], [0, 1]);
  const names = await asked(
    unit,
    'select name, phone from person where unit_id = $unit and staff_number is not null order by person_id',
  );
  assert.deepEqual(names.slice(1), [
    { name: '张小明', phone: '13700000000' },
    { name: '李四', phone: null },
  ]);
});

test('what has changed since it was shown is left out, and said', async () => {
  const unit = await aUnitWithZhang();
  const proposalId = await proposes(
    w,
    officerOf(unit),
    csvRoster(
      '工号,姓名,部门,手机',
      'A1,张明,一部/一室,13700000000',
      'F1,周八,一部,13700000001',
      'F2,吴九,一部,13700000002',
    ),
  );
  await happens(unit, `update person set phone = '13700000000' where unit_id = $unit and staff_number = 'A1'`);
  await imports(unit, '工号,姓名,部门', 'F1,周八,一部');
  const { outcome } = await w.does(officerOf(unit), accept, { proposalId });
  assert.deepEqual([outcome.newPeople, outcome.changedPeople, outcome.leftOut], [1, 0, 2]);
});

test('without staff numbers, name and department tell people apart; two of one name are nobody’s to guess', async () => {
  const unit = await w.aUnit();
  await imports(unit, '姓名,部门', '赵十,一部', '钱一,二部');
  const again = await proposes(w, officerOf(unit), csvRoster('工号,姓名,部门', 'G1,赵十,一部', ',钱一,三部'));
  assert.deepEqual(await differencesOf(unit, again), { 'staff-number': [null, 'G1'] });
  assert.equal((await rowsOf(unit, again, 'new'))[0]!.name, '钱一', 'another department, another person');
  await happens(
    unit,
    `insert into person (unit_id, name, department_id, salt, entered_at)
     select unit_id, name, department_id, salt, entered_at from person where unit_id = $unit and name = '钱一'`,
  );
  const twins = await proposes(w, officerOf(unit), csvRoster('姓名,部门', '钱一,二部'));
  assert.equal((await rowsOf(unit, twins, 'conflict'))[0]!.conflict, 'several-of-that-name');
});

test('who was entered at the first set-up, with a name and nothing else, is found by it; two rows of that name are somebody’s to decide', async () => {
  const unit = await w.aUnit();
  await happens(
    unit,
    `insert into person (unit_id, name, salt, entered_at) select $unit, '周明', decode(repeat('01', 16), 'hex'), now()`,
  );
  const known = await proposes(w, officerOf(unit), csvRoster('工号,姓名,部门', 'K1,周明,一部'));
  assert.deepEqual(await differencesOf(unit, known), { 'staff-number': [null, 'K1'], department: [null, '一部'] });
  const twins = await proposes(w, officerOf(unit), csvRoster('工号,姓名,部门', 'K1,周明,一部', 'K2,周明,二部'));
  assert.deepEqual(
    (await rowsOf(unit, twins, 'conflict')).map(({ conflict }) => conflict),
    ['one-person-twice', 'one-person-twice'],
  );
  await w.does(officerOf(unit), accept, { proposalId: known });
  const [found, ...others] = await asked(
    unit,
    'select p.staff_number, d.name from person p join department d using (unit_id, department_id) where p.unit_id = $unit and p.name like $$周明$$',
  );
  assert.deepEqual([found, others], [{ staff_number: 'K1', name: '一部' }, []]);
});

test('columns are mapped anew from the file in memory; what is protected is never mapped', async () => {
  const unit = await w.aUnit();
  const officer = officerOf(unit);
  const proposalId = await proposes(w, officer, csvRoster('工号,姓名,归口,民族,备注', 'H1,冯二,一部,汉族,好'));
  assert.deepEqual((await rowsOf(unit, proposalId, 'new'))[0]!.department, []);
  const read = await w.does(officer, proposal, { proposalId });
  const at = (header: string) => read.columns.find((one) => one.header === header)!.places[0]!.column;
  const maps = (header: string, meaning: string) => ({
    proposalId,
    sheet: 0,
    choices: [{ column: at(header), meaning }],
  });
  for (const input of [
    maps('民族', 'post'),
    { ...maps('归口', 'department'), sheet: 7 },
    { proposalId, sheet: 0, choices: [{ column: 99, meaning: 'post' }] },
  ]) {
    const refusal = await w.isRefused('file-refused', officer, mapColumns, input);
    assert.ok(refusal.details.zh && refusal.details.en);
  }
  await w.isRefused('invalid-input', officer, mapColumns, maps('归口', 'nonsense'));
  await w.does(officer, mapColumns, maps('归口', 'department'));
  await isRead(w, officer, proposalId);
  assert.deepEqual((await rowsOf(unit, proposalId, 'new'))[0]!.department, ['一部']);
  await w.does(officer, mapColumns, maps('归口', 'leave-out'));
  await isRead(w, officer, proposalId);
  assert.deepEqual((await rowsOf(unit, proposalId, 'new'))[0]!.department, []);
});

test('a proposal that nobody decides is let go after thirty days, and the record says so', async () => {
  const unit = await w.aUnit();
  const proposalId = await proposes(w, officerOf(unit), csvRoster('工号,姓名,部门', 'L1,楚一,一部'));
  w.moveTo('2026-12-22T02:00:00.000Z');
  await expireProposals(w.world, unit.unitId);
  assert.equal((await w.does(officerOf(unit), proposal, { proposalId })).state, 'ready');
  w.moveTo('2026-12-24T02:00:00.000Z');
  await expireProposals(w.world, unit.unitId);
  await expireProposals(w.world, unit.unitId);
  const found = await w.does(officerOf(unit), proposal, { proposalId });
  assert.deepEqual([found.state, found.decidedBy, found.counts!.new], ['discarded', null, 1]);
  assert.deepEqual(await asked(unit, 'select 1 from roster_row where unit_id = $unit'), []);
  const entries = await asked(
    unit,
    "select body from journal_entry where unit_id = $unit and body like '%rosters.expire%'",
  );
  assert.equal(entries.length, 1);
});

test('who may not: only the security officer accepts, personnel may propose, nobody else sees a proposal', async () => {
  const unit = await w.aUnit();
  const personnel = unit.as.personnel;
  const proposalId = await proposes(w, personnel, csvRoster('工号,姓名,部门', 'J1,郑一,一部'));
  await w.onlyFor(['security-officer'], unit, accept, { proposalId });
  const both = ['security-officer', 'personnel'] as const;
  for (const [what, input] of [
    [choose, { proposalId, choices: [{ rowId: 1, take: true }] }],
    [discard, { proposalId }],
    [mapColumns, { proposalId, sheet: 0, choices: [{ column: 0, meaning: 'leave-out' }] }],
    [exportProblems, { proposalId, format: 'csv', language: 'zh', purpose: 'correction' }],
    [proposal, { proposalId }],
    [rows, { proposalId, verdict: 'new' }],
    [problems, { proposalId }],
    [list, {}],
  ] as const)
    await w.onlyFor(both, unit, what as never, input);

  const other = (await w.aUnit()).as['security-officer'];
  for (const [what, input] of [
    [accept, { proposalId }],
    [choose, { proposalId, choices: [{ rowId: 1, take: true }] }],
    [discard, { proposalId }],
    [mapColumns, { proposalId, sheet: 0, choices: [{ column: 0, meaning: 'leave-out' }] }],
    [exportProblems, { proposalId, format: 'csv', language: 'zh', purpose: 'correction' }],
    [proposal, { proposalId }],
    [rows, { proposalId, verdict: 'new' }],
    [problems, { proposalId }],
  ] as const)
    await w.isRefused('not-found', other, what as never, input);
  assert.equal((await w.does(other, list, {})).total, 0);
});

test('the record holds counts and the hash of the file, and no name', async () => {
  const unit = await aUnitWithZhang();
  const entries = await asked(unit, 'select body from journal_entry where unit_id = $unit order by entry_id');
  const bodies = entries.map(({ body }) => JSON.parse(body));
  const accepted = bodies.find((one) => one.action === 'rosters.accept');
  assert.equal(accepted.facts.newPeople, 1);
  assert.match(accepted.facts.fileHash, /^[0-9a-f]{64}$/);
  assert.doesNotMatch(JSON.stringify(bodies), /张明|工程师|13800000001|roster\.csv/);
});

test('what was not read can be taken away as a file, each cell with its reason', async () => {
  const unit = await w.aUnit();
  const proposalId = await proposes(w, officerOf(unit), csvRoster('工号,姓名,部门,入职时间', 'K1,陈一,一部,昨天'));
  const { file } = await w.does(officerOf(unit), exportProblems, {
    proposalId,
    format: 'csv',
    language: 'zh',
    purpose: 'correction',
  });
  assert.match(new TextDecoder().decode(file!.bytes), /roster,D2,入职时间,昨天,不是可识别的日期/);
});
