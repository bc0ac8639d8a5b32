/** The documents of those who are on a journey: what is kept of theirs, what went out for it and came back. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day, Instant } from '../../../law/day.ts';
import type { TravelDocumentId } from '../../../platform/ids.ts';
import type { CustodyState, DocumentKind } from '../travel-documents.ts';

export type TripDocument = {
  readonly documentId: TravelDocumentId;
  readonly personId: number;
  readonly kind: DocumentKind;
  readonly lastFour: string;
  readonly state: CustodyState;
  /** Out for this journey since; and back, or given back for good, on. */
  readonly wentOn: Day | null;
  readonly backOn: Day | null;
  /** When each was entered. */
  readonly wentAt: Instant | null;
  readonly backAt: Instant | null;
  /** By when it is, or was, to be back. */
  readonly dueBack: Day | null;
  readonly late: boolean;
};

/** It went out for this journey and is not back. */
export const isStillOut = ({ wentOn, backOn }: TripDocument): boolean => wentOn !== null && backOn === null;

export async function documentsOfTrip(
  sql: Sql,
  unitId: number,
  { tripId, people }: { readonly tripId: number; readonly people: readonly number[] },
  today: Day,
): Promise<TripDocument[]> {
  const found = await statement<TripDocument>`
    select t.document_id as "documentId", t.person_id as "personId", t.kind, t.last_four as "lastFour", t.state,
      o.happened_on as "wentOn", b.happened_on as "backOn", o.entered_at as "wentAt", b.entered_at as "backAt", o.due_back as "dueBack", coalesce(coalesce(b.happened_on, ${today}) > o.due_back, false) as late
    from travel_document t
    left join lateral (select m.position, m.happened_on, m.due_back, m.entered_at from travel_document_movement m
      where m.unit_id = ${unitId} and m.document_id = t.document_id and m.trip_id = ${tripId} order by m.position desc limit 1) o on true
    left join lateral (select m.happened_on, m.entered_at from travel_document_movement m
      where m.unit_id = ${unitId} and m.document_id = t.document_id and m.position > o.position order by m.position limit 1) b on true
    where t.unit_id = ${unitId} and t.person_id = any(${[...people]}::bigint[]) and (t.state <> 'given-back' or o.position is not null)
    order by t.person_id, t.document_id`.execute(sql);
  return found.rows;
}

/** Another day for handing it back: of the document, and of its last going out. The document is held by the act. */
export async function setDueBack(sql: Sql, unitId: number, documentId: number, dueBack: Day): Promise<void> {
  await statement`update travel_document set due_back = ${dueBack} where unit_id = ${unitId} and document_id = ${documentId}`.execute(
    sql,
  );
  await statement`update travel_document_movement m set due_back = ${dueBack}
    where m.unit_id = ${unitId} and m.document_id = ${documentId} and m.what = 'out'
      and m.position = (select max(position) from travel_document_movement where unit_id = ${unitId} and document_id = ${documentId})`.execute(
    sql,
  );
}
