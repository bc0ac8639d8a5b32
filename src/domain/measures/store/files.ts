/** The papers of measures and their versions, in SQL. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day, Instant } from '../../../law/day.ts';
import type { SealedFile } from '../../../platform/attach.ts';
import type { MeasureCheckId, MeasureFileId, MeasureId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { FileKind } from '../measures.ts';

export type Paper = {
  readonly measureFileId: MeasureFileId;
  readonly measureId: MeasureId;
  readonly measureCheckId: MeasureCheckId | null;
  readonly kind: FileKind;
  readonly title: string;
  readonly document: number;
  readonly version: number;
  readonly issuedOn: Day | null;
  readonly expiresOn: Day | null;
  readonly contentHash: string;
  readonly enteredAt: Instant;
  readonly by: string | null;
};
const PAPER = statement`f.measure_file_id as "measureFileId", f.measure_id as "measureId", f.measure_check_id as "measureCheckId", f.kind,
  f.title, f.document, f.version, f.issued_on as "issuedOn", f.expires_on as "expiresOn", f.content_hash as "contentHash",
  f.entered_at as "enteredAt",
  (select a.display_name from account a where a.unit_id = f.unit_id and a.account_id = f.entered_by) as by`;

/** By paper, the newest version first. */
export async function papersOf(sql: Sql, unitId: number, measureId: number): Promise<Paper[]> {
  const found = await statement<Paper>`select ${PAPER} from measure_file f
    where f.unit_id = ${unitId} and f.measure_id = ${measureId} order by f.document, f.version desc`.execute(sql);
  return found.rows;
}

export const findPaper = (papers: readonly Paper[], measureFileId: number): Paper | undefined =>
  papers.find((one) => one.measureFileId === measureFileId);

export async function getPaper(sql: Sql, unitId: number, measureFileId: number) {
  const found = await statement<Paper & { fileHash: string; mediaType: string }>`
    select ${PAPER}, f.file_hash as "fileHash", f.media_type as "mediaType" from measure_file f
    where f.unit_id = ${unitId} and f.measure_file_id = ${measureFileId}`.execute(sql);
  return found.rows[0] ?? refuse('not-found');
}

type NewPaper = {
  readonly measureId: number;
  readonly measureCheckId: number | undefined;
  readonly kind: FileKind;
  readonly title: string;
  readonly document: number;
  readonly version: number;
  readonly issuedOn?: Day | undefined;
  readonly expiresOn?: Day | undefined;
  readonly file: SealedFile;
  readonly at: Instant;
  readonly by: number;
};
export async function addPaper(sql: Sql, unitId: number, one: NewPaper): Promise<MeasureFileId> {
  const made = await statement<{ id: MeasureFileId }>`
    insert into measure_file (unit_id, measure_id, measure_check_id, kind, title, document, version, issued_on, expires_on, file_hash,
      content_hash, media_type, entered_at, entered_by)
    values (${unitId}, ${one.measureId}, ${one.measureCheckId ?? null}, ${one.kind}, ${one.title}, ${one.document}, ${one.version},
      ${one.issuedOn ?? null}, ${one.expiresOn ?? null}, ${one.file.hash}, ${one.file.contentHash}, ${one.file.mediaType}, ${one.at}, ${one.by})
    returning measure_file_id as id`.execute(sql);
  return made.rows[0]!.id;
}
