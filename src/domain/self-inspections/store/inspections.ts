/** Self-inspections in SQL: the case itself, with the template as it was asked. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day, Instant } from '../../../law/day.ts';
import type { SelfInspectionId, UnitId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusal.ts';
import { newKey, newSalt, openText, sealText } from '../../../platform/sealing.ts';
import type { Audience, Result, State, Template } from '../self-inspections.ts';

export type SelfInspection = {
  readonly selfInspectionId: SelfInspectionId;
  readonly state: State;
  readonly periodFrom: Day;
  readonly periodTo: Day;
  readonly dueOn: Day;
  readonly audience: Audience;
  readonly openedOn: Day;
  readonly openedAt: Instant;
  readonly openedBy: string | null;
  readonly readAt: Instant;
  readonly submittedAt: Instant | null;
  readonly submittedBy: string | null;
  readonly certifiedAt: Instant | null;
  readonly certifiedOn: Day | null;
  readonly certifiedBy: string | null;
  readonly cancelledAt: Instant | null;
  readonly membersAsked: number | null;
  readonly membersSent: number | null;
  readonly fileHash: string | null;
};

const called = (column: string) =>
  statement`(select a.display_name from account a where a.unit_id = s.unit_id and a.account_id = ${statement.ref(`s.${column}`)})`;
const ONE = statement`s.self_inspection_id as "selfInspectionId", s.state, s.period_from as "periodFrom", s.period_to as "periodTo",
  s.due_on as "dueOn", s.audience, s.opened_on as "openedOn", s.opened_at as "openedAt", ${called('opened_by')} as "openedBy",
  s.read_at as "readAt", s.submitted_at as "submittedAt", ${called('submitted_by')} as "submittedBy", s.certified_at as "certifiedAt",
  s.certified_on as "certifiedOn", ${called('certified_by')} as "certifiedBy", s.cancelled_at as "cancelledAt",
  s.members_asked as "membersAsked", s.members_sent as "membersSent", s.file_hash as "fileHash"`;

type NewOne = Pick<SelfInspection, 'periodFrom' | 'periodTo' | 'dueOn' | 'audience' | 'openedAt' | 'openedOn'> & {
  readonly template: Template;
  readonly by: number;
};

export async function insertInspection(sql: Sql, unitId: number, one: NewOne): Promise<SelfInspectionId> {
  const made = await statement<{ id: SelfInspectionId }>`
    insert into self_inspection (unit_id, period_from, period_to, due_on, audience, template, opened_at, opened_on, opened_by, read_at, key, salt)
    values (${unitId}, ${one.periodFrom}, ${one.periodTo}, ${one.dueOn}, ${one.audience}, ${JSON.stringify(one.template)}::jsonb,
      ${one.openedAt}, ${one.openedOn}, ${one.by}, ${one.openedAt}, ${newKey()}, ${newSalt()})
    returning self_inspection_id as id`.execute(sql);
  return made.rows[0]!.id;
}

export type WholeInspection = SelfInspection & {
  readonly template: Template;
  readonly result: Result | null;
  readonly returned: string | undefined;
};
type Kept = { readonly key: Buffer | null; readonly salt: Buffer | null };

const about = (unitId: number, id: number) => `self-inspection/${unitId}/${id}/returned`;

/** With its template, its result and, as long as it is kept, why it was sent back. */
export async function openInspection(sql: Sql, unitId: number, id: number): Promise<WholeInspection> {
  const found = await statement<Omit<WholeInspection, 'returned'> & Kept & { returned: Buffer | null }>`
    select ${ONE}, s.template, s.result, s.returned, s.key from self_inspection s
    where s.unit_id = ${unitId} and s.self_inspection_id = ${id}`.execute(sql);
  const { key, returned, ...one } = found.rows[0] ?? refuse('not-found');
  return { ...one, returned: returned ? openText(returned, about(unitId, id), key) : undefined };
}

/** Held until the transaction ends, with the keys. Refuses `wrong-state` where what was said in it is destroyed. */
export async function holdInspection(sql: Sql, unitId: number, id: number) {
  const found = await statement<Omit<WholeInspection, 'returned'> & Kept>`
    select ${ONE}, s.template, s.result, s.key, s.salt from self_inspection s
    where s.unit_id = ${unitId} and s.self_inspection_id = ${id} for no key update`.execute(sql);
  const { key, salt, ...one } = found.rows[0] ?? refuse('not-found');
  return key && salt ? { ...one, key, salt } : refuse('wrong-state');
}
export type HeldInspection = Awaited<ReturnType<typeof holdInspection>>;

