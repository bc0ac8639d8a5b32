/**
 * The second door: an origin on which nothing lives but the files of packages and the run-time that they report to. A package is a
 * stranger's program in the browser of somebody who is signed in, so here is nothing that it could reach:
 *
 * - no cookie is read or set (browsers send ours to every port of the host); what opens a file is the secret in its address (tokens.ts);
 * - every answer is sandboxed by its own policy, in a frame or not: its origin is none, so that there is no storage, no cookie, no other
 *   package and no application beside it; it may ask for nothing but what lies here, send no form, open no window;
 * - what a file is, its name's ending says, from a closed list; nothing is guessed.
 *
 * Why not `allow-same-origin`: docs/decisions/0060-packages.md.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { mediaTypeOf } from '../domain/packages/media-types.ts';
import type { ScormVersion } from '../domain/packages/packages.ts';
import { type Content, readEntry } from '../domain/packages/serve.ts';
import { readToken } from '../domain/packages/tokens.ts';
import type { AccountId, UnitId } from '../platform/ids.ts';
import type { World } from '../platform/perform.ts';
import { traceOf } from './http.ts';
import { NO_SENSORS } from './sensors.ts';
import type { TlsPair } from './tls.ts';

type Parts = {
  readonly world: World;
  readonly log: Logger;
  readonly tls?: TlsPair | undefined;
};

/** The scripts that stand at the head of every page of a package: who it reports to, and how that is told to our page. */
const RUN_TIME = {
  'scorm12.js': fileOf('scorm-again/scorm12/min'),
  'scorm2004.js': fileOf('scorm-again/scorm2004/min'),
  'boot.js': readFileSync(join(import.meta.dirname, 'packages-boot.js')),
} as const;

function fileOf(name: string): Buffer {
  return readFileSync(createRequire(import.meta.url).resolve(name));
}

const POLICY = [
  'sandbox allow-scripts allow-forms',
  "default-src 'none'",
  "script-src 'self' 'unsafe-inline' 'unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "media-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "worker-src 'none'",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'none'",
  "webrtc 'block'",
].join('; ');

/** Of what is no page (a drawing, a table of data): shown as a page by itself, it runs nothing. */
const POLICY_OF_THE_REST =
  "sandbox; default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; media-src 'self'; form-action 'none'";

export function buildPackagesDoor({ world, log, tls }: Parts): FastifyInstance {
  const app = Fastify({
    https: tls ?? null,
    logger: false, // addresses hold secrets
    bodyLimit: 1,
    routerOptions: { maxParamLength: 4_000 },
    forceCloseConnections: 'idle',
    requestTimeout: 60_000,
    exposeHeadRoutes: true,
  }) as unknown as FastifyInstance;
  app.addHook('onSend', async (_request, reply) => void bind(reply));
  app.setNotFoundHandler((_request, reply) => nothingHere(reply));
  app.setErrorHandler((fault, _request, reply) => {
    const { statusCode } = fault as { statusCode?: number };
    if (statusCode !== undefined && statusCode < 500) return nothingHere(reply);
    log.error(traceOf(fault), 'a file of a package could not be served');
    return reply
      .status(503)
      .type('text/plain; charset=utf-8')
      .send('暂时无法打开，请稍后重试。\nNot available at present; please try again later.\n');
  });
  app.get<{ Params: { name: string } }>('/run-time/:name', (request, reply) => {
    const script =
      Object.hasOwn(RUN_TIME, request.params.name) && RUN_TIME[request.params.name as keyof typeof RUN_TIME];
    if (!script) return nothingHere(reply);
    return reply.header('cache-control', 'public, max-age=3600').type('text/javascript; charset=utf-8').send(script);
  });
  app.get<{ Params: { token: string; '*': string } }>('/p/:token/*', async (request, reply) => {
    const content = await contentFor(world, request.params.token, request.params['*']);
    return content ? send(request, reply, request.params['*'], content) : nothingHere(reply);
  });
  return app;
}

