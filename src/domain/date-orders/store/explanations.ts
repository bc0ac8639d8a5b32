/** What was said of a breach: sealed, one at a time, and kept when it is withdrawn. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day, Instant } from '../../../law/day.ts';
import { newKey, newSalt, openText, sealText } from '../../../platform/sealing.ts';

export type Explanation = {
  readonly explanationId: number;
  readonly words: string;
  readonly saidAt: Instant;
  readonly saidOn: Day;
  readonly by: string | null;
  readonly withdrawnAt: Instant | null;
  readonly withdrawnBy: string | null;
};

const about = (unitId: number, breachId: number) => `date-order-explanation/${unitId}/${breachId}/words`;

/** Answers the number and the salt by which the record refers to the words. */
export async function insertExplanation(
  sql: Sql,
  unitId: number,
  { breachId, words, at, on, by }: { breachId: number; words: string; at: Instant; on: Day; by: number },
): Promise<{ explanationId: number; salt: Buffer }> {
  const [key, salt] = [newKey(), newSalt()];
  const { sealed } = sealText(words, about(unitId, breachId), key);
  const made = await statement<{ id: number }>`
    insert into date_order_explanation (unit_id, breach_id, words, word_key, salt, said_at, said_on, said_by)
    values (${unitId}, ${breachId}, ${sealed}, ${key}, ${salt}, ${at}, ${on}, ${by}) returning explanation_id as id`.execute(
    sql,
  );
  return { explanationId: made.rows[0]!.id, salt };
}

/** Answers which it was, if one stood. */
export async function withdrawExplanation(
  sql: Sql,
  unitId: number,
  breachId: number,
  { at, by }: { at: Instant; by: number },
): Promise<number | undefined> {
  const gone = await statement<{
    id: number;
  }>`update date_order_explanation set withdrawn_at = ${at}, withdrawn_by = ${by}
    where unit_id = ${unitId} and breach_id = ${breachId} and withdrawn_at is null returning explanation_id as id`.execute(
    sql,
  );
  return gone.rows[0]?.id;
}

type Kept = Omit<Explanation, 'words'> & { breachId: number; words: Buffer; wordKey: Buffer };
/** Of these breaches, the last first; those that were withdrawn too. */
export async function explanationsOf(
  sql: Sql,
  unitId: number,
  breachIds: readonly number[],
): Promise<(Explanation & { readonly breachId: number })[]> {
  const found = await statement<Kept>`
    select e.breach_id as "breachId", e.explanation_id as "explanationId", e.words, e.word_key as "wordKey", e.said_at as "saidAt", e.said_on as "saidOn",
      (select a.display_name from account a where a.unit_id = ${unitId} and a.account_id = e.said_by) as by, e.withdrawn_at as "withdrawnAt",
      (select a.display_name from account a where a.unit_id = ${unitId} and a.account_id = e.withdrawn_by) as "withdrawnBy"
    from date_order_explanation e where e.unit_id = ${unitId} and e.breach_id = any(${[...breachIds]}::bigint[])
    order by e.explanation_id desc`.execute(sql);
  return found.rows.map(({ wordKey, words, ...one }) => ({
    ...one,
    words: openText(words, about(unitId, one.breachId), wordKey) ?? '',
  }));
}
