/** Drills in SQL: their day and plan, who took part, what changes. What is said of them is sealed under the drill's own key. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day, Instant } from '../../../law/day.ts';
import type { SealedFile } from '../../../platform/attach.ts';
import type { DrillChangeId, DrillId, PersonId, PlanId, PlanVersionId, UnitId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusal.ts';
import { newKey, newSalt, openText, sealText } from '../../../platform/sealing.ts';
import type { DrillOutcome, DrillState, PlanKind } from '../plans.ts';

export type Drill = {
  readonly drillId: DrillId;
  readonly planId: PlanId;
  readonly kind: PlanKind;
  readonly versionId: PlanVersionId;
  readonly number: number;
  readonly state: DrillState;
  readonly plannedOn: Day;
  readonly plannedAt: Instant;
  readonly heldOn: Day | null;
  readonly recordedAt: Instant | null;
  readonly recordedOn: Day | null;
  readonly recorder: string | null;
  readonly cancelledAt: Instant | null;
  readonly fileHash: string | null;
  readonly contentHash: string | null;
  readonly mediaType: string | null;
  /** Asked to it. */
  readonly asked: number;
  /** Who was there and has not said otherwise. */
  readonly took: number;
  readonly disputed: number;
  readonly changesOpen: number;
};
type Keys = { readonly key: Buffer | null; readonly salt: Buffer | null };

const people = (which: string) =>
  statement`(select count(*)::int from drill_participant x where x.unit_id = d.unit_id and x.drill_id = d.drill_id ${statement.raw(which)})`;
const DRILL = statement`d.drill_id as "drillId", d.plan_id as "planId", p.kind, d.version_id as "versionId", v.number, d.state,
  d.planned_on as "plannedOn", d.planned_at as "plannedAt", d.held_on as "heldOn", d.recorded_at as "recordedAt", d.recorded_on as "recordedOn",
  (select a.display_name from account a where a.unit_id = d.unit_id and a.account_id = d.recorded_by) as recorder,
  d.cancelled_at as "cancelledAt", d.file_hash as "fileHash", d.content_hash as "contentHash", d.media_type as "mediaType",
  ${people('')} as asked, coalesce(d.took, 0) as took, ${people('and x.disputed_at is not null')} as disputed,
  (select count(*)::int from drill_change c where c.unit_id = d.unit_id and c.drill_id = d.drill_id and c.done_at is null) as "changesOpen"`;
const FROM = statement`from drill d join contingency_plan p on p.unit_id = d.unit_id and p.plan_id = d.plan_id
  join plan_version v on v.unit_id = d.unit_id and v.version_id = d.version_id`;

type Field = 'scenario' | 'outcome' | 'reason' | 'change';
const about = (unitId: number, drillId: number, field: Field) => `drill/${unitId}/${drillId}/${field}`;

export async function unitOfDrill(sql: Sql, unitId: UnitId, drillId: number): Promise<UnitId> {
  const found = await statement`select 1 from drill where unit_id = ${unitId} and drill_id = ${drillId}`.execute(sql);
  return found.rows.length ? unitId : refuse('not-found');
}

/** Held until the transaction ends, with the keys. Refuses `wrong-state` where its words were destroyed. */
export async function holdDrill(sql: Sql, unitId: number, drillId: number) {
  await statement`select 1 from drill where unit_id = ${unitId} and drill_id = ${drillId} for no key update`.execute(
    sql,
  );
  const found = await statement<Drill & Keys>`select ${DRILL}, d.key, d.salt ${FROM}
    where d.unit_id = ${unitId} and d.drill_id = ${drillId}`.execute(sql);
  const { key, salt, ...one } = found.rows[0] ?? refuse('not-found');
  return key && salt ? { ...one, key, salt } : refuse('wrong-state');
}
export type HeldDrill = Awaited<ReturnType<typeof holdDrill>>;

export type Participant = {
  readonly personId: PersonId;
  readonly name: string;
  readonly department: string | null;
  readonly present: boolean | null;
  readonly disputedAt: Instant | null;
};
export type Change = {
  readonly changeId: DrillChangeId;
  readonly what: string;
  readonly personId: PersonId | null;
  readonly name: string | null;
  readonly dueOn: Day;
  readonly doneAt: Instant | null;
};
export type WholeDrill = Drill & {
  readonly scenario: string | undefined;
  readonly outcome: DrillOutcome | undefined;
  readonly reason: string | undefined;
  readonly participants: readonly Participant[];
  readonly changes: readonly Change[];
};

