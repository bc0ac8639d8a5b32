/** Reported matters as lists: who reported which kind when, and how far it is. Nothing of what was said stands in a list. */
import { sql as statement } from 'kysely';
import type { Fragment, Sql } from '../../../database/connect.ts';
import type { Day, Instant } from '../../../law/day.ts';
import type { MatterOutcome, MatterSight, MatterState, MatterTrigger } from '../matters.ts';

export type MattersFilter = {
  readonly state?: MatterState | 'open' | undefined;
  readonly trigger?: MatterTrigger | undefined;
  readonly text?: string | undefined;
  readonly matterId?: number | undefined;
};
type Slice = { readonly offset: number; readonly limit: number };
/** Who reads: what his roles see, but never his own among the others'. */
export type Reading = { readonly sight: MatterSight; readonly but: number | undefined };

export type ListedMatter = {
  matterId: number;
  personId: number;
  name: string;
  staffNumber: string | null;
  department: string | null;
  trigger: MatterTrigger;
  knownOn: Day;
  reportBy: Day;
  reportedAt: Instant;
  reportedOn: Day;
  state: MatterState;
  outcome: MatterOutcome | null;
};

const inSight = ({ sight, but }: Reading): Fragment => statement`
  m.person_id is distinct from ${but ?? null}::bigint ${
    sight === 'all'
      ? statement``
      : statement`and (m.trigger = any(${[...sight.triggers]}::text[]) or m.by_officer and ${sight.byOfficers})`
  }`;

/** The id in a number as people quote it: 2026-000012, or 12. */
const idIn = (text: string | undefined): string | undefined => /^(?:\d{4}-)?0*(\d{1,15})$/.exec(text ?? '')?.[1];

/** Those that wait longest for an acknowledgement first; then what is in hand; what is closed last, the newest of it first. */
export async function listMatters(
  sql: Sql,
  unitId: number,
  reading: Reading,
  { state, trigger, text, matterId }: MattersFilter,
  { offset, limit }: Slice,
): Promise<{ total: number; rows: ListedMatter[] }> {
  const chosen = statement`from matter m
    join person p on p.unit_id = ${unitId} and p.person_id = m.person_id
    left join department d on d.unit_id = ${unitId} and d.department_id = p.department_id
    where m.unit_id = ${unitId} and ${inSight(reading)}
      and (${matterId ?? null}::bigint is null or m.matter_id = ${matterId ?? null})
      and (${state ?? null}::text is null or m.state = ${state ?? null} or ${state ?? null} = 'open' and m.state <> 'closed')
      and (${trigger ?? null}::text is null or m.trigger = ${trigger ?? null})
      and (${text ?? null}::text is null or strpos(p.name, ${text ?? null}) > 0 or p.staff_number = ${text ?? null}
        or m.matter_id = ${idIn(text) ?? null}::bigint)`;
  const found = await statement<ListedMatter>`
    select m.matter_id as "matterId", m.person_id as "personId", p.name, p.staff_number as "staffNumber", d.name as department, m.trigger,
      m.known_on as "knownOn", m.report_by as "reportBy", m.reported_at as "reportedAt", m.reported_on as "reportedOn", m.state, m.outcome
    ${chosen} order by array_position(array['reported', 'acknowledged', 'handled', 'closed'], m.state),
      case when m.state <> 'closed' then m.reported_at end, m.reported_at desc, m.matter_id desc
    limit ${limit} offset ${offset}`.execute(sql);
  const total = await statement<{ n: number }>`select count(*)::int as n ${chosen}`.execute(sql);
  return { total: total.rows[0]!.n, rows: found.rows };
}

export type MattersCounts = { reported: number; acknowledged: number; handled: number; firstWaiting: Instant | null };

export async function countMatters(sql: Sql, unitId: number, reading: Reading): Promise<MattersCounts> {
  const found = await statement<MattersCounts>`
    select count(*) filter (where m.state = 'reported')::int as reported,
      count(*) filter (where m.state = 'acknowledged')::int as acknowledged,
      count(*) filter (where m.state = 'handled')::int as handled,
      min(m.reported_at) filter (where m.state = 'reported') as "firstWaiting"
    from matter m where m.unit_id = ${unitId} and m.state <> 'closed' and ${inSight(reading)}`.execute(sql);
  return found.rows[0]!;
}

export type OwnMatter = Omit<ListedMatter, 'personId' | 'name' | 'staffNumber' | 'department'>;

/** One's own, the newest first. */
export async function listOwnMatters(sql: Sql, unitId: number, personId: number, { offset, limit }: Slice) {
  const found = await statement<OwnMatter & { total: number }>`
    select m.matter_id as "matterId", m.trigger, m.known_on as "knownOn", m.report_by as "reportBy", m.reported_at as "reportedAt",
      m.reported_on as "reportedOn", m.state, m.outcome, count(*) over ()::int as total
    from matter m where m.unit_id = ${unitId} and m.person_id = ${personId}
    order by m.reported_at desc, m.matter_id desc limit ${limit} offset ${offset}`.execute(sql);
  return { total: found.rows[0]?.total ?? 0, rows: found.rows.map(({ total: _, ...row }): OwnMatter => row) };
}
