/** Work rules and their versions in SQL. What a version says is sealed under its own key. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day, Instant } from '../../../law/day.ts';
import type { DutyCode } from '../../../law/duty.ts';
import type { NeededKind } from '../../../law/needed-rules.ts';
import type { UnitId, WorkRuleId, WorkRuleVersionId } from '../../../platform/ids.ts';
import type { Role } from '../../../platform/permission.ts';
import { refuse } from '../../../platform/refusal.ts';
import { newKey, newSalt, openText, sealText } from '../../../platform/sealing.ts';
import type { Audience, RuleSays, RuleWords, VersionState } from '../rules.ts';

export type WorkRule = {
  readonly workRuleId: WorkRuleId;
  readonly createdAt: Instant;
  readonly repealedOn: Day | null;
};

/** With `hold`, until the transaction ends. */
export async function getRule(sql: Sql, unitId: number, workRuleId: number, hold = false): Promise<WorkRule> {
  const found = await statement<WorkRule>`
    select r.work_rule_id as "workRuleId", r.created_at as "createdAt", r.repealed_on as "repealedOn" from work_rule r
    where r.unit_id = ${unitId} and r.work_rule_id = ${workRuleId} ${hold ? statement`for no key update` : statement``}`.execute(
    sql,
  );
  return found.rows[0] ?? refuse('not-found');
}

type Begun = { readonly at: Instant; readonly by: number };
export async function insertRule(sql: Sql, unitId: number, { at, by }: Begun): Promise<WorkRuleId> {
  const made = await statement<{ id: WorkRuleId }>`insert into work_rule (unit_id, created_at, created_by)
    values (${unitId}, ${at}, ${by}) returning work_rule_id as id`.execute(sql);
  return made.rows[0]!.id;
}

type Ending = { readonly on: Day; readonly at: Instant; readonly by: number };
export async function repealRule(sql: Sql, unitId: number, workRuleId: number, { on, at, by }: Ending): Promise<void> {
  await statement`update work_rule set repealed_on = ${on}, repealed_at = ${at}, repealed_by = ${by}
    where unit_id = ${unitId} and work_rule_id = ${workRuleId}`.execute(sql);
}

/** A rule of which nothing was ever issued, given up. */
export async function deleteRule(sql: Sql, unitId: number, workRuleId: number): Promise<void> {
  await statement`delete from work_rule where unit_id = ${unitId} and work_rule_id = ${workRuleId}`.execute(sql);
}

export type Version = {
  readonly versionId: WorkRuleVersionId;
  readonly workRuleId: WorkRuleId;
  readonly number: number;
  readonly state: VersionState;
  readonly onPaper: boolean;
  readonly kinds: readonly NeededKind[];
  readonly implements: readonly DutyCode[];
  readonly revision: number;
  readonly writtenAt: Instant;
  readonly writer: string | null;
  readonly submittedAt: Instant | null;
  readonly approvedAt: Instant | null;
  readonly approver: string | null;
  readonly document: string | null;
  readonly issuedOn: Day | null;
  readonly issuedAt: Instant | null;
  readonly effectiveFrom: Day | null;
  readonly effectiveTo: Day | null;
  readonly audience: Audience | null;
  readonly departments: readonly number[];
  readonly roles: readonly Role[];
  readonly hasFile: boolean;
};
type Keys = { readonly key: Buffer | null; readonly salt: Buffer | null };
type OfFile = { readonly fileHash: string | null; readonly mediaType: string | null };

const called = (column: string) =>
  statement`(select a.display_name from account a where a.unit_id = v.unit_id and a.account_id = ${statement.ref(`v.${column}`)})`;
