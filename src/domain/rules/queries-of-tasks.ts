/** Tasks that requirements ask for: those of the unit, one with its turns, and the requirements from which one can be adopted. */
import { z } from 'zod';
import { RequiredTaskId } from '../../platform/ids.ts';
import { query } from '../../platform/query.ts';
import { listReceived } from '../dispatches/store/lists.ts';
import { READ } from './rules.ts';
import { getTask, listTasks, turnsOf } from './store/tasks.ts';

const REQUIREMENTS_AT_MOST = 200;

export const tasks = query({
  name: 'rules.tasks',
  input: z.strictObject({}),
  by: READ,
  recorded: 'no',
  async run({ sql, unitId, today }) {
    const rows = [];
    for (const one of await listTasks(sql, unitId)) {
      const turns = await turnsOf(sql, unitId, one.taskId);
      const open = turns.findLast(({ doneOn }) => doneOn === null);
      const last = turns.find(({ doneOn }) => doneOn !== null);
      rows.push({
        ...one,
        dueOn: open?.dueOn ?? null,
        isOverdue: open !== undefined && open.dueOn < today,
        lastDoneOn: last?.doneOn ?? null,
      });
    }
    const slice = { offset: 0, limit: REQUIREMENTS_AT_MOST };
    const received = await listReceived(sql, unitId, { type: 'requirement', today }, slice);
    return {
      tasks: rows,
      requirements: received.rows.map(({ arrivalId, number, title, from, openedAt }) => ({
        ...{ arrivalId, number, title: title ?? null, from, isOpened: openedAt !== null },
      })),
    };
  },
});

export const task = query({
  name: 'rules.task',
  input: z.strictObject({ requiredTaskId: RequiredTaskId }),
  by: READ,
  recorded: 'no',
  async run({ sql, unitId, today }, { requiredTaskId }) {
    const turns = await turnsOf(sql, unitId, requiredTaskId);
    return {
      ...(await getTask(sql, unitId, requiredTaskId)),
      turns: turns.map((one) => ({ ...one, isOverdue: one.doneOn === null && one.dueOn < today })),
    };
  },
});
