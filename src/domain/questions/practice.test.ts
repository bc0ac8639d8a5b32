import assert from 'node:assert/strict';
import test, { after, afterEach } from 'node:test';
import { aPerson } from '../../fixtures/a-person.ts';
import { aWorld, type TestUnit } from '../../fixtures/world.ts';
import type { SignedIn } from '../../platform/perform.ts';
import { practise } from './actions/practise.ts';
import { INSPECTORS_QUESTIONS } from './inspectors-questions.ts';
import { known, practice } from './practice-queries.ts';
import { saysKnown } from './readiness.ts';
import { mySituation, situations } from './situation-queries.ts';

const w = await aWorld();
afterEach(() => w.checkInvariants());
after(() => w.close());

const [first] = INSPECTORS_QUESTIONS;
const QUESTION = first!.situation;
const RIGHT = first!.recommended;
const WRONG = RIGHT === 0 ? 1 : 0;

/** The member’s account, lent to another person. */
async function another(unit: TestUnit): Promise<SignedIn> {
  const personId = await aPerson(w, unit);
  await w.owner.query('update account set person_id = $1 where unit_id = $2 and login = $3', [
    ...[personId, unit.unitId, `member-${unit.unitId}`],
  ]);
  return unit.as.member;
}
const told = async (unit: TestUnit) => {
  const { practised, told: said, known: n } = (await w.does(unit.as.head, known, {})).rows[0]!;
  return [practised, said, n];
};

test('检查人员常问的十二个问题：每题有一个正确选项、理由和依据，两种语言', () => {
  assert.equal(INSPECTORS_QUESTIONS.length, 12);
  for (const { title, options, recommended, why, source } of INSPECTORS_QUESTIONS) {
    assert.ok(options.length >= 3 && recommended < options.length);
    for (const text of [title, why, source, ...options]) assert.ok(text.zh && text.en);
  }
  assert.ok(INSPECTORS_QUESTIONS.some(({ title }) => title.zh.includes('12339')));
});

test('作答后才给出正确答案；练多少次都可以，只有本年度第一次计入；单位看不到是谁、选了什么', async () => {
  const unit = await w.aUnit();
  const before = await w.does(unit.as.member, practice, {});
  assert.ok(!('recommended' in before.rows[0]!));
  assert.equal((await w.does(unit.as.member, practise, { question: QUESTION, option: WRONG })).recommended, RIGHT);
  await w.does(unit.as.member, practise, { question: QUESTION, option: RIGHT });
  assert.equal((await w.does(unit.as.member, practice, {})).rows[0]!.practised, true);
  assert.deepEqual(await told(unit), [null, null, null]);
  assert.equal((await w.does(unit.as.member, mySituation, {})).offer, null, '不作为情景题出现');
  assert.equal((await w.does(unit.as.head, situations, {})).tookPart, 0);
  const kept = await w.owner.query(
    `select body from journal_entry where unit_id = $1 and body like '%questions.practise%'`,
    [unit.unitId],
  );
  assert.equal(kept.rows.length, 2);
  for (const { body } of kept.rows) assert.ok(!/"(option|question|situation)"/.test(body), body);
  await w.isRefused('not-found', unit.as.member, practise, { question: 1999, option: 0 });
  await w.isRefused('invalid-input', unit.as.member, practise, { question: QUESTION, option: 7 });
  await w.onlyFor(['member'], unit, practise, { question: QUESTION, option: 0 });
  await w.onlyFor(['member'], unit, practice, {});
  await w.onlyFor(['security-officer', 'head'], unit, known, {});
});

test('每满十人更新一次，按五人取整；不足五人掌握的、除不足五人外都掌握的，不显示人数', async () => {
  assert.deepEqual(saysKnown({ recommended: 4, otherwise: 6 }), { told: 'few', known: null });
  assert.deepEqual(saysKnown({ recommended: 6, otherwise: 4 }), { told: 'most', known: null });
  assert.deepEqual(saysKnown({ recommended: 14, otherwise: 6 }), { told: 'some', known: 10 });
  assert.equal(saysKnown({ recommended: 14, otherwise: 5 }), undefined);
  const unit = await w.aUnit();
  for (let at = 0; at < 9; at += 1)
    await w.does(await another(unit), practise, { question: QUESTION, option: at < 5 ? RIGHT : WRONG });
  assert.deepEqual(await told(unit), [9, null, null], '不足十人不显示');
  await w.does(await another(unit), practise, { question: QUESTION, option: WRONG });
  assert.deepEqual(await told(unit), [10, 'some', 5]);
  await w.does(await another(unit), practise, { question: QUESTION, option: RIGHT });
  assert.deepEqual(await told(unit), [11, 'some', 5], '未满下一个十人不变');
});
