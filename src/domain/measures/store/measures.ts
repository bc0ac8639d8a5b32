/** Measures, what they protect, their checks and papers, in SQL. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day, Instant } from '../../../law/day.ts';
import type { DepartmentId, MeasureCheckId, MeasureId, PersonId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { CheckOutcome, MeasureForm, MeasureKind } from '../measures.ts';

export type Measure = {
  readonly measureId: MeasureId;
  readonly kind: MeasureKind;
  readonly form: MeasureForm;
  /** Nothing once the measure's time is over. */
  readonly name: string | null;
  readonly what: string | null;
  readonly place: string | null;
  readonly departmentId: DepartmentId | null;
  readonly department: string | null;
  readonly ownerId: PersonId | null;
  readonly owner: string | null;
  readonly standard: string | null;
  readonly effectiveOn: Day;
  readonly checkMonths: number;
  readonly enteredAt: Instant;
  readonly enteredBy: string | null;
  readonly endedOn: Day | null;
  readonly endedAt: Instant | null;
  readonly endedBy: string | null;
  readonly endReason: string | null;
  readonly lastCheckOn: Day | null;
  readonly lastOutcome: CheckOutcome | null;
  /** From the last check, or from the day on which it took effect. */
  readonly nextCheck: Day;
  readonly objects: readonly { readonly protectedObjectId: number; readonly name: string }[];
  /** The earliest day on which one of its papers ends, of those that hold. */
  readonly paperEnds: Day | null;
  readonly papers: number;
};

const MEASURE = statement`m.measure_id as "measureId", m.kind, m.form, m.name, m.what, m.place, m.department_id as "departmentId",
  (select d.name from department d where d.unit_id = m.unit_id and d.department_id = m.department_id) as department,
  m.owner_id as "ownerId", (select p.name from person p where p.unit_id = m.unit_id and p.person_id = m.owner_id) as owner,
  m.standard, m.effective_on as "effectiveOn", m.check_months as "checkMonths", m.entered_at as "enteredAt",
  (select a.display_name from account a where a.unit_id = m.unit_id and a.account_id = m.entered_by) as "enteredBy",
  m.ended_at as "endedAt", (select a.display_name from account a where a.unit_id = m.unit_id and a.account_id = m.ended_by) as "endedBy",
  m.ended_on as "endedOn", m.end_reason as "endReason", c.checked_on as "lastCheckOn", c.outcome as "lastOutcome",
  (coalesce(greatest(c.checked_on, m.effective_on), m.effective_on) + make_interval(months => m.check_months))::date as "nextCheck",
  coalesce((select json_agg(json_build_object('protectedObjectId', o.protected_object_id, 'name', coalesce(i.designation, o.name)) order by coalesce(i.designation, o.name))
    from measure_object x join protected_object o on o.unit_id = x.unit_id and o.protected_object_id = x.protected_object_id
    left join register_item i on i.unit_id = o.unit_id and i.item_id = o.item_id
    where x.unit_id = m.unit_id and x.measure_id = m.measure_id and o.ended_on is null), '[]'::json) as objects,
  f.ends as "paperEnds", coalesce(f.n, 0)::int as papers`;
const FROM = statement`from measure m
  left join lateral (select k.checked_on, k.outcome from measure_check k where k.unit_id = m.unit_id and k.measure_id = m.measure_id
    order by k.checked_on desc, k.measure_check_id desc limit 1) c on true
  left join lateral (select min(g.expires_on) as ends, count(*) as n from (select distinct on (e.document) e.expires_on from measure_file e
    where e.unit_id = m.unit_id and e.measure_id = m.measure_id and e.kind <> 'check' order by e.document, e.version desc) g) f on true`;

export async function getMeasure(sql: Sql, unitId: number, measureId: number): Promise<Measure> {
  const found = await statement<Measure>`select ${MEASURE} ${FROM}
    where m.unit_id = ${unitId} and m.measure_id = ${measureId}`.execute(sql);
  return found.rows[0] ?? refuse('not-found');
}

/** In force or to be; held until the transaction ends. */
export async function holdMeasure(sql: Sql, unitId: number, measureId: number): Promise<Measure & { salt: Buffer }> {
  const held = await statement<{ salt: Buffer | null }>`select salt from measure
    where unit_id = ${unitId} and measure_id = ${measureId} for no key update`.execute(sql);
  const { salt } = held.rows[0] ?? refuse('not-found');
  const one = await getMeasure(sql, unitId, measureId);
  return one.endedOn === null && salt ? { ...one, salt } : refuse('wrong-state');
}

export type Filter = {
  readonly kind?: MeasureKind | undefined;
  readonly ended?: boolean | undefined;
  readonly objectId?: number | undefined;
  readonly departmentId?: number | undefined;
  readonly text?: string | undefined;
};
type Slice = { readonly offset: number; readonly limit: number };

