/** Findings as lists, each in the sight of who asks; how many are open, and for how long. */
import { sql as statement } from 'kysely';
import type { Fragment, Sql } from '../../../database/connect.ts';
import type { Day } from '../../../law/day.ts';
import type { FindingId } from '../../../platform/ids.ts';
import { type FindingSource, type FindingStand, type FindingWords, type Severity, SOON_DAYS } from '../findings.ts';
import { FINDING, type Finding, wordsOf } from './findings.ts';

/**
 * All of it; or what one puts right oneself, what the own department and those below it put right, and what one's work found. What is about
 * somebody of another department is not among it.
 */
export type Sight =
  | 'everything'
  | {
      readonly personId: number | undefined;
      readonly accountId: number;
      readonly within: string | undefined;
      readonly scans: boolean;
    };

export function inSight(sight: Sight): Fragment {
  if (sight === 'everything') return statement`true`;
  const { personId, accountId, within, scans } = sight;
  const parts = [
    statement`f.responsible_id = ${personId ?? -1}`,
    statement`f.source = 'suggestion' and f.raised_by = ${accountId}`,
    ...(scans ? [statement`f.source = 'scan'`] : []),
    ...(within === undefined
      ? []
      : [
          statement`exists (select from department d where d.unit_id = f.unit_id and d.department_id = f.department_id and starts_with(d.path, ${within}))
            and not exists (select from finding_person x join person p on p.unit_id = x.unit_id and p.person_id = x.person_id
              left join department b on b.unit_id = p.unit_id and b.department_id = p.department_id
              where x.unit_id = f.unit_id and x.finding_id = f.finding_id and not coalesce(starts_with(b.path, ${within}), false))`,
        ]),
  ];
  return statement`(${statement.join(
    parts.map((part) => statement`(${part})`),
    statement` or `,
  )})`;
}

export async function isInSight(sql: Sql, unitId: number, sight: Sight, findingId: number): Promise<boolean> {
  const found = await statement`select 1 from finding f
    where f.unit_id = ${unitId} and f.finding_id = ${findingId} and ${inSight(sight)}`.execute(sql);
  return found.rows.length > 0;
}

export type FindingsFilter = {
  readonly stand?: FindingStand | 'not-closed' | undefined;
  readonly severity?: Severity | undefined;
  readonly source?: FindingSource | undefined;
  readonly departmentId?: number | undefined;
  readonly duty?: string | undefined;
  readonly recurring?: true | undefined;
  readonly text?: string | undefined;
};
type Slice = { readonly offset: number; readonly limit: number };

const OPEN = statement`f.state in ('suggested', 'open', 'submitted')`;
/** The same as `findingStand`, for the filter; who looks for what is to be verified is shown what is late as well. */
function standIs(stand: FindingStand | 'not-closed', today: Day): Fragment {
  const soon = statement`(${today}::date + ${SOON_DAYS}::int)`;
  const late = statement`f.state in ('open', 'submitted') and f.due_on < ${today}`;
  switch (stand) {
    case 'not-closed':
      return OPEN;
    case 'overdue':
      return late;
    case 'due-soon':
      return statement`f.state = 'open' and f.due_on >= ${today} and f.due_on <= ${soon}`;
    case 'open':
      return statement`f.state = 'open' and f.due_on > ${soon}`;
    case 'submitted':
      return statement`f.state = 'submitted'`;
    case 'closed':
      return statement`f.state = 'closed' and f.closed_on <= f.due_on`;
    case 'closed-late':
      return statement`f.state = 'closed' and f.closed_on > f.due_on`;
    default:
      return statement`f.state = ${stand}`;
  }
}

/** The id in a number as people quote it: 2026-000012, or 12. */
const idIn = (text: string | undefined): string | undefined => /^(?:\d{4}-)?0*(\d{1,15})$/.exec(text ?? '')?.[1];

function chosen(unitId: number, sight: Sight, filter: FindingsFilter, today: Day): Fragment {
  const { stand, severity, source, departmentId, duty, recurring, text } = filter;
  return statement`from finding f where f.unit_id = ${unitId} and ${inSight(sight)}
    ${stand ? statement`and ${standIs(stand, today)}` : statement``}
    and (${severity ?? null}::text is null or f.severity = ${severity ?? null})
    and (${source ?? null}::text is null or f.source = ${source ?? null})
    and (${departmentId ?? null}::bigint is null or exists (select from department d join department a on a.unit_id = d.unit_id
      where d.unit_id = f.unit_id and d.department_id = f.department_id and a.department_id = ${departmentId ?? null} and starts_with(d.path, a.path)))
    and (${duty ?? null}::text is null or ${duty ?? null} = any(f.duties))
    ${recurring ? statement`and (f.recurs_of is not null or f.round > 1)` : statement``}
    and (${text ?? null}::text is null or f.finding_id = ${idIn(text) ?? null}::bigint)`;
}

export type Listed = Finding & { readonly words: FindingWords | undefined; readonly files: number };
type Sealed = { readonly content: Buffer | null; readonly key: Buffer | null };
const LISTED = statement`${FINDING}, f.content, f.key,
  (select count(*)::int from finding_file x where x.unit_id = f.unit_id and x.finding_id = f.finding_id) as files`;
const opened = (unitId: number, { content, key, ...row }: Finding & Sealed & { files: number }): Listed => ({
  ...row,
  words: wordsOf(unitId, { findingId: row.findingId, content, key }),
});