/** With its words; without them where they were destroyed. */
export async function openDrill(sql: Sql, unitId: number, drillId: number): Promise<WholeDrill> {
  const found = await statement<
    Drill & Keys & { scenario: Buffer | null; outcome: Buffer | null; reason: Buffer | null }
  >`
    select ${DRILL}, d.key, d.scenario, d.outcome, d.reason ${FROM} where d.unit_id = ${unitId} and d.drill_id = ${drillId}`.execute(
    sql,
  );
  const { key, salt: _, scenario, outcome, reason, ...one } = found.rows[0] ?? refuse('not-found');
  const read = (sealed: Buffer | null, field: Field) =>
    sealed ? openText(sealed, about(unitId, drillId, field), key) : undefined;
  const said = read(outcome, 'outcome');
  return {
    ...one,
    scenario: read(scenario, 'scenario'),
    outcome: said === undefined ? undefined : (JSON.parse(said) as DrillOutcome),
    reason: read(reason, 'reason'),
    participants: await participantsOf(sql, unitId, drillId),
    changes: await changesOf(sql, unitId, drillId, key),
  };
}

export async function participantsOf(sql: Sql, unitId: number, drillId: number): Promise<Participant[]> {
  const found = await statement<Participant>`
    select x.person_id as "personId", p.name, d.name as department, x.present, x.disputed_at as "disputedAt"
    from drill_participant x join person p on p.unit_id = x.unit_id and p.person_id = x.person_id
    left join department d on d.unit_id = p.unit_id and d.department_id = p.department_id
    where x.unit_id = ${unitId} and x.drill_id = ${drillId} order by p.name, x.person_id`.execute(sql);
  return found.rows;
}

async function changesOf(sql: Sql, unitId: number, drillId: number, key: Buffer | null): Promise<Change[]> {
  const found = await statement<Omit<Change, 'what'> & { what: Buffer }>`
    select c.change_id as "changeId", c.what, c.person_id as "personId", p.name, c.due_on as "dueOn", c.done_at as "doneAt"
    from drill_change c left join person p on p.unit_id = c.unit_id and p.person_id = c.person_id
    where c.unit_id = ${unitId} and c.drill_id = ${drillId} order by c.change_id`.execute(sql);
  return found.rows.map((row) => ({ ...row, what: openText(row.what, about(unitId, drillId, 'change'), key) ?? '' }));
}

type New = { planId: number; versionId: number; plannedOn: Day; scenario: string; at: Instant; by: number };

export async function insertDrill(sql: Sql, unitId: number, one: New) {
  const [key, salt] = [newKey(), newSalt()];
  const made = await statement<{ id: DrillId }>`
    insert into drill (unit_id, plan_id, version_id, planned_on, planned_at, planned_by, key, salt)
    values (${unitId}, ${one.planId}, ${one.versionId}, ${one.plannedOn}, ${one.at}, ${one.by}, ${key}, ${salt})
    returning drill_id as id`.execute(sql);
  const drillId = made.rows[0]!.id;
  await putWords(sql, unitId, { drillId, key }, 'scenario', one.scenario);
  return { drillId, salt };
}

type Of = { readonly drillId: number; readonly key: Buffer };
export async function putWords(
  sql: Sql,
  unitId: number,
  { drillId, key }: Of,
  field: 'scenario' | 'outcome' | 'reason',
  text: string,
): Promise<void> {
  const { sealed } = sealText(text, about(unitId, drillId, field), key);
  await statement`update drill set ${statement.ref(field)} = ${sealed} where unit_id = ${unitId} and drill_id = ${drillId}`.execute(
    sql,
  );
}

export type DrillChanged = Partial<{
  state: DrillState;
  version_id: number;
  planned_on: Day;
  held_on: Day;
  recorded_at: Instant;
  recorded_on: Day;
  recorded_by: number;
  took: number;
  cancelled_at: Instant;
}>;
export async function changeDrill(sql: Sql, unitId: number, drillId: number, changed: DrillChanged): Promise<void> {
  const sets = Object.entries(changed).map(([column, value]) => statement`${statement.ref(column)} = ${value}`);
  await statement`update drill set ${statement.join(sets)} where unit_id = ${unitId} and drill_id = ${drillId}`.execute(
    sql,
  );
}

/** Who is asked; with `present`, who was there. What somebody has said to it goes with the row. */
export async function putParticipants(
  sql: Sql,
  unitId: number,
  drillId: number,
  asked: readonly number[],
  present?: readonly number[],
): Promise<void> {
  await statement`delete from drill_participant where unit_id = ${unitId} and drill_id = ${drillId}`.execute(sql);
  await statement`insert into drill_participant (unit_id, drill_id, person_id, present)
    select ${unitId}, ${drillId}, p, ${present === undefined ? null : statement`p = any(${[...present]}::bigint[])`}
    from unnest(${[...new Set(asked)]}::bigint[]) as x(p)`.execute(sql);
}

