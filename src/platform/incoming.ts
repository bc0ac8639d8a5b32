/**
 * A file that comes in pieces, over hours if need be, because the line breaks: it grows in a folder of its own beside the kept files, and
 * becomes one of them when it is whole and found to be what it should. What never becomes one is swept after a day (files.ts).
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { INCOMING, type KeptFile, keepWhole } from './files.ts';

export const incomingFolder = (root: string): string => join(root, INCOMING);

/** Whose it is stands in its name, so that nobody else can go on with it or take it. */
const NAME = /^[0-9]+-[0-9]+-[0-9a-f]{32}$/;
type Owner = { readonly unitId: number; readonly accountId: number };

export const nameOfIncoming = ({ unitId, accountId }: Owner, random: string): string =>
  `${unitId}-${accountId}-${random}`;

export const isIncomingOf = ({ unitId, accountId }: Owner, name: string): boolean =>
  NAME.test(name) && name.startsWith(`${unitId}-${accountId}-`);

/** Its first bytes, once it is whole; nothing where there is none of this name, or not all of it has come yet. */
export async function lookAtIncoming(root: string, name: string, bytes: number): Promise<Buffer | undefined> {
  const path = join(incomingFolder(root), name);
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile() || found.size !== (await sizeToBe(path))) return undefined;
  const file = await open(path, 'r');
  try {
    const head = Buffer.alloc(Math.min(bytes, found.size));
    await file.read(head, 0, head.length, 0);
    return head;
  } finally {
    await file.close();
  }
}

/** What was announced, as the store of resumable uploads keeps it beside the file. */
async function sizeToBe(path: string): Promise<number | undefined> {
  try {
    return (JSON.parse(await readFile(`${path}.json`, 'utf8')) as { size?: number }).size;
  } catch {
    return undefined;
  }
}

export async function dropIncoming(root: string, name: string): Promise<void> {
  const path = join(incomingFolder(root), name);
  await rm(path, { force: true });
  await rm(`${path}.json`, { force: true });
}

/** It lies under its hash when this returns, safely on the disk, and no longer among what comes in. */
export async function keepIncoming(root: string, name: string): Promise<KeptFile> {
  const path = join(incomingFolder(root), name);
  const digest = createHash('sha256');
  let size = 0;
  for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) {
    digest.update(piece);
    size += piece.length;
  }
  const hash = await keepWhole(root, digest.digest('hex'), path);
  await dropIncoming(root, name);
  return { hash, size };
}
