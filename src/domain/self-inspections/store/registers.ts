/** What registers, measures and findings say by themselves: how much is as it should be, how much was late, is overdue or still in its time. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Figures as Parameters } from '../../../law/facts.ts';
import { checkBy } from '../../registers/store/items.ts';
import type { CountName, Figures } from '../self-inspections.ts';
import type { Period } from './ledger.ts';

/**
 * Entries of a register that were looked at in time, and those that were not; findings of tests and checks by their days; findings of earlier
 * self-inspections, of which each that is not closed counts as overdue: that is what is asked.
 */
export async function figuresOfRegisters(
  sql: Sql,
  unitId: number,
  figures: Parameters,
  { from, to, begins }: Period,
): Promise<Map<CountName, Figures>> {
  const found = await statement<Figures & { name: CountName }>`
    select case i.register when 'carrier' then 'carriers' when 'place' then 'places' else 'data-sets' end as name,
      count(*) filter (where ${checkBy(figures)} >= ${to})::int as met, 0 as late,
      count(*) filter (where ${checkBy(figures)} < ${to})::int as overdue, 0 as open
    from register_item i where i.unit_id = ${unitId} and i.state = 'in-use' and i.register in ('carrier', 'place', 'data-set') group by 1
    union all select 'technical-findings', count(*) filter (where state = 'closed' and closed_on <= due_on)::int,
      count(*) filter (where state = 'closed' and closed_on > due_on)::int,
      count(*) filter (where state <> 'closed' and due_on < ${to})::int, count(*) filter (where state <> 'closed' and due_on >= ${to})::int
    from finding where unit_id = ${unitId} and source in ('scan', 'measure-check') and state in ('open', 'submitted', 'closed')
      and raised_on <= ${to} and (closed_on is null or closed_on >= ${from})
    union all select 'self-inspection-findings', count(*) filter (where state = 'closed')::int, 0,
      count(*) filter (where state <> 'closed')::int, 0
    from finding where unit_id = ${unitId} and source = 'self-inspection' and state in ('open', 'submitted', 'closed') and raised_at < ${begins}`.execute(
    sql,
  );
  return new Map(found.rows.map(({ name, ...counted }) => [name, counted]));
}
