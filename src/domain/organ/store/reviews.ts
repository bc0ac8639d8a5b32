/** The reviews of entries: the one that is due stands beside those that were held. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day, Instant } from '../../../law/day.ts';
import type { KeyUnitId } from '../../../platform/ids.ts';
import { newKey, newSalt, openText, sealedHash, sealText } from '../../../platform/sealing.ts';
import type { Conclusion } from '../organ.ts';

export type Review = {
  readonly reviewId: number;
  readonly keyUnitId: KeyUnitId;
  readonly owedFrom: Day;
  readonly dueOn: Day;
  readonly heldOn: Day | null;
  readonly conclusion: Conclusion | null;
  readonly enteredAt: Instant | null;
  readonly grounds: string | undefined;
};

const about = (unitId: number, reviewId: number) => `key-unit-review/${unitId}/${reviewId}/grounds`;

/** The latest first; the one that is due, where there is one, leads. */
export async function listReviews(sql: Sql, unitId: number, keyUnitId: number): Promise<Review[]> {
  const found = await statement<Omit<Review, 'grounds'> & { sealed: Buffer | null; key: Buffer }>`
    select review_id as "reviewId", key_unit_id as "keyUnitId", owed_from as "owedFrom", due_on as "dueOn", held_on as "heldOn", conclusion,
      entered_at as "enteredAt", grounds as sealed, key from key_unit_review
    where unit_id = ${unitId} and key_unit_id = ${keyUnitId} order by review_id desc`.execute(sql);
  return found.rows.map(({ sealed, key, ...row }) => ({
    ...row,
    grounds: sealed ? openText(sealed, about(unitId, row.reviewId), key) : undefined,
  }));
}

export async function planReview(
  sql: Sql,
  unitId: number,
  { keyUnitId, from, due }: { keyUnitId: number; from: Day; due: Day },
): Promise<number> {
  const made = await statement<{
    id: number;
  }>`insert into key_unit_review (unit_id, key_unit_id, owed_from, due_on, key, salt)
    values (${unitId}, ${keyUnitId}, ${from}, ${due}, ${newKey()}, ${newSalt()}) returning review_id as id`.execute(
    sql,
  );
  return made.rows[0]!.id;
}

/** What the unit that left the list would have owed is not owed any more. */
export async function dropPlannedReview(sql: Sql, unitId: number, keyUnitId: number): Promise<void> {
  await statement`delete from key_unit_review where unit_id = ${unitId} and key_unit_id = ${keyUnitId} and held_on is null`.execute(
    sql,
  );
}

type Held = {
  readonly on: Day;
  readonly conclusion: Conclusion;
  readonly grounds: string;
  readonly at: Instant;
  readonly by: number;
};

/** Holds the one that is due; answers its number and the commitment to its grounds, or nothing where none is. */
export async function holdReview(sql: Sql, unitId: number, keyUnitId: number, held: Held) {
  const found = await statement<{ reviewId: number; key: Buffer; salt: Buffer; owedFrom: Day }>`
    select review_id as "reviewId", key, salt, owed_from as "owedFrom" from key_unit_review
    where unit_id = ${unitId} and key_unit_id = ${keyUnitId} and held_on is null for update`.execute(sql);
  const due = found.rows[0];
  if (!due) return undefined;
  const { sealed } = sealText(held.grounds, about(unitId, due.reviewId), due.key);
  await statement`update key_unit_review set held_on = ${held.on}, conclusion = ${held.conclusion}, grounds = ${sealed},
      entered_at = ${held.at}, entered_by = ${held.by}
    where unit_id = ${unitId} and review_id = ${due.reviewId}`.execute(sql);
  return { reviewId: due.reviewId, owedFrom: due.owedFrom, grounds: sealedHash(due.salt, held.grounds, 'grounds') };
}