export async function unitOfInspection(sql: Sql, unitId: UnitId, id: number): Promise<UnitId> {
  const found =
    await statement`select 1 from self_inspection where unit_id = ${unitId} and self_inspection_id = ${id}`.execute(
      sql,
    );
  return found.rows.length ? unitId : refuse('not-found');
}

/** One at a time: two would ask the same people twice. */
export async function findUnderWay(sql: Sql, unitId: number): Promise<SelfInspectionId | undefined> {
  const found = await statement<{ id: SelfInspectionId }>`select self_inspection_id as id from self_inspection
    where unit_id = ${unitId} and state in ('open', 'submitted') for no key update`.execute(sql);
  return found.rows[0]?.id;
}

type Change = Partial<{
  state: State;
  read_at: Instant;
  submitted_at: Instant | null;
  submitted_by: number | null;
  returned: Buffer | null;
  certified_at: Instant;
  certified_on: Day;
  certified_by: number;
  cancelled_at: Instant;
  members_asked: number;
  members_sent: number;
  file_hash: string;
  content_hash: string;
}>;
export async function changeInspection(sql: Sql, unitId: number, id: number, changed: Change): Promise<void> {
  const sets = Object.entries(changed).map(([column, value]) => statement`${statement.ref(column)} = ${value}`);
  await statement`update self_inspection set ${statement.join(sets)} where unit_id = ${unitId} and self_inspection_id = ${id}`.execute(
    sql,
  );
}

export async function keepResult(sql: Sql, unitId: number, id: number, result: Result): Promise<void> {
  await statement`update self_inspection set result = ${JSON.stringify(result)}::jsonb
    where unit_id = ${unitId} and self_inspection_id = ${id}`.execute(sql);
}

export const sealedReturn = (unitId: number, { selfInspectionId, key }: HeldInspection, words: string): Buffer =>
  sealText(words, about(unitId, selfInspectionId), key).sealed;

export type Listed = SelfInspection & {
  readonly title: Template['title'];
  readonly version: number;
  readonly result: Result | null;
  readonly departments: number;
  readonly signedOff: number;
  readonly items: number;
  readonly answered: number;
};

/** The newest first. `within`: those in which a department on this path, or below it, is asked. */
export async function listInspections(
  sql: Sql,
  unitId: number,
  within: string | undefined,
  { offset, limit }: { offset: number; limit: number },
): Promise<{ total: number; rows: Listed[] }> {
  const seen = within
    ? statement`and exists (select from self_inspection_department x join department d on d.unit_id = x.unit_id and d.department_id = x.department_id
        where x.unit_id = s.unit_id and x.self_inspection_id = s.self_inspection_id and starts_with(d.path, ${within}))`
    : statement``;
  const counted = await statement<{ n: number }>`select count(*)::int as n from self_inspection s
    where s.unit_id = ${unitId} ${seen}`.execute(sql);
  const found = await statement<Listed>`
    select ${ONE}, s.template -> 'title' as title, (s.template ->> 'version')::int as version, s.result,
      (select count(*)::int from self_inspection_department x where x.unit_id = s.unit_id and x.self_inspection_id = s.self_inspection_id) as departments,
      (select count(*)::int from self_inspection_department x where x.unit_id = s.unit_id and x.self_inspection_id = s.self_inspection_id
        and x.signed_off_at is not null) as "signedOff",
      (select count(*)::int from self_inspection_answer x where x.unit_id = s.unit_id and x.self_inspection_id = s.self_inspection_id) as items,
      (select count(*)::int from self_inspection_answer x where x.unit_id = s.unit_id and x.self_inspection_id = s.self_inspection_id
        and x.answer is not null) as answered
    from self_inspection s where s.unit_id = ${unitId} ${seen}
    order by s.self_inspection_id desc offset ${offset} limit ${limit}`.execute(sql);
  return { total: counted.rows[0]!.n, rows: found.rows };
}

export type YearResult = { readonly selfInspectionId: number; readonly certifiedOn: Day; readonly result: Result };

/** What the certified ones came to, the newest first. */
export async function resultsOverYears(sql: Sql, unitId: number): Promise<YearResult[]> {
  const found =
    await statement<YearResult>`select s.self_inspection_id as "selfInspectionId", s.certified_on as "certifiedOn", s.result
    from self_inspection s where s.unit_id = ${unitId} and s.state = 'certified'
    order by s.certified_on desc, s.self_inspection_id desc limit 12`.execute(sql);
  return found.rows;
}
