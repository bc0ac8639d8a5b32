/**
 * Where a training certificate is checked, without an account (domain/attestations/outside.ts). No cookie is read here, no address and no code
 * is written down, and the code comes in the body: it stands in no address that a proxy could keep. Who guesses is slowed down.
 */
import type { FastifyInstance } from 'fastify';
import { checkAttestation } from '../domain/attestations/outside.ts';
import type { World } from '../platform/perform.ts';
import { guessesOf, paceOf } from './slow-down.ts';

/** Ten wrong codes without waiting, then 1, 2, 4 … seconds, at most a minute: a code has 140 bits. */
export const WRONG_CODES = { free: 10, longest: 60 };
/** `[D]` Right ones too: a stack of paper is checked at once, a program that asks all day is not served. */
export const CHECKS = { atOnce: 60, aMinute: 60 };

export function certificateRoutes(app: FastifyInstance, world: World): void {
  const wrong = guessesOf(WRONG_CODES);
  const checks = paceOf(CHECKS);
  app.post('/outside/certificate', { bodyLimit: 2_000 }, async ({ ip, body }, reply) => {
    const now = world.clock();
    checks(ip, now);
    const result = await wrong(ip, now, () => checkAttestation(world, body));
    return reply.header('cache-control', 'no-store').send({ result });
  });
}
