/** Mail at any hour, for what the law gives hours: once of each occasion, with a number and nothing else. */
import assert from 'node:assert/strict';
import { after, afterEach, test } from 'node:test';
import { recordRelay } from '../domain/clues/actions/relay.ts';
import { complainWithCode } from '../domain/clues/outside.ts';
import { clueMail } from '../domain/clues/store/tell.ts';
import { agreeToAccess, askAccess } from '../domain/emergency-access/actions/grant.ts';
import { reviewAccess } from '../domain/emergency-access/actions/use.ts';
import { emergencyMail } from '../domain/emergency-access/store/tell.ts';
import { mailAtOnce } from '../domain/notices/at-once.ts';
import type { MailEnd, Post } from '../domain/notices/mail.ts';
import { failingMail } from '../domain/notices/queries.ts';
import { aPerson } from '../fixtures/a-person.ts';
import { aReport } from '../fixtures/clues.ts';
import { aWorld, type TestUnit } from '../fixtures/world.ts';
import type { Role } from '../platform/permission.ts';

const w = await aWorld();
const NOW = '2026-11-23T14:00:00.000Z'; // ten at night in the unit
afterEach(() => w.checkInvariants());
after(() => w.close());

/** Whose accounts have a person with an address: reachable by mail. */
async function reachable(unit: TestUnit, ...roles: Role[]): Promise<void> {
  for (const role of roles) {
    const personId = await aPerson(w, unit, { name: role });
    await w.owner.query('update person set email = $1 where person_id = $2', [`${role}@unit.example`, personId]);
    await w.owner.query('update account set person_id = $1 where account_id = $2', [personId, unit.as[role].accountId]);
  }
}

function aPost(end: (to: string) => MailEnd = () => 'sent') {
  const sent: string[] = [];
  const post: Post = async ({ to, subject, text }) => {
    sent.push(`${to}: ${subject} ${text}`);
    return end(to);
  };
  const round = async (unit: TestUnit): Promise<string[]> => {
    sent.length = 0;
    await mailAtOnce(w.world, unit.unitId, { wants: [clueMail, emergencyMail], post });
    return sent.map((one) => one.split('@')[0]!);
  };
  return { sent, round };
}

test('P8.3: the relay officer is written to when a report comes in, at half of its time, and with the head when it has run out', async () => {
  w.moveTo(NOW);
  const unit = await w.aUnit();
  await reachable(unit, 'relay-officer', 'head', 'security-officer');
  const { sent, round } = aPost();
  assert.deepEqual(await round(unit), []);
  const { clueId, code } = await aReport(w, unit);
  assert.deepEqual(await round(unit), ['relay-officer'], 'at night as well');
  assert.match(sent[0]!, /您在内部系统中有 1 项待办/);
  assert.ok(!/资料室|线索|clue|report|\d{4}-\d{6}/i.test(sent[0]!), sent[0]);
  assert.deepEqual(await round(unit), [], 'once');
  w.moveTo('2026-11-23T15:00:00.000Z');
  assert.deepEqual(await round(unit), ['relay-officer'], 'half of the two hours');
  w.moveTo('2026-11-23T16:00:01.000Z');
  assert.deepEqual((await round(unit)).sort(), ['head', 'relay-officer']);
  await complainWithCode(w.world, { unitId: unit.unitId, code, words: '因此被调岗。' });
  assert.deepEqual(await round(unit), ['head'], 'a complaint of retaliation, to the head alone');
  assert.deepEqual(await round(unit), []);
  const told = { clueId, channel: 'telephone', relayedAt: '2026-11-23T15:50:00Z', receiptNumber: '1' };
  await w.does(unit.as['relay-officer'], recordRelay, told);
  assert.deepEqual(await round(unit), []);
});

