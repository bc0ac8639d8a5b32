/** What is never taken in: a back-up that is damaged, cut, foreign or for another key. Nothing is changed by it. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { sql as statement } from 'kysely';
import type pg from 'pg';
import { holdsData } from '../database/load.ts';
import { migrationFiles } from '../database/migrate.ts';
import { aPerson } from '../fixtures/a-person.ts';
import { anEmptyDatabase, type EmptyDatabase } from '../fixtures/backups.ts';
import { aWorld, type TestUnit, type TestWorld } from '../fixtures/world.ts';
import { keepFile } from '../platform/files.ts';
import { type Key, type Lock, newIdentity } from './age.ts';
import { BackupFault, type BackupProblem } from './fault.ts';
import { type RestoredBackup, restoreBackup } from './restore.ts';
import { type TakenBackup, takeBackup } from './take.ts';

let w: TestWorld;
let unit: TestUnit;
let place: string;
let data: string;
let owner: pg.ClientConfig;
let lock: Lock;
let key: Key;
let folders = 0;
const open: EmptyDatabase[] = [];

before(async () => {
  w = await aWorld();
  unit = await w.aUnit();
  const other = await w.aUnit({ name: '另一单位' });
  place = mkdtempSync(join(tmpdir(), 'bulwark-backup-'));
  data = dirname(w.world.services.filesRoot);
  owner = { connectionString: w.owner.options.connectionString! };
  const { file, recipient } = await newIdentity();
  lock = { recipients: [recipient] };
  key = { identities: [file.split('\n')[1]!] };
  mkdirSync(join(data, 'keys'));
  writeFileSync(join(data, 'keys/installation'), 'ab'.repeat(32));
  await aPerson(w, unit, { name: '王芳' });
  // Text that COPY must write in another way than it stands.
  await w.owner.query('insert into person (unit_id, name, salt, entered_at) values ($1, $2, $3, now())', [
    ...[other.unitId, '制表\t换行\n反斜杠\\N\\.', Buffer.from([0, 10, 92])],
  ]);
  const {
    hash,
    size,
    key: sealed,
  } = await keepFile(w.world.services.filesRoot, Buffer.from('signed'), { protect: true });
  await w.world.db.inUnit(unit.unitId, (sql) =>
    statement`insert into file (unit_id, file_hash, size, media_type, key, kept_at)
      values (${unit.unitId}, ${hash}, ${size}, 'application/pdf', ${sealed}, now())`.execute(sql),
  );
});
after(async () => {
  for (const one of open) await one.drop();
  await w.close();
  rmSync(place, { recursive: true, force: true });
});

async function taken(): Promise<TakenBackup> {
  return takeBackup({ owner, data, path: join(place, `${++folders}.age`), lock });
}
async function aDatabase(make = anEmptyDatabase): Promise<pg.ClientConfig> {
  const made = await make(w.owner);
  open.push(made);
  return made.config;
}
type Restore = Partial<Parameters<typeof restoreBackup>[0]> & { path: string; owner: pg.ClientConfig };
function restore(over: Restore): Promise<RestoredBackup> {
  const into = join(place, `into-${++folders}`);
  return restoreBackup({ key, keys: join(into, 'keys'), files: join(into, 'files'), ...over });
}
async function refused(problem: BackupProblem, over: Restore): Promise<string> {
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
