/** Home leave and the interview at it, in SQL. What was told is sealed under a key of its own. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day, Instant } from '../../../law/day.ts';
import type { HomeInterviewId, HomeLeaveId, PersonId, UnitId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusal.ts';
import { newKey, newSalt, openText, sealText } from '../../../platform/sealing.ts';
import type { Answer } from '../../travel/travel.ts';

const about = (unitId: number, homeLeaveId: number, field: 'answers' | 'correction') =>
  `home-interview/${unitId}/${homeLeaveId}/${field}`;

export type HomeLeave = {
  homeLeaveId: HomeLeaveId;
  personId: PersonId;
  from: Day;
  to: Day;
  interviewBy: Day;
  interviewedOn: Day | null;
};

const LEAVE = statement`h.home_leave_id as "homeLeaveId", h.person_id as "personId", h.from_day as from, h.to_day as to,
  h.interview_by as "interviewBy", h.interviewed_on as "interviewedOn"`;

export async function unitOfHomeLeave(sql: Sql, unitId: UnitId, homeLeaveId: number): Promise<UnitId> {
  const found =
    await statement`select 1 from home_leave where unit_id = ${unitId} and home_leave_id = ${homeLeaveId}`.execute(sql);
  return found.rows.length ? unitId : refuse('not-found');
}

/** The latest first. */
export async function homeLeavesOf(sql: Sql, unitId: number, personId: number): Promise<HomeLeave[]> {
  const found = await statement<HomeLeave>`select ${LEAVE} from home_leave h
    where h.unit_id = ${unitId} and h.person_id = ${personId} order by h.from_day desc limit 200`.execute(sql);
  return found.rows;
}

/** With `hold`, until the transaction ends. */
export async function getHomeLeave(sql: Sql, unitId: number, homeLeaveId: number, hold = false): Promise<HomeLeave> {
  const found = await statement<HomeLeave>`select ${LEAVE} from home_leave h
    where h.unit_id = ${unitId} and h.home_leave_id = ${homeLeaveId} ${hold ? statement`for no key update` : statement``}`.execute(
    sql,
  );
  return found.rows[0] ?? refuse('not-found');
}

type Days = { readonly from: Day; readonly to: Day; readonly interviewBy: Day };
type Entered = { readonly at: Instant; readonly by: number };

export async function insertHomeLeave(
  sql: Sql,
  unitId: number,
  one: Days & Entered & { readonly personId: number },
): Promise<{ homeLeaveId: HomeLeaveId; salt: Buffer }> {
  const salt = newSalt();
  const added = await statement<{ id: HomeLeaveId }>`
    insert into home_leave (unit_id, person_id, from_day, to_day, interview_by, salt, entered_at, entered_by)
    values (${unitId}, ${one.personId}, ${one.from}, ${one.to}, ${one.interviewBy}, ${salt}, ${one.at}, ${one.by})
    returning home_leave_id as id`.execute(sql);
  return { homeLeaveId: added.rows[0]!.id, salt };
}

export async function moveHomeLeaveTo(sql: Sql, unitId: number, homeLeaveId: number, days: Days): Promise<Buffer> {
  const moved = await statement<{ salt: Buffer }>`
    update home_leave set from_day = ${days.from}, to_day = ${days.to}, interview_by = ${days.interviewBy}
    where unit_id = ${unitId} and home_leave_id = ${homeLeaveId} returning salt`.execute(sql);
  return moved.rows[0]!.salt;
}

export async function removeHomeLeave(sql: Sql, unitId: number, homeLeaveId: number): Promise<void> {
  for (const table of ['home_interview', 'home_leave'])
    await statement`delete from ${statement.table(table)} where unit_id = ${unitId} and home_leave_id = ${homeLeaveId}`.execute(
      sql,
    );
}

export type HomeInterview = {
  interviewId: HomeInterviewId;
  homeLeaveId: HomeLeaveId;
  heldOn: Day;
  heldBy: string | null;
  enteredAt: Instant;
  answers: Answer[] | undefined;
  correction: string | undefined;
  signedAt: Instant | null;
  fileHash: string | null;
};
type Row = Omit<HomeInterview, 'answers' | 'correction'> & {
  answers: Buffer | null;
  correction: Buffer | null;
  key: Buffer | null;
};

