/**
 * A scan before anybody is asked who he is: the code of the room, exchanged for this browser's claim (room-code.ts says why). Nothing is
 * written and nothing is told but which way the code goes. Then who has no camera: six digits, by who is signed in.
 */
import { z } from 'zod';
import type { Sql } from '../../database/connect.ts';
import { type Day, dayAt } from '../../law/day.ts';
import { UnitId } from '../../platform/ids.ts';
import { readInput, type World } from '../../platform/perform.ts';
import { refuse } from '../../platform/refusal.ts';
import { timeZoneOf } from '../duties/store/facts.ts';
import { isShown, type Named, newClaim, placeOfDigits, readClaim, readScanned } from './room-code.ts';
import { listOpenSessions } from './store/rooms.ts';
import { findTraining, type Training } from './store/sessions.ts';

export const ScanInput = z.strictObject({ code: z.string().max(100) });
export const DigitsInput = z.strictObject({ digits: z.string().max(20) });

/** The secret of a session that people check in to on this day; refuses in words for every other. */
export function openSecret({ state, day, checkInSecret, closedAt }: Training, today: Day): Buffer {
  if (state === 'cancelled' || closedAt !== null || day < today) refuse('check-in-closed');
  return checkInSecret ?? refuse('check-in-not-open');
}

export type Exchanged = Named & { readonly claim: string };

/** The claim that this browser had for the session lends its random number to the new one. */
const deviceOf = (claim: string | undefined): string | undefined => (claim ? readClaim(claim)?.device : undefined);

/** `claimOf` answers what the browser has of this session already. */
export async function exchangeScan(
  { db, clock }: World,
  given: unknown,
  claimOf: (named: Named) => string | undefined,
): Promise<Exchanged> {
  const { code } = readInput(ScanInput, given);
  const scanned = readScanned(code) ?? refuse('code-over');
  const unitId = UnitId.safeParse(scanned.unitId).data ?? refuse('code-over');
  const now = clock();
  return db.inUnit(
    unitId,
    async (sql) => {
      const today = await todayOf(sql, unitId, now);
      const session = (await findTraining(sql, unitId, scanned.trainingId)) ?? refuse('code-over');
      const secret = openSecret(session, today);
      if (!isShown(secret, scanned, now)) refuse('code-over');
      const { mark: _, ...named } = scanned;
      return { ...named, claim: newClaim(secret, named, now, deviceOf(claimOf(named))) };
    },
    'reads',
  );
}

/** `unitId`: of who is signed in. */
export async function exchangeDigits(
  { db, clock }: World,
  unitId: UnitId,
  given: unknown,
  claimOf: (named: Named) => string | undefined,
): Promise<Exchanged> {
  const digits = readInput(DigitsInput, given).digits.normalize('NFKC').replace(/\s/g, '');
  const now = clock();
  return db.inUnit(
    unitId,
    async (sql) => {
      const open = await listOpenSessions(sql, unitId, await todayOf(sql, unitId, now));
      if (open.length === 0) refuse('check-in-not-open');
      for (const { trainingId, secret, rooms } of open) {
        const place = placeOfDigits(secret, rooms, digits, now);
        if (!place) continue;
        const named = { unitId, trainingId, ...place };
        return { ...named, claim: newClaim(secret, named, now, deviceOf(claimOf(named))) };
      }
      return refuse('code-over');
    },
    'reads',
  );
}

async function todayOf(sql: Sql, unitId: UnitId, now: Date): Promise<Day> {
  return dayAt(now, await timeZoneOf(sql, unitId));
}
