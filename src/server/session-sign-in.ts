/**
 * Signing in. Order of effects: the try is counted → the password is hashed, outside any transaction → in one transaction the account
 * is looked at again, the sign-in is opened and the record written → the count is taken back. Who must give a second step has half
 * a sign-in until then, which opens nothing; giving it makes a new token, so that nobody's earlier one becomes whole.
 */
import { z } from 'zod';
import type { Sql } from '../database/connect.ts';
import {
  HALF_SIGN_IN_SECONDS,
  idleSecondsOf,
  LoginField,
  mustHaveSecondStep,
  PasswordField,
  SIGN_IN_SECONDS,
} from '../domain/accounts/accounts.ts';
import {
  browserMark,
  knownBrowser,
  newToken,
  openSecret,
  type Place,
  sealSecret,
  tokenHash,
} from '../domain/accounts/keys.ts';
import { isPassword } from '../domain/accounts/password.ts';
import {
  type Credentials,
  deleteSignIn,
  findCredentials,
  findLogin,
  findSignIn,
  insertSignIn,
  type SignIn,
  setLastStep,
  setUnconfirmedSecret,
} from '../domain/accounts/store/sign-ins.ts';
import { base32, matchTotp, newTotpSecret, otpauthUri } from '../domain/accounts/totp.ts';
import { appendEntry } from '../journal/append.ts';
import { type Recordable, recorded } from '../journal/entry.ts';
import { instant } from '../law/day.ts';
import { readInput, type World } from '../platform/perform.ts';
import { refuse } from '../platform/refusal.ts';
import type { Client, Cookies } from './session-client.ts';
import { countTry, triesAtName, triesAtSecondStep, tryWasRight } from './session-tries.ts';

/** Shown once: the secret as it is typed, and as a QR code holds it. */
export type Enrolment = { readonly secret: string; readonly uri: string };
export type Outcome = {
  readonly state: 'signed-in' | 'second-step' | 'enrol';
  readonly enrolment?: Enrolment;
  readonly cookies: Cookies;
};

const ISSUER = '反间谍安全防范履责系统';

/** One-time codes are read off a telephone, often with a blank in the middle. */
const OneTimeCode = z
  .string()
  .max(20)
  .transform((text) => text.normalize('NFKC').replace(/\s/g, ''))
  .pipe(z.string().regex(/^\d{6}$/));

export const SignInInput = z.strictObject({ login: LoginField, password: PasswordField });
export const CodeInput = z.strictObject({ code: OneTimeCode });
export const PrepareInput = z.strictObject({ password: PasswordField.optional() });

/** Where a name that nobody has is looked for, so that the answer takes the same work. */
const NOWHERE: Place = { unitId: 1, accountId: 0 };

const mayAct = (found: Credentials | undefined): found is Credentials => found?.state === 'active' && !found.holderLeft;

export async function signIn(world: World, client: Client, raw: unknown): Promise<Outcome> {
  const { login, password } = readInput(SignInInput, raw);
  const known = await findLogin(world.db.direct, login);
  const place = known ?? NOWHERE;
  const tries = triesAtName(world, client, login, known);
  await countTry(world, tries);
  const found = await world.db.inUnit(place.unitId, (sql) => findCredentials(sql, place, world.clock()));
  const hash = mayAct(found) ? found.passwordHash : undefined;
  if (!(await isPassword(password, hash))) refuse('wrong-credentials');
  const outcome = await world.db.inUnit(place.unitId, async (sql) => {
    const now = await findCredentials(sql, place, world.clock());
    // Between the two looks the account may have been closed or its password changed.
    if (!mayAct(now) || now.passwordHash !== hash) return refuse('wrong-credentials');
    return openAfterPassword(world, sql, client, place, now);
  });
  await tryWasRight(world, tries);
  return outcome;
}

/** What the right password, or the right activation code, opens. In the transaction of the caller. */
export async function openAfterPassword(
  world: World,
  sql: Sql,
  client: Client,
  place: Place,
  account: Pick<Credentials, 'roles' | 'totpLastStep' | 'login' | 'demonstration'>,
): Promise<Outcome> {
  if (client.token) await deleteSignIn(sql, tokenHash(client.token));
  if (account.totpLastStep !== undefined) return { state: 'second-step', cookies: await openHalf(world, sql, place) };
  if (mustHaveSecondStep(account.roles) && !account.demonstration) {
    const enrolment = await newEnrolment(world, sql, place, account.login);
    return { state: 'enrol', enrolment, cookies: await openHalf(world, sql, place) };
  }
  return { state: 'signed-in', cookies: await openWhole(world, sql, client, place, account, 'password') };
}

async function openHalf(world: World, sql: Sql, place: Place): Promise<Cookies> {
  const token = newToken();
  const seconds = HALF_SIGN_IN_SECONDS;
  const now = world.clock();
  await insertSignIn(sql, place, { tokenHash: tokenHash(token), half: true, now, seconds, idleSeconds: seconds });
  return { token };
}

async function openWhole(
  world: World,
  sql: Sql,
  client: Client,
  place: Place,
  { roles }: Pick<Credentials, 'roles'>,
  by: 'password' | 'second-step',
): Promise<Cookies> {
  const token = newToken();
  const now = world.clock();
  const idleSeconds = idleSecondsOf(roles);
  await insertSignIn(sql, place, {
    tokenHash: tokenHash(token),
    half: false,
    now,
    seconds: SIGN_IN_SECONDS,
    idleSeconds,
  });
  const { installationKey } = world.services;
  const known = knownBrowser(installationKey, place, client.mark) !== undefined;
  await record(world, sql, place, 'accounts.sign-in', { by, knownBrowser: known });
  return known ? { token } : { token, mark: browserMark(installationKey, place) };
}

