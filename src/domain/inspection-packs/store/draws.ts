/** Draws in SQL: who can be drawn today, and every draw that was ever opened. There is no statement here that removes one. */
import { sql as statement } from 'kysely';
import type { Fragment, Sql } from '../../../database/connect.ts';
import type { Day, Instant } from '../../../law/day.ts';
import type { InspectionDrawId, PersonId, UnitId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { PackPurpose, Population } from '../inspection-packs.ts';

type Asked = {
  readonly population: Population;
  /** The rules of the duty. */
  readonly rules: readonly number[];
  /** Of those who are in a secret-related post, where the purpose reaches no further. */
  readonly secretRelatedOnly: boolean;
  readonly today: Day;
};

/** In a post of this kind today. */
const inPost = (unitId: number, today: Day, which: Fragment): Fragment => statement`exists (
  select from appointment a join post_term t on t.unit_id = ${unitId} and t.post_id = a.post_id
    and t.from_day <= ${today} and (t.to_day is null or t.to_day >= ${today})
  where a.unit_id = ${unitId} and a.person_id = p.person_id and not a.planned
    and a.from_day <= ${today} and (a.to_day is null or a.to_day >= ${today}) and ${which})`;

export async function membersOf(sql: Sql, unitId: number, asked: Asked): Promise<PersonId[]> {
  const { population, rules, secretRelatedOnly, today } = asked;
  const secret = inPost(unitId, today, statement`t.level <> 'none'`);
  const which: Record<Population, Fragment> = {
    everyone: statement`true`,
    'secret-related': secret,
    'foreign-related': inPost(unitId, today, statement`t.foreign_related`),
    duty: statement`exists (select from duty d where d.unit_id = ${unitId} and d.person_id = p.person_id
      and d.rule = any(${[...rules]}::smallint[]))`,
  };
  const found = await statement<{ id: PersonId }>`
    select p.person_id as id from person p
    where p.unit_id = ${unitId} and (p.left_on is null or p.left_on >= ${today}) and ${which[population]}
      and (${!secretRelatedOnly} or ${secret}) order by 1`.execute(sql);
  return found.rows.map(({ id }) => id);
}

export type NewDraw = {
  readonly purpose: PackPurpose;
  readonly population: Population;
  readonly duty: string | undefined;
  readonly wanted: number;
  readonly members: readonly number[];
  readonly populationHash: string;
  readonly part: string;
  readonly commitment: string;
  readonly at: Instant;
  readonly on: Day;
  readonly by: number;
};
export async function insertDraw(sql: Sql, unitId: number, one: NewDraw): Promise<InspectionDrawId> {
  const made = await statement<{ id: InspectionDrawId }>`
    insert into inspection_draw (unit_id, purpose, population, duty, wanted, members, member_count, population_hash, part, commitment,
      opened_at, opened_on, opened_by)
    values (${unitId}, ${one.purpose}, ${one.population}, ${one.duty ?? null}, ${one.wanted}, ${[...one.members]}::bigint[],
      ${one.members.length}, ${one.populationHash}, ${one.part}, ${one.commitment}, ${one.at}, ${one.on}, ${one.by})
    returning draw_id as id`.execute(sql);
  return made.rows[0]!.id;
}

export type Draw = {
  readonly drawId: InspectionDrawId;
  readonly purpose: PackPurpose;
  readonly population: Population;
  readonly duty: string | null;
  readonly wanted: number;
  readonly memberCount: number;
  readonly populationHash: string;
  readonly commitment: string;
  readonly spoken: string | null;
  /** Nothing before the other part was spoken. */
  readonly part: string | null;
  readonly drawn: readonly PersonId[];
  readonly openedAt: Instant;
  readonly openedOn: Day;
  readonly openedBy: string | null;
  readonly drawnAt: Instant | null;
  /** Which one it is of this purpose on its day, and how many there were. */
  readonly ordinal: number;
  readonly ofDay: number;
};
const DRAW = statement`d.draw_id as "drawId", d.purpose, d.population, d.duty, d.wanted, d.member_count as "memberCount",
  d.population_hash as "populationHash", d.commitment, d.spoken, case when d.spoken is not null then d.part end as part, d.drawn::float8[] as drawn,
  d.opened_at as "openedAt", d.opened_on as "openedOn", d.drawn_at as "drawnAt",
  (select a.display_name from account a where a.unit_id = d.unit_id and a.account_id = d.opened_by) as "openedBy",
  (select count(*)::int from inspection_draw e where e.unit_id = d.unit_id and e.purpose = d.purpose and e.opened_on = d.opened_on
    and e.draw_id <= d.draw_id) as ordinal,
  (select count(*)::int from inspection_draw e where e.unit_id = d.unit_id and e.purpose = d.purpose and e.opened_on = d.opened_on) as "ofDay"`;

type DrawFilter = { readonly madeFor?: PackPurpose | undefined; readonly repeated?: true | undefined };

export async function listDraws(
  sql: Sql,
  unitId: number,
  { madeFor, repeated }: DrawFilter,
  { offset, limit }: { offset: number; limit: number },
): Promise<{ total: number; rows: Draw[] }> {
  const these = statement`d.unit_id = ${unitId} ${madeFor ? statement`and d.purpose = ${madeFor}` : statement``}
    ${
      repeated
        ? statement`and exists (select from inspection_draw o where o.unit_id = ${unitId} and o.purpose = d.purpose
            and o.opened_on = d.opened_on and o.draw_id <> d.draw_id)`
        : statement``
    }`;
  const found = await statement<Draw>`select ${DRAW} from inspection_draw d where ${these}
    order by d.draw_id desc limit ${limit} offset ${offset}`.execute(sql);
  const total = await statement<{ n: number }>`
    select count(*)::int as n from inspection_draw d where ${these}`.execute(sql);
  return { total: total.rows[0]!.n, rows: found.rows };
}

export async function getDraw(sql: Sql, unitId: number, drawId: number): Promise<Draw> {
  const found = await statement<Draw>`
    select ${DRAW} from inspection_draw d where d.unit_id = ${unitId} and d.draw_id = ${drawId}`.execute(sql);
  return found.rows[0] ?? refuse('not-found');
}

/** The others of the same purpose on the same day: shown with each of them. */
export async function drawsBeside(sql: Sql, unitId: number, { purpose, openedOn }: Draw): Promise<Draw[]> {
  const found = await statement<Draw>`select ${DRAW} from inspection_draw d
    where d.unit_id = ${unitId} and d.purpose = ${purpose} and d.opened_on = ${openedOn} order by d.draw_id limit 200`.execute(
    sql,
  );
  return found.rows;
}

export async function unitOfDraw(sql: Sql, unitId: UnitId, drawId: number): Promise<UnitId> {
  await getDraw(sql, unitId, drawId);
  return unitId;
}

type Frozen = {
  readonly part: string;
  readonly wanted: number;
  readonly members: readonly PersonId[];
  readonly open: boolean;
};

/** What is drawn from, held until the transaction ends. */
export async function holdDraw(sql: Sql, unitId: number, drawId: number): Promise<Frozen> {
  const found =
    await statement<Frozen>`select part, wanted, members::float8[] as members, spoken is null as open from inspection_draw
    where unit_id = ${unitId} and draw_id = ${drawId} for no key update`.execute(sql);
  return found.rows[0] ?? refuse('not-found');
}

/** The list as it was frozen, of those whose records are still here. */
export async function frozenMembers(sql: Sql, unitId: number, drawId: number): Promise<PersonId[]> {
  const found = await statement<{ members: PersonId[] }>`
    select members::float8[] as members from inspection_draw where unit_id = ${unitId} and draw_id = ${drawId}`.execute(
    sql,
  );
  return found.rows[0]?.members ?? [];
}

export async function writeDrawn(
  sql: Sql,
  unitId: number,
  {
    drawId,
    spoken,
    drawn,
    at,
    by,
  }: { drawId: number; spoken: string; drawn: readonly number[]; at: Instant; by: number },
): Promise<void> {
  await statement`update inspection_draw set spoken = ${spoken}, drawn = ${[...drawn]}::bigint[], drawn_at = ${at}, drawn_by = ${by}
    where unit_id = ${unitId} and draw_id = ${drawId}`.execute(sql);
}
