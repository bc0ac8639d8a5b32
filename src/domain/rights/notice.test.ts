import assert from 'node:assert/strict';
import { after, afterEach, test } from 'node:test';
import { aPerson } from '../../fixtures/people.ts';
import { aWorld } from '../../fixtures/world.ts';
import { COMPLAINT_ROUTES } from '../../law/complaint-routes.ts';
import { effectiveFigures } from '../../law/parameters.ts';
import { chooseFigure } from '../duties/actions.ts';
import { acknowledgeNotice } from './actions.ts';
import { noticeOf, versionOf } from './notice.ts';
import { myNotice, noticeRead } from './queries.ts';

const w = await aWorld();
afterEach(() => w.checkInvariants());
after(() => w.close());

test('R15: the notice names who, why, on which ground, for how long, the rights, and where to complain', () => {
  const { general, sensitive } = noticeOf('示例研究院', effectiveFigures({ 'keep.look': 30 }));
  const zh = JSON.stringify([general, sensitive]);
  for (const word of ['示例研究院', '第十三条', '30个月', '申请更正', '为什么必要', '对您有什么影响'])
    assert.ok(zh.includes(word), word);
  assert.deepEqual(general.parts.at(-1)?.lines, COMPLAINT_ROUTES);
  const other = noticeOf('示例研究院', effectiveFigures({}));
  assert.notEqual(versionOf(other), versionOf({ general, sensitive }), 'another period is another version');
  assert.equal(versionOf(other), versionOf(noticeOf('示例研究院', effectiveFigures({}))));
});

test('R15: each sheet is acknowledged by the person at its version; what changes is told anew; others see counts alone', async () => {
  const unit = await w.aUnit();
  const { member } = unit.as;
  const officer = unit.as['security-officer'];
  const first = await w.does(member, myNotice, {});
  assert.deepEqual(first.read, {});
  const one = { version: first.version, sheet: 'general' };
  await w.does(member, acknowledgeNotice, one);
  await w.does(member, acknowledgeNotice, one);
  assert.equal((await w.does(officer, noticeRead, {})).read, 0, 'one sheet of two');
  await w.does(member, acknowledgeNotice, { ...one, sheet: 'sensitive' });
  assert.deepEqual(Object.keys((await w.does(member, myNotice, {})).read).sort(), ['general', 'sensitive']);
  await aPerson(w, unit, { name: '李堃' });
  const { people, read, ...rest } = await w.does(officer, noticeRead, {});
  assert.deepEqual([people, read, Object.keys(rest).sort()], [2, 1, ['notice', 'version']]);
  const kept = await w.owner.query('select content from privacy_notice where unit_id = $1', [unit.unitId]);
  assert.deepEqual(kept.rows, [{ content: first.notice }], 'what was told is kept word for word');

  await w.does(officer, chooseFigure, { parameter: 'keep.look', value: 12, reason: '缩短' });
  const second = await w.does(member, myNotice, {});
  assert.notEqual(second.version, first.version);
  assert.deepEqual(second.read, {});
  await w.isRefused('wrong-state', member, acknowledgeNotice, one);
  await w.onlyFor(['member'], unit, acknowledgeNotice, { version: second.version, sheet: 'general' });
  await w.onlyFor(['security-officer', 'head', 'personnel'], unit, noticeRead, {});
});
