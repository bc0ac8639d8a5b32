/** The year's plan in SQL: its versions, their lines, and the sessions that came of them. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day, Instant } from '../../../law/day.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { PlanItem, PlanState, TrainingState } from '../training.ts';

export type YearPlan = {
  readonly planId: number;
  readonly year: number;
  readonly version: number;
  readonly state: PlanState;
  readonly roomSize: number;
  readonly drawnUpAt: Instant;
  readonly drawnUpBy: string;
  readonly submittedAt: Instant | null;
  readonly submittedBy: string | null;
  readonly returnedBecause: string;
  readonly approvedAt: Instant | null;
  readonly approvedBy: string | null;
};
export type KeptPlan = YearPlan & {
  readonly salt: Buffer;
  readonly submitter: { readonly accountId: number; readonly personId: number | null };
};
export type Line = PlanItem & { readonly line: number };

const named = (column: string) =>
  statement`(select a.display_name from account a where a.unit_id = p.unit_id and a.account_id = ${statement.ref(`p.${column}`)})`;
const COLUMNS = statement`p.plan_id as "planId", p.year::int as year, p.version::int as version, p.state, p.room_size as "roomSize",
  p.drawn_up_at as "drawnUpAt", coalesce(${named('drawn_up_by')}, '') as "drawnUpBy", p.submitted_at as "submittedAt",
  ${named('submitted_by')} as "submittedBy", p.returned_because as "returnedBecause", p.approved_at as "approvedAt",
  ${named('approved_by')} as "approvedBy"`;

/** The newest version first. */
export async function listPlans(sql: Sql, unitId: number, year: number): Promise<YearPlan[]> {
  const found = await statement<YearPlan>`select ${COLUMNS} from training_plan p
    where p.unit_id = ${unitId} and p.year = ${year} order by p.version desc limit 200`.execute(sql);
  return found.rows;
}

export async function unitOfPlan(sql: Sql, unitId: number, planId: number): Promise<number> {
  const found = await statement`select 1 from training_plan where unit_id = ${unitId} and plan_id = ${planId}`.execute(
    sql,
  );
  return found.rows.length > 0 ? unitId : refuse('not-found');
}

/** Nobody else changes this version until the transaction ends. */
export async function holdPlan(sql: Sql, unitId: number, planId: number): Promise<KeptPlan> {
  const found = await statement<KeptPlan>`
    select ${COLUMNS}, p.salt, jsonb_build_object('accountId', p.submitted_by,
      'personId', (select a.person_id from account a where a.unit_id = p.unit_id and a.account_id = p.submitted_by)) as submitter
    from training_plan p where p.unit_id = ${unitId} and p.plan_id = ${planId} for no key update of p`.execute(sql);
  return found.rows[0] ?? refuse('not-found');
}

/** Versions of one year come one after another. */
export const holdYear = (sql: Sql, unitId: number, year: number) =>
  statement`select pg_advisory_xact_lock(${unitId}::int, ${20_590_000 + year}::int)`.execute(sql);

type New = Pick<YearPlan, 'year' | 'version' | 'roomSize'> & {
  readonly at: Instant;
  readonly by: number;
  readonly salt: Buffer;
};

export async function insertPlan(
  sql: Sql,
  unitId: number,
  { year, version, roomSize, at, by, salt }: New,
): Promise<number> {
  const added = await statement<{ plan_id: number }>`
    insert into training_plan (unit_id, year, version, state, room_size, drawn_up_at, drawn_up_by, salt)
    values (${unitId}, ${year}, ${version}, 'draft', ${roomSize}, ${at}, ${by}, ${salt}) returning plan_id`.execute(
    sql,
  );
  return added.rows[0]!.plan_id;
}

type Step = { readonly state: PlanState; readonly at?: Instant; readonly by?: number; readonly because?: string };

/** To submitted, back to draft, to approved; what was approved before is then replaced. */
export async function stepPlan(
  sql: Sql,
  unitId: number,
  { planId, year }: Pick<YearPlan, 'planId' | 'year'>,
  step: Step,
) {
  const { state, at = null, by = null, because = '' } = step;
  if (state === 'approved')
    await statement`update training_plan set state = 'replaced'
      where unit_id = ${unitId} and year = ${year} and state = 'approved'`.execute(sql);
  await statement`update training_plan set state = ${state}, returned_because = ${because},
      submitted_at = case ${state} when 'submitted' then ${at}::timestamptz when 'draft' then null else submitted_at end,
      submitted_by = case ${state} when 'submitted' then ${by}::bigint when 'draft' then null else submitted_by end,
      approved_at = case when ${state} = 'approved' then ${at}::timestamptz end, approved_by = case when ${state} = 'approved' then ${by}::bigint end
    where unit_id = ${unitId} and plan_id = ${planId}`.execute(sql);
}

