/**
 * The outside: HTTP. Every act and look of the registry has one address, `POST /api/<name>`; the pages are static files. Here are
 * the limits on what comes in, the headers on what goes out, and the one place where errors turn into answers: refusals in
 * both languages, faults as an opaque reference. A stack trace never leaves.
 */
import { randomUUID } from 'node:crypto';
import { createReadStream, existsSync, rm } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { dirname } from 'node:path';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import fastifyStatic from '@fastify/static';
import Fastify, { type FastifyError, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { Action, Services } from '../platform/action.ts';
import { perform, type SignedIn, type World } from '../platform/perform.ts';
import type { Query } from '../platform/query.ts';
import { Refusal, refuse, statusOf, wordsOf } from '../platform/refusal.ts';
import { refusalOf } from '../platform/refusal-of.ts';
import { registry } from './modules.ts';
import { openApi } from './openapi.ts';
import { sensorsOf } from './sensors.ts';
import { bearerOf } from './session-token.ts';
import type { TlsPair } from './tls.ts';

const BODY_LIMIT = 2 * 1024 * 1024;
export const UPLOAD_LIMIT = 64 * 1024 * 1024;

/**
 * From one address. A hall full of people who check in on the same wireless network has one address: three hundred of them, with a
 * dozen requests each, must all get in. Guessing at the door is slowed down elsewhere, by name and browser.
 */
const REQUESTS_A_MINUTE = 6000;

export type HttpParts = {
  readonly world: World;
  readonly log: Logger;
  /** The built pages. */
  readonly webRoot: string;
  readonly origin: string | undefined;
  /** Where the program itself speaks TLS. */
  readonly tls?: TlsPair | undefined;
  /** Where packages are served: the one origin that our pages may frame. */
  readonly packagesAt?: Services['packagesAt'];
  readonly signedIn: (request: FastifyRequest) => Promise<SignedIn | undefined>;
  /** Routes besides the registry: sign-in, uploads. */
  readonly routes: readonly ((app: FastifyInstance) => Promise<void> | void)[];
};

export async function buildHttp(parts: HttpParts): Promise<FastifyInstance> {
  const app = Fastify({
    https: parts.tls ?? null,
    bodyLimit: BODY_LIMIT,
    logger: false, // addresses and bodies may hold protected data; faults are logged below
    genReqId: () => randomUUID(),
    forceCloseConnections: 'idle',
    // Long enough for the largest upload over a slow line; a body that trickles in for ever holds nothing for ever.
    requestTimeout: 10 * 60 * 1000,
    // An address that cannot be decoded, or a request that is no HTTP, never reaches the handlers below: refused in the same words.
    frameworkErrors: (error, request, reply) => {
      answerError(parts.log, error, request as FastifyRequest, reply as FastifyReply);
    },
    clientErrorHandler: refuseOnSocket,
    // Behind the installation's own proxy the caller's address is the one it names; otherwise all users would share one.
    trustProxy: parts.origin ? 'loopback' : false,
  }) as unknown as FastifyInstance; // over TLS or not, the same to all that follows
  app.setErrorHandler((error, request, reply) => answerError(parts.log, error, request, reply));
  await app.register(helmet, {
    contentSecurityPolicy: contentSecurity(parts),
    hsts: overTls(parts) ? { maxAge: A_YEAR_S, includeSubDomains: false } : false,
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
  });
  app.addHook('onSend', async (request, reply) => {
    reply.header('permissions-policy', sensorsOf(request.url));
  });
  await app.register(rateLimit, {
    max: REQUESTS_A_MINUTE,
    timeWindow: '1 minute',
    // The pages are many small files; what asks the database is counted, by whichever method.
    allowList: (request) => request.method === 'GET' && !/^\/(?:api|auth|feeds|learning|outside)\//.test(request.url),
    errorResponseBuilder: tooMany,
  });
  await app.register(multipart, { limits: { fileSize: UPLOAD_LIMIT, files: 1, fields: 10, fieldSize: 10_000 } });
  app.addHook('onRequest', async (request) => sameSite(request, parts.origin));
  for (const route of parts.routes) await route(app);
  registerRegistry(app, parts);
  await registerPages(app, parts.webRoot);
  return app;
}

/** Whether browsers reach us by TLS, our own or that of the proxy in front. */
export const overTls = ({ origin, tls }: Pick<HttpParts, 'origin' | 'tls'>): boolean =>
  tls !== undefined || (origin?.startsWith('https:') ?? false);

const A_YEAR_S = 365 * 24 * 60 * 60;

/** Everything from here, nothing inline but style attributes (the chart and table libraries set them). */
const contentSecurity = (parts: HttpParts) => ({
  useDefaults: false,
  directives: {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'"],
    scriptSrcAttr: ["'none'"],
    styleSrc: ["'self'"],
    styleSrcAttr: ["'unsafe-inline'"],
    styleSrcElem: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:', 'blob:'],
    fontSrc: ["'self'", 'data:'],
    connectSrc: ["'self'"],
    objectSrc: ["'none'"],
    frameSrc: [(request: IncomingMessage) => framedOrigin(parts, request.headers.host)],
    baseUri: ["'self'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
});

/** The packages' origin on the host that the browser came to; none where packages are not served. A host that is no name is none. */
function framedOrigin({ packagesAt, tls }: HttpParts, host: string | undefined): string {
  if (!packagesAt) return "'none'";
  if (packagesAt.origin) return packagesAt.origin;
  const name = /^([A-Za-z0-9.-]+|\[[0-9a-fA-F:.]+\])(?::\d+)?$/.exec(host ?? '')?.[1];
  const port = packagesAt.port();
  return name && port ? `http${tls ? 's' : ''}://${name}:${port}` : "'none'";
}

const tooMany = (_request: FastifyRequest, context: { ttl: number }) =>
  new Refusal('too-many', { seconds: Math.ceil(context.ttl / 1000) });

/** What changes anything must come from our own pages: browsers say so, and other programs send no such header. An access token no page sends. */
function sameSite(request: FastifyRequest, origin: string | undefined): void {
  if (request.method === 'GET' || request.method === 'HEAD') return;
  const byToken = bearerOf(request) !== undefined && !request.url.startsWith('/auth/');
  const site = request.headers['sec-fetch-site'];
  if (!byToken && site !== undefined && site !== 'same-origin' && site !== 'none') refuse('cross-site');
  const from = request.headers.origin;
  if (!byToken && from !== undefined && from !== (origin ?? `${request.protocol}://${request.headers.host}`))
    refuse('cross-site');
  const type = request.headers['content-type'] ?? '';
  if (request.url.startsWith('/learning/video/')) return; // by tus, with a header of its own that no form can send (video-door.ts)
  const wanted = /^\/(upload\/|outside\/file)/.test(request.url) ? 'multipart/form-data' : 'application/json';
  if (!type.startsWith(wanted)) refuse('invalid-input', { field: 'content-type' });
}

function registerRegistry(app: FastifyInstance, { world, signedIn }: HttpParts): void {
  type Named = { Params: { name: string } };
  const asked = new WeakMap<FastifyRequest['raw'], { what: Action | Query; who: SignedIn }>();
  app.post<Named>('/api/:name', {
    // After the request is counted and before its body is read: from who is not signed in, nothing is taken in.
    async preParsing(request) {
      const what = registry.get(request.params.name) ?? refuse('unknown-address');
      asked.set(request.raw, { what, who: (await signedIn(request)) ?? refuse('signed-out') });
    },
    async handler(request, reply) {
      const { what, who } = asked.get(request.raw)!;
      const result = await perform(world, who, what, request.body);
      return isDownload(result)
        ? sendFile(reply, result.file)
        : reply.header('cache-control', 'no-store').send({ result });
    },
  });
  let description: object | undefined;
  app.get('/api/openapi.json', async (request, reply) => {
    if (!(await signedIn(request))) return refuse('signed-out');
    description ??= openApi();
    return reply.header('cache-control', 'no-cache').send(description);
  });
  app.all('/api/*', async () => refuse('unknown-address'));
}

/** A large file was written to the disk first, in a folder of its own; it is gone when it has been sent. */
type Download = { file: { name: string; mediaType: string } & ({ bytes: Uint8Array } | { path: string }) };

const isDownload = (result: unknown): result is Download =>
  typeof result === 'object' &&
  result !== null &&
  'file' in result &&
  typeof result.file === 'object' &&
  result.file !== null &&
  ('path' in result.file || ('bytes' in result.file && result.file.bytes instanceof Uint8Array));

function sendFile(reply: FastifyReply, file: Download['file']): FastifyReply {
  const { name, mediaType } = file;
  return reply
    .header('content-type', mediaType)
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'no-store')
    .send('path' in file ? streamOf(file.path) : Buffer.from(file.bytes));
}

const streamOf = (path: string) =>
  createReadStream(path).on('close', () => rm(dirname(path), { recursive: true, force: true }, () => {}));

/** The pages: every address that is not a file is the application itself, which then says what it does not know. */
async function registerPages(app: FastifyInstance, webRoot: string): Promise<void> {
  if (existsSync(webRoot)) {
    await app.register(fastifyStatic, {
      root: webRoot,
      preCompressed: true,
      setHeaders: (reply, path) =>
        reply.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'),
    });
  }
  app.setNotFoundHandler(async (request, reply) => {
    const page = request.method === 'GET' && !request.url.startsWith('/assets/') && existsSync(webRoot);
    return page ? reply.header('cache-control', 'no-cache').sendFile('index.html') : refuse('unknown-address');
  });
}

/** What the web framework itself declines, as our refusals. */
function refusalOfFramework(error: FastifyError): Refusal | undefined {
  switch (error.code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
    case 'FST_REQ_FILE_TOO_LARGE':
    case 'FST_PARTS_LIMIT':
    case 'FST_FILES_LIMIT':
    case 'FST_FIELDS_LIMIT':
      return new Refusal('too-large', { limit: `${UPLOAD_LIMIT / 1024 / 1024} MB` });
    case 'FST_ERR_NOT_FOUND':
    case 'FST_ERR_BAD_URL':
      return new Refusal('unknown-address');
    default:
      return error.statusCode && error.statusCode >= 400 && error.statusCode < 500
        ? new Refusal('invalid-input', {})
        : undefined;
  }
}

const LINGER_MS = 2_000;

/**
 * Closed while more is coming, a connection is reset, and who is still sending never reads why. What comes after the answer is let by for so
 * long, unread.
 */
function linger(sending: IncomingMessage): void {
  const { socket } = sending;
  sending.resume();
  socket.destroySoon = () => {
    socket.end();
    setTimeout(() => socket.destroy(), LINGER_MS).unref();
  };
}

/** What could not be read as a request is answered on the bare connection, which ends with it. */
function refuseOnSocket(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const refusal = new Refusal(error.code === 'HPE_HEADER_OVERFLOW' ? 'too-large' : 'invalid-input');
  const body = JSON.stringify(bodyOf(refusal));
  socket.end(
    `HTTP/1.1 ${statusOf(refusal)} Refused\r\ncontent-type: application/json; charset=utf-8\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
  );
}

const bodyOf = (refusal: Refusal) => ({ code: refusal.code, ...wordsOf(refusal), details: refusal.details });

/** What the log keeps of a fault. The message of a database error may quote values: only its kind and place are written down. */
export function traceOf(error: unknown) {
  const { name, code, constraint, stack, message } = error as Record<string, string | undefined>;
  const from = (stack ?? '')
    .split('\n')
    .filter((line) => line.trim().startsWith('at '))
    .slice(0, 8);
  return { name, code, constraint, message: code ? undefined : message, from };
}

const RETRY_AFTER_SECONDS = 60;

const firstCause = (error: unknown): unknown =>
  error instanceof Error && error.cause !== undefined ? firstCause(error.cause) : error;

function answerError(log: Logger, error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const refusal = refusalOf(error) ?? refusalOfFramework(error as FastifyError);
  const url = request.url.split('?')[0]!.replace(/^\/feeds\/.*/, '/feeds/…'); // a secret stands in it
  if (refusal) {
    if (statusOf(refusal) === 503) {
      // Nobody but the operator can mend it: no disk left, no database.
      log.warn({ code: refusal.code, url, cause: traceOf(firstCause(error)) }, 'unavailable');
      reply.header('retry-after', RETRY_AFTER_SECONDS);
    }
    if (refusal.code === 'too-large') linger(request.raw);
    return reply.status(statusOf(refusal)).send(bodyOf(refusal));
  }
  const reference = request.id.slice(0, 8);
  log.error({ reference, url, ...traceOf(error) }, 'fault');
  return reply.status(500).send({
    code: 'fault',
    reference,
    zh: `系统出现意外错误，本次操作没有保存。请稍后重试；如仍然出现，请把编号 ${reference} 告知系统管理员。`,
    en: `Something unexpected went wrong; nothing of this was saved. Please try again; if it happens again, tell the system administrator the reference ${reference}.`,
  });
}
