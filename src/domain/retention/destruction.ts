/**
 * Preparing a batch, and destroying one that two persons have carried. Both may be cut in the middle and run again: a line of a batch
 * goes in the transaction in which its record goes. Called by the acts of users and by the passing of time alike.
 */
import { printed } from '../../exports/printed.ts';
import { appendEntry } from '../../journal/append.ts';
import { type Recorded, recorded, reference } from '../../journal/entry.ts';
import { type Day, dayAt, instant } from '../../law/day.ts';
import { effectiveFigures } from '../../law/parameters.ts';
import type { Context, Touched } from '../../platform/action.ts';
import { attach, keepSealed, type SealedFile } from '../../platform/attach.ts';
import type { World } from '../../platform/perform.ts';
import type { Asked } from '../../platform/retention.ts';
import { choicesOf, timeZoneOf } from '../duties/store/facts.ts';
import { certificateOf } from './documents.ts';
import { followersOf } from './kinds.ts';
import { type KindCount, recordsIn } from './retention.ts';
import {
  addBatch,
  type Batch,
  countLines,
  dropLines,
  findBatch,
  findOpenBatch,
  holdBatch,
  lockPreparing,
  markDestroyed,
  removeBatch,
  setCounts,
} from './store/batches.ts';
import { fillBatch, nextLines } from './store/held.ts';

/** Where and when; who acts does not matter here. */
export type Place = Pick<Context, 'sql' | 'unitId' | 'timeZone' | 'today' | 'now'>;

export async function askedOf({ sql, unitId, timeZone }: Pick<Place, 'sql' | 'unitId' | 'timeZone'>): Promise<Asked> {
  return { unitId, timeZone, figures: effectiveFigures(await choicesOf(sql, unitId)) };
}

/** For the record: how many of which kind. */
export const countsForRecord = (counts: readonly KindCount[]) =>
  counts.map(({ kind, prepared, destroyed, left }) => ({ kind: reference(kind), prepared, destroyed, left }));

export type Prepared = { readonly batchId?: number; readonly changed: number; readonly counts: readonly KindCount[] };

/** One batch is open at a time; once somebody has started it, it stays as it was seen, and what falls due later waits for the next. */
export async function prepareBatch(place: Place): Promise<Prepared> {
  const { sql, unitId, today, now } = place;
  await lockPreparing(sql, unitId);
  const open = await findOpenBatch(sql, unitId);
  if (open && open.state !== 'prepared') return { batchId: open.batchId, changed: 0, counts: open.counts };
  const batchId = open?.batchId ?? (await addBatch(sql, unitId, now));
  const changed = await fillBatch(sql, await askedOf(place), batchId, today);
  const counts = await countLines(sql, unitId, batchId);
  if (counts.length === 0) {
    await removeBatch(sql, unitId, batchId);
    return { changed: open ? changed : 0, counts };
  }
  if (changed > 0) await setCounts(sql, unitId, batchId, counts);
  return { batchId, changed, counts };
}

/** So many records a transaction: progress can be seen, and nobody else waits long. */
export const RECORDS_AT_ONCE = 500;

type Step = {
  /** How many records are still to be destroyed. */
  readonly left: number;
  readonly facts: ReturnType<typeof tombstone>;
  readonly touched: Touched;
};

/** What stays of them: their numbers. */
const tombstone = (batchId: number, kind: string, destroyed: readonly number[], kept: number) => ({
  batchId,
  kind: reference(kind),
  destroyed,
  kept,
});