/** A version that was never approved, with its lines. */
export async function removePlan(sql: Sql, unitId: number, planId: number): Promise<void> {
  await statement`delete from training_plan_item where unit_id = ${unitId} and plan_id = ${planId}`.execute(sql);
  await statement`delete from training_plan where unit_id = ${unitId} and plan_id = ${planId}`.execute(sql);
}

export async function linesOf(sql: Sql, unitId: number, planId: number): Promise<Line[]> {
  const found = await statement<Line>`
    select line::int as line, kind, audiences, topic, subjects, month::int as month, hours, sittings::int as sittings, people, organiser
    from training_plan_item where unit_id = ${unitId} and plan_id = ${planId} order by month, line limit 1000`.execute(
    sql,
  );
  return found.rows;
}

/** Above every line of any version of the year: a number is never used for something else. */
export async function nextLine(sql: Sql, unitId: number, year: number): Promise<number> {
  const found = await statement<{ next: number }>`
    select greatest(
      (select max(i.line) from training_plan_item i join training_plan p on p.unit_id = ${unitId} and p.plan_id = i.plan_id
        where i.unit_id = ${unitId} and p.year = ${year}),
      (select max(plan_line) from training where unit_id = ${unitId} and plan_year = ${year}), 0)::int + 1 as next`.execute(
    sql,
  );
  return found.rows[0]!.next;
}

/** Puts the lines as they are said now; a line of this number that stands there is changed. */
export async function putLines(sql: Sql, unitId: number, planId: number, lines: readonly Line[]): Promise<void> {
  await statement`
    insert into training_plan_item (unit_id, plan_id, line, kind, audiences, topic, subjects, month, hours, sittings, people, organiser)
    select ${unitId}, ${planId}, x.line, x.kind, x.audiences, x.topic, x.subjects, x.month, x.hours, x.sittings, x.people, x.organiser
    from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as x(line smallint, kind text, audiences text[], topic text,
      subjects text[], month smallint, hours numeric, sittings smallint, people int, organiser text)
    on conflict (unit_id, plan_id, line) do update set kind = excluded.kind, audiences = excluded.audiences, topic = excluded.topic,
      subjects = excluded.subjects, month = excluded.month, hours = excluded.hours, sittings = excluded.sittings,
      people = excluded.people, organiser = excluded.organiser`.execute(sql);
}

export async function removeLines(sql: Sql, unitId: number, planId: number, lines: readonly number[]): Promise<number> {
  const gone = await statement`delete from training_plan_item
    where unit_id = ${unitId} and plan_id = ${planId} and line = any(${[...lines]}::smallint[])`.execute(sql);
  return Number(gone.numAffectedRows ?? 0n);
}

export type Session = {
  readonly trainingId: number;
  readonly line: number;
  readonly topic: string;
  readonly day: Day;
  readonly state: TrainingState;
  readonly attended: number;
};

/** The sessions that came of a year's plan, those that were cancelled left out. */
export async function sessionsOfPlan(sql: Sql, unitId: number, year: number): Promise<Session[]> {
  const found = await statement<Session>`
    select t.training_id as "trainingId", t.plan_line::int as line, t.topic, t.day, t.state,
      t.former_attendees + (select count(*)::int from attendance a
        where a.unit_id = ${unitId} and a.training_id = t.training_id and a.withdrawn_at is null) as attended
    from training t where t.unit_id = ${unitId} and t.plan_year = ${year} and t.state <> 'cancelled'
    order by t.day, t.training_id limit 5000`.execute(sql);
  return found.rows;
}

type Planned = {
  readonly day: Day;
  readonly place: string;
  readonly line: Line;
  readonly salt: Buffer;
};

/** Sessions of lines of the year's plan; answers their ids in the order given. */
export async function addSessions(
  sql: Sql,
  unitId: number,
  year: number,
  all: readonly Planned[],
  at: Instant,
): Promise<number[]> {
  const ids: number[] = [];
  for (const { day, place, salt, line } of all) {
    const added = await statement<{ training_id: number }>`
      insert into training (unit_id, topic, subjects, day, hours, place, organiser, audiences, plan_year, plan_line, entered_at, salt)
      values (${unitId}, ${line.topic}, ${line.subjects}, ${day}, ${line.hours}, ${place}, ${line.organiser}, ${line.audiences},
        ${year}, ${line.line}, ${at}, ${salt}) returning training_id`.execute(sql);
    ids.push(added.rows[0]!.training_id);
  }
  return ids;
}
