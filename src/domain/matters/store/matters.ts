/** Reported matters in SQL: made, acknowledged, handled, closed. What is said of each is sealed under its own key. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day, Instant } from '../../../law/day.ts';
import type { MatterId, UnitId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusal.ts';
import { newKey, newSalt, openText, sealText } from '../../../platform/sealing.ts';
import type { MatterOutcome, MatterState, MatterTrigger, MatterWord } from '../matters.ts';

export type Matter = {
  readonly matterId: MatterId;
  readonly personId: number;
  readonly trigger: MatterTrigger;
  readonly knownOn: Day;
  readonly reportBy: Day;
  readonly reportedAt: Instant;
  readonly reportedOn: Day;
  readonly byOfficer: boolean;
  readonly state: MatterState;
  readonly outcome: MatterOutcome | null;
  readonly acknowledgedAt: Instant | null;
  readonly handledAt: Instant | null;
  readonly closedAt: Instant | null;
};
export type Keys = { readonly key: Buffer; readonly salt: Buffer };

const MATTER = statement`m.matter_id as "matterId", m.person_id as "personId", m.trigger, m.known_on as "knownOn", m.report_by as "reportBy",
  m.reported_at as "reportedAt", m.reported_on as "reportedOn", m.by_officer as "byOfficer", m.state, m.outcome,
  m.acknowledged_at as "acknowledgedAt", m.handled_at as "handledAt", m.closed_at as "closedAt", m.key, m.salt`;

export async function unitOfMatter(sql: Sql, unitId: UnitId, matterId: number): Promise<UnitId> {
  const found = await statement`select 1 from matter where unit_id = ${unitId} and matter_id = ${matterId}`.execute(
    sql,
  );
  return found.rows.length ? unitId : refuse('not-found');
}

/** With `hold`, until the transaction ends. */
export async function getMatter(sql: Sql, unitId: number, matterId: number, hold = false): Promise<Matter & Keys> {
  const found = await statement<Matter & Keys>`select ${MATTER} from matter m
    where m.unit_id = ${unitId} and m.matter_id = ${matterId} ${hold ? statement`for no key update` : statement``}`.execute(
    sql,
  );
  return found.rows[0] ?? refuse('not-found');
}

/** What this person has reported of this kind, become known on that day: the same report sent again over a broken line is among them. */
export async function findAlike(
  sql: Sql,
  unitId: number,
  { personId, trigger, knownOn }: Pick<Matter, 'personId' | 'trigger' | 'knownOn'>,
): Promise<(Matter & Keys)[]> {
  const found = await statement<Matter & Keys>`select ${MATTER} from matter m
    where m.unit_id = ${unitId} and m.person_id = ${personId} and m.trigger = ${trigger} and m.known_on = ${knownOn}
    order by m.matter_id`.execute(sql);
  return found.rows;
}

export type New = {
  readonly personId: number;
  readonly trigger: MatterTrigger;
  readonly knownOn: Day;
  readonly reportBy: Day;
  readonly reportedOn: Day;
  readonly byOfficer: boolean;
  readonly facts: string;
  readonly at: Instant;
  readonly by: number;
};

export async function insertMatter(sql: Sql, unitId: number, one: New): Promise<{ matterId: MatterId; salt: Buffer }> {
  const key = newKey();
  const salt = newSalt();
  const made = await statement<{ id: MatterId }>`
    insert into matter (unit_id, person_id, trigger, known_on, report_by, reported_at, reported_on, by_officer, key, salt)
    values (${unitId}, ${one.personId}, ${one.trigger}, ${one.knownOn}, ${one.reportBy}, ${one.at}, ${one.reportedOn},
      ${one.byOfficer}, ${key}, ${salt}) returning matter_id as id`.execute(sql);
  const matterId = made.rows[0]!.id;
  await insertWord(sql, unitId, { matterId, key }, { what: 'report', words: one.facts, at: one.at, by: one.by });
  return { matterId, salt };
}

type By = { readonly at: Instant; readonly by: number };

export async function markAcknowledged(sql: Sql, unitId: number, matterId: number, { at, by }: By): Promise<void> {
  await statement`update matter set state = 'acknowledged', acknowledged_at = ${at}, acknowledged_by = ${by}
    where unit_id = ${unitId} and matter_id = ${matterId}`.execute(sql);
}

