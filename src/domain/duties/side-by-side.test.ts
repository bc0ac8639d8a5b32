/** Acts that happen at the same moment: each sees the facts of its own transaction alone, and the ledger must hold those of both. */
import assert from 'node:assert/strict';
import { after, afterEach, test } from 'node:test';
import { sql as statement } from 'kysely';
import { anAppointment, aPerson, aPost } from '../../fixtures/a-person.ts';
import { aWorld } from '../../fixtures/world.ts';
import { perform, type World } from '../../platform/perform.ts';
import { Refusal } from '../../platform/refusal.ts';
import { appoint } from '../people/actions/appoint.ts';
import { addPerson } from '../people/actions/change-people.ts';
import { planTraining } from '../training/actions/plan-training.ts';
import { recordAttendance, withdrawOne } from '../training/actions/record-attendance.ts';
import { addStatus } from '../units/actions/change-unit.ts';

const w = await aWorld();
afterEach(() => w.checkInvariants());
after(() => w.close());

/** A world in which nobody's rows are brought up to date before so many acts have done their part and stand side by side. */
function abreast(acts: number): World {
  let waiting = acts;
  let go = () => {};
  const all = new Promise<void>((resolve) => {
    go = resolve;
  });
  return {
    ...w.world,
    async rederive(...scope) {
      waiting -= 1;
      if (waiting === 0) go();
      await all;
      return w.world.rederive(...scope);
    },
  };
}

/** Whether the two overlap is left to the database: so often that they do. */
const ROUNDS = [1, 2, 3, 4, 5];

test('people get secret-related posts while the unit becomes a key unit: what follows from both is owed', async () => {
  for (const round of ROUNDS) {
    const unit = await w.aUnit();
    const postId = await aPost(w, unit, { level: 'core' });
    const people = [];
    for (const name of ['张三', '李四', '王五'])
      people.push(await aPerson(w, unit, { name, staffNumber: `${round}-${name}` }));
    const world = abreast(4);
    await Promise.all([
      perform(world, unit.as['security-officer'], addStatus, { status: 'key-unit', from: '2026-02-01' }),
      ...people.map((personId) => perform(world, unit.as.personnel, appoint, { personId, postId, from: '2026-03-02' })),
    ]);
    await w.checkInvariants();
  }
});

test('sessions that are only together long enough are recorded at once: the hours are met', async () => {
  const unit = await w.aUnit();
  const officer = unit.as['security-officer'];
  const postId = await aPost(w, unit, { keyPost: 'key-post' });
  const personId = await aPerson(w, unit);
  await anAppointment(w, unit, { personId, postId });
  await w.does(officer, addStatus, { status: 'cii-operator', from: '2026-01-01' });
  for (const _ of ROUNDS) {
    const sessions = [];
    for (const hours of [3, 3, 3, 3]) {
      const session = { topic: '保密培训', subjects: ['law'], day: '2026-11-20', hours, place: '会议室' };
      sessions.push(await w.does(officer, planTraining, session));
    }
    const world = abreast(sessions.length);
    await Promise.all(
      sessions.map(({ trainingId }) =>
        perform(world, officer, recordAttendance, { trainingId, attendees: [personId] }),
      ),
    );
    await w.checkInvariants();
    for (const { trainingId } of sessions) {
      await w.does(officer, withdrawOne, { trainingId, personId, reason: 'wrong-session' });
    }
  }
});

test('who waits too long for the ledger is told so in words, and nothing of the act is kept', async () => {
  const unit = await w.aUnit();
  const holder = await w.owner.connect();
  await holder.query('begin');
  await holder.query('select pg_advisory_xact_lock(20260001, $1)', [unit.unitId]);
  const impatient: World = {
    ...w.world,
    async rederive(sql, ...scope) {
      await statement`set local lock_timeout = '50ms'`.execute(sql);
      return w.world.rederive(sql, ...scope);
    },
  };
  const act = perform(impatient, unit.as.personnel, addPerson, { name: '赵六' });
  await assert.rejects(act, (reason) => reason instanceof Refusal && reason.code === 'busy');
  await holder.query('rollback');
  holder.release();
  const kept = await w.owner.query(`select 1 from person where name = '赵六'`);
  assert.equal(kept.rowCount, 0);
});
