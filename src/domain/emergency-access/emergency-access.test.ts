import assert from 'node:assert/strict';
import test, { after, afterEach } from 'node:test';
import { aPerson } from '../../fixtures/a-person.ts';
import { aReporter, FACTS } from '../../fixtures/matters.ts';
import { aWorld, type TestUnit } from '../../fixtures/world.ts';
import { listEntries } from '../../journal/read.ts';
import type { GrantId } from '../../platform/ids.ts';
import type { Role } from '../../platform/permission.ts';
import { looksAtMe } from '../accounts/queries.ts';
import { file } from '../duties/queries.ts';
import { reportMatter } from '../matters/actions/report.ts';
import { matter, matters } from '../matters/queries.ts';
import { agreeToAccess, askAccess, declineAccess, withdrawAsking } from './actions/grant.ts';
import { accountForAccess, endAccess, openUnderGrant, reviewAccess } from './actions/use.ts';
import { grantCounts, grants, grantsOfMe } from './queries.ts';

const w = await aWorld();
const NOW = '2026-11-23T02:00:00.000Z';
afterEach(async () => {
  w.moveTo(NOW);
  await w.checkInvariants();
});
after(() => w.close());

const WISH = { name: '员工', part: 'file', ground: 'safety', reason: '员工在外地失联，需要联系方式。', hours: 4 };
const ASKERS: readonly Role[] = [
  ...([
    'security-officer',
    'head',
    'personnel',
    'foreign-affairs',
    'network-security',
    'liaison',
    'relay-officer',
  ] as const),
];

const asked = async (unit: TestUnit, who: Role = 'network-security', over: object = {}): Promise<GrantId> =>
  (await w.does(unit.as[who], askAccess, { ...WISH, ...over })).grantId;
const granted = async (unit: TestUnit, who?: Role, over?: object): Promise<GrantId> => {
  const grantId = await asked(unit, who, over);
  await w.does(unit.as['security-officer'], agreeToAccess, { grantId });
  return grantId;
};

test('R13: what is closed to a role is opened to it by two persons, for that person alone, and closes by the clock', async () => {
  const unit = await w.aUnit();
  const { 'network-security': network, 'security-officer': officer } = unit.as;
  await w.isRefused('not-permitted', network, file, { personId: unit.memberId, purpose: 'inspection' });
  await w.onlyFor(ASKERS, unit, askAccess, WISH);
  const grantId = await asked(unit);
  await w.isRefused('access-closed', network, openUnderGrant, { grantId });
  await w.onlyFor(['security-officer', 'head'], unit, agreeToAccess, { grantId });
  const { endsAt } = await w.does(officer, agreeToAccess, { grantId });
  assert.equal(endsAt, '2026-11-23T06:00:00.000Z');
  const opened = await w.does(network, openUnderGrant, { grantId });
  assert.deepEqual([opened.file?.name, opened.matters], ['员工', null]);
  await w.isRefused('not-permitted', network, file, { personId: unit.memberId, purpose: 'inspection' });
  await w.isRefused('not-found', officer, openUnderGrant, { grantId });
  w.moveTo('2026-11-23T05:59:59.000Z');
  await w.does(network, openUnderGrant, { grantId });
  w.moveTo('2026-11-23T06:00:00.000Z');
  await w.isRefused('access-closed', network, openUnderGrant, { grantId });
});

test('a sealed report that the head may not read is opened to him, and to him alone, while it lasts', async () => {
  const unit = await aReporter(w);
  const { head, member, personnel } = unit.as;
  const report = { trigger: 'own-other', knownOn: '2026-11-23', facts: FACTS };
  const { matterId } = await w.does(member, reportMatter, report);
  const wish = { matterId, personId: unit.memberId, purpose: 'inspection' };
  await w.isRefused('not-found', head, matter, wish);
  const grantId = await granted(unit, 'head', { part: 'matters', ground: 'unreachable' });
  const opened = await w.does(head, openUnderGrant, { grantId });
  assert.deepEqual(
    opened.matters?.map(({ trigger, words }) => [trigger, words.map(({ said }) => said)]),
    [['own-other', [FACTS]]],
  );
  assert.equal(opened.file, null);
  await w.isRefused('not-found', personnel, openUnderGrant, { grantId });
  await w.isRefused('not-found', head, matter, wish);
  assert.equal((await w.does(head, matters, {})).total, 0, 'it opens no list');
});

