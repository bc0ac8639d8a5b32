/**
 * Journeys from a sheet: a school or research institute enters the study and exchange of many at once (Provisions 14, 15). Light cases
 * alone, for which there is nothing to decide. Each row is one journey of one person; it is taken whole, or refused with its cell.
 */
import type { TripRowReason } from '../../imports/trip-reasons.ts';
import type { RefusedCell, TripRow } from '../../imports/trips-list.ts';
import type { Context } from '../../platform/action.ts';
import type { PersonId } from '../../platform/ids.ts';
import { type Found, overlapping, peopleBy } from './store/import.ts';
import { type Ground, isLight, type TripKind } from './travel.ts';
import { groundsFor } from './within.ts';

export type ReadyRow = TripRow & { readonly person: Found; readonly ground: Ground };
export type Judged = { readonly ready: readonly ReadyRow[]; readonly refused: readonly RefusedCell[] };

/** What of the rows can be entered, by what the unit holds at this moment. */
export async function judge(context: Context, rows: readonly TripRow[], kind: TripKind): Promise<Judged> {
  const { sql, unitId, today } = context;
  const refused: RefusedCell[] = [];
  const refuse = ({ sheet, row, cell, ...one }: TripRow, reason: TripRowReason): [] => {
    refused.push({ sheet, row, cell, reason, raw: one.staffNumber ?? one.name ?? one.either ?? '' });
    return [];
  };

  const words = rows.flatMap((one) => [one.name, one.staffNumber, one.either].filter((word) => word !== undefined));
  const find = finder(await peopleBy(sql, unitId, [...new Set(words)], today));
  const known = rows.flatMap((row) => {
    const person = find(row);
    return typeof person === 'string' ? refuse(row, person) : [{ ...row, person }];
  });

  const people = [...new Set(known.map(({ person }) => person.personId))];
  // Study and exchange stand on the same ground.
  const grounds = await groundsFor(context, people, { kind, purpose: 'exchange' });
  const grounded = known.flatMap((row) => {
    const ground = grounds.get(row.person.personId);
    if (!ground) return refuse(row, 'no-ground');
    return isLight([ground]) ? [{ ...row, ground }] : refuse(row, 'needs-approval');
  });

  const days = grounded.map(({ person: { personId }, leavesOn, returnsOn }) => ({ personId, leavesOn, returnsOn }));
  const taken = await overlapping(sql, unitId, days);
  const entered = new Map<PersonId, ReadyRow[]>();
  const ready = grounded.flatMap((row, place) => {
    if (taken.has(place)) return refuse(row, 'overlaps');
    const others = entered.get(row.person.personId) ?? [];
    if (others.some((one) => one.leavesOn <= row.returnsOn && row.leavesOn <= one.returnsOn))
      return refuse(row, 'overlaps-in-file');
    entered.set(row.person.personId, [...others, row]);
    return [row];
  });
  return { ready, refused };
}

/** By staff number, or by a name that one person alone has; where both are given they must agree. */
function finder(people: readonly Found[]) {
  const byNumber = new Map(people.flatMap((one) => (one.staffNumber ? [[one.staffNumber, one] as const] : [])));
  const byName = Map.groupBy(people, ({ name }) => name);
  const named = (name: string): Found | TripRowReason => {
    const [one, another] = byName.get(name) ?? [];
    return another ? 'two-of-that-name' : (one ?? 'no-such-person');
  };
  return ({ name, staffNumber, either }: TripRow): Found | TripRowReason => {
    if (staffNumber !== undefined) {
      const one = byNumber.get(staffNumber);
      if (!one) return 'no-such-person';
      return name === undefined || name === one.name ? one : 'other-name';
    }
    if (name !== undefined) return named(name);
    return byNumber.get(either ?? '') ?? named(either ?? '');
  };
}
