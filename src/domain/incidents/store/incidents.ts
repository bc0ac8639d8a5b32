/** An incident in SQL: its steps and clock, who stands in it, what is said of it. Everything said is sealed under its own key. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day, Instant } from '../../../law/day.ts';
import type { IncidentId, UnitId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusal.ts';
import { newKey, newSalt, openText, sealText } from '../../../platform/sealing.ts';
import type { IncidentClock, IncidentEntry, IncidentKind, IncidentState, SetAsideAs } from '../incidents.ts';

export type Incident = {
  readonly incidentId: IncidentId;
  readonly kind: IncidentKind;
  readonly clock: IncidentClock;
  readonly state: IncidentState;
  readonly noticedAt: Instant;
  readonly openedAt: Instant;
  readonly openedOn: Day;
  readonly reportBy: Instant;
  readonly closeBy: Day;
  readonly containedAt: Instant | null;
  readonly reportedAt: Instant | null;
  readonly waived: boolean;
  readonly escalatedAt: Instant | null;
  readonly overrunAt: Instant | null;
  readonly reviewedAt: Instant | null;
  readonly rectifiedAt: Instant | null;
  readonly closedAt: Instant | null;
  readonly setAsideAs: SetAsideAs | null;
};
export type Keys = { readonly key: Buffer; readonly salt: Buffer };
export type Held = Incident & Keys;

export const INCIDENT = statement`i.incident_id as "incidentId", i.kind, i.clock, i.state, i.noticed_at as "noticedAt", i.opened_at as "openedAt",
  i.opened_on as "openedOn", i.report_by as "reportBy", i.close_by as "closeBy", i.contained_at as "containedAt", i.reported_at as "reportedAt",
  i.waived, i.escalated_at as "escalatedAt", i.overrun_at as "overrunAt", i.reviewed_at as "reviewedAt", i.rectified_at as "rectifiedAt",
  i.closed_at as "closedAt", i.set_aside_as as "setAsideAs"`;

export async function unitOfIncident(sql: Sql, unitId: UnitId, incidentId: number): Promise<UnitId> {
  const found =
    await statement`select 1 from incident where unit_id = ${unitId} and incident_id = ${incidentId}`.execute(sql);
  return found.rows.length ? unitId : refuse('not-found');
}

/** With `hold`, until the transaction ends. */
export async function getIncident(sql: Sql, unitId: number, incidentId: number, hold = false): Promise<Held> {
  const found = await statement<Held>`select ${INCIDENT}, i.key, i.salt from incident i
    where i.unit_id = ${unitId} and i.incident_id = ${incidentId} ${hold ? statement`for no key update` : statement``}`.execute(
    sql,
  );
  return found.rows[0] ?? refuse('not-found');
}

export type New = Pick<Incident, 'kind' | 'clock' | 'noticedAt' | 'openedAt' | 'openedOn' | 'reportBy' | 'closeBy'>;

export async function insertIncident(sql: Sql, unitId: number, one: New): Promise<Keys & { incidentId: IncidentId }> {
  const [key, salt] = [newKey(), newSalt()];
  const made = await statement<{ id: IncidentId }>`
    insert into incident (unit_id, kind, clock, noticed_at, opened_at, opened_on, report_by, close_by, key, salt)
    values (${unitId}, ${one.kind}, ${one.clock}, ${one.noticedAt}, ${one.openedAt}, ${one.openedOn}, ${one.reportBy},
      ${one.closeBy}, ${key}, ${salt}) returning incident_id as id`.execute(sql);
  return { incidentId: made.rows[0]!.id, key, salt };
}

export type Changed = Partial<{
  kind: IncidentKind;
  clock: IncidentClock;
  state: IncidentState;
  noticed_at: Instant;
  report_by: Instant;
  contained_at: Instant;
  reported_at: Instant;
  waived: boolean;
  escalated_at: Instant | null;
  overrun_at: Instant | null;
  reviewed_at: Instant;
  rectified_at: Instant;
  closed_at: Instant;
  closed_on: Day;
  set_aside_as: SetAsideAs;
}>;

export async function changeIncident(sql: Sql, unitId: number, incidentId: number, changed: Changed): Promise<void> {
  const sets = Object.entries(changed).map(([column, value]) => statement`${statement.ref(column)} = ${value}`);
  await statement`update incident set ${statement.join(sets)} where unit_id = ${unitId} and incident_id = ${incidentId}`.execute(
    sql,
  );
}

/** Opened by the same account as the same kind, a moment ago: the same tap sent again over a broken line is among them. */
export async function findAlike(
  sql: Sql,
  unitId: number,
  { accountId, kind, since }: { accountId: number; kind: IncidentKind; since: Instant },
): Promise<Held[]> {
  const found = await statement<Held>`select ${INCIDENT}, i.key, i.salt from incident i
    join incident_entry e on e.unit_id = i.unit_id and e.incident_id = i.incident_id and e.position = 1
    join incident_person p on p.unit_id = i.unit_id and p.incident_id = i.incident_id and p.position = e.by_position
    where i.unit_id = ${unitId} and i.closed_at is null and i.kind = ${kind} and i.opened_at >= ${since} and p.account_id = ${accountId}
    order by i.incident_id desc`.execute(sql);
  return found.rows;
}

