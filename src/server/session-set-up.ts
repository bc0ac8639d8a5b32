/**
 * The first set-up, with the code from the terminal, and the activation of accounts with the code from a slip. The one who sets up
 * becomes the first officer; the three administrators get codes and become three others. All four are entered on the roster, for
 * offices are persons' (docs/decisions/0008-administrators-are-persons.md). One transaction each.
 */
import { timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { Database } from '../database/connect.ts';
import {
  activationUntil,
  BODIES,
  FIRST_ROLES,
  isAdministrator,
  LoginField,
  PASSWORD_LEAST,
  PASSWORD_MOST,
  PasswordField,
  passwordVerdict,
  rolesHeld,
} from '../domain/accounts/accounts.ts';
import { codeHash, newCode, SET_UP } from '../domain/accounts/codes.ts';
import type { Place } from '../domain/accounts/keys.ts';
import { hashPassword } from '../domain/accounts/password.ts';
import { isSetUp, setSetUpCode, useSetUpCode } from '../domain/accounts/store/set-up.ts';
import {
  activateAccount,
  type Credentials,
  deleteSignInsOf,
  findCredentials,
  findLogin,
} from '../domain/accounts/store/sign-ins.ts';
import { revokeTokensOf } from '../domain/accounts/store/tokens.ts';
import { renewAccount } from '../domain/accounts/store.ts';
import { StaffNumber } from '../domain/people/actions/change-people.ts';
import { introduce } from '../domain/units/introduce.ts';
import { nextUnitId } from '../domain/units/store/unit.ts';
import { appendEntry } from '../journal/append.ts';
import { recorded } from '../journal/entry.ts';
import { instant } from '../law/day.ts';
import { UNIT_STATUSES } from '../law/duty.ts';
import { DayField, line } from '../platform/input.ts';
import { readInput, type World } from '../platform/perform.ts';
import { ADMINISTRATORS } from '../platform/permission.ts';
import { refuse } from '../platform/refusal.ts';
import { foundBody } from './found-body.ts';
import type { Client } from './session-client.ts';
import { type Outcome, openAfterPassword, record } from './session-sign-in.ts';
import { countTry, triesAtName, triesAtSetUp, tryWasRight } from './session-tries.ts';

const CodeField = z.string().min(1).max(40);
const STATUSES = z.enum(UNIT_STATUSES).exclude(['unit']);

/** With the staff number the roster that is imported later finds this very person; without it, by the name. */
const PersonFields = { displayName: line(60), staffNumber: StaffNumber.optional() };

export const SetUpInput = z.strictObject({
  code: CodeField,
  unitName: line(200),
  creditCode: z
    .string()
    .regex(/^[0-9A-HJ-NP-RT-UW-Y]{18}$/)
    .optional(),
  body: z.enum(BODIES).default('unit'),
  statuses: z
    .array(
      z.strictObject({
        status: STATUSES,
        from: DayField,
        noticeNumber: line(60).optional(),
        noticeDay: DayField.optional(),
      }),
    )
    .max(STATUSES.options.length)
    .default([]),
  officer: z.strictObject({ ...PersonFields, login: LoginField, password: PasswordField }),
  administrators: z
    .array(z.strictObject({ ...PersonFields, role: z.enum(ADMINISTRATORS), login: LoginField }))
    .length(ADMINISTRATORS.length),
});
type SetUp = z.output<typeof SetUpInput>;

export type HandOut = {
  readonly role: (typeof ADMINISTRATORS)[number];
  readonly displayName: string;
  readonly login: string;
  readonly activationCode: string;
};

/** At every start until the system is set up: a fresh code for the terminal; an earlier one is good no more. Nothing afterwards. */
export async function ensureSetUpCode(db: Database): Promise<string | undefined> {
  if (await isSetUp(db.direct)) return undefined;
  const code = newCode();
  await setSetUpCode(db.direct, codeHash(code, SET_UP));
  return code;
}

export async function setUp(
  world: World,
  client: Client,
  raw: unknown,
): Promise<Outcome & { readonly administrators: readonly HandOut[] }> {
  if (await isSetUp(world.db.direct)) refuse('already-set-up');
  const input = readInput(SetUpInput, raw);
  const { officer, administrators } = input;
  if (!areFourPersons(input)) refuse('roles-not-together');
  refuseWeak(officer.password, officer.login);
  const tries = triesAtSetUp(world, client);
  await countTry(world, tries);
  const passwordHash = await hashPassword(officer.password);
  const handOuts = administrators.map((one) => ({ ...one, activationCode: newCode() }));
  const unitId = await world.db.outside(nextUnitId);
  const outcome = await world.db.inUnit(unitId, async (sql) => {
    const at = instant(world.clock());
    if (!(await useSetUpCode(sql, codeHash(input.code, SET_UP), at))) refuse('wrong-code');
    const founders = [
      { ...officer, roles: FIRST_ROLES[input.body], activationHash: undefined },
      ...handOuts.map(({ role, activationCode, ...one }) => ({
        ...{ ...one, roles: [role], activationHash: codeHash(activationCode, one.login) },
      })),
    ].map((one) => ({ ...one, isPerson: true }));
    const { accountIds, people, ledger } = await foundBody(
      world,
      sql,
      unitId,
      { ...input, name: input.unitName },
      founders,
    );
    const [accountId, ...others] = accountIds;
    const place = { unitId, accountId: accountId! };
    await activateAccount(sql, place, passwordHash);
    const facts = recorded({
      body: input.body,
      statuses: input.statuses.map(({ status, from }) => ({ status, from })),
      officer: accountId!,
      administrators: handOuts.map(({ role }, index) => ({ role, account: others[index]! })),
      people,
      ledger,
    });
    await appendEntry(sql, { unit: unitId, at, action: 'accounts.set-up', by: accountId!, facts });
    return openAfterPassword(world, sql, client, place, {
      roles: rolesHeld(people[0]!.personId, FIRST_ROLES[input.body]),
      login: officer.login,
      totpLastStep: undefined,
      demonstration: false,
    });
  });
  await introduce(world, unitId);
  await tryWasRight(world, tries);
  return { ...outcome, administrators: handOuts };
}

/** One role each, four names to sign in with, four names: the three administrators are three persons, and none is the officer. */
function areFourPersons({ officer, administrators }: SetUp): boolean {
  const four = [officer, ...administrators];
  const differ = (of: readonly string[]) => new Set(of).size === of.length;
  return (
    differ(administrators.map((one) => one.role)) &&
    differ(four.map((one) => one.login)) &&
    differ(four.map((one) => one.displayName.normalize('NFKC').replace(/\s/g, '').toLowerCase()))
  );
}

const refuseWeak = (password: string, login: string): void => {
  if (passwordVerdict(password, login) !== 'fine')
    refuse('weak-password', { least: PASSWORD_LEAST, most: PASSWORD_MOST });
};

export const ActivateInput = z.strictObject({ login: LoginField, code: CodeField, password: PasswordField });

export async function activate(world: World, client: Client, raw: unknown): Promise<Outcome> {
  const { login, code, password } = readInput(ActivateInput, raw);
  refuseWeak(password, login);
  const place = await findLogin(world.db.direct, login);
  const tries = triesAtName(world, client, login, place);
  await countTry(world, tries);
  if (!place) return refuse('wrong-code');
  const opens = (found: Credentials | undefined): found is Credentials =>
    found?.state === 'invited' &&
    found.activationOpen &&
    !found.holderLeft &&
    isCode(found.activationHash, code, login);
  const found = await world.db.inUnit(place.unitId, (sql) => findCredentials(sql, place, world.clock()));
  if (!opens(found)) return refuse('wrong-code');
  const passwordHash = await hashPassword(password);
  const outcome = await world.db.inUnit(place.unitId, async (sql) => {
    // Looked at again: of two browsers with the same slip, the second comes too late.
    const now = await findCredentials(sql, place, world.clock());
    if (!opens(now)) return refuse('wrong-code');
    await activateAccount(sql, place, passwordHash);
    await record(world, sql, place, 'accounts.activate', {});
    return openAfterPassword(world, sql, client, place, { ...now, totpLastStep: undefined });
  });
  await tryWasRight(world, tries);
  return outcome;
}

const isCode = (hash: Buffer | undefined, typed: string, login: string): boolean =>
  hash !== undefined && timingSafeEqual(hash, codeHash(typed, login));

/**
 * At the terminal, when no administrator is left who could renew another's account: a new code for one of the three. Its roles stay,
 * for whoever stands at the terminal holds the machine. Nothing where the name is not an administrator's. Written down as done
 * by the system (account 0).
 */
export async function recoverAdministrator(world: World, login: string): Promise<string | undefined> {
  const place: Place | undefined = await findLogin(world.db.direct, login.trim().toLowerCase());
  if (!place) return undefined;
  return world.db.inUnit(place.unitId, async (sql) => {
    const found = await findCredentials(sql, place, world.clock());
    if (!found || found.state === 'closed' || !isAdministrator(found.roles)) return undefined;
    const code = newCode();
    const at = instant(world.clock());
    const renewed = { activationHash: codeHash(code, found.login), until: activationUntil(at), roles: found.roles };
    await renewAccount(sql, place.unitId, place.accountId, renewed);
    await deleteSignInsOf(sql, place);
    await revokeTokensOf(sql, place, { at, by: 0 });
    await appendEntry(sql, {
      unit: place.unitId,
      at,
      action: 'accounts.recover',
      by: 0,
      facts: recorded({ account: place.accountId }),
    });
    return code;
  });
}
