/**
 * Restores a back-up into an empty database and two folders. Order of effects: the back-up is opened and says what it is → schema as it
 * was → rows, keys and files as they come → all of it compared with the manifest at the end → migrations since → the record and its
 * counts compared → commit. Whatever fails before the commit leaves the database as it was; the folders are the caller's to give up.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { type Loading, openLoading } from '../database/load.ts';
import { type Migration, migrationFiles } from '../database/migrate.ts';
import { askAs, type TableShape } from '../database/snapshot.ts';
import { RECORD_OF_UNIT, type RecordOfUnit } from '../journal/whole.ts';
import { readTar, TarBroken, type TarEntry } from '../platform/tar.ts';
import { type Key, readSealed } from './age.ts';
import { BackupFault } from './fault.ts';
import { ABOUT, About, filePart, MANIFEST, Manifest, placeOfPart } from './manifest.ts';

export type RestoredBackup = {
  readonly about: About;
  readonly manifest: Manifest;
  /** Migrations that the program had and the back-up had not. */
  readonly migrated: readonly string[];
  /** Entries of the record that did not fit their leaves: so they stood in the back-up, and so they were restored. */
  readonly altered: readonly { readonly unit: number; readonly entries: readonly string[] }[];
};

type Parts = {
  readonly owner: pg.ClientConfig;
  readonly path: string;
  readonly key: Key;
  /** Where keys and files are put; both are new or the caller's risk. */
  readonly keys: string;
  readonly files: string;
  /** Last, in the same transaction: what is still to be written or seen to be sound. */
  readonly beforeCommit?: (client: pg.Client, restored: RestoredBackup) => Promise<void>;
  readonly migrations?: readonly Migration[];
};

/** What is read must be small enough to be held whole: descriptions, keys, single files. */
const HELD_AT_MOST = 512 * 1024 * 1024;

export async function restoreBackup(parts: Parts): Promise<RestoredBackup> {
  const { path } = parts;
  const archive = readTar(readSealed(path, parts.key));
  let loading: Loading | undefined;
  try {
    const about = await readAbout(path, await archive.next());
    const migrations = parts.migrations ?? migrationFiles();
    loading = await openLoading(parts.owner, migrationsOf(path, about, migrations));
    const { seen, manifest, rows } = await readParts(parts, about, archive, loading);
    compare(path, manifest, seen, rows);
    const migrated = await loading.finish(manifest.sequences, migrations);
    const altered = await checkRecord(path, loading.client, manifest);
    const restored = { about, manifest, migrated, altered };
    await parts.beforeCommit?.(loading.client, restored);
    await loading.commit();
    return restored;
  } catch (reason) {
    if (reason instanceof TarBroken) throw new BackupFault('damaged', { path, detail: reason.message, cause: reason });
    // The database's own words alone: what it adds may quote a row.
    if (reason instanceof pg.DatabaseError)
      throw new BackupFault('not-loaded', { path, detail: reason.code, cause: reason });
    throw reason;
  } finally {
    await archive.return(undefined);
    await loading?.close();
  }
}

async function readAbout(path: string, first: IteratorResult<TarEntry>): Promise<About> {
  if (first.done || first.value.name !== ABOUT) throw new BackupFault('not-a-backup', { path });
  const read = About.safeParse(asJson(await whole(first.value)));
  if (!read.success) throw new BackupFault('not-a-backup', { path, cause: read.error });
  return read.data;
}

/** The migrations that the back-up's schema consists of: each must be one of ours, and the same. */
function migrationsOf(path: string, about: About, files: readonly Migration[]): Migration[] {
  return about.migrations.map(({ name, hash }) => {
    const file = files.find((one) => one.name === name);
    if (!file) throw new BackupFault('newer', { path, detail: `${about.program}, ${name}` });
    if (file.hash !== hash) throw new BackupFault('other-history', { path, detail: name });
    return file;
  });
}

type Seen = { readonly name: string; readonly bytes: number; readonly sha256: string };

