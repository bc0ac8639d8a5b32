/**
 * Test reports; and of a complete round, the papers of its measures as they were then:
 * of each the version that held, and what its checks of that year brought.
 */
import { sql as statement } from 'kysely';
import type { Originals } from '../../../platform/originals.ts';

export const MEASURE_ORIGINALS: Originals = (unitId) => statement`
  select w.source, w.source_id, f.file_hash, f.content_hash, false, 'technicalTestId', w.source_id from wanted w
    join technical_test_file f on f.unit_id = ${unitId} and f.technical_test_id = w.source_id where w.source = 'technical-tests'
  union all select w.source, w.source_id, f.file_hash, f.content_hash, false, 'measureFileId', f.measure_file_id from wanted w
    join measure_round r on r.unit_id = ${unitId} and r.measure_round_id = w.source_id
    join measure m on m.unit_id = ${unitId} and (r.kind = 'measures-checked' or r.kind = m.kind || '-measures-checked')
    join measure_file f on f.unit_id = ${unitId} and f.measure_id = m.measure_id and f.entered_at <= r.completed_at
    where w.source = 'measure-rounds'
      and exists (select from measure_check c where c.unit_id = ${unitId} and c.measure_id = m.measure_id
        and extract(year from c.checked_on) = r.year and c.entered_at <= r.completed_at)
      and case when f.measure_check_id is not null
        then exists (select from measure_check c where c.unit_id = ${unitId} and c.measure_check_id = f.measure_check_id
          and extract(year from c.checked_on) = r.year)
        else not exists (select from measure_file n where n.unit_id = ${unitId} and n.measure_id = f.measure_id
          and n.document = f.document and n.version > f.version and n.entered_at <= r.completed_at) end`;
