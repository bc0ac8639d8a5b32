/** To whom returns go of themselves, how often, and who asked for and approved it. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day, Instant } from '../../../law/day.ts';
import type { CorrespondentId, ReturnScheduleId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { BodyKind } from '../../dispatches/dispatches.ts';
import type { Every } from '../returns.ts';

export type Schedule = {
  readonly returnScheduleId: ReturnScheduleId;
  readonly correspondentId: CorrespondentId;
  readonly receiver: string;
  readonly kind: BodyKind;
  readonly isConfirmed: boolean;
  readonly every: Every;
  readonly askedAt: Instant;
  readonly askedBy: number;
  readonly asker: string | null;
  readonly approvedAt: Instant | null;
  readonly approver: string | null;
  readonly approvedOn: Day | null;
  /** The first day of the last period for which it went out. */
  readonly sentFor: Day | null;
};

const named = (account: string) => statement`(select a.display_name from account a where a.unit_id = s.unit_id
  and a.account_id = ${statement.ref(account)})`;
const columns = statement`s.schedule_id as "returnScheduleId", s.correspondent_id as "correspondentId", c.name as receiver, c.kind,
  c.state = 'confirmed' as "isConfirmed", s.every, s.asked_at as "askedAt", s.asked_by as "askedBy", ${named('s.asked_by')} as asker,
  s.approved_at as "approvedAt", ${named('s.approved_by')} as approver, s.approved_on as "approvedOn", s.sent_for as "sentFor"`;
const standing = statement`return_schedule s join correspondent c on c.unit_id = s.unit_id and c.correspondent_id = s.correspondent_id`;

/** Those that were not ended. */
export async function listSchedules(sql: Sql, unitId: number): Promise<Schedule[]> {
  const found = await statement<Schedule>`select ${columns} from ${standing}
    where s.unit_id = ${unitId} and s.ended_at is null order by c.name, s.schedule_id`.execute(sql);
  return found.rows;
}

export async function hasSchedule(sql: Sql, unitId: number, scheduleId: number): Promise<boolean> {
  const found =
    await statement`select 1 from return_schedule where unit_id = ${unitId} and schedule_id = ${scheduleId}`.execute(
      sql,
    );
  return found.rows.length > 0;
}

/** Held until the end of the transaction. Refuses one that was ended. */
export async function holdSchedule(sql: Sql, unitId: number, scheduleId: number): Promise<Schedule> {
  const found = await statement<Schedule>`select ${columns} from ${standing}
    where s.unit_id = ${unitId} and s.schedule_id = ${scheduleId} and s.ended_at is null for update of s`.execute(sql);
  return found.rows[0] ?? refuse('wrong-state');
}

type By = { readonly at: Instant; readonly by: number };

/** Ends what stood for this receiver, and begins anew unapproved. */
export async function replaceSchedule(
  sql: Sql,
  unitId: number,
  { correspondentId, every, at, by }: By & { readonly correspondentId: number; readonly every: Every },
): Promise<ReturnScheduleId> {
  await statement`update return_schedule set ended_at = ${at}, ended_by = ${by}
    where unit_id = ${unitId} and correspondent_id = ${correspondentId} and ended_at is null`.execute(sql);
  const made = await statement<{ id: ReturnScheduleId }>`
    insert into return_schedule (unit_id, correspondent_id, every, asked_at, asked_by)
    values (${unitId}, ${correspondentId}, ${every}, ${at}, ${by}) returning schedule_id as id`.execute(sql);
  return made.rows[0]!.id;
}

export async function approveSchedule(
  sql: Sql,
  unitId: number,
  scheduleId: number,
  { at, by, on }: By & { readonly on: Day },
): Promise<void> {
  await statement`update return_schedule set approved_at = ${at}, approved_by = ${by}, approved_on = ${on}
    where unit_id = ${unitId} and schedule_id = ${scheduleId}`.execute(sql);
}

export async function endSchedule(sql: Sql, unitId: number, scheduleId: number, { at, by }: By): Promise<void> {
  await statement`update return_schedule set ended_at = ${at}, ended_by = ${by}
    where unit_id = ${unitId} and schedule_id = ${scheduleId}`.execute(sql);
}

export async function markSentFor(sql: Sql, unitId: number, scheduleId: number, period: Day): Promise<void> {
  await statement`update return_schedule set sent_for = ${period}
    where unit_id = ${unitId} and schedule_id = ${scheduleId}`.execute(sql);
}

/** Whose account asked for it, and whose that is. */
export async function askerOf(
  sql: Sql,
  unitId: number,
  scheduleId: number,
): Promise<{ accountId: number; personId: number | null }> {
  const found = await statement<{ accountId: number; personId: number | null }>`
    select s.asked_by as "accountId", a.person_id as "personId" from return_schedule s
    left join account a on a.unit_id = s.unit_id and a.account_id = s.asked_by
    where s.unit_id = ${unitId} and s.schedule_id = ${scheduleId}`.execute(sql);
  return found.rows[0] ?? refuse('not-found');
}
