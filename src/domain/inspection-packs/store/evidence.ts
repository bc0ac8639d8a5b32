/** The evidence that a pack lists, and the files that belong to it. Only of the sources in sources.ts. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day, Instant } from '../../../law/day.ts';
import type { EvidenceKind } from '../../../law/duty.ts';
import { codeOfEvidence, evidenceOfCode } from '../../duties/evidence.ts';
import { PACK_SOURCES, type PackSource } from '../sources.ts';

export type PackEvidence = {
  readonly evidenceId: number;
  /** 0: the unit. */
  readonly personId: number;
  readonly kind: EvidenceKind;
  readonly on: Day;
  readonly at: Instant;
  readonly hours: number;
  readonly takenOver: boolean;
  readonly source: PackSource;
  readonly sourceId: number;
  /** What it was called: the topic of a session, the title of a course. */
  readonly topic: string | null;
};

type Read = Omit<PackEvidence, 'kind'> & { readonly code: number };

/** In the order of days, then of entry. Without `people`: everybody's and the unit's own. */
export async function listEvidence(
  sql: Sql,
  unitId: number,
  { kinds, people }: { kinds: readonly EvidenceKind[]; people?: readonly number[] },
): Promise<PackEvidence[]> {
  const found = await statement<Read>`
    select e.evidence_id as "evidenceId", e.person_id as "personId", e.kind as code, e.happened_on as on, e.entered_at as at,
      e.hours::float8 as hours, e.taken_over as "takenOver", e.source, e.source_id as "sourceId",
      case e.source when 'training' then t.topic when 'completions' then c.course when 'designations' then g.document end as topic
    from evidence e
    left join training t on e.source = 'training' and t.unit_id = ${unitId} and t.training_id = e.source_id
    left join completion c on e.source = 'completions' and c.unit_id = ${unitId} and c.completion_id = e.source_id
    left join designation g on e.source = 'designations' and g.unit_id = ${unitId} and g.designation_id = e.source_id
    where e.unit_id = ${unitId} and e.kind = any(${kinds.map(codeOfEvidence)}::smallint[]) and e.source = any(${PACK_SOURCES}::text[])
      ${people ? statement`and e.person_id = any(${[...people]}::bigint[])` : statement``}
    order by e.happened_on, e.entered_at, e.evidence_id`.execute(sql);
  return found.rows.map(({ code, ...row }) => ({ ...row, kind: evidenceOfCode(code) }));
}

export type PackOriginal = {
  readonly source: PackSource;
  readonly sourceId: number;
  readonly fileHash: string;
  /** Of the content, as it was recorded when the file was attached. */
  readonly contentHash: string | null;
  readonly mediaType: string;
  readonly size: number;
  readonly keptAt: Instant;
  /** A list with the names of several people: no original of one person's pack. */
  readonly ofMany: boolean;
};

/** Every file that a record of these sources refers to; `ids` as `source:number`. */
export async function listOriginals(
  sql: Sql,
  unitId: number,
  of: readonly Pick<PackEvidence, 'source' | 'sourceId'>[],
): Promise<PackOriginal[]> {
  const keys = [...new Map(of.map((one) => [`${one.source}:${one.sourceId}`, one])).values()];
  const found = await statement<PackOriginal>`
    with wanted as materialized (
      select * from unnest(${keys.map((one) => one.source)}::text[], ${keys.map((one) => one.sourceId)}::bigint[]) as w(source, source_id)
    ), named (source, source_id, file_hash, content_hash, of_many) as (
      select w.source, w.source_id, l.file_hash, l.pdf_hash, false from wanted w
        join letter l on l.unit_id = ${unitId} and l.letter_id = w.source_id where w.source = 'letters' and l.state = 'signed'
      union all select w.source, w.source_id, s.file_hash, s.scan_hash, false from wanted w
        join leaver_step s on s.unit_id = ${unitId} and s.case_id = w.source_id and s.withdrawn_at is null where w.source = 'leavers'
      union all select w.source, w.source_id, s.file_hash, s.content_hash, true from wanted w
        join training_scan s on s.unit_id = ${unitId} and s.training_id = w.source_id where w.source = 'training'
      union all select w.source, w.source_id, d.file_hash, d.content_hash, false from wanted w
        join designation d on d.unit_id = ${unitId} and d.designation_id = w.source_id where w.source = 'designations'
      union all select w.source, w.source_id, v.file_hash, v.content_hash, false from wanted w
        join work_rule_version v on v.unit_id = ${unitId} and v.version_id = w.source_id where w.source = 'rules'
      union all select w.source, w.source_id, d.file_hash, d.content_hash, true from wanted w
        join drill d on d.unit_id = ${unitId} and d.drill_id = w.source_id where w.source = 'drills'
      union all select w.source, w.source_id, s.file_hash, s.content_hash, false from wanted w
        join self_inspection s on s.unit_id = ${unitId} and s.self_inspection_id = w.source_id where w.source = 'self-inspections'
      union all select w.source, w.source_id, f.file_hash, f.content_hash, false from wanted w
        join technical_test_file f on f.unit_id = ${unitId} and f.technical_test_id = w.source_id where w.source = 'technical-tests'
      union all select w.source, w.source_id, t.file_hash, t.content_hash, false from wanted w
        join required_task_turn t on t.unit_id = ${unitId} and t.turn_id = w.source_id where w.source = 'required-tasks'
      union all select w.source, w.source_id, x.file_hash, null, false from wanted w
        join exchange_plan x on x.unit_id = ${unitId} and x.plan_id = w.source_id where w.source = 'exchange-plans'
    )
    select n.source, n.source_id as "sourceId", n.file_hash as "fileHash", n.content_hash as "contentHash",
      coalesce(f.media_type, '') as "mediaType", coalesce(f.size, 0)::int8 as size, f.kept_at as "keptAt", n.of_many as "ofMany"
    from named n left join file f on f.unit_id = ${unitId} and f.file_hash = n.file_hash
    where n.file_hash is not null order by f.kept_at, n.source, n.source_id, n.file_hash`.execute(sql);
  return found.rows;
}
