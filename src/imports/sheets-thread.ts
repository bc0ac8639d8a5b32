/* The inside of the thread that sheets-worker.ts starts: reads one file into plain sheets, says what it found, ends. */
import { parentPort, workerData } from 'node:worker_threads';
import type { SheetsRead } from './sheets-worker.ts';
import { readSpreadsheet } from './spreadsheet.ts';

const { bytes, fileName } = workerData as { bytes: Uint8Array; fileName: string };
const file = await readSpreadsheet(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), fileName);
parentPort!.postMessage(file satisfies SheetsRead);
