/** A stranger's small sheet, read as plain cells in a thread of its own (in-thread.ts): what they mean is for the caller to say. */
import { type InThread, readInThread } from './in-thread.ts';
import type { Sheet } from './sheet.ts';

export type SheetsRead = InThread<{ readonly sheets: readonly Sheet[] }>;

/** Never rejects for anything in the file. */
export const readSheetsInWorker = (request: { bytes: Uint8Array; fileName: string }): Promise<SheetsRead> =>
  readInThread(new URL('./sheets-thread.ts', import.meta.url), request);