/** The latest first. Without words where they were destroyed. */
export async function interviewsOf(sql: Sql, unitId: number, personId: number): Promise<HomeInterview[]> {
  const found = await statement<Row>`
    select i.interview_id as "interviewId", i.home_leave_id as "homeLeaveId", i.held_on as "heldOn", a.display_name as "heldBy",
      i.entered_at as "enteredAt", i.answers, i.correction, i.key, i.signed_at as "signedAt", i.file_hash as "fileHash"
    from home_interview i left join account a on a.unit_id = ${unitId} and a.account_id = i.held_by
    where i.unit_id = ${unitId} and i.person_id = ${personId} order by i.held_on desc, i.interview_id desc limit 200`.execute(
    sql,
  );
  return found.rows.map(({ answers, correction, key, ...row }) => ({
    ...row,
    answers: answers ? toAnswers(unitId, row.homeLeaveId, answers, key) : undefined,
    correction: correction ? openText(correction, about(unitId, row.homeLeaveId, 'correction'), key) : undefined,
  }));
}

const toAnswers = (unitId: number, homeLeaveId: number, sealed: Buffer, key: Buffer | null): Answer[] | undefined => {
  const text = openText(sealed, about(unitId, homeLeaveId, 'answers'), key);
  return text === undefined ? undefined : (JSON.parse(text) as Answer[]);
};

type NewInterview = Entered & {
  readonly homeLeaveId: number;
  readonly personId: number;
  readonly heldOn: Day;
  readonly answers: readonly Answer[];
};

/** In place of one that nobody signed. */
export async function insertInterview(
  sql: Sql,
  unitId: number,
  one: NewInterview,
): Promise<{ interviewId: HomeInterviewId; salt: Buffer }> {
  await statement`delete from home_interview where unit_id = ${unitId} and home_leave_id = ${one.homeLeaveId} and signed_at is null`.execute(
    sql,
  );
  const { sealed, key } = sealText(JSON.stringify(one.answers), about(unitId, one.homeLeaveId, 'answers'), newKey());
  const salt = newSalt();
  const added = await statement<{ id: HomeInterviewId }>`
    insert into home_interview (unit_id, home_leave_id, person_id, held_on, held_by, answers, key, salt, entered_at)
    values (${unitId}, ${one.homeLeaveId}, ${one.personId}, ${one.heldOn}, ${one.by}, ${sealed}, ${key}, ${salt}, ${one.at})
    returning interview_id as id`.execute(sql);
  return { interviewId: added.rows[0]!.id, salt };
}

export async function unitOfInterview(sql: Sql, unitId: UnitId, interviewId: number): Promise<UnitId> {
  const found =
    await statement`select 1 from home_interview where unit_id = ${unitId} and interview_id = ${interviewId}`.execute(
      sql,
    );
  return found.rows.length ? unitId : refuse('not-found');
}

export type ToSign = {
  homeLeaveId: HomeLeaveId;
  heldOn: Day;
  heldBy: string | null;
  answers: Answer[];
  key: Buffer;
  salt: Buffer;
};

/** One's own that waits for the signature. */
export async function waitingToSign(sql: Sql, unitId: number, interviewId: number, personId: number): Promise<ToSign> {
  const found = await statement<Omit<ToSign, 'answers'> & { answers: Buffer | null }>`
    select i.home_leave_id as "homeLeaveId", i.held_on as "heldOn", a.display_name as "heldBy", i.answers, i.key, i.salt
    from home_interview i left join account a on a.unit_id = ${unitId} and a.account_id = i.held_by
    where i.unit_id = ${unitId} and i.interview_id = ${interviewId} and i.person_id = ${personId} and i.signed_at is null`.execute(
    sql,
  );
  const { answers, ...row } = found.rows[0] ?? refuse('not-found');
  const told = answers ? toAnswers(unitId, row.homeLeaveId, answers, row.key) : undefined;
  return { ...row, answers: told ?? refuse('wrong-state') };
}

type Signed = {
  readonly homeLeaveId: number;
  readonly key: Buffer;
  readonly correction: string | undefined;
  readonly fileHash: string;
  readonly at: Instant;
};

/** Whether it was still to be signed. */
export async function markSigned(sql: Sql, unitId: number, interviewId: number, one: Signed): Promise<boolean> {
  const { correction } = one;
  const kept =
    correction === undefined
      ? null
      : sealText(correction, about(unitId, one.homeLeaveId, 'correction'), one.key).sealed;
  const found = await statement`
    update home_interview set signed_at = ${one.at}, correction = ${kept}, file_hash = ${one.fileHash}
    where unit_id = ${unitId} and interview_id = ${interviewId} and signed_at is null returning 1`.execute(sql);
  if (found.rows.length === 0) return false;
  await statement`update home_leave h set interviewed_on = i.held_on from home_interview i
    where h.unit_id = ${unitId} and h.home_leave_id = ${one.homeLeaveId} and i.unit_id = ${unitId} and i.interview_id = ${interviewId}`.execute(
    sql,
  );
  return true;
}
