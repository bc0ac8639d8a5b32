import assert from 'node:assert/strict';
import { after, afterEach, test } from 'node:test';
import { aReport } from '../../fixtures/clues.ts';
import { carried, kindsPrepared, onThatDay } from '../../fixtures/destruction.ts';
import { aWorld } from '../../fixtures/world.ts';
import { closeClue, feedBack } from './actions/handle.ts';
import { recordRelay } from './actions/relay.ts';
import { complainWithCode } from './outside.ts';
import { clues } from './queries.ts';

const w = await aWorld();
afterEach(() => w.checkInvariants());
after(() => w.close());

test('R10: a clue goes ten years after it was closed, with its words, relay document, complaint and evidence; one not closed stays', async () => {
  const unit = await w.aUnit();
  const officer = unit.as['relay-officer'];
  const count = async (what: string) =>
    (await w.owner.query<{ n: number }>(`select count(*)::int as n from ${what} and unit_id = $1`, [unit.unitId]))
      .rows[0]!.n;
  const { clueId, code } = await aReport(w, unit);
  await complainWithCode(w.world, { unitId: unit.unitId, code, words: '因此被调岗。' });
  const told = { clueId, channel: 'online', relayedAt: '2026-11-23T02:00:00Z', receiptNumber: '1' };
  await w.does(officer, recordRelay, told);
  await w.does(officer, feedBack, { clueId, words: '已转报。' });
  await w.does(officer, closeClue, { clueId });
  await aReport(w, unit);
  assert.equal(await count('file where true'), 1);

  await onThatDay(w, '2036-11-22');
  assert.ok(!(await kindsPrepared(w, unit)).includes('clue'), 'not before ten years have passed');
  await onThatDay(w, '2036-11-23');
  assert.ok((await kindsPrepared(w, unit)).includes('clue'));
  await carried(w, unit);
  assert.equal((await w.does(officer, clues, {})).total, 1, 'what is still to be relayed is not destroyed');
  for (const what of [
    "evidence where source = 'clues'",
    'clue_relay where true',
    'clue_complaint where true',
    'clue_file where true',
  ])
    assert.equal(await count(what), 0, what);
  assert.equal(await count('clue_word where true'), 1);
  assert.equal(await count('duty where rule = 8301'), 1, 'and its rows of the ledger with it');
});
