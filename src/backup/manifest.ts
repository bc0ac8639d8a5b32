/**
 * What a back-up says of itself. `about.json` stands first in the archive: whether it can be restored is known before anything is
 * done. `manifest.json` stands last: what everything before it must have been. No word about people stands in either.
 */
import { z } from 'zod';

export const ABOUT = 'about.json';
export const MANIFEST = 'manifest.json';

const hex = z.string().regex(/^[0-9a-f]{64}$/);
const identifier = z.string().regex(/^[a-z_][a-z0-9_]{0,62}$/);

export const About = z.object({
  format: z.literal(1),
  program: z.string().max(40),
  takenAt: z.iso.datetime(),
  installation: z.uuid(),
  migrations: z.array(z.object({ name: z.string().regex(/^\d{4}-[a-z0-9-]+\.sql$/), hash: hex })),
  tables: z.array(z.object({ name: identifier, columns: z.array(identifier) })),
});
export type About = z.output<typeof About>;

export const Manifest = z.object({
  /** Every file of the archive before this one, in order. */
  parts: z.array(z.object({ name: z.string().max(100), bytes: z.int().nonnegative(), sha256: hex })),
  rows: z.record(identifier, z.int().nonnegative()),
  sequences: z.record(identifier, z.string().regex(/^\d{1,19}$/)),
  /** The record of each unit: entries, and a digest over their leaves. */
  journal: z.array(z.object({ unit: z.int().positive(), entries: z.int().nonnegative(), digest: hex })),
  /** Files that the records refer to and that were not there, or not as they were kept, when the back-up was taken. */
  missingFiles: z.array(hex),
});
export type Manifest = z.output<typeof Manifest>;

export const tablePart = (table: string, number: number): string =>
  `tables/${table}/${String(number).padStart(6, '0')}.copy`;
export const filePart = (hash: string): string => `files/${hash.slice(0, 2)}/${hash.slice(2)}`;

/** Where a part of the archive belongs. Names are data from a file: what fits nothing is refused, so that none leads out of a folder. */
export function placeOfPart(name: string): { table: string } | { file: string } | { key: string } | undefined {
  const table = /^tables\/([a-z_][a-z0-9_]{0,62})\/\d{6,}\.copy$/.exec(name);
  if (table) return { table: table[1]! };
  const file = /^files\/([0-9a-f]{2})\/([0-9a-f]{62})$/.exec(name);
  if (file) return { file: file[1]! + file[2]! };
  const key = /^keys\/([a-z0-9][a-z0-9.-]{0,60})$/.exec(name);
  return key ? { key: key[1]! } : undefined;
}
