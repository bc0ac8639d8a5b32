/** Photographs and files that belong to an item. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Instant } from '../../../law/day.ts';
import type { SelfInspectionFileId, UnitId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusal.ts';
import { openText, sealText } from '../../../platform/sealing.ts';
import type { HeldInspection } from './inspections.ts';

type NewFile = {
  readonly item: string;
  readonly departmentId: number;
  readonly name: string;
  readonly hash: string;
  readonly contentHash: string;
  readonly mediaType: string;
  readonly at: Instant;
  readonly by: number;
};
const about = (unitId: number, id: number, hash: string) => `self-inspection/${unitId}/${id}/file/${hash}`;

export async function insertFile(
  sql: Sql,
  unitId: number,
  { selfInspectionId: id, key }: HeldInspection,
  one: NewFile,
): Promise<SelfInspectionFileId> {
  const name = sealText(one.name, about(unitId, id, one.hash), key).sealed;
  const made = await statement<{ id: SelfInspectionFileId }>`
    insert into self_inspection_file (unit_id, self_inspection_id, item, department_id, name, file_hash, content_hash, media_type, added_at, added_by)
    values (${unitId}, ${id}, ${one.item}, ${one.departmentId}, ${name}, ${one.hash}, ${one.contentHash}, ${one.mediaType}, ${one.at}, ${one.by})
    returning file_id as id`.execute(sql);
  return made.rows[0]!.id;
}

export type ItemFile = {
  readonly fileId: SelfInspectionFileId;
  readonly item: string;
  readonly departmentId: number;
  readonly name: string;
  readonly mediaType: string;
  readonly addedAt: Instant;
};

export async function filesOf(sql: Sql, unitId: number, id: number): Promise<ItemFile[]> {
  const found = await statement<Omit<ItemFile, 'name'> & { name: Buffer; key: Buffer | null; hash: string }>`
    select f.file_id as "fileId", f.item, f.department_id as "departmentId", f.name, f.media_type as "mediaType", f.added_at as "addedAt",
      f.file_hash as hash, s.key
    from self_inspection_file f join self_inspection s on s.unit_id = f.unit_id and s.self_inspection_id = f.self_inspection_id
    where f.unit_id = ${unitId} and f.self_inspection_id = ${id} order by f.file_id`.execute(sql);
  return found.rows.map(({ name, key, hash, ...one }) => ({
    ...one,
    name: openText(name, about(unitId, id, hash), key) ?? '',
  }));
}

type KeptFile = { readonly selfInspectionId: number; readonly departmentId: number; readonly hash: string };
export async function getFile(sql: Sql, unitId: number, fileId: number): Promise<KeptFile & { mediaType: string }> {
  const found = await statement<KeptFile & { mediaType: string }>`
    select self_inspection_id as "selfInspectionId", department_id as "departmentId", file_hash as hash, media_type as "mediaType"
    from self_inspection_file where unit_id = ${unitId} and file_id = ${fileId}`.execute(sql);
  return found.rows[0] ?? refuse('not-found');
}
export const unitOfFile = async (sql: Sql, unitId: UnitId, fileId: number): Promise<UnitId> => {
  await getFile(sql, unitId, fileId);
  return unitId;
};
