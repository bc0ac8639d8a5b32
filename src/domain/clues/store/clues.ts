/** Clues in SQL: received, acknowledged, answered, closed. What is said of each is sealed under its own key. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day, Instant } from '../../../law/day.ts';
import type { ClueId, UnitId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusal.ts';
import { newKey, newSalt, openText, sealText } from '../../../platform/sealing.ts';
import type { Clocks, CloseGround, ClueState, ClueWord } from '../clues.ts';

export type Clue = Clocks & {
  readonly clueId: ClueId;
  readonly receivedAt: Instant;
  readonly receivedOn: Day;
  readonly state: ClueState;
  readonly acknowledgedAt: Instant | null;
  readonly relayedAt: Instant | null;
  readonly writtenAt: Instant | null;
  readonly fedBackAt: Instant | null;
  readonly closedAt: Instant | null;
  /** Of a case that was closed though it was not relayed. */
  readonly ground: CloseGround | null;
};
export type Keys = { readonly key: Buffer; readonly salt: Buffer };

const CLUE = statement`c.clue_id as "clueId", c.received_at as "receivedAt", c.received_on as "receivedOn", c.state,
  c.relay_phone_by as "relayPhoneBy", c.relay_written_by as "relayWrittenBy", c.acknowledge_by as "acknowledgeBy", c.feedback_by as "feedbackBy",
  c.acknowledged_at as "acknowledgedAt", c.relayed_at as "relayedAt", c.written_at as "writtenAt", c.fed_back_at as "fedBackAt",
  c.closed_at as "closedAt", c.ground`;

export async function unitOfClue(sql: Sql, unitId: UnitId, clueId: number): Promise<UnitId> {
  const found = await statement`select 1 from clue where unit_id = ${unitId} and clue_id = ${clueId}`.execute(sql);
  return found.rows.length ? unitId : refuse('not-found');
}

/** With `hold`, until the transaction ends. */
export async function getClue(sql: Sql, unitId: number, clueId: number, hold = false): Promise<Clue & Keys> {
  const found = await statement<Clue & Keys>`select ${CLUE}, c.key, c.salt from clue c
    where c.unit_id = ${unitId} and c.clue_id = ${clueId} ${hold ? statement`for no key update` : statement``}`.execute(
    sql,
  );
  return found.rows[0] ?? refuse('not-found');
}

/** The case that a receipt code leads to. */
export async function findByCode(
  sql: Sql,
  unitId: number,
  codeHash: Buffer,
  hold = false,
): Promise<(Clue & Keys) | undefined> {
  const found = await statement<Clue & Keys>`select ${CLUE}, c.key, c.salt from clue c
    where c.unit_id = ${unitId} and c.code_hash = ${codeHash} ${hold ? statement`for no key update` : statement``}`.execute(
    sql,
  );
  return found.rows[0];
}

type New = Clocks & { readonly receivedAt: Instant; readonly receivedOn: Day; readonly codeHash: Buffer };

/** Nothing where a report of this code came in at the same moment. */
export async function insertClue(sql: Sql, unitId: number, one: New): Promise<({ clueId: ClueId } & Keys) | undefined> {
  const key = newKey();
  const salt = newSalt();
  const made = await statement<{ id: ClueId }>`
    insert into clue (unit_id, received_at, received_on, relay_phone_by, relay_written_by, acknowledge_by, feedback_by, code_hash, key, salt)
    values (${unitId}, ${one.receivedAt}, ${one.receivedOn}, ${one.relayPhoneBy}, ${one.relayWrittenBy}, ${one.acknowledgeBy},
      ${one.feedbackBy}, ${one.codeHash}, ${key}, ${salt})
    on conflict (unit_id, code_hash) do nothing returning clue_id as id`.execute(sql);
  const clueId = made.rows[0]?.id;
  return clueId && { clueId, key, salt };
}

type By = { readonly at: Instant; readonly by: number };

export async function markAcknowledged(sql: Sql, unitId: number, clueId: number, { at, by }: By): Promise<void> {
  await statement`update clue set acknowledged_at = ${at}, acknowledged_by = ${by}
    where unit_id = ${unitId} and clue_id = ${clueId}`.execute(sql);
}

/** The first feedback counts; there may be more. */
export async function markFedBack(sql: Sql, unitId: number, clueId: number, { at, by }: By): Promise<void> {
  await statement`update clue set fed_back_at = ${at}, fed_back_by = ${by}
    where unit_id = ${unitId} and clue_id = ${clueId} and fed_back_at is null`.execute(sql);
}

export async function markClosed(
  sql: Sql,
  unitId: number,
  clueId: number,
  { on, at, by, ground }: By & { readonly on: Day; readonly ground?: CloseGround },
): Promise<void> {
  await statement`update clue set state = 'closed', closed_at = ${at}, closed_by = ${by}, closed_on = ${on}, ground = ${ground ?? null}
    where unit_id = ${unitId} and clue_id = ${clueId}`.execute(sql);
}

/** `by` is nobody where the reporter says it. */
type Said = { readonly what: ClueWord; readonly words: string; readonly at: Instant; readonly by: number | null };
type Of = Pick<Clue & Keys, 'clueId' | 'key'>;

/** What sealed words are bound to: they open at this place of this case alone. */
const aboutOf = (unitId: number, clueId: number, position: number) => `clue/${unitId}/${clueId}/${position}`;

/** Answers its place among the words. The case is held by the act. */
export async function insertWord(sql: Sql, unitId: number, { clueId, key }: Of, one: Said): Promise<number> {
  const last = await statement<{ n: number }>`
    select coalesce(max(position), 0)::int as n from clue_word where unit_id = ${unitId} and clue_id = ${clueId}`.execute(
    sql,
  );
  const position = last.rows[0]!.n + 1;
  const { sealed } = sealText(one.words, aboutOf(unitId, clueId, position), key);
  await statement`insert into clue_word (unit_id, clue_id, position, what, words, said_at, said_by)
    values (${unitId}, ${clueId}, ${position}, ${one.what}, ${sealed}, ${one.at}, ${one.by})`.execute(sql);
  return position;
}

export type Word = {
  readonly position: number;
  readonly what: ClueWord;
  readonly words: string;
  readonly saidAt: Instant;
};

/** In the order in which they were said. */
export async function wordsOf(sql: Sql, unitId: number, { clueId, key }: Of): Promise<Word[]> {
  const found = await statement<Omit<Word, 'words'> & { words: Buffer }>`
    select position, what, words, said_at as "saidAt" from clue_word
    where unit_id = ${unitId} and clue_id = ${clueId} order by position`.execute(sql);
  return found.rows.map((row) => ({
    ...row,
    words: openText(row.words, aboutOf(unitId, clueId, row.position), key) ?? '',
  }));
}
