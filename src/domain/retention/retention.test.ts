/** Batches (rights.md R10; PIPL 47): two persons, and what happens by itself. */
import assert from 'node:assert/strict';
import { after, afterEach, beforeEach, describe, test } from 'node:test';
import { aLeaver, confirmed, isThere, kindsPrepared, onThatDay } from '../../fixtures/destruction.ts';
import { aWorld, type TestUnit } from '../../fixtures/world.ts';
import { Refusal } from '../../platform/refusal.ts';
import { withdrawLeaving } from '../people/actions/leave.ts';
import {
  confirm,
  destroy,
  downloadCertificate,
  makeCertificate,
  prepare,
  propose,
  sendBack,
} from './actions/batches.ts';
import { lift, setHold } from './actions/holds.ts';
import { retentionRounds } from './destruction.ts';
import { ahead, batches, hold, holds, kinds, lines, mine, open } from './queries.ts';

const w = await aWorld();
beforeEach(() => onThatDay(w, '2026-11-23'));
afterEach(() => w.checkInvariants());
after(() => w.close());

const officerOf = (unit: TestUnit) => unit.as['security-officer'];

describe('two persons', () => {
  test('nothing is destroyed before a second person has confirmed; who started it cannot confirm, by no account', async () => {
    const unit = await w.aUnit();
    const { personId } = await aLeaver(w, unit);
    const { batchId } = await w.does(officerOf(unit), prepare, {});
    await w.isRefused('wrong-state', unit.as.head, confirm, { batchId });
    await w.isRefused('wrong-state', officerOf(unit), destroy, { batchId });
    await w.does(officerOf(unit), propose, { batchId });
    await w.isRefused('wrong-state', officerOf(unit), propose, { batchId });
    await w.isRefused('wrong-state', officerOf(unit), destroy, { batchId });
    await w.isRefused('wrong-state', officerOf(unit), makeCertificate, { batchId });
    await w.isRefused('second-person', officerOf(unit), confirm, { batchId });
    // A second account of the same person is the same person.
    const [first, second] = [officerOf(unit).accountId, unit.as.head.accountId];
    await w.owner.query(`update account set state = 'closed' where account_id = any($1)`, [
      [first, unit.as.member.accountId],
    ]);
    await w.owner.query('update account set person_id = $1 where account_id = any($2)', [
      unit.memberId,
      [first, second],
    ]);
    await w.isRefused('second-person', unit.as.head, confirm, { batchId });
    assert.ok(await isThere(w, unit, personId));
  });

  test('the second may send it back, and then it can be started anew', async () => {
    const unit = await w.aUnit();
    await aLeaver(w, unit);
    const { batchId } = await w.does(officerOf(unit), prepare, {});
    await w.isRefused('wrong-state', unit.as.head, sendBack, { batchId });
    await w.does(officerOf(unit), propose, { batchId });
    await w.does(unit.as.head, sendBack, { batchId });
    await w.does(officerOf(unit), propose, { batchId });
    await w.does(unit.as.head, confirm, { batchId });
    await w.isRefused('wrong-state', unit.as.head, sendBack, { batchId });
  });

  test('only the officer prepares, starts and sets holds; officer and head confirm and see; another unit finds nothing', async () => {
    const [unit, other] = [await w.aUnit(), await w.aUnit()];
    const { personId } = await aLeaver(w, unit);
    const set = { on: { personId }, ground: 'incident', reason: '处置中', endsOn: '2027-01-01' };
    const { holdId } = await w.does(officerOf(unit), setHold, set);
    await w.does(officerOf(unit), lift, { holdId });
    const { batchId } = await w.does(officerOf(unit), prepare, {});
    for (const act of [propose, confirm, destroy, makeCertificate, sendBack]) {
      const roles = act === propose ? (['security-officer'] as const) : (['security-officer', 'head'] as const);
      await w.onlyFor(roles, unit, act, { batchId });
      await w.isRefused('not-found', officerOf(other), act, { batchId });
    }
    await w.onlyFor(['security-officer'], unit, prepare, {});
    await w.onlyFor(['security-officer'], unit, setHold, set);
    await w.isRefused('not-found', officerOf(other), setHold, set);
    await w.onlyFor(['security-officer'], unit, lift, { holdId });
    await w.isRefused('not-found', officerOf(other), lift, { holdId });
    const both = ['security-officer', 'head'] as const;
    for (const look of [kinds, ahead, open]) await w.onlyFor(both, unit, look as typeof kinds, {});
    for (const look of [batches, holds]) await w.onlyFor(both, unit, look as typeof holds, {});
    await w.onlyFor(both, unit, lines, { batchId });
    const listed = await w.does(unit.as.head, lines, { batchId });
    assert.deepEqual(
      listed.rows.map((row) => [row.kind, row.personId]),
      [['person', personId]],
    );
    await w.isRefused('not-found', officerOf(other), lines, { batchId });
    await w.onlyFor(['security-officer', 'head'], unit, downloadCertificate, { batchId });
    await w.isRefused('not-found', officerOf(other), downloadCertificate, { batchId });
    await w.isRefused('wrong-state', officerOf(unit), downloadCertificate, { batchId });
    const one = { personId, holdId, purpose: 'inspection' };
    await w.onlyFor(['security-officer', 'head'], unit, hold, one);
    await w.isRefused('not-found', officerOf(other), hold, one);
    await w.onlyFor(['member'], unit, mine, {});
  });
});

