/**
 * Files that belong to a record: a signed letter, a scan. In three steps, for every module the same:
 *
 * - `keepSealed` in an action's `prepare`: the bytes are on the disk, sealed under a key of their own, before anything refers to them;
 * - `attach` in its `run`: the unit knows the file, with its key; the module writes the answered hash into its own record. Where
 *   the transaction fails, nothing refers to the bytes and they are swept after a day;
 * - `readAttached` in a query with `recorded: 'purpose'`, which alone is lent the folder: whoever opens a file about somebody leaves
 *   a look. Whether the file belongs to the record and the record to the person that the query names is for the module to see.
 */
import type { Context, Preparing } from './action.ts';
import { type FileHash, hashOf, keepFile, readFile } from './files.ts';
import type { Looking } from './query.ts';
import { refuse } from './refusal.ts';
import { addFile, findFile } from './store.ts';

/** What may be kept as it was given. Nothing that a browser or an office program would run. */
export const ATTACHED_TYPES = ['application/pdf', 'image/jpeg', 'image/png'] as const;
export type AttachedType = (typeof ATTACHED_TYPES)[number];

declare const onDisk: unique symbol;
/** On the disk, and not yet referred to. Only `keepSealed` makes one. */
export type SealedFile = {
  readonly [onDisk]: true;
  /** Of what lies on the disk: names the file. */
  readonly hash: FileHash;
  /** Of the content: what its owner can compare. */
  readonly contentHash: FileHash;
  readonly size: number;
  readonly mediaType: AttachedType;
  readonly key: Buffer;
};

export async function keepSealed(
  { services }: Pick<Preparing, 'services'>,
  bytes: Uint8Array,
  mediaType: AttachedType,
): Promise<SealedFile> {
  const kept = await keepFile(services.filesRoot, bytes, { protect: true });
  return { ...kept, contentHash: hashOf(bytes), mediaType } as SealedFile;
}

/** The hash by which the record refers to the file. */
export async function attach(
  { sql, unitId, now }: Pick<Context, 'sql' | 'unitId' | 'now'>,
  file: SealedFile,
): Promise<FileHash> {
  await addFile(sql, unitId, file, now);
  return file.hash;
}

export type Attached = { readonly mediaType: string; readonly bytes: Uint8Array };

/** Refuses `not-found` where the unit has no such file, or its key was destroyed when its time was over. */
export async function readAttached({ sql, unitId, services }: Looking, hash: string): Promise<Attached> {
  const found = await findFile(sql, unitId, hash);
  const bytes = found && (await readFile(services.filesRoot, hash, found.key));
  return found && bytes ? { mediaType: found.mediaType, bytes: new Uint8Array(bytes) } : refuse('not-found');
}
