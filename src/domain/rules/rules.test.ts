import assert from 'node:assert/strict';
import test, { after, afterEach } from 'node:test';
import { aPerson, hasStatus } from '../../fixtures/people.ts';
import { allBut, aRule, aRuleDraft, isApproved, isFilledIn, issued } from '../../fixtures/rules.ts';
import { pngOf } from '../../fixtures/signature.ts';
import { aWorld, type TestUnit } from '../../fixtures/world.ts';
import { NEEDED_KINDS, neededRule, pointsOf } from '../../law/needed-rules.ts';
import { ADMINISTRATORS, ROLES } from '../../platform/permission.ts';
import { ledger } from '../duties/queries.ts';
import { approve, confirmReview, issue, repeal, sendBack, submit } from './actions/issue.ts';
import { openFile, printRule } from './actions/papers.ts';
import { confirmRead, remindReaders } from './actions/read.ts';
import { addFile, begin, discard, revise, write } from './actions/write.ts';
import { needed, ownRule, ownRules, readers, rule, rules, version } from './queries.ts';
import { APPROVE, EVERYBODY, READ, REVIEWED, RUN } from './rules.ts';

const START = '2026-11-23T02:00:00.000Z';
const w = await aWorld();
afterEach(async () => {
  await w.checkInvariants();
  w.moveTo(START);
});
after(() => w.close());

async function aKeyUnit(from = '2026-01-01'): Promise<TestUnit> {
  const unit = await w.aUnit();
  await hasStatus(w, unit, 'key-unit', from);
  return unit;
}
const owed = async (unit: TestUnit, rule: number) =>
  (await w.does(unit.as['security-officer'], ledger, { state: 'all', limit: 200 })).rows
    .filter((row) => row.rule === rule)
    .map(({ due, state, doneOn }) => `${due} ${state} ${doneOn ?? '-'}`)
    .sort();
const scan = { fileName: 'a.png', bytes: pngOf(80, 60, () => [255, 255, 255, 255]) };

test('第九条第（一）项：应有制度清单各类都已印发才算履行，一份不算；印发之日即履行之日，迟了如实显示', async () => {
  const unit = await aKeyUnit();
  assert.deepEqual(await owed(unit, 9101), ['2026-04-01 overdue -']);
  await aRule(w, unit, ['training']);
  assert.deepEqual(await owed(unit, 9101), ['2026-04-01 overdue -'], '一份制度不是一套制度');
  await aRule(w, unit, allBut('training', 'technical'));
  const before = await w.does(unit.as.head, needed, {});
  assert.deepEqual([before.missing, before.completeSince], [1, null]);
  assert.equal(
    before.kinds.find(({ kind }) => kind === 'training')!.covered[0]!.title,
    neededRule('training').title.zh,
  );
  const { workRuleVersionId } = await aRuleDraft(w, unit, ['technical']);
  await isApproved(w, unit, workRuleVersionId);
  assert.deepEqual(await owed(unit, 9101), ['2026-04-01 overdue -'], '批准了还没有印发');
  w.moveTo('2026-11-24T02:00:00.000Z');
  const { complete } = await w.does(unit.as['security-officer'], issue, issued(w, workRuleVersionId));
  assert.equal(complete, true);
  assert.deepEqual(await owed(unit, 9101), ['2026-04-01 met-late 2026-11-24']);
  assert.equal((await w.does(unit.as.head, needed, {})).completeSince, '2026-11-24');
});

