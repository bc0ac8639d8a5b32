import assert from 'node:assert/strict';
import { after, afterEach, test } from 'node:test';
import { aPerson } from '../../fixtures/people.ts';
import { aWorld } from '../../fixtures/world.ts';
import { grantRoles } from '../accounts/actions/administer.ts';
import { chooseFigure } from '../duties/actions.ts';
import { answerCorrection, askCorrection } from './actions.ts';
import { correction, corrections, myCorrections, unanswered } from './queries.ts';

const w = await aWorld();
afterEach(() => w.checkInvariants());
after(() => w.close());

test('a member asks for a correction and reads the answer with its reasons (rights.md R8)', async () => {
  const unit = await w.aUnit();
  const { correctionId } = await w.does(unit.as.member, askCorrection, {
    about: 'department',
    request: '我已调到动力研究部。',
  });
  const open = await w.does(unit.as['security-officer'], corrections, { state: 'open' });
  assert.ok(!JSON.stringify(open).includes('动力研究部'), 'the list shows that somebody asked, not the words');
  const one = { personId: unit.memberId, correctionId, purpose: 'correction' };
  assert.equal((await w.does(unit.as.personnel, correction, one)).request, '我已调到动力研究部。');
  const looks = await w.owner.query('select purpose from look where unit_id = $1', [unit.unitId]);
  assert.deepEqual(looks.rows, [{ purpose: 'correction' }]);
  const answer = { personId: unit.memberId, correctionId, state: 'corrected', answer: '已按调令更正。' };
  await w.does(unit.as.personnel, answerCorrection, answer);
  const own = await w.does(unit.as.member, myCorrections, {});
  assert.deepEqual([own.corrections[0]?.state, own.corrections[0]?.answer], ['corrected', '已按调令更正。']);
  await w.isRefused('wrong-state', unit.as.personnel, answerCorrection, answer);
});

test('R8: a correction or objection is answered by a day that is told at once; what is late is shown to the person, the officer and the head', async () => {
  const unit = await w.aUnit();
  const { member, head } = unit.as;
  const officer = unit.as['security-officer'];
  const objection = { kind: 'objection', about: 'look', request: '不应为此查阅' };
  const { correctionId, answerDue } = await w.does(member, askCorrection, objection);
  assert.equal(answerDue, '2026-12-14', 'fifteen working days after 2026-11-23');
  await w.does(officer, chooseFigure, { parameter: 'subject-request.answer', value: 5, reason: '更快' });
  const second = await w.does(member, askCorrection, { about: 'name', request: '姓名有误' });
  assert.equal(second.answerDue, '2026-11-30');
  const late = async () =>
    (await w.does(member, myCorrections, {})).corrections.map((one) => [one.correctionId, one.isLate]);
  w.moveTo('2026-11-30T15:59:00.000Z');
  assert.deepEqual(await w.does(head, unanswered, {}), { open: 2, late: 0, firstDue: '2026-11-30' });
  assert.ok(
    (await late()).every(([, isLate]) => !isLate),
    'until the end of the day',
  );
  w.moveTo('2026-11-30T16:00:00.000Z');
  assert.deepEqual((await w.does(head, unanswered, {})).late, 1);
  assert.deepEqual(
    new Map((await late()) as [number, boolean][]),
    new Map([
      [correctionId, false],
      [second.correctionId, true],
    ]),
  );
  const rows = (await w.does(officer, corrections, { state: 'open' })).rows;
  assert.deepEqual(
    rows.map((one) => [one.correctionId, one.kind, one.isLate]),
    [
      [second.correctionId, 'correction', true],
      [correctionId, 'objection', false],
    ],
  );
  await w.does(officer, answerCorrection, {
    personId: unit.memberId,
    correctionId: second.correctionId,
    state: 'corrected',
    answer: '已更正',
  });
  assert.equal((await w.does(head, unanswered, {})).late, 0);
  await w.onlyFor(['security-officer', 'head', 'personnel'], unit, unanswered, {});
  w.moveTo('2026-11-23T02:00:00.000Z');
});

test('neither text stands in the journal', async () => {
  const unit = await w.aUnit();
  await w.does(unit.as.member, askCorrection, { about: 'other', request: '记录有误,请核对' });
  const { rows } = await w.owner.query('select body from journal_entry where unit_id = $1', [unit.unitId]);
  assert.ok(rows.length === 1 && !rows[0].body.includes('核对'));
});

test('only the person asks; only officer and personnel answer; another unit sees nothing', async () => {
  const [unit, other] = [await w.aUnit(), await w.aUnit()];
  const { correctionId } = await w.does(unit.as.member, askCorrection, { about: 'name', request: '姓名有误' });
  const answer = { personId: unit.memberId, correctionId, state: 'declined', answer: '查无此事' };
  await w.onlyFor(['member'], unit, askCorrection, { about: 'name', request: '姓名有误' });
  await w.onlyFor(['security-officer', 'personnel'], unit, answerCorrection, answer);
  await w.onlyFor(['security-officer', 'personnel'], unit, corrections, {});
  const one = { personId: unit.memberId, correctionId, purpose: 'correction' };
  await w.onlyFor(['security-officer', 'personnel'], unit, correction, one);
  await w.isRefused('not-found', other.as.personnel, correction, one);
  await w.isRefused('wrong-state', other.as.personnel, answerCorrection, answer);
  assert.equal((await w.does(other.as.personnel, corrections, {})).total, 0);
});

test('R6: nobody answers a request of one’s own, whatever office one holds', async () => {
  const unit = await w.aUnit();
  const { account, personId } = await aPerson(w, unit, { name: '李堃' });
  const roles = ['personnel', 'member'];
  await w.does(unit.as['security-admin'], grantRoles, { accountId: account.accountId, roles });
  const { correctionId } = await w.does(account, askCorrection, { about: 'level', request: '等级有误' });
  const answer = { personId, correctionId, state: 'corrected', answer: '已更正' };
  await w.isRefused('own-request', account, answerCorrection, answer);
  await w.does(unit.as.personnel, answerCorrection, answer);
});