export async function disputePresence(
  sql: Sql,
  unitId: number,
  { drillId, personId, at }: { drillId: number; personId: number; at: Instant | null },
): Promise<boolean> {
  const changed = await statement<{ one: number }>`update drill_participant set disputed_at = ${at}
    where unit_id = ${unitId} and drill_id = ${drillId} and person_id = ${personId} and present
      and (disputed_at is null) = (${at}::timestamptz is not null) returning 1 as one`.execute(sql);
  return changed.rows.length > 0;
}

type NewChange = { readonly what: string; readonly personId: number; readonly dueOn: Day; readonly at: Instant };
export async function insertChange(
  sql: Sql,
  unitId: number,
  { drillId, key }: Of,
  one: NewChange,
): Promise<DrillChangeId> {
  const { sealed } = sealText(one.what, about(unitId, drillId, 'change'), key);
  const made = await statement<{ id: DrillChangeId }>`
    insert into drill_change (unit_id, drill_id, what, person_id, due_on, given_at)
    values (${unitId}, ${drillId}, ${sealed}, ${one.personId}, ${one.dueOn}, ${one.at}) returning change_id as id`.execute(
    sql,
  );
  return made.rows[0]!.id;
}

export async function getChange(sql: Sql, unitId: number, changeId: number) {
  const found = await statement<{ drillId: DrillId; personId: number | null; doneAt: Instant | null }>`
    select drill_id as "drillId", person_id as "personId", done_at as "doneAt" from drill_change
    where unit_id = ${unitId} and change_id = ${changeId} for no key update`.execute(sql);
  return found.rows[0] ?? refuse('not-found');
}

export async function finishChange(sql: Sql, unitId: number, changeId: number, at: Instant, by: number): Promise<void> {
  await statement`update drill_change set done_at = ${at}, done_by = ${by} where unit_id = ${unitId} and change_id = ${changeId}`.execute(
    sql,
  );
}

export async function keepDrillFile(sql: Sql, unitId: number, drillId: number, file: SealedFile): Promise<void> {
  await statement`update drill set file_hash = ${file.hash}, content_hash = ${file.contentHash}, media_type = ${file.mediaType}
    where unit_id = ${unitId} and drill_id = ${drillId}`.execute(sql);
}

type Slice = { readonly offset: number; readonly limit: number };
/** What is to come first, then the newest. */
export async function listDrills(sql: Sql, unitId: number, planId: number | undefined, { offset, limit }: Slice) {
  const found = await statement<Drill & { total: number }>`select ${DRILL}, count(*) over ()::int as total ${FROM}
    where d.unit_id = ${unitId} and (${planId ?? null}::bigint is null or d.plan_id = ${planId ?? null})
    order by d.state <> 'planned', case when d.state = 'planned' then d.planned_on end, coalesce(d.held_on, d.planned_on) desc, d.drill_id desc
    limit ${limit} offset ${offset}`.execute(sql);
  return { total: found.rows[0]?.total ?? 0, rows: found.rows.map(({ total: _, ...row }): Drill => row) };
}

export type OwnDrill = Pick<Drill, 'drillId' | 'planId' | 'kind' | 'state' | 'plannedOn' | 'heldOn'> &
  Pick<Participant, 'present' | 'disputedAt'>;
/** Drills that a person is asked to, or was: the newest first. */
export async function drillsOf(sql: Sql, unitId: number, personId: number): Promise<OwnDrill[]> {
  const found = await statement<OwnDrill>`
    select d.drill_id as "drillId", d.plan_id as "planId", p.kind, d.state, d.planned_on as "plannedOn", d.held_on as "heldOn",
      x.present, x.disputed_at as "disputedAt"
    from drill_participant x join drill d on d.unit_id = x.unit_id and d.drill_id = x.drill_id
    join contingency_plan p on p.unit_id = d.unit_id and p.plan_id = d.plan_id
    where x.unit_id = ${unitId} and x.person_id = ${personId} and d.state <> 'cancelled'
    order by coalesce(d.held_on, d.planned_on) desc, d.drill_id desc limit 100`.execute(sql);
  return found.rows;
}

export type OwnChange = Pick<Change, 'changeId' | 'what' | 'dueOn' | 'doneAt'> & { readonly drillId: DrillId };
/** What a person is to change after drills: what is open, and what was done lately. */
export async function changesFor(sql: Sql, unitId: number, personId: number): Promise<OwnChange[]> {
  const found = await statement<Omit<OwnChange, 'what'> & { what: Buffer; key: Buffer | null }>`
    select c.change_id as "changeId", c.drill_id as "drillId", c.what, c.due_on as "dueOn", c.done_at as "doneAt", d.key
    from drill_change c join drill d on d.unit_id = c.unit_id and d.drill_id = c.drill_id
    where c.unit_id = ${unitId} and c.person_id = ${personId} order by c.done_at is not null, c.due_on limit 50`.execute(
    sql,
  );
  return found.rows.map(({ key, ...row }) => ({
    ...row,
    what: openText(row.what, about(unitId, row.drillId, 'change'), key) ?? '',
  }));
}
