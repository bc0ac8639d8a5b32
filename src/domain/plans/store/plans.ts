/** Plans and their versions in SQL. What a version says is sealed under its own key; who stands in it, in a table of its own. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day, Instant } from '../../../law/day.ts';
import type { PersonId, PlanId, PlanVersionId, UnitId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusal.ts';
import { newKey, newSalt, openText, sealText } from '../../../platform/sealing.ts';
import type { Holder, PlanKind, PlanWords, VersionState } from '../plans.ts';

export type Plan = {
  readonly planId: PlanId;
  readonly kind: PlanKind;
  readonly createdAt: Instant;
  readonly endedOn: Day | null;
};
const PLAN = statement`p.plan_id as "planId", p.kind, p.created_at as "createdAt", p.ended_on as "endedOn"`;

/** With `hold`, until the transaction ends. */
export async function getPlan(sql: Sql, unitId: number, planId: number, hold = false): Promise<Plan> {
  const found = await statement<Plan>`select ${PLAN} from contingency_plan p
    where p.unit_id = ${unitId} and p.plan_id = ${planId} ${hold ? statement`for no key update` : statement``}`.execute(
    sql,
  );
  return found.rows[0] ?? refuse('not-found');
}

export async function insertPlan(
  sql: Sql,
  unitId: number,
  { kind, at, by }: { kind: PlanKind; at: Instant; by: number },
): Promise<PlanId> {
  const made = await statement<{ id: PlanId }>`insert into contingency_plan (unit_id, kind, created_at, created_by)
    values (${unitId}, ${kind}, ${at}, ${by}) returning plan_id as id`.execute(sql);
  return made.rows[0]!.id;
}

export async function endPlan(sql: Sql, unitId: number, planId: number, on: Day, by: number): Promise<void> {
  await statement`update contingency_plan set ended_on = ${on}, ended_by = ${by}
    where unit_id = ${unitId} and plan_id = ${planId}`.execute(sql);
}

/** A plan of which nothing was ever issued, given up. */
export async function deletePlan(sql: Sql, unitId: number, planId: number): Promise<void> {
  await statement`delete from contingency_plan where unit_id = ${unitId} and plan_id = ${planId}`.execute(sql);
}

export type Version = {
  readonly versionId: PlanVersionId;
  readonly planId: PlanId;
  readonly number: number;
  readonly state: VersionState;
  readonly revision: number;
  readonly writtenAt: Instant;
  readonly writer: string | null;
  readonly submittedAt: Instant | null;
  readonly approvedAt: Instant | null;
  readonly approver: string | null;
  readonly effectiveFrom: Day | null;
  readonly document: string | null;
};
type Keys = { readonly key: Buffer | null; readonly salt: Buffer | null };

const called = (column: string) =>
  statement`(select a.display_name from account a where a.unit_id = v.unit_id and a.account_id = ${statement.ref(`v.${column}`)})`;
const VERSION = statement`v.version_id as "versionId", v.plan_id as "planId", v.number, v.state, v.revision, v.written_at as "writtenAt",
  ${called('written_by')} as writer, v.submitted_at as "submittedAt", v.approved_at as "approvedAt", ${called('approved_by')} as approver,
  v.effective_from as "effectiveFrom", v.document`;

const about = (unitId: number, versionId: number, field: 'content' | 'returned') =>
  `plan-version/${unitId}/${versionId}/${field}`;

/** The newest first. */
export async function versionsOf(sql: Sql, unitId: number, planId: number): Promise<Version[]> {
  const found = await statement<Version>`select ${VERSION} from plan_version v
    where v.unit_id = ${unitId} and v.plan_id = ${planId} order by v.number desc`.execute(sql);
  return found.rows;
}

