/**
 * Files of scans that are being read: whoever brought one sees how far it is, may leave the page, and finds there what came of it. Held in
 * memory: a restart ends the reading, and nothing was saved of it.
 */
import { SCAN_REFUSED } from '../../imports/scan-results.ts';
import type { Instant } from '../../law/day.ts';
import type { Localised } from '../../law/localised.ts';
import type { ProtectedObjectId } from '../../platform/ids.ts';
import { Refusal, wordsOf } from '../../platform/refusal.ts';

/** `waiting`: another file is read before it, for one is read at a time. */
export type ReadingPhase = 'waiting' | 'reading' | 'saving' | 'failed';
const NOTHING_CAME = { phase: 'failed', failure: SCAN_REFUSED['reading-failed'] } as const;
export type ScanReading = {
  readonly protectedObjectId: ProtectedObjectId;
  readonly since: Instant;
  readonly bytes: number;
  readonly phase: ReadingPhase;
  readonly percent: number;
  readonly failure: Localised | null;
};

const SHOWN_AT_MOST = 10;
/** What failed is shown for an hour, or until the same system's file is brought again; nothing else lasts so long. */
const SHOWN_MS = 3_600_000;
/** Saving takes seconds: what is said to be saved for so long has come to nothing, and is not waited for. */
const SAVED_WITHIN_MS = 900_000;
/** `kept`: what was read stands in the transaction, which is not over yet. */
type Held = { readonly told: ScanReading; readonly kept: boolean };
const units = new Map<number, Map<symbol, Held>>();

export const readingsOf = (unitId: number, now: Instant): ScanReading[] =>
  [...(units.get(unitId)?.values() ?? [])]
    .map(({ told }) => ({ told, age: Date.parse(now) - Date.parse(told.since) }))
    .filter(({ age }) => age < SHOWN_MS)
    .map(({ told, age }) => (told.phase === 'saving' && age > SAVED_WITHIN_MS ? { ...told, ...NOTHING_CAME } : told));

/** After the transaction: whoever has left finds the scan in the list, and no reading. */
export function endKept(unitId: number): void {
  const all = units.get(unitId);
  for (const [key, { kept }] of all ?? []) if (kept) all!.delete(key);
}

type Begun = Pick<ScanReading, 'protectedObjectId' | 'since' | 'bytes'>;
export function beginReading(unitId: number, begun: Begun) {
  const key = Symbol('reading');
  const all = units.get(unitId) ?? new Map<symbol, Held>();
  units.set(unitId, all);
  for (const [other, { told }] of all)
    if (told.phase === 'failed' && told.protectedObjectId === begun.protectedObjectId) all.delete(other);
  while (all.size >= SHOWN_AT_MOST) all.delete(all.keys().next().value!);
  let told: ScanReading = { ...begun, phase: 'waiting', percent: 0, failure: null };
  const put = (more: Partial<ScanReading>, kept = false) => {
    // What has failed has failed: a word of the reader's that was on its way says nothing more.
    if (told.phase === 'failed' && !kept) return;
    told = { ...told, ...more };
    all.set(key, { told, kept });
  };
  put({});
  return {
    read: (percent: number) => put({ phase: 'reading', percent }),
    save: () => put({ phase: 'saving', percent: 100 }),
    keep: () => put({ phase: 'saving' }, true),
    /** Why it came to nothing stays to be read. */
    async orFailed<T>(work: () => Promise<T>): Promise<T> {
      try {
        return await work();
      } catch (reason) {
        put({ phase: 'failed', failure: reason instanceof Refusal ? wordsOf(reason) : SCAN_REFUSED['reading-failed'] });
        throw reason;
      }
    },
  };
}
