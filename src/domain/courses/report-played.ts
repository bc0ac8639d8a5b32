/**
 * A player tells what it has played, every quarter of a minute. That is no act: nothing of it stands in the record, for it would say who sat
 * where in a video at which moment. It is believed as far as the clock allows (played.ts); when it is enough, the part is done, and that
 * is an act like any other.
 */
import { z } from 'zod';
import type { Sql } from '../../database/connect.ts';
import { instant } from '../../law/day.ts';
import { CoursePartId } from '../../platform/ids.ts';
import { mayBegin, perform, readInput, type SignedIn, type World } from '../../platform/perform.ts';
import { refuse } from '../../platform/refusal.ts';
import { finishOwnPart } from './actions/learn.ts';
import { credited, isEnough, secondsOf } from './played.ts';
import { holdEnrolmentOfPart, playingOf, putPlayed } from './store/learning.ts';
import { findPublishedPart } from './store/parts.ts';

const Second = z.number().min(0).max(86_400);
const Told = z.strictObject({
  coursePartId: CoursePartId,
  /** Where the player stands. */
  place: z.int().min(0).max(86_400),
  /** Seconds played since it last told; none, and from now on time counts. */
  told: z.array(z.tuple([Second, Second])).max(200),
});
export type Reported = { readonly played: number; readonly done: boolean };

export async function reportPlayed(world: World, who: SignedIn, given: unknown): Promise<Reported> {
  const input = readInput(Told, given);
  await mayBegin(world, who, { by: ['member'] });
  const standing = await world.db.inUnit(who.unitId, (sql) => putDown(world, sql, who, input));
  if (!standing.enough) return { played: standing.played, done: standing.done };
  await perform(world, who, finishOwnPart, { coursePartId: input.coursePartId });
  return { played: standing.played, done: true };
}

type Given = z.output<typeof Told>;

async function putDown({ identify, clock }: World, sql: Sql, who: SignedIn, { coursePartId, place, told }: Given) {
  const at = clock();
  const known = (await identify(sql, who, at)) ?? refuse('signed-out');
  const personId = known.actor.personId ?? refuse('not-found');
  const partId = coursePartId;
  const part = await findPublishedPart(sql, who.unitId, partId);
  if (part?.kind !== 'video') return refuse('not-found');
  const { enrolmentId } = (await holdEnrolmentOfPart(sql, who.unitId, { partId, personId })) ?? refuse('not-found');
  const stands = await playingOf(sql, who.unitId, { enrolmentId, partId });
  if (stands?.doneAt) return { played: part.seconds!, done: true, enough: false };
  const elapsed = stands?.reportedAt ? (at.getTime() - new Date(stands.reportedAt).getTime()) / 1000 : 0;
  const played = credited({ played: stands?.played ?? [], told, elapsed }, part.seconds!);
  await putPlayed(sql, who.unitId, { enrolmentId, partId }, { played, place, at: instant(at) });
  return { played: secondsOf(played), done: false, enough: isEnough(played, part.seconds!) };
}
