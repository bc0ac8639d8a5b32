/** Posts with their terms, and who holds them, in SQL. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day, Instant } from '../../../law/day.ts';
import type { KeyPost, PostLevel } from '../../../law/duty.ts';
import type { UnitId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { Period } from '../../units/unit.ts';
import type { Nature, Term } from '../person.ts';

export type Post = { readonly postId: number; readonly departmentId: number; readonly closedOn?: Day };

export async function unitOfPost(sql: Sql, unitId: UnitId, postId: number): Promise<UnitId> {
  const found = await statement`select 1 from post where unit_id = ${unitId} and post_id = ${postId}`.execute(sql);
  return found.rows.length ? unitId : refuse('not-found');
}

type PostRead = { post_id: number; department_id: number; closed_on: Day | null };
const asPost = (row: PostRead | undefined): Post =>
  row
    ? { postId: row.post_id, departmentId: row.department_id, closedOn: row.closed_on ?? undefined }
    : refuse('not-found');

/** The post, to be changed: nobody is appointed to it meanwhile. */
export async function lockPost(sql: Sql, unitId: number, postId: number): Promise<Post> {
  const found = await statement<PostRead>`
    select post_id, department_id, closed_on from post
    where unit_id = ${unitId} and post_id = ${postId} for no key update`.execute(sql);
  return asPost(found.rows[0]);
}

/** The post, to be held: it is not changed meanwhile. */
export async function holdPost(sql: Sql, unitId: number, postId: number): Promise<Post> {
  const found = await statement<PostRead>`
    select post_id, department_id, closed_on from post
    where unit_id = ${unitId} and post_id = ${postId} for share`.execute(sql);
  return asPost(found.rows[0]);
}

export async function insertPost(
  sql: Sql,
  unitId: number,
  { departmentId, title }: { departmentId: number; title: string },
): Promise<number> {
  const added = await statement<{ post_id: number }>`
    insert into post (unit_id, department_id, title) values (${unitId}, ${departmentId}, ${title})
    returning post_id`.execute(sql);
  return added.rows[0]!.post_id;
}

export async function changePostItself(
  sql: Sql,
  unitId: number,
  { postId, departmentId, title }: { postId: number; departmentId: number; title: string },
): Promise<void> {
  await statement`update post set department_id = ${departmentId}, title = ${title}
    where unit_id = ${unitId} and post_id = ${postId}`.execute(sql);
}

type TermRead = {
  from_day: Day;
  to_day: Day | null;
  level: PostLevel;
  foreign_related: boolean;
  foreign_reason: string | null;
  key_post: KeyPost;
};

/** The post's terms in order; there is always one. */
export async function listTerms(sql: Sql, unitId: number, postId: number): Promise<Term[]> {
  const found = await statement<TermRead>`
    select from_day, to_day, level, foreign_related, foreign_reason, key_post from post_term
    where unit_id = ${unitId} and post_id = ${postId} order by from_day`.execute(sql);
  return found.rows.map((row) => ({
    from: row.from_day,
    to: row.to_day ?? undefined,
    level: row.level,
    foreignRelated: row.foreign_related,
    foreignReason: row.foreign_reason ?? undefined,
    keyPost: row.key_post,
  }));
}

export async function insertTerm(sql: Sql, unitId: number, postId: number, term: Term): Promise<void> {
  await statement`
    insert into post_term (unit_id, post_id, from_day, to_day, level, foreign_related, foreign_reason, key_post)
    values (${unitId}, ${postId}, ${term.from}, ${term.to ?? null}, ${term.level}, ${term.foreignRelated},
      ${term.foreignReason ?? null}, ${term.keyPost})`.execute(sql);
}

/** Another nature for the term that begins on this day. */
export async function replaceTerm(sql: Sql, unitId: number, postId: number, from: Day, nature: Nature): Promise<void> {
  await statement`update post_term set level = ${nature.level}, foreign_related = ${nature.foreignRelated},
      foreign_reason = ${nature.foreignReason ?? null}, key_post = ${nature.keyPost}
    where unit_id = ${unitId} and post_id = ${postId} and from_day = ${from}`.execute(sql);
}

