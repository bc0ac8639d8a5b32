import assert from 'node:assert/strict';
import test, { after, afterEach } from 'node:test';
import { aDepartment, aPerson } from '../../fixtures/a-person.ts';
import { onThatDay } from '../../fixtures/destruction.ts';
import { AN_APPROACH, aReporter, FACTS } from '../../fixtures/matters.ts';
import { A_TRIP } from '../../fixtures/travel.ts';
import { aWorld, type TestUnit } from '../../fixtures/world.ts';
import { listEntries } from '../../journal/read.ts';
import { day } from '../../law/day.ts';
import { effectiveFigures } from '../../law/parameters.ts';
import { SHIPPED_CALENDAR } from '../../law/working-days.ts';
import { looksAtMe } from '../accounts/queries.ts';
import { file, ledger, mine as myDuties } from '../duties/queries.ts';
import { changePerson } from '../people/actions/change-people.ts';
import { changePost } from '../people/actions/change-posts.ts';
import { declareOwn } from '../travel/actions/declare.ts';
import { confirmMatters } from './actions/confirm.ts';
import { acknowledgeMatter, closeMatter, handleMatter } from './actions/handle.ts';
import { addToMatter, reportMatter } from './actions/report.ts';
import { MATTER_TRIGGERS, PERSONAL_TRIGGERS, reportBy, UNIT_TRIGGERS } from './matters.ts';
import { matter, matters, mattersCounts, myMatter, myMatters, toConfirm } from './queries.ts';

const w = await aWorld();
afterEach(() => w.checkInvariants());
after(() => w.close());

const owed = async (unit: TestUnit, rule: number) =>
  (await w.does(unit.as.member, myDuties, {})).rows
    .filter((row) => row.rule === rule)
    .map(({ due, state, doneOn }) => ({ due, state, doneOn }));

test('第九条第（四）项：报告事项是六类个人事项和四类单位事项，没有第十一类', () => {
  assert.deepEqual([PERSONAL_TRIGGERS.length, UNIT_TRIGGERS.length, MATTER_TRIGGERS.length], [6, 4, 10]);
  const figures = effectiveFigures({});
  const by = (trigger: (typeof MATTER_TRIGGERS)[number], known: string) =>
    reportBy(trigger, day(known), figures, SHIPPED_CALENDAR);
  assert.equal(by('marriage', '2026-11-23'), '2026-11-30', 'five working days, the day itself not counted');
  assert.equal(by('family-status', '2026-09-30'), '2026-10-13', 'the holidays of October are not worked');
  for (const trigger of ['approach', 'leak', 'unit-leak', 'turned-or-not-back'] as const)
    assert.equal(by(trigger, '2026-11-21'), '2026-11-21', `${trigger}: the same day, also on a Saturday`);
});

