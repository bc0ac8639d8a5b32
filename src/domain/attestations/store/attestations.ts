/** Certificates, and the learning they attest: the evidence that our own records gave, with what each was about. */
import { sql as statement } from 'kysely';
import type { Fragment, Sql } from '../../../database/connect.ts';
import type { Day, Instant } from '../../../law/day.ts';
import { codeOfEvidence } from '../../duties/evidence.ts';
import { HOURS_COUNTED } from '../../training/evidence.ts';
import type { LearntKind } from '../../training/training.ts';
import { inDepartment } from '../../units/store/departments.ts';
import { ATTESTED_SOURCES, type AttestationKind, type AttestedSource, type Basis, type What } from '../attestations.ts';

const codes = (kinds: readonly LearntKind[]) => kinds.map(codeOfEvidence);

/** What our own records gave of learning, one row a record: a package completed here, not what was completed elsewhere and imported. */
const learnt = (unitId: number): Fragment => statement`
  select e.person_id, e.source, e.source_id, e.happened_on, e.hours from evidence e
  where e.unit_id = ${unitId} and e.person_id > 0 and e.kind = any(${codes(HOURS_COUNTED)}::smallint[])
    and e.source = any(${[...ATTESTED_SOURCES]}::text[])
    and (e.source <> 'completions' or exists (select from completion c
      where c.unit_id = ${unitId} and c.completion_id = e.source_id and c.way = 'package'))`;

/** Of these those that are of the year, of the course or of the test. */
const ofWhat = (unitId: number, { kind, year, refId }: What): Fragment => {
  const inYear = statement`extract(year from l.happened_on) = ${year}`;
  if (kind === 'year') return inYear;
  if (kind === 'test') return statement`${inYear} and l.source = 'tests' and l.source_id = ${refId}`;
  return statement`${inYear} and l.source = 'courses' and exists (select from enrolment n
    where n.unit_id = ${unitId} and n.enrolment_id = l.source_id and n.course_id = ${refId})`;
};

export type Learnt = Basis & { readonly titleZh: string; readonly titleEn: string; readonly ownUnit: boolean };

/** What this person learnt of it, the first first, with the words of what it was. */
export async function learntOf(sql: Sql, unitId: number, personId: number, what: What): Promise<Learnt[]> {
  const found = await statement<Learnt>`
    select l.source, l.source_id as "sourceId", l.happened_on as day, l.hours,
      coalesce(t.topic, v.title_zh, c.course, w.title ->> 'zh', '') as "titleZh",
      coalesce(nullif(v.title_en, ''), nullif(w.title ->> 'en', ''), '') as "titleEn",
      exists (select from evidence o where o.unit_id = ${unitId} and o.person_id = l.person_id and o.source = l.source
        and o.source_id = l.source_id and o.kind = any(${codes(['training-own-unit'])}::smallint[])) as "ownUnit"
    from (${learnt(unitId)}) l
    left join training t on l.source = 'training' and t.unit_id = ${unitId} and t.training_id = l.source_id
    left join enrolment n on l.source = 'courses' and n.unit_id = ${unitId} and n.enrolment_id = l.source_id
    left join course_version v on v.unit_id = ${unitId} and v.course_id = n.course_id and v.version = n.version
    left join completion c on l.source = 'completions' and c.unit_id = ${unitId} and c.completion_id = l.source_id
    left join test q on l.source = 'tests' and q.unit_id = ${unitId} and q.test_id = l.source_id
    left join test_version w on w.unit_id = ${unitId} and w.test_id = q.test_id and w.version = q.version
    where l.person_id = ${personId} and ${ofWhat(unitId, what)}
    order by l.happened_on, l.source, l.source_id`.execute(sql);
  return found.rows;
}

export type Attestation = What & {
  readonly attestationId: number;
  readonly personId: number;
  readonly hours: number;
  readonly issuedOn: Day;
  readonly basis: readonly Basis[];
  readonly salt: Buffer;
  readonly stands: boolean;
};

/** Every record that it rests on is evidence still, of that day and with no fewer hours. */
const stands = (unitId: number): Fragment => statement`not exists (
  select from jsonb_to_recordset(a.basis) as b(source text, "sourceId" bigint, day date, hours numeric)
  where not exists (select from (${learnt(unitId)}) l where l.person_id = a.person_id and l.source = b.source
    and l.source_id = b."sourceId" and l.happened_on = b.day and l.hours >= b.hours))`;

