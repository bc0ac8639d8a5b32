/**
 * The record as something to be shown to others: exported, proven, printed, countersigned. What is written into it is journal/'s own.
 *
 * A witness is another installation that keeps what it saw of this record and countersigns only what continues it. The two exchange
 * files; whose key it is, two people make sure of by reading the fingerprint to each other. Formats: C2SP tlog-witness (request),
 * signed note (answer), tlog-proof.
 */

import { continues } from '../../journal/verify/merkle.ts';
import { type Checkpoint, readCheckpoint } from '../../journal/verify/note.ts';
import type { Localised } from '../../law/localised.ts';

/** The nightly checks, by their jobs: the ledger against one derived anew, the tables against the record. */
export const CHECKS = ['turn-of-day', 'compare-record'] as const;
export type Check = (typeof CHECKS)[number];

/** Our own way of naming: an installation, or the record of one of its units. No text about anybody. */
const NAME = /^bulwark\/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(\/[1-9]\d{0,9})?$/;
export const isNameOfOurs = (name: string): boolean => NAME.test(name);

export type WitnessRequest = {
  readonly older: number;
  readonly proof: readonly Buffer[];
  readonly checkpoint: Checkpoint;
};

/** The body of `add-checkpoint`: `old N`, hashes, an empty line, the checkpoint. */
export function readRequest(text: string): WitnessRequest | undefined {
  const clean = text.replaceAll('\r\n', '\n').trimStart();
  const at = clean.indexOf('\n\n');
  const [head, ...hashes] = clean.slice(0, Math.max(at, 0)).split('\n');
  const older = /^old (0|[1-9]\d{0,14})$/.exec(head ?? '')?.[1];
  const checkpoint = readCheckpoint(clean.slice(at + 2));
  const proof = hashes.map((line) => Buffer.from(line, 'base64'));
  if (older === undefined || !checkpoint || proof.length > 63 || proof.some((one) => one.length !== 32))
    return undefined;
  return { older: Number(older), proof, checkpoint };
}

export type Seen = { readonly size: number; readonly root: Buffer | null };
export type WitnessVerdict = 'fine' | 'rolled-back' | 'forked' | 'proof-from-elsewhere';

/** Whether what is asked to be countersigned continues what was seen last. */
export function weigh({ older, proof, checkpoint }: WitnessRequest, seen: Seen): WitnessVerdict {
  if (checkpoint.size < seen.size) return 'rolled-back';
  if (seen.root && checkpoint.size === seen.size) return checkpoint.root.equals(seen.root) ? 'fine' : 'forked';
  if (older !== seen.size) return 'proof-from-elsewhere';
  if (!seen.root) return proof.length === 0 ? 'fine' : 'forked';
  return continues({ size: seen.size, root: seen.root }, checkpoint, proof) ? 'fine' : 'forked';
}

/** In full: two people compare these by telephone. */
export function refusalOfWitness(
  verdict: Exclude<WitnessVerdict, 'fine'>,
  { checkpoint }: WitnessRequest,
  seen: Seen,
): Localised {
  const asked = `${checkpoint.size} · ${checkpoint.root.toString('base64')}`;
  const last = `${seen.size} · ${seen.root?.toString('base64') ?? '—'}`;
  switch (verdict) {
    case 'rolled-back':
      return {
        zh: `没有见证：请求的日志（${asked}）比本单位上次见证的（${last}）短。对方的数据库被回退，或末尾被删除。请保存该请求文件并查明原因。`,
        en: `Not countersigned: the record in the request (${asked}) is shorter than what was countersigned last (${last}). Their database was rolled back or its end removed. Keep the request and find out why.`,
      };
    case 'forked':
      return {
        zh: `没有见证：请求的日志（${asked}）不是上次见证的（${last}）的延续。对方的日志被改写，或分成了两份。请保存该请求文件并查明原因。`,
        en: `Not countersigned: the record in the request (${asked}) does not continue what was countersigned last (${last}). Their record was rewritten, or there are two of it. Keep the request and find out why.`,
      };
    case 'proof-from-elsewhere':
      return {
        zh: `没有见证：请求应从本单位上次见证的 ${seen.size} 条接起，却从别处接起。请对方在生成请求时把“上次见证的条数”填为 ${seen.size}。`,
        en: `Not countersigned: the request must go on from the ${seen.size} entries that were countersigned last. Ask them to make it anew and to give ${seen.size} as the number seen last.`,
      };
  }
}
