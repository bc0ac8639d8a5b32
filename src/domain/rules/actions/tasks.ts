/** A requirement that was received asks for something again and again: it is adopted as a task, and each turn of it is done, with its file. */
import { z } from 'zod';
import { keepScan } from '../../../imports/scan.ts';
import { reference } from '../../../journal/entry.ts';
import { action, type Context, done } from '../../../platform/action.ts';
import { attach } from '../../../platform/attach.ts';
import { readFile } from '../../../platform/files.ts';
import { ArrivalId, RequiredTaskId, TaskTurnId, type UnitId } from '../../../platform/ids.ts';
import { DayField, line, paragraph } from '../../../platform/input.ts';
import { refuse } from '../../../platform/refusal.ts';
import { sealedHash } from '../../../platform/sealing.ts';
import { findFile } from '../../../platform/store.ts';
import { namedArrival } from '../../dispatches/actions/receive.ts';
import { getArrival } from '../../dispatches/store/arrivals.ts';
import { giveTaskDone } from '../evidence.ts';
import { READ, RUN } from '../rules.ts';
import {
  addNextTurns,
  endTask,
  fileOfTurn,
  finishTurn,
  getTask,
  holdTurn,
  insertTask,
  unitOfTask,
  unitOfTurn,
} from '../store/tasks.ts';
import { OWN_ROW, refuseSecrets } from '../within.ts';

export const namedTask = (
  { sql, unitId }: Pick<Context, 'sql' | 'unitId'>,
  { requiredTaskId }: { requiredTaskId: number },
): Promise<UnitId> => unitOfTask(sql, unitId, requiredTaskId);
const namedTurn = ({ sql, unitId }: Pick<Context, 'sql' | 'unitId'>, { taskTurnId }: { taskTurnId: number }) =>
  unitOfTurn(sql, unitId, taskTurnId);

/** Once a requirement was opened: every so many months from a first day on; twelve is that day of each year. */
export const adoptTask = action({
  name: 'rules.adopt-task',
  input: z.strictObject({
    arrivalId: ArrivalId,
    title: line(100),
    titleEn: line(100).or(z.literal('')).default(''),
    /** What shows that it was done. */
    evidence: line(200),
    everyMonths: z.int().min(1).max(60),
    firstDue: DayField,
  }),
  by: RUN,
  within: namedArrival,
  async run({ sql, unitId, now, today, actor }, { arrivalId, everyMonths, firstDue, ...words }) {
    const { type, openedAt } = await getArrival(sql, unitId, arrivalId);
    if (type !== 'requirement' || openedAt === null) refuse('wrong-state');
    if (firstDue < today) refuse('task-in-the-past');
    refuseSecrets(words);
    const adopted = { arrivalId, words, everyMonths, firstDue, today, at: now, by: actor.accountId };
    const { taskId, salt } = await insertTask(sql, unitId, adopted);
    return done({
      result: { requiredTaskId: taskId },
      record: {
        ...{ requiredTaskId: taskId, arrivalId, everyMonths, firstDue },
        words: sealedHash(salt, JSON.stringify(words), 'words'),
      },
      touched: OWN_ROW,
    });
  },
});

/** By the day on which it was done, however late it is recorded. The next turn stands from then on. */
export const doTask = action({
  name: 'rules.do-task',
  input: z.strictObject({ taskTurnId: TaskTurnId, doneOn: DayField, note: paragraph(2000).default('') }),
  by: RUN,
  takesFile: true,
  within: namedTurn,
  prepare: (preparing) => keepScan(preparing),
  async run(context, { taskTurnId, doneOn, note }, file) {
    const { sql, unitId, now, today, actor } = context;
    const { taskId, doneOn: before, key, salt } = await holdTurn(sql, unitId, taskTurnId);
    if (before !== null || key === null || salt === null) return refuse('wrong-state');
    if (doneOn > today) refuse('in-the-future');
    refuseSecrets(note);
    await attach(context, file);
    await finishTurn(sql, unitId, taskTurnId, { taskId, on: doneOn, note, key, at: now, by: actor.accountId, file });
    await giveTaskDone(context, taskTurnId, doneOn);
    await addNextTurns(sql, unitId, today);
    return done({
      result: {},
      record: {
        ...{ requiredTaskId: taskId, taskTurnId, doneOn, file: reference(file.hash) },
        ...{ content: reference(file.contentHash), note: sealedHash(salt, note, `turn-${taskTurnId}`) },
      },
      touched: OWN_ROW,
    });
  },
});

export const openTaskFile = action({
  name: 'rules.open-task-file',
  input: z.strictObject({ taskTurnId: TaskTurnId }),
  by: READ,
  within: namedTurn,
  prepare: ({ read, services }, { taskTurnId }) =>
    read(async ({ sql, unitId }) => {
      const { fileHash, mediaType } = await fileOfTurn(sql, unitId, taskTurnId);
      const found = fileHash === null ? undefined : await findFile(sql, unitId, fileHash);
      const bytes = found && (await readFile(services.filesRoot, found.hash, found.key));
      const ending = { 'application/pdf': 'pdf', 'image/png': 'png' }[mediaType ?? ''] ?? 'jpg';
      return { name: `事项材料-${taskTurnId}.${ending}`, mediaType: mediaType!, bytes: bytes ?? refuse('not-found') };
    }),
  async run(_, { taskTurnId }, file) {
    return done({ result: { file }, record: { taskTurnId }, touched: 'nothing' });
  },
});

/** The requirement does not ask for it any more. What was due by today and was not done stays owed. */
export const endRequiredTask = action({
  name: 'rules.end-task',
  input: z.strictObject({ requiredTaskId: RequiredTaskId }),
  by: ['head'],
  inPerson: true,
  within: namedTask,
  async run({ sql, unitId, today, actor }, { requiredTaskId }) {
    if ((await getTask(sql, unitId, requiredTaskId)).endedOn !== null) refuse('wrong-state');
    await endTask(sql, unitId, requiredTaskId, today, actor.accountId);
    return done({ result: {}, record: { requiredTaskId, on: today }, touched: OWN_ROW });
  },
});
