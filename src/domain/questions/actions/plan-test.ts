/** Planning a test, changing it, withdrawing it. What it draws must be in the bank: said at once, with the numbers. */
import { z } from 'zod';
import { action, done, ownUnit } from '../../../platform/action.ts';
import { TestId } from '../../../platform/ids.ts';
import { DayField } from '../../../platform/input.ts';
import { refuse } from '../../../platform/refusal.ts';
import { newSalt, sealedHash } from '../../../platform/sealing.ts';
import { standsInCourse } from '../../courses/store/parts.ts';
import { SUBJECTS } from '../../training/training.ts';
import { holdBank } from '../store/questions.ts';
import { changeTest, getTest, insertTest, markWithdrawn, type Planned, unitOfTest } from '../store/tests.ts';
import { DifficultyField, refuseSecrets, refuseWanting, SubjectField, TitleField } from '../within.ts';

export const DRAWN_AT_MOST = 200;

const TestFields = {
  title: TitleField,
  draws: z
    .array(
      z.strictObject({ subject: SubjectField, difficulty: DifficultyField.nullable(), count: z.int().min(1).max(100) }),
    )
    .min(1)
    .max(SUBJECTS.length * 4)
    .refine((draws) => new Set(draws.map((one) => `${one.subject} ${one.difficulty}`)).size === draws.length, {
      message: 'twice',
    })
    .refine((draws) => draws.reduce((sum, { count }) => sum + count, 0) <= DRAWN_AT_MOST, { message: 'too many' }),
  passPercent: z.int().min(1).max(100),
  attempts: z.int().min(1).max(20),
  minutes: z.int().min(1).max(300),
  /** 0: the test gives no hours of its own (it is a part of a course). */
  hours: z.number().refine((hours) => hours >= 0 && hours <= 24 && Number.isInteger(hours * 2), { message: 'hours' }),
  opensOn: DayField,
  closesOn: DayField,
};
const inOrder = ({ opensOn, closesOn }: Pick<Planned, 'opensOn' | 'closesOn'>) => opensOn <= closesOn;
const ORDER = { message: 'order', path: ['closesOn'] };

const BY = ['security-officer'] as const;

const factsOf = ({ title, ...rules }: Planned, salt: Buffer) => ({
  ...rules,
  title: sealedHash(salt, JSON.stringify(title), 'title'),
});

export const planTest = action({
  name: 'questions.plan-test',
  input: z.strictObject(TestFields).refine(inOrder, ORDER),
  by: BY,
  within: ownUnit,
  async run(context, test) {
    const { sql, unitId, now, actor, today } = context;
    refuseSecrets(test.title);
    if (test.closesOn < today) refuse('closes-in-the-past');
    await holdBank(sql, unitId);
    await refuseWanting(context, test.draws);
    const salt = newSalt();
    const testId = await insertTest(sql, unitId, test, salt, { at: now, by: actor.accountId });
    return done({ result: { testId }, record: { testId, version: 1, ...factsOf(test, salt) }, touched: 'nothing' });
  },
});

/** Attempts under way, and what was passed, keep the version by which they were taken. */
export const changeTestRules = action({
  name: 'questions.change-test',
  input: z.strictObject({ testId: TestId, ...TestFields }).refine(inOrder, ORDER),
  by: BY,
  within: ({ sql, unitId }, { testId }) => unitOfTest(sql, unitId, testId),
  async run(context, { testId, ...test }) {
    const { sql, unitId, now, actor, today } = context;
    refuseSecrets(test.title);
    if (test.closesOn < today) refuse('closes-in-the-past');
    await holdBank(sql, unitId);
    const before = await getTest(sql, unitId, testId, 'changes');
    if (before.withdrawnAt) refuse('wrong-state');
    if (test.hours > 0 && (await standsInCourse(sql, unitId, 'test', testId))) refuse('test-in-course');
    await refuseWanting(context, test.draws);
    const version = await changeTest(sql, unitId, before, test, { at: now, by: actor.accountId });
    return done({
      result: { version },
      record: { testId, version, ...factsOf(test, before.salt) },
      touched: 'nothing',
    });
  },
});

/** Nobody begins it any more. What was passed stays, and who is in the middle of it may finish. */
export const withdrawTest = action({
  name: 'questions.withdraw-test',
  input: z.strictObject({ testId: TestId }),
  by: BY,
  within: ({ sql, unitId }, { testId }) => unitOfTest(sql, unitId, testId),
  async run({ sql, unitId, now }, { testId }) {
    if ((await getTest(sql, unitId, testId, 'changes')).withdrawnAt) refuse('wrong-state');
    await markWithdrawn(sql, unitId, testId, now);
    return done({ result: {}, record: { testId }, touched: 'nothing' });
  },
});
