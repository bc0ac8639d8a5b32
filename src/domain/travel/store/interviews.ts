/** Interviews on return: what was told, whom it covers, who signed. Sealed under a key of its own, which goes in its own time. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day, Instant } from '../../../law/day.ts';
import type { InterviewId, PersonId, TripId, UnitId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusal.ts';
import { newKey, newSalt, openText, sealText } from '../../../platform/sealing.ts';
import type { Answer } from '../travel.ts';

const about = (unitId: number, tripId: number, field: 'answers' | 'correction') =>
  `trip-interview/${unitId}/${tripId}/${field}`;

export async function unitOfInterview(sql: Sql, unitId: UnitId, interviewId: number): Promise<UnitId> {
  const found =
    await statement`select 1 from trip_interview where unit_id = ${unitId} and interview_id = ${interviewId}`.execute(
      sql,
    );
  return found.rows.length ? unitId : refuse('not-found');
}

export type Interview = {
  interviewId: InterviewId;
  tripId: TripId;
  heldOn: Day;
  enteredAt: Instant;
  heldBy: string | null;
  answers: Answer[] | undefined;
  people: {
    personId: PersonId;
    name: string;
    signedAt: Instant | null;
    correction: string | undefined;
    fileHash: string | null;
  }[];
};

type Row = Omit<Interview, 'answers' | 'people'> & { answers: Buffer | null; key: Buffer | null };
type Covered = {
  interviewId: number;
  personId: PersonId;
  name: string;
  signedAt: Instant | null;
  correction: Buffer | null;
  fileHash: string | null;
};

export async function interviewsOf(sql: Sql, unitId: number, tripId: number): Promise<Interview[]> {
  const found = await statement<Row>`
    select i.interview_id as "interviewId", i.trip_id as "tripId", i.held_on as "heldOn", i.entered_at as "enteredAt", a.display_name as "heldBy",
      i.answers, i.key
    from trip_interview i left join account a on a.unit_id = ${unitId} and a.account_id = i.held_by
    where i.unit_id = ${unitId} and i.trip_id = ${tripId} order by i.interview_id`.execute(sql);
  const people = await statement<Covered>`
    select c.interview_id as "interviewId", c.person_id as "personId", p.name, c.signed_at as "signedAt", c.correction, c.file_hash as "fileHash"
    from trip_interviewed c join person p on p.unit_id = ${unitId} and p.person_id = c.person_id
    where c.unit_id = ${unitId} and c.trip_id = ${tripId} order by c.person_id`.execute(sql);
  return found.rows.map(({ answers, key, ...row }) => ({
    ...row,
    answers:
      answers && key ? (JSON.parse(openText(answers, about(unitId, tripId, 'answers'), key)!) as Answer[]) : undefined,
    people: people.rows
      .filter((one) => one.interviewId === row.interviewId)
      .map(({ interviewId: _, correction, ...one }) => ({
        ...one,
        correction: correction ? openText(correction, about(unitId, tripId, 'correction'), key) : undefined,
      })),
  }));
}

type New = {
  readonly tripId: number;
  readonly heldOn: Day;
  readonly answers: readonly Answer[];
  readonly people: readonly number[];
  readonly at: Instant;
  readonly by: number;
};

export async function insertInterview(
  sql: Sql,
  unitId: number,
  one: New,
): Promise<{ interviewId: InterviewId; salt: Buffer }> {
  const salt = newSalt();
  const { sealed, key } = sealText(JSON.stringify(one.answers), about(unitId, one.tripId, 'answers'), newKey());
  const added = await statement<{ id: InterviewId }>`
    insert into trip_interview (unit_id, trip_id, held_on, answers, key, salt, held_by, entered_at)
    values (${unitId}, ${one.tripId}, ${one.heldOn}, ${sealed}, ${key}, ${salt}, ${one.by}, ${one.at}) returning interview_id as id`.execute(
    sql,
  );
  const interviewId = added.rows[0]!.id;
  await statement`insert into trip_interviewed (unit_id, interview_id, person_id, trip_id)
    select ${unitId}, ${interviewId}, p, ${one.tripId} from unnest(${[...one.people]}::bigint[]) p`.execute(sql);
  return { interviewId, salt };
}

/** Nobody signed it yet: drawn up anew it takes the place of the former. */
export async function removeUnsigned(
  sql: Sql,
  unitId: number,
  tripId: number,
  people: readonly number[],
): Promise<void> {
  await statement`delete from trip_interviewed where unit_id = ${unitId} and trip_id = ${tripId} and signed_at is null
    and person_id = any(${[...people]}::bigint[])`.execute(sql);
  await statement`delete from trip_interview i where i.unit_id = ${unitId} and i.trip_id = ${tripId}
    and not exists (select from trip_interviewed c where c.unit_id = ${unitId} and c.interview_id = i.interview_id)`.execute(
    sql,
  );
}

export type ToSign = {
  tripId: TripId;
  heldOn: Day;
  answers: Answer[];
  heldBy: string | null;
  key: Buffer;
  salt: Buffer;
};

/** One's own that waits for the signature; held until the transaction ends. */
export async function holdToSign(sql: Sql, unitId: number, interviewId: number, personId: number): Promise<ToSign> {
  const found = await statement<Omit<ToSign, 'answers' | 'key'> & { answers: Buffer | null; key: Buffer | null }>`
    select i.trip_id as "tripId", i.held_on as "heldOn", i.answers, a.display_name as "heldBy", i.key, i.salt
    from trip_interviewed c join trip_interview i on i.unit_id = ${unitId} and i.interview_id = c.interview_id
    left join account a on a.unit_id = ${unitId} and a.account_id = i.held_by
    where c.unit_id = ${unitId} and c.interview_id = ${interviewId} and c.person_id = ${personId} and c.signed_at is null`.execute(
    sql,
  );
  const { answers, key, ...row } = found.rows[0] ?? refuse('not-found');
  if (!answers || !key) return refuse('wrong-state');
  return {
    ...row,
    key,
    answers: JSON.parse(openText(answers, about(unitId, row.tripId, 'answers'), key)!) as Answer[],
  };
}

type Signed = {
  readonly tripId: number;
  readonly personId: number;
  readonly key: Buffer;
  readonly correction: string | undefined;
  readonly fileHash: string;
  readonly at: Instant;
};

/** Whether it was still to be signed. */
export async function markSigned(sql: Sql, unitId: number, interviewId: number, one: Signed): Promise<boolean> {
  const correction =
    one.correction === undefined
      ? null
      : sealText(one.correction, about(unitId, one.tripId, 'correction'), one.key).sealed;
  const found =
    await statement`update trip_interviewed set signed_at = ${one.at}, correction = ${correction}, file_hash = ${one.fileHash}
    where unit_id = ${unitId} and interview_id = ${interviewId} and person_id = ${one.personId} and signed_at is null returning 1`.execute(
      sql,
    );
  return found.rows.length > 0;
}
