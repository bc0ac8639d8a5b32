/**
 * The SHA-256 of a file, worked out here piece by piece, however large it is: what is handed over never passes through the system. Not by the
 * browser's own means, which it lends to pages over TLS alone, and only for what fits in memory at once.
 */
import { sha256 } from '@noble/hashes/sha2.js';

export async function sha256Of(file: Blob): Promise<string> {
  const hash = sha256.create();
  const reader = file.stream().getReader();
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) hash.update(piece.value);
  return [...hash.digest()].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
