/** What a review consists of besides its state: conditions, opinions, help asked, statements. Texts are sealed with the key of the case. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day, Instant } from '../../../law/day.ts';
import type { ReviewCondition, ReviewDocument } from '../../../law/review-conditions.ts';
import { openText, seal } from '../../../platform/sealing.ts';
import type { Who } from '../../../platform/second-person.ts';
import type { Conclusion, Office, Organ, Reply } from '../reviews.ts';

/** The case that a text belongs to: it opens there and nowhere else. */
export type Place = { readonly unitId: number; readonly reviewId: number; readonly key: Buffer };
type Opening = { readonly unitId: number; readonly reviewId: number; readonly key: Buffer | null };

const aboutOf = ({ unitId, reviewId }: Opening, field: string) => `review/${unitId}/${reviewId}/${field}`;
export const sealed = (place: Place, field: string, text: string | undefined): Buffer | null =>
  text === undefined ? null : seal(Buffer.from(text), aboutOf(place, field), place.key).sealed;
/** Null where there is no such text, or its key was destroyed. */
export const opened = (place: Opening, field: string, text: Buffer | null): string | null =>
  (text && openText(text, aboutOf(place, field), place.key)) ?? null;

export type SeenCondition = {
  readonly condition: ReviewCondition;
  readonly met: boolean;
  readonly document: ReviewDocument;
  readonly seenOn: Day;
  readonly recordedAt: Instant;
  readonly recordedBy: string;
};

export async function conditionsOf(sql: Sql, unitId: number, reviewId: number): Promise<SeenCondition[]> {
  const found = await statement<SeenCondition>`
    select c.condition, c.met, c.document, c.seen_on as "seenOn", c.recorded_at as "recordedAt", a.display_name as "recordedBy"
    from review_condition c join account a on a.unit_id = ${unitId} and a.account_id = c.recorded_by
    where c.unit_id = ${unitId} and c.review_id = ${reviewId} order by c.recorded_at, c.condition`.execute(sql);
  return found.rows;
}

type Seen = Pick<SeenCondition, 'condition' | 'met' | 'document' | 'seenOn'>;

/** Seen again, it is what was seen last that counts; the record keeps both. */
export async function keepCondition(
  sql: Sql,
  unitId: number,
  reviewId: number,
  { condition, met, document, seenOn }: Seen,
  { at, by }: { at: Instant; by: number },
): Promise<void> {
  await statement`insert into review_condition (unit_id, review_id, condition, met, document, seen_on, recorded_at, recorded_by)
    values (${unitId}, ${reviewId}, ${condition}, ${met}, ${document}, ${seenOn}, ${at}, ${by})
    on conflict (unit_id, review_id, condition) do update set met = excluded.met, document = excluded.document,
      seen_on = excluded.seen_on, recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by`.execute(sql);
}

export type Opinion = {
  readonly office: Office;
  readonly conclusion: Conclusion;
  readonly note: string | null;
  readonly givenAt: Instant;
  readonly givenBy: string;
  readonly giver: Who;
};

export async function opinionsOf(sql: Sql, place: Opening): Promise<Opinion[]> {
  const { unitId, reviewId } = place;
  const found = await statement<Omit<Opinion, 'note' | 'giver'> & Who & { note: Buffer | null }>`
    select o.office, o.conclusion, o.note, o.given_at as "givenAt", a.display_name as "givenBy", o.given_by as "accountId",
      a.person_id as "personId"
    from review_opinion o join account a on a.unit_id = ${unitId} and a.account_id = o.given_by
    where o.unit_id = ${unitId} and o.review_id = ${reviewId} order by o.office`.execute(sql);
  return found.rows.map(({ accountId, personId, ...row }) => ({
    ...row,
    note: opened(place, `opinion-${row.office}`, row.note),
    giver: { accountId, personId },
  }));
}