test('a member reports a matter and may add to it; the officer acknowledges, handles, closes; the member reads what was done', async () => {
  const unit = await aReporter(w);
  const { member, 'security-officer': officer } = unit.as;
  await w.onlyFor(['member'], unit, reportMatter, AN_APPROACH);
  const made = await w.does(member, reportMatter, AN_APPROACH);
  assert.deepEqual([made.reportBy, made.again, made.reportedAt], ['2026-11-23', false, '2026-11-23T02:00:00.000Z']);
  const { matterId } = made;
  await w.does(member, addToMatter, { matterId, facts: '对方留下名片，已交安全防范专员。' });
  await w.onlyFor(['member'], unit, addToMatter, { matterId, facts: '另一人的补充' });

  const wish = { matterId, personId: unit.memberId, purpose: 'duty-follow-up' };
  assert.deepEqual(await w.does(officer, mattersCounts, {}), {
    ...{ reported: 1, acknowledged: 0, handled: 0, firstWaiting: '2026-11-23T02:00:00.000Z' },
  });
  await w.onlyFor(['security-officer', 'head'], unit, acknowledgeMatter, { matterId });
  await w.isRefused('wrong-state', officer, handleMatter, { matterId, outcome: 'measures', words: '已提醒' });
  await w.does(officer, acknowledgeMatter, { matterId });
  await w.isRefused('wrong-state', officer, acknowledgeMatter, { matterId });
  await w.does(officer, handleMatter, {
    matterId,
    outcome: 'told-on',
    words: '事实已转报，请继续留意并保存名片复印件。',
  });
  await w.does(officer, closeMatter, { matterId });
  const one = await w.does(officer, matter, wish);
  assert.deepEqual(
    one.words.map(({ what, words }) => [what, words]),
    [
      ['report', FACTS],
      ['addition', '对方留下名片，已交安全防范专员。'],
      ['handling', '事实已转报，请继续留意并保存名片复印件。'],
    ],
  );
  await w.isRefused('matter-closed', member, addToMatter, { matterId, facts: '再补充一点' });
  const mine = await w.does(member, myMatter, { matterId });
  assert.deepEqual([mine.state, mine.outcome, mine.words.length], ['closed', 'told-on', 3]);
  const { rows } = await w.does(member, looksAtMe, {});
  assert.deepEqual(
    rows.map(({ query, by }) => [query, by]),
    [['matters.get', 'security-officer']],
  );
});

test('报告的履责记录：知悉之日起当天或者5个工作日内；逾期报告仍收下并标明', async () => {
  const unit = await aReporter(w);
  await w.does(unit.as.member, reportMatter, AN_APPROACH);
  assert.deepEqual(await owed(unit, 9402), [{ due: '2026-11-23', state: 'met', doneOn: '2026-11-23' }]);
  await w.does(unit.as.member, reportMatter, { ...AN_APPROACH, knownOn: '2026-11-10' });
  await w.does(unit.as.member, reportMatter, {
    trigger: 'marriage',
    knownOn: '2026-11-20',
    facts: '2026年11月20日登记',
  });
  assert.deepEqual((await owed(unit, 9402)).map(({ due, state }) => `${due} ${state}`).sort(), [
    '2026-11-10 met-late',
    '2026-11-23 met',
    '2026-11-27 met',
  ]);
});

test('the same report sent again over a broken line is one report, with the instant of the first', async () => {
  const unit = await aReporter(w);
  const first = await w.does(unit.as.member, reportMatter, AN_APPROACH);
  w.moveTo('2026-11-23T02:05:00.000Z');
  const second = await w.does(unit.as.member, reportMatter, AN_APPROACH);
  w.moveTo('2026-11-23T02:00:00.000Z');
  assert.deepEqual(second, { ...first, again: true });
  await w.does(unit.as.member, reportMatter, { ...AN_APPROACH, facts: `${FACTS}另有一人在场。` });
  assert.equal((await w.does(unit.as.member, myMatters, {})).total, 2, 'other words are another report');
});

test('R2: whose post gives no ground is refused and told where else to turn; a day to come and a secrecy mark too', async () => {
  const none = await w.aUnit();
  await w.isRefused('no-matter-ground', none.as.member, reportMatter, AN_APPROACH);
  const unit = await aReporter(w);
  await w.isRefused('in-the-future', unit.as.member, reportMatter, { ...AN_APPROACH, knownOn: '2026-11-24' });
  await w.isRefused('secrecy-mark', unit.as.member, reportMatter, { ...AN_APPROACH, facts: '机密★五年 某文件' });
  await w.isRefused('invalid-input', unit.as.member, reportMatter, { ...AN_APPROACH, trigger: 'opinion' });
  assert.equal((await w.does(none.as.member, myMatters, {})).hasGround, false);
  const foreign = await aReporter(w, { level: 'none', foreignRelated: true, foreignReason: '对外采购' });
  assert.equal((await w.does(foreign.as.member, myMatters, {})).hasGround, true);
});

