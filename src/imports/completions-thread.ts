/* The inside of a thread of trips-worker.ts: reads one sheet of completions, says what it found, ends. */
import { parentPort, workerData } from 'node:worker_threads';
import { readCompletions } from './completions-list.ts';
import { readSpreadsheet } from './spreadsheet.ts';
import type { TripsRequest } from './trips-worker.ts';

const { bytes, fileName, today } = workerData as TripsRequest;
const file = await readSpreadsheet(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), fileName);
parentPort!.postMessage(file.ok ? { ok: true, ...readCompletions(file.sheets, today) } : file);
