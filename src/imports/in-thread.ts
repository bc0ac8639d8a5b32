/**
 * A stranger's small sheet is read in a thread of its own, with a bound on memory and time, as a roster is (worker.ts). One at a time:
 * what does not fit the bounds is refused in words.
 */
import { Worker } from 'node:worker_threads';
import { type Unreadable, unreadable } from './sheet.ts';

export type InThread<Read> = ({ readonly ok: true } & Read) | Unreadable;

const MEMORY_MB = 400;
const SECONDS = 30;

let before: Promise<unknown> = Promise.resolve();

/** Never rejects for anything in the file. */
export function readInThread<Read>(thread: URL, request: { readonly bytes: Uint8Array }): Promise<InThread<Read>> {
  const turn = before.then(() => read<Read>(thread, request));
  before = turn;
  return turn;
}

function read<Read>(
  thread: URL,
  { bytes: given, ...request }: { readonly bytes: Uint8Array },
): Promise<InThread<Read>> {
  const { promise, resolve } = Promise.withResolvers<InThread<Read>>();
  const bytes = new Uint8Array(given); // a copy, handed over for good
  const worker = new Worker(thread, {
    workerData: { ...request, bytes },
    transferList: [bytes.buffer],
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB, maxYoungGenerationSizeMb: 64 },
  });
  const end = (result: InThread<Read>): void => {
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
