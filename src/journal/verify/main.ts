/**
 * Checks a record on any machine: `node src/journal/verify/main.ts FILE [--checkpoint FILE …] [--key KEY …]`. Needs this folder and
 * Node.js (24, or another that runs TypeScript): no package, no database, no network, and no part of the program that writes.
 *
 * FILE is an exported record, the proof of one entry, a checkpoint (from a folder, or as read from a QR code on paper), or an inspection pack
 * (its folder or its ZIP). Exit codes:
 * 0 nothing is wrong, 1 something is, and it is named, 2 called wrongly or a file cannot be read.
 */
import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { type Finding, type Notice, sayFinding, sayNotice } from './findings.ts';
import { fingerprint, LOG_KEY, readCheckpoint, readVerifierKey, signedBy } from './note.ts';
import { checkPack } from './pack.ts';
import { filesOfFolder, filesOfZip, type PackFiles } from './pack-files.ts';
import { checkProof, PROOF_HEAD } from './proof.ts';
import { checkRecord, type Known } from './record.ts';

const USAGE = `./bulwark verify 文件/FILE [--checkpoint 文件/FILE …] [--key 公钥或指纹/KEY …]
  核对导出的日志、单条证明、检查点或迎检材料（文件夹或 ZIP），不需要数据库和网络。 Checks an exported record, the proof of one entry, a checkpoint, or an inspection pack (folder or ZIP); needs no database and no network.
  --checkpoint  另行保存的检查点（纸质二维码的文字、文件夹、见证方） · a checkpoint kept elsewhere: the text of a QR code, of a folder, of a witness
  --key         公钥（bulwark/…+…+…），或读给您听的 40 位指纹 · a key, or the fingerprint of 40 digits that was read out to you
  退出码 0 无误，1 有问题，2 用法或文件有误 · exit codes: 0 nothing is wrong, 1 something is, 2 called wrongly or unreadable`;

class CalledWrongly extends Error {}

function readArguments(args: readonly string[]): { file: string; known: Known } {
  const files: string[] = [];
  const known = {
    outside: [] as { file: string; text: string }[],
    keys: [] as Known['keys'][number][],
    fingerprints: [] as string[],
  };
  for (let at = 0; at < args.length; at++) {
    const [arg, value] = [args[at]!, args[at + 1]];
    if (arg === '--checkpoint' && value !== undefined) known.outside.push({ file: value, text: textOf(value) });
    else if (arg === '--key' && value !== undefined) {
      const key = readVerifierKey(value);
      const digits = value.replace(/\D/g, '');
      if (key) known.keys.push(key);
      else if (digits.length === 40) known.fingerprints.push(digits.match(/\d{5}/g)!.join(' '));
      else throw new CalledWrongly(`无法识别的公钥或指纹 · no key and no fingerprint: ${value}`);
    } else if (arg.startsWith('--')) throw new CalledWrongly(USAGE);
    else {
      files.push(arg);
      continue;
    }
    at += 1;
  }
  if (files.length !== 1) throw new CalledWrongly(USAGE);
  return { file: files[0]!, known };
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new CalledWrongly(`无法读取文件 · the file cannot be read: ${file}\n${(cause as Error).message}`, { cause });
  }
}

const CHUNK = 1 << 20;

/** Every line of a file of any size; the last one need not end. */
function eachLine(file: string, line: (text: string) => void): void {
  const handle = openSync(file, 'r');
  try {
    const chunk = Buffer.alloc(CHUNK);
    let rest: Buffer = Buffer.alloc(0);
    for (let length = readSync(handle, chunk); length > 0; length = readSync(handle, chunk)) {
      const bytes = rest.length ? Buffer.concat([rest, chunk.subarray(0, length)]) : chunk.subarray(0, length);
      let from = 0;
      for (let at = bytes.indexOf(10, from); at >= 0; at = bytes.indexOf(10, from)) {
        line(bytes.toString('utf8', from, at));
        from = at + 1;
      }
      rest = Buffer.from(bytes.subarray(from));
    }
    if (rest.length > 0) line(rest.toString('utf8'));
  } finally {
    closeSync(handle);
  }
}

const print = (text: string) => process.stdout.write(`${text}\n`);

