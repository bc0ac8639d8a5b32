/** A finding in SQL: its state and days, who puts it right, what was done with it. What is said of it is sealed under its own key. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day, Instant } from '../../../law/day.ts';
import type { DutyCode } from '../../../law/duty.ts';
import type { DepartmentId, FindingId, PersonId, UnitId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusal.ts';
import { newKey, newSalt, openText, sealText } from '../../../platform/sealing.ts';
import {
  DONE_BY,
  type FindingEntry,
  type FindingSource,
  type FindingState,
  type FindingWords,
  type Severity,
  type ThingKind,
} from '../findings.ts';

export type Finding = {
  readonly findingId: FindingId;
  readonly source: FindingSource;
  readonly sourceKey: string;
  readonly severity: Severity;
  readonly state: FindingState;
  readonly duties: readonly DutyCode[];
  readonly thingKind: ThingKind | null;
  readonly thingId: number | null;
  readonly departmentId: DepartmentId | null;
  readonly department: string | null;
  readonly responsibleId: PersonId | null;
  readonly responsible: string | null;
  readonly raisedOn: Day;
  readonly raisedAt: Instant;
  readonly openedOn: Day | null;
  readonly dueOn: Day | null;
  readonly round: number;
  readonly seen: number;
  readonly seenAt: Instant;
  readonly submittedAt: Instant | null;
  readonly closedAt: Instant | null;
  readonly closedOn: Day | null;
  readonly dismissedUntil: Day | null;
  readonly recursOf: FindingId | null;
};
type Keys = { readonly key: Buffer | null; readonly salt: Buffer | null };

export const FINDING = statement`f.finding_id as "findingId", f.source, f.source_key as "sourceKey", f.severity, f.state, f.duties,
  f.thing_kind as "thingKind", f.thing_id as "thingId", f.department_id as "departmentId",
  (select d.name from department d where d.unit_id = f.unit_id and d.department_id = f.department_id) as department,
  f.responsible_id as "responsibleId",
  (select p.name from person p where p.unit_id = f.unit_id and p.person_id = f.responsible_id) as responsible,
  f.raised_on as "raisedOn", f.raised_at as "raisedAt", f.opened_on as "openedOn", f.due_on as "dueOn", f.round, f.seen, f.seen_at as "seenAt",
  f.submitted_at as "submittedAt", f.closed_at as "closedAt", f.closed_on as "closedOn", f.dismissed_until as "dismissedUntil",
  f.recurs_of as "recursOf"`;

export type FindingField = 'content' | 'cause' | 'measures' | 'file' | `entry-${number}`;
export const about = (unitId: number, findingId: number, field: FindingField): string =>
  `finding/${unitId}/${findingId}/${field}`;

type Of = { readonly findingId: number; readonly key: Buffer };
const sealed = (unitId: number, { findingId, key }: Of, field: FindingField, text: string): Buffer =>
  sealText(text, about(unitId, findingId, field), key).sealed;

/** Its words; nothing where they were destroyed. */
export function wordsOf(
  unitId: number,
  { findingId, content, key }: { findingId: number; content: Buffer | null; key: Buffer | null },
): FindingWords | undefined {
  const text = content ? openText(content, about(unitId, findingId, 'content'), key) : undefined;
  return text === undefined ? undefined : (JSON.parse(text) as FindingWords);
}

export async function unitOfFinding(sql: Sql, unitId: UnitId, findingId: number): Promise<UnitId> {
  const found = await statement`select 1 from finding where unit_id = ${unitId} and finding_id = ${findingId}`.execute(
    sql,
  );
  return found.rows.length ? unitId : refuse('not-found');
}

/** Held until the transaction ends, with the keys. Refuses `wrong-state` where its words were destroyed. */
export async function holdFinding(sql: Sql, unitId: number, findingId: number) {
  const found = await statement<Finding & Keys>`select ${FINDING}, f.key, f.salt from finding f
    where f.unit_id = ${unitId} and f.finding_id = ${findingId} for no key update of f`.execute(sql);
  const { key, salt, ...one } = found.rows[0] ?? refuse('not-found');
  return key && salt ? { ...one, key, salt } : refuse('wrong-state');
}
export type HeldFinding = Awaited<ReturnType<typeof holdFinding>>;

