/** The steps of a case and its follow-ups in SQL. What is put right or taken back stays, marked with the instant and by whom. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day, Instant } from '../../../law/day.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { LeaverStep } from '../leavers.ts';
import type { LeaverCase } from './cases.ts';

type Of = Pick<LeaverCase, 'caseId' | 'personId'>;
type By = { readonly at: Instant; readonly by: number };

type Entered = {
  enteredAt: Instant;
  enteredBy: string;
  /** Put right by a later entry, or taken back: no longer counts. */
  withdrawnAt: Instant | null;
  withdrawnBy: string | null;
};

export type StepRow = Entered & {
  step: LeaverStep;
  doneOn: Day;
  /** Of the step that sets the period: as it was set then. */
  periodFrom: Day | null;
  periodTo: Day | null;
  fileHash: string | null;
  scanHash: string | null;
  originalKept: string | null;
};

/** Those that stand and those that no longer do, in the order of their entry. */
export async function listSteps(sql: Sql, unitId: number, caseId: number): Promise<StepRow[]> {
  const found = await statement<StepRow>`
    select s.step, s.done_on as "doneOn", s.period_from as "periodFrom", s.period_to as "periodTo", s.file_hash as "fileHash",
      s.scan_hash as "scanHash", s.original_kept as "originalKept", s.entered_at as "enteredAt", s.withdrawn_at as "withdrawnAt",
      coalesce(a.display_name, '') as "enteredBy", w.display_name as "withdrawnBy"
    from leaver_step s
    left join account a on a.unit_id = ${unitId} and a.account_id = s.entered_by
    left join account w on w.unit_id = ${unitId} and w.account_id = s.withdrawn_by
    where s.unit_id = ${unitId} and s.case_id = ${caseId} order by s.entered_at, s.step_id`.execute(sql);
  return found.rows;
}

type Done = By & {
  readonly step: LeaverStep;
  readonly on: Day;
  readonly period?: { readonly from: Day; readonly to: Day };
  readonly scan?: { readonly fileHash: string; readonly scanHash: string; readonly originalKept: string };
};

/** Said again, it puts right what was said before. Answers the day that stood until now, if any. */
export async function keepStep(sql: Sql, unitId: number, of: Of, one: Done): Promise<Day | undefined> {
  const before = await withdrawStep(sql, unitId, of, one.step, one);
  await statement`
    insert into leaver_step (unit_id, person_id, case_id, step, done_on, period_from, period_to, file_hash, scan_hash,
      original_kept, entered_at, entered_by)
    values (${unitId}, ${of.personId}, ${of.caseId}, ${one.step}, ${one.on}, ${one.period?.from ?? null}, ${one.period?.to ?? null},
      ${one.scan?.fileHash ?? null}, ${one.scan?.scanHash ?? null}, ${one.scan?.originalKept ?? null}, ${one.at}, ${one.by})`.execute(
    sql,
  );
  return before;
}

/** The day of the step that stood; nothing where none did. */
export async function withdrawStep(
  sql: Sql,
  unitId: number,
  { caseId, personId }: Of,
  step: LeaverStep,
  { at, by }: By,
): Promise<Day | undefined> {
  const found = await statement<{ done_on: Day }>`
    update leaver_step set withdrawn_at = ${at}, withdrawn_by = ${by}
    where unit_id = ${unitId} and person_id = ${personId} and case_id = ${caseId} and step = ${step} and withdrawn_at is null
    returning done_on`.execute(sql);
  return found.rows[0]?.done_on;
}

export type FollowUp = {
  on: Day;
  how: 'meeting' | 'telephone' | 'in-writing';
  outcome: 'obligations-kept' | 'reminded' | 'referred';
};
export type FollowUpRow = FollowUp & Entered & { followUpId: number };

export async function insertFollowUp(
  sql: Sql,
  unitId: number,
  { caseId, personId }: Of,
  one: FollowUp & By,
): Promise<number> {
  const added = await statement<{ id: number }>`
    insert into leaver_follow_up (unit_id, person_id, case_id, happened_on, how, outcome, entered_at, entered_by)
    values (${unitId}, ${personId}, ${caseId}, ${one.on}, ${one.how}, ${one.outcome}, ${one.at}, ${one.by})
    returning follow_up_id as id`.execute(sql);
  return added.rows[0]!.id;
}

/** Refuses what stands no longer, or belongs to another case. */
export async function markFollowUpWithdrawn(
  sql: Sql,
  unitId: number,
  { caseId, personId }: Of,
  followUpId: number,
  { at, by }: By,
): Promise<Day> {
  const found = await statement<{ happened_on: Day }>`
    update leaver_follow_up set withdrawn_at = ${at}, withdrawn_by = ${by}
    where unit_id = ${unitId} and person_id = ${personId} and case_id = ${caseId} and follow_up_id = ${followUpId}
      and withdrawn_at is null returning happened_on`.execute(sql);
  return found.rows[0]?.happened_on ?? refuse('not-found');
}

/** Those that stand and those that no longer do, by their day. */
export async function listFollowUps(sql: Sql, unitId: number, caseId: number): Promise<FollowUpRow[]> {
  const found = await statement<FollowUpRow>`
    select f.follow_up_id as "followUpId", f.happened_on as "on", f.how, f.outcome, f.entered_at as "enteredAt",
      f.withdrawn_at as "withdrawnAt", coalesce(a.display_name, '') as "enteredBy", w.display_name as "withdrawnBy"
    from leaver_follow_up f
    left join account a on a.unit_id = ${unitId} and a.account_id = f.entered_by
    left join account w on w.unit_id = ${unitId} and w.account_id = f.withdrawn_by
    where f.unit_id = ${unitId} and f.case_id = ${caseId} order by f.happened_on, f.follow_up_id`.execute(sql);
  return found.rows;
}