/** Given again before the decision, the later one counts. */
export async function keepOpinion(
  sql: Sql,
  place: Place,
  { office, conclusion, note }: { office: Office; conclusion: Conclusion; note: string | undefined },
  { at, by }: { at: Instant; by: number },
): Promise<void> {
  const text = sealed(place, `opinion-${office}`, note);
  await statement`insert into review_opinion (unit_id, review_id, office, conclusion, note, given_at, given_by)
    values (${place.unitId}, ${place.reviewId}, ${office}, ${conclusion}, ${text}, ${at}, ${by})
    on conflict (unit_id, review_id, office) do update set conclusion = excluded.conclusion, note = excluded.note,
      given_at = excluded.given_at, given_by = excluded.given_by`.execute(sql);
}

export type Help = {
  readonly helpId: number;
  readonly organ: Organ;
  readonly organName: string;
  readonly fileHash: string;
  readonly askedAt: Instant;
  readonly reply: Reply | null;
  readonly repliedOn: Day | null;
  readonly replyNumber: string | null;
  readonly recordedAt: Instant | null;
};

export async function helpsOf(sql: Sql, unitId: number, reviewId: number): Promise<Help[]> {
  const found = await statement<Help>`
    select help_id as "helpId", organ, organ_name as "organName", file_hash as "fileHash", asked_at as "askedAt", reply,
      replied_on as "repliedOn", reply_number as "replyNumber", recorded_at as "recordedAt"
    from review_help where unit_id = ${unitId} and review_id = ${reviewId} order by help_id`.execute(sql);
  return found.rows;
}

export async function insertHelp(
  sql: Sql,
  unitId: number,
  reviewId: number,
  { organ, organName, fileHash }: Pick<Help, 'organ' | 'organName' | 'fileHash'>,
  { at, by }: { at: Instant; by: number },
): Promise<number> {
  const added = await statement<{ id: number }>`
    insert into review_help (unit_id, review_id, organ, organ_name, file_hash, asked_at, asked_by)
    values (${unitId}, ${reviewId}, ${organ}, ${organName}, ${fileHash}, ${at}, ${by}) returning help_id as id`.execute(
    sql,
  );
  return added.rows[0]!.id;
}

type Replied = { helpId: number; reply: Reply; repliedOn: Day; replyNumber: string | undefined };

/** False where there is no such letter, or it was answered. */
export async function keepReply(
  sql: Sql,
  unitId: number,
  reviewId: number,
  { helpId, reply, repliedOn, replyNumber }: Replied,
  { at, by }: { at: Instant; by: number },
): Promise<boolean> {
  const kept =
    await statement`update review_help set reply = ${reply}, replied_on = ${repliedOn}, reply_number = ${replyNumber ?? null},
      recorded_at = ${at}, recorded_by = ${by}
    where unit_id = ${unitId} and review_id = ${reviewId} and help_id = ${helpId} and reply is null returning 1`.execute(
      sql,
    );
  return kept.rows.length === 1;
}

export type Statement = {
  readonly statementId: number;
  readonly words: string;
  readonly madeAt: Instant;
  readonly isLate: boolean;
};

export async function statementsOf(sql: Sql, place: Opening): Promise<Statement[]> {
  const found = await statement<Omit<Statement, 'words'> & { words: Buffer }>`
    select statement_id as "statementId", words, made_at as "madeAt", is_late as "isLate" from review_statement
    where unit_id = ${place.unitId} and review_id = ${place.reviewId} order by statement_id`.execute(sql);
  return found.rows.map((row) => ({ ...row, words: opened(place, 'statement', row.words) ?? '' }));
}

export async function insertStatement(
  sql: Sql,
  place: Place,
  { words, at, isLate }: { words: string; at: Instant; isLate: boolean },
): Promise<number> {
  const added = await statement<{ id: number }>`
    insert into review_statement (unit_id, review_id, words, made_at, is_late)
    values (${place.unitId}, ${place.reviewId}, ${sealed(place, 'statement', words)}, ${at}, ${isLate})
    returning statement_id as id`.execute(sql);
  return added.rows[0]!.id;
}
