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
const units = new Map<number, Map<symbol, ScanReading>>();

export const readingsOf = (unitId: number, now: Instant): ScanReading[] =>
  [...(units.get(unitId)?.values() ?? [])].filter(({ since }) => Date.parse(now) - Date.parse(since) < SHOWN_MS);

type Begun = Pick<ScanReading, 'protectedObjectId' | 'since' | 'bytes'>;
export function beginReading(unitId: number, begun: Begun) {
  const key = Symbol('reading');
  const all = units.get(unitId) ?? new Map<symbol, ScanReading>();
  units.set(unitId, all);
  for (const [other, one] of all)
    if (one.phase === 'failed' && one.protectedObjectId === begun.protectedObjectId) all.delete(other);
  while (all.size >= SHOWN_AT_MOST) all.delete(all.keys().next().value!);
  let one: ScanReading = { ...begun, phase: 'waiting', percent: 0, failure: null };
  const put = (more: Partial<ScanReading>) => {
    one = { ...one, ...more };
    all.set(key, one);
  };
  put({});
  return {
    read: (percent: number) => put({ phase: 'reading', percent }),
    save: () => put({ phase: 'saving', percent: 100 }),
    end: () => void all.delete(key),
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
