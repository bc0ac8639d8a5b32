/**
 * What courses need besides the registry, because a browser asks for it by itself: pictures, papers and videos, the latter in pieces so that
 * one can go to any place in them. Each is sent as what it was found to be when it came, never as what a browser might guess.
 */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { fileFor } from '../domain/courses/file-for.ts';
import { reportPlayed } from '../domain/courses/report-played.ts';
import { pathOfFile } from '../platform/files.ts';
import type { SignedIn, World } from '../platform/perform.ts';
import { refuse } from '../platform/refusal.ts';
import { refusalOf } from '../platform/refusal-of.ts';
import { videoRoutes } from './video-door.ts';

type Asked = { Params: { courseId: string; hash: string } };
export type CourseDoor = {
  readonly world: World;
  readonly signedIn: (request: FastifyRequest) => Promise<SignedIn | undefined>;
  /** The largest video that is taken in. */
  readonly videoBytes: number;
};

/** It may draw itself and nothing else: no script, no request, no frame around it. */
const NOTHING_BESIDE =
  "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

export function courseRoutes(app: FastifyInstance, parts: CourseDoor): void {
  const { world, signedIn } = parts;
  videoRoutes(app, parts);
  app.post('/learning/played', async (request, reply) => {
    const who = (await signedIn(request)) ?? refuse('signed-out');
    const result = await reportPlayed(world, who, request.body).catch((reason) => {
      throw refusalOf(reason) ?? reason;
    });
    return reply.header('cache-control', 'no-store').send({ result });
  });
  app.get<Asked>('/learning/file/:courseId/:hash', async (request, reply) => {
    const who = (await signedIn(request)) ?? refuse('signed-out');
    const courseId = Number(request.params.courseId);
    const { hash } = request.params;
    if (!Number.isSafeInteger(courseId) || courseId < 1 || !/^[0-9a-f]{64}$/.test(hash)) refuse('not-found');
    const file = await fileFor(world, who, { courseId, hash });
    return send(request, reply, pathOfFile(world.services.filesRoot, hash), file.mediaType);
  });
}

async function send(request: FastifyRequest, reply: FastifyReply, path: string, mediaType: string) {
  const { size } = await stat(path);
  reply
    .header('content-type', mediaType)
    .header('content-disposition', 'inline')
    .header('x-content-type-options', 'nosniff')
    .header('content-security-policy', NOTHING_BESIDE)
    .header('accept-ranges', 'bytes')
    // What it is called by is its content; only this browser may keep it, for signing out must end it elsewhere.
    .header('cache-control', 'private, max-age=3600');
  const range = rangeOf(request.headers.range, size);
  if (range === 'none-there') return reply.status(416).header('content-range', `bytes */${size}`).send();
  if (!range) return reply.header('content-length', size).send(createReadStream(path));
  const { from, to } = range;
  return reply
    .status(206)
    .header('content-range', `bytes ${from}-${to}/${size}`)
    .header('content-length', to - from + 1)
    .send(createReadStream(path, { start: from, end: to }));
}

/** One range of bytes as browsers ask for it (RFC 9110, 14.1.2); several, or what is no range, are answered with the whole. */
export function rangeOf(
  header: string | undefined,
  size: number,
): { from: number; to: number } | 'none-there' | undefined {
  const found = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  if (!found || (found[1] === '' && found[2] === '')) return undefined;
  if (found[1] === '') {
    const last = Math.min(Number(found[2]), size);
    return last === 0 ? 'none-there' : { from: size - last, to: size - 1 };
  }
  const from = Number(found[1]);
  const to = found[2] === '' ? size - 1 : Math.min(Number(found[2]), size - 1);
  if (from >= size) return 'none-there';
  return from <= to ? { from, to } : undefined;
}
