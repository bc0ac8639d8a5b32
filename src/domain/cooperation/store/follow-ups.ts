/** What is to follow from a cooperation, by its day. Sealed with the key of the record that it belongs to. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day, Instant } from '../../../law/day.ts';
import type { CooperationFollowUpId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusal.ts';
import { openText, sealText } from '../../../platform/sealing.ts';
import type { Cooperation } from './cooperation.ts';

export type FollowUp = {
  readonly followUpId: CooperationFollowUpId;
  readonly cooperationId: number;
  readonly due: Day;
  readonly doneOn: Day | null;
  readonly dropped: boolean;
  readonly what: string | undefined;
};

const about = (cooperationId: number) => `cooperation/${cooperationId}/follow-up`;
const columns = statement`follow_up_id as "followUpId", cooperation_id as "cooperationId", due_on as due, done_on as "doneOn", dropped`;

export async function listFollowUps(
  sql: Sql,
  unitId: number,
  { cooperationId, key }: Pick<Cooperation, 'cooperationId' | 'key'>,
): Promise<FollowUp[]> {
  const found = await statement<Omit<FollowUp, 'what'> & { sealed: Buffer }>`
    select ${columns}, sealed from cooperation_follow_up
    where unit_id = ${unitId} and cooperation_id = ${cooperationId} order by due_on, follow_up_id`.execute(sql);
  return found.rows.map(({ sealed, ...row }) => ({ ...row, what: openText(sealed, about(cooperationId), key) }));
}

export async function hasFollowUp(sql: Sql, unitId: number, followUpId: number): Promise<boolean> {
  const found =
    await statement`select 1 from cooperation_follow_up where unit_id = ${unitId} and follow_up_id = ${followUpId}`.execute(
      sql,
    );
  return found.rows.length > 0;
}

/** Held until the transaction ends. */
export async function holdFollowUp(sql: Sql, unitId: number, followUpId: number): Promise<Omit<FollowUp, 'what'>> {
  const found = await statement<Omit<FollowUp, 'what'>>`select ${columns} from cooperation_follow_up
    where unit_id = ${unitId} and follow_up_id = ${followUpId} for update`.execute(sql);
  return found.rows[0] ?? refuse('not-found');
}

export async function insertFollowUp(
  sql: Sql,
  unitId: number,
  of: Pick<Cooperation, 'cooperationId' | 'key'>,
  { what, due, at, by }: { what: string; due: Day; at: Instant; by: number },
): Promise<CooperationFollowUpId> {
  const { sealed } = sealText(what, about(of.cooperationId), of.key);
  const made = await statement<{ id: CooperationFollowUpId }>`
    insert into cooperation_follow_up (unit_id, cooperation_id, sealed, due_on, entered_at, entered_by)
    values (${unitId}, ${of.cooperationId}, ${sealed}, ${due}, ${at}, ${by}) returning follow_up_id as id`.execute(sql);
  return made.rows[0]!.id;
}

export async function markDone(sql: Sql, unitId: number, followUpId: number, on: Day): Promise<void> {
  await statement`update cooperation_follow_up set done_on = ${on} where unit_id = ${unitId} and follow_up_id = ${followUpId}`.execute(
    sql,
  );
}

export async function markDropped(sql: Sql, unitId: number, followUpId: number): Promise<void> {
  await statement`update cooperation_follow_up set dropped = true where unit_id = ${unitId} and follow_up_id = ${followUpId}`.execute(
    sql,
  );
}
