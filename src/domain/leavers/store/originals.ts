/** What a leaver signed, as files. */
import { sql as statement } from 'kysely';
import type { Originals } from '../../../platform/originals.ts';

export const LEAVER_ORIGINALS: Originals = (unitId) => statement`
  select w.source, w.source_id, s.file_hash, s.scan_hash, false, 'leaverCaseId', w.source_id from wanted w
    join leaver_step s on s.unit_id = ${unitId} and s.case_id = w.source_id and s.withdrawn_at is null where w.source = 'leavers'`;
