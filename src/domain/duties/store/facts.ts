/** Facts of one subject, as the law reads them: for the reasons in the drawer and on the person's page. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day, Instant } from '../../../law/day.ts';
import type { Bearer, KeyPost, PostLevel, UnitStatus } from '../../../law/duty.ts';
import type {
  Declassification,
  EvidenceFact,
  Holding,
  NewText,
  PersonFacts,
  ReportedChange,
  UnitFacts,
} from '../../../law/facts.ts';
import type { ParameterKey } from '../../../law/parameters.ts';
import { evidenceOfCode } from '../evidence.ts';
import { newTexts, reportedChanges } from './changes.ts';
import { occasionsOf } from './occasions.ts';
import { figuresHere } from './required.ts';

export async function timeZoneOf(sql: Sql, unitId: number): Promise<string> {
  const found = await statement<{ time_zone: string }>`select time_zone from unit where unit_id = ${unitId}`.execute(
    sql,
  );
  return found.rows[0]?.time_zone ?? 'Asia/Shanghai';
}

/** The figures that the unit has chosen for itself or that are required of it, the strictest of each, by key. */
export async function choicesOf(sql: Sql, unitId: number): Promise<Partial<Record<ParameterKey, number>>> {
  const found = await statement<{ parameter: ParameterKey; value: number }>`
    select parameter, value from ${figuresHere(unitId)} as here`.execute(sql);
  return Object.fromEntries(found.rows.map((row) => [row.parameter, row.value]));
}

export type EvidenceRow = EvidenceFact & {
  readonly enteredAt: Instant;
  readonly source: string;
  readonly sourceId: number;
  /** Signed by hand on paper, and registered by an officer (module letters, which comes later). */
  readonly onPaper: boolean;
};

type EvidenceRead = {
  evidence_id: number;
  kind: number;
  appointment_id: number;
  happened_on: Day;
  entered_on: Day;
  entered_at: Instant;
  hours: number;
  taken_over: boolean;
  source: string;
  source_id: number;
  on_paper: boolean;
};

/** All evidence of one person (0: the unit itself), in the order of days, then of entry. */
export async function evidenceOf(sql: Sql, unitId: number, personId: number): Promise<EvidenceRow[]> {
  const found = await statement<EvidenceRead>`
    select e.evidence_id, e.kind, e.appointment_id, e.happened_on, (e.entered_at at time zone u.time_zone)::date as entered_on,
      e.entered_at, e.hours, e.taken_over, e.source, e.source_id, coalesce(l.on_paper, false) as on_paper
    from evidence e join unit u on u.unit_id = e.unit_id
    left join letter l on e.source = 'letters' and l.unit_id = ${unitId} and l.letter_id = e.source_id
    where e.unit_id = ${unitId} and e.person_id = ${personId}
    order by e.happened_on, e.evidence_id`.execute(sql);
  return found.rows.map((row) => ({
    evidenceId: row.evidence_id,
    kind: evidenceOfCode(row.kind),
    appointmentId: row.appointment_id,
    day: row.happened_on,
    enteredOn: row.entered_on,
    enteredAt: row.entered_at,
    hours: row.hours,
    takenOver: row.taken_over,
    source: row.source,
    sourceId: row.source_id,
    onPaper: row.on_paper,
  }));
}

export type StatusRow = {
  status: Exclude<UnitStatus, 'unit'>;
  from: Day;
  to?: Day;
  noticeNumber?: string;
  noticeDay?: Day;
};

export async function unitFacts(
  sql: Sql,
  unitId: number,
): Promise<Omit<UnitFacts, 'statuses' | 'evidence'> & { statuses: StatusRow[]; evidence: EvidenceRow[] }> {
  const unit = await statement<{
    ledger_from: Day;
    body: Bearer;
  }>`select ledger_from, body from unit where unit_id = ${unitId}`.execute(sql);
  const statuses = await statement<{
    status: StatusRow['status'];
    from_day: Day;
    to_day: Day | null;
    notice_number: string | null;
    notice_day: Day | null;
  }>`select status, from_day, to_day, notice_number, notice_day from unit_status where unit_id = ${unitId} order by from_day`.execute(
    sql,
  );
  const texts =
    await statement<NewText>`select on_day as "on", levels from (${newTexts(unitId)}) x order by on_day`.execute(sql);
  return {
    newTexts: texts.rows,
    ledgerFrom: unit.rows[0]!.ledger_from,
    body: unit.rows[0]!.body,
    occasions: await occasionsOf(sql, unitId, unit.rows[0]!.body),
    statuses: statuses.rows.map((row) => ({
      status: row.status,
      from: row.from_day,
      to: row.to_day ?? undefined,
      noticeNumber: row.notice_number ?? undefined,
      noticeDay: row.notice_day ?? undefined,
    })),
    evidence: await evidenceOf(sql, unitId, 0),
  };
}

