/**
 * A year of a key-unit list on real input: the 30 units of tests/samples/units-zh.xlsx with an organ and two departments in one installation, as
 * `./bulwark add-bodies` adds them. Candidates, consultations, decisions, service in both ways, adjustment, removal, yearly reviews.
 */
import assert from 'node:assert/strict';
import { after, afterEach, test } from 'node:test';
import { withdraw } from '../domain/dispatches/actions/draft.ts';
import { acknowledge } from '../domain/dispatches/actions/receive.ts';
import { sendDispatch } from '../domain/dispatches/actions/send.ts';
import { correspondents, received } from '../domain/dispatches/queries.ts';
import { ledger } from '../domain/duties/queries.ts';
import { rebuildDifference } from '../domain/duties/store/derive.ts';
import { addCandidate, proposeChange, takeNomination, withdrawChange } from '../domain/organ/actions/candidates.ts';
import { answerConsultation, consult, takeOpinion } from '../domain/organ/actions/consult.ts';
import { decide, draftNotice } from '../domain/organ/actions/decide.ts';
import { exportKeyUnits } from '../domain/organ/actions/export.ts';
import { recordReceipt, recordServiceByHand, review } from '../domain/organ/actions/serve.ts';
import { acceptNotice, applyForListing } from '../domain/organ/actions/unit-side.ts';
import { FACTORS } from '../domain/organ/organ.ts';
import { previewNotice } from '../domain/organ/preview-notice.ts';
import { changesInHand, keyUnit, keyUnits, listWaiting, nominations } from '../domain/organ/queries.ts';
import { unitProfile } from '../domain/units/queries.ts';
import { approves } from '../fixtures/dispatches.ts';
import { pngOf } from '../fixtures/signature.ts';
import { aWorld } from '../fixtures/world.ts';
import { alteredEntries } from '../journal/read.ts';
import type { SignedIn } from '../platform/perform.ts';
import type { Role } from '../platform/permission.ts';
import { INDUSTRY, ORGAN, SCIENCE, theThirtyUnits } from './thirty-units-for-tests.ts';

const w = await aWorld('2026-01-05T02:00:00.000Z');
after(() => w.close());
afterEach(async () => {
  for (const { unitId } of desks.values())
    await w.world.db.inUnit(unitId, async (sql) => {
      assert.deepEqual(await alteredEntries(sql, unitId), []);
      assert.deepEqual(await rebuildDifference(sql, unitId, w.today()), []);
    });
});

const SCAN = { fileName: '送达回证.png', bytes: pngOf(80, 60, () => [255, 255, 255, 255]) };
type Desk = { readonly unitId: number; readonly officer: SignedIn; readonly head: SignedIn };
const units = await theThirtyUnits(w);
const desks = new Map<string, Desk>();
const made = await w.owner.query('select unit_id as id, name from unit order by unit_id');
for (const { id, name } of made.rows) desks.set(name, await aDesk(id, name));
const desk = (name: string): Desk => desks.get(name)!;
const { known } = await w.does(desk(ORGAN).officer, correspondents, {});
const ids = new Map(known.map(({ name, correspondentId }) => [name, correspondentId]));

/** The officer stands on the slips; the head is invited afterwards. Straight into the tables: neither is what the test is about. */
async function aDesk(unitId: number, name: string): Promise<Desk> {
  const idOf = async (text: string, ...more: unknown[]) =>
    ({ unitId, accountId: Number((await w.owner.query(text, [unitId, ...more])).rows[0].id) }) as SignedIn;
  const officer = await idOf(
    `update account set state = 'active' where unit_id = $1 and 'security-officer' = any(roles) returning account_id as id`,
  );
  const head = await idOf(
    `insert into account (unit_id, display_name, login, roles, state, created_at) values ($1, '负责人', $2, '{head}', 'active', now())
      returning account_id as id`,
    `head-${unitId}`,
  );
  await w.owner.query('update unit set sign = $2 where unit_id = $1', [unitId, `${name.slice(0, 2)}${unitId}`]);
  return { unitId, officer, head };
}

