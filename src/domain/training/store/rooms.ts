/** The rooms of a session, and whether people check in to them. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day, Instant } from '../../../law/day.ts';

export type Room = { readonly position: number; readonly name: string; readonly capacity: number | null };

/** None: the session's own place is the only room, number 0. */
export async function listRooms(sql: Sql, unitId: number, trainingId: number): Promise<Room[]> {
  const found = await statement<Room>`select position, name, capacity from training_room
    where unit_id = ${unitId} and training_id = ${trainingId} order by position`.execute(sql);
  return found.rows;
}

export async function setRooms(
  sql: Sql,
  unitId: number,
  trainingId: number,
  rooms: readonly Omit<Room, 'position'>[],
): Promise<void> {
  await statement`delete from training_room where unit_id = ${unitId} and training_id = ${trainingId}`.execute(sql);
  await statement`insert into training_room (unit_id, training_id, position, name, capacity)
    select ${unitId}, ${trainingId}, r.position, r.name, r.capacity
    from unnest(${rooms.map(({ name }) => name)}::text[], ${rooms.map(({ capacity }) => capacity)}::int[])
      with ordinality as r(name, capacity, position)`.execute(sql);
}

/** Opened with this secret. What was closed before is open again. */
export async function openDoor(sql: Sql, unitId: number, trainingId: number, secret: Buffer): Promise<void> {
  await statement`update training set check_in_secret = ${secret}, closed_at = null
    where unit_id = ${unitId} and training_id = ${trainingId}`.execute(sql);
}

/** Every code and every claim is void at once. */
export async function closeDoor(sql: Sql, unitId: number, trainingId: number, at: Instant): Promise<void> {
  await statement`update training set check_in_secret = null, closed_at = ${at}
    where unit_id = ${unitId} and training_id = ${trainingId}`.execute(sql);
}

export type OpenSession = {
  readonly trainingId: number;
  readonly secret: Buffer;
  readonly rooms: readonly number[];
};

/** The unit's sessions of the day that people check in to now. */
export async function listOpenSessions(sql: Sql, unitId: number, today: Day): Promise<OpenSession[]> {
  const found = await statement<OpenSession>`
    select t.training_id as "trainingId", t.check_in_secret as secret,
      coalesce((select array_agg(r.position::int order by r.position) from training_room r
        where r.unit_id = ${unitId} and r.training_id = t.training_id), array[0]) as rooms
    from training t
    where t.unit_id = ${unitId} and t.day = ${today} and t.check_in_secret is not null order by t.training_id`.execute(
    sql,
  );
  return found.rows;
}
