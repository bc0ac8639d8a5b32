import assert from 'node:assert/strict';
import { after, afterEach, beforeEach, describe, test } from 'node:test';
import { codesOn } from '../../fixtures/attestations.ts';
import { toolSays, without } from '../../fixtures/pdfsig.ts';
import { aPerson } from '../../fixtures/people.ts';
import { aBank, answers, isPlanned } from '../../fixtures/questions.ts';
import { aWorld, type TestUnit } from '../../fixtures/world.ts';
import type { SignedIn } from '../../platform/perform.ts';
import { Refusal } from '../../platform/refusal.ts';
import { looksAtMe } from '../accounts/queries.ts';
import { beginTest, submitTest } from '../questions/actions/take-test.ts';
import { correctSession, planTraining } from '../training/actions/plan-training.ts';
import { recordAttendance, withdrawOne } from '../training/actions/record-attendance.ts';
import { issueOwn, printForOthers } from './actions.ts';
import { isSame, maskedName } from './attestations.ts';
import { codeFor, readCode } from './code.ts';
import { checkAttestation } from './outside.ts';
import { attestations, candidates, ownAttestations } from './queries.ts';

const NOW = '2026-11-23T02:00:00.000Z';
const w = await aWorld(NOW);
beforeEach(() => w.moveTo(NOW));
afterEach(() => w.checkInvariants());
after(() => w.close());

const officer = (unit: TestUnit) => unit.as['security-officer'];
const YEAR = { kind: 'year', year: 2026, refId: 0 } as const;

async function isHeld(unit: TestUnit, attendees: readonly number[], over: object = {}) {
  const { trainingId } = await w.does(officer(unit), planTraining, {
    ...{ topic: '年度反间谍安全防范教育', subjects: ['law'], day: '2026-11-23', hours: 2, place: '报告厅' },
    ...over,
  });
  await w.does(officer(unit), recordAttendance, { trainingId, attendees });
  return trainingId;
}
/** Takes the own certificate; answers its bytes and the code that stands on it. */
async function takes(who: SignedIn, what: object = YEAR) {
  const { file } = await w.does(who, issueOwn, what);
  const [code] = codesOn(file.bytes);
  return { file, code: code! };
}
const checks = (code: string) => checkAttestation(w.world, { code });
const isUnknown = (code: string) =>
  assert.rejects(checks(code), (reason) => reason instanceof Refusal && reason.code === 'no-such-attestation');

