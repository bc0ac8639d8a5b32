/**
 * Calendars for calendar programs, which know no sign-in and send no header of ours: the secret is in the address. Whatever is not in
 * force (unknown, revoked, its account closed, its owner gone, its roles taken away) is an address that does not exist, and an
 * unknown secret counts as a try of whoever asks.
 */
import type { FastifyInstance } from 'fastify';
import { partyOf } from '../domain/accounts/throttle.ts';
import { calendarFile } from '../domain/travel/calendar-file.ts';
import { FEED_PATH, ownerOfFeed, readFeedName } from '../domain/travel/feed.ts';
import { feed } from '../domain/travel/feed-queries.ts';
import { instant } from '../law/day.ts';
import { perform, type SignedIn, type World } from '../platform/perform.ts';
import { Refusal, refuse } from '../platform/refusal.ts';
import { countTry, triesAtToken } from './session-tries.ts';

export function feedRoutes(app: FastifyInstance, world: World): void {
  app.get<{ Params: { name: string } }>(`${FEED_PATH}:name`, async (request, reply) => {
    const who = await ownerNamed(world, request.params.name);
    if (!who) {
      await countTry(world, triesAtToken(world, partyOf(request.ip)));
      return refuse('unknown-address');
    }
    const { days } = await perform(world, who, feed, {}).catch(asUnknown);
    return reply
      .header('content-type', 'text/calendar; charset=utf-8')
      .header('content-disposition', 'inline; filename="journeys.ics"')
      .header('cache-control', 'private, no-store')
      .header('x-robots-tag', 'noindex')
      .send(calendarFile(days, instant(world.clock())));
  });
}

async function ownerNamed({ db }: World, name: string): Promise<SignedIn | undefined> {
  const named = readFeedName(name);
  return named && db.inUnit(named.unitId, (sql) => ownerOfFeed(sql, named.unitId, named.secret), 'reads');
}

/** A calendar program that is told to sign in asks its user for a password, again and again. */
const asUnknown = (reason: unknown): never => {
  const ended = reason instanceof Refusal && (reason.code === 'signed-out' || reason.code === 'not-permitted');
  if (ended) refuse('unknown-address');
  throw reason;
};
