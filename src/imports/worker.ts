import { Worker } from 'node:worker_threads';
import type { Day } from '../law/day.ts';
import type { Choice, RemapRefusal } from './columns.ts';
import type { Interpretation, RowPlace } from './roster.ts';
import { type Unreadable, unreadable } from './sheet.ts';

/*
 * A stranger's file is read in a thread of its own, with a bound on memory and time: whatever is in it, the server goes
 * on answering, and the worst outcome is a verdict. One file is read at a time, so that the bound on memory holds.
 */

export type RosterRequest = {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly today: Day;
  /** The user's choices of columns, by the sheet's position in the file (from 0). */
  readonly choices?: readonly { readonly sheet: number; readonly choices: readonly Choice[] }[];
  /** The rows of conflicts that the user chose. */
  readonly chosen?: readonly RowPlace[];
};

export type RosterRead =
  | ({ readonly ok: true; readonly format: 'xlsx' | 'csv' } & Interpretation)
  | Unreadable
  | (RemapRefusal & { readonly sheet: number });

/** `percent` only grows, and is 100 when everything has arrived. */
export type Progress = {
  readonly phase: 'waiting' | 'unpacking' | 'reading' | 'interpreting' | 'handing-over';
  readonly percent: number;
};

export type ReadLimits = { readonly memoryMb: number; readonly seconds: number };
const DEFAULT_LIMITS: ReadLimits = { memoryMb: 1_200, seconds: 120 };

/** The lists of an interpretation that are handed over in pieces. */
export type Listed = 'rows' | 'problems' | 'notes' | 'skipped' | 'conflicts';

/** What the thread says. It sends the next piece of a list only when asked: the server's thread is never flooded. */
export type FromThread =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'piece'; readonly list: Listed; readonly entries: readonly unknown[] }
  | { readonly kind: 'end'; readonly result: Exclude<RosterRead, { ok: true }> | EndOfReading };
export type EndOfReading = { readonly ok: true; readonly format: 'xlsx' | 'csv' } & Omit<Interpretation, Listed>;

let before: Promise<unknown> = Promise.resolve();

/**
 * Reads a roster file: its columns as recognised and its rows as they will be proposed. Never rejects for anything in
 * the file: memory, time and a crash of the thread are verdicts. `onFault` is told of a crash, for the log: its message
 * may quote the file and does not belong there.
 */
export function readInWorker(
  request: RosterRequest,
  onProgress: (progress: Progress) => void = () => {},
  { limits = DEFAULT_LIMITS, onFault = () => {} }: { limits?: ReadLimits; onFault?: (fault: unknown) => void } = {},
): Promise<RosterRead> {
  onProgress({ phase: 'waiting', percent: 0 });
  const turn = before.then(() => read(request, onProgress, limits, onFault));
  before = turn.catch(() => {});
  return turn;
}

function read(
  request: RosterRequest,
  onProgress: (progress: Progress) => void,
  limits: ReadLimits,
  onFault: (fault: unknown) => void,
): Promise<RosterRead> {
  const { promise, resolve } = Promise.withResolvers<RosterRead>();
  const lists: { [L in Listed]: unknown[] } = { rows: [], problems: [], notes: [], skipped: [], conflicts: [] };
  const bytes = new Uint8Array(request.bytes); // a copy, handed over for good
  const worker = new Worker(new URL('./worker-thread.ts', import.meta.url), {
    workerData: { ...request, bytes },
    transferList: [bytes.buffer],
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: limits.memoryMb, maxYoungGenerationSizeMb: 64 },
  });

  const timer = setTimeout(() => end(unreadable('took-too-long', { limit: limits.seconds })), limits.seconds * 1_000);
  const end = (result: RosterRead): void => {
    clearTimeout(timer);
    resolve(result);
    void worker.terminate();
  };
  worker.on('message', (message: FromThread) => {
    if (message.kind === 'progress') onProgress(message.progress);
    if (message.kind === 'end') {
      const { result } = message;
      end(result.ok ? ({ ...result, ...lists } as unknown as RosterRead) : result);
    }
    if (message.kind === 'piece') {
      for (const entry of message.entries) lists[message.list].push(entry);
      setImmediate(() => worker.postMessage('next'));
    }
  });
  worker.on('error', (fault: NodeJS.ErrnoException) => {
    const full = fault.code === 'ERR_WORKER_OUT_OF_MEMORY';
    if (!full) onFault(fault);
    end(unreadable(full ? 'out-of-memory' : 'reading-failed'));
  });
  worker.on('exit', () => end(unreadable('reading-failed'))); // after a result it changes nothing
  return promise;
}
