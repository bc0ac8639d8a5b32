/** The versions of the impact assessments, and since when people's data is held. */
import { sql as statement } from 'kysely';
import type { Fragment, Sql } from '../../../database/connect.ts';
import type { Day, Instant } from '../../../law/day.ts';
import { type Asked, type Going, monthsOf } from '../../../platform/retention.ts';
import type { Basis } from '../assessment/assessment.ts';
import type { Added, VersionState } from '../assessment/names.ts';
import type { PartCode } from '../assessment/part-codes.ts';

/** The day on which the first person was entered, where there is one. */
export async function firstPersonOn(sql: Sql, unitId: number, timeZone: string): Promise<Day | undefined> {
  const found = await statement<{ day: Day | null }>`
    select (min(entered_at) at time zone ${timeZone})::date as day from person where unit_id = ${unitId}`.execute(sql);
  return found.rows[0]?.day ?? undefined;
}

export type Version = {
  assessmentId: number;
  part: PartCode;
  version: number;
  basis: string;
  state: VersionState;
  completedBy: string;
  completedAt: Instant;
  signedBy: string | null;
  signedAt: Instant | null;
};
export type WholeVersion = Version & {
  content: Basis;
  added: Added;
  fileHash: string | null;
  completer: number;
  completerPerson: number | null;
};

const OF_VERSION = statement`i.assessment_id as "assessmentId", i.part, i.version, i.basis, i.state, c.display_name as "completedBy",
  i.completed_at as "completedAt", s.display_name as "signedBy", i.signed_at as "signedAt"`;
const versionsFrom = (unitId: number) => statement`impact_assessment i
  join account c on c.unit_id = ${unitId} and c.account_id = i.completed_by
  left join account s on s.unit_id = ${unitId} and s.account_id = i.signed_by`;

/** The newest first; of one part alone where it is named. */
export async function listVersions(sql: Sql, unitId: number, part?: PartCode): Promise<Version[]> {
  const found = await statement<Version>`
    select ${OF_VERSION} from ${versionsFrom(unitId)}
    where i.unit_id = ${unitId} and (${part ?? null}::text is null or i.part = ${part ?? null})
    order by i.part, i.version desc limit 1000`.execute(sql);
  return found.rows;
}

/** Held until the end of the transaction where it is to be changed. */
export async function findVersion(
  sql: Sql,
  unitId: number,
  { assessmentId, hold }: { assessmentId: number; hold?: boolean },
): Promise<WholeVersion | undefined> {
  const found = await statement<WholeVersion>`
    select ${OF_VERSION}, i.content, i.added, i.file_hash as "fileHash", i.completed_by as completer, c.person_id as "completerPerson"
    from ${versionsFrom(unitId)}
    where i.unit_id = ${unitId} and i.assessment_id = ${assessmentId} ${hold ? statement`for update of i` : statement``}`.execute(
    sql,
  );
  return found.rows[0];
}

type New = { part: PartCode; basis: string; content: Basis; added: Added; by: number; at: Instant };

/** What waited for its signature gives way. */
export async function addVersion(
  sql: Sql,
  unitId: number,
  { part, basis, content, added, by, at }: New,
): Promise<{ assessmentId: number; version: number }> {
  await statement`update impact_assessment set state = 'returned'
    where unit_id = ${unitId} and part = ${part} and state = 'completed'`.execute(sql);
  const made = await statement<{ assessmentId: number; version: number }>`
    insert into impact_assessment (unit_id, part, version, basis, content, added, state, completed_by, completed_at)
    select ${unitId}, ${part}, coalesce(max(version), 0) + 1, ${basis}, ${JSON.stringify(content)}::jsonb, ${JSON.stringify(added)}::jsonb,
      'completed', ${by}, ${at} from impact_assessment where unit_id = ${unitId} and part = ${part}
    returning assessment_id as "assessmentId", version`.execute(sql);
  return made.rows[0]!;
}

export async function markReturned(sql: Sql, unitId: number, assessmentId: number): Promise<void> {
  await statement`update impact_assessment set state = 'returned'
    where unit_id = ${unitId} and assessment_id = ${assessmentId}`.execute(sql);
}

/** With its paper, a file that is attached already. */
export async function markSigned(
  sql: Sql,
  unitId: number,
  { assessmentId, by, at, fileHash }: { assessmentId: number; by: number; at: Instant; fileHash: string },
): Promise<void> {
  await statement`update impact_assessment set state = 'signed', signed_by = ${by}, signed_at = ${at}, file_hash = ${fileHash}
    where unit_id = ${unitId} and assessment_id = ${assessmentId}`.execute(sql);
}

/** From the day on which a newer version was signed: the newest signed one, and what still waits, stay (PIPL 56, third paragraph). */
export const heldAssessments = ({ unitId, figures, timeZone }: Asked): Fragment => statement`
  select i.assessment_id as record_id, 0::bigint as person_id,
    (min(n.signed_at) at time zone ${timeZone} + make_interval(months => ${monthsOf(figures, 'impact-assessment.keep')}::int))::date as due_on
  from impact_assessment i
  join impact_assessment n on n.unit_id = ${unitId} and n.part = i.part and n.version > i.version and n.state = 'signed'
  where i.unit_id = ${unitId} and i.state <> 'completed' group by i.assessment_id`;

export async function destroyAssessments(sql: Sql, { unitId, ids }: Going): Promise<void> {
  const gone = await statement<{ file_hash: string | null }>`
    delete from impact_assessment where unit_id = ${unitId} and assessment_id = any(${[...ids]}::bigint[]) returning file_hash`.execute(
    sql,
  );
  const files = gone.rows.flatMap((row) => row.file_hash ?? []);
  await statement`delete from file where unit_id = ${unitId} and file_hash = any(${files}::text[])`.execute(sql);
}
