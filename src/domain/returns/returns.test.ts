import assert from 'node:assert/strict';
import { after, afterEach, test } from 'node:test';
import { approves } from '../../fixtures/dispatches.ts';
import { pngOf } from '../../fixtures/signature.ts';
import { aWorld, type TestUnit } from '../../fixtures/world.ts';
import { listEntries } from '../../journal/read.ts';
import { agreeToChange, proposeChange } from '../dispatches/actions/changes.ts';
import { addAllHere, addHere } from '../dispatches/actions/correspondents.ts';
import { attachFile, draft as draftLetter, withdraw } from '../dispatches/actions/draft.ts';
import { openArrival } from '../dispatches/actions/receive.ts';
import { approveDispatch, sendDispatch } from '../dispatches/actions/send.ts';
import type { ContentOf } from '../dispatches/content.ts';
import { correspondents, dispatch, looks, received } from '../dispatches/queries.ts';
import { turnOfDay } from '../duties/turn-of-day.ts';
import { planTraining } from '../training/actions/plan-training.ts';
import { recordAttendance } from '../training/actions/record-attendance.ts';
import { updateProfile } from '../units/actions/change-unit.ts';
import { draftReturn } from './actions/draft.ts';
import { exportByDuty, exportUnits } from './actions/export.ts';
import { nameOverdue } from './actions/name-overdue.ts';
import { approve, end, schedule } from './actions/schedule.ts';
import { audience, own, preview, standing, units } from './queries.ts';
import { sendScheduled, takeReturns } from './rounds.ts';

const w = await aWorld();
after(() => w.close());
afterEach(() => w.checkInvariants());

const organ = await w.aBody('organ', '甲市国家安全局', '甲国安');
const department = await w.aBody('industry-department', '甲市工业和信息化局', '甲工信');
const unit = await w.aBody('unit', '示例设计院', '示设');
const second = await w.aBody('unit', '示例研究所', '示研');
const officer = unit.as['security-officer'];

/** So many people more, known by their name alone. */
async function staffed(of: TestUnit, n: number): Promise<number[]> {
  const { rows } = await w.owner.query(
    `insert into person (unit_id, name, joined_on, salt, entered_at)
     select $1, '人员' || g, '2020-03-02', decode(repeat('00', 16), 'hex'), now() from generate_series(1, $2) g returning person_id::int as id`,
    [of.unitId, n],
  );
  await w.world.db.inUnit(of.unitId, (sql) => w.world.rederive(sql, of.unitId, 'whole-unit', w.today()));
  return rows.map(({ id }) => id);
}
async function trained(of: TestUnit, attendees: readonly number[]): Promise<void> {
  const session = { topic: '反间谍法', subjects: ['law'], day: w.today(), hours: 4, place: '报告厅' };
  const { trainingId } = await w.does(of.as['security-officer'], planTraining, session);
  await w.does(of.as['security-officer'], recordAttendance, { trainingId, attendees });
}
async function moves(iso: string): Promise<void> {
  w.moveTo(iso);
  for (const { unitId } of [organ, department, unit, second]) await turnOfDay(w.world, unitId, 'one');
}
const adds = async (who: TestUnit, name: string) => {
  const as = who.as['security-officer'];
  const { here } = await w.does(as, correspondents, {});
  return (await w.does(as, addHere, { bodyId: here.find((one) => one.name === name)!.bodyId })).correspondentId;
};
async function returned(of: TestUnit, correspondentIds: readonly number[]): Promise<number> {
  const { dispatchId } = await w.does(of.as['security-officer'], draftReturn, { correspondentIds });
  await approves(w, of.as.head, dispatchId);
  await w.does(of.as['security-officer'], sendDispatch, { dispatchId });
  return dispatchId;
}
const contentOf = async (of: TestUnit, dispatchId: number) =>
  (await w.does(of.as.head, dispatch, { dispatchId })).content as ContentOf<'return'>;
const lineOf = ({ duties }: ContentOf<'return'>, duty = 'P8.1') => duties.find((one) => one.duty === duty);
const entriesOf = (of: TestUnit) => w.world.db.inUnit(of.unitId, (sql) => listEntries(sql, of.unitId, { limit: 500 }));

const people = await staffed(unit, 40); // with the one who is there, 41
await staffed(second, 20);
const toOrgan = await adds(unit, '甲市国家安全局');
const toDepartment = await adds(unit, '甲市工业和信息化局');
const fromSecond = await adds(second, '甲市国家安全局');
await w.does(organ.as['organ-officer'], addAllHere, { count: 3 });
await w.does(officer, updateProfile, { name: '示例设计院', ledgerFrom: '2026-01-01', region: '35', industry: 'M' });

