/**
 * Kinds of parts that modules after this one know: packages and tests. Such a module says here what a course may refer to; src/server
 * wires it, and courses knows none of them. When somebody is through with one, the module calls `finishPart` (finish.ts).
 */
import type { Sql } from '../../database/connect.ts';
import type { Day } from '../../law/day.ts';
import type { Localised } from '../../law/localised.ts';
import type { OthersKind } from './courses.ts';

export type OfferedPart = { readonly refId: number; readonly title: Localised };

export type PartKindOffer = {
  /** What of the unit may be put into a course now. */
  readonly offered: (sql: Sql, unitId: number, today: Day) => Promise<readonly OfferedPart[]>;
};

const offers = new Map<OthersKind, PartKindOffer>();

/** Called once, where modules are wired. */
export function offerPartKind(kind: OthersKind, offer: PartKindOffer): void {
  offers.set(kind, offer);
}

type Asked = { readonly kind: OthersKind; readonly today: Day };
export const offeredParts = async (sql: Sql, unitId: number, { kind, today }: Asked): Promise<readonly OfferedPart[]> =>
  (await offers.get(kind)?.offered(sql, unitId, today)) ?? [];
