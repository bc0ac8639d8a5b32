/** What a check can find wrong, and in which words it is said: what, and where. */

export type Finding =
  | { readonly code: 'not-a-record' }
  | { readonly code: 'line-unreadable'; readonly line: number }
  | {
      readonly code: 'position';
      readonly line: number;
      readonly expected: number;
      readonly found: number;
      readonly entry: number;
    }
  | { readonly code: 'body-altered'; readonly position: number; readonly entry: number }
  | { readonly code: 'body-missing'; readonly position: number; readonly entry: number }
  | { readonly code: 'other-unit'; readonly position: number; readonly entry: number }
  | { readonly code: 'checkpoint-unreadable'; readonly line: number }
  | { readonly code: 'checkpoint-order'; readonly size: number }
  | { readonly code: 'checkpoint-signature'; readonly size: number }
  | { readonly code: 'cosignature'; readonly size: number; readonly name: string }
  | {
      readonly code: 'root';
      readonly from: number;
      readonly size: number;
      readonly signed: string;
      readonly found: string;
    }
  | { readonly code: 'cut'; readonly count: number; readonly size: number }
  | { readonly code: 'uncovered'; readonly count: number; readonly size: number }
  | { readonly code: 'no-end' }
  | { readonly code: 'no-key' }
  | { readonly code: 'key-not-yours'; readonly fingerprint: string }
  | { readonly code: 'outside-unreadable'; readonly file: string }
  | { readonly code: 'outside-origin'; readonly file: string; readonly origin: string; readonly expected: string }
  | { readonly code: 'outside-signature'; readonly file: string; readonly size: number }
  | { readonly code: 'outside-longer'; readonly file: string; readonly size: number; readonly count: number }
  | {
      readonly code: 'outside-root';
      readonly file: string;
      readonly size: number;
      readonly signed: string;
      readonly found: string;
    }
  | { readonly code: 'not-included'; readonly position: number; readonly size: number }
  | { readonly code: 'sealed' }
  | { readonly code: 'not-a-pack' }
  | { readonly code: 'pack-index' }
  | { readonly code: 'pack-file-added'; readonly path: string }
  | { readonly code: 'pack-file-missing'; readonly path: string }
  | { readonly code: 'pack-file-altered'; readonly path: string }
  | { readonly code: 'pack-proofs' }
  | { readonly code: 'pack-original'; readonly path: string; readonly entry: number }
  | { readonly code: 'pack-draw-part' }
  | { readonly code: 'pack-draw-population' }
  | { readonly code: 'pack-draw' };

export type Notice =
  | { readonly code: 'key-from-file'; readonly fingerprint: string }
  | { readonly code: 'no-witness' }
  | {
      readonly code: 'witness';
      readonly name: string;
      readonly size: number;
      readonly at: string;
      readonly yours: boolean;
    }
  | { readonly code: 'no-outside' }
  | { readonly code: 'outside-good'; readonly file: string; readonly size: number }
  | { readonly code: 'clock-back'; readonly size: number; readonly before: string; readonly at: string };

type Words = { readonly zh: string; readonly en: string };
type Of<All extends { readonly code: string }> = {
  readonly [C in All['code']]: (one: Extract<All, { readonly code: C }>) => Words;
};
const short = (hex: string): string => hex.slice(0, 16);

