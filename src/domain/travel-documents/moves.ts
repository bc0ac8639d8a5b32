/** Out and in, for the acts here and for a journey (module travel): both in the transaction of whoever calls. */
import type { Sql } from '../../database/connect.ts';
import type { Day } from '../../law/day.ts';
import { effectiveFigures } from '../../law/parameters.ts';
import type { TravelDocumentId } from '../../platform/ids.ts';
import { refuse } from '../../platform/refusal.ts';
import { choicesOf } from '../duties/store/facts.ts';
import { type Entered, getDocument, moveDocument } from './store/documents.ts';
import { documentsOfTrip, isStillOut, setDueBack } from './store/of-trip.ts';
import { dueBack, type OutFor } from './travel-documents.ts';

type Out = Entered & {
  readonly documentId: TravelDocumentId;
  readonly reason: OutFor;
  /** The day of return, or the last day on which it is needed. */
  readonly neededUntil: Day;
  readonly tripId?: number | undefined;
};

/** To its holder. Answers by when it is to be back. */
export async function handOut(sql: Sql, unitId: number, { documentId, neededUntil, ...moved }: Out) {
  const { kind, personId, state, takenInOn } = await getDocument(sql, unitId, documentId, true);
  if (state !== 'in') refuse('wrong-state');
  if (moved.on < takenInOn || neededUntil < moved.on) refuse('wrong-order');
  const due = dueBack(kind, neededUntil, effectiveFigures(await choicesOf(sql, unitId)));
  await moveDocument(sql, unitId, documentId, { what: 'out', ...moved, dueBack: due });
  return { personId, dueBack: due };
}

/** Back from its holder, late or not. */
export async function handIn(
  sql: Sql,
  unitId: number,
  { documentId, ...moved }: Entered & { readonly documentId: TravelDocumentId },
) {
  const { personId, state, outOn, dueBack: due } = await getDocument(sql, unitId, documentId, true);
  if (state !== 'out' || outOn === null) return refuse('wrong-state');
  if (moved.on < outOn) refuse('wrong-order');
  await moveDocument(sql, unitId, documentId, { what: 'in', ...moved });
  return { personId, late: due !== null && moved.on > due };
}

/** Of those who are back, or do not travel after all: what went out for the journey is due so many days from then. Answers which. */
export async function dueFrom(
  sql: Sql,
  unitId: number,
  { on, ...journey }: { readonly tripId: number; readonly people: readonly number[]; readonly on: Day },
): Promise<TravelDocumentId[]> {
  const figures = effectiveFigures(await choicesOf(sql, unitId));
  const moved: TravelDocumentId[] = [];
  for (const one of await documentsOfTrip(sql, unitId, journey, on)) {
    const { documentId, wentOn } = one;
    if (wentOn === null || !isStillOut(one)) continue;
    const { kind, state } = await getDocument(sql, unitId, documentId, true);
    if (state !== 'out') continue;
    await setDueBack(sql, unitId, documentId, dueBack(kind, on < wentOn ? wentOn : on, figures));
    moved.push(documentId);
  }
  return moved;
}
