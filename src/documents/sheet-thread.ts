/** The thread in which a long sheet is made. It is given the cells, answers with the bytes, and ends. */
import { parentPort, workerData } from 'node:worker_threads';
import { makeXlsx, type SheetCells } from './sheet-xlsx.ts';

const bytes = await makeXlsx(workerData as SheetCells);
parentPort!.postMessage(bytes, [bytes.buffer as ArrayBuffer]);
