/**
 * The Merkle tree of RFC 6962 over the leaves of one unit's record, as the writing side needs it: growing by leaves, its root, and
 * proofs. Pure. Whoever checks uses a second, independent reading of the same standard (verify/merkle.ts), so that an error here shows.
 */
import { createHash } from 'node:crypto';

const NODE = Buffer.from([1]);

/** SHA-256(0x01 || left || right). */
export const nodeHash = (left: Uint8Array, right: Uint8Array): Buffer =>
  createHash('sha256').update(NODE).update(left).update(right).digest();

export const EMPTY_ROOT: Buffer = createHash('sha256').digest();

/**
 * A tree that only grows: the roots of its perfect subtrees, largest first, one for every bit of its size. That is all that is needed
 * to add a leaf or to say the root; it is never more than 53 hashes.
 */
export class GrowingTree {
  #size: number;
  readonly #peaks: Buffer[];
  constructor(size = 0, peaks: readonly Buffer[] = []) {
    this.#size = size;
    this.#peaks = [...peaks];
  }
  get size(): number {
    return this.#size;
  }
  add(leaf: Buffer): void {
    let hash = leaf;
    for (let rest = this.#size; rest % 2 === 1; rest = Math.floor(rest / 2)) hash = nodeHash(this.#peaks.pop()!, hash);
    this.#peaks.push(hash);
    this.#size += 1;
  }
  root(): Buffer {
    if (this.#size === 0) return EMPTY_ROOT;
    return this.#peaks.reduceRight((right, left) => nodeHash(left, right));
  }
  copy(): GrowingTree {
    return new GrowingTree(this.#size, this.#peaks);
  }
}

/** The largest power of two smaller than `size`, which is at least 2. */
const split = (size: number): number => {
  let part = 1;
  while (part * 2 < size) part *= 2;
  return part;
};

export function rootOf(leaves: readonly Buffer[]): Buffer {
  const tree = new GrowingTree();
  for (const leaf of leaves) tree.add(leaf);
  return tree.root();
}

/** The hashes that lead from the leaf at `index` to the root of all leaves, the leaf's sibling first (RFC 6962, 2.1.1). */
export function inclusionProof(leaves: readonly Buffer[], index: number): Buffer[] {
  if (index < 0 || index >= leaves.length) throw new Error(`no leaf ${index} in a tree of ${leaves.length}`);
  if (leaves.length === 1) return [];
  const at = split(leaves.length);
  const [left, right] = [leaves.slice(0, at), leaves.slice(at)];
  return index < at
    ? [...inclusionProof(left, index), rootOf(right)]
    : [...inclusionProof(right, index - at), rootOf(left)];
}

/**
 * The same for many leaves of one tree: every level is made once, so that a proof costs a few look-ups. The node without a sibling goes up
 * as it is, which gives the tree of the standard.
 */
export function inclusionProofs(leaves: readonly Buffer[], indices: readonly number[]): Buffer[][] {
  const levels: (readonly Buffer[])[] = [leaves];
  for (let below = leaves; below.length > 1; ) {
    const above: Buffer[] = [];
    for (let at = 0; at < below.length; at += 2)
      above.push(at + 1 < below.length ? nodeHash(below[at]!, below[at + 1]!) : below[at]!);
    levels.push(above);
    below = above;
  }
  return indices.map((index) => {
    if (index < 0 || index >= leaves.length) throw new Error(`no leaf ${index} in a tree of ${leaves.length}`);
    let at = index;
    return levels.flatMap((level) => {
      const sibling = level[at % 2 === 0 ? at + 1 : at - 1];
      at = Math.floor(at / 2);
      return sibling ? [sibling] : [];
    });
  });
}

/** That the tree of the first `older` leaves is the beginning of the tree of all (RFC 6962, 2.1.2). Empty where they are equal or the older is. */
export function consistencyProof(leaves: readonly Buffer[], older: number): Buffer[] {
  if (older < 0 || older > leaves.length) throw new Error(`no beginning of ${older} in a tree of ${leaves.length}`);
  return older === 0 || older === leaves.length ? [] : subProof(leaves, older, true);
}

function subProof(leaves: readonly Buffer[], older: number, whole: boolean): Buffer[] {
  if (older === leaves.length) return whole ? [] : [rootOf(leaves)];
  const at = split(leaves.length);
  const [left, right] = [leaves.slice(0, at), leaves.slice(at)];
  return older <= at
    ? [...subProof(left, older, whole), rootOf(right)]
    : [...subProof(right, older - at, false), rootOf(left)];
}