export async function markHandled(
  sql: Sql,
  unitId: number,
  matterId: number,
  { outcome, at, by }: By & { readonly outcome: MatterOutcome },
): Promise<void> {
  await statement`update matter set state = 'handled', outcome = ${outcome}, handled_at = ${at}, handled_by = ${by}
    where unit_id = ${unitId} and matter_id = ${matterId}`.execute(sql);
}

export async function markClosed(
  sql: Sql,
  unitId: number,
  matterId: number,
  { on, at, by }: By & { readonly on: Day },
): Promise<void> {
  await statement`update matter set state = 'closed', closed_at = ${at}, closed_by = ${by}, closed_on = ${on}
    where unit_id = ${unitId} and matter_id = ${matterId}`.execute(sql);
}

type Said = By & { readonly what: MatterWord; readonly words: string };
type Of = Pick<Matter & Keys, 'matterId' | 'key'>;

/** What sealed words are bound to: they open at this place of this matter alone. */
const aboutOf = (unitId: number, matterId: number, position: number) => `matter/${unitId}/${matterId}/${position}`;

/** Answers its place among the words of the matter. The matter is held by the act. */
export async function insertWord(sql: Sql, unitId: number, { matterId, key }: Of, one: Said): Promise<number> {
  const last = await statement<{ n: number }>`
    select coalesce(max(position), 0)::int as n from matter_word where unit_id = ${unitId} and matter_id = ${matterId}`.execute(
    sql,
  );
  const position = last.rows[0]!.n + 1;
  const { sealed } = sealText(one.words, aboutOf(unitId, matterId, position), key);
  await statement`insert into matter_word (unit_id, matter_id, position, what, words, said_at, said_by)
    values (${unitId}, ${matterId}, ${position}, ${one.what}, ${sealed}, ${one.at}, ${one.by})`.execute(sql);
  return position;
}

export type Word = {
  readonly position: number;
  readonly what: MatterWord;
  readonly words: string;
  readonly saidAt: Instant;
  readonly saidBy: string;
};

/** In the order in which they were said. */
export async function wordsOf(sql: Sql, unitId: number, { matterId, key }: Of): Promise<Word[]> {
  const found = await statement<Omit<Word, 'words'> & { words: Buffer }>`
    select w.position, w.what, w.words, w.said_at as "saidAt", coalesce(a.display_name, '') as "saidBy"
    from matter_word w left join account a on a.unit_id = ${unitId} and a.account_id = w.said_by
    where w.unit_id = ${unitId} and w.matter_id = ${matterId} order by w.position`.execute(sql);
  return found.rows.map((row) => ({
    ...row,
    words: openText(row.words, aboutOf(unitId, matterId, row.position), key) ?? '',
  }));
}

export type Steps = { acknowledgedBy: string | null; handledBy: string | null; closedBy: string | null };

/** By whom each step was taken. */
export async function stepsOf(sql: Sql, unitId: number, matterId: number): Promise<Steps> {
  const found = await statement<Steps>`
    select a.display_name as "acknowledgedBy", h.display_name as "handledBy", c.display_name as "closedBy"
    from matter m
    left join account a on a.unit_id = ${unitId} and a.account_id = m.acknowledged_by
    left join account h on h.unit_id = ${unitId} and h.account_id = m.handled_by
    left join account c on c.unit_id = ${unitId} and c.account_id = m.closed_by
    where m.unit_id = ${unitId} and m.matter_id = ${matterId}`.execute(sql);
  return found.rows[0] ?? refuse('not-found');
}

export type Reporter = { name: string; staffNumber: string | null; department: string | null; unitName: string };

export async function reporterOf(sql: Sql, unitId: number, personId: number): Promise<Reporter> {
  const found = await statement<Reporter>`
    select p.name, p.staff_number as "staffNumber", d.name as department, u.name as "unitName"
    from person p join unit u on u.unit_id = p.unit_id
    left join department d on d.unit_id = ${unitId} and d.department_id = p.department_id
    where p.unit_id = ${unitId} and p.person_id = ${personId}`.execute(sql);
  return found.rows[0] ?? refuse('not-found');
}
