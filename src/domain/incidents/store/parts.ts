/** What belongs to one incident: tasks, evidence with who held it, reports. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day, Instant } from '../../../law/day.ts';
import type { SealedFile } from '../../../platform/attach.ts';
import type { IncidentEvidenceId, IncidentId, IncidentTaskId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { IncidentReport, Receiver, ReportChannel } from '../incidents.ts';
import { opened, sealed } from './incidents.ts';

type Of = { readonly incidentId: number; readonly key: Buffer };

export type Task = {
  readonly taskId: IncidentTaskId;
  readonly what: string;
  readonly isLesson: boolean;
  readonly holder: number;
  readonly dueOn: Day;
  readonly givenAt: Instant;
  readonly doneAt: Instant | null;
  readonly doneBy: number | null;
};

type NewTask = { readonly what: string; readonly isLesson: boolean; readonly holder: number; readonly dueOn: Day };

export async function insertTask(
  sql: Sql,
  unitId: number,
  of: Of,
  { what, isLesson, holder, dueOn, at }: NewTask & { at: Instant },
): Promise<IncidentTaskId> {
  const made = await statement<{ id: IncidentTaskId }>`
    insert into incident_task (unit_id, incident_id, what, is_lesson, for_position, due_on, given_at)
    values (${unitId}, ${of.incidentId}, ${sealed(unitId, of, 'task', what)}, ${isLesson}, ${holder}, ${dueOn}, ${at})
    returning task_id as id`.execute(sql);
  return made.rows[0]!.id;
}

export async function tasksOf(sql: Sql, unitId: number, of: Of): Promise<Task[]> {
  const found = await statement<Omit<Task, 'what'> & { what: Buffer }>`
    select task_id as "taskId", what, is_lesson as "isLesson", for_position as holder, due_on as "dueOn", given_at as "givenAt",
      done_at as "doneAt", done_by as "doneBy" from incident_task
    where unit_id = ${unitId} and incident_id = ${of.incidentId} order by task_id`.execute(sql);
  return found.rows.map((row) => ({ ...row, what: opened(unitId, of, 'task', row.what) }));
}

export async function incidentOfTask(sql: Sql, unitId: number, taskId: number): Promise<IncidentId> {
  const found = await statement<{ id: IncidentId }>`select incident_id as id from incident_task
    where unit_id = ${unitId} and task_id = ${taskId}`.execute(sql);
  return found.rows[0]?.id ?? refuse('not-found');
}

export async function finishTask(
  sql: Sql,
  unitId: number,
  taskId: number,
  { at, by }: { at: Instant; by: number },
): Promise<void> {
  await statement`update incident_task set done_at = ${at}, done_by = ${by}
    where unit_id = ${unitId} and task_id = ${taskId}`.execute(sql);
}

export type Custody = {
  readonly heldBy: number;
  readonly place: string;
  readonly since: Instant;
  readonly enteredAt: Instant;
  readonly enteredBy: number;
};
export type Evidence = {
  readonly evidenceId: IncidentEvidenceId;
  readonly name: string;
  readonly fileHash: string | null;
  readonly contentHash: string | null;
  readonly size: number | null;
  readonly mediaType: string | null;
  readonly addedAt: Instant;
  readonly addedBy: number;
  readonly custody: readonly Custody[];
};

export async function insertEvidence(
  sql: Sql,
  unitId: number,
  of: Of,
  { name, file, at, by }: { name: string; file: SealedFile | undefined; at: Instant; by: number },
): Promise<IncidentEvidenceId> {
  const made = await statement<{ id: IncidentEvidenceId }>`
    insert into incident_evidence (unit_id, incident_id, name, file_hash, content_hash, size, media_type, added_at, added_by)
    values (${unitId}, ${of.incidentId}, ${sealed(unitId, of, 'evidence', name)}, ${file?.hash ?? null}, ${file?.contentHash ?? null},
      ${file?.size ?? null}, ${file?.mediaType ?? null}, ${at}, ${by}) returning evidence_id as id`.execute(sql);
  return made.rows[0]!.id;
}

export async function incidentOfEvidence(sql: Sql, unitId: number, evidenceId: number): Promise<IncidentId> {
  const found = await statement<{ id: IncidentId }>`select incident_id as id from incident_evidence
    where unit_id = ${unitId} and evidence_id = ${evidenceId}`.execute(sql);
  return found.rows[0]?.id ?? refuse('not-found');
}

export async function insertCustody(
  sql: Sql,
  unitId: number,
  of: Of,
  evidenceId: number,
  one: { heldBy: number; place?: string | undefined; since: Instant; at: Instant; by: number },
): Promise<void> {
  const place = one.place ? sealed(unitId, of, `custody-${evidenceId}`, one.place) : null;
  await statement`insert into incident_custody (unit_id, evidence_id, position, held_by, place, since, entered_at, entered_by)
    select ${unitId}, ${evidenceId}, coalesce(max(position), 0) + 1, ${one.heldBy}, ${place}, ${one.since}, ${one.at}, ${one.by}
    from incident_custody where unit_id = ${unitId} and evidence_id = ${evidenceId}`.execute(sql);
}

export async function evidenceOf(sql: Sql, unitId: number, of: Of): Promise<Evidence[]> {
  const found = await statement<Omit<Evidence, 'name' | 'custody'> & { name: Buffer }>`
    select evidence_id as "evidenceId", name, file_hash as "fileHash", content_hash as "contentHash", size, media_type as "mediaType",
      added_at as "addedAt", added_by as "addedBy" from incident_evidence
    where unit_id = ${unitId} and incident_id = ${of.incidentId} order by evidence_id`.execute(sql);
  const held = await statement<Omit<Custody, 'place'> & { evidenceId: number; place: Buffer | null }>`
    select c.evidence_id as "evidenceId", c.held_by as "heldBy", c.place, c.since, c.entered_at as "enteredAt", c.entered_by as "enteredBy"
    from incident_custody c join incident_evidence e on e.unit_id = c.unit_id and e.evidence_id = c.evidence_id
    where c.unit_id = ${unitId} and e.incident_id = ${of.incidentId} order by c.evidence_id, c.position`.execute(sql);
  return found.rows.map(({ name, ...row }) => ({
    ...row,
    name: opened(unitId, of, 'evidence', name),
    custody: held.rows
      .filter(({ evidenceId }) => evidenceId === row.evidenceId)
      .map(({ evidenceId, place, ...one }) => ({
        ...one,
        place: opened(unitId, of, `custody-${evidenceId}`, place),
      })),
  }));
}

export type Report = {
  readonly position: number;
  readonly which: IncidentReport;
  readonly receivers: readonly Receiver[];
  readonly channel: ReportChannel;
  readonly receipt: string;
  readonly sentAt: Instant;
  readonly enteredAt: Instant;
  readonly enteredBy: number;
};
type NewReport = Omit<Report, 'position' | 'receipt' | 'enteredAt' | 'enteredBy'> & {
  readonly receipt?: string | undefined;
  readonly at: Instant;
  readonly by: number;
};

export async function insertReport(sql: Sql, unitId: number, of: Of, one: NewReport): Promise<void> {
  const receipt = one.receipt ? sealed(unitId, of, 'receipt', one.receipt) : null;
  await statement`insert into incident_report (unit_id, incident_id, position, which, receivers, channel, receipt, sent_at, entered_at, entered_by)
    select ${unitId}, ${of.incidentId}, coalesce(max(position), 0) + 1, ${one.which}, ${[...one.receivers]}::text[], ${one.channel},
      ${receipt}, ${one.sentAt}, ${one.at}, ${one.by}
    from incident_report where unit_id = ${unitId} and incident_id = ${of.incidentId}`.execute(sql);
}

export async function reportsOf(sql: Sql, unitId: number, of: Of): Promise<Report[]> {
  const found = await statement<Omit<Report, 'receipt'> & { receipt: Buffer | null }>`
    select position, which, receivers, channel, receipt, sent_at as "sentAt", entered_at as "enteredAt", entered_by as "enteredBy"
    from incident_report where unit_id = ${unitId} and incident_id = ${of.incidentId} order by position`.execute(sql);
  return found.rows.map((row) => ({ ...row, receipt: opened(unitId, of, 'receipt', row.receipt) }));
}
