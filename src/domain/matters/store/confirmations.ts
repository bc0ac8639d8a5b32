/** The yearly confirmations in SQL. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day, Instant } from '../../../law/day.ts';

export type Confirmation = {
  readonly confirmationId: number;
  readonly confirmedAt: Instant;
  readonly confirmedOn: Day;
  readonly dataRight: boolean;
};

type New = {
  readonly personId: number;
  readonly at: Instant;
  readonly on: Day;
  readonly dataRight: boolean;
  readonly salt: Buffer;
};

export async function insertConfirmation(sql: Sql, unitId: number, one: New): Promise<number> {
  const made = await statement<{ id: number }>`
    insert into matter_confirmation (unit_id, person_id, confirmed_at, confirmed_on, data_right, salt)
    values (${unitId}, ${one.personId}, ${one.at}, ${one.on}, ${one.dataRight}, ${one.salt}) returning confirmation_id as id`.execute(
    sql,
  );
  return made.rows[0]!.id;
}

/** Of one person, the latest first. */
export async function confirmationsOf(sql: Sql, unitId: number, personId: number, limit = 50): Promise<Confirmation[]> {
  const found = await statement<Confirmation>`
    select confirmation_id as "confirmationId", confirmed_at as "confirmedAt", confirmed_on as "confirmedOn", data_right as "dataRight"
    from matter_confirmation where unit_id = ${unitId} and person_id = ${personId}
    order by confirmed_at desc limit ${limit}`.execute(sql);
  return found.rows;
}