describe('a training certificate', () => {
  test('本人领取年度证明；凭纸上的验证码，不登录就能查到是否有效、学了什么、何时、多少学时，只看到姓氏首字', async () => {
    const unit = await w.aUnit({ name: '示例研究院' });
    await w.isRefused('nothing-to-attest', unit.as.member, issueOwn, YEAR);
    await isHeld(unit, [unit.memberId]);
    const { file, code } = await takes(unit.as.member);
    assert.equal(file.mediaType, 'application/pdf');
    assert.match(code, new RegExp(`^${unit.unitId}-`));
    const found = await checks(code);
    assert.deepEqual(found, {
      ...{ stands: true, kind: 'year', year: 2026, hours: 2, issuedOn: '2026-11-23', titleZh: '', titleEn: '' },
      ...{ unitName: '示例研究院', holder: found.holder },
    });
    assert.match(found.holder, /^.\*{1,2}$/);
    const { issued, attestable } = await w.does(unit.as.member, ownAttestations, {});
    assert.deepEqual([issued.length, issued[0]!.stands, attestable.map(({ hours }) => hours)], [1, true, [2]]);
  });

  test('再次领取而学习没有变化的，是同一份：同一验证码、同一日期；又学了的，另出一份，原来那份照样有效', async () => {
    const unit = await w.aUnit();
    await isHeld(unit, [unit.memberId]);
    const first = await takes(unit.as.member);
    w.moveTo('2026-11-24T02:00:00.000Z');
    assert.equal((await takes(unit.as.member)).code, first.code);
    await isHeld(unit, [unit.memberId], { topic: '补训', day: '2026-11-24', hours: 1 });
    const second = await takes(unit.as.member);
    assert.notEqual(second.code, first.code);
    assert.deepEqual(
      [(await checks(first.code)).hours, (await checks(first.code)).stands, (await checks(second.code)).hours],
      [2, true, 3],
    );
    assert.equal((await w.does(officer(unit), attestations, {})).total, 2);
  });

  test('事后更正到场的，证明随之失效；更正日期的也一样', async () => {
    const unit = await w.aUnit();
    const trainingId = await isHeld(unit, [unit.memberId]);
    const { code } = await takes(unit.as.member);
    await w.does(officer(unit), withdrawOne, { trainingId, personId: unit.memberId, reason: 'not-present' });
    assert.equal((await checks(code)).stands, false);
    const { rows } = await w.does(officer(unit), attestations, { fallen: true });
    assert.deepEqual(
      rows.map(({ stands }) => stands),
      [false],
    );
    await w.isRefused('nothing-to-attest', unit.as.member, issueOwn, YEAR);
    const again = await isHeld(unit, [unit.memberId], { topic: '另一场' });
    const other = await takes(unit.as.member);
    assert.equal((await checks(other.code)).stands, true);
    w.moveTo('2026-11-25T02:00:00.000Z');
    await w.does(officer(unit), correctSession, {
      trainingId: again,
      day: '2026-11-24',
      hours: 2,
      reason: 'moved-to-another-day',
    });
    assert.equal((await checks(other.code)).stands, false, 'it says another day than the record does');
  });

  test('通过的测试也可以出证明；名册所载的历史学时不证明', async () => {
    const unit = await w.aUnit();
    const { member } = unit.as;
    await aBank(w, unit, 3);
    const testId = await isPlanned(w, unit);
    const what = { kind: 'test', year: 2026, refId: testId };
    await w.isRefused('nothing-to-attest', member, issueOwn, what);
    const { attemptId } = await w.does(member, beginTest, { testId });
    await answers(w, member, attemptId, () => true);
    await w.does(member, submitTest, { attemptId });
    const found = await checks((await takes(member, what)).code);
    assert.deepEqual([found.kind, found.titleZh, found.hours, found.stands], ['test', '年度测试', 2, true]);
    await w.isRefused('nothing-to-attest', member, issueOwn, { ...what, refId: 0 });
    await w.isRefused('invalid-input', member, issueOwn, { ...what, refId: -1 });
    await w.isRefused('nothing-to-attest', member, issueOwn, { ...what, refId: 999_999 });
    await w.isRefused('nothing-to-attest', member, issueOwn, { ...YEAR, year: 2025 });
    const stated = await aPerson(w, unit);
    await w.owner.query(
      `insert into evidence (unit_id, person_id, kind, happened_on, entered_at, hours, taken_over, source, source_id)
        select $1, $2, kind, '2026-03-01', now(), 4, true, 'rosters', 1 from evidence where unit_id = $1 limit 1`,
      [unit.unitId, stated.personId],
    );
    await w.isRefused('nothing-to-attest', stated.account, issueOwn, YEAR);
    await w.owner.query(`delete from evidence where source = 'rosters' and unit_id = $1`, [unit.unitId]);
  });
});