test('在纸上印发的制度以其本身的日期登记，须附文件，注明据称；登记时间另记；在系统内批准的不能倒签', async () => {
  const unit = await aKeyUnit();
  const officer = unit.as['security-officer'];
  const { workRuleId, workRuleVersionId } = await w.does(officer, begin, {
    ...{ kinds: [...NEEDED_KINDS], template: 'zh', title: '反间谍安全防范工作规定', onPaper: true },
  });
  await isFilledIn(w, unit, workRuleVersionId);
  const refused = await w.isRefused('rule-incomplete', officer, submit, { workRuleVersionId });
  assert.match(JSON.stringify(refused.details), /没有附文件/);
  await w.does(officer, addFile, { workRuleVersionId }, scan);
  await isApproved(w, unit, workRuleVersionId);
  const paper = { issuedOn: '2025-03-10', effectiveFrom: '2025-03-10', document: '示研发〔2025〕8号' };
  await w.does(officer, issue, issued(w, workRuleVersionId, paper));
  assert.deepEqual(await owed(unit, 9101), ['2026-04-01 met-as-stated 2025-03-10']);
  const { versions } = await w.does(officer, rule, { workRuleId });
  assert.deepEqual([versions[0]!.issuedOn, versions[0]!.issuedAt], ['2025-03-10', START]);
  await w.isRefused('rule-as-issued', officer, addFile, { workRuleVersionId }, scan);
  const here = await aRuleDraft(w, unit, ['training']);
  await isApproved(w, unit, here.workRuleVersionId);
  await w.isRefused('issued-too-early', officer, issue, issued(w, here.workRuleVersionId, paper));
  await w.isRefused('in-the-future', officer, issue, issued(w, here.workRuleVersionId, { issuedOn: '2026-12-01' }));
});

test('附文件的人就是编写人，不能批准；印发后不再接收没有经过批准的文件', async () => {
  const unit = await w.aUnit();
  const officer = unit.as['security-officer'];
  const { workRuleVersionId } = await aRuleDraft(w, unit, ['letters']);
  const by = officer.accountId;
  // Begun and written by a colleague; this officer, who is the head as well, brings the paper alone.
  await w.owner.query('update work_rule_author set account_id = $2 where version_id = $1 and account_id = $3', [
    ...[workRuleVersionId, unit.as.personnel.accountId, by],
  ]);
  await w.owner.query(`update account set roles = '{security-officer,head}' where account_id = $1`, [by]);
  await w.does(officer, addFile, { workRuleVersionId }, scan);
  await w.does(officer, submit, { workRuleVersionId });
  const { revision } = await w.does(officer, version, { workRuleVersionId });
  await w.isRefused('own-rule', officer, approve, { workRuleVersionId, revision });
  const bare = await aRuleDraft(w, unit, ['letters']);
  await isApproved(w, unit, bare.workRuleVersionId);
  await w.does(officer, issue, issued(w, bare.workRuleVersionId));
  await w.isRefused('rule-as-issued', officer, addFile, { workRuleVersionId: bare.workRuleVersionId }, scan);
});

test('编写过的人不能批准，两个账号是同一人的也不行；批准的必须是看过的那一版；批准后印发前可以退回', async () => {
  const unit = await w.aUnit();
  const { workRuleVersionId } = await aRuleDraft(w, unit, ['letters']);
  await w.owner.query(
    `update account set roles = '{security-officer,head}' where unit_id = $1 and login like 'security-officer-%'`,
    [unit.unitId],
  );
  const both = unit.as['security-officer'];
  await w.does(both, submit, { workRuleVersionId });
  await w.isRefused('own-rule', both, approve, { workRuleVersionId, revision: 2 });
  await w.isRefused('rule-changed', unit.as.head, approve, { workRuleVersionId, revision: 1 });
  await w.does(unit.as.head, sendBack, { workRuleVersionId, words: '重新签订的情形不全' });
  assert.equal((await w.does(both, version, { workRuleVersionId })).returned, '重新签订的情形不全');
  await w.does(both, submit, { workRuleVersionId });
  await w.isRefused('wrong-state', both, issue, issued(w, workRuleVersionId));
  await w.does(unit.as.head, approve, { workRuleVersionId, revision: 2 });
  await w.does(both, sendBack, { workRuleVersionId, words: '发现错字' });
  await w.isRefused('wrong-state', both, issue, issued(w, workRuleVersionId));
});

