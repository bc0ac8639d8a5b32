/** The auditor reads the record, and takes it away. */
import { z } from 'zod';
import { tableExport } from '../../../exports/table-export.ts';
import { canonical, reference } from '../../../journal/entry.ts';
import { listEntries } from '../../../journal/read.ts';
import { action, type Context, done, ownUnit } from '../../../platform/action.ts';
import { namesOfAccounts } from '../store.ts';

const RecordFilter = {
  action: z
    .string()
    .max(80)
    .regex(/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/)
    .transform(reference)
    .optional(),
};

/** Ids and facts, newest first, and the names of the accounts that acted. */
async function readEntries({ sql, unitId }: Context, asked: { limit: number; before?: number; action?: string }) {
  const entries = await listEntries(sql, unitId, asked);
  const ids = entries.map((entry) => entry.by);
  const names = await namesOfAccounts(sql, unitId, ids);
  return entries.map(({ entryId, at, action: name, by, facts }) => {
    return { entryId, at, action: name, by, byName: names.get(by), facts };
  });
}

/** Reading the record is itself recorded: therefore an action. */
export const readRecord = action({
  name: 'accounts.record',
  input: z.strictObject({
    ...RecordFilter,
    before: z.int().positive().optional(),
    limit: z.int().min(1).max(200).default(50),
  }),
  by: ['auditor'],
  within: ownUnit,
  async run(context, { before, action: wanted, limit }) {
    const entries = await readEntries(context, { limit, before, action: wanted });
    return done({
      result: { entries, next: entries.length === limit ? entries.at(-1)!.entryId : undefined },
      record: { before, action: wanted, entries: entries.length },
      touched: 'nothing',
    });
  },
});

export const exportRecord = tableExport({
  name: 'accounts.export-record',
  file: { zh: '审计日志', en: 'record' },
  by: ['auditor'],
  ofPeople: false,
  filter: RecordFilter,
  rows: (context, { action: wanted }, { limit }) => readEntries(context, { limit, action: wanted }),
  columns: [
    { zh: '编号', en: 'Number', of: (row) => row.entryId },
    { zh: '时间', en: 'When', of: (row, { moment }) => moment(row.at) },
    { zh: '操作', en: 'Act', of: (row) => row.action },
    { zh: '账号编号', en: 'Account', of: (row) => row.by },
    { zh: '操作人', en: 'By', of: (row) => (row.by === 0 ? { zh: '系统', en: 'The system' } : row.byName) },
    { zh: '事实', en: 'Facts', of: (row) => canonical(row.facts) },
  ],
});
