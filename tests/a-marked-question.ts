/** The marked unit's questions of every kind, a test that its member is in the middle of, another that was passed, and a situation. */
import assert from 'node:assert/strict';
import type { Role } from '../src/platform/permission.ts';
import type { Outside } from './outside.ts';

type Made = Readonly<Record<string, unknown>>;
type Given = {
  readonly does: (role: Role, name: string, input: object) => Promise<Made>;
  readonly unit: { readonly unitId: number; readonly memberId: number };
  readonly word: (what: string) => string;
  readonly cookie: string;
  readonly answers: { name: string; text: string }[];
};

export async function aMarkedQuestion(o: Outside, { does, unit, word, cookie, answers }: Given) {
  const officer = (name: string, input: object) => does('security-officer', name, input);
  const member = (name: string, input: object) => does('member', name, input);
  const both = (what: string) => ({ zh: word(what), en: word(`${what}en`) });
  const given = (what: string) => ({
    ...{ kind: 'single', subject: 'law', difficulty: 1, explanation: both(`${what}解析`), source: word(`${what}出处`) },
    content: {
      stem: both(`${what}题干`),
      items: [
        { kind: 'single', stem: { zh: '', en: '' }, options: [both(`${what}甲`), both(`${what}乙`)], right: [1] },
      ],
    },
  });
  const { questionId } = await officer('questions.add', given('一'));
  await officer('questions.change', { questionId, ...given('改') });
  await officer('questions.add', given('二'));
  const sheet = [
    '题型,题干,选项A,选项B,答案,解析,难度,知识点',
    `单选题,${word('表格题干')},${word('表格甲')},${word('表格乙')},A,${word('表格解析')},易,案例`,
    `单选题,${word('表格错题')},${word('表格甲')},${word('表格乙')},,${word('表格解析')},易,案例`,
  ];
  const parts = [
    { field: 'input', bytes: Buffer.from(JSON.stringify({ accept: true })) },
    { field: 'file', fileName: 'a.csv', bytes: Buffer.from(sheet.join('\n')) },
  ];
  const imported = await o.upload(cookie, parts, '/upload/questions.import');
  assert.equal(imported.status, 200, imported.text);
  answers.push({ name: 'questions.import', text: imported.text });
  const register = ['编号,代称,密级,类别,启用日期', `${word('表格编号')},${word('表格代称')},非密,纸质,2025-01-01`];
  const kept = await o.upload(
    cookie,
    [
      { field: 'input', bytes: Buffer.from(JSON.stringify({ register: 'carrier', accept: true })) },
      { field: 'file', fileName: 'b.csv', bytes: Buffer.from(register.join('\n')) },
    ],
    '/upload/registers.import',
  );
  assert.equal(kept.status, 200, kept.text);
  answers.push({ name: 'registers.import', text: kept.text });
  await officer('questions.template', {});
  const { questionId: third } = await officer('questions.add', given('三'));
  await officer('questions.retire', { questionId: third });
  await officer('questions.use-again', { questionId: third });
  await officer('questions.retire', { questionId: third });
  const test = {
    ...{
      title: both('测试'),
      draws: [{ subject: 'law', difficulty: null, count: 2 }],
      passPercent: 60,
      attempts: 3,
      minutes: 30,
    },
    ...{ hours: 1, opensOn: '2026-11-01', closesOn: '2026-12-31' },
  };
  const { testId: passed } = await officer('questions.plan-test', { ...test, title: both('改前测试') });
  await officer('questions.change-test', { testId: passed, ...test, passPercent: 1 });
  const { attemptId: first } = await member('questions.begin-test', { testId: passed });
  for (const place of [0, 1])
    for (const position of [1, 2])
      await member('questions.save-answer', { attemptId: first, position, answer: [[place]] });
  await member('questions.submit-test', { attemptId: first });
  await officer('questions.withdraw-test', { testId: passed });
  const { testId } = await officer('questions.plan-test', { ...test, title: both('另一测试') });
  const { attemptId } = await member('questions.begin-test', { testId });
  await member('questions.save-answer', { attemptId, position: 1, answer: [[0]] });
  // What the job would offer on some day of the year, offered today.
  for (const [slot, situation] of [
    [4, 1],
    [5, 2],
  ] as const)
    await o.w.owner.query(
      `insert into situation_offer (unit_id, person_id, year, slot, situation, from_day) values ($1, $2, 2026, $3, $4, '2026-11-02')`,
      [unit.unitId, unit.memberId, slot, situation],
    );
  await member('questions.put-off-situation', { situation: 2, until: 'later' });
  await member('questions.answer-situation', { situation: 1, option: 0 });
  return { questionId: questionId as number, testId: testId as number, attemptId: attemptId as number };
}
