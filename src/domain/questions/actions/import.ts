/** A sheet of questions: shown first, and added when the same file comes with `accept`. The good ones are taken; of the others every bad cell is named. The file is not kept. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { questionRowReasons } from '../../../imports/question-reasons.ts';
import { questionColumns } from '../../../imports/question-words.ts';
import type { RefusedQuestionCell, SheetQuestion } from '../../../imports/questions-list.ts';
import { readQuestionsInWorker } from '../../../imports/questions-worker.ts';
import { unreadableFile } from '../../../imports/sheet.ts';
import { headerKey } from '../../../imports/text.ts';
import { reference } from '../../../journal/entry.ts';
import type { Localised } from '../../../law/localised.ts';
import { action, type Context, done, ownUnit, type Preparing } from '../../../platform/action.ts';
import { refuse } from '../../../platform/refusal.ts';
import { newSalt } from '../../../platform/sealing.ts';
import { SUBJECT_NAMES, SUBJECTS, type Subject } from '../../training/training.ts';
import { bankSize, holdBank, insertQuestions, knownWordings, type QuestionText } from '../store/questions.ts';
import { sameAs } from '../within.ts';
import { BANK_AT_MOST, factsOf } from './bank.ts';

const BYTES_AT_MOST = 10 * 1024 * 1024;
const ROWS_AT_MOST = 5_000;

const NO_FILE: Localised = {
  zh: '没有收到表格，什么都没有添加。请选择 .xlsx 或者 .csv 文件后重新提交。',
  en: 'No sheet arrived and nothing was added. Please choose an .xlsx or .csv file and send it again.',
};
const tooMany = (rows: number): Localised => ({
  zh: `表格有 ${rows} 行题目，一次最多 ${ROWS_AT_MOST} 行，什么都没有添加。请拆分后分别导入。`,
  en: `The sheet has ${rows} rows of questions, and ${ROWS_AT_MOST} can be imported at once. Nothing was added; please split it and import the parts.`,
});
const noColumns = (missing: readonly (keyof typeof questionColumns)[]): Localised => {
  const [zh, en] = [missing.map((one) => questionColumns[one][0]), missing.map((one) => questionColumns[one].at(-1))];
  return {
    zh: `没有工作表有全部需要的列（缺：${zh.join('、')}），什么都没有添加。请下载模板，按其列名整理后重新提交。`,
    en: `No sheet has all the columns needed (missing: ${en.join(', ')}); nothing was added. Download the template and use its columns.`,
  };
};

/** Further words that sheets use for the topics. */
const ALSO: Partial<Record<Subject, readonly string[]>> = {
  law: ['法律', '法律法规', '政策法规', '法规制度'],
  technique: ['技能', '防范', '技术防范', '防范技术'],
  cases: ['案例分析', '典型案例', '警示案例'],
  tradition: ['传统', '保密传统'],
  'counter-espionage': ['反间谍安全防范', '国家安全'],
  secrecy: ['保密知识', '保密常识'],
  network: ['网络', '网络和信息安全', '信息安全', 'network security'],
};
const subjectWords: Readonly<Record<string, Subject>> = Object.fromEntries(
  SUBJECTS.flatMap((subject) =>
    [subject, SUBJECT_NAMES[subject].zh, SUBJECT_NAMES[subject].en, ...(ALSO[subject] ?? [])].map((word) => [
      headerKey(word),
      subject,
    ]),
  ),
);

async function readFile({ upload }: Preparing) {
  if (!upload || upload.bytes.length === 0) return refuse('file-refused', NO_FILE);
  if (upload.bytes.length > BYTES_AT_MOST) refuse('too-large', { limit: `${BYTES_AT_MOST / 1024 / 1024} MB` });
  const read = await readQuestionsInWorker({ ...upload, subjects: subjectWords });
  if (!read.ok) return refuse('file-refused', unreadableFile[read.reason](read.details));
  if (read.rows === 0 && read.unread.length > 0) refuse('file-refused', noColumns(fewest(read.unread)));
  if (read.rows > ROWS_AT_MOST) refuse('file-refused', tooMany(read.rows));
  return { ...read, fileHash: createHash('sha256').update(upload.bytes).digest('hex') };
}

/** Of the sheet that comes nearest. */
const fewest = <One>(sheets: readonly { readonly without: readonly One[] }[]): readonly One[] =>
  sheets.map(({ without }) => without).sort((a, b) => a.length - b.length)[0]!;

type Ready = SheetQuestion & { readonly text: QuestionText; readonly same: Buffer };

/** Each wording once: not what the bank has, nor what stood above. */
async function judge({ sql, unitId }: Context, questions: readonly SheetQuestion[]) {
  const read: Ready[] = questions.map((one) => ({ ...one, text: textOf(one), same: sameAs(textOf(one).content) }));
  const known = await knownWordings(
    sql,
    unitId,
    read.map(({ same }) => same),
  );
  const ready = new Map<string, Ready>();
  const refused: RefusedQuestionCell[] = [];
  for (const one of read) {
    const key = one.same.toString('hex');
    const reason = known.has(key) ? 'in-bank' : ready.has(key) ? 'in-file' : undefined;
    if (reason)
      refused.push({
        sheet: one.sheet,
        row: one.row,
        cell: one.cell,
        reason,
        raw: [...one.stem.zh].slice(0, 40).join(''),
      });
    else ready.set(key, one);
  }
  return { ready: [...ready.values()], refused };
}

const textOf = ({ kind, subject, difficulty, stem, items, explanation, source }: SheetQuestion): QuestionText => ({
  ...{ kind, difficulty, explanation, source },
  subject: subject as Subject,
  content: { stem, items },
});

export const importQuestions = action({
  name: 'questions.import',
  input: z.strictObject({ accept: z.boolean().default(false) }),
  by: ['security-officer'],
  takesFile: true,
  noFile: NO_FILE,
  within: ownUnit,
  prepare: readFile,
  async run(context, { accept }, { questions, refused: unreadable, unread, fileHash }) {
    const { sql, unitId, now, actor } = context;
    await holdBank(sql, unitId);
    const { ready, refused: known } = await judge(context, questions);
    if (accept && (await bankSize(sql, unitId)) + ready.length > BANK_AT_MOST)
      refuse('bank-full', { limit: BANK_AT_MOST });
    const salts = ready.map(() => newSalt());
    const given = ready.map(({ text, same }, at) => ({ ...text, sameAs: same, salt: salts[at]! }));
    const ids = accept ? await insertQuestions(sql, unitId, given, { at: now, by: actor.accountId }) : [];
    const refused = [...unreadable, ...known].sort((a, b) => a.sheet.localeCompare(b.sheet) || a.row - b.row);
    return done({
      result: {
        added: ids.length,
        ready: ready.map(({ sheet, row, kind, stem, difficulty, text }) => ({
          sheet,
          row,
          kind,
          stem,
          difficulty,
          subject: text.subject,
        })),
        refused: refused.map((one) => ({ ...one, why: questionRowReasons[one.reason] })),
        unread,
      },
      record: {
        ...{ file: reference(fileHash), accepted: accept, ready: ready.length, refused: refused.length },
        questions: ids.map((questionId, at) => ({ questionId, words: factsOf(given[at]!, salts[at]!).words })),
      },
      touched: 'nothing',
    });
  },
});