/** What is open stands first, by its day; then what is closed, the newest first. */
export async function listFindings(
  sql: Sql,
  unitId: number,
  sight: Sight,
  filter: FindingsFilter,
  today: Day,
  { offset, limit }: Slice,
): Promise<{ total: number; rows: Listed[] }> {
  const these = chosen(unitId, sight, filter, today);
  const found = await statement<Finding & Sealed & { files: number }>`select ${LISTED} ${these}
    order by not ${OPEN}, case when ${OPEN} then f.due_on end nulls first,
      array_position(array['critical', 'major', 'general', 'minor'], f.severity), f.closed_at desc nulls last, f.finding_id desc
    limit ${limit} offset ${offset}`.execute(sql);
  const total = await statement<{ n: number }>`select count(*)::int as n ${these}`.execute(sql);
  return { total: total.rows[0]!.n, rows: found.rows.map((row) => opened(unitId, row)) };
}

/** What somebody puts right, or suggested: what is open, and what was closed lately. */
export async function findingsFor(
  sql: Sql,
  unitId: number,
  { personId, accountId, since }: { personId: number | undefined; accountId: number; since: Day },
): Promise<(Listed & { readonly suggestedByMe: boolean })[]> {
  const found = await statement<Finding & Sealed & { files: number; suggestedByMe: boolean }>`select ${LISTED},
      f.source = 'suggestion' and f.raised_by = ${accountId} as "suggestedByMe"
    from finding f
    where f.unit_id = ${unitId} and (f.responsible_id = ${personId ?? -1} or f.source = 'suggestion' and f.raised_by = ${accountId})
      and (${OPEN} or f.closed_on >= ${since})
    order by not ${OPEN}, f.due_on nulls first, f.finding_id desc limit 100`.execute(sql);
  return found.rows.map(({ suggestedByMe, ...row }) => ({ ...opened(unitId, row), suggestedByMe }));
}

/** The days on which these were found; with them they are quoted (number.ts). */
export async function foundOn(sql: Sql, unitId: number, findingIds: readonly number[]): Promise<Map<number, Day>> {
  const found = await statement<{ findingId: number; raisedOn: Day }>`
    select finding_id::float8 as "findingId", raised_on as "raisedOn" from finding
    where unit_id = ${unitId} and finding_id = any(${[...findingIds]}::bigint[])`.execute(sql);
  return new Map(found.rows.map(({ findingId, raisedOn }) => [findingId, raisedOn]));
}

/** In which somebody stands: of sources that are about how the unit does its work. What an organ or an incident says is not told so. */
export async function findingsAbout(sql: Sql, unitId: number, personId: number): Promise<Listed[]> {
  const found = await statement<Finding & Sealed & { files: number }>`select ${LISTED} from finding_person y
    join finding f on f.unit_id = y.unit_id and f.finding_id = y.finding_id
    where y.unit_id = ${unitId} and y.person_id = ${personId} and f.source not in ('order', 'incident')
    order by not ${OPEN}, f.finding_id desc limit 100`.execute(sql);
  return found.rows.map((row) => opened(unitId, row));
}

export type OpenCounts = { readonly severity: Severity; readonly age: number; readonly open: number };
/** By severity and by the place of its age among `upTo` (the last: older). */
export async function countOpen(sql: Sql, unitId: number, today: Day, upTo: readonly number[]): Promise<OpenCounts[]> {
  const found = await statement<OpenCounts>`
    select f.severity, width_bucket(${today}::date - f.raised_on, ${upTo.map((days) => days + 1)}::int[]) as age, count(*)::int as open
    from finding f where f.unit_id = ${unitId} and f.state in ('open', 'submitted') group by 1, 2`.execute(sql);
  return found.rows;
}

export type Totals = {
  readonly open: number;
  readonly overdue: number;
  readonly toVerify: number;
  readonly suggested: number;
  readonly recurring: number;
};
export async function totalsOf(sql: Sql, unitId: number, today: Day): Promise<Totals> {
  const found = await statement<Totals>`select count(*) filter (where f.state in ('open', 'submitted'))::int as open,
      count(*) filter (where f.state in ('open', 'submitted') and f.due_on < ${today})::int as overdue,
      count(*) filter (where f.state = 'submitted')::int as "toVerify", count(*) filter (where f.state = 'suggested')::int as suggested,
      count(*) filter (where f.recurs_of is not null or f.round > 1)::int as recurring
    from finding f where f.unit_id = ${unitId} and ${OPEN}`.execute(sql);
  return found.rows[0]!;
}

/** The others of the same source and key: the same matter, at other times. */
export async function sameMatter(sql: Sql, unitId: number, one: Pick<Finding, 'findingId' | 'source' | 'sourceKey'>) {
  const found = await statement<Pick<Finding, 'findingId' | 'raisedOn' | 'state' | 'closedOn'> & { id: FindingId }>`
    select f.finding_id as "findingId", f.raised_on as "raisedOn", f.state, f.closed_on as "closedOn" from finding f
    where f.unit_id = ${unitId} and f.source = ${one.source} and f.source_key = ${one.sourceKey} and f.finding_id <> ${one.findingId}
    order by f.finding_id desc limit 50`.execute(sql);
  return found.rows.map(({ findingId, raisedOn, state, closedOn }) => ({ findingId, raisedOn, state, closedOn }));
}
