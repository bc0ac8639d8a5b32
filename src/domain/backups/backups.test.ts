import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import { aWorld, type TestUnit, type TestWorld } from '../../fixtures/world.ts';
import { ATTENTION_WORDS, attentionOf, type Run } from './backups.ts';
import { backupState } from './queries.ts';

const NOW = new Date('2026-11-23T02:00:00.000Z');
const run = (over: Partial<Run> = {}): Run => ({
  ...{ occasion: 'schedule', beganAt: '2026-11-22T18:00:00Z', outcome: 'done', missing: 0, ...over },
});

test('what is wrong with the back-ups is said: none, failed, too old, incomplete', () => {
  assert.equal(attentionOf([run()], NOW), undefined);
  assert.equal(attentionOf([], NOW), 'none-ever');
  assert.equal(attentionOf([run({ occasion: 'before-upgrade' })], NOW), 'none-ever', 'it lies on the same disk');
  assert.equal(attentionOf([run({ outcome: 'failed' }), run()], NOW), 'failed');
  assert.equal(attentionOf([run({ outcome: undefined }), run()], NOW), undefined, 'one is under way');
  assert.equal(attentionOf([run({ beganAt: '2026-11-21T13:59:00Z' })], NOW), 'too-old');
  assert.equal(attentionOf([run({ missing: 2 })], NOW), 'incomplete');
  assert.equal(attentionOf([run({ occasion: 'command' }), run({ outcome: 'failed' })], NOW), undefined);
});

describe('the history of back-ups', () => {
  let w: TestWorld;
  let unit: TestUnit;
  before(async () => {
    w = await aWorld(NOW.toISOString());
    unit = await w.aUnit();
  });
  afterEach(() => w.checkInvariants());
  after(() => w.close());

  test('is seen by the system administrator alone', async () => {
    await w.onlyFor(['system-admin'], unit, backupState, {});
    const empty = await w.does(unit.as['system-admin'], backupState, {});
    assert.deepEqual(empty, { attention: 'none-ever', plan: undefined, runs: [] });
    assert.match(ATTENTION_WORDS['none-ever'].zh, /全部数据都会丢失/);
    await w.owner.query(
      `insert into backup_run (occasion, began_at, ended_at, outcome, bytes, rows, files, missing, file_name, sha256)
       values ('schedule', $1, $1, 'done', 1000, 10, 1, 0, 'a.age', 'ab')`,
      ['2026-11-22T18:00:00Z'],
    );
    const { attention, runs } = await w.does(unit.as['system-admin'], backupState, {});
    assert.equal(attention, undefined);
    assert.deepEqual(
      runs.map(({ fileName, bytes, outcome }) => [fileName, bytes, outcome]),
      [['a.age', 1000, 'done']],
    );
  });

  test('is written by the owner alone', async () => {
    await assert.rejects(
      w.world.db.outside((sql) => sql.deleteFrom('backup_run').execute()),
      { code: '42501' },
    );
  });
});