test('所属类别应当明确的事项没有写到的不能报批，逐项说明；两人同时修改，后保存的不覆盖先保存的；带密级标志的不收', async () => {
  const unit = await w.aUnit();
  const officer = unit.as['security-officer'];
  const { workRuleVersionId } = await w.does(officer, begin, { kinds: ['reporting'], template: 'zh' });
  const { words } = await w.does(officer, version, { workRuleVersionId });
  assert.deepEqual(
    words!.sections.map(({ settles }) => settles),
    [null, ...pointsOf('reporting').map(({ point }) => point)],
    '只有标题，没有套话',
  );
  assert.ok(words!.sections.every(({ text }) => text === ''));
  const fields = {
    workRuleVersionId,
    title: '报告制度',
    responsible: '办公室',
    kinds: ['reporting'],
    implements: ['P8.3'],
  };
  const sections = [{ heading: '渠道', text: '拨打12339。', settles: 'reporting.1' }];
  await w.does(officer, write, { ...fields, revision: 1, sections });
  await w.isRefused('rule-changed', officer, write, { ...fields, revision: 1, sections });
  const refused = await w.isRefused('rule-incomplete', officer, submit, { workRuleVersionId });
  assert.match(JSON.stringify(refused.details), /接收、转报的时限和责任人、报告人信息的保密和保护、不自行调查/);
  await w.isRefused('secrecy-mark', officer, write, {
    ...{ ...fields, revision: 2 },
    sections: [{ heading: '范围', text: '机密★10年', settles: null }],
  });
  await w.does(officer, discard, { workRuleVersionId });
  assert.equal((await w.does(officer, rules, {})).total, 0, '放弃草稿不留制度');
});

test('按期复核，逾期如实显示；修订印发即为复核；有有效期的期满前复核，期满即不再算应有制度', async () => {
  w.moveTo('2026-03-02T02:00:00.000Z');
  const unit = await aKeyUnit();
  const officer = unit.as['security-officer'];
  const { workRuleId } = await aRule(w, unit, ['training'], { effectiveTo: '2026-08-31' });
  assert.deepEqual(await owed(unit, 9102), ['2026-08-31 owed -'], '期满早于一年');
  w.moveTo('2026-09-10T02:00:00.000Z');
  assert.equal((await w.does(unit.as.head, rule, { workRuleId })).stand, 'expired');
  assert.equal((await w.does(unit.as.head, needed, {})).missing, NEEDED_KINDS.length);
  assert.deepEqual(await owed(unit, 9102), ['2026-08-31 overdue -']);
  await w.isRefused('rule-not-in-force', officer, confirmReview, { workRuleId, looked: [...REVIEWED] });
  const { workRuleVersionId } = await w.does(officer, revise, { workRuleId });
  await w.isRefused('rule-in-hand', officer, revise, { workRuleId });
  await isApproved(w, unit, workRuleVersionId);
  await w.does(officer, issue, issued(w, workRuleVersionId));
  assert.deepEqual(await owed(unit, 9102), ['2026-08-31 met-late 2026-09-10', '2027-09-10 owed -']);
  await w.isRefused('rule-review-not-whole', officer, confirmReview, { workRuleId, looked: ['law'] });
  w.moveTo('2026-10-10T02:00:00.000Z');
  await w.does(officer, confirmReview, { workRuleId, looked: [...REVIEWED] });
  assert.equal((await owed(unit, 9102)).at(-1), '2027-10-10 owed -');
});

test('应有制度清单中只此一份的不能废止；有替代的可以，废止后仍可查阅，不再要求复核', async () => {
  const unit = await aKeyUnit();
  const first = await aRule(w, unit, ['training', 'letters']);
  const refused = await w.isRefused('last-of-kind', unit.as.head, repeal, { workRuleId: first.workRuleId });
  assert.match(JSON.stringify(refused.details), /教育培训制度、安全防范承诺书管理制度/);
  await aRule(w, unit, ['training', 'letters']);
  await w.does(unit.as.head, repeal, { workRuleId: first.workRuleId });
  assert.equal((await w.does(unit.as.head, rule, { workRuleId: first.workRuleId })).stand, 'repealed');
  assert.equal((await owed(unit, 9102)).length, 1);
  assert.deepEqual((await w.does(unit.as.member, ownRules, {})).rules.length, 1);
});

