/**
 * The public page's addresses: reports of suspicious circumstances without an account (domain/clues/outside.ts). No cookie is read here, no
 * address is written down, and what stands in an address bar names a unit and nothing else. Who sends too fast is slowed down.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import * as outside from '../domain/clues/outside.ts';
import { listBodies } from '../domain/clues/store/lists.ts';
import { UnitId } from '../platform/ids.ts';
import { readInput, type World } from '../platform/perform.ts';
import { refuse } from '../platform/refusal.ts';
import { guessesOf, paceOf } from './slow-down.ts';
import { receiveFile } from './uploads.ts';

/** `[D]` A report a second would still be read by nobody: a room behind one address reports at once, a flood crawls. */
export const REPORTS = { atOnce: 30, aMinute: 30 };
const FILES = { atOnce: 12, aMinute: 12 };
/** Ten wrong codes without waiting, then 1, 2, 4 … seconds, at most a minute: a code of 100 bits needs no more. */
export const CODES = { free: 10, longest: 60 };
/** 20,000 characters however they are written, and contact data. */
const BODY = { bodyLimit: 400_000 };
/** Each is held in memory while it comes. */
const UPLOADS_AT_ONCE = 4;

export function reportRoutes(app: FastifyInstance, world: World): void {
  const reports = paceOf(REPORTS);
  const files = paceOf(FILES);
  const codes = guessesOf(CODES);
  const send = (reply: FastifyReply, result: unknown) => reply.header('cache-control', 'no-store').send({ result });
  let uploads = 0;

  app.get('/outside/units', async (_, reply) => send(reply, await listBodies(world.db.direct)));
  app.get<{ Params: { unitId: string } }>('/outside/units/:unitId', async (request, reply) => {
    const unitId = UnitId.safeParse(Number(request.params.unitId)).data ?? refuse('no-report-page');
    return send(reply, await outside.reportPage(world, unitId));
  });
  app.post('/outside/report', BODY, async ({ ip, body }, reply) => {
    reports(ip, world.clock());
    return send(reply, await outside.receiveReport(world, body));
  });
  const withCode =
    (work: (world: World, given: unknown) => Promise<unknown>) =>
    async ({ ip, body }: FastifyRequest, reply: FastifyReply) =>
      send(reply, await codes(ip, world.clock(), () => work(world, body)));
  app.post('/outside/read', BODY, withCode(outside.readWithCode));
  app.post('/outside/add', BODY, withCode(outside.addWithCode));
  app.post('/outside/complain', BODY, withCode(outside.complainWithCode));
  app.post('/outside/file', async (request, reply) => {
    const { ip, headers } = request;
    // The code comes ahead of the file: from who has none, nothing is taken in.
    const named = readInput(outside.CodeInput, {
      unitId: Number(headers['x-unit']),
      code: String(headers['x-receipt-code'] ?? ''),
    });
    await codes(ip, world.clock(), () => outside.ensureCode(world, named));
    files(ip, world.clock());
    if (uploads >= UPLOADS_AT_ONCE) refuse('too-many', { seconds: 5 });
    uploads += 1;
    try {
      return send(reply, await receiveFile(request, (file) => outside.fileWithCode(world, named, file)));
    } finally {
      uploads -= 1;
    }
  });
}
