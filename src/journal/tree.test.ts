import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, test } from 'node:test';
import { leafHash } from './entry.ts';
import {
  consistencyProof,
  EMPTY_ROOT,
  GrowingTree,
  inclusionProof,
  inclusionProofs,
  nodeHash,
  rootOf,
} from './tree.ts';
import { continues, hashLeaf, includes, Roots } from './verify/merkle.ts';

const leaves = Array.from({ length: 70 }, (_, n) => leafHash(`entry ${n}`));
const rootAt = (size: number) => rootOf(leaves.slice(0, size));
/** The definition of RFC 6962, 2.1, word for word: slow, and nothing to get wrong. */
function defined(of: readonly Buffer[]): Buffer {
  if (of.length === 0) return createHash('sha256').digest();
  if (of.length === 1) return of[0]!;
  let k = 1;
  while (k * 2 < of.length) k *= 2;
  return nodeHash(defined(of.slice(0, k)), defined(of.slice(k)));
}

describe('the tree of RFC 6962', () => {
  test('the roots of the test vectors of Certificate Transparency', () => {
    // From the reference implementation: leaves '', 00, 10, 2021, 3031, 40414243, 5051525354555657, 606162…6f.
    const bodies = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
    const given = bodies.map((hex) => hashLeaf(Buffer.from(hex, 'hex')));
    assert.equal(EMPTY_ROOT.toString('hex'), 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    assert.equal(
      rootOf(given.slice(0, 1)).toString('hex'),
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    );
    assert.equal(rootOf(given).toString('hex'), '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328');
  });

  test('who writes and who checks come to the root that the definition gives, at every size', () => {
    const growing = new GrowingTree();
    const roots = new Roots();
    for (let size = 0; size <= leaves.length; size++) {
      const wanted = defined(leaves.slice(0, size));
      assert.deepEqual(growing.root(), wanted);
      assert.deepEqual(growing.copy().root(), wanted);
      assert.deepEqual(roots.root(), wanted);
      if (size < leaves.length) {
        growing.add(leaves[size]!);
        roots.add(leaves[size]!);
      }
    }
  });

  test('every entry is proven at its own place and at no other', () => {
    for (const size of [1, 2, 3, 7, 8, 33, 70]) {
      const of = leaves.slice(0, size);
      for (let index = 0; index < size; index++) {
        const proof = inclusionProof(of, index);
        assert.ok(includes(index, size, of[index]!, proof, rootAt(size)), `${index} of ${size}`);
        for (const other of [index - 1, index + 1]) assert.ok(!includes(other, size, of[index]!, proof, rootAt(size)));
        assert.ok(!includes(index, size, leafHash('another'), proof, rootAt(size)));
        assert.ok(!includes(index, size, of[index]!, [...proof, of[0]!], rootAt(size)));
        if (proof.length > 0) assert.ok(!includes(index, size, of[index]!, proof.slice(1), rootAt(size)));
      }
    }
    assert.throws(() => inclusionProof(leaves, 70));
  });

  test('every tree is proven to continue every earlier one, and no other', () => {
    for (let newer = 0; newer <= 34; newer++) {
      for (let older = 0; older <= newer; older++) {
        const heads = [older, newer].map((size) => ({ size, root: rootAt(size) })) as [
          { size: number; root: Buffer },
          { size: number; root: Buffer },
        ];
        const proof = consistencyProof(leaves.slice(0, newer), older);
        assert.ok(continues(heads[0], heads[1], proof), `${older} to ${newer}`);
        const other = { size: older, root: leafHash('another') };
        if (older > 0) assert.ok(!continues(other, heads[1], proof));
        assert.ok(!continues(heads[0], { size: newer, root: leafHash('another') }, proof) || older === 0);
        if (older > 0 && older < newer) assert.ok(!continues(heads[1], heads[0], proof));
        if (proof.length > 0) assert.ok(!continues(heads[0], heads[1], proof.slice(1)));
      }
    }
  });

  test('proofs made for many leaves at once are those made one by one, at every size', () => {
    for (let size = 0; size <= leaves.length; size++) {
      const some = leaves.slice(0, size);
      const all = some.map((_, index) => index);
      assert.deepEqual(
        inclusionProofs(some, all),
        all.map((index) => inclusionProof(some, index)),
      );
    }
    assert.throws(() => inclusionProofs(leaves, [70]));
  });
});