/** The next records of a confirmed batch; nothing where there are none, or the batch is not to be destroyed. */
export async function destroyNext(place: Place, batchId: number): Promise<Step | undefined> {
  const { sql, unitId, today } = place;
  const batch = await holdBatch(sql, unitId, batchId);
  if (batch?.state !== 'confirmed') return undefined;
  const next = await nextLines(sql, await askedOf(place), { batchId, today, limit: RECORDS_AT_ONCE });
  if (!next) return undefined;
  const { kind, lines } = next;
  const due = lines.filter((line) => line.isDue);
  const ids = due.map((line) => line.recordId);
  const kept = lines.length - ids.length;
  // What goes with them first, then they themselves, then the lines that name them.
  const going = { unitId, kind: kind.code, ids };
  for (const follower of followersOf(kind.code)) await follower.destroy(sql, going);
  await kind.destroy(sql, going);
  await dropLines(sql, unitId, { kind: kind.code, ids: lines.map((line) => line.recordId) });
  const counts = batch.counts.map((one) =>
    one.kind === kind.code ? { ...one, destroyed: one.destroyed + ids.length, left: one.left + kept } : one,
  );
  await setCounts(sql, unitId, batchId, counts);
  return {
    left: toBeDestroyed(counts),
    facts: tombstone(batchId, kind.code, ids, kept),
    touched: kind.isFact ? { people: [...new Set(due.map((line) => line.personId))] } : 'nothing',
  };
}

const toBeDestroyed = (counts: readonly KindCount[]): number =>
  recordsIn(counts, 'prepared') - recordsIn(counts, 'destroyed') - recordsIn(counts, 'left');

/** The batch of which all is destroyed and nothing certified yet. */
export const isToBeCertified = (batch: Batch | undefined): batch is Batch =>
  batch?.state === 'confirmed' && toBeDestroyed(batch.counts) === 0;

/** The certificate's file belongs to the batch from now on. */
export async function certify(place: Place, batch: Batch, file: SealedFile) {
  const fileHash = await attach(place, file);
  await markDestroyed(place.sql, place.unitId, batch.batchId, fileHash, place.now);
  return {
    batchId: batch.batchId,
    counts: countsForRecord(batch.counts),
    file: reference(fileHash),
    pdf: reference(file.contentHash),
  };
}

/**
 * The passing of time: once a day what is due is prepared; a batch that was confirmed and then left alone is carried to its end. What the
 * system does stands in the record as its own. May run at any time and twice.
 */
export function retentionRounds(world: World): (unitId: number) => Promise<void> {
  const preparedOn = new Map<number, Day>();
  const inPlace = <T>(unitId: number, work: (place: Place) => Promise<T>): Promise<T> =>
    world.db.inUnit(unitId, async (sql) => {
      const timeZone = await timeZoneOf(sql, unitId);
      const [today, now] = [dayAt(world.clock(), timeZone), instant(world.clock())];
      return work({ sql, unitId: unitId as Place['unitId'], timeZone, today, now });
    });
  const written = (place: Place, action: string, facts: Recorded) =>
    appendEntry(place.sql, { unit: place.unitId, at: place.now, action, by: 0, facts });

  const prepareOnceADay = (unitId: number) =>
    inPlace(unitId, async (place) => {
      if (preparedOn.get(unitId) !== place.today) {
        const { batchId, changed, counts } = await prepareBatch(place);
        const facts = recorded({ batchId, counts: countsForRecord(counts) });
        if (changed > 0) await written(place, 'retention.prepare', facts);
      }
      return place.today;
    });
  const goOn = (unitId: number, batchId: number) =>
    inPlace(unitId, async (place) => {
      const step = await destroyNext(place, batchId);
      if (!step) return false;
      const ledger = await world.rederive(place.sql, unitId, step.touched, place.today);
      await written(place, 'retention.destroy', recorded({ ...step.facts, ledger }));
      return true;
    });
  return async (unitId) => {
    preparedOn.set(unitId, await prepareOnceADay(unitId)); // committed: only now is the day done
    const batch = await inPlace(unitId, ({ sql }) => findOpenBatch(sql, unitId));
    if (batch?.state !== 'confirmed') return;
    while (await goOn(unitId, batch.batchId)) {}
    const paper = await inPlace(unitId, async (place) => {
      const done = await findBatch(place.sql, unitId, batch.batchId);
      return isToBeCertified(done) ? certificateOf(place, done) : undefined;
    });
    if (!paper) return;
    // A name without a glyph is no fault: the batch waits, uncertified, until a font is there, and the next round certifies it.
    const file = await keepSealed(world, await printed(paper, world.services.fontsRoot), 'application/pdf');
    await inPlace(unitId, async (place) => {
      const done = await holdBatch(place.sql, unitId, batch.batchId);
      if (isToBeCertified(done)) await written(place, 'retention.certify', recorded(await certify(place, done, file)));
    });
  };
}