const organ = () => desk(ORGAN);
/** As the night does it. */
const newYear = async () => {
  for (const { unitId } of desks.values())
    await w.world.db.inUnit(unitId, (sql) => w.world.rederive(sql, unitId, 'whole-unit', w.today()));
};
const goes = async ({ officer, head }: Desk, dispatchId: number) => {
  await approves(w, head, dispatchId);
  await w.does(officer, sendDispatch, { dispatchId });
};
const arrivedAt = async ({ head }: Desk, type: string) =>
  (await w.does(head, received, { type, state: 'open', limit: 200 })).rows;

const cases = new Map<string, { keyUnitId: number; changeId: number }>();
const inHand = async (step?: string) => (await w.does(organ().head, changesInHand, { step, limit: 200 })).rows;

/** Asks the department; those of the changes that it answers, it answers so. */
async function consulted(name: string, department: string, opinion?: 'agrees' | 'disagrees' | 'none') {
  const { changeId } = cases.get(name)!;
  const asked = { changeId, correspondentIds: [ids.get(department)], answerBy: plus(w.today(), 14) };
  await goes(organ(), (await w.does(organ().officer, consult, asked)).dispatchId);
  if (!opinion) return;
  const [arrival] = await arrivedAt(desk(department), 'key-unit-consultation');
  const answer = { arrivalId: arrival!.arrivalId, opinion, text: '请贵局综合研判。' };
  const drafted = await w.does(desk(department).officer, answerConsultation, answer);
  await goes(desk(department), drafted.dispatchId);
  await w.does(desk(department).officer, acknowledge, { arrivalId: arrival!.arrivalId });
  const [came] = await arrivedAt(organ(), 'key-unit-opinion');
  await w.does(organ().officer, takeOpinion, { arrivalId: came!.arrivalId });
  await w.does(organ().officer, acknowledge, { arrivalId: came!.arrivalId });
}
const plus = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

const decided = (name: string, decision = 'approved') =>
  w.does(organ().head, decide, {
    changeId: cases.get(name)!.changeId,
    decision,
    reasons: `经研究，对${name}作出本决定。`,
  });

/** By dispatch: sent, acknowledged and accepted by the unit, and the receipt recorded. Answers what the unit was shown and what it then owed more. */
async function noticed(name: string) {
  const { changeId } = cases.get(name)!;
  const { officer, head } = desk(name);
  await goes(organ(), (await w.does(organ().officer, draftNotice, { changeId })).dispatchId);
  const [{ arrivalId } = refuseNone()] = await arrivedAt(desk(name), 'key-unit-notice');
  await w.does(officer, acknowledge, { arrivalId });
  const shown = await w.does(head, previewNotice, { arrivalId });
  const before = await owedBy(desk(name));
  await w.does(officer, acceptNotice, { arrivalId });
  await w.does(organ().officer, recordReceipt, { changeId });
  const net = shown.rows.reduce((sum, { added, removed }) => sum + added - removed, 0);
  assert.equal((await owedBy(desk(name))) - before, net, `${name}: nothing is owed that was not foretold`);
  return shown;
}
const refuseNone = (): never => assert.fail('no notice arrived');
const owedBy = async ({ officer }: Desk) => (await w.does(officer, ledger, { limit: 1 })).total;
const isKeyUnit = async ({ head }: Desk) =>
  (await w.does(head, unitProfile, {})).statuses.some((one) => one.status === 'key-unit' && one.holdsToday);
const listOn = async (on: string) =>
  (await w.does(organ().head, keyUnits, { on, limit: 200 })).rows.map(({ name }) => name);

/** Of the 30: the first five apply themselves; the last five have no system, and are named only. */
const applying = () => units.slice(0, 5);
const byHand = () => units.slice(25);
const listed: string[] = [];

