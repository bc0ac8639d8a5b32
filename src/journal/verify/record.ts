/**
 * Checks an exported record line by line, in one pass and little memory (the format: docs/record-format.md). Knows neither who writes
 * entries nor who orders or signs them.
 *
 * Every body is compared with its leaf, every position with the one before, and at the size of every checkpoint the root of the leaves
 * so far with the root that was signed: so any two checkpoints are consistent with one another, and a change is found in the piece
 * between two of them.
 */
import type { Finding, Notice } from './findings.ts';
import { hashLeaf, Roots } from './merkle.ts';
import {
  type Checkpoint,
  COSIGNER_KEY,
  fingerprint,
  LOG_KEY,
  readCheckpoint,
  readVerifierKey,
  signedBy,
  type VerifierKey,
} from './note.ts';

export type Outside = { readonly file: string; readonly text: string };
/** What the checking person knows from elsewhere. */
export type Known = {
  readonly outside: readonly Outside[];
  /** Verifier keys, and fingerprints of log keys. */
  readonly keys: readonly VerifierKey[];
  readonly fingerprints: readonly string[];
};

export type Report = {
  readonly origin: string;
  readonly entries: number;
  readonly checkpoints: number;
  readonly findings: readonly Finding[];
  readonly notices: readonly Notice[];
};

type Header = {
  readonly format: string;
  readonly version: number;
  readonly origin: string;
  readonly unit: number;
  readonly keys: readonly string[];
};
type Entry = { readonly n: number; readonly entry: number; readonly leaf: string; readonly body: string | null };
type Expected = { readonly checkpoint: Checkpoint; readonly file: string | undefined };

/** More of one kind tell nothing new. */
const SAID_AT_MOST = 20;

