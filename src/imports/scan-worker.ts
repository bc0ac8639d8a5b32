/** The results of a scan, read in a thread of its own with a bound on memory and time: a stranger's file of 200 MB costs no more. */
import { Worker } from 'node:worker_threads';
import type { CsvMapping } from './scan-csv.ts';
import type { ScanFormat, ScanRead } from './scan-results.ts';

export type ScanRequest = {
  /** By gzip: text of this kind packs twenty times. */
  readonly packed: Uint8Array;
  readonly format: ScanFormat;
  readonly mapping?: CsvMapping | undefined;
};

const MEMORY_MB = 400;
const SECONDS = 180;

let before: Promise<unknown> = Promise.resolve();

/** What the thread says: how far it is, and at the end what it read. */
export type FromScanThread = { readonly percent: number } | ScanRead;

/** One at a time. Never rejects for anything in the file. `onPercent` is told how much of the file is behind it. */
export function readScanInWorker(
  request: ScanRequest,
  onPercent: (percent: number) => void = () => {},
): Promise<ScanRead> {
  const turn = before.then(() => read(request, onPercent));
  before = turn;
  return turn;
}

function read({ packed: given, ...request }: ScanRequest, onPercent: (percent: number) => void): Promise<ScanRead> {
  onPercent(0);
  const { promise, resolve } = Promise.withResolvers<ScanRead>();
  const packed = new Uint8Array(given); // a copy, handed over for good
  const worker = new Worker(new URL('./scan-thread.ts', import.meta.url), {
    workerData: { ...request, packed },
    transferList: [packed.buffer],
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB, maxYoungGenerationSizeMb: 64 },
  });
  const end = (result: ScanRead): void => {
    clearTimeout(timer);
    resolve(result);
    void worker.terminate();
  };
  const timer = setTimeout(() => end({ ok: false, fault: 'took-too-long' }), SECONDS * 1_000);
  worker.on('message', (said: FromScanThread) => ('percent' in said ? onPercent(said.percent) : end(said)));
  worker.on('error', (fault: NodeJS.ErrnoException) =>
    end({ ok: false, fault: fault.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'out-of-memory' : 'reading-failed' }),
  );
  worker.on('exit', () => end({ ok: false, fault: 'reading-failed' })); // after a result it changes nothing
  return promise;
}
