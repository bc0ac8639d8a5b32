/** The table `file`: which files a unit's records refer to. The bytes lie in the files folder (files.ts); attaching and reading: attach.ts. */
import { sql as statement } from 'kysely';
import type { Sql } from '../database/connect.ts';
import type { Instant } from '../law/day.ts';
import type { FileHash } from './files.ts';

export type FileRow = {
  readonly hash: FileHash;
  /** Of the content, in bytes. */
  readonly size: number;
  readonly mediaType: string;
  readonly key: Buffer;
};

export async function addFile(
  sql: Sql,
  unitId: number,
  { hash, size, mediaType, key }: FileRow,
  at: Instant,
): Promise<void> {
  await statement`insert into file (unit_id, file_hash, size, media_type, key, kept_at)
    values (${unitId}, ${hash}, ${size}, ${mediaType}, ${key}, ${at})`.execute(sql);
}

export type FoundFile = Omit<FileRow, 'key'> & {
  /** Null where it was destroyed, and the file with it. */
  readonly key: Buffer | null;
};

/** Of this unit: row-level security shows no other. */
export async function findFile(sql: Sql, unitId: number, hash: string): Promise<FoundFile | undefined> {
  const found = await statement<FoundFile>`select file_hash as hash, size, media_type as "mediaType", key
    from file where unit_id = ${unitId} and file_hash = ${hash}`.execute(sql);
  return found.rows[0];
}

/** Every file that a record of the unit refers to: what the sweep must leave alone. */
export async function listFileHashes(sql: Sql, unitId: number): Promise<string[]> {
  const found = await statement<{ file_hash: string }>`select file_hash from file where unit_id = ${unitId}`.execute(
    sql,
  );
  return found.rows.map((row) => row.file_hash);
}
