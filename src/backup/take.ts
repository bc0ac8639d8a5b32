/**
 * Takes a back-up: one sealed file with everything that stands at one moment, while the system goes on working. Order in the
 * archive: what it is, the tables, the keys, the files the records refer to, the manifest. Memory stays flat: a table travels in parts.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { openSnapshot, type Snapshot } from '../database/snapshot.ts';
import { RECORD_OF_UNIT, type RecordOfUnit } from '../journal/whole.ts';
import { FileFault, readFile } from '../platform/files.ts';
import { TAR_END, tarFile } from '../platform/tar.ts';
import { checkLock, type Lock, writeSealed } from './age.ts';
import { BackupFault } from './fault.ts';
import { ABOUT, type About, filePart, MANIFEST, type Manifest, placeOfPart, tablePart } from './manifest.ts';

const PART_BYTES = 4 * 1024 * 1024;

export const PROGRAM = (
  JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')) as { version: string }
).version;

export type TakenBackup = {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly about: About;
  readonly manifest: Manifest;
};

type Parts = {
  readonly owner: pg.ClientConfig;
  /** The data directory: `keys/` and `files/` are taken from it. */
  readonly data: string;
  readonly path: string;
  readonly lock: Lock;
  readonly onBytes?: (bytes: number) => void;
};

export async function takeBackup({ owner, data, path, lock, onBytes }: Parts): Promise<TakenBackup> {
  checkLock(lock);
  if (existsSync(path)) throw new BackupFault('file-exists', { path });
  const keys = readKeys(data);
  const snapshot = await openSnapshot(owner);
  try {
    const about = aboutOf(snapshot);
    const manifest: Manifest = { parts: [], rows: {}, sequences: {}, journal: [], missingFiles: [] };
    const written = await writeSealed(path, archive(snapshot, { about, manifest, data, keys }), lock, onBytes);
    return { path, ...written, about, manifest };
  } catch (reason) {
    const { code, message } = reason as NodeJS.ErrnoException;
    if (code !== undefined && /^E[A-Z]+$/.test(code))
      throw new BackupFault('not-written', { path, detail: message, cause: reason });
    throw reason;
  } finally {
    await snapshot.close();
  }
}

function aboutOf({ takenAt, installation, migrations, tables }: Snapshot): About {
  return {
    format: 1,
    program: PROGRAM,
    takenAt,
    installation,
    migrations: [...migrations],
    tables: tables.map(({ name, columns }) => ({ name, columns: [...columns] })),
  };
}

type Content = { about: About; manifest: Manifest; data: string; keys: ReadonlyMap<string, Buffer> };

async function* archive(snapshot: Snapshot, { about, manifest, data, keys }: Content): AsyncGenerator<Buffer> {
  const at = new Date(about.takenAt);
  const part = (name: string, content: Buffer): Buffer => {
    const sha256 = createHash('sha256').update(content).digest('hex');
    manifest.parts.push({ name, bytes: content.length, sha256 });
    return tarFile(name, content, at);
  };
  yield part(ABOUT, Buffer.from(`${JSON.stringify(about, undefined, 2)}\n`));
  for (const table of snapshot.tables) {
    let number = 0;
    let rows = 0;
    for await (const piece of inParts(snapshot.rows(table))) {
      rows += linesIn(piece);
      number += 1;
      yield part(tablePart(table.name, number), piece);
    }
    manifest.rows[table.name] = rows;
  }
  for (const [name, content] of keys) yield part(`keys/${name}`, content);
  for (const hash of await snapshot.files()) {
    const content = await contentOf(join(data, 'files'), hash);
    if (content) yield part(filePart(hash), content);
    else manifest.missingFiles.push(hash);
  }
  for (const unit of snapshot.unitIds) {
    const [record] = await snapshot.askAs<RecordOfUnit>(unit, RECORD_OF_UNIT);
    manifest.journal.push({ unit, entries: record!.entries, digest: record!.digest });
  }
  manifest.sequences = await snapshot.sequences();
  yield tarFile(MANIFEST, Buffer.from(`${JSON.stringify(manifest)}\n`), at);
  yield TAR_END;
}

/** Small, and read at once: what is a draft, or none of ours, is no key. */
function readKeys(data: string): ReadonlyMap<string, Buffer> {
  const folder = join(data, 'keys');
  const keys = new Map<string, Buffer>();
  for (const name of existsSync(folder) ? readdirSync(folder).sort() : []) {
    if (!placeOfPart(`keys/${name}`) || name.endsWith('.draft')) continue;
    if (statSync(join(folder, name)).isFile()) keys.set(name, readFileSync(join(folder, name)));
  }
  return keys;
}

/** Larger pieces of the same bytes; in PostgreSQL's text format a row may be cut at the seam. */
async function* inParts(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let held: Buffer[] = [];
  let size = 0;
  for await (const piece of pieces) {
    held.push(piece);
    size += piece.length;
    if (size < PART_BYTES) continue;
    yield Buffer.concat(held);
    held = [];
    size = 0;
  }
  if (size > 0) yield Buffer.concat(held);
}

/** A row ends in a line feed; one inside a value is written as two characters. */
function linesIn(text: Buffer): number {
  let lines = 0;
  for (let at = text.indexOf(10); at !== -1; at = text.indexOf(10, at + 1)) lines += 1;
  return lines;
}

/** Nothing where the file is not there or not as it was kept: the back-up goes on and says so, for the rest is worth keeping. */
async function contentOf(root: string, hash: string): Promise<Buffer | undefined> {
  try {
    return await readFile(root, hash);
  } catch (reason) {
    if (reason instanceof FileFault) return undefined;
    throw reason;
  }
}