test('R1: who reads which: the officer all, the head what the unit must act on, personnel what bears on a post’s conditions', async () => {
  const unit = await aReporter(w);
  const { member, head, personnel, 'security-officer': officer } = unit.as;
  for (const trigger of MATTER_TRIGGERS)
    await w.does(member, reportMatter, { trigger, knownOn: '2026-11-23', facts: `事实：${trigger}` });
  const seen = async (who: typeof head) =>
    (await w.does(who, matters, { limit: 200 })).rows.map((row) => row.trigger).sort();
  assert.deepEqual(await seen(officer), [...MATTER_TRIGGERS].sort());
  assert.deepEqual(await seen(head), [
    ...['approach', 'foreign-service', 'leak', 'turned-or-not-back', 'unit-leak', 'unit-other'],
  ]);
  assert.deepEqual(await seen(personnel), ['family-status', 'marriage']);
  await w.onlyFor(['security-officer', 'head', 'personnel'], unit, matters, {});
  const { rows } = await w.does(officer, matters, { trigger: 'foreign-funding' });
  const { matterId } = rows[0]!;
  const wish = { matterId, personId: unit.memberId, purpose: 'duty-follow-up' };
  await w.isRefused('not-found', head, matter, wish);
  await w.isRefused('not-found', personnel, matter, wish);
  await w.isRefused('not-found', head, acknowledgeMatter, { matterId });
  const other = await w.aUnit();
  await w.isRefused('not-found', other.as['security-officer'], matter, wish);
  await w.isRefused('not-found', other.as['security-officer'], acknowledgeMatter, { matterId });
});

test('nobody handles his own; what an officer reported of himself, the head handles', async () => {
  const unit = await aReporter(w);
  const { head, 'security-officer': officer, member } = unit.as;
  await w.owner.query(
    "update account set roles = array['member','security-officer'] where unit_id = $1 and account_id = $2",
    [unit.unitId, member.accountId],
  );
  const funding = { trigger: 'foreign-funding', knownOn: '2026-11-23', facts: '某基金会资助出席会议' };
  const { matterId } = await w.does(member, reportMatter, funding);
  await w.isRefused('own-matter', member, acknowledgeMatter, { matterId });
  assert.equal((await w.does(member, matters, {})).total, 0, 'one’s own is not among the others’');
  await w.isRefused('not-found', member, matter, { matterId, personId: unit.memberId, purpose: 'duty-follow-up' });
  assert.equal((await w.does(officer, matters, {})).total, 1, 'another officer');
  assert.equal((await w.does(head, matters, {})).total, 1);
  await w.does(head, acknowledgeMatter, { matterId });
});

test('what was reported stands sealed in the tables and as a salted hash in the record; no list holds it', async () => {
  const unit = await aReporter(w);
  const { matterId } = await w.does(unit.as.member, reportMatter, AN_APPROACH);
  const { rows } = await w.owner.query('select w.* from matter_word w where unit_id = $1', [unit.unitId]);
  assert.ok(rows.length === 1 && !Buffer.from(rows[0].words).toString('utf8').includes('咨询公司'));
  const officer = unit.as['security-officer'];
  await w.does(officer, acknowledgeMatter, { matterId });
  await w.does(officer, handleMatter, { matterId, outcome: 'measures', words: '已提醒。' });
  const entries = await w.world.db.inUnit(unit.unitId, (sql) => listEntries(sql, unit.unitId, { limit: 20 }));
  const listed = await w.does(officer, matters, {});
  const row = await w.does(unit.as['security-officer'], ledger, { state: 'all', limit: 200 });
  for (const text of [entries, listed, row].map((one) => JSON.stringify(one))) assert.ok(!text.includes('咨询公司'));
  assert.ok(entries.some((one) => one.action === 'matters.report'));
  const facts = JSON.stringify(entries);
  assert.ok(
    !facts.includes('approach') && !facts.includes('measures'),
    'the record, kept for ever, says neither kind nor outcome',
  );
  assert.ok(matterId > 0);
});

