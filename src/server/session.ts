/**
 * The door: who is signed in, and the addresses for signing in, which stand outside the registry because nobody is signed in yet.
 * Every answer says what comes next: set-up, signed-out, second-step, enrol, signed-in.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { tokenHash } from '../domain/accounts/keys.ts';
import { isSetUp } from '../domain/accounts/store/set-up.ts';
import {
  deleteExpired,
  findCredentials,
  findSignIn,
  type SignIn,
  setLastUsed,
} from '../domain/accounts/store/sign-ins.ts';
import { profileOf } from '../domain/accounts/store.ts';
import { FORGOTTEN_AFTER_SECONDS } from '../domain/accounts/throttle.ts';
import type { SignedIn, World } from '../platform/perform.ts';
import { type Client, type CookieNames, clientOf, cookieNames, setCookies } from './session-client.ts';
import { activate, setUp } from './session-set-up.ts';
import {
  confirmEnrolment,
  giveSecondStep,
  type Outcome,
  prepareEnrolment,
  signIn,
  signOut,
} from './session-sign-in.ts';
import { bearerOf, signedInByToken } from './session-token.ts';

export { ensureSetUpCode, recoverAdministrator } from './session-set-up.ts';

export type SessionParts = {
  readonly world: World;
  /** Whether browsers come by TLS: cookies are then bound to it. */
  readonly secure: boolean;
};

declare module 'fastify' {
  interface FastifyInstance {
    signInCookies: CookieNames;
  }
}

const TOUCHED_EVERY_MS = 60_000;
const SWEPT_EVERY_MS = 3_600_000;

export function registerSession(app: FastifyInstance, { world, secure }: SessionParts): void {
  const names = cookieNames(secure);
  app.decorate('signInCookies', names);
  let sweptAt = 0;

  type Step = (client: Client, body: unknown) => Promise<Outcome>;
  const post = (address: string, step: Step) =>
    app.post(address, async (request, reply) => {
      const { cookies, ...answer } = await step(clientOf(request, names), request.body);
      setCookies(reply, names, cookies);
      return unkept(reply).send(answer);
    });

  app.get('/auth/state', async (request, reply) => unkept(reply).send(await stateOf(world, clientOf(request, names))));
  post('/auth/set-up', (client, body) => setUp(world, client, body));
  post('/auth/activate', (client, body) => activate(world, client, body));
  post('/auth/sign-in', async (client, body) => {
    const outcome = await signIn(world, client, body);
    const now = world.clock();
    if (now.getTime() - sweptAt > SWEPT_EVERY_MS) {
      sweptAt = now.getTime();
      await world.db.outside((sql) => deleteExpired(sql, now, FORGOTTEN_AFTER_SECONDS));
    }
    return outcome;
  });
  post('/auth/second-step', (client, body) => giveSecondStep(world, client, body));
  post('/auth/prepare-enrolment', (client, body) => prepareEnrolment(world, client, body));
  post('/auth/enrol', (client, body) => confirmEnrolment(world, client, body));
  app.post('/auth/sign-out', async (request, reply) => {
    setCookies(reply, names, await signOut(world, clientOf(request, names)));
    return unkept(reply).send({ state: 'signed-out' });
  });
}

const unkept = (reply: FastifyReply): FastifyReply => reply.header('cache-control', 'no-store');

/**
 * Who stands behind this request, or nobody: an access token, or a whole sign-in, neither ended nor idle too long. What the account
 * may do now, and whether its person has left, is asked in the transaction of the act (`identify`).
 */
export async function signedInOf(world: World, request: FastifyRequest): Promise<SignedIn | undefined> {
  const token = bearerOf(request);
  if (token !== undefined) return signedInByToken(world, request, token);
  const found = await findOpen(world, clientOf(request, request.server.signInCookies));
  return found && !found.half ? ({ unitId: found.unitId, accountId: found.accountId } as SignedIn) : undefined;
}

async function findOpen(world: World, client: Client): Promise<SignIn | undefined> {
  if (client.token === undefined) return undefined;
  const now = world.clock();
  const hash = tokenHash(client.token);
  const found = await findSignIn(world.db.direct, hash, now);
  // Half a sign-in is never kept alive by looking at it.
  if (found && !found.half && now.getTime() - found.lastUsedAt.getTime() > TOUCHED_EVERY_MS) {
    await setLastUsed(world.db.direct, hash, now);
  }
  return found;
}

async function stateOf(world: World, client: Client) {
  const found = await findOpen(world, client);
  if (!found) return (await isSetUp(world.db.direct)) ? OUT : { state: 'set-up', setUp: false };
  return world.db.inUnit(found.unitId, async (sql) => {
    if (found.half) {
      const credentials = await findCredentials(sql, found, world.clock());
      return {
        state: credentials?.totpLastStep === undefined ? 'enrol' : 'second-step',
        setUp: true,
        secondStep: true,
      };
    }
    const known = await world.identify(sql, found, world.clock());
    if (!known) return OUT;
    const { unitId, accountId, personId, roles } = known.actor;
    const profile = await profileOf(sql, unitId, accountId);
    return {
      state: 'signed-in',
      setUp: true,
      signedIn: { unitId, accountId, personId, roles, ...profile, timeZone: known.timeZone },
    };
  });
}

const OUT = { state: 'signed-out', setUp: true };
