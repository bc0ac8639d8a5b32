/** With what a back-up is sealed or opened: recipients or a key file that were named, a passphrase from a file or the terminal. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { type Key, type Lock, lockOf, readIdentities } from '../backup/age.ts';
import { BackupFault } from '../backup/fault.ts';
import { ConfigWrong, fromCaller } from './config.ts';

/** A key pair of the installation's own, for back-ups it takes before an upgrade where no recipient is set. */
export const OWN_IDENTITY = 'backup-identity';

export async function lockGiven(recipients: readonly string[], env: NodeJS.ProcessEnv): Promise<Lock> {
  if (recipients.length) return { recipients };
  const passphrase = passphraseInFile(env) ?? (await askTwice());
  if (passphrase === undefined) throw new BackupFault('no-key-given');
  return { passphrase };
}

/** `identity` is the key file named; without one the installation's own, if it is there. */
export async function keyGiven(
  path: string,
  { identity, data }: { identity: string | undefined; data: string },
  env: NodeJS.ProcessEnv,
): Promise<Key> {
  if ((await lockOf(path)) === 'passphrase') {
    const passphrase = passphraseInFile(env) ?? (await ask('备份口令 · Passphrase of the back-up: '));
    if (passphrase === undefined) throw new BackupFault('wrong-key', { path });
    return { passphrase };
  }
  const own = join(data, 'keys', OWN_IDENTITY);
  if (identity === undefined && !existsSync(own)) throw new BackupFault('no-identity', { path });
  return { identities: await readIdentities(identity === undefined ? own : fromCaller(identity)) };
}

function passphraseInFile({ BULWARK_BACKUP_PASSPHRASE_FILE: file }: NodeJS.ProcessEnv): string | undefined {
  if (!file) return undefined;
  try {
    return readFileSync(fromCaller(file), 'utf8').split('\n')[0]!.replace(/\r$/, '');
  } catch (cause) {
    throw new ConfigWrong(
      `无法读取口令文件 BULWARK_BACKUP_PASSPHRASE_FILE=${file}，什么都没有改变。请检查路径和权限。\n` +
        `The passphrase file BULWARK_BACKUP_PASSPHRASE_FILE=${file} cannot be read. Nothing was changed. Check its path and permissions.`,
      { cause },
    );
  }
}

async function askTwice(): Promise<string | undefined> {
  const first = await ask('请设定备份口令（至少 12 个字符） · Choose a passphrase (12 characters or more): ');
  if (first === undefined) return undefined;
  const second = await ask('请再输入一次 · Type it again: ');
  if (first === second) return first;
  throw new ConfigWrong(
    '两次输入的口令不一致，未生成备份。请重新运行。\nThe two passphrases differ; no back-up was made. Run this again.',
  );
}

/** Typed without being shown; nothing where there is no terminal. */
async function ask(question: string): Promise<string | undefined> {
  if (!process.stdin.isTTY) return undefined;
  process.stderr.write(question);
  const silent = new Writable({ write: (_part, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: silent, terminal: true });
  try {
    return await new Promise<string>((typed, given) => {
      lines.once('line', typed);
      lines.once('close', () => given(new ConfigWrong('已取消，什么都没有改变。\nBroken off; nothing was changed.')));
    });
  } finally {
    lines.removeAllListeners('close');
    lines.close();
    process.stderr.write('\n');
  }
}