/** Puts every part where it belongs; answers what was seen, for the comparison. */
async function readParts(
  { keys, files }: Parts,
  about: About,
  archive: AsyncGenerator<TarEntry>,
  loading: Loading,
): Promise<{ seen: Seen[]; manifest: Manifest; rows: Record<string, number> }> {
  const seen: Seen[] = [];
  const rows: Record<string, number> = Object.fromEntries(about.tables.map(({ name }) => [name, 0]));
  const note = (name: string, content: Buffer) => {
    seen.push({ name, bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') });
    return content;
  };
  let next = await archive.next();
  while (!next.done) {
    const { name } = next.value;
    if (name === MANIFEST) {
      const manifest = Manifest.safeParse(asJson(await whole(next.value)));
      if (!manifest.success) throw new TarBroken('its manifest cannot be read');
      if (!(await archive.next()).done) throw new TarBroken('something follows the manifest');
      return { seen, manifest: manifest.data, rows };
    }
    const place = placeOfPart(name);
    if (place && 'table' in place) {
      const shape = about.tables.find((one) => one.name === place.table);
      if (!shape || rows[place.table] !== 0) throw new TarBroken(`a part is in the wrong place: ${name}`);
      next = await loadTable(shape, next.value, { archive, loading, note, rows });
      continue;
    }
    const content = note(name, await whole(next.value));
    if (place && 'key' in place) keep(join(keys, place.key), content);
    else if (place) keepFile(files, place.file, content);
    else throw new TarBroken(`an unknown part: ${name}`);
    next = await archive.next();
  }
  throw new TarBroken('it has no manifest');
}

type Round = {
  readonly archive: AsyncGenerator<TarEntry>;
  readonly loading: Loading;
  readonly note: (name: string, content: Buffer) => Buffer;
  readonly rows: Record<string, number>;
};

/** All parts of one table as one stream of rows; answers the entry that comes after them. */
async function loadTable(
  shape: TableShape,
  first: TarEntry,
  { archive, loading, note, rows }: Round,
): Promise<IteratorResult<TarEntry>> {
  let next: IteratorResult<TarEntry> = { done: false, value: first };
  const pieces = async function* () {
    while (!next.done) {
      const place = placeOfPart(next.value.name);
      if (!place || !('table' in place) || place.table !== shape.name) return;
      yield note(next.value.name, await whole(next.value));
      next = await archive.next();
    }
  };
  rows[shape.name] = await loading.rows(shape, pieces());
  return next;
}

async function whole({ name, size, body }: TarEntry): Promise<Buffer> {
  if (size > HELD_AT_MOST) throw new TarBroken(`a part is too large: ${name}`);
  const pieces: Buffer[] = [];
  for await (const piece of body) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces);
}

function asJson(content: Buffer): unknown {
  try {
    return JSON.parse(content.toString('utf8'));
  } catch {
    return undefined;
  }
}

function keep(path: string, content: Buffer): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  writeFileSync(path, content, { mode: 0o600 });
}

/** A file's name is the hash of its bytes. */
function keepFile(root: string, hash: string, content: Buffer): void {
  if (createHash('sha256').update(content).digest('hex') !== hash)
    throw new TarBroken(`file ${hash} is not what it was`);
  keep(join(root, filePart(hash).slice('files/'.length)), content);
}

function compare(path: string, manifest: Manifest, seen: readonly Seen[], rows: Record<string, number>): void {
  const expected = manifest.parts.slice(1); // the first is what it says of itself
  const different = expected.length !== seen.length || expected.some((one, index) => !same(one, seen[index]!));
  if (different) throw new BackupFault('damaged', { path, detail: 'its parts are not those of its manifest' });
  for (const [table, count] of Object.entries(rows))
    if (manifest.rows[table] !== count)
      throw new BackupFault('unsound', { path, detail: `${table}: ${count} ≠ ${manifest.rows[table]}` });
}

const same = (a: Seen, b: Seen): boolean => a.name === b.name && a.bytes === b.bytes && a.sha256 === b.sha256;

/**
 * The record is the one that was backed up, entry by entry. One that was altered before is no reason to keep a unit from its data:
 * it is restored as it stood, and named.
 */
async function checkRecord(path: string, client: pg.Client, manifest: Manifest): Promise<RestoredBackup['altered']> {
  const altered: { unit: number; entries: readonly string[] }[] = [];
  for (const { unit, entries, digest } of manifest.journal) {
    const [record] = await askAs<RecordOfUnit>(client, unit, RECORD_OF_UNIT);
    if (record!.entries !== entries || record!.digest !== digest)
      throw new BackupFault('unsound', { path, detail: `journal, unit ${unit}: ${record!.entries} ≠ ${entries}` });
    if (record!.altered.length) altered.push({ unit, entries: record!.altered });
  }
  return altered;
}
