/**
 * A stranger's sheet of journeys, or of courses completed, is read in a thread of its own, with a bound on memory and time, as a roster is (worker.ts). One at a
 * time. It is small: what does not fit the bounds is refused in words.
 */
import { Worker } from 'node:worker_threads';
import type { Day } from '../law/day.ts';
import type { CompletionsList } from './completions-list.ts';
import { type Unreadable, unreadable } from './sheet.ts';
import type { TripsList } from './trips-list.ts';

export type TripsRequest = { readonly bytes: Uint8Array; readonly fileName: string; readonly today: Day };
export type TripsRead = ({ readonly ok: true } & TripsList) | Unreadable;

const MEMORY_MB = 400;
const SECONDS = 30;

let before: Promise<unknown> = Promise.resolve();

/** Never rejects for anything in the file. */
export const readTripsInWorker = (request: TripsRequest): Promise<TripsRead> =>
  inTurn<TripsList>('./trips-thread.ts', request);

export type CompletionsRead = ({ readonly ok: true } & CompletionsList) | Unreadable;
export const readCompletionsInWorker = (request: TripsRequest): Promise<CompletionsRead> =>
  inTurn<CompletionsList>('./completions-thread.ts', request);

type Read<List> = ({ readonly ok: true } & List) | Unreadable;

function inTurn<List>(thread: string, request: TripsRequest): Promise<Read<List>> {
  const turn = before.then(() => read<List>(thread, request));
  before = turn;
  return turn;
}

function read<List>(thread: string, { bytes: given, ...request }: TripsRequest): Promise<Read<List>> {
  const { promise, resolve } = Promise.withResolvers<Read<List>>();
  const bytes = new Uint8Array(given); // a copy, handed over for good
  const worker = new Worker(new URL(thread, import.meta.url), {
    workerData: { ...request, bytes },
    transferList: [bytes.buffer],
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB, maxYoungGenerationSizeMb: 64 },
  });
  const end = (result: Read<List>): void => {
    clearTimeout(timer);
    resolve(result);
    void worker.terminate();
  };
  const timer = setTimeout(() => end(unreadable('took-too-long', { limit: SECONDS })), SECONDS * 1_000);
  worker.on('message', end);
  worker.on('error', (fault: NodeJS.ErrnoException) =>
    end(unreadable(fault.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'out-of-memory' : 'reading-failed')),
  );
  worker.on('exit', () => end(unreadable('reading-failed'))); // after a result it changes nothing
  return promise;
}