/** The version that holds on a day: of those issued and begun by then, the one that began last. */
export async function versionOn(sql: Sql, unitId: number, planId: number, on: Day): Promise<Version | undefined> {
  const found = await statement<Version>`select ${VERSION} from plan_version v
    where v.unit_id = ${unitId} and v.plan_id = ${planId} and v.state = 'issued' and v.effective_from <= ${on}
    order by v.effective_from desc, v.number desc limit 1`.execute(sql);
  return found.rows[0];
}

export async function unitOfVersion(sql: Sql, unitId: UnitId, versionId: number): Promise<UnitId> {
  const found =
    await statement`select 1 from plan_version where unit_id = ${unitId} and version_id = ${versionId}`.execute(sql);
  return found.rows.length ? unitId : refuse('not-found');
}

/** Held until the transaction ends, with the keys. Refuses `wrong-state` where its words were destroyed. */
export async function holdVersion(sql: Sql, unitId: number, versionId: number) {
  const found = await statement<Version & Keys>`select ${VERSION}, v.key, v.salt from plan_version v
    where v.unit_id = ${unitId} and v.version_id = ${versionId} for no key update`.execute(sql);
  const { key, salt, ...one } = found.rows[0] ?? refuse('not-found');
  return key && salt ? { ...one, key, salt } : refuse('wrong-state');
}
export type HeldVersion = Awaited<ReturnType<typeof holdVersion>>;

export type WholeVersion = Version & { readonly words: PlanWords | undefined; readonly returned: string | undefined };

/** With its words; without them where they were destroyed. */
export async function openVersion(sql: Sql, unitId: number, versionId: number): Promise<WholeVersion> {
  const found = await statement<Version & Keys & { content: Buffer | null; returned: Buffer | null }>`
    select ${VERSION}, v.key, v.content, v.returned from plan_version v
    where v.unit_id = ${unitId} and v.version_id = ${versionId}`.execute(sql);
  const { key, content, returned, salt: _, ...one } = found.rows[0] ?? refuse('not-found');
  const text = content ? openText(content, about(unitId, versionId, 'content'), key) : undefined;
  return {
    ...one,
    words: text === undefined ? undefined : (JSON.parse(text) as PlanWords),
    returned: returned ? openText(returned, about(unitId, versionId, 'returned'), key) : undefined,
  };
}

type NewVersion = { planId: number; number: number; words: PlanWords; at: Instant; by: number };

export async function insertVersion(sql: Sql, unitId: number, { planId, number, words, at, by }: NewVersion) {
  const [key, salt] = [newKey(), newSalt()];
  const made = await statement<{ id: PlanVersionId }>`
    insert into plan_version (unit_id, plan_id, number, key, salt, written_at, written_by)
    values (${unitId}, ${planId}, ${number}, ${key}, ${salt}, ${at}, ${by}) returning version_id as id`.execute(sql);
  const versionId = made.rows[0]!.id;
  const { sealed } = sealText(JSON.stringify(words), about(unitId, versionId, 'content'), key);
  await statement`update plan_version set content = ${sealed} where unit_id = ${unitId} and version_id = ${versionId}`.execute(
    sql,
  );
  await noteAuthor(sql, unitId, versionId, by);
  return { versionId, key, salt };
}

async function noteAuthor(sql: Sql, unitId: number, versionId: number, accountId: number): Promise<void> {
  await statement`insert into plan_author (unit_id, version_id, account_id) values (${unitId}, ${versionId}, ${accountId})
    on conflict do nothing`.execute(sql);
}

export async function writeVersion(
  sql: Sql,
  unitId: number,
  { versionId, key }: HeldVersion,
  { words, at, by }: { words: PlanWords; at: Instant; by: number },
): Promise<void> {
  const { sealed } = sealText(JSON.stringify(words), about(unitId, versionId, 'content'), key);
  await statement`update plan_version set content = ${sealed}, revision = revision + 1, written_at = ${at}, written_by = ${by}
    where unit_id = ${unitId} and version_id = ${versionId}`.execute(sql);
  await noteAuthor(sql, unitId, versionId, by);
}