/** Whether this account opened it. */
export async function isOpener(sql: Sql, unitId: number, incidentId: number, accountId: number): Promise<boolean> {
  const found = await statement`select 1 from incident_entry e
    join incident_person p on p.unit_id = e.unit_id and p.incident_id = e.incident_id and p.position = e.by_position
    where e.unit_id = ${unitId} and e.incident_id = ${incidentId} and e.position = 1 and p.account_id = ${accountId}`.execute(
    sql,
  );
  return found.rows.length > 0;
}

type Of = { readonly incidentId: number; readonly key: Buffer };
/** What sealed words are bound to: they open at this place of this incident alone. */
export const about = (unitId: number, incidentId: number, field: string) => `incident/${unitId}/${incidentId}/${field}`;

export const sealed = (unitId: number, { incidentId, key }: Of, field: string, text: string): Buffer =>
  sealText(text, about(unitId, incidentId, field), key).sealed;
export const opened = (unitId: number, { incidentId, key }: Of, field: string, bytes: Buffer | null): string =>
  (bytes && openText(bytes, about(unitId, incidentId, field), key)) ?? '';

export type Said = {
  readonly what: IncidentEntry;
  readonly words?: string | undefined;
  readonly happenedAt: Instant;
  readonly at: Instant;
  /** Nobody: the clock. */
  readonly by: number | null;
};

/** Answers its place in the timeline. The incident is held by the act. */
export async function insertEntry(sql: Sql, unitId: number, of: Of, one: Said): Promise<number> {
  const last = await statement<{ n: number }>`select coalesce(max(position), 0)::int as n from incident_entry
    where unit_id = ${unitId} and incident_id = ${of.incidentId}`.execute(sql);
  const position = last.rows[0]!.n + 1;
  const words = one.words ? sealed(unitId, of, `entry-${position}`, one.words) : null;
  await statement`insert into incident_entry (unit_id, incident_id, position, what, words, happened_at, entered_at, by_position)
    values (${unitId}, ${of.incidentId}, ${position}, ${one.what}, ${words}, ${one.happenedAt}, ${one.at}, ${one.by})`.execute(
    sql,
  );
  return position;
}

export type Entry = {
  readonly position: number;
  readonly what: IncidentEntry;
  readonly words: string;
  readonly happenedAt: Instant;
  readonly enteredAt: Instant;
  readonly by: number | null;
};

export async function entriesOf(sql: Sql, unitId: number, of: Of): Promise<Entry[]> {
  const found = await statement<Omit<Entry, 'words'> & { words: Buffer | null }>`
    select position, what, words, happened_at as "happenedAt", entered_at as "enteredAt", by_position as by from incident_entry
    where unit_id = ${unitId} and incident_id = ${of.incidentId} order by position`.execute(sql);
  return found.rows.map((row) => ({ ...row, words: opened(unitId, of, `entry-${row.position}`, row.words) }));
}

export type Named = {
  readonly position: number;
  readonly personId: number | null;
  /** Undefined once the name was destroyed: then only the number is left. */
  readonly name: string | undefined;
};
type Who =
  | { readonly personId: number; readonly accountId?: undefined }
  | { readonly accountId: number; readonly personId?: number | undefined };

const aboutName = (unitId: number, incidentId: number, position: number) =>
  about(unitId, incidentId, `name-${position}`);

/** The number of a person in this incident: given when he first stands in it, and the same ever after. The incident is held by the act. */
export async function numberIn(sql: Sql, unitId: number, incidentId: number, who: Who): Promise<number> {
  const { personId = null, accountId = null } = who;
  const found = await statement<{ position: number }>`select position from incident_person
    where unit_id = ${unitId} and incident_id = ${incidentId}
      and (person_id = ${personId}::bigint or account_id = ${accountId}::bigint) order by position limit 1`.execute(
    sql,
  );
  if (found.rows[0]) return found.rows[0].position;
  const next = await statement<{ position: number; name: string | null }>`
    select coalesce((select max(position) from incident_person where unit_id = ${unitId} and incident_id = ${incidentId}), 0) + 1 as position,
      case when ${personId}::bigint is null then (select display_name from account where unit_id = ${unitId} and account_id = ${accountId})
        else (select name from person where unit_id = ${unitId} and person_id = ${personId}) end as name`.execute(sql);
  const { position, name } = next.rows[0]!;
  const { sealed: hidden, key } = sealText(name ?? refuse('not-found'), aboutName(unitId, incidentId, position));
  await statement`insert into incident_person (unit_id, incident_id, position, person_id, account_id, name, key)
    values (${unitId}, ${incidentId}, ${position}, ${personId}, ${accountId}, ${hidden}, ${key})`.execute(sql);
  return position;
}

export async function namesIn(sql: Sql, unitId: number, incidentId: number): Promise<Named[]> {
  const found = await statement<{
    position: number;
    person_id: number | null;
    name: Buffer | null;
    key: Buffer | null;
  }>`select position, person_id, name, key from incident_person
    where unit_id = ${unitId} and incident_id = ${incidentId} order by position`.execute(sql);
  return found.rows.map(({ position, person_id, name, key }) => ({
    position,
    personId: person_id,
    name: name ? openText(name, aboutName(unitId, incidentId, position), key) : undefined,
  }));
}