/** What every answer bears. It may be asked for from anywhere, for its origin is none: the secret in the address is what guards it. */
function bind(reply: FastifyReply): void {
  reply.headers({
    'content-security-policy': String(reply.getHeader('content-type')).startsWith('text/html')
      ? POLICY
      : POLICY_OF_THE_REST,
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'cross-origin',
    'access-control-allow-origin': '*',
    'referrer-policy': 'no-referrer',
    'permissions-policy': NO_SENSORS,
    'x-dns-prefetch-control': 'off',
    'x-robots-tag': 'noindex',
    'origin-agent-cluster': '?1',
  });
}

const nothingHere = (reply: FastifyReply): FastifyReply =>
  reply
    .status(404)
    .header('cache-control', 'no-store')
    .type('text/plain; charset=utf-8')
    .send(
      '这里没有可以打开的内容。请回到系统中重新打开课件。\nThere is nothing here. Please open the course again from the system.\n',
    );

/** The account must still be open, and the package offered: asked for every file. */
async function contentFor(world: World, token: string, path: string): Promise<Content | undefined> {
  const opening = readToken(token, world.services.installationKey, world.clock());
  if (!opening) return undefined;
  return readEntry(
    world,
    opening as { unitId: UnitId; packageId: number; accountId: AccountId },
    path.normalize('NFC'),
  );
}

function send(request: FastifyRequest, reply: FastifyReply, path: string, { bytes, scorm }: Content): FastifyReply {
  const type = mediaTypeOf(path);
  reply.header('cache-control', 'private, max-age=600').type(type);
  if (type.startsWith('text/html')) return reply.send(withRunTime(bytes, scorm));
  const range = rangeOf(request.headers.range, bytes.length);
  reply.header('accept-ranges', 'bytes');
  if (!range) return reply.send(bytes);
  return reply
    .status(206)
    .header('content-range', `bytes ${range.from}-${range.to}/${bytes.length}`)
    .send(bytes.subarray(range.from, range.to + 1));
}

/** One piece, as players ask for it. Anything else is answered with the whole. */
function rangeOf(header: string | undefined, length: number): { from: number; to: number } | undefined {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (first === undefined || (first === '' && last === '')) return undefined;
  const from = first === '' ? Math.max(0, length - Number(last)) : Number(first);
  const to = first === '' || last === '' ? length - 1 : Math.min(Number(last), length - 1);
  return from <= to ? { from, to } : undefined;
}

/**
 * Before everything that is in a page, whatever it says: what stands behind another tag, or within a comment, might not be run. The page's
 * own document type is said first, so that it is drawn as it was meant. What is in UTF-16 becomes UTF-8: ASCII can stand before it.
 */
function withRunTime(stored: Buffer, scorm: ScormVersion): Buffer {
  const { bytes, encoding } = inAscii(stored);
  const type = /<!doctype[^>]{0,300}>/i.exec(bytes.toString('latin1', 0, 4096))?.[0] ?? '';
  const scripts = [scorm === '1.2' ? 'scorm12.js' : 'scorm2004.js', 'boot.js']
    .map((name) => `<script src="/run-time/${name}"></script>`)
    .join('');
  const page = bytes.toString('latin1').replace(APART, 'data-apart').replace(KNOCKS, 'no');
  return Buffer.from(`${type}${encoding}${scripts}${page}`, 'latin1');
}

/** The attribute by which a page draws something apart while it is being read, out of our script's sight. */
const APART = /(?<=[\s"'/])shadowrootmode(?=[\s=>/])/gi;
/** What makes browsers knock at another host without asking any policy, as many a harmless page does for its fonts. */
const KNOCKS = /(?<=\brel\s*=\s*["']?[\w -]{0,60})(?:preconnect|dns-prefetch)/gi;

function inAscii(bytes: Buffer): { bytes: Buffer; encoding: string } {
  const mark = [...bytes.subarray(0, 2)].join(' ');
  const wide = mark === '255 254' ? 'utf-16le' : mark === '254 255' ? 'utf-16be' : undefined;
  const utf8 = '<meta charset="utf-8">';
  if (wide) return { bytes: Buffer.from(new TextDecoder(wide).decode(bytes)), encoding: utf8 };
  return bytes.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf]))
    ? { bytes: bytes.subarray(3), encoding: utf8 }
    : { bytes, encoding: '' };
}
