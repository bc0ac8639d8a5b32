/** A leaver's case in SQL: opened, its steps, its period, its end. Its texts are sealed with the key beside them. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day, Instant } from '../../../law/day.ts';
import type { UnitId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusal.ts';
import { newKey, newSalt, openText, sealText } from '../../../platform/sealing.ts';
import type { LeaverState, Leaves, SecretLevel } from '../leavers.ts';

export async function unitOfCase(sql: Sql, unitId: UnitId, caseId: number): Promise<UnitId> {
  const found = await statement`select 1 from leaver_case where unit_id = ${unitId} and case_id = ${caseId}`.execute(
    sql,
  );
  return found.rows.length ? unitId : refuse('not-found');
}

export type LeaverCase = {
  caseId: number;
  personId: number;
  appointmentId: number;
  level: SecretLevel;
  leaves: Leaves;
  noticedOn: Day;
  leavesOn: Day;
  state: LeaverState;
  periodFrom: Day | null;
  periodTo: Day | null;
  outsideRange: boolean;
  compensation: boolean | null;
  compensationOn: Day | null;
  openedAt: Instant;
  endedAt: Instant | null;
  key: Buffer;
  salt: Buffer;
};

/** What the sealed texts are bound to. */
const aboutOf = (unitId: number, personId: number, field: 'reason' | 'compensation') =>
  `leaver/${unitId}/${personId}/${field}`;

const CASE = statement`case_id as "caseId", person_id as "personId", appointment_id as "appointmentId", level, leaves,
  noticed_on as "noticedOn", leaves_on as "leavesOn", state, period_from as "periodFrom", period_to as "periodTo",
  outside_range as "outsideRange", compensation, compensation_on as "compensationOn", opened_at as "openedAt",
  ended_at as "endedAt", key, salt`;

/** Held until the transaction ends. */
export async function lockCase(sql: Sql, unitId: number, caseId: number): Promise<LeaverCase> {
  const found = await statement<LeaverCase>`
    select ${CASE} from leaver_case where unit_id = ${unitId} and case_id = ${caseId} for no key update`.execute(sql);
  return found.rows[0] ?? refuse('not-found');
}

export type Texts = { readonly reason?: string | undefined; readonly compensationBy?: string | undefined };

/** The case with its texts opened. */
export async function getCase(sql: Sql, unitId: number, caseId: number): Promise<LeaverCase & Texts> {
  const found = await statement<LeaverCase & { reason: Buffer | null; by: Buffer | null }>`
    select ${CASE}, reason, compensation_by as by from leaver_case where unit_id = ${unitId} and case_id = ${caseId}`.execute(
    sql,
  );
  const row = found.rows[0] ?? refuse('not-found');
  const { reason, by, ...rest } = row;
  const read = (text: Buffer | null, field: 'reason' | 'compensation') =>
    text ? openText(text, aboutOf(unitId, rest.personId, field), rest.key) : undefined;
  return { ...rest, reason: read(reason, 'reason'), compensationBy: read(by, 'compensation') };
}

/** The cases of one person that stand, the latest first. */
export async function casesOf(sql: Sql, unitId: number, personId: number): Promise<LeaverCase[]> {
  const found = await statement<LeaverCase>`
    select ${CASE} from leaver_case where unit_id = ${unitId} and person_id = ${personId} and state <> 'withdrawn'
    order by case_id desc`.execute(sql);
  return found.rows;
}

type Opened = {
  personId: number;
  appointmentId: number;
  level: SecretLevel;
  leaves: Leaves;
  noticedOn: Day;
  leavesOn: Day;
  at: Instant;
  by: number;
};

export async function insertCase(sql: Sql, unitId: number, one: Opened): Promise<number> {
  const added = await statement<{ case_id: number }>`
    insert into leaver_case (unit_id, person_id, appointment_id, level, leaves, noticed_on, leaves_on, opened_at, opened_by, key, salt)
    values (${unitId}, ${one.personId}, ${one.appointmentId}, ${one.level}, ${one.leaves}, ${one.noticedOn}, ${one.leavesOn},
      ${one.at}, ${one.by}, ${newKey()}, ${newSalt()}) returning case_id`.execute(sql);
  return added.rows[0]!.case_id;
}

export async function setLeaving(
  sql: Sql,
  unitId: number,
  caseId: number,
  leaves: Leaves,
  leavesOn: Day,
): Promise<void> {
  await statement`update leaver_case set leaves = ${leaves}, leaves_on = ${leavesOn}
    where unit_id = ${unitId} and case_id = ${caseId}`.execute(sql);
}

export async function setState(
  sql: Sql,
  unitId: number,
  caseId: number,
  state: LeaverState,
  at?: Instant,
): Promise<void> {
  await statement`update leaver_case set state = ${state}, ended_at = ${at ?? null}
    where unit_id = ${unitId} and case_id = ${caseId}`.execute(sql);
}

type Period = { from: Day; to: Day; outsideRange: boolean; reason: string };

export async function setPeriod(sql: Sql, unitId: number, { caseId, personId, key }: LeaverCase, period: Period) {
  const { sealed } = sealText(period.reason, aboutOf(unitId, personId, 'reason'), key);
  await statement`update leaver_case set period_from = ${period.from}, period_to = ${period.to},
      outside_range = ${period.outsideRange}, reason = ${sealed}
    where unit_id = ${unitId} and case_id = ${caseId}`.execute(sql);
}

type Compensation = { owed: boolean; on: Day; document: string };

export async function setCompensation(
  sql: Sql,
  unitId: number,
  { caseId, personId, key }: LeaverCase,
  one: Compensation,
) {
  const { sealed } = sealText(one.document, aboutOf(unitId, personId, 'compensation'), key);
  await statement`update leaver_case set compensation = ${one.owed}, compensation_on = ${one.on}, compensation_by = ${sealed}
    where unit_id = ${unitId} and case_id = ${caseId}`.execute(sql);
}
