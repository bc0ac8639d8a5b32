/** Dispatches about one person: whoever opens one says why on both sides, and what they say ends. */
import assert from 'node:assert/strict';
import { after, afterEach, test } from 'node:test';
import { carried, onThatDay } from '../../fixtures/destruction.ts';
import { approves } from '../../fixtures/dispatches.ts';
import { aWorld } from '../../fixtures/world.ts';
import type { Context } from '../../platform/action.ts';
import type { CorrespondentId } from '../../platform/ids.ts';
import { addHere } from './actions/correspondents.ts';
import { openArrival, openOwn, openOwnFile } from './actions/receive.ts';
import { approveDispatch, sendDispatch } from './actions/send.ts';
import { draftDispatch } from './draft.ts';
import { correspondents, dispatch, ownLooks, received, sent } from './queries.ts';

const w = await aWorld();
after(() => w.close());
afterEach(() => w.checkInvariants());

const organ = await w.aBody('organ', '甲市国家安全局', '甲国安');
const unit = await w.aBody('unit', '示例设计院', '示设');
const other = await w.aBody('unit', '另一设计院', '另设');
const { here } = await w.does(unit.as.head, correspondents, {});
const { bodyId } = here.find(({ name }) => name === '甲市国家安全局')!;
const { correspondentId } = await w.does(unit.as['security-officer'], addHere, { bodyId });

const CONTENT = { title: '关于协助审查的函', text: '拟任用张某到涉密岗位，请协助审查。', reviewNumber: '2026-000001' };

/** As the flow drafts it to which it belongs. */
const drafted = () =>
  w.world.db.inUnit(unit.unitId, async (sql) => {
    const actor = unit.as['security-officer'] as unknown as Context['actor'];
    const context = { sql, unitId: unit.unitId, now: '2026-11-23T02:00:00.000Z', actor } as Context;
    const letter = { type: 'review-help-request', content: CONTENT, handling: 'internal', urgency: 'none' } as const;
    return (await draftDispatch(context, { ...letter, to: [correspondentId as CorrespondentId] })).dispatchId;
  });

test('an own dispatch about a person shows its words and files for a purpose alone, and who looked is kept', async () => {
  const dispatchId = await drafted();
  const { head } = unit.as;
  const shown = await w.does(head, dispatch, { dispatchId });
  assert.deepEqual([shown.content, shown.basis, shown.isDestroyed], [null, null, false]);
  assert.ok(!JSON.stringify(shown).includes('张某'));
  await w.isRefused('invalid-input', head, openOwn, { dispatchId });
  await w.isRefused('invalid-input', head, approveDispatch, { dispatchId, basis: null });
  assert.deepEqual((await w.does(head, ownLooks, { dispatchId })).looks, []);
  const opened = await w.does(head, openOwn, { dispatchId, purpose: 'handle' });
  assert.deepEqual(opened.content, CONTENT);
  await approves(w, head, dispatchId);
  await w.isRefused('invalid-input', head, openOwnFile, { dispatchId, position: 1 });
  await w.does(head, openOwnFile, { dispatchId, position: 1, purpose: 'inspect' });
  const { looks } = await w.does(unit.as['security-officer'], ownLooks, { dispatchId });
  assert.deepEqual(
    looks.map(({ purpose, displayName }) => [purpose, displayName]),
    [
      ['inspect', 'head'],
      ['handle', 'head'],
      ['handle', 'head'],
    ],
  );
  await w.onlyFor(['security-officer', 'industry-officer', 'organ-officer', 'head'], unit, openOwn, {
    ...{ dispatchId, purpose: 'handle' },
  });
  await w.isRefused('not-found', other.as.head, openOwn, { dispatchId, purpose: 'handle' });
});

test('what it says ends on both sides, by two persons, two years after it was sent; number, day and receipts stay', async () => {
  const dispatchId = await drafted();
  const { number } = await approves(w, unit.as.head, dispatchId);
  await w.does(unit.as['security-officer'], sendDispatch, { dispatchId });
  const arrivalId = (await w.does(organ.as.head, received, {})).rows[0]!.arrivalId;
  await onThatDay(w, '2028-11-23');
  for (const body of [unit, organ]) await carried(w, body);
  const after = await w.does(unit.as.head, dispatch, { dispatchId });
  assert.deepEqual([after.isDestroyed, after.content, after.files], [true, null, []]);
  assert.equal(after.deliveries[0]!.state, 'delivered');
  await w.isRefused('not-found', unit.as.head, openOwn, { dispatchId, purpose: 'handle' });
  const [row] = (await w.does(unit.as.head, sent, {})).rows.filter((one) => one.dispatchId === dispatchId);
  assert.deepEqual([row!.title, `${row!.sign}〔${row!.year}〕${row!.number}号`], [undefined, number]);
  const there = (await w.does(organ.as.head, received, { arrivalId })).rows[0]!;
  assert.deepEqual([there.title, there.number], [undefined, number]);
  await w.isRefused('not-found', organ.as.head, openArrival, { arrivalId, purpose: 'handle' });
});
