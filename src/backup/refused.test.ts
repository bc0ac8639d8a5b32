/** What is never taken in: a back-up that is damaged, cut, foreign or for another key. Nothing is changed by it. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import type pg from 'pg';
import { holdsData } from '../database/load.ts';
import { migrationFiles } from '../database/migrate.ts';
import { aBackedUpWorld } from '../fixtures/backups.ts';
import { newIdentity } from './age.ts';
import { BackupFault, type BackupProblem } from './fault.ts';
import { takeBackup } from './take.ts';

const { place, data, owner, taken, aDatabase, restore, close } = await aBackedUpWorld();
after(close);

async function refused(problem: BackupProblem, over: Parameters<typeof restore>[0]): Promise<string> {
  const fault = await restore(over).then(
    () => assert.fail(`it was restored, though it should have been refused: ${problem}`),
    (reason: unknown) => reason,
  );
  assert.ok(fault instanceof BackupFault, String((fault as Error).stack));
  assert.equal(fault.problem, problem, fault.message);
  assert.match(fault.message, /[\u4e00-\u9fff].*\n.*[a-z]/s);
  return fault.message;
}
const isEmpty = async (config: pg.ClientConfig) => assert.equal(await holdsData(config), false);

describe('what is not taken in, and changes nothing', () => {
  test('a back-up for another key, or another passphrase', async () => {
    const config = await aDatabase();
    const { path } = await taken();
    const { file } = await newIdentity();
    await refused('wrong-key', { path, owner: config, key: { identities: [file.split('\n')[1]!] } });
    const sealed = join(place, 'passphrase.age');
    await takeBackup({ owner, data, path: sealed, lock: { passphrase: '十二个字以上的一句备份口令' } });
    await refused('wrong-key', { path: sealed, owner: config, key: { passphrase: '另外一句备份口令，也很长' } });
    await isEmpty(config);
    await restore({ path: sealed, owner: config, key: { passphrase: '十二个字以上的一句备份口令' } });
    assert.equal(await holdsData(config), true);
  });

  test('a file that is none, or is not there', async () => {
    const config = await aDatabase();
    const path = join(place, 'none.age');
    await refused('no-file', { path, owner: config });
    for (const text of ['', 'age', 'x'.repeat(1000)]) {
      writeFileSync(path, text);
      await refused('not-a-backup', { path, owner: config });
    }
    await isEmpty(config);
  });

  test('a back-up that was cut, anywhere', async () => {
    const config = await aDatabase();
    const { path } = await taken();
    const whole = readFileSync(path);
    const cut = join(place, 'cut.age');
    for (const length of offsets(whole.length)) {
      writeFileSync(cut, whole.subarray(0, length));
      await refused(length < 22 ? 'not-a-backup' : 'damaged', { path: cut, owner: config });
    }
    await isEmpty(config);
  });

  test('a back-up in which a byte was altered, anywhere, or to which one was added', async () => {
    const config = await aDatabase();
    const { path } = await taken();
    const whole = readFileSync(path);
    const altered = join(place, 'altered.age');
    for (const at of offsets(whole.length)) {
      const bytes = Buffer.from(whole);
      bytes[at]! ^= 1;
      writeFileSync(altered, bytes);
      const problem = await restore({ path: altered, owner: config }).then(
        () => 'restored',
        (reason: Error) => (reason instanceof BackupFault ? reason.problem : reason.stack),
      );
      assert.ok(['damaged', 'wrong-key', 'not-a-backup'].includes(problem!), `byte ${at}: ${problem}`);
    }
    writeFileSync(altered, Buffer.concat([whole, Buffer.of(0)]));
    await refused('damaged', { path: altered, owner: config });
    await isEmpty(config);
  });

  test('a back-up of a newer version, or of another edition', async () => {
    const config = await aDatabase();
    const { path } = await taken();
    const files = migrationFiles();
    await refused('newer', { path, owner: config, migrations: files.slice(0, -1) });
    const other = files.map((file, index) => (index === 2 ? { ...file, hash: 'f'.repeat(64) } : file));
    await refused('other-history', { path, owner: config, migrations: other });
    await isEmpty(config);
  });

  test('a restore that fails at the last moment', async () => {
    const config = await aDatabase();
    const { path } = await taken();
    const beforeCommit = async () => {
      throw new Error('the power went');
    };
    await assert.rejects(restore({ path, owner: config, beforeCommit }), /the power went/);
    await isEmpty(config);
  });
});

/** The ends, the seams of the format, and some in between. */
function offsets(length: number): number[] {
  const chosen = [0, 1, 21, 22, 60, 150, 180, 200, 216, 217, length - 17, length - 16, length - 2, length - 1];
  for (let at = 64 * 1024; at < length; at += 64 * 1024) chosen.push(at);
  for (let part = 1; part < 10; part += 1) chosen.push(Math.floor((length * part) / 10));
  return [...new Set(chosen)].filter((at) => at >= 0 && at < length).sort((a, b) => a - b);
}
