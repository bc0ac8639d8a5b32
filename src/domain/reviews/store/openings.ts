/** Posts that are opened: what is missing before a planned start, and how each was opened. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import { RULES_BEFORE_START } from '../../../law/before-start.ts';
import type { Day, Instant } from '../../../law/day.ts';
import { newKey, newSalt, openText, seal } from '../../../platform/sealing.ts';

const NUMBERS = RULES_BEFORE_START.map(({ number }) => number);

/**
 * Met in the ledger (`row`, of the table duty), and by a record of ours: what a roster states of the time before is not what must stand
 * before a start here.
 */
export const standsHere = (
  unitId: number,
  row: string,
) => statement`(${statement.ref(`${row}.done_on`)} is not null and exists (
  select from evidence e join duty_case c on c.rule = ${statement.ref(`${row}.rule`)} and c.kind = 'before-start' and e.kind = any(c.evidence)
  where e.unit_id = ${unitId} and e.person_id = ${statement.ref(`${row}.person_id`)} and not e.taken_over
    and e.appointment_id in (0, ${statement.ref(`${row}.occasion`)})))`;

/** The rules before the start of this appointment that do not stand. */
export async function missingBefore(
  sql: Sql,
  unitId: number,
  { personId, appointmentId }: { personId: number; appointmentId: number },
): Promise<number[]> {
  const found = await statement<{ rule: number }>`
    select y.rule from duty y where y.unit_id = ${unitId} and y.person_id = ${personId} and y.occasion = ${appointmentId}
      and y.rule = any(${NUMBERS}::smallint[]) and not ${standsHere(unitId, 'y')} order by y.rule`.execute(sql);
  return found.rows.map(({ rule }) => rule);
}

const aboutOf = (unitId: number, appointmentId: number) => `post-opening/${unitId}/${appointmentId}`;

type Opened = {
  readonly personId: number;
  readonly appointmentId: number;
  readonly startsOn: Day;
  readonly missing: readonly number[];
  readonly reason?: string;
};

/** With a reason it was an emergency. Answers the salt for the record's hash of the reason. */
export async function insertOpening(
  sql: Sql,
  unitId: number,
  { personId, appointmentId, startsOn, missing, reason }: Opened,
  { at, by }: { at: Instant; by: number },
): Promise<Buffer> {
  const key = newKey();
  const salt = newSalt();
  const text = reason === undefined ? null : seal(Buffer.from(reason), aboutOf(unitId, appointmentId), key).sealed;
  await statement`
    insert into post_opening (unit_id, person_id, appointment_id, how, opened_at, opened_by, starts_on, missing, reason, key, salt)
    values (${unitId}, ${personId}, ${appointmentId}, ${text ? 'emergency' : 'complete'}, ${at}, ${by}, ${startsOn},
      ${[...missing]}::smallint[], ${text}, ${text && key}, ${text && salt})`.execute(sql);
  return salt;
}

export type PostOpening = {
  readonly appointmentId: number;
  readonly how: 'complete' | 'emergency';
  readonly openedAt: Instant;
  readonly openedBy: string;
  readonly startsOn: Day;
  readonly missing: number[];
  readonly reason: string | null;
};

/** How this person's posts were opened. */
export async function openingsOf(sql: Sql, unitId: number, personId: number): Promise<PostOpening[]> {
  const found = await statement<Omit<PostOpening, 'reason'> & { reason: Buffer | null; key: Buffer | null }>`
    select o.appointment_id as "appointmentId", o.how, o.opened_at as "openedAt", a.display_name as "openedBy", o.starts_on as "startsOn",
      o.missing, o.reason, o.key
    from post_opening o join account a on a.unit_id = ${unitId} and a.account_id = o.opened_by
    where o.unit_id = ${unitId} and o.person_id = ${personId} order by o.opened_at`.execute(sql);
  return found.rows.map(({ key, ...row }) => ({
    ...row,
    reason: (row.reason && openText(row.reason, aboutOf(unitId, row.appointmentId), key)) ?? null,
  }));
}
