/** The letters that were signed, as files. */
import { sql as statement } from 'kysely';
import type { Originals } from '../../../platform/originals.ts';

export const LETTER_ORIGINALS: Originals = (unitId) => statement`
  select w.source, w.source_id, l.file_hash, l.pdf_hash, false, 'letterId', w.source_id from wanted w
    join letter l on l.unit_id = ${unitId} and l.letter_id = w.source_id where w.source = 'letters' and l.state = 'signed'`;
