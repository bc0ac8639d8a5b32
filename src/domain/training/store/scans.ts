/** Scans of the signed paper list. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Instant } from '../../../law/day.ts';
import type { SealedFile } from '../../../platform/attach.ts';

export type Scan = {
  readonly position: number;
  readonly fileHash: string;
  readonly size: number;
  readonly mediaType: string;
  readonly attachedAt: Instant;
  readonly attachedBy: string | null;
};

export async function listScans(sql: Sql, unitId: number, trainingId: number): Promise<Scan[]> {
  const found = await statement<Scan>`
    select s.position, s.file_hash as "fileHash", s.size::int as size, s.media_type as "mediaType", s.attached_at as "attachedAt",
      coalesce(p.name, a.display_name) as "attachedBy"
    from training_scan s
    left join account a on a.unit_id = ${unitId} and a.account_id = s.attached_by
    left join person p on p.unit_id = ${unitId} and p.person_id = a.person_id
    where s.unit_id = ${unitId} and s.training_id = ${trainingId} order by s.position`.execute(sql);
  return found.rows;
}

export async function addScan(
  sql: Sql,
  unitId: number,
  { trainingId, file, at, by }: { trainingId: number; file: SealedFile; at: Instant; by: number },
): Promise<void> {
  await statement`
    insert into training_scan (unit_id, training_id, position, file_hash, content_hash, size, media_type, attached_at, attached_by)
    select ${unitId}, ${trainingId}, coalesce(max(position), 0) + 1, ${file.hash}, ${file.contentHash}, ${file.size}, ${file.mediaType},
      ${at}, ${by}
    from training_scan where unit_id = ${unitId} and training_id = ${trainingId}`.execute(sql);
}