function conclude(findings: readonly Finding[], notices: readonly Notice[], good: { zh: string; en: string }): number {
  for (const one of findings) {
    const { zh, en } = sayFinding(one);
    print(`✖ ${zh}\n  ${en}`);
  }
  for (const one of notices) {
    const { zh, en } = sayNotice(one);
    print(`· ${zh}\n  ${en}`);
  }
  if (findings.length > 0) {
    print('结论：有问题，见上。 · Result: something is wrong, as named above.');
    return 1;
  }
  print(`✔ ${good.zh}\n  ${good.en}`);
  return 0;
}

function verifyRecord(file: string, known: Known): number {
  const check = checkRecord(known);
  eachLine(file, check.line);
  const { findings, notices, origin, entries, checkpoints } = check.end();
  if (origin) print(`日志 · Record ${origin}`);
  return conclude(findings, notices, {
    zh: `无误：${entries} 条，${checkpoints} 个检查点，内容、次序和签名均一致。`,
    en: `Nothing is wrong: ${entries} entries and ${checkpoints} checkpoints agree in content, order and signature.`,
  });
}

function verifyProof(text: string, known: Known): number {
  const { findings, notices, body, position } = checkProof(text, known);
  if (body !== undefined) print(body);
  return conclude(findings, notices, {
    zh: `无误：上面这一条就是日志序号 ${position} 处的条目。`,
    en: `Nothing is wrong: what stands above is the entry at position ${position} of the record.`,
  });
}

/** A checkpoint alone: whether it is signed by the key that is known. */
function verifyCheckpoint(text: string, known: Known): number {
  const checkpoint = readCheckpoint(text)!;
  const key = known.keys.find((one) => one.kind === LOG_KEY && one.name === checkpoint.origin);
  const findings: Finding[] = [];
  if (!key) findings.push({ code: 'no-key' });
  else if (signedBy(checkpoint, key).state !== 'good')
    findings.push({ code: 'checkpoint-signature', size: checkpoint.size });
  else if (known.fingerprints.length > 0 && !known.fingerprints.includes(fingerprint(key)))
    findings.push({ code: 'key-not-yours', fingerprint: fingerprint(key) });
  return conclude(findings, [], {
    zh: `签名有效：${checkpoint.origin}，${checkpoint.size} 条。`,
    en: `The signature is valid: ${checkpoint.origin}, ${checkpoint.size} entries.`,
  });
}

const NO_FILES: PackFiles = { paths: [], read: () => undefined };

/** A pack that was handed over: a folder, or the ZIP as it came. */
function verifyPack(files: PackFiles, known: Known): number {
  const { findings, notices, origin, files: count, entries, drawn } = checkPack(files, known);
  if (origin) print(`迎检材料 · Inspection pack: ${origin}`);
  return conclude(findings, notices, {
    zh: `无误：${count} 份文件与目录一致，目录有签名，${entries} 条日志均已证明${drawn === undefined ? '' : `，抽取重新计算后仍是这 ${drawn} 人`}。`,
    en: `Nothing is wrong: ${count} files fit the signed index, ${entries} entries of the record are proved${drawn === undefined ? '' : `, and the draw done again gives the same ${drawn}`}.`,
  });
}

function main(args: readonly string[]): number {
  const { file, known } = readArguments(args);
  let head = '';
  try {
    if (statSync(file).isDirectory()) return verifyPack(filesOfFolder(file), known);
    const handle = openSync(file, 'r');
    const bytes = Buffer.alloc(4096);
    head = bytes.toString('utf8', 0, readSync(handle, bytes));
    closeSync(handle);
  } catch (cause) {
    throw new CalledWrongly(`无法读取文件 · the file cannot be read: ${file}\n${(cause as Error).message}`, { cause });
  }
  if (head.startsWith('PK')) return verifyPack(filesOfZip(file) ?? NO_FILES, known);
  if (head.startsWith('age-encryption.org/')) return conclude([{ code: 'sealed' }], [], { zh: '', en: '' });
  if (head.startsWith(PROOF_HEAD)) return verifyProof(textOf(file), known);
  if (!head.startsWith('{') && readCheckpoint(head)) return verifyCheckpoint(head, known);
  return verifyRecord(file, known);
}

try {
  process.exitCode = main(process.argv.slice(2));
} catch (reason) {
  if (!(reason instanceof CalledWrongly)) throw reason;
  process.stderr.write(`${reason.message}\n`);
  process.exitCode = 2;
}