test('a return: counts by duty and state, drafted by the officer, approved by another, taken in by the receiver', async () => {
  await trained(unit, people.slice(0, 30));
  const shown = await w.does(officer, preview, {});
  const line = shown.lines.find(({ duty }) => duty === 'P8.1')!;
  assert.deepEqual(line.figures, { owed: 41, met: 30, soon: 0, overdue: 0 });
  const { dispatchId } = await w.does(officer, draftReturn, { correspondentIds: [toOrgan] });
  await w.isRefused('return-pending', officer, draftReturn, { correspondentIds: [toDepartment] });
  const { basis } = await w.does(officer, dispatch, { dispatchId });
  await w.isRefused('own-draft', officer, approveDispatch, { dispatchId, basis });
  await approves(w, unit.as.head, dispatchId);
  await w.does(officer, sendDispatch, { dispatchId });
  const content = await contentOf(unit, dispatchId);
  assert.deepEqual([content.people, content.region, content.industry], [41, '35', 'M']);
  assert.deepEqual(lineOf(content), { duty: 'P8.1', owed: 41, met: 30, soon: 0, overdue: 0 });
  assert.ok(!/人员\d|员工/.test(JSON.stringify(content)), 'no name is in it');
  assert.equal(await takeReturns(w.world, organ.unitId), 1);
  assert.equal(await takeReturns(w.world, organ.unitId), 0);
  const { rows } = await w.owner.query('select unit_id, duty, owed, met from return_received_line where duty = $1', [
    'P8.1',
  ]);
  assert.deepEqual(rows, [{ unit_id: organ.unitId, duty: 'P8.1', owed: 41, met: 30 }]);
  const drafted = (await entriesOf(unit)).find(({ action }) => action === 'returns.draft')!;
  assert.ok(
    !JSON.stringify(drafted).includes('"30"') && !/人员|统计/.test(JSON.stringify(drafted)),
    'facts without counts or text',
  );
});

test('what one unit alone stands behind is not summed: its return is opened as a document, for a purpose, and logged', async () => {
  const alone = await w.does(organ.as['organ-officer'], standing, {});
  assert.deepEqual([alone.units, alone.expected, alone.people], [1, 2, 0]);
  assert.deepEqual(
    alone.byDuty.map(({ isOfOne, owed, overdueWithheld }) => [isOfOne, owed, overdueWithheld]),
    alone.byDuty.map(() => [true, 0, 0]),
  );
  await returned(second, [fromSecond]);
  await takeReturns(w.world, organ.unitId);
  const both = await w.does(organ.as['organ-officer'], standing, {});
  const sum = both.byDuty.find(({ key }) => key === 'P8.1')!;
  assert.deepEqual([both.units, both.people, sum.units, sum.owed, sum.met], [2, 62, 2, 62, 30]);
  assert.deepEqual(
    both.byRegion.map(({ key, isOfOne }) => [key, isOfOne]),
    [
      ['35', true],
      [null, true],
    ],
  );
  assert.equal(both.byMonth.at(-1)!.owed, 62);
  const none = await w.does(organ.as['organ-officer'], standing, { region: '11' });
  assert.equal(none.units, 0);
  const asks = (of: object) => w.does(organ.as['organ-officer'], audience, of);
  const all = (await asks({})).correspondentIds;
  const inFujian = await asks({ region: '35', industry: 'M' });
  assert.deepEqual([all.length, inFujian.correspondentIds.length, inFujian.silent], [2, 1, 0], 'by what each stated');
  assert.deepEqual((await asks({ region: '11' })).correspondentIds, []);
  await w.isRefused('not-permitted', organ.as.member, audience, {});
  const [arrival] = (await w.does(organ.as.head, received, { type: 'return' })).rows;
  const { arrivalId } = arrival!;
  await w.does(organ.as['organ-officer'], openArrival, { arrivalId, purpose: 'supervise' });
  assert.equal((await w.does(organ.as.head, looks, { arrivalId })).looks.length, 1);
});

test('counts that few stand behind stay in the unit, and so does what would tell them', async () => {
  await trained(unit, people.slice(30, 38)); // three of 41 are left
  const shown = await w.does(unit.as.head, preview, {});
  const line = shown.lines.find(({ duty }) => duty === 'P8.1')!;
  assert.deepEqual(line.figures, { owed: 41, met: null, soon: null, overdue: null });
  assert.deepEqual(line.withheld, { met: 'protects', soon: 'protects', overdue: 'protects' });
  assert.equal(line.counted.met, 38);
});