const FINDINGS: Of<Finding> = {
  'not-a-record': () => ({
    zh: '这不是日志导出文件、单条证明或检查点。',
    en: 'This is no export of a record, no proof of an entry and no checkpoint.',
  }),
  'line-unreadable': ({ line }) => ({ zh: `第 ${line} 行无法读取。`, en: `Line ${line} cannot be read.` }),
  position: ({ line, expected, found, entry }) => ({
    zh: `第 ${line} 行应为序号 ${expected}，实为 ${found}（条目 ${entry}）：此处有条目被删除、增加或移动。`,
    en: `Line ${line} should hold position ${expected} and holds ${found} (entry ${entry}): an entry was removed, added or moved here.`,
  }),
  'body-altered': ({ position, entry }) => ({
    zh: `序号 ${position}（条目 ${entry}）的内容与当时记下的哈希不符：内容被改动。`,
    en: `Position ${position} (entry ${entry}): what it says does not fit the hash that was taken when it was written. It was altered.`,
  }),
  'body-missing': ({ position, entry }) => ({
    zh: `序号 ${position}（条目 ${entry}）的内容不见了：条目被删除。`,
    en: `Position ${position} (entry ${entry}): what it said is gone. The entry was removed.`,
  }),
  'other-unit': ({ position, entry }) => ({
    zh: `序号 ${position}（条目 ${entry}）属于另一单位，或不是日志条目。`,
    en: `Position ${position} (entry ${entry}) is of another unit, or no entry of a record.`,
  }),
  'checkpoint-unreadable': ({ line }) => ({
    zh: `第 ${line} 行的检查点无法读取。`,
    en: `The checkpoint in line ${line} cannot be read.`,
  }),
  'checkpoint-order': ({ size }) => ({
    zh: `条数为 ${size} 的检查点不在应在的位置，或不是本日志的。`,
    en: `The checkpoint of ${size} entries does not stand where it should, or is of another record.`,
  }),
  'checkpoint-signature': ({ size }) => ({
    zh: `条数为 ${size} 的检查点没有本日志密钥的有效签名。`,
    en: `The checkpoint of ${size} entries has no valid signature of this record's key.`,
  }),
  cosignature: ({ size, name }) => ({
    zh: `条数为 ${size} 的检查点上，${name} 的见证签名无效。`,
    en: `On the checkpoint of ${size} entries the countersignature of ${name} is not valid.`,
  }),
  root: ({ from, size, signed, found }) => ({
    zh: `序号 ${from} 至 ${size - 1} 的条目不是当时签署的那些：其中有条目被改写、删除、增加或移动（签署的根 ${short(signed)}…，现为 ${short(found)}…）。`,
    en: `The entries at positions ${from} to ${size - 1} are not those that were signed: among them one was rewritten, removed, added or moved (root signed ${short(signed)}…, found ${short(found)}…).`,
  }),
  cut: ({ count, size }) => ({
    zh: `文件只有 ${count} 条，其中的检查点签署了 ${size} 条：末尾 ${size - count} 条被截去。`,
    en: `The file holds ${count} entries, and a checkpoint in it signs ${size}: the last ${size - count} were cut off.`,
  }),
  uncovered: ({ count, size }) => ({
    zh: `文件有 ${count} 条，最新的检查点只签署了 ${size} 条：其后的条目没有签名。`,
    en: `The file holds ${count} entries, and the newest checkpoint signs ${size}: those after it are not signed.`,
  }),
  'no-end': () => ({
    zh: '文件没有结束行：没有完整写出，或被截断。',
    en: 'The file has no last line: it was not written whole, or was cut.',
  }),
  'no-key': () => ({
    zh: '没有可用来核对签名的公钥。请用 --key 给出。',
    en: 'There is no key to check the signatures with. Give one with --key.',
  }),
  'key-not-yours': ({ fingerprint }) => ({
    zh: `文件由另一把密钥签署（指纹 ${fingerprint}），不是 --key 给出的。`,
    en: `The file is signed by another key (fingerprint ${fingerprint}) than the one given with --key.`,
  }),
  'outside-unreadable': ({ file }) => ({ zh: `${file} 不是检查点。`, en: `${file} is no checkpoint.` }),
  'outside-origin': ({ file, origin, expected }) => ({
    zh: `${file} 是另一日志（${origin}）的检查点，本文件的日志是 ${expected}。`,
    en: `${file} is a checkpoint of another record (${origin}); this file is of ${expected}.`,
  }),
  'outside-signature': ({ file, size }) => ({
    zh: `${file}（${size} 条）的签名不是本文件所用密钥的：两者之一不是原件。`,
    en: `The signature on ${file} (${size} entries) is not of the key of this file: one of the two is not genuine.`,
  }),
  'outside-longer': ({ file, size, count }) => ({
    zh: `${file} 证明曾有 ${size} 条，文件只有 ${count} 条：末尾至少 ${size - count} 条被截去，或数据库曾被回退。`,
    en: `${file} proves that there were ${size} entries, and the file holds ${count}: at least the last ${size - count} were cut off, or the database was rolled back.`,
  }),
  'outside-root': ({ file, size, signed, found }) => ({
    zh: `${file} 签署的前 ${size} 条不是文件中的前 ${size} 条：日志被改写，或分成了两份（签署的根 ${short(signed)}…，文件为 ${short(found)}…）。`,
    en: `The first ${size} entries that ${file} signs are not the first ${size} of the file: the record was rewritten, or there are two of it (root signed ${short(signed)}…, in the file ${short(found)}…).`,
  }),
  'not-included': ({ position, size }) => ({
    zh: `证明不成立：该条目不在 ${size} 条的日志的序号 ${position} 处。`,
    en: `The proof does not hold: this entry does not stand at position ${position} of the record of ${size} entries.`,
  }),
  sealed: () => ({
    zh: '这是加密的文件（age）。请先用您的私钥解密（age -d -i 私钥文件 文件 > 材料.zip），再核对解密后的文件。',
    en: 'This file is sealed (age). Open it with your key first (age -d -i KEYFILE FILE > pack.zip) and check what comes out.',
  }),
  'not-a-pack': () => ({
    zh: '没有可读的 index.json：这不是迎检材料，或者材料目录被删除、改动。',
    en: 'There is no index.json that can be read: this is no inspection pack, or its index was removed or altered.',
  }),
  'pack-index': () => ({
    zh: '材料目录（index.json）没有本日志密钥的有效签名：目录被改动，或者不是该单位制作的。',
    en: 'The index (index.json) has no valid signature of the record’s key: it was altered, or the unit did not make it.',
  }),
  'pack-file-added': ({ path }) => ({
    zh: `${path} 不在材料目录中：是后来加入的。`,
    en: `${path} is not in the index: it was added later.`,
  }),
  'pack-file-missing': ({ path }) => ({
    zh: `缺少 ${path}：目录中有，材料中没有。`,
    en: `${path} is missing: the index names it and it is not there.`,
  }),
  'pack-file-altered': ({ path }) => ({
    zh: `${path} 与目录中的哈希不符：内容被改动或者损坏。`,
    en: `${path} does not fit the hash in the index: it was altered or damaged.`,
  }),
  'pack-proofs': () => ({
    zh: '日志证明文件无法读取，或者不是本日志的。',
    en: 'The proofs of the record cannot be read, or are of another record.',
  }),
  'pack-original': ({ path, entry }) => ({
    zh: `${path}：日志第 ${entry} 条没有记载这一文件的哈希，不能证明是当时的原件。`,
    en: `${path}: entry ${entry} of the record does not name its hash, so it is not proved to be the file of that time.`,
  }),
  'pack-draw-part': () => ({
    zh: '抽取：单位的随机数与事先公布的承诺值不符。',
    en: 'Draw: the unit’s part is not the one it had committed itself to.',
  }),
  'pack-draw-population': () => ({
    zh: '抽取：总体名单与当时的哈希不符。',
    en: 'Draw: the list of those who could be drawn does not fit its hash.',
  }),
  'pack-draw': () => ({
    zh: '抽取：按公布的方法重新计算，得到的不是这些人。',
    en: 'Draw: done again by the published method, it gives other people.',
  }),
};