test('January: thirty candidates, of whom five applied; each once, and what is missing is told', async () => {
  for (const { name, findings } of applying()) {
    const { known } = await w.does(desk(name).officer, correspondents, {});
    const to = known.find((one) => one.name === ORGAN)!.correspondentId;
    const wish = { correspondentId: to, text: '申请列入。', findings: findings.slice(0, 2) };
    await goes(desk(name), (await w.does(desk(name).officer, applyForListing, wish)).dispatchId);
  }
  assert.equal((await w.does(organ().head, nominations, { limit: 2 })).total, 5, 'all of them, whatever the page');
  const { rows } = await w.does(organ().head, nominations, { limit: 200 });
  assert.equal((await w.does(organ().officer, listWaiting, {})).nominations, 5);
  for (const { arrivalId, from } of rows) {
    await w.does(organ().officer, acknowledge, { arrivalId });
    cases.set(from, await w.does(organ().officer, takeNomination, { arrivalId }));
  }
  assert.equal((await w.does(organ().head, nominations, {})).total, 0);
  for (const { name, creditCode, findings } of units.slice(5)) {
    const tied = byHand().some((one) => one.name === name) ? undefined : ids.get(name);
    const wish = { unitName: name, creditCode, correspondentId: tied, findings };
    cases.set(name, await w.does(organ().officer, addCandidate, wish));
  }
  const [first] = applying();
  const again = { unitName: first!.name, creditCode: first!.creditCode };
  await w.isRefused('already-candidate', organ().officer, addCandidate, again);
  assert.equal((await inHand()).length, 30);
  const missing = (await inHand('factors')).map((row) => row.missing);
  assert.deepEqual(missing, Array(5).fill(FACTORS.slice(2)));
  assert.equal((await w.does(organ().head, changesInHand, { limit: 10, offset: 25 })).rows.length, 5);
});

test('February: two departments are asked; most answer, some let their day pass; nothing is decided before', async () => {
  w.moveTo('2026-02-02T02:00:00.000Z');
  for (const { name } of applying())
    await w.does(organ().officer, withdrawChange, { changeId: cases.get(name)!.changeId });
  const asked = units.slice(5);
  for (const [index, { name }] of asked.entries()) {
    const opinion = index < 12 ? 'agrees' : index < 16 ? 'disagrees' : index < 18 ? 'none' : undefined;
    await consulted(name, index % 2 ? SCIENCE : INDUSTRY, opinion);
  }
  assert.equal((await inHand('decision')).length, 18);
  assert.equal((await w.does(organ().head, listWaiting, {})).toDecide, 18);
  const silent = cases.get(asked[20]!.name)!;
  const early = { changeId: silent.changeId, decision: 'approved', reasons: '理由。' };
  await w.isRefused('not-consulted', organ().head, decide, early);
  w.moveTo('2026-02-17T02:00:00.000Z');
  assert.equal((await inHand('decision')).length, 25, 'the day of the silent ones has passed');
});

test('March: twenty-one are listed, four declined; served by dispatch and by hand, and in force from that day', async () => {
  w.moveTo('2026-03-02T02:00:00.000Z');
  const asked = units.slice(5);
  for (const { name } of asked.slice(12, 16)) await decided(name, 'declined');
  for (const { name } of [...asked.slice(0, 12), ...asked.slice(16)]) {
    await decided(name);
    listed.push(name);
  }
  assert.equal((await listOn('2026-03-02')).length, 0, 'decided is not in force');
  w.moveTo('2026-03-10T02:00:00.000Z');
  for (const name of listed.filter((one) => !byHand().some((unit) => unit.name === one))) {
    const alreadyBefore = await isKeyUnit(desk(name));
    const shown = await noticed(name);
    assert.equal(shown.change, 'listing');
    assert.equal(shown.rows.length === 0, alreadyBefore, `${name}: who is a key unit by its paper owes nothing anew`);
    assert.ok(await isKeyUnit(desk(name)));
  }
  w.moveTo('2026-03-12T02:00:00.000Z');
  for (const [index, { name }] of byHand().entries()) {
    const { changeId } = cases.get(name)!;
    const paper = { changeId, servedOn: '2026-03-11', takenBy: '收发室', noticeNumber: `甲国安告〔2026〕9${index}号` };
    await w.isRefused('no-correspondent', organ().officer, draftNotice, { changeId });
    await w.does(organ().officer, recordServiceByHand, paper, SCAN);
  }
  assert.deepEqual(
    [(await listOn('2026-03-09')).length, (await listOn('2026-03-10')).length, (await listOn('2026-03-11')).length],
    [0, 16, 21],
  );
  assert.equal((await inHand()).length, 0);
});