test('R1: that somebody made a report is seen in the ledger by who sees the whole and by the person, not by liaison, foreign affairs or personnel', async () => {
  const unit = await aReporter(w, { level: 'important', foreignRelated: true, foreignReason: '对外采购' });
  const { member, head, liaison, personnel, 'security-officer': officer, 'foreign-affairs': foreign } = unit.as;
  const departmentId = await aDepartment(w, unit);
  const liaisonId = await aPerson(w, unit, { name: '联络员', departmentId });
  await w.owner.query('update account set person_id = $1 where account_id = $2', [liaisonId, liaison.accountId]);
  await w.does(personnel, changePerson, { personId: unit.memberId, name: '员工', departmentId });
  await w.does(member, reportMatter, AN_APPROACH);
  const rules = async (who: typeof head) =>
    (await w.does(who, ledger, { state: 'all', limit: 200 })).rows.map(({ rule }) => rule);
  assert.ok((await rules(officer)).includes(9402) && (await rules(head)).includes(9402));
  for (const who of [liaison, foreign]) {
    const seen = await rules(who);
    assert.ok(seen.includes(9401), 'the yearly confirmation of the department’s people');
    assert.ok(!seen.includes(9402));
  }
  const wish = { personId: unit.memberId, purpose: 'duty-follow-up' };
  const told = JSON.stringify(await w.does(personnel, file, wish));
  assert.ok(!told.includes('9402') && !told.includes('matter-report'), told);
  assert.ok(JSON.stringify(await w.does(officer, file, wish)).includes('matter-reported'));
});

test('第九条第（四）项，动态管理：本人每年确认没有其他应报告事项、所登记信息无误；次年重新确认', async () => {
  const unit = await aReporter(w);
  const { member, personnel } = unit.as;
  assert.deepEqual(
    (await owed(unit, 9401)).map(({ due, state }) => [due, state]),
    [['2026-12-31', 'owed']],
  );
  const shown = await w.does(member, toConfirm, {});
  assert.deepEqual(
    shown.data.posts.map(({ level, foreignRelated }) => [level, foreignRelated]),
    [['important', false]],
  );
  await w.does(member, declareOwn, A_TRIP);
  const withTrip = await w.does(member, toConfirm, {});
  assert.deepEqual(
    withTrip.data.trips.map(({ countries, leavesOn, state }) => [countries, leavesOn, state]),
    [[['HK', 'SG'], '2026-12-01', 'declared']],
  );
  const wish = { nothingElse: true, dataRight: true, shown: withTrip.shown };
  await w.onlyFor(['member'], unit, confirmMatters, wish);
  await w.isRefused('still-to-report', member, confirmMatters, { ...wish, nothingElse: false });
  await w.does(personnel, changePost, {
    postId: unit.postId,
    from: '2026-11-23',
    level: 'core',
    foreignRelated: false,
  });
  await w.isRefused('data-changed', member, confirmMatters, wish);
  const again = await w.does(member, toConfirm, {});
  await w.does(member, confirmMatters, { ...wish, shown: again.shown });
  assert.deepEqual(await owed(unit, 9401), [{ due: '2026-12-31', state: 'met', doneOn: '2026-11-23' }]);
  assert.equal((await w.does(member, myMatters, {})).confirmBy, null);
  const none = await w.aUnit();
  await w.isRefused('no-matter-ground', none.as.member, confirmMatters, wish);

  await onThatDay(w, '2027-02-01');
  assert.deepEqual(
    (await owed(unit, 9401)).map(({ due, state }) => [due, state]),
    [
      ['2026-12-31', 'met'],
      ['2027-12-31', 'owed'],
    ],
  );
  const next = await w.does(member, toConfirm, {});
  assert.equal(next.last?.confirmedOn, '2026-11-23');
  await w.does(member, confirmMatters, { nothingElse: true, dataRight: false, shown: next.shown });
  assert.equal((await owed(unit, 9401)).at(-1)!.state, 'met', 'also where a correction is asked for');
});
