/** The history of back-ups, read: a table of the installation, without a word about what was backed up. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../database/connect.ts';
import type { Instant } from '../../law/day.ts';
import type { Occasion } from './backups.ts';

export type RunRow = {
  run_id: number;
  occasion: Occasion;
  began_at: Instant;
  ended_at: Instant | null;
  outcome: 'done' | 'failed' | null;
  bytes: number;
  rows: number | null;
  files: number | null;
  missing: number | null;
  file_name: string | null;
  sha256: string | null;
  problem: string | null;
};

export async function listRuns(sql: Sql, limit: number): Promise<RunRow[]> {
  const found = await statement<RunRow>`
    select run_id, occasion, began_at, ended_at, outcome, bytes, rows, files, missing, file_name, sha256, problem
    from backup_run order by run_id desc limit ${limit}`.execute(sql);
  return found.rows;
}

export type PlanRow = {
  folder: string;
  recipients: string[];
  hour: number;
  daily: number;
  weekly: number;
  monthly: number;
};

export async function findPlan(sql: Sql): Promise<PlanRow | undefined> {
  const found = await statement<PlanRow>`
    select folder, recipients, hour, daily, weekly, monthly from backup_plan`.execute(sql);
  return found.rows[0];
}