export async function authorsOf(sql: Sql, unitId: number, versionId: number) {
  const found = await statement<{ accountId: number; personId: number | null }>`
    select x.account_id as "accountId", a.person_id as "personId" from plan_author x
    left join account a on a.unit_id = x.unit_id and a.account_id = x.account_id
    where x.unit_id = ${unitId} and x.version_id = ${versionId}`.execute(sql);
  return found.rows;
}

export type VersionChange = Partial<{
  state: VersionState;
  submitted_at: Instant | null;
  submitted_by: number | null;
  approved_at: Instant;
  approved_by: number;
  effective_from: Day;
  document: string;
}>;
export async function changeVersion(
  sql: Sql,
  unitId: number,
  versionId: number,
  changed: VersionChange,
): Promise<void> {
  const sets = Object.entries(changed).map(([column, value]) => statement`${statement.ref(column)} = ${value}`);
  await statement`update plan_version set ${statement.join(sets)} where unit_id = ${unitId} and version_id = ${versionId}`.execute(
    sql,
  );
}

export async function noteReturned(
  sql: Sql,
  unitId: number,
  { versionId, key }: HeldVersion,
  why: string,
): Promise<void> {
  const { sealed } = sealText(why, about(unitId, versionId, 'returned'), key);
  await statement`update plan_version set state = 'draft', submitted_at = null, submitted_by = null, returned = ${sealed}
    where unit_id = ${unitId} and version_id = ${versionId}`.execute(sql);
}

export async function deleteVersion(sql: Sql, unitId: number, versionId: number): Promise<void> {
  for (const part of ['plan_holder', 'plan_author', 'plan_version'])
    await statement`delete from ${statement.table(part)} where unit_id = ${unitId} and version_id = ${versionId}`.execute(
      sql,
    );
}

export async function putHolders(
  sql: Sql,
  unitId: number,
  versionId: number,
  holders: readonly Holder[],
): Promise<void> {
  await statement`delete from plan_holder where unit_id = ${unitId} and version_id = ${versionId}`.execute(sql);
  await statement`insert into plan_holder (unit_id, version_id, role, deputy, person_id, phone)
    select ${unitId}, ${versionId}, r, d, p, nullif(t, '')
    from unnest(${holders.map((one) => one.role)}::int[], ${holders.map((one) => one.deputy)}::boolean[],
      ${holders.map((one) => one.personId)}::bigint[], ${holders.map((one) => one.phone)}::text[]) as x(r, d, p, t)`.execute(
    sql,
  );
}

export type NamedHolder = {
  readonly role: number;
  readonly deputy: boolean;
  readonly personId: PersonId;
  readonly name: string;
  readonly phone: string;
};
export async function holdersOf(sql: Sql, unitId: number, versionId: number): Promise<NamedHolder[]> {
  const found = await statement<NamedHolder>`
    select h.role, h.deputy, h.person_id as "personId", p.name, coalesce(h.phone, '') as phone
    from plan_holder h join person p on p.unit_id = h.unit_id and p.person_id = h.person_id
    where h.unit_id = ${unitId} and h.version_id = ${versionId} order by h.role, h.deputy`.execute(sql);
  return found.rows;
}

export async function isHolder(sql: Sql, unitId: number, versionId: number, personId: number): Promise<boolean> {
  const found = await statement`select 1 from plan_holder
    where unit_id = ${unitId} and version_id = ${versionId} and person_id = ${personId} limit 1`.execute(sql);
  return found.rows.length > 0;
}

/** Of these people those who are in the unit on the day: nobody else is named in a plan or asked to a drill. */
export async function hereOf(sql: Sql, unitId: number, personIds: readonly number[], today: Day): Promise<number[]> {
  const found = await statement<{ id: number }>`select person_id as id from person
    where unit_id = ${unitId} and person_id = any(${[...personIds]}::bigint[]) and (left_on is null or left_on >= ${today})`.execute(
    sql,
  );
  return found.rows.map(({ id }) => id);
}