const VERSION = statement`v.version_id as "versionId", v.work_rule_id as "workRuleId", v.number, v.state, v.on_paper as "onPaper", v.kinds,
  v.implements, v.revision, v.written_at as "writtenAt", ${called('written_by')} as writer, v.submitted_at as "submittedAt",
  v.approved_at as "approvedAt", ${called('approved_by')} as approver, v.document, v.issued_on as "issuedOn", v.issued_at as "issuedAt",
  v.effective_from as "effectiveFrom", v.effective_to as "effectiveTo", v.audience, v.audience_departments as departments,
  v.audience_roles as roles, v.file_hash is not null as "hasFile"`;

const about = (unitId: number, versionId: number, field: 'content' | 'returned') =>
  `work-rule-version/${unitId}/${versionId}/${field}`;

/** The newest first. */
export async function versionsOf(sql: Sql, unitId: number, workRuleId: number): Promise<Version[]> {
  const found = await statement<Version>`select ${VERSION} from work_rule_version v
    where v.unit_id = ${unitId} and v.work_rule_id = ${workRuleId} order by v.number desc`.execute(sql);
  return found.rows;
}

/** The version that holds on a day: of those issued and begun by then, the newest. */
export async function versionOn(sql: Sql, unitId: number, workRuleId: number, on: Day): Promise<Version | undefined> {
  const found = await statement<Version>`select ${VERSION} from work_rule_version v
    where v.unit_id = ${unitId} and v.work_rule_id = ${workRuleId} and v.state = 'issued' and v.effective_from <= ${on}
    order by v.number desc limit 1`.execute(sql);
  return found.rows[0];
}

export async function unitOfVersion(sql: Sql, unitId: UnitId, versionId: number): Promise<UnitId> {
  const found =
    await statement`select 1 from work_rule_version where unit_id = ${unitId} and version_id = ${versionId}`.execute(
      sql,
    );
  return found.rows.length ? unitId : refuse('not-found');
}

/** Held until the transaction ends, with the keys. Refuses `wrong-state` where its words were destroyed. */
export async function holdVersion(sql: Sql, unitId: number, versionId: number) {
  const found = await statement<Version & Keys & OfFile>`
    select ${VERSION}, v.key, v.salt, v.file_hash as "fileHash", v.media_type as "mediaType" from work_rule_version v
    where v.unit_id = ${unitId} and v.version_id = ${versionId} for no key update`.execute(sql);
  const { key, salt, ...one } = found.rows[0] ?? refuse('not-found');
  return key && salt ? { ...one, key, salt } : refuse('wrong-state');
}
export type HeldVersion = Awaited<ReturnType<typeof holdVersion>>;

export type WholeVersion = Version &
  OfFile & { readonly words: RuleWords | undefined; readonly returned: string | undefined };

/** With its words; without them where they were destroyed. */
export async function openVersion(sql: Sql, unitId: number, versionId: number): Promise<WholeVersion> {
  const found = await statement<Version & Keys & OfFile & { content: Buffer | null; returned: Buffer | null }>`
    select ${VERSION}, v.key, v.content, v.returned, v.file_hash as "fileHash", v.media_type as "mediaType" from work_rule_version v
    where v.unit_id = ${unitId} and v.version_id = ${versionId}`.execute(sql);
  const { key, content, returned, salt: _, ...one } = found.rows[0] ?? refuse('not-found');
  const text = content ? openText(content, about(unitId, versionId, 'content'), key) : undefined;
  return {
    ...one,
    words: text === undefined ? undefined : (JSON.parse(text) as RuleWords),
    returned: returned ? openText(returned, about(unitId, versionId, 'returned'), key) : undefined,
  };
}

type NewVersion = Begun & RuleSays & { workRuleId: number; number: number; onPaper: boolean };

