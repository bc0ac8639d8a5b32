/**
 * Signed notes, checkpoints and cosignatures as C2SP writes them down (signed-note, tlog-checkpoint, tlog-cosignature), for one who
 * reads and checks them. Needs node:crypto alone and can sign nothing.
 */
import { createHash, createPublicKey, type KeyObject, verify } from 'node:crypto';

/** 1: the log's own signature on its checkpoint. 4: a cosignature, which also says when. */
export const LOG_KEY = 1;
export const COSIGNER_KEY = 4;

export type VerifierKey = {
  readonly name: string;
  readonly kind: typeof LOG_KEY | typeof COSIGNER_KEY;
  readonly id: Buffer;
  /** The 32 bytes of Ed25519. */
  readonly bytes: Buffer;
  readonly key: KeyObject;
  /** As it was written: `name+id+base64`. */
  readonly text: string;
};

const sha256 = (...parts: readonly (string | Uint8Array)[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

const SPKI = Buffer.from('302a300506032b6570032100', 'hex');

export function verifierKey(name: string, kind: VerifierKey['kind'], bytes: Buffer): VerifierKey {
  const typed = Buffer.concat([Buffer.of(kind), bytes]);
  const id = sha256(name, '\n', typed).subarray(0, 4);
  const key = createPublicKey({ key: Buffer.concat([SPKI, bytes]), format: 'der', type: 'spki' });
  return { name, kind, id, bytes, key, text: `${name}+${id.toString('hex')}+${typed.toString('base64')}` };
}

/** A verifier key as it is exchanged; nothing where it is none, or its parts do not fit together. */
export function readVerifierKey(text: string): VerifierKey | undefined {
  const [, name, id, base64] = /^([^+\s]{1,200})\+([0-9a-f]{8})\+([A-Za-z0-9+/]{44})$/.exec(text.trim()) ?? [];
  const typed = Buffer.from(base64 ?? '', 'base64');
  const kind = typed[0];
  if (!name || typed.length !== 33 || (kind !== LOG_KEY && kind !== COSIGNER_KEY)) return undefined;
  const key = verifierKey(name, kind, typed.subarray(1));
  return key.id.toString('hex') === id ? key : undefined;
}

/**
 * What two people read out to each other: eight groups of five digits (132 bits) of the SHA-256 of the public key. The same for every
 * unit of an installation.
 */
export function fingerprint({ bytes }: Pick<VerifierKey, 'bytes'>): string {
  const hash = sha256(bytes);
  const group = (at: number) => String(hash.readUInt32BE(at * 4) % 100_000).padStart(5, '0');
  return Array.from({ length: 8 }, (_, at) => group(at)).join(' ');
}

export type Checkpoint = {
  readonly origin: string;
  readonly size: number;
  readonly root: Buffer;
  /** What is signed: the lines of the checkpoint with their line ends. */
  readonly body: string;
  readonly signatures: readonly {
    readonly name: string;
    readonly id: Buffer;
    readonly signature: Buffer;
    readonly line: string;
  }[];
};

/** Reads; believes nothing. Line ends of another system and spaces around it, as paper and mail bring them, are taken away. */
export function readCheckpoint(text: string): Checkpoint | undefined {
  const note = `${text.replaceAll('\r\n', '\n').trim()}\n`;
  const at = note.indexOf('\n\n');
  if (at < 0) return undefined;
  const body = note.slice(0, at + 1);
  const [origin, size, root] = body.split('\n');
  if (!origin || !/^(0|[1-9]\d{0,14})$/.test(size ?? '')) return undefined;
  const hash = Buffer.from(root ?? '', 'base64');
  if (hash.length !== 32 || hash.toString('base64') !== root) return undefined;
  const signatures = note
    .slice(at + 2)
    .trimEnd()
    .split('\n')
    .map(readSignature);
  if (signatures.some((one) => one === undefined)) return undefined;
  return { origin, size: Number(size), root: hash, body, signatures: signatures as Checkpoint['signatures'] };
}

export function readSignature(line: string): Checkpoint['signatures'][number] | undefined {
  const [, name, base64] = /^— ([^+\s]+) ([A-Za-z0-9+/]+=*)$/.exec(line.trim()) ?? [];
  const bytes = Buffer.from(base64 ?? '', 'base64');
  if (!name || bytes.length < 5 || bytes.toString('base64') !== base64) return undefined;
  return { name, id: bytes.subarray(0, 4), signature: bytes.subarray(4), line: line.trim() };
}

/** What a cosigner signs: the time, and the checkpoint's lines. */
export const cosigned = (body: string, seconds: number): Buffer =>
  Buffer.from(`cosignature/v1\ntime ${seconds}\n${body}`);

export type Signed =
  | { readonly state: 'good' /** When, for a cosignature. */; readonly at: Date | undefined }
  | { readonly state: 'absent' }
  | { readonly state: 'bad' };

/** Whether this key signed the checkpoint. Signatures of other keys are passed over, as the standard asks. */
export function signedBy({ body, signatures }: Checkpoint, { name, id, kind, key }: VerifierKey): Signed {
  const of = signatures.filter((one) => one.name === name && one.id.equals(id));
  if (of.length === 0) return { state: 'absent' };
  for (const { signature } of of) {
    if (kind === LOG_KEY) {
      if (signature.length === 64 && verify(null, Buffer.from(body), key, signature))
        return { state: 'good', at: undefined };
    } else if (signature.length === 72) {
      const seconds = Number(signature.readBigUInt64BE(0));
      if (verify(null, cosigned(body, seconds), key, signature.subarray(8)))
        return { state: 'good', at: new Date(seconds * 1000) };
    }
  }
  return { state: 'bad' };
}

/** What is signed of a pack that was handed over: whose record it is of, and the hash of its index. Two lines, and never a checkpoint's three. */
export const indexNote = (origin: string, sha256: string): string => `${origin}\nbulwark-pack sha256 ${sha256}\n`;

/** Whether this key of a record signed the note, and which hash it names. */
export function readIndexNote(text: string, { name, id, key }: VerifierKey): string | undefined {
  const note = `${text.replaceAll('\r\n', '\n').trim()}\n`;
  const at = note.indexOf('\n\n');
  const body = note.slice(0, at + 1);
  const [, origin, sha256] = /^(.+)\nbulwark-pack sha256 ([0-9a-f]{64})\n$/.exec(body) ?? [];
  if (at < 0 || origin !== name || !sha256) return undefined;
  const signed = note
    .slice(at + 2)
    .trimEnd()
    .split('\n')
    .map(readSignature)
    .some((one) => one?.name === name && one.id.equals(id) && verify(null, Buffer.from(body), key, one.signature));
  return signed ? sha256 : undefined;
}
