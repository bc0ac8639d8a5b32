/** Breaches as a list, one of them, and what was said of it. */
import { sql as statement } from 'kysely';
import type { Fragment, Sql } from '../../../database/connect.ts';
import type { Day, Instant } from '../../../law/day.ts';
import type { DateOrderBreachId, DepartmentId, FindingId, PersonId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { BreachStand } from '../date-orders.ts';
import { OF_MATTERS, OF_REQUESTS } from '../sight.ts';

export type Breach = {
  readonly breachId: DateOrderBreachId;
  readonly check: number;
  readonly key: string;
  readonly name: string;
  readonly thingId: number | null;
  readonly personId: PersonId | null;
  readonly person: string | null;
  readonly departmentId: DepartmentId | null;
  readonly department: string | null;
  readonly firstOn: Day | null;
  readonly firstAt: Instant | null;
  readonly secondOn: Day;
  readonly secondAt: Instant | null;
  readonly foundOn: Day;
  readonly goneAt: Instant | null;
  readonly findingId: FindingId | null;
  readonly findingOpen: boolean;
  readonly explained: boolean;
};
const FINDING_OPEN = statement`exists (select from finding f where f.unit_id = b.unit_id and f.finding_id = b.finding_id and f.state in ('open', 'submitted'))`;
const EXPLAINED = statement`exists (select from date_order_explanation e where e.unit_id = b.unit_id and e.breach_id = b.breach_id and e.withdrawn_at is null)`;
const BREACH = statement`b.breach_id as "breachId", b.check_number as "check", b.key, b.name, b.thing_id as "thingId", b.person_id as "personId",
  (select p.name from person p where p.unit_id = b.unit_id and p.person_id = b.person_id) as person, b.department_id as "departmentId",
  (select d.name from department d where d.unit_id = b.unit_id and d.department_id = b.department_id) as department,
  b.first_on as "firstOn", b.first_at as "firstAt", b.second_on as "secondOn", b.second_at as "secondAt", b.found_on as "foundOn",
  b.gone_at as "goneAt", b.finding_id as "findingId", ${FINDING_OPEN} as "findingOpen", ${EXPLAINED} as explained`;

/** The checks that are asked for, all of them seen by the reader; and the reader himself, whose own cases are left out. */
export type BreachFilter = {
  readonly checks: readonly number[];
  readonly readerId: number | undefined;
  readonly stand?: BreachStand | undefined;
  /** What is no longer found is left out. */
  readonly stands?: boolean | undefined;
  readonly departmentId?: number | undefined;
};
type Slice = { readonly offset: number; readonly limit: number };

/** The same as `breachStand`, for the filter. */
const standIs = (stand: BreachStand): Fragment =>
  ({
    gone: statement`b.gone_at is not null`,
    explained: statement`b.gone_at is null and ${EXPLAINED}`,
    'in-hand': statement`b.gone_at is null and not ${EXPLAINED} and ${FINDING_OPEN}`,
    open: statement`b.gone_at is null and not ${EXPLAINED} and not ${FINDING_OPEN}`,
  })[stand];

/** What the reader may see of those checks: not a request in which he is named, nor his own matter. */
const inSight = (unitId: number, readerId: number | undefined): Fragment =>
  readerId === undefined
    ? statement`true`
    : statement`not (b.check_number = any(${OF_MATTERS}::int[]) and b.person_id = ${readerId})
        and not (b.check_number = any(${OF_REQUESTS}::int[]) and exists (select from request_person r where r.unit_id = ${unitId}
          and r.request_id = b.thing_id and r.person_id = ${readerId}))`;

function chosen(unitId: number, { checks, readerId, stand, stands, departmentId }: BreachFilter): Fragment {
  return statement`from date_order_breach b where b.unit_id = ${unitId} and b.check_number = any(${[...checks]}::int[])
    and ${inSight(unitId, readerId)} ${stand ? statement`and ${standIs(stand)}` : statement``}
    ${stands ? statement`and b.gone_at is null` : statement``}
    and (${departmentId ?? null}::bigint is null or exists (select from department d join department a on a.unit_id = d.unit_id
      where d.unit_id = b.unit_id and d.department_id = b.department_id and a.department_id = ${departmentId ?? null} and starts_with(d.path, a.path)))`;
}

/** `order`: the checks, the gravest first; within one the longest broken first. */
export async function listBreaches(
  sql: Sql,
  unitId: number,
  filter: BreachFilter,
  order: readonly number[],
  { offset, limit }: Slice,
): Promise<{ total: number; rows: Breach[] }> {
  const these = chosen(unitId, filter);
  const found = await statement<Breach>`select ${BREACH} ${these}
    order by b.gone_at is not null, array_position(${[...order]}::int[], b.check_number), b.second_on, b.breach_id limit ${limit} offset ${offset}`.execute(
    sql,
  );
  const total = await statement<{ n: number }>`select count(*)::int as n ${these}`.execute(sql);
  return { total: total.rows[0]!.n, rows: found.rows };
}

export type Counted = { readonly check: number; readonly stands: number; readonly open: number };
/** How many of each check stand, and how many of them nobody has explained or taken in hand. A number alone: whoever may not see them may see that. */
export async function countBreaches(sql: Sql, unitId: number): Promise<Counted[]> {
  const found = await statement<Counted>`
    select b.check_number as "check", count(*)::int as stands, (count(*) filter (where ${standIs('open')}))::int as open
    from date_order_breach b where b.unit_id = ${unitId} and b.gone_at is null group by b.check_number`.execute(sql);
  return found.rows;
}

/** With `hold`, until the transaction ends. What the reader may not see is not there. */
export async function getBreach(
  sql: Sql,
  unitId: number,
  breachId: number,
  { checks, readerId }: Pick<BreachFilter, 'checks' | 'readerId'>,
  hold = false,
): Promise<Breach> {
  const found =
    await statement<Breach>`select ${BREACH} ${chosen(unitId, { checks, readerId })} and b.breach_id = ${breachId}
    ${hold ? statement`for no key update of b` : statement``}`.execute(sql);
  return found.rows[0] ?? refuse('not-found');
}

export async function noteFinding(sql: Sql, unitId: number, breachId: number, findingId: number): Promise<void> {
  await statement`update date_order_breach set finding_id = ${findingId} where unit_id = ${unitId} and breach_id = ${breachId}`.execute(
    sql,
  );
}