test('overdue duties are seen in the aggregate; naming the units is a look at each return, and a letter urges one of them', async () => {
  await moves('2027-02-01T02:00:00.000Z');
  await returned(second, [fromSecond]);
  await returned(unit, [toOrgan]);
  await takeReturns(w.world, organ.unitId);
  const seen = await w.does(organ.as['organ-officer'], standing, {});
  const sum = seen.byDuty.find(({ key }) => key === 'P8.1')!;
  assert.deepEqual([sum.overdue, sum.overdueWithheld], [21, 1], 'at least: one unit withholds its three');
  const found = await w.does(organ.as['organ-officer'], nameOverdue, { purpose: 'supervise' });
  assert.deepEqual(
    found.units.map(({ name, duties }) => [name, duties.find(({ duty }) => duty === 'P8.1')?.overdue]),
    [['示例研究所', 21]],
  );
  const { arrivalId, correspondentId } = found.units[0]!;
  assert.equal((await w.does(organ.as.head, looks, { arrivalId })).looks[0]!.purpose, 'supervise');
  const entry = (await entriesOf(organ)).find(({ action }) => action === 'returns.name-overdue')!;
  assert.deepEqual((entry.facts as { arrivals: number[] }).arrivals, [arrivalId]);
  const { duties } = found.units[0]!;
  const letter = { type: 'urging', content: { title: '督促函', text: '请尽快办理。', duties } };
  await w.does(organ.as['organ-officer'], draftLetter, { correspondentIds: [correspondentId], letter });
  await moves('2026-11-23T02:00:00.000Z');
});

test('two returns side by side: what has changed by fewer than five is stated as it was, with its day', async () => {
  await moves('2027-02-02T02:00:00.000Z');
  await staffed(second, 3);
  const shown = await w.does(second.as.head, preview, {});
  const line = shown.lines.find(({ duty }) => duty === 'P8.1')!;
  assert.deepEqual([shown.content.people, shown.content.peopleAsOf], [21, '2027-02-01']);
  assert.deepEqual([line.figures.overdue, line.asOf.overdue], [21, '2027-02-01']);
  await staffed(second, 3);
  const more = await w.does(second.as.head, preview, {});
  assert.equal(more.content.people, 27);
  await moves('2026-11-23T02:00:00.000Z');
});

test('a schedule: set by the officer, approved once by the head, then sent on the first day of each period by the program', async () => {
  const wish = { correspondentId: toDepartment, every: 'month' };
  const { returnScheduleId } = await w.does(officer, schedule, wish);
  assert.equal(await sendScheduled(w.world, unit.unitId), false, 'nobody has approved it');
  await w.does(unit.as.head, approve, { returnScheduleId });
  await w.isRefused('wrong-state', unit.as.head, approve, { returnScheduleId });
  assert.equal(await sendScheduled(w.world, unit.unitId), false, 'not before the next period begins');
  await moves('2027-03-01T02:00:00.000Z');
  const { dispatchId: pending } = await w.does(officer, draftReturn, { correspondentIds: [toOrgan] });
  assert.equal(await sendScheduled(w.world, unit.unitId), false, 'one by hand is under way');
  await w.does(officer, withdraw, { dispatchId: pending });
  assert.equal(await sendScheduled(w.world, unit.unitId), true);
  assert.equal(await sendScheduled(w.world, unit.unitId), false, 'once a period');
  assert.equal(await takeReturns(w.world, department.unitId), 1);
  const entry = (await entriesOf(unit)).find(({ action }) => action === 'returns.sent')!;
  assert.equal(entry.by, 0);
  assert.deepEqual((entry.facts as { schedules: number[] }).schedules, [returnScheduleId]);
  const mine = await w.does(officer, own, {});
  assert.equal(mine.schedules[0]!.sentFor, '2027-03-01');
  const sent = await w.does(unit.as.head, dispatch, { dispatchId: mine.sent.rows[0]!.dispatchId });
  assert.deepEqual(
    [sent.state, sent.drafter, sent.approver],
    ['sent', null, null],
    'nobody is said to have approved it',
  );
  await w.does(unit.as.head, end, { returnScheduleId });
  await w.isRefused('wrong-state', officer, end, { returnScheduleId });
  await moves('2027-04-01T02:00:00.000Z');
  assert.equal(await sendScheduled(w.world, unit.unitId), false, 'it was ended');
  await moves('2026-11-23T02:00:00.000Z');
});