test('应当阅读的人在“我的”看到并确认已读，别人看不到；没有读的可以提醒，一天一次；后来的人也要读', async () => {
  const unit = await w.aUnit();
  const officer = unit.as['security-officer'];
  const { workRuleVersionId } = await aRule(w, unit, ['posts'], { audience: 'secret-related' });
  await w.isRefused('not-found', unit.as.member, ownRule, { workRuleVersionId });
  await w.isRefused('not-found', unit.as.member, confirmRead, { workRuleVersionId });
  await w.isRefused('not-found', unit.as.member, printRule, { workRuleVersionId });
  await aPerson(w, unit, { name: '李堃', post: { level: 'core' } });
  const listed = await w.does(officer, readers, { workRuleVersionId });
  assert.deepEqual(
    listed.rows.map(({ name, readAt }) => [name, readAt]),
    [['李堃', null]],
  );

  const all = await aRule(w, unit, ['reporting']);
  const mine = await w.does(unit.as.member, ownRules, {});
  assert.deepEqual(
    mine.rules.map(({ title, readAt }) => [title, readAt]),
    [['可疑情况报告制度', null]],
  );
  const people = (await w.does(officer, readers, { workRuleVersionId: all.workRuleVersionId })).total;
  assert.equal((await w.does(officer, remindReaders, { workRuleVersionId: all.workRuleVersionId })).reminded, people);
  assert.equal((await w.does(officer, remindReaders, { workRuleVersionId: all.workRuleVersionId })).reminded, 0);
  const read = await w.does(unit.as.member, ownRule, { workRuleVersionId: all.workRuleVersionId });
  assert.equal(read.words.sections[1]!.heading, '报告的内容和渠道（含12339）');
  await w.does(unit.as.member, confirmRead, { workRuleVersionId: all.workRuleVersionId });
  await w.does(unit.as.member, confirmRead, { workRuleVersionId: all.workRuleVersionId });
  const unread = await w.does(officer, readers, { workRuleVersionId: all.workRuleVersionId, unread: true });
  assert.equal(unread.total, people - 1);
  const { file } = await w.does(unit.as.member, printRule, { workRuleVersionId: all.workRuleVersionId });
  assert.equal(Buffer.from(file.bytes).subarray(0, 5).toString(), '%PDF-');
});

test('按角色、部门阅读的须选明；版本更新后要重新读，旧版不再给员工看', async () => {
  const unit = await w.aUnit();
  const officer = unit.as['security-officer'];
  const draft = await aRuleDraft(w, unit, ['letters']);
  await isApproved(w, unit, draft.workRuleVersionId);
  await w.isRefused('readers-unsaid', officer, issue, issued(w, draft.workRuleVersionId, { audience: 'roles' }));
  const toRoles = { audience: 'roles', roles: ['member'] };
  await w.does(officer, issue, issued(w, draft.workRuleVersionId, toRoles));
  await w.does(unit.as.member, confirmRead, { workRuleVersionId: draft.workRuleVersionId });
  const next = await w.does(officer, revise, { workRuleId: draft.workRuleId });
  await isApproved(w, unit, next.workRuleVersionId);
  await w.does(officer, issue, issued(w, next.workRuleVersionId, toRoles));
  assert.deepEqual(
    (await w.does(unit.as.member, ownRules, {})).rules.map(({ versionId, readAt }) => [versionId, readAt]),
    [[next.workRuleVersionId, null]],
  );
  await w.isRefused('not-found', unit.as.member, ownRule, { workRuleVersionId: draft.workRuleVersionId });
});

