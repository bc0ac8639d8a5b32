/** What the system administrator sees of back-ups. */
import { z } from 'zod';
import { query } from '../../platform/query.ts';
import { attentionOf, OCCASION_NAMES } from './backups.ts';
import { findPlan, listRuns } from './store.ts';

const SHOWN = 60;

/** The last back-ups, newest first, one under way included; what is set up; and what is wrong, if anything. */
export const backupState = query({
  name: 'backups.state',
  input: z.strictObject({}),
  by: ['system-admin'],
  recorded: 'no',
  async run({ sql, now }) {
    const runs = (await listRuns(sql, SHOWN)).map((row) => ({
      runId: row.run_id,
      occasion: row.occasion,
      occasionName: OCCASION_NAMES[row.occasion],
      beganAt: row.began_at,
      endedAt: row.ended_at ?? undefined,
      outcome: row.outcome ?? undefined,
      bytes: row.bytes,
      rows: row.rows ?? undefined,
      files: row.files ?? undefined,
      missing: row.missing ?? undefined,
      fileName: row.file_name ?? undefined,
      sha256: row.sha256 ?? undefined,
      problem: row.problem ?? undefined,
    }));
    return { attention: attentionOf(runs, new Date(now)), plan: await findPlan(sql), runs };
  },
});
