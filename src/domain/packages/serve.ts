/** A file of a package, read out of its archive: the account asked for is open, the package is not withdrawn, the content is as it came. */
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import { FileFault, readSlice } from '../../platform/files.ts';
import type { AccountId, UnitId } from '../../platform/ids.ts';
import type { World } from '../../platform/perform.ts';
import type { ScormVersion } from './packages.ts';
import { findServed, type Served } from './store/packages.ts';

export type Content = { readonly bytes: Buffer; readonly scorm: ScormVersion };
type Opening = { readonly unitId: UnitId; readonly accountId: AccountId; readonly packageId: number };

const inflated = promisify<Buffer, { maxOutputLength: number }, Buffer>(inflateRaw);

export async function readEntry(world: World, opening: Opening, path: string): Promise<Content | undefined> {
  const { unitId, accountId, packageId } = opening;
  const found = await world.db.inUnit(
    unitId,
    async (sql) =>
      (await world.identify(sql, { unitId, accountId }, world.clock())) && findServed(sql, unitId, packageId, path),
    'reads',
  );
  return found && { bytes: await contentOf(world.services.filesRoot, found), scorm: found.scorm };
}

async function contentOf(root: string, { fileHash, at, packed, size, deflated, hash }: Served): Promise<Buffer> {
  const stored = await readSlice(root, fileHash, at, packed);
  const bytes = deflated ? await inflated(stored, { maxOutputLength: Math.max(1, size) }) : stored;
  if (createHash('sha256').update(bytes).digest('hex') === hash) return bytes;
  throw new FileFault('altered', `file ${fileHash} is not as it was kept; restore it from a back-up`);
}
