/** Designations in SQL: who has which, what is vacant, what is handed over. Whether one is in place follows from the facts of the day. */
import { type RawBuilder, sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day, Instant } from '../../../law/day.ts';
import type { DesignationRole, EndReason, HandedOver, HandOverItem } from '../../../law/needed-bodies.ts';
import type { DepartmentId, DesignationId, PersonId, UnitId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusal.ts';

/** Why one is not in place any more: its end has come, the person has left, or every account of the person was closed. */
export type Away = 'ended' | 'left' | 'account-closed';

export type Designation = {
  readonly designationId: DesignationId;
  readonly role: DesignationRole;
  readonly departmentId: DepartmentId | null;
  readonly department: string | null;
  readonly deputy: boolean;
  readonly personId: PersonId | null;
  readonly name: string | null;
  readonly phone: string | null;
  readonly document: string;
  readonly decidedOn: Day;
  readonly from: Day;
  readonly to: Day | null;
  readonly enteredAt: Instant;
  readonly endReason: EndReason | null;
  readonly hasFile: boolean;
  /** Nothing while it is in place. */
  readonly away: Away | null;
  /** Since when. */
  readonly since: Day | null;
};

/** Of `d` with its person `p`: the last day in place; of one whose accounts were all closed, the day of that. */
const shown = (
  today: Day,
): RawBuilder<unknown> => statement`d.designation_id as "designationId", d.role, d.department_id as "departmentId",
  b.name as department, d.deputy, d.person_id as "personId", p.name, d.phone, d.document, d.decided_on as "decidedOn", d.from_day as "from",
  d.to_day as "to", d.entered_at as "enteredAt", d.end_reason as "endReason", d.file_hash is not null as "hasFile",
  case when d.to_day < ${today} or d.end_reason is not null and d.to_day <= ${today} then 'ended'
    when p.person_id is null or p.left_on < ${today} then 'left'
    when c.closed_on is not null then 'account-closed' end as away,
  case when d.to_day < ${today} or d.end_reason is not null and d.to_day <= ${today} then d.to_day
    when p.left_on < ${today} then p.left_on else c.closed_on end as since`;
const FROM = statement`from designation d
  join unit u on u.unit_id = d.unit_id
  left join person p on p.unit_id = d.unit_id and p.person_id = d.person_id
  left join department b on b.unit_id = d.unit_id and b.department_id = d.department_id
  left join lateral (select (max(a.closed_at) at time zone u.time_zone)::date as closed_on from account a
    where a.unit_id = d.unit_id and a.person_id = d.person_id having count(*) > 0 and bool_and(a.state = 'closed')) c on true`;

/** By their place in the unit, those in place before the others. What was entered by mistake is left out. */
export async function designationsOf(sql: Sql, unitId: number, today: Day): Promise<Designation[]> {
  const found = await statement<Designation>`select ${shown(today)} ${FROM}
    where d.unit_id = ${unitId} and d.end_reason is distinct from 'entered-by-mistake'
    order by d.department_id nulls first, d.deputy, d.from_day desc, d.designation_id desc`.execute(sql);
  return found.rows;
}

export async function getDesignation(sql: Sql, unitId: number, designationId: number, today: Day) {
  const found = await statement<Designation & { fileHash: string | null; mediaType: string | null }>`
    select ${shown(today)}, d.file_hash as "fileHash", d.media_type as "mediaType" ${FROM}
    where d.unit_id = ${unitId} and d.designation_id = ${designationId}`.execute(sql);
  return found.rows[0] ?? refuse('not-found');
}

export async function unitOfDesignation(sql: Sql, unitId: UnitId, designationId: number): Promise<UnitId> {
  const found =
    await statement`select 1 from designation where unit_id = ${unitId} and designation_id = ${designationId}`.execute(
      sql,
    );
  return found.rows.length ? unitId : refuse('not-found');
}

export type NewDesignation = {
  readonly role: DesignationRole;
  readonly departmentId: number | null;
  readonly deputy: boolean;
  readonly personId: number;
  readonly phone: string;
  readonly document: string;
  readonly decidedOn: Day;
  readonly from: Day;
  readonly to: Day | null;
  readonly replaceWithin: number;
  readonly at: Instant;
  readonly by: number;
};

export async function insertDesignation(sql: Sql, unitId: number, one: NewDesignation): Promise<DesignationId> {
  const made = await statement<{ id: DesignationId }>`
    insert into designation (unit_id, role, department_id, deputy, person_id, phone, document, decided_on, from_day, to_day,
      replace_within, entered_at, entered_by)
    values (${unitId}, ${one.role}, ${one.departmentId}, ${one.deputy}, ${one.personId}, nullif(${one.phone}, ''), ${one.document},
      ${one.decidedOn}, ${one.from}, ${one.to}, ${one.replaceWithin}, ${one.at}, ${one.by}) returning designation_id as id`.execute(
    sql,
  );
  return made.rows[0]!.id;
}

type Ended = { readonly to: Day; readonly reason: EndReason; readonly at: Instant; readonly by: number };
export async function endDesignation(sql: Sql, unitId: number, designationId: number, ended: Ended): Promise<void> {
  await statement`update designation set to_day = ${ended.to}, end_reason = ${ended.reason}, ended_at = ${ended.at}, ended_by = ${ended.by}
    where unit_id = ${unitId} and designation_id = ${designationId}`.execute(sql);
}

type File = { readonly hash: string; readonly contentHash: string; readonly mediaType: string };
export async function keepDesignationFile(sql: Sql, unitId: number, designationId: number, file: File): Promise<void> {
  await statement`update designation set file_hash = ${file.hash}, content_hash = ${file.contentHash}, media_type = ${file.mediaType}
    where unit_id = ${unitId} and designation_id = ${designationId}`.execute(sql);
}

export async function insertItems(sql: Sql, unitId: number, designationId: number, items: readonly HandOverItem[]) {
  await statement`insert into designation_item (unit_id, designation_id, item)
    select ${unitId}, ${designationId}, i from unnest(${[...items]}::text[]) i on conflict do nothing`.execute(sql);
}

export type Item = {
  readonly designationId: DesignationId;
  readonly item: HandOverItem;
  readonly how: HandedOver | null;
  readonly settledAt: Instant | null;
};
export async function itemsOf(sql: Sql, unitId: number): Promise<Item[]> {
  const found = await statement<Item>`
    select designation_id as "designationId", item, how, settled_at as "settledAt" from designation_item
    where unit_id = ${unitId} order by designation_id, item`.execute(sql);
  return found.rows;
}

/** Answers whether it was open. */
export async function settleItem(
  sql: Sql,
  unitId: number,
  designationId: number,
  { item, how, at, by }: { item: HandOverItem; how: HandedOver; at: Instant; by: number },
): Promise<boolean> {
  const settled = await statement`update designation_item set how = ${how}, settled_at = ${at}, settled_by = ${by}
    where unit_id = ${unitId} and designation_id = ${designationId} and item = ${item} and how is null returning 1`.execute(
    sql,
  );
  return settled.rows.length > 0;
}

export type OpenEnd = Pick<Designation, 'designationId' | 'role' | 'departmentId'> & { readonly lastDay: Day };
/** Ended or left by today, and not followed yet: what a new one in the same place answers. */
export async function openEndsOf(sql: Sql, unitId: number, today: Day): Promise<OpenEnd[]> {
  const found =
    await statement<OpenEnd>`select d.designation_id as "designationId", d.role, d.department_id as "departmentId",
      least(d.to_day, p.left_on) as "lastDay" ${FROM}
    where d.unit_id = ${unitId} and not d.deputy and d.end_reason is distinct from 'entered-by-mistake'
      and least(d.to_day, p.left_on) <= ${today}
      and not exists (select from evidence e where e.unit_id = d.unit_id and e.person_id = 0 and e.source = 'designation-ends'
        and e.source_id = d.designation_id) order by d.designation_id`.execute(sql);
  return found.rows;
}

type Standing = Pick<Designation, 'role' | 'departmentId' | 'enteredAt'>;
/** The ends in its place that were answered since it was entered: what one that never was may have answered. */
export async function followedSince(sql: Sql, unitId: number, { role, departmentId, enteredAt }: Standing) {
  const found = await statement<{ id: DesignationId }>`select d.designation_id as id from designation d
    join evidence e on e.unit_id = d.unit_id and e.person_id = 0 and e.source = 'designation-ends' and e.source_id = d.designation_id
    where d.unit_id = ${unitId} and d.role = ${role} and d.department_id is not distinct from ${departmentId}
      and e.entered_at >= ${enteredAt}`.execute(sql);
  return found.rows.map(({ id }) => id);
}

/** It and every one that was entered after it. */
export async function enteredFrom(sql: Sql, unitId: number, designationId: number): Promise<DesignationId[]> {
  const found = await statement<{ id: DesignationId }>`select designation_id as id from designation
    where unit_id = ${unitId} and designation_id >= ${designationId}`.execute(sql);
  return found.rows.map(({ id }) => id);
}

export type OpenDepartment = {
  readonly departmentId: DepartmentId;
  readonly parentId: DepartmentId | null;
  readonly name: string;
  readonly path: string;
};
export async function openDepartments(sql: Sql, unitId: number): Promise<OpenDepartment[]> {
  const found = await statement<OpenDepartment>`
    select department_id as "departmentId", parent_id as "parentId", name, path from department
    where unit_id = ${unitId} and closed_on is null order by path collate "C"`.execute(sql);
  return found.rows;
}

/** The path of the department of this person. */
export async function pathOf(sql: Sql, unitId: number, personId: number): Promise<string | undefined> {
  const found = await statement<{ path: string }>`select b.path from person p
    join department b on b.unit_id = p.unit_id and b.department_id = p.department_id
    where p.unit_id = ${unitId} and p.person_id = ${personId}`.execute(sql);
  return found.rows[0]?.path;
}
