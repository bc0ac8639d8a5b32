/**
 * How every act and every look is carried out: read the input, ask who acts, ask whether they may, do it, bring the ledger up to
 * date, write the record: one transaction, in this order. Nothing is half-done: what throws undoes all of it. What an act prepares
 * comes before, when the same two questions have been answered once already; files it kept are swept where nothing came of it.
 */
import type { z } from 'zod';
import type { Database, Sql } from '../database/connect.ts';
import { appendEntry } from '../journal/append.ts';
import { type Reference, recorded } from '../journal/entry.ts';
import { logLook } from '../journal/look.ts';
import { type Day, dayAt, instant } from '../law/day.ts';
import type { Action, Actor, Context, Preparing, Services, Touched, UploadedFile } from './action.ts';
import type { AccountId, UnitId } from './ids.ts';
import { hasAny, type Role } from './permission.ts';
import type { Looked, Looking, Query } from './query.ts';
import { Refusal, refuse } from './refusal.ts';
import { refusalOf } from './refusal-of.ts';

/** What changed in the ledger, for the journal: counts, and a digest of the rows. */
export type LedgerChange = {
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
  readonly digest: Reference;
};

/** What the program lends to `perform`. The two hooks are modules' business; the server wires them. */
export type World = {
  readonly db: Database;
  readonly clock: () => Date;
  readonly services: Services;
  /** The account as it stands in this transaction and at this moment, or nothing if it is closed, its person has left, or its token is dead. */
  readonly identify: (
    sql: Sql,
    who: { readonly unitId: number; readonly accountId: number; readonly tokenId?: number },
    at: Date,
  ) => Promise<{ actor: Actor; timeZone: string } | undefined>;
  /** Brings the rows of the touched subjects up to date. */
  readonly rederive: (sql: Sql, unitId: number, touched: Touched, today: Day) => Promise<LedgerChange | undefined>;
  /** Told after a change of a whole unit was committed: time to bring the database's figures up to date. Returns at once. */
  readonly afterBulk?: () => void;
  /** Hears why what should follow an act did not: it is left to a job, and the act itself stands. */
  readonly onLeft?: (reason: unknown) => void;
  /** Whether there is room on the disk to write at all: a database that runs out of it in the middle falls, and takes all with it. */
  readonly hasRoom?: () => boolean;
};

/** `tokenId`: not a person at a page but a program with this access token of the account. */
export type SignedIn = { readonly unitId: UnitId; readonly accountId: AccountId; readonly tokenId?: number };

/** `given`: typed for the program's own callers, so that none forgets a field; read by the schema again, for the door gives what came. */
export async function perform<Name extends string, Input extends z.ZodType, Result>(
  world: World,
  who: SignedIn,
  what: Action<Name, Input, Result> | Query<Name, Input, Result>,
  given: z.input<Input>,
  upload?: UploadedFile,
): Promise<Result> {
  const input = readInput(what.input, given);
  if (!changesNothing(what) && world.hasRoom?.() === false) refuse('storage-full');
  const at = world.clock();
  const enter = async (sql: Sql): Promise<Context> => {
    const context = await contextOf(world, who, sql, at);
    admit(context, who, what);
    if (what.kind === 'action' && (await what.within(context, input)) !== context.unitId) refuse('not-found');
    return context;
  };
  try {
    const prepared =
      what.kind === 'action' &&
      what.prepare &&
      (await prepare(world, who, enter, (preparing) => what.prepare!({ ...preparing, upload }, input)));
    const work = async (sql: Sql) => {
      const context = await enter(sql);
      return what.kind === 'action'
        ? act(world, context, what, input, prepared)
        : { result: await look({ ...context, services: world.services }, what, input), bulk: false };
    };
    const done = await world.db.inUnit(who.unitId, work, changesNothing(what) ? 'reads' : 'writes');
    if (done.bulk) world.afterBulk?.();
    if (what.kind === 'action') await what.afterwards?.(world, who.unitId).catch((reason) => world.onLeft?.(reason));
    return done.result;
  } catch (reason) {
    throw refusalOf(reason) ?? reason;
  }
}