test('two persons: nobody agrees to his own asking, not by another account of his, and nobody asks for his own records', async () => {
  const unit = await w.aUnit();
  const { head, 'security-officer': officer } = unit.as;
  const grantId = await asked(unit, 'head');
  await w.isRefused('own-emergency', head, agreeToAccess, { grantId });
  await w.isRefused('own-emergency', head, declineAccess, { grantId });
  await w.onlyFor(['security-officer', 'head'], unit, declineAccess, { grantId });
  await w.does(officer, declineAccess, { grantId });
  await w.isRefused('wrong-state', officer, agreeToAccess, { grantId });
  await w.isRefused('access-closed', head, openUnderGrant, { grantId });
  await w.isRefused('nobody-called-so', head, askAccess, { ...WISH, name: '没有此人' });
  await w.isRefused('invalid-input', head, askAccess, { ...WISH, hours: 25 });
  await w.isRefused('secrecy-mark', head, askAccess, { ...WISH, reason: '机密★五年 某文件' });
  await w.owner.query('update account set person_id = null where account_id = $1', [unit.as.member.accountId]);
  await w.owner.query('update account set person_id = $2 where account_id = $1', [head.accountId, unit.memberId]);
  await w.isRefused('own-emergency', head, askAccess, WISH);
  const aboutHead = await asked(unit);
  await w.isRefused('not-found', head, agreeToAccess, { grantId: aboutHead });
  assert.ok((await w.does(head, grants, {})).rows.every((row) => row.grantId !== aboutHead));
  const other = await w.aUnit();
  await w.isRefused('not-found', other.as['security-officer'], agreeToAccess, { grantId: aboutHead });
});

test('loud and logged: counted for those who answer for it, each opening in the record and under the grant, and shown to the person', async () => {
  const unit = await w.aUnit();
  const { head, member, 'network-security': network } = unit.as;
  await w.onlyFor(['security-officer', 'head', 'personnel'], unit, grantCounts, {});
  const grantId = await asked(unit);
  assert.deepEqual(await w.does(head, grantCounts, {}), { asked: 1, open: 0, toReview: 0, late: 0 });
  await w.does(unit.as['security-officer'], agreeToAccess, { grantId });
  assert.deepEqual(await w.does(head, grantCounts, {}), { asked: 0, open: 1, toReview: 0, late: 0 });
  await w.does(network, openUnderGrant, { grantId });
  await w.does(network, openUnderGrant, { grantId });
  const [row] = (await w.does(head, grants, {})).rows;
  assert.deepEqual([row!.looks, row!.looksAt.length, row!.reason], [2, 2, WISH.reason]);
  const entries = await w.world.db.inUnit(unit.unitId, (sql) => listEntries(sql, unit.unitId, { limit: 100 }));
  const looks = entries.filter(({ action }) => action === 'emergency-access.open');
  assert.deepEqual(looks.map(({ facts }) => (facts as { grantId: number; look: number }).look).sort(), [1, 2]);
  assert.ok(!JSON.stringify(entries).includes(WISH.reason), 'reasons stand in the record as a hash alone');
  const { rows } = await w.does(member, looksAtMe, {});
  assert.deepEqual(
    rows.map(({ by, query, purpose }) => [by, query, purpose.en]),
    [['network-security', 'emergency-access.open', 'Emergency access, agreed by two']],
  );
  assert.deepEqual((await w.does(network, grants, {})).total, 1, 'who asked sees his own');
  assert.deepEqual((await w.does(unit.as['foreign-affairs'], grants, {})).total, 0);
});

