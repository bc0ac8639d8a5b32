/** A package is opened, remembers where one was, and is completed: each by the person alone, on one's own account. */
import { z } from 'zod';
import { action, type Context, done, type Preparing } from '../../../platform/action.ts';
import { CoursePartId, PackageId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusal.ts';
import { finishPart, partHeldBy } from '../../courses/finish.ts';
import { giveCompleted } from '../evidence.ts';
import { isDone, PLACE_AT_MOST, REMEMBERED_AT_MOST, type Remembered, STATUSES } from '../packages.ts';
import { addCompletion } from '../store/completions.ts';
import { getPackage, holdPackage, type Package, remember, rememberedOf, unitOfPackage } from '../store/packages.ts';
import { tokenFor } from '../tokens.ts';

const Item = z.int().min(0).max(199);

const Opened = { packageId: PackageId, coursePartId: CoursePartId.optional() };
type Where = { readonly partId?: number | undefined };

/** Open to members by itself, or from a course that the person has begun and of which it is a part; to others it is not there. */
async function learnerOf({ sql, unitId, actor }: Context, { packageId, state }: Package, { partId }: Where) {
  const personId = actor.personId ?? refuse('not-found');
  if (state === 'withdrawn' || (partId === undefined && state !== 'offered')) refuse('not-found');
  if (partId !== undefined) {
    const held = await partHeldBy(sql, unitId, { personId, partId });
    // A test may bear the same number: what is no package part is not passed by a package.
    if (held.kind !== 'package' || held.refId !== packageId) refuse('not-found');
  }
  return personId;
}

/** Where its files are asked for: another origin, so that nothing of ours is within a package's reach (docs/decisions/0060-packages.md). */
async function addressOf({ services, unitId, actor, now }: Preparing, { packageId }: { packageId: number }) {
  const token = tokenFor({ unitId, packageId, accountId: actor.accountId }, services.installationKey, new Date(now));
  return {
    path: `/p/${token}/`,
    origin: services.packagesAt?.origin ?? null,
    port: services.packagesAt?.port() ?? null,
  };
}

export const openPackage = action({
  name: 'packages.open',
  input: z.strictObject(Opened),
  by: ['member'],
  inPerson: true,
  within: ({ sql, unitId }, { packageId }) => unitOfPackage(sql, unitId, packageId),
  prepare: addressOf,
  async run(context, { packageId, coursePartId: partId }, address) {
    const { sql, unitId } = context;
    const found = await getPackage(sql, unitId, packageId);
    const personId = await learnerOf(context, found, { partId });
    const own = await rememberedOf(sql, unitId, packageId, personId);
    const items = found.items.map(({ title, path, query, reports }, item) => {
      const one = own.find((it) => it.item === item);
      return { title, path, query, reports, done: one?.done ?? false, remembered: one?.remembered ?? null };
    });
    return done({
      result: { ...address, title: found.title, scorm: found.scorm, hours: found.hours, items },
      record: { packageId, partId },
      touched: 'nothing',
    });
  },
});

const RememberedFields = z.strictObject({
  status: z.enum(STATUSES),
  place: z.string().max(PLACE_AT_MOST).optional(),
  data: z.string().max(REMEMBERED_AT_MOST).optional(),
  seconds: z.int().min(0).max(10_000_000),
});

const isSame = (one: Remembered | undefined, other: Remembered): boolean =>
  one !== undefined && (['status', 'place', 'data', 'seconds'] as const).every((key) => one[key] === other[key]);

/**
 * Whatever the package says is its own affair but this: that one is through with it. Sent twice, it changes nothing; said once, it
 * stays. When all parts of it are done, the person has learnt the hours that the officer fixed, once.
 */
export const rememberPackage = action({
  name: 'packages.remember',
  input: z.strictObject({ ...Opened, item: Item, remembered: RememberedFields }),
  by: ['member'],
  inPerson: true,
  within: ({ sql, unitId }, { packageId }) => unitOfPackage(sql, unitId, packageId),
  async run(context, { packageId, coursePartId: partId, item, remembered }) {
    const { sql, unitId, now } = context;
    const found = await holdPackage(sql, unitId, packageId);
    const personId = await learnerOf(context, found, { partId });
    if (item >= found.items.length) refuse('not-found');
    const before = await rememberedOf(sql, unitId, packageId, personId);
    const one = before.find((it) => it.item === item);
    const nowDone = one?.done || isDone(remembered.status);
    const again = isSame(one?.remembered, remembered);
    if (!again) await remember(sql, unitId, { packageId, personId, item }, remembered, nowDone, now);
    const others = found.items.every((_, at) => at === item || before.some((it) => it.item === at && it.done));
    const completed = nowDone && others;
    const counts = completed ? await complete(context, found, { personId, partId }) : false;
    return done({
      result: { done: nowDone, completed, again },
      record: { packageId, partId, item, done: nowDone, completed, again },
      touched: counts ? { people: [personId] } : 'nothing',
    });
  },
});

/**
 * Of a course it is a part: the course's hours count, when all of it is done. By itself it counts on this day, and once. Whether
 * anything counts now that did not before.
 */
async function complete(
  { sql, unitId, now, today, actor }: Context,
  { packageId, title, subjects, organiser, hours }: Package,
  { personId, partId }: Where & { readonly personId: number },
): Promise<boolean> {
  if (partId !== undefined) return (await finishPart(sql, unitId, { personId, partId, at: now })).courseFinished;
  const learnt = { personId, subjects, organiser, hours, day: today };
  const completionId = await addCompletion(
    sql,
    unitId,
    { ...learnt, way: 'package', packageId, course: title },
    { at: now, by: actor.accountId },
  );
  if (completionId !== undefined) await giveCompleted(sql, unitId, { completionId, ...learnt }, now);
  return completionId !== undefined;
}