const columns = (
  unitId: number,
): Fragment => statement`a.attestation_id as "attestationId", a.person_id as "personId", a.kind, a.year,
  a.ref_id as "refId", a.hours, a.issued_on as "issuedOn", a.basis, a.salt, ${stands(unitId)} as stands`;

/** The latest of this person about this, if there is one. */
export async function latestOf(
  sql: Sql,
  unitId: number,
  personId: number,
  { kind, year, refId }: What,
): Promise<Attestation | undefined> {
  const found = await statement<Attestation>`select ${columns(unitId)} from attestation a
    where a.unit_id = ${unitId} and a.person_id = ${personId} and a.kind = ${kind} and a.year = ${year} and a.ref_id = ${refId}
    order by a.attestation_id desc limit 1`.execute(sql);
  return found.rows[0];
}

export type NewAttestation = What & {
  readonly personId: number;
  readonly basis: readonly Basis[];
  readonly hours: number;
  readonly issuedOn: Day;
  readonly at: Instant;
  readonly by: number;
  readonly codeHash: Buffer;
  readonly salt: Buffer;
};

export async function insertAttestation(sql: Sql, unitId: number, one: NewAttestation): Promise<number> {
  const basis = one.basis.map(({ source, sourceId, day, hours }) => ({ source, sourceId, day, hours }));
  const made = await statement<{ id: number }>`
    insert into attestation (unit_id, person_id, kind, year, ref_id, hours, basis, issued_at, issued_on, issued_by, code_hash, salt)
    values (${unitId}, ${one.personId}, ${one.kind}, ${one.year}, ${one.refId}, ${one.hours}, ${JSON.stringify(basis)}::jsonb, ${one.at},
      ${one.issuedOn}, ${one.by}, ${one.codeHash}, ${one.salt}) returning attestation_id as id`.execute(sql);
  return made.rows[0]!.id;
}

const TITLES = (unitId: number): Fragment => statement`
  left join lateral (select title_zh, title_en from course_version x where a.kind = 'course' and x.unit_id = ${unitId} and x.course_id = a.ref_id
    and x.published_at is not null order by x.version desc limit 1) v on true
  left join test q on a.kind = 'test' and q.unit_id = ${unitId} and q.test_id = a.ref_id
  left join test_version w on w.unit_id = ${unitId} and w.test_id = q.test_id and w.version = q.version`;
const TITLE_COLUMNS = statement`coalesce(v.title_zh, w.title ->> 'zh', '') as "titleZh",
  coalesce(nullif(v.title_en, ''), nullif(w.title ->> 'en', ''), '') as "titleEn"`;

export type Listed = Omit<Attestation, 'basis' | 'salt'> & {
  readonly name: string;
  readonly staffNumber: string | null;
  readonly department: string | null;
  readonly titleZh: string;
  readonly titleEn: string;
};

export type Filter = {
  readonly kind?: AttestationKind | undefined;
  readonly year?: number | undefined;
  readonly departmentId?: number | undefined;
  readonly fallen?: boolean | undefined;
};

/** Those issued, the newest first. `fallen`: those alone that stand no more. */
export async function listAttestations(
  sql: Sql,
  unitId: number,
  { kind, year, departmentId, fallen, offset, limit }: Filter & { readonly offset: number; readonly limit: number },
): Promise<{ total: number; rows: Listed[] }> {
  const from = statement`attestation a
    join person p on p.unit_id = ${unitId} and p.person_id = a.person_id
    left join department d on d.unit_id = ${unitId} and d.department_id = p.department_id ${TITLES(unitId)}
    where a.unit_id = ${unitId} and (${kind ?? null}::text is null or a.kind = ${kind ?? null})
      and (${year ?? null}::int is null or a.year = ${year ?? null}) and ${inDepartment(unitId, 'p.department_id', departmentId)}
      and (not ${fallen ?? false}::boolean or not ${stands(unitId)})`;
  const counted = await statement<{ total: number }>`select count(*)::int as total from ${from}`.execute(sql);
  const found = await statement<Listed & { basis: unknown; salt: unknown }>`select ${columns(unitId)}, p.name,
      p.staff_number as "staffNumber", d.name as department, ${TITLE_COLUMNS}
    from ${from} order by a.attestation_id desc offset ${offset} limit ${limit}`.execute(sql);
  return { total: counted.rows[0]!.total, rows: found.rows.map(({ basis: _, salt: __, ...row }) => row) };
}

