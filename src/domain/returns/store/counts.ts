/** The unit's own ledger, counted for a return: rows and different people by duty and state. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day } from '../../../law/day.ts';
import { plusDays } from '../../../law/day.ts';
import { SOON_DAYS } from '../../../law/due.ts';
import { startOfDay } from '../../duties/ledger.ts';
import { countPeople } from '../../duties/store/standing.ts';
import { type Counts, isOfUnit, RETURNED_DUTIES } from '../returns.ts';
import type { Counted } from '../withhold.ts';

type Row = { readonly duty: string; readonly people: number } & Readonly<Record<string, number | string>>;

/** What of the unit itself or of an event is owed stands for nobody whom it names: each such row counts as one. */
const people = (
  where: ReturnType<typeof statement>,
) => statement`(count(distinct d.person_id) filter (where d.person_id > 0 and ${where})
  + count(*) filter (where d.person_id = 0 and ${where}))::int`;

/** As of the beginning of `today`: what is due today is not overdue. */
export async function countForReturn(
  sql: Sql,
  unitId: number,
  { today, timeZone }: { readonly today: Day; readonly timeZone: string },
): Promise<Counts> {
  const now = startOfDay(today, timeZone);
  const soon = startOfDay(plusDays(today, SOON_DAYS + 1), timeZone);
  const rules = RETURNED_DUTIES.flatMap((duty) => duty.rules.map(({ number }) => ({ number, duty: duty.code })));
  const state = {
    met: statement`d.done_on is not null`,
    overdue: statement`d.done_on is null and d.due_at < ${now}`,
    soon: statement`d.done_on is null and d.due_at >= ${now} and d.due_at < ${soon}`,
    later: statement`d.done_on is null and d.due_at >= ${soon}`,
  };
  const counts = statement.join(
    Object.entries(state).map(
      ([name, where]) => statement`count(*) filter (where ${where})::int as ${statement.ref(name)},
        ${people(where)} as ${statement.ref(`${name}_people`)}`,
    ),
  );
  const found = await statement<Row>`
    select k.duty, ${people(statement`true`)} as people, ${counts}
    from duty d join unnest(${rules.map(({ number }) => number)}::smallint[], ${rules.map((one) => one.duty)}::text[]) as k(rule, duty)
      on k.rule = d.rule
    where d.unit_id = ${unitId} group by k.duty`.execute(sql);
  const byDuty = new Map(found.rows.map((row) => [row.duty, row]));
  const duties = RETURNED_DUTIES.flatMap(({ code }) => byDuty.get(code) ?? []).map(countedOf);
  const { people: inUnit } = await countPeople(sql, unitId, today);
  return { asOf: today, people: inUnit, duties };
}

function countedOf(row: Row): Counted {
  const cell = (name: string) => ({ rows: Number(row[name]), people: Number(row[`${name}_people`]) });
  return {
    ...{ duty: row.duty, people: row.people, ofUnit: isOfUnit(row.duty) },
    ...{ met: cell('met'), soon: cell('soon'), overdue: cell('overdue'), later: cell('later') },
  };
}