test('September: three are adjusted and two removed; who is removed owes Article 9 no more, and the list of past days stays', async () => {
  w.moveTo('2026-09-01T02:00:00.000Z');
  const [out, alsoOut, ...others] = listed;
  const findings = units[6]!.findings;
  const changes = [out, alsoOut, ...others.slice(0, 3)].map((name, index) => ({
    ...{ name: name!, change: index < 2 ? 'removal' : 'adjustment' },
  }));
  for (const { name, change } of changes) {
    const { keyUnitId } = cases.get(name)!;
    const proposed = await w.does(organ().officer, proposeChange, { keyUnitId, change, findings });
    cases.set(name, { keyUnitId, ...proposed });
    await consulted(name, SCIENCE);
  }
  w.moveTo('2026-09-16T02:00:00.000Z');
  for (const { name } of changes) await decided(name);
  // A notice that was drafted and withdrawn is drafted anew.
  const { changeId } = cases.get(out!)!;
  const { dispatchId } = await w.does(organ().officer, draftNotice, { changeId });
  await w.isRefused('draft-in-hand', organ().officer, draftNotice, { changeId });
  await w.does(organ().head, withdraw, { dispatchId });
  for (const { name, change } of changes) {
    const shown = await noticed(name);
    if (change === 'removal')
      assert.ok(shown.rows.every(({ added }) => added === 0) && shown.rows.some(({ removed }) => removed > 0));
    else assert.deepEqual(shown.rows, []);
    assert.equal(await isKeyUnit(desk(name)), change === 'adjustment');
  }
  assert.deepEqual([(await listOn('2026-09-15')).length, (await listOn('2026-09-16')).length], [21, 19]);
  assert.ok((await listOn('2026-09-15')).includes(out!));
  const { rows } = await w.does(organ().head, keyUnits, { limit: 200 });
  assert.equal(rows.filter(({ adjustedOn }) => adjustedOn === '2026-09-16').length, 3);
});

test('the next March: every entry is to be reviewed; those that are not are shown as late, and one concludes a removal', async () => {
  const waiting = () => w.does(organ().head, listWaiting, {});
  assert.deepEqual([(await waiting()).reviewsDue, (await waiting()).reviewsLate], [0, 0]);
  w.moveTo('2027-02-20T02:00:00.000Z');
  await newYear();
  assert.deepEqual([(await waiting()).reviewsDue, (await waiting()).reviewsLate], [19, 0]);
  const due = (await w.does(organ().head, keyUnits, { review: 'due', limit: 200 })).rows;
  assert.equal(due[0]!.reviewDue, '2027-03-10', 'the first due first');
  for (const { keyUnitId } of due.slice(0, 17))
    await w.does(organ().officer, review, {
      keyUnitId,
      heldOn: '2027-02-20',
      conclusion: 'stays',
      grounds: '情况没有变化。',
    });
  w.moveTo('2027-03-20T02:00:00.000Z');
  const late = (await w.does(organ().head, keyUnits, { review: 'late' })).rows;
  assert.equal(late.length, 2);
  const { keyUnitId } = late[0]!;
  await w.does(organ().officer, review, {
    keyUnitId,
    heldOn: '2027-03-20',
    conclusion: 'to-remove',
    grounds: '任务已结束。',
  });
  const { reviews } = await w.does(organ().head, keyUnit, { keyUnitId });
  assert.deepEqual(
    reviews.map(({ heldOn, dueOn }) => [heldOn, dueOn]),
    [
      [null, '2028-03-20'],
      ['2027-03-20', '2027-03-11'],
    ],
  );
  const asked = { on: '2026-09-15', format: 'csv', language: 'zh', purpose: 'inspection' };
  const { file } = (await w.does(organ().head, exportKeyUnits, asked)) as { file: { bytes: Uint8Array } };
  assert.equal(Buffer.from(file.bytes).toString().trim().split('\n').length, 22, 'a head and the 21 of that day');
});

test('who may not: no unit of the list sees it, whatever the role', async () => {
  const { head, officer } = desk(listed[5]!);
  assert.equal((await w.does(head, keyUnits, {})).total, 0);
  assert.equal((await w.does(head, listWaiting, {})).toDecide, 0);
  await w.isRefused('not-found', head, keyUnit, { keyUnitId: cases.get(listed[5]!)!.keyUnitId });
  await w.isRefused('not-permitted', officer, keyUnits, {});
  const roles: Role[] = ['security-officer', 'head'];
  assert.ok(roles.every((role) => keyUnits.by.includes(role as never) === (role === 'head')));
});