/** In force before ended; by kind, then whose check comes first. */
export async function listMeasures(sql: Sql, unitId: number, filter: Filter, { offset, limit }: Slice) {
  const { kind, ended, objectId, departmentId, text } = filter;
  const found = await statement<Measure & { total: number }>`select ${MEASURE}, count(*) over ()::int as total ${FROM}
    where m.unit_id = ${unitId} and (${kind ?? null}::text is null or m.kind = ${kind ?? null})
      and (${ended ?? null}::boolean is null or (m.ended_on is not null) = ${ended ?? null})
      and (${departmentId ?? null}::bigint is null or m.department_id = ${departmentId ?? null})
      and (${text ?? null}::text is null or strpos(coalesce(m.name, '') || ' ' || coalesce(m.place, ''), ${text ?? null}) > 0)
      and (${objectId ?? null}::bigint is null or exists (select from measure_object x
        where x.unit_id = m.unit_id and x.measure_id = m.measure_id and x.protected_object_id = ${objectId ?? null}))
    order by m.ended_on is not null, array_position(array['human', 'physical', 'technical'], m.kind), "nextCheck", m.measure_id
    limit ${limit} offset ${offset}`.execute(sql);
  return { total: found.rows[0]?.total ?? 0, rows: found.rows.map(({ total: _, ...row }): Measure => row) };
}

export type MeasureWords = {
  readonly form: MeasureForm;
  readonly name: string;
  readonly what: string;
  readonly place: string;
  readonly departmentId?: number | undefined;
  readonly personId?: number | undefined;
  readonly standard?: string | undefined;
  readonly effectiveOn: Day;
  readonly checkMonths: number;
};

type Entered = { readonly kind: MeasureKind; readonly salt: Buffer; readonly at: Instant; readonly by: number };
export async function insertMeasure(sql: Sql, unitId: number, one: MeasureWords, { kind, salt, at, by }: Entered) {
  const made = await statement<{ id: MeasureId }>`
    insert into measure (unit_id, kind, form, name, what, place, department_id, owner_id, standard, effective_on, check_months, salt,
      entered_at, entered_by)
    values (${unitId}, ${kind}, ${one.form}, ${one.name}, ${one.what}, ${one.place}, ${one.departmentId ?? null}, ${one.personId ?? null},
      ${one.standard ?? null}, ${one.effectiveOn}, ${one.checkMonths}, ${salt}, ${at}, ${by}) returning measure_id as id`.execute(
    sql,
  );
  return made.rows[0]!.id;
}

export async function changeMeasure(sql: Sql, unitId: number, measureId: number, one: MeasureWords): Promise<void> {
  await statement`update measure set form = ${one.form}, name = ${one.name}, what = ${one.what}, place = ${one.place},
    department_id = ${one.departmentId ?? null}, owner_id = ${one.personId ?? null}, standard = ${one.standard ?? null},
    effective_on = ${one.effectiveOn}, check_months = ${one.checkMonths} where unit_id = ${unitId} and measure_id = ${measureId}`.execute(
    sql,
  );
}

export async function putObjects(sql: Sql, unitId: number, measureId: number, ids: readonly number[]): Promise<void> {
  await statement`delete from measure_object where unit_id = ${unitId} and measure_id = ${measureId}`.execute(sql);
  await statement`insert into measure_object (unit_id, measure_id, protected_object_id)
    select ${unitId}, ${measureId}, o from unnest(${[...new Set(ids)]}::bigint[]) as x(o)`.execute(sql);
}

type Ending = { readonly on: Day; readonly at: Instant; readonly by: number; readonly reason: string };
export async function endMeasure(sql: Sql, unitId: number, measureId: number, { on, at, by, reason }: Ending) {
  await statement`update measure set ended_on = ${on}, ended_at = ${at}, ended_by = ${by}, end_reason = ${reason}
    where unit_id = ${unitId} and measure_id = ${measureId}`.execute(sql);
}

export type Check = {
  readonly measureCheckId: MeasureCheckId;
  readonly checkedOn: Day;
  readonly outcome: CheckOutcome;
  readonly words: string | null;
  readonly enteredOn: Day;
  readonly enteredAt: Instant;
  readonly by: string | null;
};

/** The newest first. */
export async function checksOf(sql: Sql, unitId: number, measureId: number): Promise<Check[]> {
  const found = await statement<Check>`
    select k.measure_check_id as "measureCheckId", k.checked_on as "checkedOn", k.outcome, k.words, k.entered_on as "enteredOn",
      k.entered_at as "enteredAt",
      (select a.display_name from account a where a.unit_id = k.unit_id and a.account_id = k.entered_by) as by
    from measure_check k where k.unit_id = ${unitId} and k.measure_id = ${measureId}
    order by k.checked_on desc, k.measure_check_id desc limit 200`.execute(sql);
  return found.rows;
}

type NewCheck = {
  readonly measureId: number;
  readonly checkedOn: Day;
  readonly outcome: CheckOutcome;
  readonly words: string | undefined;
  readonly salt: Buffer;
  readonly on: Day;
  readonly at: Instant;
  readonly by: number;
};
export async function insertCheck(sql: Sql, unitId: number, one: NewCheck): Promise<MeasureCheckId> {
  const made = await statement<{ id: MeasureCheckId }>`
    insert into measure_check (unit_id, measure_id, checked_on, outcome, words, salt, entered_on, entered_at, entered_by)
    values (${unitId}, ${one.measureId}, ${one.checkedOn}, ${one.outcome}, ${one.words ?? null}, ${one.salt}, ${one.on}, ${one.at}, ${one.by})
    returning measure_check_id as id`.execute(sql);
  return made.rows[0]!.id;
}