export function checkRecord(known: Known) {
  const findings: Finding[] = [];
  const notices: Notice[] = [];
  const said = new Map<string, number>();
  const say = (one: Finding) => {
    const before = said.get(one.code) ?? 0;
    said.set(one.code, before + 1);
    if (before < SAID_AT_MOST) findings.push(one);
  };

  let lineNumber = 0;
  let header: Header | undefined;
  /** Keys stand in the order of the alphabet: so every entry of this unit ends. */
  let lastWords = '';
  let keys: { log: VerifierKey | undefined; own: VerifierKey | undefined; witnesses: VerifierKey[] } = {
    log: undefined,
    own: undefined,
    witnesses: [],
  };
  const roots = new Roots();
  let next = 0;
  let ended = false;
  let newest = 0;
  let checkpoints = 0;
  let lastTime: Date | undefined;
  /** By size: what must be the root then. */
  const awaited = new Map<number, Expected[]>();
  const witnessed = new Map<string, Extract<Notice, { code: 'witness' }>>();
  let rootBroken = false;
  let lastGood = 0;

  function readHeader(text: string): void {
    const read = parsed(text) as Header | undefined;
    if (
      read?.format !== 'bulwark-record' ||
      read.version !== 1 ||
      typeof read.origin !== 'string' ||
      !Array.isArray(read.keys)
    ) {
      say({ code: 'not-a-record' });
      return;
    }
    header = read;
    lastWords = `,"unit":${read.unit},"version":1}`;
    const inFile = read.keys.map((key) => readVerifierKey(String(key))).filter((key) => key !== undefined);
    const log = inFile.find((key) => key.kind === LOG_KEY && key.name === read.origin);
    const own = inFile.find((key) => key.kind === COSIGNER_KEY && log && key.bytes.equals(log.bytes));
    const others = [...known.keys, ...inFile].filter(
      (key) => key.kind === COSIGNER_KEY && !(log && key.bytes.equals(log.bytes)),
    );
    keys = { log, own, witnesses: [...new Map(others.toReversed().map((key) => [key.text, key])).values()] };
    if (!log) say({ code: 'no-key' });
    else sayWhoseKey(log);
    awaitOutside();
    awaitRoot();
  }

  function sayWhoseKey(log: VerifierKey): void {
    const given = [...known.fingerprints, ...known.keys.filter((key) => key.kind === LOG_KEY).map(fingerprint)];
    if (given.length === 0) notices.push({ code: 'key-from-file', fingerprint: fingerprint(log) });
    else if (!given.includes(fingerprint(log))) say({ code: 'key-not-yours', fingerprint: fingerprint(log) });
  }

  function awaitOutside(): void {
    for (const { file, text } of known.outside) {
      const checkpoint = readCheckpoint(text);
      if (!checkpoint) say({ code: 'outside-unreadable', file });
      else if (checkpoint.origin !== header!.origin)
        say({ code: 'outside-origin', file, origin: checkpoint.origin, expected: header!.origin });
      else if (!keys.log || signedBy(checkpoint, keys.log).state !== 'good')
        say({ code: 'outside-signature', file, size: checkpoint.size });
      else expect({ checkpoint, file });
    }
  }

  const expect = (one: Expected) => {
    const { size } = one.checkpoint;
    awaited.set(size, [...(awaited.get(size) ?? []), one]);
  };

  function readNote(text: unknown): void {
    const checkpoint = typeof text === 'string' ? readCheckpoint(text) : undefined;
    if (!checkpoint) {
      say({ code: 'checkpoint-unreadable', line: lineNumber });
      return;
    }
    const { size } = checkpoint;
    if (checkpoint.origin !== header!.origin || size <= newest || roots.size > 0)
      say({ code: 'checkpoint-order', size });
    newest = Math.max(newest, size);
    checkpoints += 1;
    if (keys.log && signedBy(checkpoint, keys.log).state !== 'good') say({ code: 'checkpoint-signature', size });
    readTime(checkpoint);
    for (const key of keys.witnesses) {
      const signed = signedBy(checkpoint, key);
      if (signed.state === 'bad') say({ code: 'cosignature', size, name: key.name });
      if (signed.state === 'good') {
        const yours = known.keys.some((one) => one.text === key.text);
        witnessed.set(key.name, { code: 'witness', name: key.name, size, at: signed.at!.toISOString(), yours });
      }
    }
    expect({ checkpoint, file: undefined });
  }

  function readTime(checkpoint: Checkpoint): void {
    if (!keys.own) return;
    const signed = signedBy(checkpoint, keys.own);
    if (signed.state === 'bad') say({ code: 'cosignature', size: checkpoint.size, name: keys.own.name });
    if (signed.state !== 'good' || !signed.at) return;
    if (lastTime && signed.at < lastTime)
      notices.push({
        code: 'clock-back',
        size: checkpoint.size,
        before: lastTime.toISOString(),
        at: signed.at.toISOString(),
      });
    lastTime = signed.at;
  }

  function readEntry({ n, entry, leaf, body }: Entry): void {
    if (n !== next) say({ code: 'position', line: lineNumber, expected: next, found: n, entry });
    next = n + 1;
    const hash = Buffer.from(String(leaf), 'hex');
    if (typeof body !== 'string') say({ code: 'body-missing', position: n, entry });
    else if (!hashLeaf(body).equals(hash)) say({ code: 'body-altered', position: n, entry });
    else if (!body.endsWith(lastWords)) say({ code: 'other-unit', position: n, entry });
    roots.add(hash);
    awaitRoot();
  }

  function awaitRoot(): void {
    const here = awaited.get(roots.size);
    if (!here) return;
    const root = roots.root();
    for (const { checkpoint, file } of here) {
      const good = checkpoint.root.equals(root);
      const [signed, found] = [checkpoint.root.toString('hex'), root.toString('hex')];
      const { size } = checkpoint;
      if (file !== undefined) {
        if (good) notices.push({ code: 'outside-good', file, size });
        else say({ code: 'outside-root', file, size, signed, found });
      } else if (good) lastGood = size;
      else if (!rootBroken) {
        rootBroken = true; // every later root rests on this piece
        say({ code: 'root', from: lastGood, size, signed, found });
      }
    }
    awaited.delete(roots.size);
  }

  return {
    line(text: string): void {
      lineNumber += 1;
      if (lineNumber === 1) readHeader(text);
      if (lineNumber === 1 || !header) return;
      const read = parsed(text) as Partial<Entry & { checkpoint: string; end: number }> | undefined;
      if (typeof read?.checkpoint === 'string') readNote(read.checkpoint);
      else if (Number.isSafeInteger(read?.n) && !ended) readEntry(read as Entry);
      else if (read?.end !== undefined && !ended) ended = true;
      else say({ code: 'line-unreadable', line: lineNumber });
    },

    /** Nothing more comes. */
    end(): Report {
      if (header) {
        if (!ended) say({ code: 'no-end' });
        const count = roots.size;
        for (const { checkpoint, file } of [...awaited.values()].flat()) {
          if (file !== undefined) say({ code: 'outside-longer', file, size: checkpoint.size, count });
        }
        if (newest > count) say({ code: 'cut', count, size: newest });
        if (newest < count) say({ code: 'uncovered', count, size: newest });
        if (known.outside.length === 0) notices.push({ code: 'no-outside' });
        if (witnessed.size === 0) notices.push({ code: 'no-witness' });
        notices.push(...witnessed.values());
      } else if (lineNumber === 0) say({ code: 'not-a-record' });
      return { origin: header?.origin ?? '', entries: roots.size, checkpoints, findings, notices };
    },
  };
}

function parsed(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' ? (value ?? undefined) : undefined;
  } catch {
    return undefined;
  }
}