export async function insertVersion(sql: Sql, unitId: number, one: NewVersion) {
  const [key, salt] = [newKey(), newSalt()];
  const made = await statement<{ id: WorkRuleVersionId }>`
    insert into work_rule_version (unit_id, work_rule_id, number, on_paper, kinds, implements, key, salt, written_at, written_by)
    values (${unitId}, ${one.workRuleId}, ${one.number}, ${one.onPaper}, ${[...one.kinds]}::text[], ${[...one.implements]}::text[],
      ${key}, ${salt}, ${one.at}, ${one.by}) returning version_id as id`.execute(sql);
  const versionId = made.rows[0]!.id;
  const { sealed } = sealText(JSON.stringify(one.words), about(unitId, versionId, 'content'), key);
  await statement`update work_rule_version set content = ${sealed} where unit_id = ${unitId} and version_id = ${versionId}`.execute(
    sql,
  );
  await noteAuthor(sql, unitId, versionId, one.by);
  return { versionId, key, salt };
}

/** Who has written in it or brought its paper: he does not approve it. */
export async function noteAuthor(sql: Sql, unitId: number, versionId: number, accountId: number): Promise<void> {
  await statement`insert into work_rule_author (unit_id, version_id, account_id) values (${unitId}, ${versionId}, ${accountId})
    on conflict do nothing`.execute(sql);
}

export async function writeVersion(
  sql: Sql,
  unitId: number,
  { versionId, key }: HeldVersion,
  { words, kinds, implements: of, at, by }: RuleSays & Begun,
): Promise<void> {
  const { sealed } = sealText(JSON.stringify(words), about(unitId, versionId, 'content'), key);
  await statement`update work_rule_version set content = ${sealed}, kinds = ${[...kinds]}::text[], implements = ${[...of]}::text[],
    revision = revision + 1, written_at = ${at}, written_by = ${by} where unit_id = ${unitId} and version_id = ${versionId}`.execute(
    sql,
  );
  await noteAuthor(sql, unitId, versionId, by);
}

export async function authorsOf(sql: Sql, unitId: number, versionId: number) {
  const found = await statement<{ accountId: number; personId: number | null }>`
    select x.account_id as "accountId", a.person_id as "personId" from work_rule_author x
    left join account a on a.unit_id = x.unit_id and a.account_id = x.account_id
    where x.unit_id = ${unitId} and x.version_id = ${versionId}`.execute(sql);
  return found.rows;
}

export type VersionChange = Partial<{
  state: VersionState;
  revision: number;
  submitted_at: Instant | null;
  submitted_by: number | null;
  approved_at: Instant | null;
  approved_by: number | null;
  document: string;
  issued_on: Day;
  issued_at: Instant;
  issued_by: number;
  effective_from: Day;
  effective_to: Day | null;
  audience: Audience;
  audience_departments: number[];
  audience_roles: string[];
  file_hash: string;
  content_hash: string;
  media_type: string;
}>;
export async function changeVersion(
  sql: Sql,
  unitId: number,
  versionId: number,
  changed: VersionChange,
): Promise<void> {
  const sets = Object.entries(changed).map(([column, value]) => statement`${statement.ref(column)} = ${value}`);
  await statement`update work_rule_version set ${statement.join(sets)} where unit_id = ${unitId} and version_id = ${versionId}`.execute(
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
  await statement`update work_rule_version set state = 'draft', submitted_at = null, submitted_by = null, approved_at = null,
    approved_by = null, returned = ${sealed} where unit_id = ${unitId} and version_id = ${versionId}`.execute(sql);
}

/** With its file: nothing of what was given up is kept. */
export async function deleteVersion(sql: Sql, unitId: number, { versionId, fileHash }: HeldVersion): Promise<void> {
  for (const part of ['work_rule_author', 'work_rule_version'])
    await statement`delete from ${statement.table(part)} where unit_id = ${unitId} and version_id = ${versionId}`.execute(
      sql,
    );
  if (fileHash) await dropFile(sql, unitId, fileHash);
}

export async function dropFile(sql: Sql, unitId: number, fileHash: string): Promise<void> {
  await statement`delete from file where unit_id = ${unitId} and file_hash = ${fileHash}`.execute(sql);
}
