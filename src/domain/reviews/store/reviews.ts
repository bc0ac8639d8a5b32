/** One review: opened, moved from state to state, read. */

import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day, Instant } from '../../../law/day.ts';
import type { KeyPost, PostLevel } from '../../../law/duty.ts';
import type { PersonId, UnitId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusal.ts';
import { newKey, newSalt } from '../../../platform/sealing.ts';
import type { Who } from '../../../platform/second-person.ts';
import type { Cause, ReviewState, WithdrawalReason } from '../reviews.ts';

export type Review = {
  readonly reviewId: number;
  readonly personId: PersonId;
  readonly name: string;
  readonly staffNumber: string | null;
  readonly appointmentId: number;
  readonly postId: number;
  readonly post: string;
  readonly department: string;
  /** The post as it is today, or on the first day of the appointment where that is still to come. */
  readonly level: PostLevel;
  readonly keyPost: KeyPost;
  /** The first day of the appointment; null where it was taken back. */
  readonly startsOn: Day | null;
  readonly planned: boolean;
  readonly unitName: string;
  readonly cause: Cause;
  readonly state: ReviewState;
  readonly openedAt: Instant;
  readonly openedBy: Who;
  readonly openedByName: string;
  readonly begunAt: Instant | null;
  readonly dueOn: Day | null;
  readonly statementDue: Day | null;
  readonly decideAgainDue: Day | null;
  readonly closedAt: Instant | null;
  readonly closedOn: Day | null;
  readonly withdrawalReason: WithdrawalReason | null;
  /** Of its texts; null once they were destroyed. */
  readonly key: Buffer | null;
  readonly salt: Buffer | null;
};

/** The unit itself where it has this review; refuses `not-found` where not. */
export async function unitOfReview(sql: Sql, unitId: UnitId, reviewId: number): Promise<UnitId> {
  const found = await statement`select from review where unit_id = ${unitId} and review_id = ${reviewId}`.execute(sql);
  return found.rows.length > 0 ? unitId : refuse('not-found');
}

/** Nobody else moves it until this transaction ends. */
export async function holdReview(sql: Sql, unitId: number, reviewId: number): Promise<void> {
  await statement`select from review where unit_id = ${unitId} and review_id = ${reviewId} for no key update`.execute(
    sql,
  );
}

export async function getReview(sql: Sql, unitId: number, reviewId: number, today: Day): Promise<Review> {
  const found = await statement<Omit<Review, 'openedBy'> & { by: number; byPerson: number | null }>`
    select r.review_id as "reviewId", r.person_id as "personId", p.name, p.staff_number as "staffNumber",
      r.appointment_id as "appointmentId", r.post_id as "postId", o.title as post, d.name as department,
      coalesce(t.level, 'none') as level, coalesce(t.key_post, 'none') as "keyPost", a.from_day as "startsOn",
      coalesce(a.planned, false) as planned, u.name as "unitName", r.cause, r.state, r.opened_at as "openedAt", r.opened_by as by,
      c.person_id as "byPerson", c.display_name as "openedByName", r.begun_at as "begunAt", r.due_on as "dueOn",
      r.statement_due as "statementDue", r.decide_again_due as "decideAgainDue", r.closed_at as "closedAt", r.closed_on as "closedOn",
      r.withdrawal_reason as "withdrawalReason", r.key, r.salt
    from review r
    join unit u on u.unit_id = ${unitId}
    join person p on p.unit_id = ${unitId} and p.person_id = r.person_id
    join post o on o.unit_id = ${unitId} and o.post_id = r.post_id
    join department d on d.unit_id = ${unitId} and d.department_id = o.department_id
    join account c on c.unit_id = ${unitId} and c.account_id = r.opened_by
    left join appointment a on a.unit_id = ${unitId} and a.person_id = r.person_id and a.appointment_id = r.appointment_id
    left join post_term t on t.unit_id = ${unitId} and t.post_id = r.post_id
      and greatest(a.from_day, ${today}::date) between t.from_day and coalesce(t.to_day, 'infinity')
    where r.unit_id = ${unitId} and r.review_id = ${reviewId}`.execute(sql);
  const row = found.rows[0] ?? refuse('not-found');
  const { by, byPerson, ...review } = row;
  return { ...review, openedBy: { accountId: by, personId: byPerson } };
}

type New = {
  readonly personId: number;
  readonly appointmentId: number;
  readonly postId: number;
  readonly cause: Cause;
  readonly dueOn?: Day;
};

export async function insertReview(
  sql: Sql,
  unitId: number,
  { personId, appointmentId, postId, cause, dueOn }: New,
  { at, by }: { at: Instant; by: number },
): Promise<number> {
  const added = await statement<{ id: number }>`
    insert into review (unit_id, person_id, appointment_id, post_id, cause, due_on, opened_at, opened_by, key, salt)
    values (${unitId}, ${personId}, ${appointmentId}, ${postId}, ${cause}, ${dueOn ?? null}, ${at}, ${by}, ${newKey()}, ${newSalt()})
    returning review_id as id`.execute(sql);
  return added.rows[0]!.id;
}

export async function beginReview(sql: Sql, unitId: number, reviewId: number, at: Instant): Promise<void> {
  await statement`update review set state = 'materials', begun_at = ${at}
    where unit_id = ${unitId} and review_id = ${reviewId}`.execute(sql);
}

export async function moveTo(sql: Sql, unitId: number, reviewId: number, state: 'opinions'): Promise<void> {
  await statement`update review set state = ${state} where unit_id = ${unitId} and review_id = ${reviewId}`.execute(
    sql,
  );
}

/** The person is to be heard until that day. */
export async function hearUntil(sql: Sql, unitId: number, reviewId: number, until: Day, again: Day): Promise<void> {
  await statement`update review set state = 'pending-statement', statement_due = ${until}, decide_again_due = ${again}
    where unit_id = ${unitId} and review_id = ${reviewId}`.execute(sql);
}

/** Heard: the time for deciding again runs from here. */
export async function decideAgainBy(sql: Sql, unitId: number, reviewId: number, day: Day): Promise<void> {
  await statement`update review set decide_again_due = ${day} where unit_id = ${unitId} and review_id = ${reviewId}`.execute(
    sql,
  );
}

type Closing = {
  readonly state: 'passed' | 'passed-with-conditions' | 'not-appointed' | 'withdrawn';
  readonly at: Instant;
  readonly on: Day;
  readonly reason?: WithdrawalReason;
};

export async function closeReview(
  sql: Sql,
  unitId: number,
  reviewId: number,
  { state, at, on, reason }: Closing,
): Promise<void> {
  await statement`update review set state = ${state}, closed_at = ${at}, closed_on = ${on}, withdrawal_reason = ${reason ?? null}
    where unit_id = ${unitId} and review_id = ${reviewId}`.execute(sql);
}