test('afterwards: he who had it says what it served, a third reviews it within three working days, the person reads all of it', async () => {
  const unit = await w.aUnit();
  const { head, member, personnel, 'network-security': network, 'security-officer': officer } = unit.as;
  const grantId = await granted(unit);
  await w.does(network, openUnderGrant, { grantId });
  assert.deepEqual((await w.does(member, grantsOfMe, {})).rows, [], 'while it runs the look alone is shown');
  await w.isRefused('wrong-state', head, reviewAccess, { grantId, outcome: 'justified', review: '必要' });
  w.moveTo('2026-11-23T03:00:00.000Z');
  await w.isRefused('not-found', personnel, endAccess, { grantId });
  await w.does(network, endAccess, { grantId });
  await w.isRefused('access-closed', network, openUnderGrant, { grantId });
  const account = '已联系到本人，平安。';
  await w.isRefused('not-found', head, accountForAccess, { grantId, account });
  await w.does(network, accountForAccess, { grantId, account });
  const [listed] = (await w.does(head, grants, {})).rows;
  assert.deepEqual([listed!.reviewBy, listed!.accountBy, listed!.mayReview], ['2026-11-26', '2026-11-24', true]);
  const review = { grantId, outcome: 'justified', review: '确属必要，只查看了联系方式。' };
  await w.isRefused('third-person', officer, reviewAccess, review);
  await w.onlyFor(['security-officer', 'head', 'personnel'], unit, reviewAccess, review);
  w.moveTo('2026-11-27T03:00:00.000Z');
  assert.deepEqual(await w.does(head, grantCounts, {}), { asked: 0, open: 0, toReview: 1, late: 1 });
  await w.does(personnel, reviewAccess, review);
  const { rows } = await w.does(member, grantsOfMe, {});
  assert.deepEqual(
    rows.map((one) => [one.askedBy, one.decidedBy, one.reviewedBy, one.outcome, one.reason, one.account, one.review]),
    [['network-security', 'security-officer', 'personnel', 'justified', WISH.reason, account, review.review]],
  );
  assert.equal(rows[0]!.looksAt.length, 1);
});

test('a second person of the same name is not guessed at: the staff number is asked for', async () => {
  const unit = await w.aUnit();
  await aPerson(w, unit, { name: '员工' });
  await w.isRefused('which-person', unit.as.head, askAccess, WISH);
  await w.does(unit.as.head, askAccess, { ...WISH, staffNumber: 'M0001' });
});

test('what was asked is taken back by him who asked; what nobody answered for a day counts for nothing', async () => {
  const unit = await w.aUnit();
  const { 'network-security': network, 'security-officer': officer, head } = unit.as;
  const grantId = await asked(unit);
  await w.isRefused('not-found', officer, withdrawAsking, { grantId });
  await w.does(network, withdrawAsking, { grantId });
  await w.isRefused('wrong-state', network, withdrawAsking, { grantId });
  await w.isRefused('wrong-state', officer, agreeToAccess, { grantId });
  const late = await asked(unit);
  assert.equal((await w.does(head, grantCounts, {})).asked, 1);
  w.moveTo('2026-11-24T01:59:59.000Z');
  assert.equal((await w.does(head, grantCounts, {})).asked, 1);
  w.moveTo('2026-11-24T02:00:00.000Z');
  assert.equal((await w.does(head, grantCounts, {})).asked, 0);
  await w.isRefused('wrong-state', officer, agreeToAccess, { grantId: late });
  await w.isRefused('wrong-state', officer, declineAccess, { grantId: late });
  await w.isRefused('wrong-state', network, withdrawAsking, { grantId: late });
  await w.isRefused('access-closed', network, openUnderGrant, { grantId: late });
  const { rows } = await w.does(head, grants, {});
  assert.deepEqual(rows.map(({ standing, mayAgree }) => [standing, mayAgree]).sort(), [
    ['lapsed', false],
    ['withdrawn', false],
  ]);
});
