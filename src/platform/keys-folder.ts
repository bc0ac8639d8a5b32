/**
 * The folder `keys` of the data directory: what seals and signs, beside the database and never in it, readable by the server's user
 * alone. A key is made once and appears under its name whole or not at all, also when two programs start at once or the disk is
 * full: half a key would seal what nothing opens.
 */
import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The key of this name, where it has been made. */
export function findKey(folder: string, name: string): string | undefined {
  const path = join(folder, name);
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

/** Keeps a new key and answers the one that counts: where another program was faster, that is the other's. */
export function keepKey(folder: string, name: string, content: string): string {
  const path = join(folder, name);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const draft = `${path}.${randomBytes(4).toString('hex')}`;
  try {
    writeFileSync(draft, content, { mode: 0o600, flag: 'wx', flush: true });
    linkSync(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  return readFileSync(path, 'utf8');
}
