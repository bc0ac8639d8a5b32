import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { aPerson, hasStatus } from '../../fixtures/people.ts';
import { aWorld } from '../../fixtures/world.ts';
import { file } from '../duties/queries.ts';
import { planTraining } from './actions/plan-training.ts';
import { recordAttendance } from './actions/record-attendance.ts';

const DAY = '2027-03-01';
const w = await aWorld(`${DAY}T02:00:00.000Z`);
after(() => w.close());

test('of secret-related researchers’ hours two fifths are the own unit’s; what others organise counts for the hours alone', async () => {
  const unit = await w.aUnit();
  const officer = unit.as['security-officer'];
  await hasStatus(w, unit, 'research-institute');
  const { personId } = await aPerson(w, unit, { post: { level: 'ordinary' } });
  const session = { topic: '专题', subjects: ['secrecy'], day: DAY, hours: 2, place: '报告厅' };
  for (const [organiser, expected] of [
    ['outside', 'owed'],
    ['own-unit', 'met'],
  ] as const) {
    const { trainingId } = await w.does(officer, planTraining, { ...session, organiser });
    await w.does(officer, recordAttendance, { trainingId, attendees: [personId] });
    const { rows } = await w.does(officer, file, { personId, purpose: 'training' });
    const states = rows.filter(({ rule, occasion }) => rule === 15004 && occasion === 2027).map(({ state }) => state);
    assert.deepEqual(states, [expected]);
    await w.checkInvariants();
  }
});