export type WholeFinding = Finding & {
  readonly words: FindingWords | undefined;
  readonly cause: string | undefined;
  readonly measures: string | undefined;
  readonly evidenceDigest: string | null;
};
/** With its words, without them where they were destroyed; and its key, by which its entries and files open. */
export async function openFinding(sql: Sql, unitId: number, findingId: number) {
  const found = await statement<
    Finding &
      Keys & { content: Buffer | null; cause: Buffer | null; measures: Buffer | null; evidenceDigest: string | null }
  >`
    select ${FINDING}, f.key, f.content, f.cause, f.measures, f.evidence_digest as "evidenceDigest" from finding f
    where f.unit_id = ${unitId} and f.finding_id = ${findingId}`.execute(sql);
  const { key, salt: _, content, cause, measures, ...one } = found.rows[0] ?? refuse('not-found');
  const read = (bytes: Buffer | null, field: FindingField) =>
    bytes ? openText(bytes, about(unitId, findingId, field), key) : undefined;
  const words = wordsOf(unitId, { findingId, content, key });
  const whole: WholeFinding = { ...one, words, cause: read(cause, 'cause'), measures: read(measures, 'measures') };
  return { whole, key };
}

export type NewFinding = {
  readonly source: FindingSource;
  readonly sourceKey: string;
  readonly severity: Severity;
  readonly state: 'suggested' | 'open';
  readonly words: FindingWords;
  readonly duties: readonly DutyCode[];
  readonly thing: { readonly kind: ThingKind; readonly id: number } | undefined;
  readonly personIds: readonly number[];
  readonly departmentId: number | undefined;
  readonly responsibleId: number | undefined;
  readonly dueOn: Day | undefined;
  readonly recursOf: number | undefined;
  readonly today: Day;
  readonly at: Instant;
  readonly by: number;
};
export async function insertFinding(sql: Sql, unitId: number, one: NewFinding) {
  const [key, salt] = [newKey(), newSalt()];
  const opened = one.dueOn === undefined ? null : one.today;
  const made = await statement<{
    id: FindingId;
  }>`insert into finding (unit_id, source, source_key, severity, state, duties, thing_kind, thing_id,
      department_id, responsible_id, raised_on, raised_at, raised_by, opened_on, due_on, seen_at, recurs_of, key, salt)
    values (${unitId}, ${one.source}, ${one.sourceKey}, ${one.severity}, ${one.state}, ${[...one.duties]}::text[], ${one.thing?.kind ?? null},
      ${one.thing?.id ?? null}, ${one.departmentId ?? null}, ${one.responsibleId ?? null}, ${one.today}, ${one.at}, ${one.by}, ${opened},
      ${one.dueOn ?? null}, ${one.at}, ${one.recursOf ?? null}, ${key}, ${salt}) returning finding_id as id`.execute(
    sql,
  );
  const findingId = made.rows[0]!.id;
  await putWords(sql, unitId, { findingId, key }, 'content', JSON.stringify(one.words));
  await statement`insert into finding_person (unit_id, finding_id, person_id)
    select ${unitId}, ${findingId}, p from unnest(${[...new Set(one.personIds)]}::bigint[]) as x(p)`.execute(sql);
  return { findingId, key, salt };
}

export async function putWords(
  sql: Sql,
  unitId: number,
  of: Of,
  field: 'content' | 'cause' | 'measures',
  text: string,
): Promise<void> {
  await statement`update finding set ${statement.ref(field)} = ${sealed(unitId, of, field, text)}
    where unit_id = ${unitId} and finding_id = ${of.findingId}`.execute(sql);
}

export type FindingChanged = Partial<{
  state: FindingState;
  severity: Severity;
  department_id: number | null;
  responsible_id: number | null;
  opened_on: Day;
  due_on: Day;
  round: number;
  submitted_at: Instant | null;
  submitted_by: number | null;
  closed_at: Instant | null;
  closed_on: Day | null;
  closed_by: number | null;
  dismissed_until: Day | null;
  evidence_digest: string | null;
}>;
export async function changeFinding(
  sql: Sql,
  unitId: number,
  findingId: number,
  changed: FindingChanged,
): Promise<void> {
  const sets = Object.entries(changed).map(([column, value]) => statement`${statement.ref(column)} = ${value}`);
  await statement`update finding set ${statement.join(sets)} where unit_id = ${unitId} and finding_id = ${findingId}`.execute(
    sql,
  );
}

