/**
 * Back-up and restore as an operator meets them: the real commands, each in a process of its own, on data directories of their own.
 * That they work beside a running server, that a restore killed at any moment leaves what was there, and what they say.
 */
import assert from 'node:assert/strict';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { connect } from '../src/database/connect.ts';
import { startEmbedded } from '../src/database/embedded.ts';
import { holdsData } from '../src/database/load.ts';
import { signerOf } from '../src/journal/checkpoint.ts';
import { exportLines, latestCheckpoint } from '../src/journal/export.ts';
import { installationId } from '../src/journal/sequence.ts';
import { instant } from '../src/law/day.ts';
import { keepSecret } from '../src/server/data-folder.ts';
import { settleStage } from '../src/server/staging.ts';
import {
  anInstallation,
  at,
  backup,
  freshFolder,
  launch,
  peopleIn,
  place,
  restore,
  running,
  serve,
  within,
} from './installations.ts';

/** Answers when the running server has derived the ledger. */
async function ledgerOf(data: string): Promise<void> {
  const owner = { host: join(data, 'pg/18'), user: 'postgres', database: 'postgres' };
  await within(owner, async (client) => {
    while (!(await client.query('select 1 from duty limit 1')).rowCount) await sleep(200);
  });
}

/** The running system's record, as its auditor exports it, once it is signed. */
async function recordOf(data: string): Promise<string> {
  const db = connect({
    connection: { host: join(data, 'pg/18'), user: 'postgres', database: 'postgres' },
    connections: 1,
  });
  const signer = signerOf(await installationId(db.direct), keepSecret(data, 'record', 32));
  let text = '';
  await db.inUnit(1, async (sql) => {
    const { size } = (await latestCheckpoint(sql, 1))!;
    for await (const part of exportLines(sql, 1, { signer, size, at: instant(new Date()) })) text += part;
  });
  await db.close();
  return text;
}

let recipient: string;
const original = at('original');
before(async () => {
  await anInstallation(original);
  const made = await backup(original, ['--new-key', 'key.txt']);
  assert.equal(made.code, 0, made.printed);
  recipient = /age1[0-9a-z]+/.exec(made.printed)![0];
  const done = await backup(original, ['stopped.age', '--recipient', recipient]);
  assert.equal(done.code, 0, done.printed);
  assert.match(done.printed, /备份已完成 · Backed up: {2}.*stopped\.age\n.*SHA-256 [0-9a-f]{64}/);
});

const hasAge = spawnSync('age', ['--version']).status === 0;
test('the file opens with the standard age tool and tar', {
  skip: hasAge ? false : 'the age tool is not installed here',
}, () => {
  const listed = execFileSync('sh', ['-c', 'age -d -i key.txt stopped.age | tar -tzf -'], {
    cwd: place,
    encoding: 'utf8',
  });
  assert.deepEqual(
    listed
      .trim()
      .split('\n')
      .filter((name) => !name.startsWith('tables/')),
    [...['about.json', 'keys/installation', 'manifest.json']],
  );
  const people = execFileSync('sh', ['-c', 'age -d -i key.txt stopped.age | tar -xzO tables/person/000001.copy'], {
    ...{ cwd: place, encoding: 'utf8' },
  });
  assert.equal(people.trim().split('\n').length, 3000);
  assert.match(people, /人员2999/);
});

test('the other way round, a file that the standard age tool sealed is one to us', {
  skip: hasAge ? false : 'the age tool is not installed here',
}, async () => {
  execFileSync('sh', ['-c', `age -d -i key.txt stopped.age | age -r ${recipient} -o again.age`], { cwd: place });
  const data = freshFolder();
  const { code, printed } = await restore(data, ['again.age', '--identity', 'key.txt']);
  assert.equal(code, 0, printed);
});

test('beside a running server it is taken; restored, the server starts on it and everybody is there', async () => {
  const server = await serve(original);
  await ledgerOf(original); // derived once the server has begun
  const taken = await backup(original, ['running.age', '--recipient', recipient]);
  assert.equal(taken.code, 0, taken.printed);
  const busy = await restore(original, ['running.age', '--identity', 'key.txt']);
  assert.equal(busy.code, 1);
  assert.match(busy.printed, /正由另一个系统进程.*\n.*in use by another server/);
  const record = await recordOf(original);
  await server.stop();

  const data = freshFolder();
  const { code, printed } = await restore(data, ['running.age', '--identity', 'key.txt']);
  assert.equal(code, 0, printed);
  assert.match(
    printed,
    /与备份清单一致[\s\S]*日志经核对程序验证无误：已签署 [1-9][\s\S]*台账与依据事实重新推导的结果一致/,
  );
  assert.match(printed, /之后登记、更正的内容不在其中[\s\S]*按销毁证明重新销毁/);
  assert.equal(readFileSync(join(data, 'keys/installation'), 'utf8'), 'ab'.repeat(32));
  const again = await serve(data);
  await again.stop();
  assert.equal(await peopleIn(data), 3000);

  writeFileSync(at('lost.jsonl'), record);
  writeFileSync(at('forged.jsonl'), record.replace('the first', 'the other'));
  const args = ['running.age', '--identity', 'key.txt', '--record'];
  const withRecord = await restore(freshFolder(), [...args, 'lost.jsonl']);
  assert.equal(withRecord.code, 0, withRecord.printed);
  assert.match(withRecord.printed, /按所给日志[\s\S]*destroyed again: 0 records in 1 units/);
  const refusing = freshFolder();
  for (const file of ['forged.jsonl', 'no-such.jsonl']) {
    const { code, printed } = await restore(refusing, [...args, file]);
    assert.equal(code, 1, printed);
    assert.match(printed, /什么都没有改变[\s\S]*[Nn]othing was changed/);
    assert.equal(existsSync(join(refusing, 'pg')), false);
  }
});

