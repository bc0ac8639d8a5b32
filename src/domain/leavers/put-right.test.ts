/** The signed letter that is kept, and what is put right or taken back: what stood stays in the case. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import test, { after, afterEach } from 'node:test';
import { A_LETTER, A_SCAN, aLeaver, followUpsOwed, takesTheSteps } from '../../fixtures/leavers.ts';
import { aWorld } from '../../fixtures/world.ts';
import { day } from '../../law/day.ts';
import { addStatus } from '../units/actions/change-unit.ts';
import { registerLetter } from './actions/letter.ts';
import { followUp } from './actions/period.ts';
import { printPaper } from './actions/print.ts';
import { moveLeaving, takeBackStep, withdrawFollowUp } from './actions/put-right.ts';
import { recordStep } from './actions/steps.ts';
import { leaverCase, leaversCounts, leaversList, letterScan } from './queries.ts';

const w = await aWorld();
afterEach(() => w.checkInvariants());
after(() => w.close());

const OFFICERS = ['security-officer', 'personnel'] as const;
const aKeyUnit = async () => {
  const unit = await w.aUnit();
  await w.does(unit.as['security-officer'], addStatus, { status: 'key-unit', from: '2025-01-01' });
  return unit;
};

test('leavers.register-letter, leavers.letter-scan: the scan is kept with its hash and the place of the original', async () => {
  const unit = await aKeyUnit();
  const other = await aKeyUnit();
  const officer = unit.as['security-officer'];
  const { leaverCaseId, personId } = await aLeaver(w, unit, { personId: unit.memberId, leaves: 'post' });
  const wish = { leaverCaseId, ...A_LETTER };
  await w.onlyFor(OFFICERS, unit, registerLetter, wish);
  await w.isRefused('not-found', other.as.personnel, registerLetter, wish, A_SCAN);
  await w.isRefused('file-refused', officer, registerLetter, wish);
  await w.isRefused('in-the-future', officer, registerLetter, { ...wish, on: '2026-11-24' }, A_SCAN);
  await w.isRefused('secrecy-mark', officer, registerLetter, { ...wish, originalKept: '机密★柜' }, A_SCAN);
  await w.isRefused('secrecy-mark', officer, registerLetter, wish, { ...A_SCAN, fileName: '秘密★10年.png' });
  await w.isRefused('invalid-input', officer, recordStep, { leaverCaseId, step: 'letter', on: '2026-11-20' });
  const look = { leaverCaseId, personId, purpose: 'appointment' };
  await w.isRefused('wrong-state', officer, letterScan, look);
  const { scanHash } = await w.does(officer, registerLetter, wish, A_SCAN);
  assert.equal(scanHash, createHash('sha256').update(A_SCAN.bytes).digest('hex'));
  const { file } = await w.does(officer, letterScan, look);
  assert.deepEqual(Buffer.from(file.bytes), Buffer.from(A_SCAN.bytes));
  const own = await w.does(unit.as.member, letterScan, { ...look, purpose: 'own' });
  assert.deepEqual(own.file.bytes, file.bytes, 'its signer has it at any time');
  const another = await aLeaver(w, unit);
  await w.isRefused('not-found', unit.as.member, letterScan, {
    ...{ personId: another.personId, leaverCaseId: another.leaverCaseId, purpose: 'own' },
  });
  await w.isRefused('not-found', officer, letterScan, { ...look, personId: another.personId });
  const one = await w.does(officer, leaverCase, look);
  assert.deepEqual([one.steps[0]!.originalKept, one.steps[0]!.scanHash], ['保密办公室3号文件柜', scanHash]);
  const printed = await w.does(officer, printPaper, { leaverCaseId, which: 'record', purpose: 'appointment' });
  assert.equal(Buffer.from(printed.file.bytes).subarray(0, 5).toString(), '%PDF-');
  await w.isRefused('period-still-runs', officer, printPaper, { leaverCaseId, which: 'end', purpose: 'appointment' });
});

test('leavers.record-step again, leavers.withdraw-step: the later counts, the earlier stays with its instant', async () => {
  const unit = await aKeyUnit();
  const officer = unit.as['security-officer'];
  const leaver = await aLeaver(w, unit);
  const { leaverCaseId, personId } = leaver;
  const get = { personId, leaverCaseId, purpose: 'appointment' };
  await takesTheSteps(w, unit, leaver);
  w.moveTo('2026-11-23T03:00:00.000Z');
  await w.does(officer, recordStep, { leaverCaseId, step: 'talk', on: '2026-11-18' });
  const right = await w.does(officer, leaverCase, get);
  assert.equal(right.state, 'running');
  assert.equal(right.steps.find(({ step }) => step === 'talk')!.doneOn, '2026-11-18');
  assert.equal(
    right.steps.find(({ step }) => step === 'talk')!.enteredAt,
    '2026-11-23T03:00:00.000Z',
    'not back-dated',
  );
  assert.deepEqual(
    right.earlier.steps.map(({ step, doneOn, withdrawnAt }) => [step, doneOn, withdrawnAt]),
    [['talk', '2026-11-20', '2026-11-23T03:00:00.000Z']],
  );
  const back = { leaverCaseId, step: 'carriers', reason: 'did-not-happen' };
  await w.onlyFor(OFFICERS, unit, takeBackStep, back);
  await w.isRefused('invalid-input', officer, takeBackStep, { ...back, step: 'period' });
  await w.does(officer, takeBackStep, back);
  await w.isRefused('wrong-state', officer, takeBackStep, back);
  const open = await w.does(officer, leaverCase, get);
  assert.deepEqual([open.state, open.openSteps, open.earlier.steps.length], ['open', ['carriers'], 2]);
  const list = await w.does(unit.as.head, leaversList, {});
  assert.equal(list.rows[0]!.stepsDone, 4);
  const counts = { open: 1, running: 0, followUpsLate: 0, toBeEnded: 0, withoutCase: 0 };
  await w.onlyFor([...OFFICERS, 'head'], unit, leaversCounts, {});
  assert.deepEqual(await w.does(unit.as.head, leaversCounts, {}), counts);
  await w.does(officer, recordStep, { leaverCaseId, step: 'carriers', on: '2026-11-23' });
  assert.equal((await w.does(officer, leaverCase, get)).state, 'running');
});

test('leavers.follow-up with replaces, leavers.withdraw-follow-up: what it met is owed again', async () => {
  const unit = await aKeyUnit();
  const officer = unit.as['security-officer'];
  const leaver = await aLeaver(w, unit);
  const { leaverCaseId, personId } = leaver;
  await takesTheSteps(w, unit, leaver, { from: '2026-11-20', to: '2029-11-20', reason: '核心岗位' });
  const held = { leaverCaseId, on: '2026-11-22', how: 'meeting', outcome: 'reminded' };
  const { followUpId } = await w.does(officer, followUp, held);
  assert.deepEqual(await followUpsOwed(w, unit, personId), [
    ['2027-05-20', 1],
    ['2027-05-22', 0],
  ]);
  const right = await w.does(officer, followUp, { ...held, on: '2026-11-23', replaces: followUpId });
  assert.deepEqual(await followUpsOwed(w, unit, personId), [
    ['2027-05-20', 1],
    ['2027-05-23', 0],
  ]);
  await w.isRefused('not-found', officer, followUp, { ...held, replaces: followUpId });
  const back = { leaverCaseId, followUpId: right.followUpId, reason: 'wrong-day' };
  await w.onlyFor(OFFICERS, unit, withdrawFollowUp, back);
  const another = await aLeaver(w, unit);
  await w.isRefused('not-found', officer, withdrawFollowUp, { ...back, leaverCaseId: another.leaverCaseId });
  await w.does(officer, withdrawFollowUp, back);
  assert.deepEqual(await followUpsOwed(w, unit, personId), [['2027-05-20', 0]]);
  const one = await w.does(officer, leaverCase, { personId, leaverCaseId, purpose: 'appointment' });
  assert.deepEqual([one.followUps.length, one.earlier.followUps.length], [0, 2]);
});

test('leavers.move-leaving: the ends that it set move with the day', async () => {
  const unit = await aKeyUnit();
  const { leaverCaseId, personId, appointmentId } = await aLeaver(w, unit, { leaves: 'post' });
  const wish = { leaverCaseId, leavesOn: '2026-11-22' };
  await w.onlyFor(OFFICERS, unit, moveLeaving, wish);
  await w.isRefused('wrong-order', unit.as.personnel, moveLeaving, { ...wish, leavesOn: '2015-01-01' });
  await w.does(unit.as.personnel, recordStep, { leaverCaseId, step: 'access', on: '2026-11-20' });
  await w.isRefused('not-left-yet', unit.as.personnel, moveLeaving, wish);
  await w.does(unit.as.personnel, takeBackStep, { leaverCaseId, step: 'access', reason: 'wrong-day' });
  await w.does(unit.as.personnel, moveLeaving, wish);
  const ends = await w.owner.query(
    "select to_char(to_day, 'YYYY-MM-DD') as to_day from appointment where appointment_id = $1",
    [appointmentId],
  );
  assert.equal(ends.rows[0].to_day, day('2026-11-22'));
  const one = await w.does(unit.as.personnel, leaverCase, { personId, leaverCaseId, purpose: 'appointment' });
  assert.equal(one.leavesOn, '2026-11-22');
  const leaves = await aLeaver(w, unit);
  await w.does(unit.as.personnel, moveLeaving, { leaverCaseId: leaves.leaverCaseId, leavesOn: '2026-11-30' });
  const person = await w.owner.query("select to_char(left_on, 'YYYY-MM-DD') as left from person where person_id = $1", [
    leaves.personId,
  ]);
  assert.equal(person.rows[0].left, '2026-11-30');
});