type Asked = { readonly by: readonly Role[]; readonly inPerson?: true };

/** The role, and where it must be a person at a page. */
function admit({ actor }: Context, { tokenId }: SignedIn, what: Asked): void {
  if (!hasAny(actor.roles, what.by)) refuse('not-permitted');
  if (tokenId !== undefined && what.inPerson) refuse('in-person');
}

/** Refuses who may not begin this act at all: known before a large body is taken in. */
export async function mayBegin(world: World, who: SignedIn, what: Asked): Promise<void> {
  const work = async (sql: Sql) => admit(await contextOf(world, who, sql, world.clock()), who, what);
  await world.db.inUnit(who.unitId, work, 'reads');
}

/** Who may not act prepares nothing. No connection is held while paper is set or a password is hashed. */
async function prepare<Prepared>(
  { db, services }: World,
  { unitId }: SignedIn,
  enter: (sql: Sql) => Promise<Context>,
  work: (preparing: Preparing) => Promise<Prepared>,
): Promise<Prepared> {
  const { sql: _, ...situation } = await db.inUnit(unitId, enter, 'reads');
  const read: Preparing['read'] = (reading) => db.inUnit(unitId, (sql) => reading({ ...situation, sql }), 'reads');
  return work({ ...situation, services, read });
}

/** A query that logs no look: the database holds it to its word, for what it wrote would stand in no record. */
const changesNothing = (what: { readonly kind: string; readonly recorded?: string }): boolean =>
  what.kind === 'query' && what.recorded === 'no';

/** The input as the schema gives it; refuses `invalid-input` with the field's name, never its value. */
export function readInput<Input extends z.ZodType>(schema: Input, raw: unknown): z.output<Input> {
  const read = schema.safeParse(raw);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const keys = issue && 'keys' in issue ? (issue.keys as string[]).map((key) => key.slice(0, 40)) : [];
  throw new Refusal('invalid-input', { field: [...(issue?.path ?? []), ...keys].map(String).join('.').slice(0, 120) });
}

async function contextOf(world: World, who: SignedIn, sql: Sql, at: Date): Promise<Context> {
  const known = await world.identify(sql, who, at);
  if (!known) return refuse(who.tokenId === undefined ? 'signed-out' : 'wrong-token');
  return {
    sql,
    actor: { ...known.actor, tokenId: who.tokenId },
    unitId: who.unitId,
    timeZone: known.timeZone,
    today: dayAt(at, known.timeZone),
    now: instant(at),
  };
}

async function act<Input extends z.ZodType, Result>(
  world: World,
  context: Context,
  what: Action<string, Input, Result>,
  input: z.output<Input>,
  prepared: unknown,
): Promise<{ result: Result; bulk: boolean }> {
  const end = await what.run(context, input, prepared as never);
  const ledger = await world.rederive(context.sql, context.unitId, end.touched, context.today);
  await appendEntry(context.sql, {
    unit: context.unitId,
    at: context.now,
    action: what.name,
    by: context.actor.accountId,
    facts: {
      ...end.record,
      ...(ledger && ledger.added + ledger.removed + ledger.changed > 0 && recorded({ ledger })),
      ...(context.actor.tokenId !== undefined && recorded({ token: context.actor.tokenId })),
    },
  });
  return { result: end.result, bulk: end.touched === 'whole-unit' };
}

async function look<Input extends z.ZodType, Result>(
  context: Looking,
  what: Query<string, Input, Result>,
  input: z.output<Input>,
): Promise<Result> {
  const result = await what.run(context, input);
  if (what.recorded === 'purpose') await keepLook(context, what.name, input as Looked);
  return result;
}

/** A look at one's own file is nobody's business; every other is logged, an opening that goes on once (journal/look.ts). */
async function keepLook(
  { sql, actor, unitId, now }: Context,
  query: string,
  { personId, purpose }: Looked,
): Promise<void> {
  if (actor.personId === personId) return;
  if (purpose === 'own') refuse('not-permitted');
  await logLook(sql, { unitId, personId, at: now, accountId: actor.accountId, purpose, query });
}
