/** Incidents as lists, and those whose clock runs. Nothing of what was said stands in a list. */
import { sql as statement } from 'kysely';
import type { Fragment, Sql } from '../../../database/connect.ts';
import type { Instant } from '../../../law/day.ts';
import type { IncidentId, IncidentTaskId } from '../../../platform/ids.ts';
import type { IncidentKind, IncidentState } from '../incidents.ts';
import { type Held, INCIDENT, type Incident, opened } from './incidents.ts';

export type IncidentsFilter = {
  readonly state?: IncidentState | 'open' | undefined;
  readonly kind?: IncidentKind | undefined;
  readonly text?: string | undefined;
};
type Slice = { readonly offset: number; readonly limit: number };
/** All kinds, or those of the network alone. */
export type Sight = 'all' | 'network';

export type Listed = Incident & {
  /** When the first report was entered here. */
  readonly enteredAt: Instant | null;
  readonly tasksOpen: number;
};

const inSight = (sight: Sight): Fragment => (sight === 'all' ? statement`true` : statement`i.kind = 'network'`);
const LISTED = statement`${INCIDENT},
  (select min(r.entered_at) from incident_report r where r.unit_id = i.unit_id and r.incident_id = i.incident_id) as "enteredAt",
  (select count(*)::int from incident_task t where t.unit_id = i.unit_id and t.incident_id = i.incident_id and t.done_at is null) as "tasksOpen"`;

/** The id in a number as people quote it: 2026-000012, or 12. */
const idIn = (text: string | undefined): string | undefined => /^(?:\d{4}-)?0*(\d{1,15})$/.exec(text ?? '')?.[1];

/** Whose clock runs stands first, the shortest time before all; then what is open; then what is closed, the newest first. */
export async function listIncidents(
  sql: Sql,
  unitId: number,
  sight: Sight,
  { state, kind, text }: IncidentsFilter,
  { offset, limit }: Slice,
): Promise<{ total: number; rows: Listed[] }> {
  const chosen = statement`from incident i where i.unit_id = ${unitId} and ${inSight(sight)}
    and (${state ?? null}::text is null or i.state = ${state ?? null} or ${state ?? null} = 'open' and i.closed_at is null)
    and (${kind ?? null}::text is null or i.kind = ${kind ?? null})
    and (${text ?? null}::text is null or i.incident_id = ${idIn(text) ?? null}::bigint)`;
  const found = await statement<Listed>`select ${LISTED} ${chosen}
    order by i.closed_at is not null, i.reported_at is not null, case when i.closed_at is null then i.report_by end, i.incident_id desc
    limit ${limit} offset ${offset}`.execute(sql);
  const total = await statement<{ n: number }>`select count(*)::int as n ${chosen}`.execute(sql);
  return { total: total.rows[0]!.n, rows: found.rows };
}

/** Open, and neither reported nor found to need no report: the shortest time first. */
export async function runningClocks(sql: Sql, unitId: number, sight: Sight): Promise<Held[]> {
  const found = await statement<Held>`select ${INCIDENT}, i.key, i.salt from incident i
    where i.unit_id = ${unitId} and i.closed_at is null and i.reported_at is null and ${inSight(sight)} order by i.report_by`.execute(
    sql,
  );
  return found.rows;
}

export async function countOpen(sql: Sql, unitId: number, sight: Sight): Promise<number> {
  const found = await statement<{ n: number }>`select count(*)::int as n from incident i
    where i.unit_id = ${unitId} and i.closed_at is null and ${inSight(sight)}`.execute(sql);
  return found.rows[0]!.n;
}

/** Those that this account opened, the newest first. */
export async function openedBy(sql: Sql, unitId: number, accountId: number, { offset, limit }: Slice) {
  const found = await statement<
    Incident & { total: number }
  >`select ${INCIDENT}, count(*) over ()::int as total from incident i
    join incident_entry e on e.unit_id = i.unit_id and e.incident_id = i.incident_id and e.position = 1
    join incident_person p on p.unit_id = i.unit_id and p.incident_id = i.incident_id and p.position = e.by_position
    where i.unit_id = ${unitId} and p.account_id = ${accountId}
    order by i.incident_id desc limit ${limit} offset ${offset}`.execute(sql);
  return { total: found.rows[0]?.total ?? 0, rows: found.rows.map(({ total: _, ...row }): Incident => row) };
}

export type OwnTask = {
  readonly taskId: IncidentTaskId;
  readonly incidentId: IncidentId;
  readonly openedAt: Instant;
  readonly what: string;
  readonly dueOn: string;
  readonly doneAt: Instant | null;
};

/** What this person is to do in incidents that are open; of the incident itself nothing but its number. */
export async function tasksFor(sql: Sql, unitId: number, personId: number): Promise<OwnTask[]> {
  const found = await statement<Omit<OwnTask, 'what'> & { what: Buffer; key: Buffer }>`
    select t.task_id as "taskId", t.incident_id as "incidentId", i.opened_at as "openedAt", t.what, t.due_on as "dueOn", t.done_at as "doneAt", i.key
    from incident_person p join incident i on i.unit_id = p.unit_id and i.incident_id = p.incident_id
    join incident_task t on t.unit_id = p.unit_id and t.incident_id = p.incident_id and t.for_position = p.position
    where p.unit_id = ${unitId} and p.person_id = ${personId} and i.closed_at is null
    order by t.done_at is not null, t.due_on, t.task_id`.execute(sql);
  return found.rows.map(({ key, what, ...row }) => ({
    ...row,
    what: opened(unitId, { incidentId: row.incidentId, key }, 'task', what),
  }));
}