type Said = {
  readonly what: FindingEntry;
  readonly words?: string | undefined;
  readonly at: Instant;
  readonly by: number;
};
/** Answers its place. The finding is held by the act. */
export async function insertEntry(sql: Sql, unitId: number, of: Of & { readonly round: number }, one: Said) {
  const last = await statement<{ n: number }>`select coalesce(max(position), 0)::int as n from finding_entry
    where unit_id = ${unitId} and finding_id = ${of.findingId}`.execute(sql);
  const position = last.rows[0]!.n + 1;
  const words = one.words ? sealed(unitId, of, `entry-${position}`, one.words) : null;
  await statement`insert into finding_entry (unit_id, finding_id, position, round, what, words, at, by_account)
    values (${unitId}, ${of.findingId}, ${position}, ${of.round}, ${one.what}, ${words}, ${one.at}, ${one.by})`.execute(
    sql,
  );
  return position;
}

export type Entry = {
  readonly position: number;
  readonly round: number;
  readonly what: FindingEntry;
  readonly words: string | undefined;
  readonly at: Instant;
  /** Nobody where the program wrote it. */
  readonly by: string | null;
};
export async function entriesOf(
  sql: Sql,
  unitId: number,
  { findingId, key }: { findingId: number; key: Buffer | null },
): Promise<Entry[]> {
  const found = await statement<Omit<Entry, 'words'> & { words: Buffer | null }>`
    select e.position, e.round, e.what, e.words, e.at,
      (select a.display_name from account a where a.unit_id = e.unit_id and a.account_id = e.by_account) as by
    from finding_entry e where e.unit_id = ${unitId} and e.finding_id = ${findingId} order by e.position`.execute(sql);
  return found.rows.map((row) => ({
    ...row,
    words: row.words ? openText(row.words, about(unitId, findingId, `entry-${row.position}`), key) : undefined,
  }));
}

/** Whoever has done the work, whose it is, and whom it is about: none of them verifies it. */
export async function doersOf(sql: Sql, unitId: number, findingId: number) {
  const found = await statement<{ accountId: number; personId: number | null }>`
    select e.by_account as "accountId", a.person_id as "personId" from finding_entry e
      left join account a on a.unit_id = e.unit_id and a.account_id = e.by_account
      where e.unit_id = ${unitId} and e.finding_id = ${findingId} and e.what = any(${[...DONE_BY]}::text[]) and e.by_account > 0
    union select f.submitted_by, a.person_id from finding f
      left join account a on a.unit_id = f.unit_id and a.account_id = f.submitted_by
      where f.unit_id = ${unitId} and f.finding_id = ${findingId} and f.submitted_by > 0
    union select -1, f.responsible_id from finding f
      where f.unit_id = ${unitId} and f.finding_id = ${findingId} and f.responsible_id is not null
    union select -1, p.person_id from finding_person p where p.unit_id = ${unitId} and p.finding_id = ${findingId}`.execute(
    sql,
  );
  return found.rows;
}

export type Concerned = { readonly personId: PersonId; readonly name: string };
export async function peopleIn(sql: Sql, unitId: number, findingId: number): Promise<Concerned[]> {
  const found = await statement<Concerned>`select x.person_id as "personId", p.name from finding_person x
    join person p on p.unit_id = x.unit_id and p.person_id = x.person_id
    where x.unit_id = ${unitId} and x.finding_id = ${findingId} order by p.name, x.person_id`.execute(sql);
  return found.rows;
}

/** Of these people those who are in the unit on the day. */
export async function hereOf(sql: Sql, unitId: number, personIds: readonly number[], today: Day): Promise<number[]> {
  const found = await statement<{ id: number }>`select person_id as id from person
    where unit_id = ${unitId} and person_id = any(${[...personIds]}::bigint[]) and (left_on is null or left_on >= ${today})`.execute(
    sql,
  );
  return found.rows.map(({ id }) => id);
}
