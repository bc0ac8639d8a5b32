/** Giving and withdrawing evidence: the only writers of its table besides the roster import, which brings it by the thousand. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Instant } from '../../../law/day.ts';
import type { Going } from '../../../platform/retention.ts';
import { codeOfEvidence, type NewEvidence, type Source } from '../evidence.ts';

/** Adds many at once; returns their ids in the order given. */
export async function giveEvidence(
  sql: Sql,
  unitId: number,
  enteredAt: Instant,
  { source, sourceId }: Source,
  evidence: readonly NewEvidence[],
): Promise<number[]> {
  if (evidence.length === 0) return [];
  const given = await statement<{ evidence_id: number }>`
    insert into evidence (unit_id, person_id, kind, appointment_id, happened_on, entered_at, hours, taken_over, source, source_id)
    select ${unitId}, e.person_id, e.kind, e.appointment_id, e.happened_on, ${enteredAt}, e.hours, e.taken_over, ${source}, ${sourceId}
    from unnest(${evidence.map((e) => e.personId)}::bigint[], ${evidence.map((e) => codeOfEvidence(e.kind))}::smallint[],
                ${evidence.map((e) => e.appointmentId ?? 0)}::bigint[], ${evidence.map((e) => e.happenedOn)}::date[],
                ${evidence.map((e) => e.hours ?? 0)}::numeric[], ${evidence.map((e) => e.takenOver ?? false)}::boolean[])
      with ordinality as e(person_id, kind, appointment_id, happened_on, hours, taken_over, place)
    order by e.place
    returning evidence_id`.execute(sql);
  return given.rows.map((row) => row.evidence_id);
}

/** Takes back what a record gave (an attendance entered by mistake); returns the people concerned. */
export async function withdrawEvidence(
  sql: Sql,
  unitId: number,
  { source, sourceId }: Source,
  personIds: readonly number[],
): Promise<number[]> {
  const gone = await statement<{ person_id: number }>`
    delete from evidence where unit_id = ${unitId} and source = ${source} and source_id = ${sourceId}
      and person_id = any(${personIds}::bigint[]) returning person_id`.execute(sql);
  return gone.rows.map((row) => row.person_id);
}

/** Goes with a person, or with an appointment that it stands for alone. */
export async function destroyEvidence(sql: Sql, { unitId, kind, ids }: Going): Promise<void> {
  await statement`delete from evidence where unit_id = ${unitId}
    and case when ${kind} = 'person' then person_id else nullif(appointment_id, 0) end = any(${[...ids]}::bigint[])`.execute(
    sql,
  );
}
