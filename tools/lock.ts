/**
 * Puts package-lock.json into the form in which every npm installs the same. Run it after any change of dependencies:
 *
 *   node tools/lock.ts          rewrite
 *   node tools/lock.ts --check  say what differs, exit 1
 *
 * - No address of a registry: an installation takes packages from the registry that is set where it runs; the integrity
 *   hash decides whether they are the right ones.
 * - No `engines` on packages for one platform: npm silently leaves out an optional package that asks for a newer Node.js
 *   than the host's. But the host's only installs; what runs is the Node.js that is installed with the rest.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface LockedPackage {
  resolved?: string;
  engines?: unknown;
  os?: unknown;
  optional?: boolean;
}

/** What is written from a lock file as npm left it, and what was wrong with it. */
export function normaliseLock(text: string): { text: string; found: string[] } {
  const lock = JSON.parse(text) as { packages: Record<string, LockedPackage> };
  const found: string[] = [];
  for (const [path, entry] of Object.entries(lock.packages)) {
    if (entry.resolved) found.push(`${path}: an address (${entry.resolved})`);
    delete entry.resolved;
    if (!entry.optional || !entry.os || !entry.engines) continue;
    found.push(`${path}: left out on an older host because of "engines"`);
    delete entry.engines;
  }
  return { text: `${JSON.stringify(lock, null, 2)}\n`, found };
}

if (import.meta.main) {
  const file = join(import.meta.dirname, '../package-lock.json');
  const { text, found } = normaliseLock(readFileSync(file, 'utf8'));
  if (process.argv.includes('--check')) {
    console.log(found.join('\n'));
    process.exit(found.length > 0 ? 1 : 0);
  }
  writeFileSync(file, text);
  console.log(`${found.length} put right`);
}