test('R1：专员编写印发，主要负责人批准废止，二者查阅全部；三员不行；别的单位看不到；行业主管部门和机关不在此登记', async () => {
  const unit = await w.aUnit();
  const { workRuleId, workRuleVersionId } = await aRule(w, unit, ['training']);
  assert.deepEqual(
    ROLES.filter((role) => !(EVERYBODY as readonly string[]).includes(role)),
    [...ADMINISTRATORS, 'industry-officer', 'organ-officer'],
  );
  const fields = { title: '制度', responsible: '', kinds: [], implements: [], sections: [] };
  await w.onlyFor(READ, unit, needed, {});
  await w.onlyFor(READ, unit, rules, {});
  await w.onlyFor(READ, unit, rule, { workRuleId });
  await w.onlyFor(READ, unit, version, { workRuleVersionId });
  await w.onlyFor(READ, unit, readers, { workRuleVersionId });
  await w.onlyFor(RUN, unit, begin, { kinds: [], template: 'none' });
  await w.onlyFor(RUN, unit, revise, { workRuleId });
  await w.onlyFor(RUN, unit, write, { workRuleVersionId, revision: 1, ...fields });
  await w.onlyFor(RUN, unit, discard, { workRuleVersionId });
  await w.onlyFor(RUN, unit, submit, { workRuleVersionId });
  await w.onlyFor(RUN, unit, issue, issued(w, workRuleVersionId));
  await w.onlyFor(RUN, unit, confirmReview, { workRuleId, looked: [...REVIEWED] });
  await w.onlyFor(RUN, unit, remindReaders, { workRuleVersionId });
  await w.onlyFor(READ, unit, sendBack, { workRuleVersionId, words: '不全' });
  await w.onlyFor(APPROVE, unit, approve, { workRuleVersionId, revision: 1 });
  await w.onlyFor(APPROVE, unit, repeal, { workRuleId });
  await w.onlyFor(EVERYBODY, unit, ownRules, {});
  await w.onlyFor(EVERYBODY, unit, openFile, { workRuleVersionId });
  const other = await w.aUnit();
  await w.isRefused('not-found', other.as.head, rule, { workRuleId });
  await w.isRefused('not-found', other.as.head, version, { workRuleVersionId });
  const organ = await w.aBody('organ', '示例市国家安全局');
  await w.isRefused('no-rules-here', organ.as['security-officer'], begin, { kinds: [], template: 'none' });
});

test('制度内容在表中只有密文；审计日志中没有其文字', async () => {
  const unit = await w.aUnit();
  const { workRuleVersionId } = await aRuleDraft(w, unit, ['training'], { title: '独有的记号文字' });
  await isApproved(w, unit, workRuleVersionId);
  const kept = await w.owner.query('select content from work_rule_version where unit_id = $1', [unit.unitId]);
  assert.ok(kept.rows.every(({ content }) => !content.includes(Buffer.from('独有的记号'))));
  const said = await w.owner.query(`select to_jsonb(e)::text as facts from journal_entry e where unit_id = $1`, [
    unit.unitId,
  ]);
  assert.ok(said.rows.length > 3 && said.rows.every(({ facts }) => !facts.includes('独有的记号')));
});

test('印发新版和确认复核同时进行：两者先后办理，不会出错，待复核的只有一项', async () => {
  const unit = await aKeyUnit();
  const officer = unit.as['security-officer'];
  for (let round = 0; round < 4; round += 1) {
    const { workRuleId } = await aRule(w, unit, ['training']);
    const { workRuleVersionId } = await w.does(officer, revise, { workRuleId });
    await isApproved(w, unit, workRuleVersionId);
    await Promise.all([
      w.does(officer, issue, issued(w, workRuleVersionId)),
      w.does(officer, confirmReview, { workRuleId, looked: [...REVIEWED] }),
    ]);
    const { reviews } = await w.does(unit.as.head, rule, { workRuleId });
    assert.deepEqual(reviews.map(({ outcome }) => outcome !== null).sort(), [false, true, true]);
  }
});
