import assert from 'node:assert/strict';
import { after, afterEach, test } from 'node:test';
import { aPerson } from '../../fixtures/people.ts';
import { aWorld, type TestUnit } from '../../fixtures/world.ts';
import { listEntries } from '../../journal/read.ts';
import { exportAttendance, printSignInSheet } from './actions/exports.ts';
import { planTraining } from './actions/plan-training.ts';
import { recordAttendance, withdrawOne } from './actions/record-attendance.ts';

const w = await aWorld('2026-11-23T02:00:00.000Z');
afterEach(() => w.checkInvariants());
after(() => w.close());

const officerOf = (unit: TestUnit) => unit.as['security-officer'];

/** A session of three weeks ago with one who stands, one withdrawn, and one who still owes. */
async function held() {
  const unit = await w.aUnit();
  const people = [
    await aPerson(w, unit, { name: '=HYPERLINK("x")', department: '一室' }),
    await aPerson(w, unit, { name: '赵六', department: '二室' }),
  ];
  const plan = {
    topic: '警示教育',
    subjects: ['cases'],
    day: '2026-11-02',
    startTime: '14:00',
    hours: 1.5,
    place: '报告厅',
  };
  const { trainingId } = await w.does(officerOf(unit), planTraining, plan);
  await w.does(officerOf(unit), recordAttendance, { trainingId, attendees: people.map(({ personId }) => personId) });
  await w.does(officerOf(unit), withdrawOne, { trainingId, personId: people[1]!.personId, reason: 'not-present' });
  return { unit, trainingId };
}

test('the table leaves nothing out: how, when it was entered, that it was afterwards, why it was withdrawn; no name runs as a formula', async () => {
  const { unit, trainingId } = await held();
  const input = { trainingId, format: 'csv', language: 'zh', purpose: 'inspection' };
  const { file } = await w.does(officerOf(unit), exportAttendance, input);
  assert.deepEqual(new TextDecoder().decode(file!.bytes).trim().split('\r\n'), [
    '部门,姓名,工号,签到方式,登记时间,事后登记,撤回原因',
    `一室,"'=HYPERLINK(""x"")",,名单登记,2026-11-23 10:00:00,是,`,
    '二室,赵六,,名单登记,2026-11-23 10:00:00,是,本人未到场',
  ]);
  const [entry] = await w.world.db.inUnit(unit.unitId, (sql) => listEntries(sql, unit.unitId, { limit: 1 }));
  const { purpose, rows, format } = entry!.facts as Record<string, unknown>;
  assert.deepEqual([entry!.action, purpose, rows, format], ['training.export-attendance', 'inspection', 2, 'csv']);
});

test('the sheet for the room is a PDF with those recorded and those whom the session would serve', async () => {
  const { unit, trainingId } = await held();
  for (const language of ['zh', 'en']) {
    const { file } = await w.does(officerOf(unit), printSignInSheet, { trainingId, language, purpose: 'training' });
    assert.equal(Buffer.from(file.bytes.subarray(0, 5)).toString(), '%PDF-');
  }
  const [entry] = await w.world.db.inUnit(unit.unitId, (sql) => listEntries(sql, unit.unitId, { limit: 1 }));
  assert.equal(
    (entry!.facts as { people: number }).people,
    3,
    'one who stands, the withdrawn who owes again, the member',
  );
});

test('nobody but the security officer takes names out of the system, never without a purpose, never another unit’s', async () => {
  const { unit, trainingId } = await held();
  const other = await w.aUnit({ name: '另一单位' });
  const table = { trainingId, format: 'xlsx', language: 'zh', purpose: 'inspection' };
  const sheet = { trainingId, language: 'zh', purpose: 'training' };
  await w.onlyFor(['security-officer'], unit, exportAttendance, table);
  await w.onlyFor(['security-officer'], unit, printSignInSheet, sheet);
  await w.isRefused('not-found', officerOf(other), exportAttendance, table);
  await w.isRefused('not-found', officerOf(other), printSignInSheet, sheet);
  await w.isRefused('invalid-input', officerOf(unit), exportAttendance, { ...table, purpose: 'own' });
  await w.isRefused('invalid-input', officerOf(unit), exportAttendance, { ...table, format: 'pdf' });
  await w.isRefused('invalid-input', officerOf(unit), printSignInSheet, { trainingId, language: 'zh' });
});
