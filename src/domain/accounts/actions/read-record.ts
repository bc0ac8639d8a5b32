/** The auditor reads the record. */
import { z } from 'zod';
import { reference } from '../../../journal/entry.ts';
import { listEntries } from '../../../journal/read.ts';
import { action, done, ownUnit } from '../../../platform/action.ts';
import { namesOfAccounts } from '../store.ts';

/** Reading the record is itself recorded: therefore an action. Ids and facts, and the names of the accounts that acted. */
export const readRecord = action({
  name: 'accounts.record',
  input: z.strictObject({
    before: z.int().positive().optional(),
    action: z
      .string()
      .max(80)
      .regex(/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/)
      .optional(),
    limit: z.int().min(1).max(200).default(50),
  }),
  by: ['auditor'],
  within: ownUnit,
  async run({ sql, unitId }, { before, action: wanted, limit }) {
    const entries = await listEntries(sql, unitId, { limit, before, action: wanted });
    const names = await namesOfAccounts(
      sql,
      unitId,
      entries.map((entry) => entry.by),
    );
    return done({
      result: {
        entries: entries.map(({ entryId, at, action: name, by, facts }) => ({
          entryId,
          at,
          action: name,
          by,
          byName: names.get(by),
          facts,
        })),
        next: entries.length === limit ? entries.at(-1)!.entryId : undefined,
      },
      record: { before, action: wanted === undefined ? undefined : reference(wanted), entries: entries.length },
      touched: 'nothing',
    });
  },
});
