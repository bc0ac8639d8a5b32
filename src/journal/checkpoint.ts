/**
 * Checkpoints: how many entries a unit's record has and what the root of their tree is, signed (C2SP tlog-checkpoint in a signed note).
 * Whoever has kept one can tell later whether the record still begins the same way. The installation also puts its own cosignature to
 * it, which says when; with the same kind of signature it countersigns the checkpoints of others (as their witness).
 *
 * One Ed25519 key for an installation: two kinds of signature that cannot be taken for one another, because each names itself in what
 * is signed. So two people compare one fingerprint.
 */
import { createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto';
import {
  COSIGNER_KEY,
  cosigned,
  fingerprint,
  indexNote,
  LOG_KEY,
  type VerifierKey,
  verifierKey,
} from './verify/note.ts';

export type Signer = {
  /** `bulwark/<installation-id>`: the name under which it countersigns. */
  readonly name: string;
  /** Eight groups of five digits. */
  readonly fingerprint: string;
  readonly cosigner: VerifierKey;
  /** The key that signs a unit's checkpoints bears the name of the unit's log. */
  logKey(unitId: number): VerifierKey;
  /** The whole note: checkpoint, the log's signature, the installation's own cosignature with the time. */
  checkpoint(unitId: number, tree: { readonly size: number; readonly root: Uint8Array }, at: Date): string;
  /** One signature line for a checkpoint's lines, of this or another log. */
  cosign(body: string, at: Date): string;
  /** A signed note that this is the index of a pack that was made here (verify/pack.ts): its second line is no number, so it is no checkpoint. */
  packIndex(unitId: number, sha256: string): string;
};

const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** @param seed 32 secret bytes, kept apart from the database */
export function signerOf(installationId: string, seed: Uint8Array): Signer {
  const secret = createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' });
  const bytes = publicBytes(secret);
  const name = `bulwark/${installationId}`;
  const cosigner = verifierKey(name, COSIGNER_KEY, bytes);
  const logKey = (unitId: number) => verifierKey(`${name}/${unitId}`, LOG_KEY, bytes);
  const cosign = (body: string, at: Date) => {
    const seconds = Math.floor(at.getTime() / 1000);
    const time = Buffer.alloc(8);
    time.writeBigUInt64BE(BigInt(seconds));
    return signatureLine(cosigner, Buffer.concat([time, sign(null, cosigned(body, seconds), secret)]));
  };
  return {
    name,
    fingerprint: fingerprint(cosigner),
    cosigner,
    logKey,
    cosign,
    checkpoint(unitId, { size, root }, at) {
      const key = logKey(unitId);
      const body = `${key.name}\n${size}\n${Buffer.from(root).toString('base64')}\n`;
      return `${body}\n${signatureLine(key, sign(null, Buffer.from(body), secret))}${cosign(body, at)}`;
    },
    packIndex(unitId, sha256) {
      const key = logKey(unitId);
      const body = indexNote(key.name, sha256);
      return `${body}\n${signatureLine(key, sign(null, Buffer.from(body), secret))}`;
    },
  };
}

const signatureLine = ({ name, id }: VerifierKey, signature: Buffer): string =>
  `— ${name} ${Buffer.concat([id, signature]).toString('base64')}\n`;

function publicBytes(secret: KeyObject): Buffer {
  const der = createPublicKey(secret).export({ format: 'der', type: 'spki' });
  return der.subarray(der.length - 32);
}