describe('by itself', () => {
  test('every day the system prepares what is due, once, and says so in the record; nothing is destroyed by it alone', async () => {
    const unit = await w.aUnit();
    const { personId } = await aLeaver(w, unit);
    const rounds = retentionRounds(w.world);
    await rounds(unit.unitId);
    await rounds(unit.unitId);
    await retentionRounds(w.world)(unit.unitId);
    const entries = await w.owner.query(`select body from journal_entry where unit_id = $1`, [unit.unitId]);
    assert.deepEqual(
      entries.rows.map(({ body }) => [JSON.parse(body).action, JSON.parse(body).by]),
      [['retention.prepare', 0]],
    );
    assert.deepEqual(await kindsPrepared(w, unit), ['person']);
    assert.ok(await isThere(w, unit, personId));
    // Who comes back before anybody started it is let go of; an empty batch does not stay.
    await w.does(unit.as.personnel, withdrawLeaving, { personId });
    await w.does(officerOf(unit), prepare, {});
    assert.equal((await w.does(officerOf(unit), open, {})).batch, null);
  });

  test('a batch that was confirmed and left alone is carried to its end, once, with its certificate', async () => {
    const unit = await w.aUnit();
    const { personId } = await aLeaver(w, unit);
    const batchId = await confirmed(w, unit);
    const rounds = retentionRounds(w.world);
    await Promise.all([
      rounds(unit.unitId),
      rounds(unit.unitId),
      w.does(unit.as.head, destroy, { batchId }).catch(() => {}),
    ]);
    await rounds(unit.unitId);
    assert.ok(!(await isThere(w, unit, personId)));
    const { rows, total } = await w.does(unit.as.head, batches, {});
    assert.deepEqual([total, rows[0]?.state, rows[0]?.destroyed, rows[0]?.hasCertificate], [1, 'destroyed', 1, true]);
    await w.isRefused('wrong-state', unit.as.head, destroy, { batchId });
  });

  test('a name that no font has holds up the certificate, in words; the records are gone, and the next round certifies', async () => {
    const unit = await w.aUnit();
    const { personId } = await aLeaver(w, unit);
    await confirmed(w, unit);
    const rounds = retentionRounds(w.world);
    const nameUnit = (name: string) =>
      w.owner.query('update unit set name = $2 where unit_id = $1', [unit.unitId, name]);
    const [before] = (await w.owner.query('select name from unit where unit_id = $1', [unit.unitId])).rows;
    await nameUnit('甲\u{e000}单位');
    await assert.rejects(rounds(unit.unitId), (reason) => reason instanceof Refusal && reason.code === 'file-refused');
    assert.ok(!(await isThere(w, unit, personId)));
    assert.equal((await w.does(unit.as.head, open, {})).batch?.state, 'confirmed');
    await nameUnit(before.name);
    await rounds(unit.unitId);
    const { rows } = await w.does(unit.as.head, batches, {});
    assert.deepEqual([rows[0]?.state, rows[0]?.hasCertificate], ['destroyed', true]);
  });

  test('what waits longer than the figure says is late', async () => {
    const unit = await w.aUnit();
    await aLeaver(w, unit);
    await w.does(officerOf(unit), prepare, {});
    await onThatDay(w, '2026-12-23');
    assert.equal((await w.does(unit.as.head, open, {})).batch?.isLate, false);
    await onThatDay(w, '2026-12-24');
    assert.equal((await w.does(unit.as.head, open, {})).batch?.isLate, true);
  });

  test('twelve months ahead are seen by kind and month, what is on hold apart', async () => {
    const unit = await w.aUnit();
    const { personId } = await aLeaver(w, unit, { leftOn: '2024-03-05' });
    await aLeaver(w, unit, { leftOn: '2024-03-31' });
    await w.does(officerOf(unit), setHold, {
      ...{ on: { personId }, ground: 'incident', reason: '处置中', endsOn: '2027-01-01' },
    });
    const { rows } = await w.does(unit.as.head, ahead, {});
    assert.deepEqual(
      rows.map(({ kind, month, records, onHold }) => [kind, month, records, onHold]),
      [['person', '2027-03', 1, 1]],
    );
  });
});