const NOTICES: Of<Notice> = {
  'key-from-file': ({ fingerprint }) => ({
    zh: `签名用文件自带的公钥核对，指纹 ${fingerprint}。请与您从别处得到的指纹逐组比对，或用 --key 给出。`,
    en: `Signatures were checked with the key in the file itself, fingerprint ${fingerprint}. Compare it, group by group, with the one you were given elsewhere, or give it with --key.`,
  }),
  'no-witness': () => ({
    zh: '没有其他单位的见证签名。',
    en: 'No other installation has countersigned.',
  }),
  witness: ({ name, size, at, yours }) => ({
    zh: `${name} 于 ${at} 见证了前 ${size} 条${yours ? '' : '（公钥取自文件）'}。`,
    en: `${name} countersigned the first ${size} entries at ${at}${yours ? '' : ' (its key is taken from the file)'}.`,
  }),
  'no-outside': () => ({
    zh: '没有给出文件以外的检查点：末尾是否被截去，只能与纸质、文件夹或见证方保存的检查点比对（--checkpoint）。',
    en: 'No checkpoint from outside the file was given: whether the end was cut off shows only against one kept on paper, in a folder or by a witness (--checkpoint).',
  }),
  'outside-good': ({ file, size }) => ({
    zh: `${file}：前 ${size} 条一致。`,
    en: `${file}: the first ${size} entries agree.`,
  }),
  'clock-back': ({ size, before, at }) => ({
    zh: `条数为 ${size} 的检查点的时间（${at}）早于前一个（${before}）：当时机器的时钟被拨回。`,
    en: `The checkpoint of ${size} entries bears an earlier time (${at}) than the one before it (${before}): the clock of the machine went back.`,
  }),
};

export const sayFinding = (one: Finding): Words => (FINDINGS[one.code] as (of: Finding) => Words)(one);
export const sayNotice = (one: Notice): Words => (NOTICES[one.code] as (of: Notice) => Words)(one);
