/**
 * The envelope: what of a dispatch is signed, for one receiver. Its canonical bytes are kept by both sides; their SHA-256 names the
 * dispatch for ever, and a receipt names that. Files stand in it by hash and length, so that the signature covers them.
 *
 * Pure. What is said here is kept: a released form is never changed, another one gets another `form`.
 */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { canonical } from '../../journal/entry.ts';
import { ATTACHED_TYPES } from '../../platform/attach.ts';
import { DayField, line } from '../../platform/input.ts';
import { type AnyContent, CONTENT } from './content.ts';
import { BODY_KINDS, DISPATCH_TYPE_NAMES, type DispatchTypeName, HANDLINGS, passes, URGENCIES } from './dispatches.ts';
import type { ParcelFault } from './faults.ts';

export const FORM = 'bulwark dispatch 1';
const Hash = z.string().regex(/^[0-9a-f]{64}$/);
export const FILE_ROLES = ['paper', 'attachment'] as const;
export const FILE_BYTES_AT_MOST = 20 * 1024 * 1024;
export const FILES_AT_MOST = 20;
/** All attachments of one dispatch together: a dispatch fits on any disk and through one upload. */
export const ATTACHED_AT_MOST = 15 * 1024 * 1024;

const Party = z.strictObject({ body: z.uuid(), name: line(200), kind: z.enum(BODY_KINDS) });
const EnvelopeShape = z.strictObject({
  form: z.literal(FORM),
  sender: Party,
  receiver: Party,
  /** In the line from this sender to this receiver, from 1 and without a gap. */
  sequence: z.int().min(1),
  type: z.enum(DISPATCH_TYPE_NAMES),
  number: line(80),
  day: DayField,
  sentAt: z.iso.datetime(),
  handling: z.enum(HANDLINGS),
  urgency: z.enum(URGENCIES),
  /** The envelope that it answers: of a dispatch from its receiver. */
  about: Hash.optional(),
  content: z.unknown(),
  files: z
    .array(
      z.strictObject({
        role: z.enum(FILE_ROLES),
        name: line(200),
        mediaType: z.enum(ATTACHED_TYPES),
        sha256: Hash,
        size: z.int().min(1).max(FILE_BYTES_AT_MOST),
      }),
    )
    .min(1)
    .max(FILES_AT_MOST),
});
export type Envelope = Omit<z.output<typeof EnvelopeShape>, 'content'> & { readonly content: AnyContent };
export type EnvelopeFile = Envelope['files'][number];

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
export const envelopeBytes = (envelope: Envelope): Buffer => Buffer.from(canonical(envelope));

/** As it travels: the very bytes that were signed, the signature, and the files by hash. */
export type Letter = {
  readonly bytes: Buffer;
  readonly signature: Buffer;
  readonly files: ReadonlyMap<string, Buffer>;
};

export type ReadLetter = { readonly envelope: Envelope; readonly hash: string; readonly letter: Letter };

/** The envelope, if the letter is whole in itself: readable, of a type that passes this way, with just the files that it lists. */
export function readLetter(letter: Letter): ReadLetter | ParcelFault {
  const envelope = readEnvelope(letter.bytes);
  if (typeof envelope === 'string') return envelope;
  if (!passes(envelope.type, envelope.sender.kind, envelope.receiver.kind)) return 'wrong-type';
  const listed = new Set(envelope.files.map((file) => file.sha256));
  const whole = envelope.files.every(({ sha256: hash, size }) => {
    const bytes = letter.files.get(hash);
    return bytes !== undefined && bytes.length === size && sha256(bytes) === hash;
  });
  if (!whole || letter.files.size !== listed.size) return 'altered-file';
  return { envelope, hash: sha256(letter.bytes), letter };
}

/** Only the canonical form counts: the same content has the same bytes, and nothing hides beside it. */
export function readEnvelope(bytes: Buffer): Envelope | ParcelFault {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (canonical(json) !== bytes.toString('utf8')) return 'damaged';
  } catch {
    return 'damaged';
  }
  const outer = EnvelopeShape.safeParse(json);
  if (!outer.success) return 'damaged';
  const inner = CONTENT[outer.data.type as DispatchTypeName].safeParse(outer.data.content);
  return inner.success ? { ...outer.data, content: inner.data } : 'wrong-type';
}

export type Line = { readonly received: number };
/** What is known of the place that a letter takes: the envelope that came under it before, and whether its number was used elsewhere. */
export type Known = { readonly hashAtSequence?: string | undefined; readonly numberUsed: boolean };

/** Whether it is the next of its line. `again`: it came before, the very same. `former-line`: the line was moved past its place. */
export function placeOf({ envelope, hash }: ReadLetter, line: Line, known: Known): 'next' | 'again' | ParcelFault {
  if (envelope.sequence <= line.received) {
    if (known.hashAtSequence === undefined) return 'former-line';
    return known.hashAtSequence === hash ? 'again' : 'sequence-used';
  }
  if (envelope.sequence > line.received + 1) return 'gap';
  return known.numberUsed ? 'number-used' : 'next';
}
