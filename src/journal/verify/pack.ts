/**
 * Checks a pack that was handed over (docs/record-format.md): that its index is signed by the record's key; that every file is as the index
 * says, none is missing and none was added; that every entry is proved against the checkpoint; that an entry names each original; and
 * that the draw, where there was one, comes out as it was said. Shares nothing with the program that makes packs.
 */
import { createHash } from 'node:crypto';
import type { Finding, Notice } from './findings.ts';
import { hashLeaf, includes } from './merkle.ts';
import {
  type Checkpoint,
  COSIGNER_KEY,
  fingerprint,
  LOG_KEY,
  readCheckpoint,
  readIndexNote,
  readVerifierKey,
  signedBy,
  type VerifierKey,
} from './note.ts';
import type { PackFiles } from './pack-files.ts';
import type { Known } from './record.ts';

const INDEX = 'index.json';
const NOTE = 'index.note';

export type PackReport = {
  readonly findings: readonly Finding[];
  readonly notices: readonly Notice[];
  readonly origin: string;
  readonly files: number;
  readonly entries: number;
  readonly drawn: number | undefined;
};

type Index = {
  readonly origin: string;
  readonly keys: readonly string[];
  readonly files: readonly { readonly path: string; readonly size: number; readonly sha256: string }[];
  readonly proofs: string;
  readonly originals: readonly { readonly path: string; readonly sha256: string; readonly entry: number }[];
  readonly draw?: Draw | undefined;
};
type Draw = {
  readonly part: string;
  readonly commitment: string;
  readonly spoken: string;
  readonly population: string;
  readonly populationHash: string;
  readonly wanted: number;
  readonly drawn: readonly number[];
};

const sha256 = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

export function checkPack(files: PackFiles, known: Known): PackReport {
  const findings: Finding[] = [];
  const notices: Notice[] = [];
  const index = readIndex(files.read(INDEX));
  if (!index)
    return { findings: [{ code: 'not-a-pack' }], notices, origin: '', files: 0, entries: 0, drawn: undefined };
  const inFile = index.keys.map(readVerifierKey).filter((key) => key !== undefined);
  const log = [...known.keys, ...inFile].find((key) => key.kind === LOG_KEY && key.name === index.origin);
  if (!log) findings.push({ code: 'no-key' });
  else checkIndexSignature(files, log, known, findings, notices);
  checkFiles(files, index, findings);
  const entries = checkProofs(
    files.read(index.proofs),
    index,
    log,
    known,
    [...known.keys, ...inFile],
    findings,
    notices,
  );
  for (const { path, sha256: hash, entry } of index.originals)
    if (!entries.get(entry)?.includes(hash)) findings.push({ code: 'pack-original', path, entry });
  if (index.draw) checkDraw(index.draw, files, findings);
  const { origin, draw } = index;
  return { findings, notices, origin, files: index.files.length, entries: entries.size, drawn: draw?.drawn.length };
}

function checkIndexSignature(
  files: PackFiles,
  log: VerifierKey,
  known: Known,
  findings: Finding[],
  notices: Notice[],
): void {
  const given = [...known.fingerprints, ...known.keys.filter((key) => key.kind === LOG_KEY).map(fingerprint)];
  if (given.length === 0) notices.push({ code: 'key-from-file', fingerprint: fingerprint(log) });
  else if (!given.includes(fingerprint(log))) findings.push({ code: 'key-not-yours', fingerprint: fingerprint(log) });
  const note = files.read(NOTE);
  const signed = note && readIndexNote(note.toString('utf8'), log);
  if (signed !== sha256(files.read(INDEX)!)) findings.push({ code: 'pack-index' });
}

function checkFiles(files: PackFiles, index: Index, findings: Finding[]): void {
  const listed = new Map(index.files.map((one) => [one.path, one]));
  for (const path of files.paths)
    if (!listed.has(path) && path !== INDEX && path !== NOTE) findings.push({ code: 'pack-file-added', path });
  const there = new Set(files.paths);
  for (const { path, size, sha256: hash } of index.files) {
    if (!there.has(path)) {
      findings.push({ code: 'pack-file-missing', path });
      continue;
    }
    const bytes = files.read(path);
    if (!bytes || bytes.length !== size || sha256(bytes) !== hash) findings.push({ code: 'pack-file-altered', path });
  }
}