describe('a restore', () => {
  test('goes into an empty installation only, also into one that was started and never set up', async () => {
    const refused = await restore(original, ['stopped.age', '--identity', 'key.txt']);
    assert.equal(refused.code, 1);
    assert.match(refused.printed, /已有单位的数据.*什么都没有改变[\s\S]*already holds a unit's data/);
    assert.equal(await peopleIn(original), 3000);
    const data = freshFolder();
    await (await serve(data)).stop();
    const { code, printed } = await restore(data, ['stopped.age', '--identity', 'key.txt']);
    assert.equal(code, 0, printed);
    assert.equal(await peopleIn(data), 3000);
    const [aside] = readdirSync(data).filter((name) => name.startsWith('before-restore-'));
    assert.ok(existsSync(join(data, aside!, 'keys')), 'the keys that were there are kept');
  });

  test('killed at any moment leaves what was there or what was restored, whole; run again it is done', async () => {
    const outcomes: boolean[] = [];
    for (const wait of [300, 1500, 3000]) {
      const data = freshFolder();
      const { child, ended } = launch('restore-command.ts', ['stopped.age', '--identity', 'key.txt'], data);
      await Promise.race([sleep(wait), ended]);
      child.kill('SIGKILL');
      await ended;
      mkdirSync(data, { recursive: true });
      settleStage(data); // as every start does
      assert.equal(existsSync(join(data, 'restoring')), false, 'nothing half-made is left');
      const database = await startEmbedded(data);
      const holds = await holdsData({ connectionString: database.connectionString });
      await database.stop();
      outcomes.push(holds);
      if (!holds) {
        const { code, printed } = await restore(data, ['stopped.age', '--identity', 'key.txt']);
        assert.equal(code, 0, printed);
      }
      assert.equal(await peopleIn(data), 3000);
      rmSync(data, { recursive: true });
    }
    assert.ok(outcomes.includes(false), 'at least one was killed in the middle');
  });

  test('a server is not started into a restore that is under way', async () => {
    const data = freshFolder();
    mkdirSync(join(data, 'restoring'), { recursive: true });
    const holder = spawn('sleep', ['60']);
    running.add(() => void holder.kill());
    const started = readFileSync(`/proc/${holder.pid}/stat`, 'utf8').split(') ')[1]!.split(' ')[19];
    writeFileSync(join(data, 'restoring/holder'), `${holder.pid} ${started}`);
    assert.throws(() => settleStage(data), /正在恢复备份[\s\S]*is being restored/);
    holder.kill();
    await once(holder, 'close');
    settleStage(data);
    assert.equal(existsSync(join(data, 'restoring')), false);
  });

  test('whose move was cut is finished by the next start', () => {
    for (const moved of [[], ['keys'], ['keys', 'files']]) {
      const data = freshFolder();
      for (const part of ['keys', 'files', 'pg']) {
        mkdirSync(join(data, 'restoring', part), { recursive: true });
        writeFileSync(join(data, 'restoring', part, 'new'), '');
      }
      mkdirSync(join(data, 'pg'));
      writeFileSync(join(data, 'pg/old'), '');
      writeFileSync(join(data, 'restoring/complete'), 'before-restore-x');
      for (const part of moved) renameSync(join(data, 'restoring', part), join(data, part));
      settleStage(data);
      for (const part of ['keys', 'files', 'pg']) assert.deepEqual(readdirSync(join(data, part)), ['new']);
      assert.deepEqual(readdirSync(join(data, 'before-restore-x/pg')), ['old']);
      assert.equal(existsSync(join(data, 'restoring')), false);
    }
  });

  test('says what is wrong with a key, a passphrase or a file, with exit code 1', async () => {
    const data = freshFolder();
    writeFileSync(at('wrong.txt'), 'no key');
    writeFileSync(at('passphrase'), '一句足够长的备份口令啊\n');
    const cases: [string[], Record<string, string>, RegExp][] = [
      [['stopped.age'], {}, /需要对应的密钥文件[\s\S]*--identity/],
      [['stopped.age', '--identity', 'wrong.txt'], {}, /不是可用的 age 密钥文件/],
      [['no-such.age', '--identity', 'key.txt'], {}, /无法读取备份文件/],
    ];
    for (const [args, env, words] of cases) {
      const { code, printed } = await restore(data, args, env);
      assert.equal(code, 1, printed);
      assert.match(printed, words);
      assert.doesNotMatch(printed, /^ {4}at /m);
    }
    const env = { BULWARK_BACKUP_PASSPHRASE_FILE: 'passphrase' };
    const weak = await backup(original, ['by-passphrase.age'], env);
    assert.equal(weak.code, 1);
    assert.match(weak.printed, /口令太短/);
    writeFileSync(at('passphrase'), '一句足够长的备份口令，至少十二个字\n');
    assert.equal((await backup(original, ['by-passphrase.age'], env)).code, 0);
    assert.equal((await restore(data, ['by-passphrase.age'], env)).code, 0);
    assert.equal(await peopleIn(data), 3000);
  });

  test('called wrongly, it says how, with exit code 2', async () => {
    for (const call of [
      restore(freshFolder(), []),
      restore(freshFolder(), ['a', 'b']),
      backup(freshFolder(), ['--nothing']),
    ]) {
      const { code, printed } = await call;
      assert.equal(code, 2, printed);
      assert.match(printed, /用法[\s\S]*Usage/);
    }
    const nothing = await backup(freshFolder(), ['a.age', '--recipient', recipient]);
    assert.equal(nothing.code, 1);
    assert.match(nothing.printed, /没有可备份的数据[\s\S]*nothing to back up/);
  });
});
