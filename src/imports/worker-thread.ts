import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { recognise, remap } from './columns.ts';
import { type Interpretation, interpret } from './roster.ts';
import { readSpreadsheet } from './spreadsheet.ts';
import type { FromThread, Listed, Progress, RosterRequest } from './worker.ts';

/* The inside of the thread that worker.ts starts: reads one file, says what it found, ends. */

const PIECE = 1_000;
const port = parentPort!;
const say = (message: FromThread): void => port.postMessage(message);
const progress = (phase: Progress['phase'], percent: number): void =>
  say({ kind: 'progress', progress: { phase, percent } });

const { bytes, fileName, today, choices = [], chosen = [] } = workerData as RosterRequest;

progress('unpacking', 2);
const file = await readSpreadsheet(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), fileName, () =>
  progress('reading', 15),
);
if (file.ok) {
  const columns = file.sheets.map(recognise);
  const refused = choices
    .map((of) => {
      const sheet = file.sheets[of.sheet];
      const recognised = columns[of.sheet];
      if (!sheet || !recognised) return { ok: false, reason: 'no-such-column', column: 0, sheet: of.sheet } as const;
      const remapped = remap(sheet, recognised, of.choices);
      if (!remapped.ok) return { ...remapped, sheet: of.sheet };
      columns[of.sheet] = remapped.recognised;
      return undefined;
    })
    .find((refusal) => refusal !== undefined);
  if (refused) say({ kind: 'end', result: refused });
  else {
    const onProgress = (done: number, of: number): void => progress('interpreting', 55 + Math.round((30 * done) / of));
    const { totals, columns: read, ...lists } = interpret(file.sheets, columns, today, { chosen, onProgress });
    await handOver(lists);
    progress('handing-over', 100);
    say({ kind: 'end', result: { ok: true, format: file.format, totals, columns: read } });
  }
} else {
  say({ kind: 'end', result: file });
}
port.unref();

/** The lists in pieces, each sent when the one before was taken in. */
async function handOver(lists: Pick<Interpretation, Listed>): Promise<void> {
  const all = Object.values(lists).reduce((sum, list) => sum + list.length, 0);
  let sent = 0;
  for (const [list, entries] of Object.entries(lists) as [Listed, readonly unknown[]][]) {
    for (let at = 0; at < entries.length; at += PIECE) {
      const taken = once(port, 'message');
      say({ kind: 'piece', list, entries: entries.slice(at, at + PIECE) });
      await taken;
      sent += Math.min(PIECE, entries.length - at);
      if (at % (PIECE * 10) === 0) progress('handing-over', 85 + Math.floor((14 * sent) / all));
    }
  }
}