type HoldingRead = {
  appointment_id: number;
  title: string;
  department: string;
  from_day: Day;
  to_day: Day | null;
  entered_at: Instant;
  planned: boolean;
  terms: { from: Day; to: Day | null; level: PostLevel; foreignRelated: boolean; keyPost: KeyPost }[];
};

export type HoldingRow = Holding & { readonly title: string; readonly department: string; readonly enteredAt: Instant };

async function holdingsOf(sql: Sql, unitId: number, personId: number): Promise<HoldingRow[]> {
  const found = await statement<HoldingRead>`
    select a.appointment_id, p.title, d.name as department, a.from_day, a.to_day, a.entered_at, a.planned,
      coalesce((select json_agg(json_build_object('from', t.from_day, 'to', t.to_day, 'level', t.level,
          'foreignRelated', t.foreign_related, 'keyPost', t.key_post) order by t.from_day)
        from post_term t where t.unit_id = ${unitId} and t.post_id = a.post_id), '[]') as terms
    from appointment a
    join post p on p.unit_id = ${unitId} and p.post_id = a.post_id
    join department d on d.unit_id = ${unitId} and d.department_id = p.department_id
    where a.unit_id = ${unitId} and a.person_id = ${personId}
    order by a.from_day, a.appointment_id`.execute(sql);
  return found.rows.map((row) => ({
    appointmentId: row.appointment_id,
    title: row.title,
    department: row.department,
    from: row.from_day,
    to: row.to_day ?? undefined,
    enteredAt: row.entered_at,
    planned: row.planned,
    terms: row.terms.map((term) => ({ ...term, to: term.to ?? undefined })),
  }));
}

/** The periods set for the posts left (module leavers, which comes later and whose facts the ledger reads). */
async function declassificationsOf(sql: Sql, unitId: number, personId: number): Promise<Declassification[]> {
  const found = await statement<Declassification>`
    select period_from as "from", period_to as "to", appointment_id as "appointmentId" from leaver_case
    where unit_id = ${unitId} and person_id = ${personId} and period_from is not null and state <> 'withdrawn'
    order by period_from`.execute(sql);
  return found.rows;
}

async function reportedChangesOf(sql: Sql, unitId: number, personId: number): Promise<ReportedChange[]> {
  const found = await statement<ReportedChange>`select appointment_id as "appointmentId", on_day as "on"
    from (${reportedChanges(unitId)}) x where person_id = ${personId} order by on_day, appointment_id`.execute(sql);
  return found.rows;
}

export type PersonRow = Omit<PersonFacts, 'holdings' | 'evidence'> & {
  readonly name: string;
  readonly staffNumber?: string;
  readonly department?: string;
  readonly presence: 'in-post' | 'seconded' | 'off-post';
  readonly phone?: string;
  readonly email?: string;
  readonly enteredAt: Instant;
  readonly holdings: HoldingRow[];
  readonly evidence: EvidenceRow[];
};

type PersonRead = {
  name: string;
  staff_number: string | null;
  department: string | null;
  presence: PersonRow['presence'];
  phone: string | null;
  email: string | null;
  joined_on: Day | null;
  left_on: Day | null;
  entered_at: Instant;
};

/** Everything the law needs to know of one person, with what a page shows beside it; nothing where there is no such person. */
export async function findPersonFacts(sql: Sql, unitId: number, personId: number): Promise<PersonRow | undefined> {
  const found = await statement<PersonRead>`
    select p.name, p.staff_number, d.name as department, p.presence, p.phone, p.email, p.joined_on, p.left_on, p.entered_at
    from person p left join department d on d.unit_id = ${unitId} and d.department_id = p.department_id
    where p.unit_id = ${unitId} and p.person_id = ${personId}`.execute(sql);
  const person = found.rows[0];
  if (!person) return undefined;
  const stationings = await statement<{ from_day: Day; to_day: Day | null }>`
    select from_day, to_day from stationing where unit_id = ${unitId} and person_id = ${personId} order by from_day`.execute(
    sql,
  );
  return {
    name: person.name,
    staffNumber: person.staff_number ?? undefined,
    department: person.department ?? undefined,
    presence: person.presence,
    phone: person.phone ?? undefined,
    email: person.email ?? undefined,
    joinedOn: person.joined_on ?? undefined,
    leftOn: person.left_on ?? undefined,
    enteredAt: person.entered_at,
    stationings: stationings.rows.map((row) => ({ from: row.from_day, to: row.to_day ?? undefined })),
    holdings: await holdingsOf(sql, unitId, personId),
    declassifications: await declassificationsOf(sql, unitId, personId),
    reportedChanges: await reportedChangesOf(sql, unitId, personId),
    occasions: await occasionsOf(sql, unitId, personId),
    evidence: await evidenceOf(sql, unitId, personId),
  };
}