describe('printed for a list', () => {
  test('专员为一批人打印，一人一页，各有验证码；每个人看到谁打印过；有一人没有学习的，整批不出', async () => {
    const unit = await w.aUnit();
    const one = await aPerson(w, unit, { name: '欧阳一' });
    const none = await aPerson(w, unit, { name: '赵二' });
    await isHeld(unit, [unit.memberId, one.personId]);
    const found = await w.does(officer(unit), candidates, YEAR);
    assert.deepEqual(found.rows.map(({ personId }) => personId).sort(), [unit.memberId, one.personId].sort());
    const personIds = found.rows.map(({ personId }) => personId);
    const asked = { ...YEAR, personIds, purpose: 'training' };
    const { file } = await w.does(officer(unit), printForOthers, asked);
    const codes = codesOn(file.bytes);
    assert.equal(new Set(codes).size, 2);
    for (const code of codes) assert.equal((await checks(code)).hours, 2);
    const { rows } = await w.does(one.account, looksAtMe, {});
    assert.deepEqual(
      rows.map(({ purpose }) => purpose.en),
      ['Arranging training'],
    );
    const withNone = { ...asked, personIds: [...personIds, none.personId] };
    await w.isRefused('nothing-to-attest', officer(unit), printForOthers, withNone);
    await w.onlyFor(['security-officer'], unit, printForOthers, asked);
    await w.onlyFor(['security-officer'], unit, candidates, YEAR);
    await w.onlyFor(['security-officer'], unit, attestations, {});
    const other = await w.aUnit();
    await w.isRefused('not-found', officer(other), printForOthers, asked);
  });
});

describe('who holds a paper that is not right', () => {
  test('不存在的、打错一位的、另一单位的验证码，回答都一样：查不到', async () => {
    const unit = await w.aUnit();
    const other = await w.aUnit();
    await isHeld(unit, [unit.memberId]);
    const { code } = await takes(unit.as.member);
    const last = code.at(-1) === 'A' ? 'B' : 'A';
    for (const wrong of [
      `${code.slice(0, -1)}${last}`,
      code.replace(/^\d+/, String(other.unitId)),
      code.replace(/^\d+/, '999999999'),
      code.slice(0, -1),
      ...['', '1', 'ABCDE', `${code}${code}`, `0${code.slice(code.indexOf('-'))}`, '\u0000', 'x'.repeat(200)],
    ])
      await isUnknown(wrong);
    assert.equal((await checks(` ${code.toLowerCase().replaceAll('-', ' ')} `)).stands, true, 'as people type');
    for (const input of [{}, { code: 1 }, { code: 'x'.repeat(201) }, { code, unitId: unit.unitId }, null])
      await assert.rejects(
        checkAttestation(w.world, input),
        (reason) => reason instanceof Refusal && reason.code === 'invalid-input',
      );
  });

  test('改动过的 PDF，单位的电子签名即不成立；没有改动的，成立', { skip: without('pdfsig') }, async () => {
    const unit = await w.aUnit();
    await isHeld(unit, [unit.memberId]);
    const { file } = await takes(unit.as.member);
    assert.match(toolSays('pdfsig', file.bytes).text, /Signature is Valid/);
    const altered = Buffer.from(file.bytes);
    const at = Math.floor(altered.indexOf('endobj') / 2);
    altered[at] = altered[at]! ^ 1;
    assert.doesNotMatch(toolSays('pdfsig', altered).text, /Signature is Valid/);
  });

  test('验证码有 140 位，另一安装的密钥、另一行的盐得到另一个码；从姓名只留首字', () => {
    const [key, salt] = [Buffer.alloc(32, 1), Buffer.alloc(16, 1)];
    const code = codeFor(key, 7, salt);
    assert.match(code, /^7(-[2-9A-HJ-NP-Z]{4}){7}$/);
    assert.deepEqual(readCode(code), { unitId: 7, code });
    const others = [codeFor(Buffer.alloc(32, 2), 7, salt), codeFor(key, 7, Buffer.alloc(16, 2)), codeFor(key, 8, salt)];
    assert.equal(new Set([code, ...others].map((one) => one.replace(/^\d+-/, ''))).size, 4);
    assert.deepEqual(['张三', '欧阳明日', '𠮷田', 'Smith', '李', ''].map(maskedName), [
      '张*',
      '欧**',
      '𠮷*',
      'S**',
      '李',
      '',
    ]);
    const basis = { source: 'training', sourceId: 1, day: '2026-11-23', hours: 2 } as const;
    assert.ok(isSame([basis as never], [basis as never]) && !isSame([basis as never], []));
  });
});
