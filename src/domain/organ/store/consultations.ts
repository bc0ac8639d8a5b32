/** Which departments were asked about a change, and what they answered. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day, Instant } from '../../../law/day.ts';
import type { ArrivalId, CorrespondentId, DispatchId, ListChangeId } from '../../../platform/ids.ts';
import type { DispatchState } from '../../dispatches/dispatches.ts';
import type { Opinion } from '../organ.ts';

export type Consultation = {
  readonly changeId: ListChangeId;
  readonly dispatchId: DispatchId;
  readonly dispatchState: DispatchState;
  readonly correspondentId: CorrespondentId;
  readonly department: string;
  readonly sentAt: Instant | null;
  readonly answerBy: Day;
  /** The answer that was taken in. */
  readonly arrivalId: ArrivalId | null;
  readonly opinion: Opinion | null;
  readonly answeredOn: Day | null;
  /** An answer that arrived, and was not taken in yet. */
  readonly waiting: ArrivalId | null;
};

const rows = (unitId: number, where: ReturnType<typeof statement>) => statement<Consultation>`
  select q.change_id as "changeId", q.dispatch_id as "dispatchId", d.state as "dispatchState", q.correspondent_id as "correspondentId",
    p.name as department, d.sent_at as "sentAt", q.answer_by as "answerBy", q.arrival_id as "arrivalId", q.opinion,
    q.answered_on as "answeredOn",
    (select max(a.arrival_id) from arrival a where a.unit_id = ${unitId} and a.type = 'key-unit-opinion' and a.about = q.dispatch_id
      and a.correspondent_id = q.correspondent_id and a.settled_at is null) as waiting
  from key_unit_consultation q
  join dispatch d on d.unit_id = q.unit_id and d.dispatch_id = q.dispatch_id
  join correspondent p on p.unit_id = q.unit_id and p.correspondent_id = q.correspondent_id
  where q.unit_id = ${unitId} and d.state <> 'withdrawn' and ${where} order by q.dispatch_id, p.name`;

export const listConsultations = async (
  sql: Sql,
  unitId: number,
  changeIds: readonly number[],
): Promise<Consultation[]> =>
  (await rows(unitId, statement`q.change_id = any(${[...changeIds]}::bigint[])`).execute(sql)).rows;

/** The question that this answer belongs to, by the dispatch that it answers. */
export const findConsultation = async (
  sql: Sql,
  unitId: number,
  { dispatchId, correspondentId }: { readonly dispatchId: number; readonly correspondentId: number },
): Promise<Consultation | undefined> =>
  (
    await rows(unitId, statement`q.dispatch_id = ${dispatchId} and q.correspondent_id = ${correspondentId}`).execute(
      sql,
    )
  ).rows[0];

export async function insertConsultation(
  sql: Sql,
  unitId: number,
  {
    changeId,
    dispatchId,
    to,
    answerBy,
  }: { changeId: number; dispatchId: number; to: readonly number[]; answerBy: Day },
): Promise<void> {
  await statement`insert into key_unit_consultation (unit_id, change_id, dispatch_id, correspondent_id, answer_by)
    select ${unitId}, ${changeId}, ${dispatchId}, x, ${answerBy} from unnest(${[...new Set(to)]}::bigint[]) as x`.execute(
    sql,
  );
}

export async function noteOpinion(
  sql: Sql,
  unitId: number,
  { changeId, dispatchId, correspondentId }: Consultation,
  { arrivalId, opinion, on }: { arrivalId: number; opinion: Opinion; on: Day },
): Promise<void> {
  await statement`update key_unit_consultation set arrival_id = ${arrivalId}, opinion = ${opinion}, answered_on = ${on}
    where unit_id = ${unitId} and change_id = ${changeId} and dispatch_id = ${dispatchId} and correspondent_id = ${correspondentId}`.execute(
    sql,
  );
}
