/* The inside of the thread that register-worker.ts starts: reads one file, says what it found, ends. */
import { parentPort, workerData } from 'node:worker_threads';
import { readRegister } from './register-list.ts';
import type { RegisterRead, RegisterRequest } from './register-worker.ts';
import { readSpreadsheet } from './spreadsheet.ts';

const { bytes, fileName, ...asking } = workerData as RegisterRequest;
const file = await readSpreadsheet(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), fileName);
const read: RegisterRead = file.ok ? { ok: true, ...readRegister(file.sheets, asking) } : file;
parentPort!.postMessage(read);
