/** Decisions of a review, and what is withheld from the person. */

import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day, Instant } from '../../../law/day.ts';
import type { Who } from '../../../platform/second-person.ts';
import type { Conclusion, Conclusions } from '../reviews.ts';
import { opened, type Place, sealed } from './parts.ts';

type Opening = { readonly unitId: number; readonly reviewId: number; readonly key: Buffer | null };

export type Decision = Conclusions & {
  readonly round: 1 | 2;
  readonly reasons: string | null;
  readonly reliedOn: string | null;
  readonly terms: string | null;
  readonly fileHash: string | null;
  readonly decidedAt: Instant;
  readonly decidedBy: Who;
  readonly decidedByName: string;
};

type Read = {
  round: 1 | 2;
  secrecy: Conclusion;
  counterEspionage: Conclusion;
  reasons: Buffer | null;
  reliedOn: Buffer | null;
  terms: Buffer | null;
  fileHash: string | null;
  decidedAt: Instant;
  by: number;
  byPerson: number | null;
  decidedByName: string;
};

export async function decisionsOf(sql: Sql, place: Opening): Promise<Decision[]> {
  const found = await statement<Read>`
    select d.round, d.secrecy, d.counter_espionage as "counterEspionage", d.reasons, d.relied_on as "reliedOn", d.terms,
      d.file_hash as "fileHash", d.decided_at as "decidedAt", d.decided_by as by, a.person_id as "byPerson", a.display_name as "decidedByName"
    from review_decision d join account a on a.unit_id = ${place.unitId} and a.account_id = d.decided_by
    where d.unit_id = ${place.unitId} and d.review_id = ${place.reviewId} order by d.round`.execute(sql);
  return found.rows.map(({ by, byPerson, ...row }) => ({
    ...row,
    reasons: opened(place, `reasons-${row.round}`, row.reasons),
    reliedOn: opened(place, `relied-on-${row.round}`, row.reliedOn),
    terms: opened(place, `terms-${row.round}`, row.terms),
    decidedBy: { accountId: by, personId: byPerson },
  }));
}

export type NewDecision = Conclusions & {
  readonly round: 1 | 2;
  readonly reasons: string | undefined;
  readonly reliedOn: string | undefined;
  readonly terms: string | undefined;
  readonly fileHash: string | null;
};

export async function insertDecision(
  sql: Sql,
  place: Place,
  { round, secrecy, counterEspionage, reasons, reliedOn, terms, fileHash }: NewDecision,
  { at, by }: { at: Instant; by: number },
): Promise<void> {
  await statement`
    insert into review_decision (unit_id, review_id, round, secrecy, counter_espionage, reasons, relied_on, terms, file_hash, decided_at, decided_by)
    values (${place.unitId}, ${place.reviewId}, ${round}, ${secrecy}, ${counterEspionage}, ${sealed(place, `reasons-${round}`, reasons)},
      ${sealed(place, `relied-on-${round}`, reliedOn)}, ${sealed(place, `terms-${round}`, terms)}, ${fileHash}, ${at}, ${by})`.execute(
    sql,
  );
}

export type Withheld = {
  readonly withheldId: number;
  readonly what: string | null;
  readonly legalReference: string;
  /** The provision that forbids to tell even that something is withheld. */
  readonly untoldReference: string | null;
  readonly reviewOn: Day;
  readonly proposedAt: Instant;
  readonly proposedBy: Who;
  readonly proposedByName: string;
  readonly approvedAt: Instant | null;
  readonly liftedAt: Instant | null;
};

export async function withheldOf(sql: Sql, place: Opening): Promise<Withheld[]> {
  const found = await statement<
    Omit<Withheld, 'what' | 'proposedBy'> & { what: Buffer; by: number; byPerson: number | null }
  >`
    select w.withheld_id as "withheldId", w.what, w.legal_reference as "legalReference", w.untold_reference as "untoldReference",
      w.review_on as "reviewOn", w.proposed_at as "proposedAt", w.proposed_by as by, a.person_id as "byPerson",
      a.display_name as "proposedByName", w.approved_at as "approvedAt", w.lifted_at as "liftedAt"
    from review_withheld w join account a on a.unit_id = ${place.unitId} and a.account_id = w.proposed_by
    where w.unit_id = ${place.unitId} and w.review_id = ${place.reviewId} order by w.withheld_id`.execute(sql);
  return found.rows.map(({ by, byPerson, ...row }) => ({
    ...row,
    what: opened(place, 'withheld', row.what),
    proposedBy: { accountId: by, personId: byPerson },
  }));
}

type NewWithheld = Pick<Withheld, 'legalReference' | 'reviewOn'> & {
  what: string;
  untoldReference: string | undefined;
};

export async function insertWithheld(
  sql: Sql,
  place: Place,
  { what, legalReference, untoldReference, reviewOn }: NewWithheld,
  { at, by }: { at: Instant; by: number },
): Promise<number> {
  const added = await statement<{ id: number }>`
    insert into review_withheld (unit_id, review_id, what, legal_reference, untold_reference, review_on, proposed_at, proposed_by)
    values (${place.unitId}, ${place.reviewId}, ${sealed(place, 'withheld', what)}, ${legalReference}, ${untoldReference ?? null},
      ${reviewOn}, ${at}, ${by}) returning withheld_id as id`.execute(sql);
  return added.rows[0]!.id;
}

type Which = { readonly unitId: number; readonly reviewId: number; readonly withheldId: number };

export async function approveWithheld(sql: Sql, one: Which, { at, by }: { at: Instant; by: number }): Promise<void> {
  await statement`update review_withheld set approved_at = ${at}, approved_by = ${by}
    where unit_id = ${one.unitId} and review_id = ${one.reviewId} and withheld_id = ${one.withheldId}`.execute(sql);
}

/** Looked at again: the person may now read it, or it stays withheld until another day. */
export async function reviewWithheld(
  sql: Sql,
  one: Which,
  { until, at, by }: { until: Day | undefined; at: Instant; by: number },
): Promise<void> {
  await (until
    ? statement`update review_withheld set review_on = ${until}
        where unit_id = ${one.unitId} and review_id = ${one.reviewId} and withheld_id = ${one.withheldId}`
    : statement`update review_withheld set lifted_at = ${at}, lifted_by = ${by}
        where unit_id = ${one.unitId} and review_id = ${one.reviewId} and withheld_id = ${one.withheldId}`
  ).execute(sql);
}
