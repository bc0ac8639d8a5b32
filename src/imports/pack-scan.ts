/** The file of a scan packed as it comes in, so that 200 MB of text are never held: its hash and size are those of what the tool wrote. */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createGzip } from 'node:zlib';
import { Refusal } from '../platform/refusal.ts';
import { PACKED_BYTES, SCAN_BYTES } from './scan-results.ts';

export type PackedScan = { readonly bytes: Uint8Array; readonly contentHash: string; readonly size: number };

const tooLarge = () => new Refusal('too-large', { limit: `${SCAN_BYTES / 1024 / 1024} MB` });

/** Refuses what is too large, or does not pack, before it is whole. */
export async function packPieces(pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<PackedScan> {
  const [hash, gzip] = [createHash('sha256'), createGzip()];
  const packed: Buffer[] = [];
  let [size, packedSize] = [0, 0];
  gzip.on('data', (piece: Buffer) => {
    packedSize += piece.length;
    packed.push(piece);
  });
  const ended = once(gzip, 'end');
  for await (const piece of pieces) {
    size += piece.length;
    if (size > SCAN_BYTES || packedSize > PACKED_BYTES) throw tooLarge();
    hash.update(piece);
    if (!gzip.write(piece)) await once(gzip, 'drain');
  }
  gzip.end();
  await ended;
  return { bytes: Buffer.concat(packed), contentHash: hash.digest('hex'), size };
}
