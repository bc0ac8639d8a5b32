/** What is left alone (rights.md R10): holds with a reason and an end. */
import assert from 'node:assert/strict';
import { after, afterEach, beforeEach, describe, test } from 'node:test';
import { aLeaver, carried, carryOn, confirmed, isThere, onThatDay } from '../../fixtures/destruction.ts';
import { aWorld, type TestUnit } from '../../fixtures/world.ts';
import { withdrawLeaving } from '../people/actions/leave.ts';
import { prepare } from './actions/batches.ts';
import { lift, setHold } from './actions/holds.ts';
import { batches, hold, holds, mine } from './queries.ts';

const w = await aWorld();
beforeEach(() => onThatDay(w, '2026-11-23'));
afterEach(() => w.checkInvariants());
after(() => w.close());

const officerOf = (unit: TestUnit) => unit.as['security-officer'];

describe('what is left alone', () => {
  test('a person on hold stays, whatever else goes; when the hold ends by itself the next batch takes the person', async () => {
    const unit = await w.aUnit();
    const [held, free] = [await aLeaver(w, unit, { name: '甲' }), await aLeaver(w, unit, { name: '乙' })];
    const set = {
      on: { personId: held.personId },
      ground: 'complaint-or-suit',
      reason: '劳动争议',
      endsOn: '2027-03-31',
    };
    await w.does(officerOf(unit), setHold, set);
    await carried(w, unit);
    assert.deepEqual([await isThere(w, unit, held.personId), await isThere(w, unit, free.personId)], [true, false]);
    await onThatDay(w, '2027-03-31');
    assert.equal((await w.does(officerOf(unit), prepare, {})).batchId, undefined, 'to the end of that day');
    await onThatDay(w, '2027-04-01');
    await carried(w, unit);
    assert.ok(!(await isThere(w, unit, held.personId)));
  });

  test('a hold that is set after the confirmation still stops what has not been destroyed yet; so does coming back', async () => {
    const unit = await w.aUnit();
    const [held, back] = [await aLeaver(w, unit, { name: '甲' }), await aLeaver(w, unit, { name: '乙' })];
    const batchId = await confirmed(w, unit);
    const set = { on: { personId: held.personId }, ground: 'organ-request', reason: '依法调取', endsOn: '2027-03-31' };
    await w.does(officerOf(unit), setHold, set);
    await w.does(unit.as.personnel, withdrawLeaving, { personId: back.personId });
    await carryOn(w, unit, batchId);
    assert.deepEqual([await isThere(w, unit, held.personId), await isThere(w, unit, back.personId)], [true, true]);
    const [batch] = (await w.does(unit.as.head, batches, {})).rows;
    assert.deepEqual([batch?.destroyed, batch?.left], [0, 2]);
  });

  test('a hold on a kind holds whatever would take it along', async () => {
    const unit = await w.aUnit();
    const { personId } = await aLeaver(w, unit);
    const { holdId } = await w.does(officerOf(unit), setHold, {
      ...{ on: { kind: 'letter' }, ground: 'inspection-or-order', reason: '迎检', endsOn: '2027-03-31' },
    });
    assert.equal((await w.does(officerOf(unit), prepare, {})).batchId, undefined);
    const [row] = (await w.does(unit.as.head, holds, {})).rows;
    assert.deepEqual([row?.kind, row?.reason, row?.stands], ['letter', '迎检', true]);
    await w.does(officerOf(unit), lift, { holdId });
    await w.isRefused('wrong-state', officerOf(unit), lift, { holdId });
    await carried(w, unit);
    assert.ok(!(await isThere(w, unit, personId)));
  });

  test('there is no hold without an end, nor one that ends out of sight', async () => {
    const unit = await w.aUnit();
    const set = { on: { personId: unit.memberId }, ground: 'incident', reason: '处置中' };
    await w.isRefused('invalid-input', officerOf(unit), setHold, set);
    await w.isRefused('hold-too-long', officerOf(unit), setHold, { ...set, endsOn: '2026-11-23' });
    const declined = await w.isRefused('hold-too-long', officerOf(unit), setHold, { ...set, endsOn: '2028-11-24' });
    assert.deepEqual(declined.details, { months: 24, until: '2028-11-23' });
    await w.does(officerOf(unit), setHold, { ...set, endsOn: '2028-11-23' });
  });

  test('the person reads that records are on hold, why and until when, unless a law forbids it; others open the reason for a purpose', async () => {
    const unit = await w.aUnit();
    const set = {
      on: { personId: unit.memberId },
      ground: 'complaint-or-suit',
      reason: '申诉未了结',
      endsOn: '2027-03-31',
    };
    const { holdId } = await w.does(officerOf(unit), setHold, set);
    const secret = { ...set, ground: 'organ-request', reason: '依法调取', withheld: '《反间谍法》第三十一条' };
    await w.does(officerOf(unit), setHold, secret);
    const own = await w.does(unit.as.member, mine, {});
    assert.deepEqual(
      own.holds.map(({ reason, endsOn }) => [reason, endsOn]),
      [['申诉未了结', '2027-03-31']],
    );
    const listed = JSON.stringify(await w.does(unit.as.head, holds, {}));
    assert.ok(!listed.includes('申诉未了结') && !listed.includes('依法调取'));
    const opened = await w.does(unit.as.head, hold, { personId: unit.memberId, holdId, purpose: 'correction' });
    assert.equal(opened.reason, '申诉未了结');
    const looks = await w.owner.query('select query from look where unit_id = $1', [unit.unitId]);
    assert.deepEqual(looks.rows, [{ query: 'retention.hold' }]);
    const rows = await w.owner.query(`select body from journal_entry where unit_id = $1`, [unit.unitId]);
    assert.ok(rows.rows.every(({ body }) => !/申诉|调取|三十一/.test(body)));
  });
});
