/** The destruction of letters with the keys of their files. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Going } from '../../../platform/retention.ts';

/** Without its row a file has no key, and nothing refers to it: the sweep takes it from the disk. */
export async function destroyLetters(sql: Sql, { unitId, kind, ids }: Going): Promise<void> {
  const gone = await statement<{ file_hash: string | null }>`
    delete from letter where unit_id = ${unitId}
      and case when ${kind} = 'person' then person_id else appointment_id end = any(${[...ids]}::bigint[])
    returning file_hash`.execute(sql);
  const files = gone.rows.flatMap((row) => row.file_hash ?? []);
  await statement`delete from file where unit_id = ${unitId} and file_hash = any(${files}::text[])`.execute(sql);
}
