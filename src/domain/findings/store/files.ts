/** The evidence of a finding: files that were added and are never taken away. */
import { createHash } from 'node:crypto';
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Instant } from '../../../law/day.ts';
import type { SealedFile } from '../../../platform/attach.ts';
import type { FindingFileId, FindingId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusal.ts';
import { openText, sealText } from '../../../platform/sealing.ts';
import { about } from './findings.ts';

export type EvidenceFile = {
  readonly fileId: FindingFileId;
  readonly round: number;
  readonly name: string;
  readonly contentHash: string;
  readonly size: number;
  readonly mediaType: string;
  readonly addedAt: Instant;
  readonly adder: string | null;
};

export async function filesOf(
  sql: Sql,
  unitId: number,
  { findingId, key }: { findingId: number; key: Buffer | null },
): Promise<EvidenceFile[]> {
  const found = await statement<Omit<EvidenceFile, 'name'> & { name: Buffer }>`
    select x.file_id as "fileId", x.round, x.name, x.content_hash as "contentHash", x.size, x.media_type as "mediaType", x.added_at as "addedAt",
      (select a.display_name from account a where a.unit_id = x.unit_id and a.account_id = x.added_by) as adder
    from finding_file x where x.unit_id = ${unitId} and x.finding_id = ${findingId} order by x.file_id`.execute(sql);
  return found.rows.map((row) => ({
    ...row,
    name: openText(row.name, about(unitId, findingId, 'file'), key) ?? '',
  }));
}

export async function insertFile(
  sql: Sql,
  unitId: number,
  of: { readonly findingId: number; readonly round: number; readonly key: Buffer },
  { name, file, at, by }: { name: string; file: SealedFile; at: Instant; by: number },
): Promise<FindingFileId> {
  const { sealed } = sealText(name, about(unitId, of.findingId, 'file'), of.key);
  const made = await statement<{ id: FindingFileId }>`
    insert into finding_file (unit_id, finding_id, round, name, file_hash, content_hash, size, media_type, added_at, added_by)
    values (${unitId}, ${of.findingId}, ${of.round}, ${sealed}, ${file.hash}, ${file.contentHash}, ${file.size}, ${file.mediaType}, ${at}, ${by})
    returning file_id as id`.execute(sql);
  return made.rows[0]!.id;
}

export async function findingOfFile(sql: Sql, unitId: number, fileId: number) {
  const found = await statement<{ findingId: FindingId; fileHash: string; mediaType: string }>`
    select finding_id as "findingId", file_hash as "fileHash", media_type as "mediaType" from finding_file
    where unit_id = ${unitId} and file_id = ${fileId}`.execute(sql);
  return found.rows[0] ?? refuse('not-found');
}

/** What was there when it was closed, as one hash: whatever is put in the place of a file afterwards shows. */
export const digestOf = (files: readonly Pick<EvidenceFile, 'fileId' | 'contentHash'>[]): string =>
  createHash('sha256')
    .update(files.map(({ fileId, contentHash }) => `${fileId} ${contentHash}\n`).join(''))
    .digest('hex');