export async function endTerm(sql: Sql, unitId: number, postId: number, from: Day, to: Day): Promise<void> {
  await statement`update post_term set to_day = ${to}
    where unit_id = ${unitId} and post_id = ${postId} and from_day = ${from}`.execute(sql);
}

/** Closes the post with its last term; terms planned for later go. */
export async function closePostOn(sql: Sql, unitId: number, postId: number, on: Day): Promise<void> {
  await statement`update post set closed_on = ${on} where unit_id = ${unitId} and post_id = ${postId}`.execute(sql);
  await statement`delete from post_term where unit_id = ${unitId} and post_id = ${postId} and from_day > ${on}`.execute(
    sql,
  );
  await statement`update post_term set to_day = ${on}
    where unit_id = ${unitId} and post_id = ${postId} and (to_day is null or to_day > ${on})`.execute(sql);
}

/** How many hold the post after this day, or are yet to. */
export async function countHoldersAfter(sql: Sql, unitId: number, postId: number, day: Day): Promise<number> {
  const found = await statement<{ n: number }>`
    select count(*)::int as n from appointment
    where unit_id = ${unitId} and post_id = ${postId} and (to_day is null or to_day > ${day})`.execute(sql);
  return found.rows[0]!.n;
}

/** Everybody who has held, holds or is to hold the post: what they owe may follow from each of its terms. */
export async function listHolders(sql: Sql, unitId: number, postId: number): Promise<number[]> {
  const found = await statement<{ person_id: number }>`
    select distinct person_id from appointment where unit_id = ${unitId} and post_id = ${postId}`.execute(sql);
  return found.rows.map((row) => row.person_id);
}

export type Appointment = Period & {
  readonly appointmentId: number;
  readonly postId: number;
  /** Intended, and not opened yet. */
  readonly planned: boolean;
};

export async function listAppointments(sql: Sql, unitId: number, personId: number): Promise<Appointment[]> {
  const found = await statement<{
    appointment_id: number;
    post_id: number;
    from_day: Day;
    to_day: Day | null;
    planned: boolean;
  }>`
    select appointment_id, post_id, from_day, to_day, planned from appointment
    where unit_id = ${unitId} and person_id = ${personId} order by from_day, appointment_id`.execute(sql);
  return found.rows.map((row) => ({
    appointmentId: row.appointment_id,
    postId: row.post_id,
    from: row.from_day,
    to: row.to_day ?? undefined,
    planned: row.planned,
  }));
}

export async function insertAppointment(
  sql: Sql,
  unitId: number,
  personId: number,
  { postId, from, to, planned, enteredAt }: Period & { postId: number; planned: boolean; enteredAt: Instant },
): Promise<number> {
  const added = await statement<{ appointment_id: number }>`
    insert into appointment (unit_id, person_id, post_id, from_day, to_day, planned, entered_at)
    values (${unitId}, ${personId}, ${postId}, ${from}, ${to ?? null}, ${planned}, ${enteredAt}) returning appointment_id`.execute(
    sql,
  );
  return added.rows[0]!.appointment_id;
}

export async function endAppointmentOn(
  sql: Sql,
  unitId: number,
  personId: number,
  appointmentId: number,
  to: Day | null,
): Promise<void> {
  await statement`update appointment set to_day = ${to}
    where unit_id = ${unitId} and person_id = ${personId} and appointment_id = ${appointmentId}`.execute(sql);
}

export async function removeAppointment(
  sql: Sql,
  unitId: number,
  personId: number,
  appointmentId: number,
): Promise<void> {
  await statement`delete from appointment
    where unit_id = ${unitId} and person_id = ${personId} and appointment_id = ${appointmentId}`.execute(sql);
}

/** The planned start moved to another day, or the plan turned into an appointment from that day. */
export async function startOn(
  sql: Sql,
  unitId: number,
  { personId, appointmentId }: { personId: number; appointmentId: number },
  { from, planned }: { from: Day; planned: boolean },
): Promise<void> {
  await statement`update appointment set from_day = ${from}, planned = ${planned}
    where unit_id = ${unitId} and person_id = ${personId} and appointment_id = ${appointmentId}`.execute(sql);
}
