/** The record shown to others: exported, proven, printed; countersigned by another installation. */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import test, { after, afterEach, describe } from 'node:test';
import { aWorld, type TestUnit, type TestWorld } from '../../fixtures/world.ts';
import { listEntries } from '../../journal/read.ts';
import { fingerprint, readCheckpoint, readVerifierKey } from '../../journal/verify/note.ts';
import { checkProof } from '../../journal/verify/proof.ts';
import { checkRecord } from '../../journal/verify/record.ts';
import { addPerson } from '../people/actions/change-people.ts';
import { exportRecord, printCheckpoint, proveEntry } from './actions/export.ts';
import { acceptRestored, addWitness, askWitness, countersign, takeCosignature, witnessLog } from './actions/witness.ts';
import { readKey, state } from './queries.ts';

const w = await aWorld();
const v = await aWorld('2026-11-23T02:00:00.000Z', 6);
const unit = await w.aUnit();
const witness = await v.aUnit({ name: '见证单位' });
after(async () => {
  await w.close();
  await v.close();
});
afterEach(async () => {
  await w.checkInvariants();
  await v.checkInvariants();
});

const { auditor, head } = unit.as;
const act = (world: TestWorld, of: TestUnit) =>
  world.does(of.as.personnel, addPerson, { name: '王小燕', joinedOn: '2020-01-06' });
const written = async (): Promise<void> => {
  await act(w, unit);
  await w.sequence();
};
const bytesOf = (result: unknown): string => {
  const { file } = result as { file: { bytes?: Uint8Array; path?: string } };
  return file.path === undefined ? Buffer.from(file.bytes!).toString() : readFileSync(file.path, 'utf8');
};
const exported = async () =>
  bytesOf(await w.does(auditor, exportRecord, {}))
    .trimEnd()
    .split('\n');
const check = (lines: readonly string[], outside: readonly string[] = [], keys: readonly string[] = []) => {
  const one = checkRecord({
    outside: outside.map((text, n) => ({ file: `outside ${n}`, text })),
    keys: keys.map((key) => readVerifierKey(key)!),
    fingerprints: [w.world.services.record.signer.fingerprint],
  });
  for (const line of lines) one.line(line);
  return one.end();
};

describe('the record goes out', () => {
  test('before anything is signed there is nothing to give, and the refusal says so', async () => {
    const refusal = await w.isRefused('file-refused', auditor, exportRecord, {});
    assert.match(String(refusal.details.zh), /没有签名的检查点/);
    assert.equal((await w.does(auditor, state, {})).latest, undefined);
  });

  test('whole, to the auditor and the head alone; and that it did is in the record', async () => {
    await written();
    const report = check(await exported());
    assert.deepEqual(report.findings, []);
    assert.equal(report.entries, 1);
    await w.sequence();
    assert.equal(check(await exported()).entries, 2, 'the first export is an entry itself');
    await w.does(head, exportRecord, {});
    await w.onlyFor(['auditor', 'head'], unit, exportRecord, {});
  });

  test('the proof of one entry can be checked without the rest', async () => {
    await written();
    const { entry, body } = JSON.parse((await exported()).at(-2)!) as { entry: number; body: string };
    const proof = bytesOf(await w.does(auditor, proveEntry, { entryNumber: entry }));
    assert.deepEqual(
      checkProof(proof, { outside: [], keys: [], fingerprints: [w.world.services.record.signer.fingerprint] }).findings,
      [],
    );
    assert.equal(checkProof(proof, { outside: [], keys: [], fingerprints: [] }).body, body);
    await w.isRefused('not-found', auditor, proveEntry, { entryNumber: 1_000_000 });
    await w.onlyFor(['auditor', 'head'], unit, proveEntry, { entryNumber: entry });
  });

  test('a checkpoint on paper, in both languages', async () => {
    for (const language of ['zh', 'en']) {
      const { file } = (await w.does(unit.as['security-officer'], printCheckpoint, { language })) as {
        file: { bytes: Uint8Array };
      };
      assert.equal(Buffer.from(file.bytes.subarray(0, 5)).toString(), '%PDF-');
    }
    await w.onlyFor(['auditor', 'head', 'security-officer'], unit, printCheckpoint, { language: 'zh' });
  });
});

