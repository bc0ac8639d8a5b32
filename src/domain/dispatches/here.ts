/** Who of this installation a body does not know yet, and how many of them become known at once. */
import type { Sql } from '../../database/connect.ts';
import type { Instant } from '../../law/day.ts';
import type { CorrespondentId } from '../../platform/ids.ts';
import { type BodyRow, getOwnBody, listBodies } from '../units/store/bodies.ts';
import { cardOf, fingerprintOfCard } from './card.ts';
import { insertHere, listCorrespondents } from './store/correspondents.ts';

/** A unit sees which organs and departments are here; who is a unit beside it is none of its business. */
export async function strangersHere(sql: Sql, unitId: number): Promise<BodyRow[]> {
  const own = await getOwnBody(sql, unitId);
  const known = new Set((await listCorrespondents(sql, unitId)).map(({ bodyId }) => bodyId));
  return (await listBodies(sql, unitId)).filter(
    ({ kind, bodyId }) => (own.kind !== 'unit' || kind !== 'unit') && !known.has(bodyId),
  );
}

/** The installation vouches for their keys. Whoever is known already, revoked or not, stays as he is and is not answered. */
export const makeKnown = (
  sql: Sql,
  unitId: number,
  bodies: readonly BodyRow[],
  { at, by, superior }: { at: Instant; by: number; superior?: string | undefined },
): Promise<CorrespondentId[]> =>
  insertHere(
    sql,
    unitId,
    bodies.map((body) => {
      const card = cardOf(body);
      return { ...card, fingerprint: fingerprintOfCard(card), isSuperior: body.bodyId === superior };
    }),
    { at, by },
  );
