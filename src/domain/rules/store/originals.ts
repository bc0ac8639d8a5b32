/**
 * Rules as they were issued, the papers by which somebody was designated, what proves a task. Rules are evidence as a set: the last time that
 * it was whole stands for all that were in force then.
 */
import { sql as statement } from 'kysely';
import type { Originals } from '../../../platform/originals.ts';

/** Versions issued by then and followed by none, of rules that were not repealed; beside the one that made the set whole. */
export const RULES_OF_SET: Originals = (unitId) => statement`
  select w.source, w.source_id, v.version_id, v.file_hash, v.content_hash, v.issued_at from wanted w
    join work_rule_version v on v.unit_id = ${unitId} and v.state = 'issued'
    join work_rule r on r.unit_id = ${unitId} and r.work_rule_id = v.work_rule_id
    where w.source = 'rules' and (v.version_id = w.source_id
      or w.at = (select max(at) from wanted where source = 'rules') and v.issued_at <= w.at and (r.repealed_at is null or r.repealed_at > w.at)
        and not exists (select from work_rule_version n where n.unit_id = ${unitId} and n.work_rule_id = v.work_rule_id
          and n.state = 'issued' and n.number > v.number and n.issued_at <= w.at))`;

export const RULE_ORIGINALS: Originals = (unitId) => statement`
  select s.source, s.source_id, s.file_hash, s.content_hash, false, 'workRuleVersionId', s.version_id from (${RULES_OF_SET(unitId)}) s
    where s.file_hash is not null
  union all select w.source, w.source_id, d.file_hash, d.content_hash, false, 'designationId', w.source_id from wanted w
    join designation d on d.unit_id = ${unitId} and d.designation_id = w.source_id where w.source = 'designations'
  union all select w.source, w.source_id, t.file_hash, t.content_hash, false, 'taskTurnId', w.source_id from wanted w
    join required_task_turn t on t.unit_id = ${unitId} and t.turn_id = w.source_id where w.source = 'required-tasks'`;
