/* The inside of the thread that trips-worker.ts starts: reads one file, says what it found, ends. */
import { parentPort, workerData } from 'node:worker_threads';
import { readSpreadsheet } from './spreadsheet.ts';
import { readTrips } from './trips-list.ts';
import type { TripsRead, TripsRequest } from './trips-worker.ts';

const { bytes, fileName, today } = workerData as TripsRequest;
const file = await readSpreadsheet(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), fileName);
const read: TripsRead = file.ok ? { ok: true, ...readTrips(file.sheets, today) } : file;
parentPort!.postMessage(read);
