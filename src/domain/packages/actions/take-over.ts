/**
 * Completions from another learning system, by a sheet or by xAPI statements: shown first, and entered when the same file comes with
 * `accept`. The file is not kept; its hash, by whom and when stand with what it brought, which shows as entered afterwards.
 */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { completionReasons } from '../../../imports/completion-reasons.ts';
import { type CompletionsList, completionColumns } from '../../../imports/completions-list.ts';
import { unreadableFile } from '../../../imports/sheet.ts';
import { readCompletionsInWorker } from '../../../imports/trips-worker.ts';
import { readStatements } from '../../../imports/xapi.ts';
import { reference } from '../../../journal/entry.ts';
import type { Localised } from '../../../law/localised.ts';
import { action, type Context, done, ownUnit, type Preparing } from '../../../platform/action.ts';
import { refuse } from '../../../platform/refusal.ts';
import { newSalt, sealedHash } from '../../../platform/sealing.ts';
import { areHours } from '../../training/training.ts';
import { giveCompleted } from '../evidence.ts';
import { IMPORT_WAYS } from '../packages.ts';
import { addCompletion } from '../store/completions.ts';
import { addImport } from '../store/taken-over.ts';
import { judge, type ReadyRow } from '../taken-over.ts';
import { LearntFields } from './keep.ts';

const BYTES_AT_MOST = 5 * 1024 * 1024;
const ROWS_AT_MOST = 2_000;

const NO_FILE: Localised = {
  zh: '没有收到文件，什么都没有登记。请选择表格（.xlsx、.csv）或者 xAPI 语句（.json）后重新提交。',
  en: 'No file arrived and nothing was recorded. Please choose a sheet (.xlsx, .csv) or xAPI statements (.json) and send it again.',
};
const NO_STATEMENTS: Localised = {
  zh: '文件不是 xAPI 语句（JSON 数组、查询结果，或者每行一条语句，UTF-8 编码），什么都没有登记。请从原平台重新导出。',
  en: 'The file holds no xAPI statements (a JSON array, the answer to a query, or one a line, in UTF-8); nothing was recorded. Please export it anew.',
};
const TOO_MANY: Localised = {
  zh: `文件超过 ${ROWS_AT_MOST} 条，什么都没有登记。请拆分后分别导入。`,
  en: `The file has more than ${ROWS_AT_MOST} completions; nothing was recorded. Please split it and import the parts.`,
};
const noColumns = (missing: readonly (keyof typeof completionColumns)[]): Localised => {
  const [zh, en] = [
    missing.map((one) => completionColumns[one][0]),
    missing.map((one) => completionColumns[one].at(-1)),
  ];
  return {
    zh: `没有工作表有全部需要的列（缺：${zh.join('、')}），什么都没有登记。请补上这些列名后重新提交。`,
    en: `No sheet has all the columns needed (missing: ${en.join(', ')}); nothing was recorded. Please add them by name and send it again.`,
  };
};

const Chosen = z.strictObject({
  way: z.enum(IMPORT_WAYS),
  ...LearntFields,
  /** Of statements that do not say how long it took. */
  hours: z.number().refine(areHours, { message: 'hours' }).optional(),
  accept: z.boolean().default(false),
});
type Chosen = z.output<typeof Chosen>;

async function readFile(preparing: Preparing, { way, hours }: Chosen) {
  const { upload, timeZone, now } = preparing;
  if (!upload || upload.bytes.length === 0) return refuse('file-refused', NO_FILE);
  if (upload.bytes.length > BYTES_AT_MOST) refuse('too-large', { limit: `${BYTES_AT_MOST / 1024 / 1024} MB` });
  const list =
    way === 'sheet'
      ? await readSheet(preparing)
      : (readStatements(upload.bytes, { now: new Date(now), timeZone, hours }) ??
        refuse('file-refused', NO_STATEMENTS));
  const rows = list.rows.length + new Set(list.refused.map(({ sheet, row }) => `${row} ${sheet}`)).size;
  if (rows > ROWS_AT_MOST) refuse('file-refused', TOO_MANY);
  return { ...list, fileHash: createHash('sha256').update(upload.bytes).digest('hex') };
}

async function readSheet({ upload, today }: Preparing): Promise<CompletionsList> {
  const read = await readCompletionsInWorker({ ...upload!, today });
  if (!read.ok) return refuse('file-refused', unreadableFile[read.reason](read.details));
  if (read.rows.length + read.refused.length === 0 && read.unread.length > 0) {
    const [nearest] = read.unread.map(({ without }) => without).sort((a, b) => a.length - b.length);
    refuse('file-refused', noColumns(nearest!));
  }
  return read;
}

/** Beyond so many people it costs less to bring the whole unit's rows up to date than to name each. */
const NAMED_AT_MOST = 200;

export const takeOver = action({
  name: 'packages.import-completions',
  input: Chosen,
  by: ['security-officer'],
  takesFile: true,
  noFile: NO_FILE,
  within: ownUnit,
  prepare: readFile,
  async run(context, chosen, { rows, refused: unreadable, unread, fileHash }) {
    const judged = await judge(context, rows);
    const refused = [...unreadable, ...judged.refused];
    const entered = chosen.accept
      ? await enter(context, judged.ready, { ...chosen, fileHash, leftOut: refused.length })
      : [];
    const people = [...new Set(entered.map(({ personId }) => personId))];
    return done({
      result: {
        entered: entered.length,
        ready: judged.ready.map(({ sheet, row, person, course, day, hours, organiserName }) => ({
          ...{ sheet, row, name: person.name, staffNumber: person.staffNumber, department: person.department },
          ...{ course, day, hours, organiserName: organiserName ?? null },
        })),
        refused: refused.map((one) => ({ ...one, why: completionReasons[one.reason] })),
        unread,
      },
      record: {
        ...{ file: reference(fileHash), way: chosen.way, accepted: chosen.accept },
        ...{ ready: judged.ready.length, refused: refused.length, completions: entered },
      },
      touched: people.length > NAMED_AT_MOST ? 'whole-unit' : people.length > 0 ? { people } : 'nothing',
    });
  },
});

type Entering = Chosen & { readonly fileHash: string; readonly leftOut: number };

/** What the record keeps of each. */
async function enter(
  context: Context,
  rows: readonly ReadyRow[],
  { way, subjects, organiser, fileHash, leftOut }: Entering,
) {
  if (rows.length === 0) return [];
  const { sql, unitId, now, actor } = context;
  const salt = newSalt();
  const entry = { at: now, by: actor.accountId };
  const importId = await addImport(sql, unitId, { ...{ way, fileHash, taken: rows.length, leftOut, salt }, ...entry });
  const entered = [];
  for (const { person, course, day, hours, organiserName, statementId } of rows) {
    const learnt = { personId: person.personId, subjects, organiser, day, hours };
    const one = { ...learnt, ...{ way, importId, statementId, course, organiserName } };
    const completionId = (await addCompletion(sql, unitId, one, entry)) ?? refuse('wrong-state');
    await giveCompleted(sql, unitId, { completionId, ...learnt }, now);
    entered.push({ completionId, personId: person.personId, day, hours, course: sealedHash(salt, course, 'course') });
  }
  return entered;
}
