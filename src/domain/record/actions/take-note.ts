/** The auditor takes note of what a nightly check found. */
import { z } from 'zod';
import { settleMark } from '../../../database/unit-jobs.ts';
import { action, done, ownUnit } from '../../../platform/action.ts';
import { refuse } from '../../../platform/refusal.ts';
import { CHECKS } from '../record.ts';

/** The alert goes from the pages; the entries that name the rows stay. What is found anew is said anew. */
export const takeNote = action({
  name: 'record.take-note',
  input: z.strictObject({ check: z.enum(CHECKS) }),
  by: ['auditor'],
  inPerson: true,
  within: ownUnit,
  async run({ sql, unitId }, { check }) {
    const rows = (await settleMark(sql, unitId, check)) ?? refuse('not-found');
    return done({ result: {}, record: { check, rows }, touched: 'nothing' });
  },
});
