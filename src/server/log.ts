/**
 * The log of faults: a file beside the data, closed to others, turned over before it fills the disk. Never a name, a body or a query
 * (traceOf in http.ts says what of a fault is written). A disk that is full or a file that was taken away must not end the program.
 */
import { closeSync, openSync, renameSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { type Logger, pino } from 'pino';

/** Of one file; so many older ones are kept beside it, `.1` the youngest. */
const MOST_BYTES = 10 * 1024 * 1024;
const OLDER_KEPT = 9;

export const openLog = (data: string): Logger =>
  pino({ level: process.env.LOG_LEVEL ?? 'info' }, turnedOver(join(data, 'server.log'), MOST_BYTES, OLDER_KEPT));

/** Where lines are written to: the file itself, and before it grows past `most` bytes a fresh one. */
export function turnedOver(path: string, most: number, older: number): { write(line: string): void } {
  let file: number | undefined;
  let size = 0;
  const begin = () => {
    file = openSync(path, 'a', 0o600);
    size = statSync(path).size;
  };
  const turn = () => {
    if (file !== undefined) closeSync(file);
    file = undefined;
    for (let age = older - 1; age >= 0; age--) {
      const from = age === 0 ? path : `${path}.${age}`;
      if (statSync(from, { throwIfNoEntry: false })) renameSync(from, `${path}.${age + 1}`);
    }
  };
  return {
    write(line) {
      try {
        if (file === undefined) begin();
        if (size > 0 && size + Buffer.byteLength(line) > most) {
          turn();
          begin();
        }
        size += writeSync(file!, line);
      } catch {
        file = undefined; // what cannot be written is lost; the next line tries again
      }
    },
  };
}