/** A new secret replaces any that was not yet confirmed. */
async function newEnrolment(world: World, sql: Sql, place: Place, login: string): Promise<Enrolment> {
  const secret = newTotpSecret();
  await setUnconfirmedSecret(sql, place, sealSecret(world.services.installationKey, place, secret));
  await record(world, sql, place, 'accounts.begin-enrol', {});
  return { secret: base32(secret), uri: otpauthUri(secret, { issuer: ISSUER, login }) };
}

/** The sign-in of this browser, half or whole, with its account; refuses `signed-out` where there is none. */
async function signInOf(world: World, client: Client): Promise<SignIn & { readonly hash: Buffer }> {
  const hash = client.token === undefined ? undefined : tokenHash(client.token);
  const found = hash && (await findSignIn(world.db.direct, hash, world.clock()));
  return found && hash ? { ...found, hash } : refuse('signed-out');
}

export async function giveSecondStep(world: World, client: Client, raw: unknown): Promise<Outcome> {
  const { code } = readInput(CodeInput, raw);
  const half = await signInOf(world, client);
  if (!half.half) refuse('wrong-state');
  return withCode(world, client, half, code, 'confirmed', (sql, found) => passHalf(world, sql, client, half, found));
}

/** The first code of a new secret: it shows that the authenticator holds it. */
export async function confirmEnrolment(world: World, client: Client, raw: unknown): Promise<Outcome> {
  const { code } = readInput(CodeInput, raw);
  const open = await signInOf(world, client);
  return withCode(world, client, open, code, 'unconfirmed', async (sql, found) => {
    await record(world, sql, open, 'accounts.enrol', {});
    return open.half ? passHalf(world, sql, client, open, found) : {};
  });
}

type Passed = (sql: Sql, found: Credentials) => Promise<Cookies>;

/** Counts the try, compares the code, and in the same transaction uses it up and does what it opens; a wrong one is recorded. */
async function withCode(
  world: World,
  client: Client,
  place: Place,
  code: string,
  wanted: 'confirmed' | 'unconfirmed',
  passed: Passed,
): Promise<Outcome> {
  const tries = triesAtSecondStep(world, client, place);
  await countTry(world, tries);
  const cookies = await world.db.inUnit(place.unitId, async (sql) => {
    const now = world.clock();
    const found = await findCredentials(sql, place, now);
    if (!mayAct(found)) return refuse('signed-out');
    const isConfirmed = found.totpLastStep !== undefined;
    if (!found.totpSecret || isConfirmed !== (wanted === 'confirmed')) return refuse('wrong-state');
    const secret = openSecret(world.services.installationKey, place, found.totpSecret);
    const step = matchTotp(secret, code, now, found.totpLastStep);
    if (step === undefined) {
      await record(world, sql, place, 'accounts.second-step-failed', {});
      return undefined;
    }
    await setLastStep(sql, place, step);
    return passed(sql, found);
  });
  if (!cookies) return refuse('wrong-credentials');
  await tryWasRight(world, tries);
  return { state: 'signed-in', cookies };
}

/** The half sign-in is gone before the whole one is there; of two that give the same code at once, one finds it gone. */
async function passHalf(
  world: World,
  sql: Sql,
  client: Client,
  half: SignIn & { readonly hash: Buffer },
  found: Credentials,
): Promise<Cookies> {
  if (!(await deleteSignIn(sql, half.hash))) refuse('signed-out');
  return openWhole(world, sql, client, half, found, 'second-step');
}

/**
 * A secret to enrol: for who must (half signed in, nothing confirmed: the page was left before), and for a member who wishes to, who
 * gives the password again. Where one is confirmed, another comes only with a new activation.
 */
export async function prepareEnrolment(world: World, client: Client, raw: unknown): Promise<Outcome> {
  const { password } = readInput(PrepareInput, raw);
  const open = await signInOf(world, client);
  if (!open.half) await askPasswordAgain(world, client, open, password);
  return world.db.inUnit(open.unitId, async (sql) => {
    const found = await findCredentials(sql, open, world.clock());
    if (!mayAct(found)) return refuse('signed-out');
    if (found.totpLastStep !== undefined) return refuse('wrong-state');
    return { state: 'enrol', enrolment: await newEnrolment(world, sql, open, found.login), cookies: {} };
  });
}

async function askPasswordAgain(
  world: World,
  client: Client,
  place: Place,
  password: string | undefined,
): Promise<void> {
  const found = await world.db.inUnit(place.unitId, (sql) => findCredentials(sql, place, world.clock()));
  if (!mayAct(found)) return refuse('signed-out');
  const tries = triesAtName(world, client, found.login, place);
  await countTry(world, tries);
  if (!(await isPassword(password ?? '', found.passwordHash))) refuse('wrong-password');
  await tryWasRight(world, tries);
}

/** Signing out twice is as good as once. */
export async function signOut(world: World, client: Client): Promise<Cookies> {
  const hash = client.token === undefined ? undefined : tokenHash(client.token);
  const found = hash && (await findSignIn(world.db.direct, hash, world.clock()));
  if (found && hash) {
    await world.db.inUnit(found.unitId, async (sql) => {
      const ended = await deleteSignIn(sql, hash);
      if (ended && !found.half) await record(world, sql, found, 'accounts.sign-out', {});
    });
  }
  return { token: null };
}

export const record = <const Facts extends object>(
  world: World,
  sql: Sql,
  { unitId, accountId }: Place,
  action: string,
  facts: Facts & Recordable<Facts>,
) =>
  appendEntry(sql, {
    unit: unitId,
    at: instant(world.clock()),
    action,
    by: accountId,
    facts: recorded<Facts>(facts),
  });
