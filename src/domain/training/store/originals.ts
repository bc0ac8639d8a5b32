/** The sheets on which attendance was signed. */
import { sql as statement } from 'kysely';
import type { Originals } from '../../../platform/originals.ts';

export const TRAINING_ORIGINALS: Originals = (unitId) => statement`
  select w.source, w.source_id, s.file_hash, s.content_hash, true, 'trainingId', w.source_id from wanted w
    join training_scan s on s.unit_id = ${unitId} and s.training_id = w.source_id where w.source = 'training'`;
