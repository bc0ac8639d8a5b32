/**
 * What records make owed: the part of derive.ts that law/occasion.ts describes. The records are those of modules that come later, as the
 * periods of leavers are; the ledger reads their days and nothing of what they say.
 *
 * To plug in another: name it and its rules at the end of `OCCASIONS` in law/occasion.ts; select in occasion-records.ts what each of its records makes owed
 * (nothing where it does not); give its evidence with `source` and `sourceId` of that same record (`giveEvidence`), kind as the rule says;
 * let the acts that set or move its days answer whom they touched: `{ people: [], unit: true }`, or the people that the record is about.
 * The page, the reasons and the export follow.
 */
import { type RawBuilder, sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day } from '../../../law/day.ts';
import type { Bearer } from '../../../law/duty.ts';
import {
  OCCASION_SOURCES,
  type Occasion,
  type OccasionSource,
  occasionOfRecord,
  PLACES,
  placeOf,
  recordOfOccasion,
} from '../../../law/occasion.ts';
import type { Role } from '../../../platform/permission.ts';
import { type Among, RECORDS } from './occasion-records.ts';

/** Whose rows are asked for: the body's own, by its kind, and those of people, all or some. */
export type Owing = { readonly body?: Bearer | undefined; readonly people?: readonly number[] | 'all' | undefined };

const ALL: Among = () => statement``;
const amongThese =
  (people: readonly number[]): Among =>
  (column) =>
    statement`and ${statement.ref(column)} = any(${[...people]}::bigint[])`;

const sourcesOf = ({ body, people = [] }: Owing): OccasionSource[] =>
  OCCASION_SOURCES.filter((source) => {
    const { owedBy } = RECORDS[source];
    return owedBy === 'people' ? people.length > 0 : body !== undefined && owedBy.includes(body);
  });

function unitedRows(
  unitId: number,
  columns: RawBuilder<unknown>,
  sources: readonly OccasionSource[],
  people: Owing['people'] = 'all',
): RawBuilder<unknown> {
  const among = people === 'all' ? ALL : amongThese(people);
  return statement.join(
    sources.map((source) => {
      const { owedBy, rows } = RECORDS[source];
      const whose = owedBy === 'people' ? statement`x.person_id` : statement`0::bigint`;
      return statement`select ${whose} as person_id, ${columns}, ${source}::text as source, ${placeOf(source)}::int as place
        from (${rows(unitId, among)}) x`;
    }),
    statement` union all `,
  );
}

const days = statement`x.rule::smallint as rule, x.source_id, x.from_day, x.due_on`;

/** From `here` and `satisfying`: the rows of what records make owed, each met by what the same record gave. Nothing: no record could. */
export function occasionRows(unitId: number, owing: Owing): RawBuilder<unknown> | undefined {
  const sources = sourcesOf(owing);
  if (sources.length === 0) return undefined;
  return statement`
  of_record as materialized (
    select o.*, o.source_id * ${PLACES}::bigint + o.place as occasion from (${unitedRows(unitId, days, sources, owing.people)}) o
    cross join here where o.due_on >= here.ledger_from and exists (select from duty_case c
      where c.rule = o.rule and o.from_day >= c.from_day and (c.to_day is null or o.from_day <= c.to_day))
  ),
  occasion_row as (
    select distinct on (o.person_id, o.rule, o.occasion) o.person_id, o.rule, o.occasion, o.from_day as owed_from, o.due_on,
      e.evidence_id, e.happened_on, e.taken_over
    from of_record o
    left join (evidence e join satisfying s on s.kind = e.kind and s.rule_kind = 'on-event')
      on e.unit_id = ${unitId} and e.source = any(${sources}::text[]) and e.person_id = o.person_id and e.source = o.source
        and e.source_id = o.source_id and s.rule = o.rule
    order by o.person_id, o.rule, o.occasion, e.happened_on, e.evidence_id
  ),`;
}

/** Of a body, or of one of its people: as facts, for the reasons and for the derivation in TypeScript. */
export async function occasionsOf(sql: Sql, unitId: number, whose: Bearer | number): Promise<Occasion[]> {
  const owing: Owing = typeof whose === 'number' ? { people: [whose] } : { body: whose };
  const sources = sourcesOf(owing);
  if (sources.length === 0) return [];
  const found = await statement<{
    rule: number;
    source: OccasionSource;
    source_id: number;
    from_day: Day;
    due_on: Day;
  }>`${unitedRows(unitId, days, sources, owing.people)}`.execute(sql);
  return found.rows.map(({ rule, source, source_id, from_day, due_on }) => ({
    ...{ rule, source, sourceId: source_id, from: from_day, due: due_on },
  }));
}

export type OfRecord = { readonly name: string; readonly page: string };

/** What these rows are about, by occasion: only of records that one of the roles may know. */
export async function recordsOf(
  sql: Sql,
  unitId: number,
  occasions: readonly number[],
  roles: readonly Role[],
): Promise<Map<number, OfRecord>> {
  const asked = occasions.map(recordOfOccasion);
  const sources = OCCASION_SOURCES.filter(
    (source) =>
      asked.some((one) => one.source === source) && RECORDS[source].namedTo.some((role) => roles.includes(role)),
  );
  if (sources.length === 0) return new Map();
  const named = statement`x.source_id, x.name, x.page_id`;
  const found = await statement<{ source: OccasionSource; source_id: number; name: string | null; page_id: number }>`
    select * from (${unitedRows(unitId, named, sources)}) o
    where o.source_id = any(${asked.map(({ sourceId }) => sourceId)}::bigint[])`.execute(sql);
  return new Map(
    found.rows.map(({ source, source_id, name, page_id }) => [
      occasionOfRecord(source, source_id),
      { name: name ?? '', page: RECORDS[source].page(page_id) },
    ]),
  );
}
