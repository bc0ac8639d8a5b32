/**
 * Videos come in by tus (resumable uploads, tus.io): in pieces that may be sent again from the byte at which the line broke. Only an officer
 * may begin one, and only who began it may go on. Nothing of it is served or believed before `courses.add-video` has looked at it.
 */
import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { FileStore } from '@tus/file-store';
import { Server } from '@tus/server';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { addVideo } from '../domain/courses/actions/files.ts';
import { incomingFolder, isIncomingOf, nameOfIncoming } from '../platform/incoming.ts';
import { mayBegin, type SignedIn, type World } from '../platform/perform.ts';
import { Refusal, refuse, statusOf, wordsOf } from '../platform/refusal.ts';

export const VIDEO_PATH = '/learning/video';
const METHODS = ['POST', 'HEAD', 'PATCH', 'DELETE'] as const;
const PIECES = 'application/offset+octet-stream';

type Parts = {
  readonly world: World;
  readonly signedIn: (request: FastifyRequest) => Promise<SignedIn | undefined>;
  readonly videoBytes: number;
};

export function videoRoutes(app: FastifyInstance, { world, signedIn, videoBytes }: Parts): void {
  const beginners = new WeakMap<IncomingMessage, SignedIn>();
  const directory = incomingFolder(world.services.filesRoot);
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const tus = new Server({
    path: VIDEO_PATH,
    datastore: new FileStore({ directory }),
    maxSize: videoBytes,
    relativeLocation: true,
    respectForwardedHeaders: false,
    allowedOrigins: () => false,
    // It is one's own by its name: the request's owner is known before tus sees it.
    namingFunction: (request) => {
      const owner = beginners.get(nodeOf(request)) ?? refuse('signed-out');
      return nameOfIncoming(owner, randomBytes(16).toString('hex'));
    },
    onUploadCreate: async () => {
      if (world.hasRoom?.() === false) throw answerOf(new Refusal('storage-full'));
      return {};
    },
    onResponseError: (_request, error) =>
      'status_code' in error && error.status_code === 413
        ? answerOf(new Refusal('too-large', { limit: `${Math.floor(videoBytes / 1024 / 1024)} MB` }))
        : undefined,
  });
  app.addContentTypeParser(PIECES, (_request, _payload, done) => done(null)); // tus reads it itself
  const handle = async (raw: IncomingMessage, answer: ServerResponse) => tus.handle(raw, answer);
  app.route<{ Params: { '*'?: string } }>({
    method: [...METHODS],
    url: `${VIDEO_PATH}/*`,
    async onRequest(request) {
      const who = (await signedIn(request)) ?? refuse('signed-out');
      await mayBegin(world, who, addVideo);
      if (request.headers['tus-resumable'] === undefined) refuse('invalid-input', { field: 'tus-resumable' });
      const name = request.params['*'] ?? '';
      if (request.method === 'POST' ? name !== '' : !isIncomingOf(who, name)) refuse('not-found');
      beginners.set(request.raw, who);
    },
    async handler(request, reply) {
      reply.hijack();
      reply.raw.setHeader('x-content-type-options', 'nosniff');
      reply.raw.setHeader('cache-control', 'no-store');
      await handle(request.raw, reply.raw);
    },
  });
}

/** The request of the web framework's that tus wraps. */
const nodeOf = (request: { readonly runtime?: { readonly node?: { readonly req: unknown } } }): IncomingMessage =>
  request.runtime?.node?.req as IncomingMessage;

const answerOf = (refusal: Refusal) => ({
  status_code: statusOf(refusal),
  body: JSON.stringify({ code: refusal.code, ...wordsOf(refusal), details: refusal.details }),
});