describe('a witness', () => {
  const own = async () => (await w.does(auditor, state, {}))!;
  const theirs = async () => (await v.does(witness.as.auditor, state, {}))!;
  const request = async (seen?: number) =>
    bytesOf(await w.does(auditor, askWitness, { witness: (await theirs()).keyAsWitness.split('+')[0], seen }));
  const answer = (text: string) => v.does(witness.as.auditor, countersign, { text });

  test('a key is shown with its fingerprint before it is trusted, and kept only with the right one', async () => {
    const { keyAsWitness, fingerprint: digits } = await theirs();
    assert.deepEqual(await w.does(auditor, readKey, { key: keyAsWitness }), {
      name: keyAsWitness.split('+')[0],
      of: 'witness',
      fingerprint: digits,
    });
    const wrong = await w.isRefused('file-refused', auditor, addWitness, {
      key: keyAsWitness,
      digits: digits.replace(/^./, (one) => String((Number(one) + 1) % 10)),
    });
    assert.match(String(wrong.details.en), /fingerprint/);
    await w.isRefused('file-refused', auditor, addWitness, { key: 'nonsense', digits: digits });
    await w.isRefused('file-refused', auditor, addWitness, { key: (await theirs()).keyOfRecord, digits: digits });
    const mine = await own();
    await w.isRefused('file-refused', auditor, addWitness, { key: mine.keyAsWitness, digits: mine.fingerprint });
    await w.onlyFor(['auditor'], unit, addWitness, { key: keyAsWitness, digits: digits });
    await w.does(auditor, addWitness, { key: keyAsWitness, digits: digits });
    await v.does(witness.as.auditor, witnessLog, { key: mine.keyOfRecord, digits: mine.fingerprint });
    assert.equal((await theirs()).witnessed[0]!.size, 0);
  });

  test('countersigns what continues what it saw; the answer is kept beside the checkpoint and found by the check', async () => {
    for (let n = 0; n < 3; n++) {
      await written();
      const text = await request();
      const kept = await w.does(auditor, takeCosignature, { text: bytesOf(await answer(text)) });
      assert.equal(kept.size, (await theirs()).witnessed[0]!.size);
    }
    const { latest, witnesses } = await own();
    assert.equal(witnesses[0]!.size, latest!.size);
    const report = check(await exported(), [], [(await theirs()).keyAsWitness]);
    assert.deepEqual(report.findings, []);
    assert.ok(report.notices.some((one) => one.code === 'witness' && one.yours && one.size === latest!.size));
  });

  test('refuses a request that does not go on from where it left off, and says from where', async () => {
    await written();
    const refused = (await answer(await request(0))) as { refused: { zh: string; en: string } };
    assert.match(refused.refused.zh, new RegExp(`填为 ${(await theirs()).witnessed[0]!.size}`));
    assert.ok('file' in (await answer(await request())), 'with the right one it signs');
  });

  test('refuses a record that was rewritten or rolled back, with sizes and roots, and writes it down', async () => {
    const seen = (await theirs()).witnessed[0]!.size;
    const { signer } = w.world.services.record;
    const forged = (size: number) =>
      `old ${seen}\n\n${signer.checkpoint(unit.unitId, { size, root: Buffer.alloc(32, 9) }, w.world.clock())}`;
    for (const [size, word] of [
      [seen - 1, /短/],
      [seen, /延续/],
      [seen + 1, /延续/],
    ] as const) {
      const { refused } = (await answer(forged(size))) as { refused: { zh: string; en: string } };
      assert.match(refused.zh, word);
      assert.match(refused.en, new RegExp(`${size} · CQkJ.*${seen} · `));
      assert.equal((await theirs()).witnessed[0]!.size, seen, 'nothing is countersigned');
    }
    const { rows } = await v.owner.query<{ body: string }>(
      `select body from journal_entry where body like '%"refused":%'`,
    );
    assert.deepEqual(rows.map((row) => JSON.parse(row.body).facts.refused).sort(), [
      'forked',
      'forked',
      'proof-from-elsewhere',
      'rolled-back',
    ]);
  });

  test('signs nothing for whom it does not know, or what is not signed by the registered key', async () => {
    const other = await w.aUnit({ name: '另一单位' });
    await w.does(other.as.auditor, exportRecord, {}).catch(() => {});
    await act(w, other);
    await w.sequence();
    await w.does(other.as.auditor, addWitness, {
      key: (await theirs()).keyAsWitness,
      digits: (await theirs()).fingerprint,
    });
    const foreign = bytesOf(
      await w.does(other.as.auditor, askWitness, { witness: (await theirs()).keyAsWitness.split('+')[0] }),
    );
    assert.match(
      String((await v.isRefused('file-refused', witness.as.auditor, countersign, { text: foreign })).details.zh),
      /没有登记/,
    );
    const text = await request();
    await v.isRefused('file-refused', witness.as.auditor, countersign, { text: text.replace(/\n\d+\n/, '\n99\n') });
    await v.isRefused('file-refused', witness.as.auditor, countersign, { text: 'nonsense' });
    await v.onlyFor(['auditor'], witness, countersign, { text });
    await v.onlyFor(['auditor'], witness, witnessLog, { key: 'x', digits: 'x' });
    await w.onlyFor(['auditor'], unit, askWitness, { witness: 'x' });
  });

  test('an answer of nobody known, or to another record, is not kept', async () => {
    await written();
    const { latest } = await own();
    await w.isRefused('file-refused', auditor, takeCosignature, { text: latest!.note });
    const signed = v.world.services.record.signer.checkpoint(
      3,
      { size: latest!.size, root: readCheckpoint(latest!.note)!.root },
      v.world.clock(),
    );
    await w.isRefused('file-refused', auditor, takeCosignature, { text: signed });
    await w.onlyFor(['auditor'], unit, takeCosignature, { text: latest!.note });
  });

  test('is known by a fingerprint that is the same for all units of an installation', async () => {
    assert.equal(
      fingerprint(readVerifierKey((await own()).keyOfRecord)!),
      fingerprint(readVerifierKey((await own()).keyAsWitness)!),
    );
  });
});

