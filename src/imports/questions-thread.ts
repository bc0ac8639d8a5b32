/* The inside of the thread that questions-worker.ts starts: reads one file, says what it found, ends. */
import { parentPort, workerData } from 'node:worker_threads';
import { readQuestions } from './questions-list.ts';
import type { QuestionsRead, QuestionsRequest } from './questions-worker.ts';
import { readSpreadsheet } from './spreadsheet.ts';

const { bytes, fileName, subjects } = workerData as QuestionsRequest;
const file = await readSpreadsheet(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), fileName);
const read: QuestionsRead = file.ok
  ? { ok: true, ...readQuestions(file.sheets, { subjectOf: (word) => subjects[word] }) }
  : file;
parentPort!.postMessage(read);