/** entry → what it says, of those that are proved. */
function checkProofs(
  bytes: Buffer | undefined,
  index: Index,
  log: VerifierKey | undefined,
  known: Known,
  keys: readonly VerifierKey[],
  findings: Finding[],
  notices: Notice[],
): Map<number, string> {
  const proved = new Map<number, string>();
  const [first, ...lines] = (bytes?.toString('utf8') ?? '').split('\n');
  const head = parsed(first) as { checkpoint?: unknown } | undefined;
  const checkpoint = typeof head?.checkpoint === 'string' ? readCheckpoint(head.checkpoint) : undefined;
  if (!checkpoint || checkpoint.origin !== index.origin) {
    findings.push({ code: 'pack-proofs' });
    return proved;
  }
  if (log && signedBy(checkpoint, log).state !== 'good')
    findings.push({ code: 'checkpoint-signature', size: checkpoint.size });
  sayWitnesses(checkpoint, log, known, keys, findings, notices);
  for (const line of lines) {
    if (line === '') continue;
    const { entry, position, body, proof } = (parsed(line) ?? {}) as Record<string, unknown>;
    const steps = Array.isArray(proof) ? proof.map((step) => Buffer.from(String(step), 'base64')) : [];
    const holds =
      typeof body === 'string' &&
      steps.every((step) => step.length === 32) &&
      includes(Number(position), checkpoint.size, hashLeaf(body), steps, checkpoint.root);
    if (holds) proved.set(Number(entry), body);
    else findings.push({ code: 'not-included', position: Number(position), size: checkpoint.size });
  }
  for (const { file, text } of known.outside) {
    const outside = readCheckpoint(text);
    if (!outside) findings.push({ code: 'outside-unreadable', file });
    else if (outside.size === checkpoint.size && !outside.root.equals(checkpoint.root))
      findings.push({
        ...{ code: 'outside-root', file, size: outside.size },
        ...{ signed: outside.root.toString('hex'), found: checkpoint.root.toString('hex') },
      });
    else if (outside.size === checkpoint.size) notices.push({ code: 'outside-good', file, size: outside.size });
  }
  return proved;
}

function sayWitnesses(
  checkpoint: Checkpoint,
  log: VerifierKey | undefined,
  known: Known,
  keys: readonly VerifierKey[],
  findings: Finding[],
  notices: Notice[],
): void {
  const { size } = checkpoint;
  for (const key of keys.filter((one) => one.kind === COSIGNER_KEY && !(log && one.bytes.equals(log.bytes)))) {
    const signed = signedBy(checkpoint, key);
    if (signed.state === 'bad') findings.push({ code: 'cosignature', size, name: key.name });
    if (signed.state === 'good')
      notices.push({
        code: 'witness',
        name: key.name,
        size,
        at: signed.at!.toISOString(),
        yours: known.keys.includes(key),
      });
  }
}

/** The same as the few lines of shell in the document: SHA-256(part:spoken:id) of everybody, the lowest are drawn. */
function checkDraw(
  { part, commitment, spoken, population, populationHash, wanted, drawn }: Draw,
  files: PackFiles,
  findings: Finding[],
): void {
  if (sha256(part) !== commitment) findings.push({ code: 'pack-draw-part' });
  const list = files.read(population);
  if (!list || sha256(list) !== populationHash) {
    findings.push({ code: 'pack-draw-population' });
    return;
  }
  const ids = list
    .toString('utf8')
    .split('\n')
    .filter((id) => id !== '');
  const out = ids
    .map((id) => ({ id: Number(id), hash: sha256(`${part}:${spoken}:${id}`) }))
    .sort((a, b) => (a.hash < b.hash ? -1 : 1))
    .slice(0, wanted)
    .map(({ id }) => id);
  if (out.length !== drawn.length || out.some((id, at) => id !== drawn[at])) findings.push({ code: 'pack-draw' });
}

function readIndex(bytes: Buffer | undefined): Index | undefined {
  const said = parsed(bytes?.toString('utf8')) as Record<string, unknown> | undefined;
  const isText = (value: unknown): value is string => typeof value === 'string';
  const { format, origin, keys, files, proofs, originals } = said ?? {};
  const whole =
    format === 'bulwark-pack' &&
    isText(origin) &&
    isText(proofs) &&
    Array.isArray(keys) &&
    Array.isArray(files) &&
    Array.isArray(originals);
  return whole ? (said as unknown as Index) : undefined;
}

function parsed(text: string | undefined): unknown {
  try {
    const value: unknown = JSON.parse(text ?? '');
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
