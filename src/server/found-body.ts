/**
 * A body comes into being, in one transaction: its row, its statuses, its first officer and three administrators, what it owes. By the first
 * set-up (session-set-up.ts), and at the terminal (add-bodies.ts). Who is known by name is entered on the roster, for offices are persons'
 * (docs/decisions/0008-administrators-are-persons.md); an office whose holder is not known yet has an account in its name, which is tied
 * to a person once he is on the roster (`accounts.tie`).
 */
import type { Sql } from '../database/connect.ts';
import { activationUntil, type Body, rolesHeld } from '../domain/accounts/accounts.ts';
import { insertAccounts } from '../domain/accounts/store.ts';
import { insertPerson } from '../domain/people/store/people.ts';
import { addStatusPeriod, addUnit, type NewStatus } from '../domain/units/store/unit.ts';
import type { SealedHash } from '../journal/entry.ts';
import { dayAt, firstDayOfYear, type Instant, instant, yearOf } from '../law/day.ts';
import type { World } from '../platform/perform.ts';
import type { Role } from '../platform/permission.ts';
import { refuse } from '../platform/refusal.ts';
import { newSalt, sealedHash } from '../platform/sealing.ts';

/** The zone that units are in until their profile says otherwise. */
export const FIRST_ZONE = 'Asia/Shanghai';

export type NewBody = {
  readonly body: Body;
  readonly name: string;
  readonly creditCode?: string | undefined;
  readonly statuses: readonly NewStatus[];
};
export type Founder = {
  readonly displayName: string;
  readonly staffNumber?: string | undefined;
  /** Whether `displayName` is a person's, and not that of an office. */
  readonly isPerson: boolean;
  readonly login: string;
  readonly roles: readonly Role[];
  readonly activationHash: Buffer | undefined;
};
type Entered = { personId: number; name: SealedHash; staffNumber: SealedHash | undefined };

/** The ledger answers for the whole of the current year: its yearly duties are owed already. Answers what the record keeps. */
export async function foundBody(
  { clock, rederive }: Pick<World, 'clock' | 'rederive'>,
  sql: Sql,
  unitId: number,
  { body, name, creditCode, statuses }: NewBody,
  founders: readonly Founder[],
) {
  if (new Set(statuses.map(({ status }) => status)).size !== statuses.length) refuse('overlapping');
  const at = instant(clock());
  const today = dayAt(clock(), FIRST_ZONE);
  await addUnit(sql, {
    ...{ unitId, body, name, ledgerFrom: firstDayOfYear(yearOf(today)), createdAt: at },
    ...(creditCode !== undefined && { creditCode }),
  });
  for (const status of statuses) await addStatusPeriod(sql, unitId, status);
  const people: Entered[] = [];
  const accounts: Parameters<typeof insertAccounts>[2][number][] = [];
  for (const { isPerson, staffNumber, displayName, login, roles, activationHash } of founders) {
    const person = isPerson ? await enter(sql, unitId, { displayName, staffNumber }, at) : undefined;
    if (person) people.push(person);
    const personId = person?.personId;
    accounts.push({ personId, displayName, login, roles: rolesHeld(personId, roles), activationHash });
  }
  const accountIds = await insertAccounts(sql, unitId, accounts, { at, until: activationUntil(at) });
  const ledger = await rederive(sql, unitId, 'whole-unit', today);
  return { accountIds, people, ledger };
}

/** Onto the roster, with what is known; personnel or the import adds the rest. */
async function enter(
  sql: Sql,
  unitId: number,
  { displayName: name, staffNumber }: Pick<Founder, 'displayName' | 'staffNumber'>,
  at: Instant,
): Promise<Entered> {
  const salt = newSalt();
  const personId = await insertPerson(sql, unitId, {
    ...{ name, staff_number: staffNumber ?? null, phone: null, email: null },
    ...{ department_id: null, presence: 'in-post', joined_on: null, salt, enteredAt: at },
  });
  return {
    personId,
    name: sealedHash(salt, name, 'name'),
    staffNumber: staffNumber === undefined ? undefined : sealedHash(salt, staffNumber, 'staff_number'),
  };
}
