/**
 * The system as somebody outside meets it: the real HTTP application on a test database, browsers with real cookies, a log that can be
 * read, and a look behind at every table. What is asked here goes through everything that a browser's request goes through.
 */
import { join } from 'node:path';
import type { FastifyInstance, InjectOptions } from 'fastify';
import { pino } from 'pino';
import { newToken, tokenHash } from '../src/domain/accounts/keys.ts';
import { insertSignIn } from '../src/domain/accounts/store/sign-ins.ts';
import { introduce } from '../src/domain/units/introduce.ts';
import { aWorld, type TestUnit, type TestWorld } from '../src/fixtures/world.ts';
import type { SignedIn } from '../src/platform/perform.ts';
import { ROLES, type Role } from '../src/platform/permission.ts';
import { certificateRoutes } from '../src/server/certificate-door.ts';
import { checkInRoutes } from '../src/server/check-in-door.ts';
import { courseRoutes } from '../src/server/course-door.ts';
import { feedRoutes } from '../src/server/feeds.ts';
import { healthRoutes } from '../src/server/health.ts';
import { buildHttp } from '../src/server/http.ts';
import { countRequests, metricsOf } from '../src/server/metrics.ts';
import { reportRoutes } from '../src/server/report-door.ts';
import { registerSession, signedInOf } from '../src/server/session.ts';
import { uploadRoutes } from '../src/server/uploads.ts';

export type Answer = {
  readonly status: number;
  readonly text: string;
  readonly headers: Readonly<Record<string, unknown>>;
  /** The answer as JSON, or nothing where it is none. */
  readonly body: Record<string, unknown> | undefined;
};

/** A unit with a signed-in browser for every role: the value of its Cookie header. */
export type OutsideUnit = TestUnit & { readonly cookies: Record<Role, string> };

