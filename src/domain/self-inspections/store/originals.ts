/** The report that was certified, and what departments brought as evidence of their answers. */
import { sql as statement } from 'kysely';
import type { Originals } from '../../../platform/originals.ts';

export const SELF_INSPECTION_ORIGINALS: Originals = (unitId) => statement`
  select w.source, w.source_id, s.file_hash, s.content_hash, false, 'selfInspectionId', w.source_id from wanted w
    join self_inspection s on s.unit_id = ${unitId} and s.self_inspection_id = w.source_id where w.source = 'self-inspections'
  union all select w.source, w.source_id, f.file_hash, f.content_hash, false, 'fileId', f.file_id from wanted w
    join self_inspection_file f on f.unit_id = ${unitId} and f.self_inspection_id = w.source_id where w.source = 'self-inspections'`;