test('a mail that was surely not taken goes again, each time later, until it is taken; then never', async () => {
  w.moveTo(NOW);
  const unit = await w.aUnit();
  await reachable(unit, 'relay-officer');
  await aReport(w, unit);
  let end: MailEnd = 'away';
  const { round } = aPost(() => end);
  const tried: string[] = [];
  for (let minute = 0; minute < 20; minute += 1) {
    w.moveTo(new Date(Date.parse(NOW) + minute * 60_000).toISOString());
    if ((await round(unit)).length > 0) tried.push(`${minute}`);
  }
  assert.deepEqual(tried, ['0', '1', '3', '7', '15'], 'after 1, 2, 4, 8 minutes');
  end = 'sent';
  w.moveTo('2026-11-23T14:31:00.000Z');
  assert.deepEqual(await round(unit), ['relay-officer']);
  w.moveTo('2026-11-23T14:50:00.000Z');
  assert.deepEqual(await round(unit), []);
});

test('what may have been taken never goes again: the line broke after its end, or the program was killed as it sent', async () => {
  w.moveTo(NOW);
  const unit = await w.aUnit();
  await reachable(unit, 'relay-officer');
  await aReport(w, unit);
  let end: MailEnd = 'unsure';
  const { round } = aPost(() => end);
  assert.deepEqual(await round(unit), ['relay-officer']);
  end = 'sent';
  const killed = { wants: [clueMail], post: () => Promise.reject(new Error('killed')) };
  await aReport(w, unit);
  await assert.rejects(mailAtOnce(w.world, unit.unitId, killed), /killed/);
  w.moveTo('2026-11-23T14:45:00.000Z');
  assert.deepEqual(await round(unit), []);
});

test('an address that is refused holds up nobody else, and the system administrator sees whose, by account, once it keeps failing', async () => {
  w.moveTo(NOW);
  const unit = await w.aUnit();
  await reachable(unit, 'relay-officer', 'head');
  const { code } = await aReport(w, unit);
  await complainWithCode(w.world, { unitId: unit.unitId, code, words: '因此被调岗。' });
  let refused: MailEnd = 'refused';
  const { round } = aPost((to) => (to.startsWith('relay-officer') ? refused : 'sent'));
  const shown = async () => (await w.does(unit.as['system-admin'], failingMail, {})).rows;
  assert.deepEqual(await round(unit), ['relay-officer', 'head']);
  await w.onlyFor(['system-admin'], unit, failingMail, {});
  w.moveTo('2026-11-23T14:31:00.000Z');
  assert.deepEqual(await round(unit), ['relay-officer']);
  assert.deepEqual(await shown(), [], 'twice is not yet often');
  w.moveTo('2026-11-23T15:32:00.000Z');
  await round(unit);
  const [one, ...others] = await shown();
  assert.deepEqual([others.length, one!.failure, one!.tries, one!.since], [0, 'refused', 3, NOW]);
  assert.match(one!.login, /^relay-officer/);
  assert.ok(!JSON.stringify(one).includes('@'), 'no address');
  refused = 'sent';
  w.moveTo('2026-11-23T17:33:00.000Z');
  assert.deepEqual((await round(unit)).sort(), ['head', 'relay-officer'], 'put right, it goes');
  assert.deepEqual(await shown(), []);
});

test('R13: who may agree is written to, then a third person when it is over, and on the last day for the review with the head', async () => {
  w.moveTo('2026-11-23T02:00:00.000Z');
  const unit = await w.aUnit();
  await reachable(unit, 'network-security', 'security-officer', 'head', 'personnel');
  const { round } = aPost();
  const wish = { name: '员工', part: 'file', ground: 'safety', reason: '员工在外地失联。', hours: 4 };
  const { grantId } = await w.does(unit.as['network-security'], askAccess, wish);
  assert.deepEqual((await round(unit)).sort(), ['head', 'security-officer']);
  await w.does(unit.as.head, agreeToAccess, { grantId });
  assert.deepEqual(await round(unit), []);
  w.moveTo('2026-11-23T06:00:00.000Z');
  assert.deepEqual((await round(unit)).sort(), ['personnel', 'security-officer'], 'a third: not who asked or agreed');
  w.moveTo('2026-11-26T02:00:00.000Z');
  assert.deepEqual(
    (await round(unit)).sort(),
    ['head', 'personnel', 'security-officer'],
    'the last of three working days',
  );
  await w.does(unit.as.personnel, reviewAccess, { grantId, outcome: 'justified', review: '确有必要。' });
  w.moveTo('2026-11-27T02:00:00.000Z');
  assert.deepEqual(await round(unit), []);
});
