import assert from 'node:assert/strict';
import test, { after, afterEach } from 'node:test';
import { anAppointment, aPerson, aPost } from '../../fixtures/a-person.ts';
import { aWorld } from '../../fixtures/world.ts';
import { ruleOf } from '../../law/duties.ts';
import { changePost } from '../people/actions/change-posts.ts';
import { postsList } from '../people/queries.ts';
import { addStatus } from '../units/actions/change-unit.ts';
import { rederive } from './store/derive.ts';
import { previewPost, previewStatus } from './what-if.ts';

const w = await aWorld();
afterEach(() => w.checkInvariants());
after(() => w.close());

const KEY = { status: 'key-unit', from: '2025-01-01' };
const rowsOf = async (unitId: number) =>
  (
    await w.owner.query<{ rule: number; person_id: string; occasion: string; due_at: Date }>(
      'select rule, person_id, occasion, due_at from duty where unit_id = $1',
      [unitId],
    )
  ).rows;

test('duties.preview-post: what a level would bring its holders is what it then brings them, and asking changes nothing', async () => {
  const unit = await w.aUnit();
  const other = await w.aUnit();
  await w.does(unit.as['security-officer'], addStatus, KEY);
  const postId = await aPost(w, unit, { title: '总体设计师' });
  for (const name of ['王小燕', '李堃', '赵敏']) {
    await anAppointment(w, unit, { personId: await aPerson(w, unit, { name }), postId });
  }
  await anAppointment(w, unit, { personId: await aPerson(w, unit, { name: '旁人' }) });
  for (const [from, nature] of [
    ['2026-09-01', { level: 'core', foreignRelated: false }],
    ['2026-10-01', { level: 'none', foreignRelated: true }],
    ['2026-05-01', { level: 'important', foreignRelated: false }],
  ] as const) {
    const wish = { postId, from, ...nature };
    await w.onlyFor(['security-officer', 'personnel'], unit, previewPost, wish);
    await w.isRefused('not-found', other.as.personnel, previewPost, wish);
    const standing = await rowsOf(unit.unitId);
    const { holders, rows } = await w.does(unit.as.personnel, previewPost, wish);
    assert.equal(holders, 3);
    assert.ok(rows.length > 0);
    assert.deepEqual(await rowsOf(unit.unitId), standing, 'asking changes nothing');
    const foreignReason = nature.foreignRelated ? '对外技术合作' : undefined;
    await w.does(unit.as.personnel, changePost, { ...wish, foreignReason });
    const changed = await rowsOf(unit.unitId);
    const keyOf = (row: (typeof changed)[number]) => `${row.person_id} ${row.occasion}`;
    for (const { rule, added, removed, people } of rows) {
      const [was, is] = [standing, changed].map((all) => new Set(all.filter((row) => row.rule === rule).map(keyOf)));
      const name = `${ruleOf(rule)!.code} from ${from}`;
      assert.equal([...is!].filter((key) => !was!.has(key)).length, added, `${name}: added`);
      assert.equal([...was!].filter((key) => !is!.has(key)).length, removed, `${name}: removed`);
      assert.ok(people <= 3, name);
    }
    const foretold = rows.reduce((sum, { added, removed }) => sum + added - removed, 0);
    assert.equal(changed.length - standing.length, foretold, 'nothing is owed that was not foretold');
  }
});

test('a person with several posts: the strictest level binds', async () => {
  const unit = await w.aUnit();
  await w.does(unit.as['security-officer'], addStatus, KEY);
  const figureOf = async (levels: readonly string[]) => {
    const personId = await aPerson(w, unit);
    for (const level of levels) {
      const postId = await aPost(w, unit, { title: `岗位${personId}${level}`, level: level as 'core' });
      await anAppointment(w, unit, { personId, postId });
    }
    // A review stated for 2026-03-01 is to be renewed 12, 36 or 60 months later.
    await w.owner.query(
      `insert into evidence (unit_id, person_id, kind, appointment_id, happened_on, entered_at, hours, taken_over, source, source_id)
       values ($1, $2, 2, 0, '2026-03-01', now(), 0, true, 'rosters', 1)`,
      [unit.unitId, personId],
    );
    await w.world.db.inUnit(unit.unitId, (sql) => rederive(sql, unit.unitId, 'whole-unit', w.today()));
    const found = await w.owner.query<{ due: string }>(
      `select to_char(due_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as due from duty where unit_id = $1 and person_id = $2 and rule = $3`,
      [unit.unitId, personId, 9322],
    );
    return found.rows.map((row) => row.due);
  };
  assert.deepEqual(await figureOf(['ordinary']), ['2031-03-01']);
  assert.deepEqual(await figureOf(['important']), ['2029-03-01']);
  assert.deepEqual(await figureOf(['ordinary', 'core', 'important']), ['2027-03-01']);
});

test('people.posts: who holds a key post together, and that two or more should (a recommended standard, not the law)', async () => {
  const unit = await w.aUnit();
  const postId = await aPost(w, unit, { title: '核心系统管理员', keyPost: 'key-post' });
  const post = async () => (await w.does(unit.as.personnel, postsList, {})).rows.find((one) => one.postId === postId)!;
  await anAppointment(w, unit, { personId: await aPerson(w, unit), postId });
  assert.deepEqual([(await post()).heldAlone, (await post()).joint.map(({ name }) => name)], [true, ['王小燕']]);
  await anAppointment(w, unit, { personId: await aPerson(w, unit, { name: '李堃' }), postId });
  assert.equal((await post()).heldAlone, false);
  assert.equal((await post()).joint.length, 2);
  const ordinary = await aPost(w, unit);
  await anAppointment(w, unit, { postId: ordinary });
  const rows = (await w.does(unit.as.personnel, postsList, {})).rows;
  assert.deepEqual(rows.find((one) => one.postId === ordinary)!.joint, [], 'of another post nobody is named');
});

test('duties.preview-status: asking changes nothing', async () => {
  const unit = await w.aUnit();
  const before = await rowsOf(unit.unitId);
  await w.onlyFor(['security-officer', 'head'], unit, previewStatus, KEY);
  const { rows } = await w.does(unit.as.head, previewStatus, KEY);
  assert.ok(rows.length > 5);
  assert.deepEqual(await rowsOf(unit.unitId), before);
});
