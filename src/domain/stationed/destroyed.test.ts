import assert from 'node:assert/strict';
import test, { after, afterEach } from 'node:test';
import { carried, kindsPrepared, onThatDay } from '../../fixtures/destruction.ts';
import { aStationedUnit, atHome, homeInterviewed, inTouch } from '../../fixtures/stationed.ts';
import { aWorld } from '../../fixtures/world.ts';
import { rowsOfSubject } from '../duties/store/ledger.ts';
import { handOver } from './actions/contact.ts';
import { homeInterviewFile, myStationing } from './queries.ts';

const w = await aWorld();
afterEach(() => w.checkInvariants());
after(() => w.close());

test('what was said goes three years after it was said; that contact was kept and the interview held, and when, stays', async () => {
  const unit = await aStationedUnit(w);
  await inTouch(w, unit);
  const handing = { personId: unit.memberId, contactPersonId: unit.otherId, on: '2026-11-22', items: ['documents'] };
  await w.does(unit.as['foreign-affairs'], handOver, { ...handing, note: '护照在外事部门' });
  const homeInterviewId = await homeInterviewed(w, unit, await atHome(w, unit));
  const ledger = async () =>
    (await w.world.db.inUnit(unit.unitId, (sql) => rowsOfSubject(sql, unit.unitId, unit.memberId)))
      .filter(({ rule, done_on }) => [9603, 9605].includes(rule) && done_on !== null)
      .map(({ rule, due_on, done_on, outcome }) => [rule, due_on, done_on, outcome]);
  const before = await ledger();
  assert.deepEqual(before, [
    [9603, '2026-11-30', '2026-11-20', 1],
    [9605, '2026-12-04', '2026-11-23', 1],
  ]);

  await onThatDay(w, '2029-11-19');
  assert.deepEqual(await kindsPrepared(w, unit), [], 'not a day before');
  await onThatDay(w, '2029-11-24');
  assert.deepEqual((await kindsPrepared(w, unit)).sort(), [
    'home-interview',
    'stationed-contact',
    'stationed-handover',
  ]);
  await carried(w, unit);

  const { mine } = await w.does(unit.as.member, myStationing, {});
  assert.deepEqual(
    mine!.contacts.map(({ happenedOn, way, contactName, words }) => [happenedOn, way, contactName, words]),
    [['2026-11-20', 'video', '联系人', undefined]],
  );
  assert.deepEqual(mine!.handovers.at(-1)!.items, ['documents']);
  assert.deepEqual(
    mine!.interviews.map(({ heldOn, answers, correction, fileHash }) => [heldOn, answers, correction, fileHash]),
    [['2026-11-23', undefined, undefined, null]],
  );
  const copy = { personId: unit.memberId, homeInterviewId, purpose: 'own' };
  await w.isRefused('wrong-state', unit.as.member, homeInterviewFile, copy);
  const { rows } = await w.owner.query(
    `select (select count(*)::int from stationed_contact where key is not null) + (select count(*)::int from stationed_handover where key is not null)
      + (select count(*)::int from home_interview where key is not null) as keys`,
  );
  assert.equal(rows[0].keys, 0);
  assert.deepEqual(await ledger(), before);
});
