/** While the period runs, and its end: the clock moves on from test to test. */
import assert from 'node:assert/strict';
import test, { after, afterEach } from 'node:test';
import { A_PERIOD, aLeaver, followUpsOwed, takesTheSteps } from '../../fixtures/leavers.ts';
import { aWorld, type TestUnit } from '../../fixtures/world.ts';
import { addStatus } from '../units/actions/change-unit.ts';
import { endCase, followUp } from './actions/period.ts';
import { recordExitFiled, recordStep, setDeclassification } from './actions/steps.ts';
import { leaverCase, leaversList } from './queries.ts';

const w = await aWorld();
afterEach(() => w.checkInvariants());
after(() => w.close());

const OFFICERS = ['security-officer', 'personnel'] as const;
const units: TestUnit[] = [];
const aKeyUnit = async () => {
  const unit = await w.aUnit();
  units.push(unit);
  await w.does(unit.as['security-officer'], addStatus, { status: 'key-unit', from: '2025-01-01' });
  return unit;
};
/** To noon of that day; what a new year brings is derived, as the program does at night. */
const passTo = async (day: string) => {
  w.moveTo(`${day}T04:00:00.000Z`);
  for (const { unitId } of units) {
    await w.world.db.inUnit(unitId, (sql) => w.world.rederive(sql, unitId, 'whole-unit', w.today()));
  }
};

test('the five steps, in any order: then the period runs, and follow-ups are owed every six months until its end', async () => {
  const unit = await aKeyUnit();
  const other = await aKeyUnit();
  const officer = unit.as['security-officer'];
  const leaver = await aLeaver(w, unit);
  const { leaverCaseId, personId } = leaver;
  const talk = { leaverCaseId, step: 'talk', on: '2026-11-20' };
  await w.onlyFor(OFFICERS, unit, recordStep, talk);
  await w.isRefused('not-found', other.as['security-officer'], recordStep, talk);
  await w.isRefused('in-the-future', officer, recordStep, { ...talk, on: '2026-11-24' });
  await w.isRefused('not-left-yet', officer, recordStep, { ...talk, step: 'access', on: '2026-11-19' });
  await w.isRefused('invalid-input', officer, recordStep, { ...talk, step: 'period' });
  const period = { leaverCaseId, ...A_PERIOD };
  await w.onlyFor(OFFICERS, unit, setDeclassification, period);
  await w.isRefused('period-outside-range', officer, setDeclassification, { ...period, to: '2028-11-20' });
  await w.isRefused('wrong-order', officer, setDeclassification, { ...period, to: '2026-11-19' });
  await w.isRefused('secrecy-mark', officer, setDeclassification, { ...period, reason: '机密★10年' });
  await w.isRefused('invalid-input', officer, setDeclassification, { ...period, reason: '' });
  assert.deepEqual(await followUpsOwed(w, unit, personId), []);
  await takesTheSteps(w, unit, leaver);
  const get = { personId, leaverCaseId, purpose: 'duty-follow-up' };
  const one = await w.does(unit.as.head, leaverCase, get);
  assert.deepEqual([one.state, one.openSteps, one.nextFollowUp], ['running', [], '2027-05-20']);
  assert.equal(one.reason, A_PERIOD.reason);
  assert.deepEqual(await followUpsOwed(w, unit, personId), [['2027-05-20', 0]]);

  await passTo('2027-05-10');
  const held = { leaverCaseId, on: '2027-05-10', how: 'telephone', outcome: 'obligations-kept' };
  await w.onlyFor(OFFICERS, unit, followUp, held);
  await w.isRefused('in-the-future', officer, followUp, { ...held, on: '2027-05-11' });
  await w.isRefused('wrong-order', officer, followUp, { ...held, on: '2026-11-19' });
  await w.does(officer, followUp, held);
  assert.deepEqual(
    await followUpsOwed(w, unit, personId),
    [
      ['2027-05-20', 1],
      ['2027-11-10', 0],
    ],
    'met, and the next is owed six months after it',
  );
  const [row] = (await w.does(unit.as.head, leaversList, { state: 'running' })).rows;
  assert.deepEqual([row!.name, row!.stepsDone, row!.nextFollowUp], ['陈立', 5, '2027-11-10']);
});

test('leavers.end: only after the last day has passed, and with the person told; leavers.record-exit-filing', async () => {
  const unit = await aKeyUnit();
  const officer = unit.as['security-officer'];
  const leaver = await aLeaver(w, unit, { level: 'ordinary' });
  const { leaverCaseId, personId } = leaver;
  await w.isRefused('wrong-state', officer, recordExitFiled, { leaverCaseId, on: '2026-11-20' });
  await takesTheSteps(w, unit, leaver, { ...A_PERIOD, to: '2027-11-20' });
  await w.onlyFor(OFFICERS, unit, recordExitFiled, { leaverCaseId, on: '2026-11-20' });
  await w.does(officer, recordExitFiled, { leaverCaseId, on: '2026-11-20' });
  await passTo('2027-11-20');
  const told = { leaverCaseId, toldOn: '2027-11-20' };
  await w.onlyFor(OFFICERS, unit, endCase, told);
  await w.isRefused('period-still-runs', officer, endCase, told);
  await passTo('2027-11-21');
  await w.isRefused('period-still-runs', officer, endCase, { ...told, toldOn: '2027-11-19' });
  await w.does(officer, endCase, { ...told, toldOn: '2027-11-21' });
  const one = await w.does(officer, leaverCase, { personId, leaverCaseId, purpose: 'duty-follow-up' });
  assert.equal(one.state, 'ended');
  assert.deepEqual(one.steps.map(({ step }) => step).sort(), [
    ...['access', 'carriers', 'exit-filed', 'letter', 'period', 'talk', 'told'],
  ]);
  const late = { leaverCaseId, on: '2027-11-21', how: 'meeting', outcome: 'reminded' };
  await w.isRefused('wrong-state', officer, followUp, late);
});
