/** The units of the installation: known by the names that sign in to them. No unit's own row is visible from outside it. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';

export async function listUnitIds(sql: Sql): Promise<number[]> {
  const found = await statement<{ unit_id: number }>`select distinct unit_id from login_name order by unit_id`.execute(
    sql,
  );
  return found.rows.map((row) => row.unit_id);
}
