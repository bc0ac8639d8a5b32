/**
 * A list of many people leaves when a second person has released it (rights.md R1): asked for → released or declined by the head or
 * another security officer → taken once, within a day, by who asked. Short lists, lists that name nobody, and what is held about
 * oneself leave at once. What this does not stop is said in docs/trust.md: many short lists one after the other.
 */
import type { Localised } from '../law/localised.ts';

export const RELEASE_STATES = ['open', 'released', 'declined', 'taken'] as const;
export type ReleaseState = (typeof RELEASE_STATES)[number];

export const RELEASE_STATE_NAMES: Record<ReleaseState, Localised> = {
  open: { zh: '待放行', en: 'Waits for release' },
  released: { zh: '已放行', en: 'Released' },
  declined: { zh: '未放行', en: 'Declined' },
  taken: { zh: '已下载', en: 'Taken' },
};

/** `[D]` From the release. */
export const TAKEN_WITHIN_HOURS = 24;
/** `[D]` A request is forgotten, with the filter in it; the record keeps that it was made and decided. */
export const REQUEST_KEPT_DAYS = 30;

const HOUR_MS = 3_600_000;

/** Whether who asked may take it now. */
export const mayTake = ({ state, decidedAt }: { state: ReleaseState; decidedAt: string | null }, now: Date): boolean =>
  state === 'released' && decidedAt !== null && now.getTime() - Date.parse(decidedAt) < TAKEN_WITHIN_HOURS * HOUR_MS;
