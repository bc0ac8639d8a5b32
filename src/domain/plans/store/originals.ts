/** What was signed or photographed at a drill. */
import { sql as statement } from 'kysely';
import type { Originals } from '../../../platform/originals.ts';

export const DRILL_ORIGINALS: Originals = (unitId) => statement`
  select w.source, w.source_id, d.file_hash, d.content_hash, true, 'drillId', w.source_id from wanted w
    join drill d on d.unit_id = ${unitId} and d.drill_id = w.source_id where w.source = 'drills'`;
