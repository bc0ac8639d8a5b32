/**
 * RFC 6962 as one who checks needs it: the root of leaves that come one after the other, and whether a proof holds. Written anew from
 * the standard, sharing nothing with the writing side (tree.ts): an error of theirs is not repeated here. Needs node:crypto alone.
 */
import { hash } from 'node:crypto';

const sha256 = (bytes: Uint8Array): Buffer => hash('sha256', bytes, 'buffer');

/** SHA-256(0x00 || body). */
export const hashLeaf = (body: string | Uint8Array): Buffer => {
  const length = typeof body === 'string' ? Buffer.byteLength(body) : body.length;
  const bytes = Buffer.allocUnsafe(length + 1);
  bytes[0] = 0;
  if (typeof body === 'string') bytes.write(body, 1);
  else bytes.set(body, 1);
  return sha256(bytes);
};

/** SHA-256(0x01 || left || right). */
const hashChildren = (left: Uint8Array, right: Uint8Array): Buffer => {
  const bytes = Buffer.allocUnsafe(65);
  bytes[0] = 1;
  bytes.set(left, 1);
  bytes.set(right, 33);
  return sha256(bytes);
};

/** Leaves one after the other; the root of all so far at any moment. Complete subtrees are kept by level. */
export class Roots {
  readonly #levels: (Buffer | undefined)[] = [];
  size = 0;

  add(leaf: Buffer): void {
    let carried = leaf;
    let level = 0;
    for (let below = this.#levels[level]; below; below = this.#levels[level]) {
      carried = hashChildren(below, carried);
      this.#levels[level] = undefined;
      level += 1;
    }
    this.#levels[level] = carried;
    this.size += 1;
  }

  root(): Buffer {
    let right: Buffer | undefined;
    for (const left of this.#levels) if (left) right = right ? hashChildren(left, right) : left;
    return right ?? sha256(Buffer.alloc(0));
  }
}

/** RFC 9162, 2.1.3.2: whether the leaf stands at `index` of the tree with this size and root. */
export function includes(index: number, size: number, leaf: Buffer, proof: readonly Buffer[], root: Buffer): boolean {
  if (!(index >= 0 && index < size)) return false;
  let place = BigInt(index);
  let last = BigInt(size) - 1n;
  let hash = leaf;
  for (const step of proof) {
    if (last === 0n) return false;
    if (place & 1n || place === last) {
      hash = hashChildren(step, hash);
      while (!(place & 1n) && place !== 0n) [place, last] = [place >> 1n, last >> 1n];
    } else {
      hash = hashChildren(hash, step);
    }
    [place, last] = [place >> 1n, last >> 1n];
  }
  return last === 0n && hash.equals(root);
}

export type TreeHead = { readonly size: number; readonly root: Buffer };

/** RFC 9162, 2.1.4.2: whether the older tree is the beginning of the newer. */
export function continues(older: TreeHead, newer: TreeHead, proof: readonly Buffer[]): boolean {
  if (older.size > newer.size) return false;
  if (older.size === newer.size) return proof.length === 0 && older.root.equals(newer.root);
  if (older.size === 0) return proof.length === 0;
  let place = BigInt(older.size) - 1n;
  let last = BigInt(newer.size) - 1n;
  while (place & 1n) [place, last] = [place >> 1n, last >> 1n];
  // A complete older tree is itself the first step.
  const [start, ...steps] = place === 0n ? [older.root, ...proof] : proof;
  if (!start) return false;
  let [oldHash, newHash] = [start, start];
  for (const step of steps) {
    if (last === 0n) return false;
    if (place & 1n || place === last) {
      oldHash = hashChildren(step, oldHash);
      newHash = hashChildren(step, newHash);
      while (!(place & 1n) && place !== 0n) [place, last] = [place >> 1n, last >> 1n];
    } else {
      newHash = hashChildren(newHash, step);
    }
    [place, last] = [place >> 1n, last >> 1n];
  }
  return last === 0n && oldHash.equals(older.root) && newHash.equals(newer.root);
}
