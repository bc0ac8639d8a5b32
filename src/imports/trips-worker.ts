/** A stranger's sheet of journeys, or of courses completed, is read in a thread of its own (in-thread.ts), as every sheet is. */
import type { Day } from '../law/day.ts';
import type { CompletionsList } from './completions-list.ts';
import { type InThread, readInThread } from './in-thread.ts';
import type { TripsList } from './trips-list.ts';

export type TripsRequest = { readonly bytes: Uint8Array; readonly fileName: string; readonly today: Day };
export type TripsRead = InThread<TripsList>;
export type CompletionsRead = InThread<CompletionsList>;

/** Never rejects for anything in the file. */
export const readTripsInWorker = (request: TripsRequest): Promise<TripsRead> =>
  readInThread<TripsList>(new URL('./trips-thread.ts', import.meta.url), request);

export const readCompletionsInWorker = (request: TripsRequest): Promise<CompletionsRead> =>
  readInThread<CompletionsList>(new URL('./completions-thread.ts', import.meta.url), request);
