import assert from 'node:assert/strict';
import { after, afterEach, test } from 'node:test';
import { csvRoster, HEADER, proposes, readsRosters, rosterTalk, ZHANG } from '../../fixtures/rosters.ts';
import { aWorld } from '../../fixtures/world.ts';
import { accept } from './actions/accept.ts';
import { proposal } from './queries.ts';

const w = await aWorld();
readsRosters(w);
const { officerOf, rowsOf, differencesOf, imports, aUnitWithZhang, asked, posts, evidence } = rosterTalk(w);
afterEach(async () => {
  await w.checkInvariants();
  w.moveTo('2026-11-23T02:00:00.000Z');
});
after(() => w.close());

test('past reviews, trainings and letters become evidence with their stated day, marked as taken over', async () => {
  const unit = await aUnitWithZhang();
  const common = { taken_over: true, source: 'rosters' };
  assert.deepEqual(await evidence(unit), [
    { kind: 1, happened_on: '2026-03-10', hours: 4, of_post: false, ...common },
    { kind: 2, happened_on: '2020-04-01', hours: 0, of_post: true, ...common },
    { kind: 3, happened_on: '2020-04-02', hours: 0, of_post: true, ...common },
  ]);
  const [entered] = await asked(unit, 'select min(entered_at) as at from evidence where unit_id = $unit');
  assert.equal(entered.at.toISOString(), '2026-11-23T02:00:00.000Z', 'and the instant of entry is today’s');
  assert.deepEqual(
    await asked(
      unit,
      `select name, path ~ '^/[0-9]+/[0-9]+/$' as below from department where unit_id = $unit order by department_id`,
    ),
    [
      { name: '一部', below: false },
      { name: '一室', below: true },
    ],
  );
  const salts = await asked(
    unit,
    "select length(salt) as long from person where unit_id = $unit and staff_number = 'A1'",
  );
  assert.deepEqual(salts, [{ long: 16 }]);
});

test('every difference of a person already known is listed, and accepting changes these and nothing else', async () => {
  const unit = await aUnitWithZhang();
  const changed = ZHANG.replace('13800000001', '13900000002').replace('一部/一室', '一部/二室').replace('在岗', '借调');
  const proposalId = await proposes(
    w,
    officerOf(unit),
    csvRoster(HEADER, changed.replace('2026-03-10,4', '2026-09-01,6')),
  );
  const differences = await differencesOf(unit, proposalId);
  assert.deepEqual(differences.phone, ['13800000001', '13900000002']);
  assert.deepEqual(differences.department, ['一部/一室', '一部/二室']);
  assert.deepEqual(differences.presence, ['in-post', 'seconded']);
  assert.deepEqual(
    differences.training,
    [null, { day: '2026-09-01', hours: 2 }],
    'four of the six hours are recorded already',
  );
  assert.deepEqual(Object.keys(differences).toSorted(), ['department', 'phone', 'post', 'presence', 'training']);
  await w.does(officerOf(unit), accept, { proposalId });
  assert.deepEqual(
    await asked(
      unit,
      `select name, phone, presence, joined_on::text from person where unit_id = $unit and staff_number = 'A1'`,
    ),
    [{ name: '张明', phone: '13900000002', presence: 'seconded', joined_on: '2019-03-04' }],
  );
});

test('a column that the file does not have, and a cell that cannot be read, change nothing', async () => {
  const unit = await aUnitWithZhang();
  const short = await proposes(w, officerOf(unit), csvRoster('工号,姓名,部门,岗位', 'A1,张明,一部/一室,工程师'));
  assert.equal((await rowsOf(unit, short, 'same')).length, 1);
  const unread = await proposes(w, officerOf(unit), csvRoster(HEADER, ZHANG.replace('重要', '涉密')));
  assert.equal((await rowsOf(unit, unread, 'same')).length, 1, 'it is not taken for a post without secrets');
});

test('a month without a day is the same statement as any day of that month', async () => {
  const unit = await aUnitWithZhang();
  const months = ZHANG.replace('2019-03-04', '2019年3月')
    .replace('2020-05-06', '2020.5')
    .replace('2020-04-01', '2020/4')
    .replace('2026-03-10', '2026年3月');
  const proposalId = await proposes(w, officerOf(unit), csvRoster(HEADER, months));
  assert.deepEqual(await differencesOf(unit, proposalId), {});
  assert.equal((await rowsOf(unit, proposalId, 'same')).length, 1);
});

