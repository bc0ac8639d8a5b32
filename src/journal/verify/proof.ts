/** The proof of one entry, as a person takes it away (C2SP tlog-proof; its `extra` holds what the entry says, and the key). */
import type { Finding, Notice } from './findings.ts';
import { hashLeaf, includes } from './merkle.ts';
import { COSIGNER_KEY, fingerprint, LOG_KEY, readCheckpoint, readVerifierKey, signedBy } from './note.ts';
import type { Known } from './record.ts';

export const PROOF_HEAD = 'c2sp.org/tlog-proof@v1';

export type ProofReport = {
  readonly findings: readonly Finding[];
  readonly notices: readonly Notice[];
  /** What the entry says, where the proof holds. */
  readonly body: string | undefined;
  readonly position: number;
};

export function checkProof(text: string, known: Known): ProofReport {
  const unreadable: ProofReport = { findings: [{ code: 'not-a-record' }], notices: [], body: undefined, position: 0 };
  const at = text.indexOf('\n\n');
  const [head, extra, index, ...steps] = text.slice(0, at).split('\n');
  const checkpoint = readCheckpoint(text.slice(at + 2));
  const said = extraOf(extra);
  const position = /^index (0|[1-9]\d{0,14})$/.exec(index ?? '')?.[1];
  if (at < 0 || head !== PROOF_HEAD || !checkpoint || !said || position === undefined) return unreadable;

  const findings: Finding[] = [];
  const notices: Notice[] = [];
  const inFile = said.keys.map(readVerifierKey).filter((key) => key !== undefined);
  const log = [...known.keys, ...inFile].find((key) => key.kind === LOG_KEY && key.name === checkpoint.origin);
  const given = [...known.fingerprints, ...known.keys.filter((key) => key.kind === LOG_KEY).map(fingerprint)];
  const { size, root } = checkpoint;
  if (!log) findings.push({ code: 'no-key' });
  else {
    if (given.length === 0) notices.push({ code: 'key-from-file', fingerprint: fingerprint(log) });
    else if (!given.includes(fingerprint(log))) findings.push({ code: 'key-not-yours', fingerprint: fingerprint(log) });
    if (signedBy(checkpoint, log).state !== 'good') findings.push({ code: 'checkpoint-signature', size });
    for (const key of [...known.keys, ...inFile].filter(
      (one) => one.kind === COSIGNER_KEY && !one.bytes.equals(log.bytes),
    )) {
      const signed = signedBy(checkpoint, key);
      const yours = known.keys.includes(key);
      if (signed.state === 'bad') findings.push({ code: 'cosignature', size, name: key.name });
      if (signed.state === 'good')
        notices.push({ code: 'witness', name: key.name, size, at: signed.at!.toISOString(), yours });
    }
  }
  const proof = steps.map((line) => Buffer.from(line, 'base64'));
  const holds =
    proof.every((one) => one.length === 32) && includes(Number(position), size, hashLeaf(said.body), proof, root);
  if (!holds) findings.push({ code: 'not-included', position: Number(position), size });
  for (const { file, text: other } of known.outside) {
    const outside = readCheckpoint(other);
    if (!outside) findings.push({ code: 'outside-unreadable', file });
    else if (outside.size === size && !outside.root.equals(root))
      findings.push({
        code: 'outside-root',
        file,
        size,
        signed: outside.root.toString('hex'),
        found: root.toString('hex'),
      });
    else if (outside.size === size) notices.push({ code: 'outside-good', file, size });
  }
  return { findings, notices, body: findings.length === 0 ? said.body : undefined, position: Number(position) };
}

function extraOf(line: string | undefined): { body: string; keys: string[] } | undefined {
  const base64 = /^extra ([A-Za-z0-9+/=]+)$/.exec(line ?? '')?.[1];
  if (!base64) return undefined;
  try {
    const { body, keys } = JSON.parse(Buffer.from(base64, 'base64').toString('utf8'));
    return typeof body === 'string' && Array.isArray(keys) ? { body, keys: keys.map(String) } : undefined;
  } catch {
    return undefined;
  }
}
