/**
 * The door of a room: what a phone scanned becomes its claim before anybody signs in on it, and is redeemed by who then does
 * (domain/training/room-code.ts says why). The claim is a cookie that no page can read, one for each session, gone after half a day.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { checkIn } from '../domain/training/actions/check-in.ts';
import { type Exchanged, exchangeDigits, exchangeScan } from '../domain/training/at-the-door.ts';
import { TrainingId, UnitId } from '../platform/ids.ts';
import { perform, readInput, type World } from '../platform/perform.ts';
import { refuse } from '../platform/refusal.ts';
import { signedInOf } from './session.ts';
import { cookiesOf } from './session-client.ts';
import { guessesOf } from './slow-down.ts';

/** Five wrong numbers without waiting, then 1, 2, 4 … seconds, at most a minute: of a million, some ten are good at any time. */
export const DIGITS = { free: 5, longest: 60 };
const HALF_A_DAY_S = 12 * 60 * 60;

export const RedeemInput = z.strictObject({ unitId: UnitId, trainingId: TrainingId });

type Session = { readonly unitId: number; readonly trainingId: number };

export function checkInRoutes(app: FastifyInstance, { world, secure }: { world: World; secure: boolean }): void {
  const guesses = guessesOf(DIGITS);
  const nameOf = ({ unitId, trainingId }: Session) => `${secure ? '__Host-' : ''}bulwark-room-${unitId}-${trainingId}`;
  const claimIn = (request: FastifyRequest) => (session: Session) =>
    cookiesOf(request.headers.cookie ?? '').get(nameOf(session));
  const answer = (reply: FastifyReply, { claim, ...named }: Exchanged) =>
    reply
      .header(
        'set-cookie',
        `${nameOf(named)}=${claim}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${HALF_A_DAY_S}${secure ? '; Secure' : ''}`,
      )
      .header('cache-control', 'no-store')
      .send({ result: named });

  app.post('/check-in/scan', async (request, reply) =>
    answer(reply, await exchangeScan(world, request.body, claimIn(request))),
  );
  app.post('/check-in/digits', async (request, reply) => {
    const { unitId, accountId } = (await signedInOf(world, request)) ?? refuse('signed-out');
    const work = () => exchangeDigits(world, unitId, request.body, claimIn(request));
    return answer(reply, await guesses(`${unitId} ${accountId}`, world.clock(), work));
  });
  app.post('/check-in/redeem', async (request, reply) => {
    const who = (await signedInOf(world, request)) ?? refuse('signed-out');
    const claim = claimIn(request)(readInput(RedeemInput, request.body)) ?? refuse('code-over');
    return reply.header('cache-control', 'no-store').send({ result: await perform(world, who, checkIn, { claim }) });
  });
}
