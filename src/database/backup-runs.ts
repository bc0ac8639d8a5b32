/** The tables `backup_run` and `backup_plan`, written by the owner: when the installation was backed up and how it went; how it is to be. */
import pg from 'pg';

export type RunEnd =
  | {
      readonly outcome: 'done';
      bytes: number;
      rows: number;
      files: number;
      missing: number;
      name: string;
      sha256: string;
    }
  | { readonly outcome: 'failed'; problem: string };

export type ShownPlan = {
  readonly folder: string;
  readonly recipients: readonly string[];
  readonly hour: number;
  readonly keep: { readonly daily: number; readonly weekly: number; readonly monthly: number };
};

export type Runs = {
  begin(occasion: string, at: Date): Promise<number>;
  progress(runId: number, bytes: number): Promise<void>;
  end(runId: number, at: Date, end: RunEnd): Promise<void>;
  /** The last back-up by schedule that was done, and the last that failed. */
  last(): Promise<{ doneAt: Date | undefined; failedAt: Date | undefined }>;
  /** What is shown as set up; nothing: no schedule. */
  show(plan: ShownPlan | undefined): Promise<void>;
  /** What a program that was ended in the middle left open. */
  closeBroken(at: Date): Promise<void>;
  close(): Promise<void>;
};

export function backupRuns(owner: pg.PoolConfig): Runs {
  const pool = new pg.Pool({ ...owner, max: 1, idleTimeoutMillis: 5_000 });
  pool.on('error', () => {}); // cut while idle; the next statement says so
  return {
    async begin(occasion, at) {
      const made = await pool.query<{ id: string }>(
        'insert into backup_run (occasion, began_at) values ($1, $2) returning run_id as id',
        [occasion, at],
      );
      return Number(made.rows[0]!.id);
    },
    async progress(runId, bytes) {
      await pool.query('update backup_run set bytes = $2 where run_id = $1', [runId, bytes]);
    },
    async end(runId, at, end) {
      if (end.outcome === 'failed') {
        await pool.query(`update backup_run set ended_at = $2, outcome = 'failed', problem = $3 where run_id = $1`, [
          ...[runId, at, end.problem],
        ]);
        return;
      }
      await pool.query(
        `update backup_run set ended_at = $2, outcome = 'done', bytes = $3, rows = $4, files = $5, missing = $6, file_name = $7, sha256 = $8 where run_id = $1`,
        [runId, at, end.bytes, end.rows, end.files, end.missing, end.name, end.sha256],
      );
    },
    async last() {
      const found = await pool.query<{ done: Date | null; failed: Date | null }>(
        `select max(began_at) filter (where outcome = 'done') as done, max(ended_at) filter (where outcome = 'failed') as failed
         from backup_run where occasion = 'schedule'`,
      );
      const { done, failed } = found.rows[0]!;
      return { doneAt: done ?? undefined, failedAt: failed ?? undefined };
    },
    async show(plan) {
      await pool.query('delete from backup_plan');
      if (!plan) return;
      const { folder, recipients, hour, keep } = plan;
      await pool.query(
        'insert into backup_plan (folder, recipients, hour, daily, weekly, monthly) values ($1, $2, $3, $4, $5, $6)',
        [folder, recipients, hour, keep.daily, keep.weekly, keep.monthly],
      );
    },
    async closeBroken(at) {
      await pool.query(
        `update backup_run set ended_at = $1, outcome = 'failed', problem = 'broken-off' where ended_at is null and occasion = 'schedule'`,
        [at],
      );
    },
    close: () => pool.end(),
  };
}
