/**
 * Checkpoints kept apart from the database: the newest of each unit in the data directory, which shows a database that was rolled back; and
 * copies in a folder of the operator's choice (another disk, a share, a folder that is synchronised), from which an outsider can be
 * served. A file appears whole or not at all.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export type KeptCheckpoints = {
  /** The text of the newest one of a unit. */
  newest(unitId: number): string | undefined;
  keep(checkpoint: { readonly unitId: number; readonly size: number; readonly note: string }): void;
  /** The newest one no longer binds; it is not thrown away. */
  putAside(unitId: number): void;
  /** Copies to the folder what it still lacks and may get by now; without a time, all of it. */
  flush(now?: Date): void;
};

/** In the folder, which must exist, at most one of a unit in this time. */
const FOLDER_EVERY_MS = 60_000;

export function keptCheckpoints(
  own: string,
  folder: string | undefined,
  onFault: (fault: unknown) => void = () => {},
): KeptCheckpoints {
  const pathOf = (unitId: number) => join(own, `newest-checkpoint-${unitId}`);
  const waiting = new Map<number, { name: string; note: string }>();
  const copiedAt = new Map<number, number>();

  const flush = (now?: Date) => {
    if (folder === undefined) return;
    for (const [unitId, { name, note }] of waiting) {
      const since = now === undefined ? Number.POSITIVE_INFINITY : now.getTime() - (copiedAt.get(unitId) ?? 0);
      if (since >= 0 && since < FOLDER_EVERY_MS) continue;
      copiedAt.set(unitId, now?.getTime() ?? 0);
      try {
        writeWhole(join(folder, name), note, 0o644);
        waiting.delete(unitId);
      } catch (fault) {
        onFault(fault); // a share that is away: tried again in a minute
      }
    }
  };
  return {
    newest: (unitId) => (existsSync(pathOf(unitId)) ? readFileSync(pathOf(unitId), 'utf8') : undefined),
    keep({ unitId, size, note }) {
      mkdirSync(own, { recursive: true, mode: 0o700 });
      writeWhole(pathOf(unitId), note);
      if (folder !== undefined) waiting.set(unitId, { name: nameOf(note, size), note });
    },
    putAside(unitId) {
      const path = pathOf(unitId);
      if (!existsSync(path)) return;
      const [, size] = readFileSync(path, 'utf8').split('\n');
      renameSync(path, `${path}-before-restore-${size}`);
    },
    flush,
  };
}

/** `bulwark-<installation>-<unit>-000000001234.checkpoint`: by name in the order of their sizes. */
const nameOf = (note: string, size: number): string =>
  `${note.slice(0, note.indexOf('\n')).replaceAll('/', '-')}-${String(size).padStart(12, '0')}.checkpoint`;

function writeWhole(path: string, text: string, mode = 0o600): void {
  writeFileSync(`${path}.draft`, text, { mode });
  renameSync(`${path}.draft`, path);
}