test('a new post begins on the stated day and the one before ends the day before', async () => {
  const unit = await aUnitWithZhang();
  const promoted = ZHANG.replace('工程师,重要', '主任,核心').replace('2020-05-06', '2026-06-01');
  const proposalId = await proposes(w, officerOf(unit), csvRoster(HEADER, promoted));
  const { post } = await differencesOf(unit, proposalId);
  const shown = { department: '一部/一室', level: 'important', keyPost: false, foreignRelated: false };
  assert.deepEqual(post, [[{ ...shown, title: '工程师' }], { ...shown, title: '主任', level: 'core' }]);
  await w.does(officerOf(unit), accept, { proposalId });
  assert.deepEqual(await posts(unit), [
    { title: '工程师', level: 'important', from_day: '2020-05-06', to_day: '2026-05-31' },
    { title: '主任', level: 'core', from_day: '2026-06-01', to_day: null },
  ]);
});

test('the same first day with another level is a correction: the appointment stays one', async () => {
  const unit = await aUnitWithZhang();
  await imports(unit, HEADER, ZHANG.replace('重要', '核心'));
  assert.deepEqual(await posts(unit), [{ title: '工程师', level: 'core', from_day: '2020-05-06', to_day: null }]);
  await imports(unit, HEADER, ZHANG.replace('重要', '核心').replace('2020-05-06', '2020-05-07'));
  assert.deepEqual(await posts(unit), [{ title: '工程师', level: 'core', from_day: '2020-05-07', to_day: null }]);
});

test('nothing is invented: no start of the post, no day of the training, off post, stationed abroad', async () => {
  const unit = await w.aUnit();
  const proposalId = await imports(
    unit,
    HEADER,
    'B1,甲一,一部,工程师,一般,,,,2025-03-10,4,,,,在岗',
    'B2,乙二,一部,工程师,一般,,2020-01-01,,,,2019-12-01,通过,,离岗',
    'B3,丙三,一部,,重要,,2020-01-01,,,,,,,长期驻外',
    'B4,丁四,,,,,,,,,2019-12-01,通过,,',
  );
  assert.deepEqual(await posts(unit), [
    { title: '（岗位未注明）', level: 'important', from_day: '2020-01-01', to_day: null },
    { title: '工程师', level: 'ordinary', from_day: '2026-11-23', to_day: null },
  ]);
  assert.deepEqual(
    (await evidence(unit)).map(({ kind, happened_on, hours }) => [kind, happened_on, hours]),
    [[1, '2025-03-10', 0]],
  );
  assert.deepEqual(await asked(unit, 'select from_day::text, to_day from stationing where unit_id = $unit'), [
    { from_day: '2026-11-23', to_day: null },
  ]);
  const { remarks } = await w.does(officerOf(unit), proposal, { proposalId });
  const notes = new Set(remarks.filter(({ kind }) => kind === 'note').map(({ reason }) => reason));
  for (const reason of [
    'post-start-not-stated',
    'hours-without-day',
    'off-post-no-appointment',
    'post-not-named',
    'stationed-from-acceptance',
    'review-without-post',
  ])
    assert.ok(notes.has(reason as never), reason);
});

test('back from abroad: the stationing ends the day before the file says so', async () => {
  const unit = await w.aUnit();
  await imports(unit, '工号,姓名,部门,在岗状态', 'C1,王五,一部,长期驻外');
  w.moveTo('2026-12-01T02:00:00.000Z');
  const proposalId = await proposes(w, officerOf(unit), csvRoster('工号,姓名,部门,在岗状态', 'C1,王五,一部,在岗'));
  assert.deepEqual(await differencesOf(unit, proposalId), { presence: ['stationed-abroad', 'in-post'] });
  await w.does(officerOf(unit), accept, { proposalId });
  assert.deepEqual(await asked(unit, 'select to_day::text from stationing where unit_id = $unit'), [
    { to_day: '2026-11-30' },
  ]);
});
