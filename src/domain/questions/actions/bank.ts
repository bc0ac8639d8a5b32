/** The bank: adding a question, changing it by a new version, retiring it and taking it back into use. Nothing is deleted. */
import { z } from 'zod';
import { action, done, ownUnit } from '../../../platform/action.ts';
import { QuestionId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusal.ts';
import { newSalt, sealedHash } from '../../../platform/sealing.ts';
import { QUESTION_FAULTS, questionFault } from '../questions.ts';
import {
  addVersion,
  bankSize,
  getQuestion,
  holdBank,
  insertQuestions,
  knownWordings,
  type QuestionText,
  setRetired,
  unitOfQuestion,
} from '../store/questions.ts';
import { QuestionFields, refuseSecrets, refuseTooFew, sameAs } from '../within.ts';

export const BANK_AT_MOST = 20_000;
const BY = ['security-officer'] as const;

function refuseFaulty(question: QuestionText): void {
  const fault = questionFault(question);
  if (fault) refuse('question-faulty', QUESTION_FAULTS[fault]);
  refuseSecrets([question.content, question.explanation, question.source]);
}

/** What the record keeps of a question: where it stands, and a commitment to its words. */
export const factsOf = ({ kind, subject, difficulty, ...words }: QuestionText, salt: Buffer) => ({
  ...{ kind, subject, difficulty },
  words: sealedHash(salt, JSON.stringify([words.content, words.explanation, words.source]), 'question'),
});

export const addQuestion = action({
  name: 'questions.add',
  input: z.strictObject(QuestionFields),
  by: BY,
  within: ownUnit,
  async run({ sql, unitId, now, actor }, question) {
    refuseFaulty(question);
    await holdBank(sql, unitId);
    if ((await bankSize(sql, unitId)) >= BANK_AT_MOST) refuse('bank-full', { limit: BANK_AT_MOST });
    const [same, salt] = [sameAs(question.content), newSalt()];
    if ((await knownWordings(sql, unitId, [same])).size > 0) refuse('question-known');
    const by = { at: now, by: actor.accountId };
    const [questionId] = await insertQuestions(sql, unitId, [{ ...question, sameAs: same, salt }], by);
    return done({
      result: { questionId: questionId! },
      record: { questionId: questionId!, version: 1, ...factsOf(question, salt) },
      touched: 'nothing',
    });
  },
});

/** Answers that were given keep the version that was asked. */
export const changeQuestion = action({
  name: 'questions.change',
  input: z.strictObject({ questionId: QuestionId, ...QuestionFields }),
  by: BY,
  within: ({ sql, unitId }, { questionId }) => unitOfQuestion(sql, unitId, questionId),
  async run(context, { questionId, ...question }) {
    const { sql, unitId, now, actor } = context;
    refuseFaulty(question);
    await holdBank(sql, unitId);
    const before = await getQuestion(sql, unitId, questionId, true);
    const [was, same] = [sameAs(before.content), sameAs(question.content)];
    if (!was.equals(same) && (await knownWordings(sql, unitId, [same])).size > 0) refuse('question-known');
    const version = await addVersion(
      sql,
      unitId,
      before,
      { ...question, sameAs: same },
      { at: now, by: actor.accountId },
    );
    await refuseTooFew(context);
    const facts = { questionId, version, ...factsOf(question, before.salt) };
    return done({ result: { version }, record: facts, touched: 'nothing' });
  },
});

/** It is drawn no more; answers to it, and the attempts under way that hold it, stay. */
export const retireQuestion = action({
  name: 'questions.retire',
  input: z.strictObject({ questionId: QuestionId }),
  by: BY,
  within: ({ sql, unitId }, { questionId }) => unitOfQuestion(sql, unitId, questionId),
  async run(context, { questionId }) {
    const { sql, unitId, now } = context;
    await holdBank(sql, unitId);
    const { retiredAt } = await getQuestion(sql, unitId, questionId, true);
    if (retiredAt) refuse('wrong-state');
    await setRetired(sql, unitId, questionId, now);
    await refuseTooFew(context);
    return done({ result: {}, record: { questionId }, touched: 'nothing' });
  },
});

export const useQuestionAgain = action({
  name: 'questions.use-again',
  input: z.strictObject({ questionId: QuestionId }),
  by: BY,
  within: ({ sql, unitId }, { questionId }) => unitOfQuestion(sql, unitId, questionId),
  async run({ sql, unitId }, { questionId }) {
    await holdBank(sql, unitId);
    const { retiredAt, content } = await getQuestion(sql, unitId, questionId, true);
    if (!retiredAt) refuse('wrong-state');
    if ((await knownWordings(sql, unitId, [sameAs(content)])).size > 0) refuse('question-known');
    await setRetired(sql, unitId, questionId, null);
    return done({ result: {}, record: { questionId }, touched: 'nothing' });
  },
});
