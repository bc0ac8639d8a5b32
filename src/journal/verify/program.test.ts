/** The proof of one entry, and the program that an inspector runs. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test, { after, describe } from 'node:test';
import { anExport, type Line, NOTHING, otherSigner, signer, UNIT } from '../../fixtures/an-export.ts';
import { latestCheckpoint, proofOfEntry } from '../export.ts';
import { checkProof } from './proof.ts';

const { database, folder, now, lines, lineOf, notes, proofOf, close } = await anExport();
after(close);

describe('the proof of one entry', () => {
  test('holds for every entry, and says what it says', async () => {
    for (let position = 0; position < 12; position++) {
      const report = checkProof(await proofOf(position), { ...NOTHING, fingerprints: [signer.fingerprint] });
      assert.deepEqual(report.findings, []);
      assert.equal(report.body, (JSON.parse(lines[lineOf(position)]!) as Line).body);
    }
  });
  test('does not hold for other words, another place or another key', async () => {
    const proof = await proofOf(5);
    const codesOf = (text: string, known = NOTHING) => checkProof(text, known).findings.map(({ code }) => code);
    const [, extra] = proof.split('\n');
    const said = JSON.parse(Buffer.from(extra!.slice(6), 'base64').toString());
    const forged = Buffer.from(JSON.stringify({ ...said, body: said.body.replace('test.act', 'test.axt') })).toString(
      'base64',
    );
    assert.deepEqual(codesOf(proof.replace(extra!, `extra ${forged}`)), ['not-included']);
    assert.deepEqual(codesOf(proof.replace('index 5', 'index 6')), ['not-included']);
    assert.deepEqual(codesOf(proof.replace('\n12\n', '\n13\n')), ['checkpoint-signature']);
    assert.deepEqual(codesOf(proof, { ...NOTHING, fingerprints: [otherSigner.fingerprint] }), ['key-not-yours']);
    assert.deepEqual(codesOf('nonsense'), ['not-a-record']);
  });
  test('there is none for what is not there', async () => {
    assert.equal(await database.db.inUnit(UNIT, (sql) => proofOfEntry(sql, UNIT, 999_999, signer)), undefined);
    assert.equal(await database.db.inUnit(2, (sql) => latestCheckpoint(sql, 2)), undefined);
  });
});

describe('the program', () => {
  const program = join(import.meta.dirname, 'main.ts');
  const run = (...args: string[]) =>
    new Promise<{ code: number; out: string; err: string }>((done) => {
      execFile(process.execPath, [program, ...args], { cwd: '/', env: {} }, (error, out, err) =>
        done({ code: error ? Number(error.code) : 0, out, err }),
      );
    });
  const file = (name: string, text: string) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };
  test('says in both languages that a record is whole, and ends with 0', async () => {
    const { code, out } = await run(
      file('whole.jsonl', `${lines.join('\n')}\n`),
      '--checkpoint',
      file('paper.txt', notes[1]!.replaceAll('\n', '\r\n')),
      '--key',
      signer.fingerprint,
    );
    assert.equal(code, 0, out);
    assert.match(out, /无误：12 条，3 个检查点/);
    assert.match(out, /Nothing is wrong: 12 entries and 3 checkpoints/);
    assert.match(out, /paper\.txt：前 9 条一致/);
  });
  test('names what is wrong and ends with 1', async () => {
    const { code, out } = await run(
      file('cut.jsonl', lines.slice(0, -1).join('\n')),
      '--checkpoint',
      file('longer', signer.checkpoint(UNIT, { size: 40, root: Buffer.alloc(32) }, now)),
    );
    assert.equal(code, 1);
    assert.match(out, /曾有 40 条，文件只有 12 条/);
    assert.match(out, /the file holds 12: at least the last 28 were cut off/);
  });
  test('reads a proof, and a checkpoint as a QR code on paper holds it', async () => {
    const { entry } = JSON.parse(lines[lineOf(3)]!) as Line;
    const proof = (await database.db.inUnit(UNIT, (sql) => proofOfEntry(sql, UNIT, entry, signer)))!;
    const held = await run(file('one.tlog-proof', proof));
    assert.equal(held.code, 0);
    assert.match(held.out, /"action":"test.act"/);
    assert.equal((await run(file('qr.txt', ` ${notes[0]!.trimEnd()} `), '--key', signer.logKey(UNIT).text)).code, 0);
    assert.equal(
      (await run(file('qr2.txt', notes[0]!.replace('\n4\n', '\n5\n')), '--key', signer.logKey(UNIT).text)).code,
      1,
    );
  });
  test('called wrongly, or with a file that is not there, it ends with 2', async () => {
    assert.equal((await run()).code, 2);
    assert.equal((await run('--no-such')).code, 2);
    assert.equal((await run(join(folder, 'none'))).code, 2);
    assert.match((await run(join(folder, 'none'))).err, /无法读取文件/);
    assert.equal((await run(file('x', 'x'), '--key', 'nonsense')).code, 2);
  });
});
