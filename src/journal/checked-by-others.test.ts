/**
 * Checked by a program that is not ours: @sigstore/verify reads signed notes and proofs of inclusion as public logs give them. It has
 * no check of consistency; that two trees agree is shown by proving every entry of the smaller to stand at the same place in both.
 */
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import test, { after, describe } from 'node:test';
import { anExport, otherSigner, signer, UNIT } from '../fixtures/an-export.ts';
import { inclusionProof } from './tree.ts';

const require = createRequire(import.meta.url);
type Entry = {
  readonly canonicalizedBody: Buffer;
  readonly inclusionProof: {
    readonly logIndex: string;
    readonly hashes: readonly Buffer[];
    readonly checkpoint: { readonly envelope: string };
  };
};
type Log = { readonly logID: Buffer; readonly baseURL: string; readonly publicKey: unknown };
type Checkpoint = { readonly origin: string; readonly logSize: bigint; readonly logHash: Buffer };
const { verifyCheckpoint } = require('@sigstore/verify/dist/tlog/checkpoint.js') as {
  verifyCheckpoint: (entry: Pick<Entry, 'inclusionProof'>, logs: readonly Log[]) => Checkpoint;
};
const { verifyMerkleInclusion } = require('@sigstore/verify/dist/tlog/merkle.js') as {
  verifyMerkleInclusion: (entry: Entry, checkpoint: Checkpoint) => void;
};

const { lines, entryAt, notes, proofOf, close } = await anExport();
after(close);
assert.ok(lines.length > 12);

const leaves = Array.from({ length: 12 }, (_, n) => Buffer.from(entryAt(n).leaf, 'hex'));
const logOf = (by: typeof signer): Log => {
  const { id, name, key } = by.logKey(UNIT);
  return { logID: id, baseURL: name, publicKey: key };
};
const read = (note: string, by = signer) =>
  verifyCheckpoint({ inclusionProof: { logIndex: '0', hashes: [], checkpoint: { envelope: note } } }, [logOf(by)]);
const entryOf = (n: number, note: string, hashes: readonly Buffer[], body = entryAt(n).body): Entry => ({
  canonicalizedBody: Buffer.from(body),
  inclusionProof: { logIndex: String(n), hashes, checkpoint: { envelope: note } },
});

describe('a program that is not ours', () => {
  test('reads our checkpoints and accepts their signature, and no other', () => {
    for (const [index, size] of [4, 9, 12].entries()) {
      const checkpoint = read(notes[index]!);
      assert.equal(checkpoint.logSize, BigInt(size));
      assert.equal(checkpoint.origin, signer.logKey(UNIT).name);
    }
    assert.throws(() => read(notes[0]!, otherSigner), /invalid checkpoint signature/);
    assert.throws(() => read(notes[0]!.replace('\n4\n', '\n5\n')), /invalid checkpoint signature/);
  });

  test('accepts the proof of every entry as it is given to a person, and no other text, place or proof', async () => {
    for (let n = 0; n < 12; n++) {
      const [head, ...rest] = (await proofOf(n)).split('\n\n');
      const hashes = head!
        .split('\n')
        .slice(3)
        .map((line) => Buffer.from(line, 'base64'));
      const note = rest.join('\n\n');
      const checkpoint = read(note);
      verifyMerkleInclusion(entryOf(n, note, hashes), checkpoint);
      assert.throws(() => verifyMerkleInclusion(entryOf(n, note, hashes, `${entryAt(n).body} `), checkpoint));
      assert.throws(() =>
        verifyMerkleInclusion(
          { ...entryOf(n, note, hashes), inclusionProof: { ...entryOf((n + 1) % 12, note, hashes).inclusionProof } },
          checkpoint,
        ),
      );
    }
  });

  test('finds any two checkpoints consistent: what stands in the older stands at the same place in the newer', () => {
    for (const [index, older] of [4, 9].entries()) {
      for (const [later, newer] of [
        [1, 9],
        [2, 12],
      ] as const) {
        if (newer <= older) continue;
        for (let n = 0; n < older; n++) {
          for (const [note, size] of [
            [notes[index]!, older],
            [notes[later]!, newer],
          ] as const)
            verifyMerkleInclusion(entryOf(n, note, inclusionProof(leaves.slice(0, size), n)), read(note));
        }
      }
    }
  });
});