export type Named = Attestation & Pick<Listed, 'name' | 'titleZh' | 'titleEn'>;

/** By the digest of its code: at the door. */
export async function findByCode(sql: Sql, unitId: number, codeHash: Buffer): Promise<Named | undefined> {
  const found = await statement<Named>`select ${columns(unitId)}, p.name, ${TITLE_COLUMNS}
    from attestation a join person p on p.unit_id = ${unitId} and p.person_id = a.person_id ${TITLES(unitId)}
    where a.unit_id = ${unitId} and a.code_hash = ${codeHash}`.execute(sql);
  return found.rows[0];
}

/** One person's, the newest first. */
export async function listOwn(sql: Sql, unitId: number, personId: number, limit: number): Promise<Named[]> {
  const found = await statement<Named>`select ${columns(unitId)}, p.name, ${TITLE_COLUMNS}
    from attestation a join person p on p.unit_id = ${unitId} and p.person_id = a.person_id ${TITLES(unitId)}
    where a.unit_id = ${unitId} and a.person_id = ${personId} order by a.attestation_id desc limit ${limit}`.execute(
    sql,
  );
  return found.rows;
}

/** What a person can have attested: each year with learning, each course finished and each test passed with hours of its own. */
export async function listAttestable(
  sql: Sql,
  unitId: number,
  personId: number,
): Promise<(What & { hours: number; titleZh: string; titleEn: string })[]> {
  const found = await statement<What & { hours: number; titleZh: string; titleEn: string }>`
    select a.kind, a.year, a.ref_id as "refId", a.hours, ${TITLE_COLUMNS} from (
      select 'year' as kind, extract(year from l.happened_on)::int as year, 0::bigint as ref_id, sum(l.hours) as hours
      from (${learnt(unitId)}) l where l.person_id = ${personId} group by 2
      union all
      select case l.source when 'tests' then 'test' else 'course' end, extract(year from l.happened_on)::int,
        coalesce(n.course_id, l.source_id), sum(l.hours)
      from (${learnt(unitId)}) l
      left join enrolment n on l.source = 'courses' and n.unit_id = ${unitId} and n.enrolment_id = l.source_id
      where l.person_id = ${personId} and l.source in ('courses', 'tests') group by 1, 2, 3) a ${TITLES(unitId)}
    order by a.year desc, a.kind desc, a.ref_id`.execute(sql);
  return found.rows;
}

export type Candidate = {
  readonly personId: number;
  readonly name: string;
  readonly staffNumber: string | null;
  readonly department: string | null;
  readonly hours: number;
};

/** Who of those who are here has learnt it. */
export async function listCandidates(
  sql: Sql,
  unitId: number,
  asked: What & { departmentId?: number | undefined; today: Day; offset: number; limit: number },
): Promise<{ total: number; rows: Candidate[] }> {
  const { departmentId, today, offset, limit, ...what } = asked;
  const from = statement`(select l.person_id, sum(l.hours) as hours from (${learnt(unitId)}) l where ${ofWhat(unitId, what)} group by 1) l
    join person p on p.unit_id = ${unitId} and p.person_id = l.person_id and (p.left_on is null or p.left_on >= ${today})
    left join department d on d.unit_id = ${unitId} and d.department_id = p.department_id
    where ${inDepartment(unitId, 'p.department_id', departmentId)}`;
  const counted = await statement<{ total: number }>`select count(*)::int as total from ${from}`.execute(sql);
  const found =
    await statement<Candidate>`select p.person_id as "personId", p.name, p.staff_number as "staffNumber", d.name as department,
      l.hours from ${from} order by d.path nulls last, p.name, p.person_id offset ${offset} limit ${limit}`.execute(
      sql,
    );
  return { total: counted.rows[0]!.total, rows: found.rows };
}

export type Holder = { readonly personId: number; readonly name: string; readonly department: string | null };

/** Those of these ids who are people of the unit, in the order of their names. */
export async function holders(sql: Sql, unitId: number, ids: readonly number[]): Promise<Holder[]> {
  const found = await statement<Holder>`select p.person_id as "personId", p.name, d.name as department from person p
    left join department d on d.unit_id = ${unitId} and d.department_id = p.department_id
    where p.unit_id = ${unitId} and p.person_id = any(${[...ids]}::bigint[])
    order by d.path nulls last, p.name, p.person_id`.execute(sql);
  return found.rows;
}

export type Source = AttestedSource;
