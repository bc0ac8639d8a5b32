/** The evidence that a pack lists, and the files that belong to it. Only of the sources in sources.ts. */
import { sql as statement } from 'kysely';
import type { Fragment, Sql } from '../../../database/connect.ts';
import type { Day, Instant } from '../../../law/day.ts';
import type { EvidenceKind } from '../../../law/duty.ts';
import { codeOfEvidence, evidenceOfCode } from '../../duties/evidence.ts';
import { EXCHANGE_ORIGINALS } from '../../exchanges/store/originals.ts';
import { FINDING_ORIGINALS } from '../../findings/store/originals.ts';
import { LEAVER_ORIGINALS } from '../../leavers/store/originals.ts';
import { LETTER_ORIGINALS } from '../../letters/store/originals.ts';
import { MEASURE_ORIGINALS } from '../../measures/store/originals.ts';
import { DRILL_ORIGINALS } from '../../plans/store/originals.ts';
import { RULE_ORIGINALS, RULES_OF_SET } from '../../rules/store/originals.ts';
import { SELF_INSPECTION_ORIGINALS } from '../../self-inspections/store/originals.ts';
import { TRAINING_ORIGINALS } from '../../training/store/originals.ts';
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
  /** How the entry that names it calls its record. */
  readonly called: string;
  readonly calledId: number;
  /** A list with the names of several people: no original of one person's pack. */
  readonly ofMany: boolean;
};

/** What each module has as an original of its evidence. */
const PROVIDERS = [
  ...[LETTER_ORIGINALS, LEAVER_ORIGINALS, TRAINING_ORIGINALS, EXCHANGE_ORIGINALS, DRILL_ORIGINALS, MEASURE_ORIGINALS],
  ...[FINDING_ORIGINALS, RULE_ORIGINALS, SELF_INSPECTION_ORIGINALS],
];

/** The records of this evidence, as `wanted` (source, source_id, at). */
function wantedOf(of: readonly Wanted[]): Fragment {
  const keys = [...new Map(of.map((one) => [`${one.source}:${one.sourceId}`, one])).values()];
  return statement`wanted as materialized (select * from unnest(${keys.map((one) => one.source)}::text[],
    ${keys.map((one) => one.sourceId)}::bigint[], ${keys.map((one) => one.at)}::timestamptz[]) as w(source, source_id, at))`;
}
type Wanted = Pick<PackEvidence, 'source' | 'sourceId' | 'at'>;

/** Every file that a record of these sources refers to. */
export async function listOriginals(sql: Sql, unitId: number, of: readonly Wanted[]): Promise<PackOriginal[]> {
  const all = statement.join(
    PROVIDERS.map((originals) => originals(unitId)),
    statement` union all `,
  );
  const found = await statement<PackOriginal>`
    with ${wantedOf(of)}, named (source, source_id, file_hash, content_hash, of_many, called, called_id) as (${all})
    select n.source, n.source_id as "sourceId", n.file_hash as "fileHash", n.content_hash as "contentHash", n.called,
      n.called_id::float8 as "calledId", coalesce(f.media_type, '') as "mediaType", coalesce(f.size, 0)::int8 as size,
      f.kept_at as "keptAt", n.of_many as "ofMany"
    from named n left join file f on f.unit_id = ${unitId} and f.file_hash = n.file_hash
    where n.file_hash is not null order by f.kept_at, n.source, n.source_id, n.file_hash`.execute(sql);
  return found.rows;
}

/** The versions of those sets of which there is no file: written here. */
export async function listUnfiledRules(
  sql: Sql,
  unitId: number,
  of: readonly Wanted[],
): Promise<{ sourceId: number; versionId: number }[]> {
  if (of.length === 0) return [];
  const found = await statement<{ sourceId: number; versionId: number }>`with ${wantedOf(of)}
    select source_id::float8 as "sourceId", version_id::float8 as "versionId" from (${RULES_OF_SET(unitId)}) s
    where file_hash is null order by source_id, version_id`.execute(sql);
  return found.rows;
}
