/**
 * What proves that a finding was put right. Left out: all of a finding that came of an incident or is about one, for incidents are told to those
 * who deal with them; all of one that is about a person; and what whoever suggested it has brought.
 */
import { sql as statement } from 'kysely';
import type { Originals } from '../../../platform/originals.ts';

export const FINDING_ORIGINALS: Originals = (unitId) => statement`
  select w.source, w.source_id, x.file_hash, x.content_hash, false, 'findingFileId', x.file_id from wanted w
    join finding f on f.unit_id = ${unitId} and f.finding_id = w.source_id and f.state = 'closed'
      and f.source <> 'incident' and f.thing_kind is distinct from 'incident'
    join finding_file x on x.unit_id = ${unitId} and x.finding_id = f.finding_id
    where w.source = 'findings' and not (f.source = 'suggestion' and x.added_by = f.raised_by)
      and not exists (select from finding_person p where p.unit_id = ${unitId} and p.finding_id = f.finding_id)`;