export type Outside = {
  readonly w: TestWorld;
  readonly app: FastifyInstance;
  /** Everything that was written to the log until now. */
  log(): string;
  aUnit(name: string): Promise<OutsideUnit>;
  cookieOf(who: SignedIn): Promise<string>;
  /** A request as it is: nothing is added but an address to come from. */
  request(options: InjectOptions): Promise<Answer>;
  /** `POST /api/<name>` as a page sends it. A text as input is sent as it stands. */
  ask(cookie: string | undefined, name: string, input: unknown): Promise<Answer>;
  upload(
    cookie: string | undefined,
    parts: readonly Part[],
    address?: string,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Answer>;
  /** Every table with its number of rows and a digest of all that stands in it. */
  tables(): Promise<Record<string, string>>;
  close(): Promise<void>;
};

export type Part = { readonly field: string; readonly fileName?: string; readonly bytes: Uint8Array };

/** So many requests from one address, below what the server lets one address send in a minute. */
const FROM_ONE_ADDRESS = 500;

export async function anOutside(): Promise<Outside> {
  const w = await aWorld();
  const lines: string[] = [];
  const { world } = w;
  const signedIn = (request: Parameters<typeof signedInOf>[1]) => signedInOf(world, request);
  const metrics = metricsOf();
  const app = await buildHttp({
    world,
    log: pino({ level: 'trace' }, { write: (line: string) => lines.push(line) }),
    webRoot: join(world.services.filesRoot, 'no-pages'),
    origin: undefined,
    signedIn,
    routes: [
      (instance) => countRequests(instance, metrics),
      (instance) => healthRoutes(instance, { world, metrics, token: 'a-token-of-the-watch' }),
      (instance) => registerSession(instance, { world, secure: false }),
      (instance) => checkInRoutes(instance, { world, secure: false }),
      (instance) => feedRoutes(instance, world),
      (instance) => reportRoutes(instance, world),
      (instance) => certificateRoutes(instance, world),
      (instance) => courseRoutes(instance, { world, signedIn, videoBytes: 1024 * 1024 }),
      (instance) => uploadRoutes(instance, world, signedIn, (fault) => lines.push(`fault while reading: ${fault}`)),
    ],
  });
  let requests = 0;

  const cookieOf: Outside['cookieOf'] = async (who) => {
    const token = newToken();
    const signIn = { tokenHash: tokenHash(token), half: false, now: world.clock(), seconds: 43_200, idleSeconds: 1800 };
    await insertSignIn(world.db.direct, who, signIn);
    return `bulwark=${token}`;
  };

  const request: Outside['request'] = async (options) => {
    const address = Math.floor(requests++ / FROM_ONE_ADDRESS);
    const answer = await app.inject({ remoteAddress: `10.9.${address >> 8}.${address & 255}`, ...options });
    return { status: answer.statusCode, text: answer.body, headers: answer.headers, body: asObject(answer.body) };
  };

  const tables: Outside['tables'] = async () => {
    const names = await tableNames(w);
    const parts = names.map(
      (name) =>
        `select '${name}' as name, count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as state from "${name}" t`,
    );
    const found = await w.owner.query<{ name: string; state: string }>(parts.join(' union all '));
    return Object.fromEntries(found.rows.map((row) => [row.name, row.state]));
  };

  return {
    w,
    app,
    log: () => lines.join(''),
    cookieOf,
    async aUnit(name) {
      const unit = await w.aUnit({ name });
      await introduce(world, unit.unitId);
      const cookies = {} as Record<Role, string>;
      for (const role of ROLES) cookies[role] = await cookieOf(unit.as[role]);
      return { ...unit, cookies };
    },
    request,
    ask: (cookie, name, input) =>
      request({
        method: 'POST',
        url: `/api/${name}`,
        headers: { 'content-type': 'application/json', ...(cookie ? { cookie } : {}) },
        payload: typeof input === 'string' ? input : JSON.stringify(input),
      }),
    upload: (cookie, parts, address = '/upload/roster', headers = {}) =>
      request({
        method: 'POST',
        url: address,
        headers: {
          'content-type': `multipart/form-data; boundary=${BOUNDARY}`,
          ...(cookie ? { cookie } : {}),
          ...headers,
        },
        payload: multipart(parts),
      }),
    tables,
    async close() {
      await app.close();
      await w.close();
    },
  };
}

/** Every table of the schema but the list of migrations. */
export async function tableNames({ owner }: TestWorld): Promise<string[]> {
  const found = await owner.query<{ name: string }>(
    `select table_name as name from information_schema.tables
     where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> 'migration' order by 1`,
  );
  return found.rows.map((row) => row.name);
}

export const BOUNDARY = 'a-boundary-that-stands-in-no-file';

export function multipart(parts: readonly Part[]): Buffer {
  const pieces = parts.flatMap(({ field, fileName, bytes }) => [
    Buffer.from(
      `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${field}"${fileName === undefined ? '' : `; filename="${fileName}"\r\ncontent-type: application/octet-stream`}\r\n\r\n`,
    ),
    bytes,
    Buffer.from('\r\n'),
  ]);
  return Buffer.concat([...pieces, Buffer.from(`--${BOUNDARY}--\r\n`)]);
}

function asObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

/** What must never stand in an answer: traces, paths, statements, names of constraints, words of the machinery. */
const INSIDES =
  /\bat .+:\d+:\d+|node_modules|\.ts\b|\/(?:home|root|tmp|work|usr|var)\/|\b(?:select|insert into|update|delete from)\b .+\b(?:from|set|values|where)\b|violates|_pkey|_fkey|_check\b|postgres|kysely|\bzod\b|ECONN|TypeError|RangeError|SyntaxError|"stack"/i;

/**
 * What is wrong with an answer that should be a refusal: nothing where it is one of status 4xx, with its code and a sentence in each
 * language, and shows nothing of the inside. `planted` texts must not come back.
 */
export function faultsOfRefusal({ status, text, body }: Answer, planted: readonly string[] = []): string[] {
  const faults: string[] = [];
  if (status < 400 || status >= 500) faults.push(`status ${status}`);
  if (typeof body?.code !== 'string' || body.code === 'fault') faults.push('no code of a refusal');
  if (!/[\u4e00-\u9fff].*。$/.test(String(body?.zh))) faults.push('no Chinese sentence');
  if (!/^[A-Z“].*[a-z].*\.$/.test(String(body?.en))) faults.push('no English sentence');
  if (INSIDES.test(text)) faults.push('shows the inside');
  if (text.length > 2000) faults.push(`an answer of ${text.length} characters`);
  for (const one of planted) if (text.includes(one)) faults.push('repeats what was sent');
  return faults;
}