describe('a record that was rolled back', () => {
  test('is answered for by the head of unit, and only where it is so', async () => {
    await w.isRefused('wrong-state', head, acceptRestored, {});
    await w.onlyFor(['head'], unit, acceptRestored, {});
  });

  test('is signed again from what is there, once the head has answered for it; what was signed is kept', async () => {
    const back = await w.aUnit({ name: '恢复过的单位' });
    const kept = join(dirname(w.world.services.filesRoot), 'checkpoints');
    const longer = w.world.services.record.signer.checkpoint(
      back.unitId,
      { size: 40, root: Buffer.alloc(32, 9) },
      w.world.clock(),
    );
    mkdirSync(kept, { recursive: true });
    writeFileSync(join(kept, `newest-checkpoint-${back.unitId}`), longer);
    await act(w, back);
    await w.sequence();
    const seen = () => w.does(back.as.head, state, {});
    assert.equal((await seen()).latest, undefined, 'nothing is signed while nobody answers for it');
    assert.deepEqual(
      (await seen()).troubles.map(({ kind }) => kind),
      ['shorter'],
    );
    await w.onlyFor(['head'], back, acceptRestored, {});
    await w.does(back.as.head, acceptRestored, {});
    await w.sequence();
    const after = await seen();
    assert.deepEqual(after.troubles, []);
    assert.equal(after.latest!.size, 2, 'what was done, and the head who answered');
    assert.ok(existsSync(join(kept, `newest-checkpoint-${back.unitId}-before-restore-40`)));
    await w.isRefused('wrong-state', back.as.head, acceptRestored, {});
    const [newest] = await w.world.db.inUnit(back.unitId, (sql) => listEntries(sql, back.unitId, { limit: 1 }));
    assert.equal(newest!.action, 'record.accept-restored');
    assert.deepEqual(newest!.facts, { kind: 'shorter', signed: 40 });
  });
});