test('nothing goes by a schedule to a receiver whose key was revoked; one that changes is approved anew', async () => {
  const first = await w.does(officer, schedule, { correspondentId: toDepartment, every: 'month' });
  await w.does(unit.as.head, approve, first);
  const again = await w.does(officer, schedule, { correspondentId: toDepartment, every: 'quarter' });
  await w.isRefused('wrong-state', unit.as.head, approve, first);
  await moves('2027-07-01T02:00:00.000Z');
  assert.equal(await sendScheduled(w.world, unit.unitId), false, 'the new one is not approved');
  await w.does(unit.as.head, approve, again);
  await moves('2027-10-01T02:00:00.000Z');
  const revoked = { correspondentId: toDepartment, change: { what: 'revoke' } };
  await w.does(officer, proposeChange, revoked);
  await w.does(unit.as.head, agreeToChange, revoked);
  assert.equal(await sendScheduled(w.world, unit.unitId), false);
  await moves('2026-11-23T02:00:00.000Z');
});

test('units that have not returned are visible as such, with the day of their last', async () => {
  await moves('2027-08-01T02:00:00.000Z');
  const { rows, total } = await w.does(organ.as['organ-officer'], units, {});
  assert.equal(total, 2);
  assert.deepEqual(
    rows.map(({ name, hasReturned, asOf }) => [name, hasReturned, asOf]),
    [
      ['示例研究所', false, '2027-02-01'],
      ['示例设计院', false, '2027-02-01'],
    ],
  );
  assert.equal((await w.does(organ.as['organ-officer'], standing, {})).units, 0);
  assert.equal((await w.does(organ.as['organ-officer'], units, { months: 12, returned: true })).total, 2);
  const file = { format: 'csv', purpose: 'inspection' };
  const csv = (await w.does(organ.as['organ-officer'], exportUnits, file)).file!;
  assert.match(Buffer.from(csv.bytes).toString('utf8'), /示例研究所.*未报送.*2027-02-01/);
  await w.does(organ.as['organ-officer'], exportByDuty, file);
  await moves('2026-11-23T02:00:00.000Z');
});

test('who may not: only a unit’s officer drafts, only its head approves a schedule; a body’s returns are its own', async () => {
  await w.onlyFor(['security-officer'], unit, draftReturn, { correspondentIds: [toOrgan] });
  await w.onlyFor(['security-officer'], unit, schedule, { correspondentId: toOrgan, every: 'year' });
  await w.onlyFor(['security-officer', 'head'], unit, preview, {});
  await w.onlyFor(['security-officer', 'industry-officer', 'organ-officer', 'head'], organ, standing, {});
  await w.onlyFor(['security-officer', 'industry-officer', 'organ-officer', 'head'], organ, nameOverdue, {
    purpose: 'supervise',
  });
  const { returnScheduleId } = await w.does(officer, schedule, { correspondentId: toOrgan, every: 'year' });
  await w.onlyFor(['head'], unit, approve, { returnScheduleId });
  await w.isRefused('not-found', second.as.head, approve, { returnScheduleId });
  await w.isRefused('not-found', second.as.head, end, { returnScheduleId });
  await w.isRefused('not-found', second.as['security-officer'], draftReturn, { correspondentIds: [toOrgan + 999] });
  assert.equal((await w.does(unit.as.head, standing, {})).units, 0, 'what the organ received, nobody else has');
  await w.isRefused('wrong-receiver-kind', organ.as['security-officer'], draftReturn, {
    correspondentIds: [(await w.does(organ.as.head, correspondents, {})).known[0]!.correspondentId],
  });
});

test('bad input is refused: nobody to send to, an unknown period, an attachment, which might hold names', async () => {
  await w.isRefused('invalid-input', officer, draftReturn, { correspondentIds: [] });
  await w.isRefused('invalid-input', officer, schedule, { correspondentId: toOrgan, every: 'day' });
  await w.isRefused('invalid-input', organ.as.head, standing, { months: 0 });
  await w.isRefused('invalid-input', organ.as.head, standing, { region: '99' });
  await w.isRefused('invalid-input', organ.as.head, nameOverdue, { purpose: 'curiosity' });
  await w.isRefused('invalid-input', officer, updateProfile, {
    name: '示例设计院',
    ledgerFrom: '2026-01-01',
    industry: 'Z',
  });
  const { dispatchId } = await w.does(officer, draftReturn, { correspondentIds: [toOrgan] });
  const png = pngOf(80, 60, () => [255, 255, 255, 255]);
  await w.isRefused(
    'wrong-state',
    officer,
    attachFile,
    { dispatchId, name: '名单' },
    { fileName: 'a.png', bytes: png },
  );
  await w.does(officer, withdraw, { dispatchId });
});
