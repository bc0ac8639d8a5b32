/**
 * What is made with the installation's key, which lies beside the database and never in it: sealed one-time secrets, the marks under
 * which tries are counted, the proof in a browser's long-lived cookie. Each use has a key of its own, derived from the one.
 */
import { createHash, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import { open, seal } from '../../platform/sealing.ts';

type Use = 'one-time secrets' | 'counted tries' | 'known browsers';

const keyFor = (installationKey: Buffer, use: Use): Buffer =>
  Buffer.from(hkdfSync('sha256', installationKey, Buffer.alloc(0), `bulwark ${use}`, 32));

export type Place = { readonly unitId: number; readonly accountId: number };

const secretOf = ({ unitId, accountId }: Place): string => `unit/${unitId}/account/${accountId}/one-time-secret`;

/** Bound to its account: a secret moved to another row does not open. */
export const sealSecret = (installationKey: Buffer, place: Place, secret: Buffer): Buffer =>
  seal(secret, secretOf(place), keyFor(installationKey, 'one-time secrets')).sealed;

/** Throws SealBroken where the secret was altered or belongs to another account: a fault, not a refusal. */
export const openSecret = (installationKey: Buffer, place: Place, sealed: Buffer): Buffer =>
  open(sealed, secretOf(place), keyFor(installationKey, 'one-time secrets'))!;

/** Under what a try is counted: a name or address does not stand in the table, and cannot be found from it without the key. */
export const tryKey = (installationKey: Buffer, parts: readonly (string | number)[]): Buffer =>
  createHmac('sha256', keyFor(installationKey, 'counted tries')).update(JSON.stringify(parts)).digest();

export const newToken = (): string => randomBytes(32).toString('base64url');
/** It names its unit, so that it is looked for behind that unit's wall alone. */
export const newAccessToken = (unitId: number): string => `bulwark_${unitId}_${newToken()}`;
export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest();

const proofOf = (installationKey: Buffer, place: Place, browser: string): Buffer =>
  createHmac('sha256', keyFor(installationKey, 'known browsers'))
    .update(JSON.stringify([place.unitId, place.accountId, browser]))
    .digest();

/** The value of the long-lived cookie of a browser that has signed in to this account: `<browser>.<proof>`. */
export function browserMark(installationKey: Buffer, place: Place): string {
  const browser = randomBytes(16).toString('base64url');
  return `${browser}.${proofOf(installationKey, place, browser).toString('base64url')}`;
}

/** Which browser this is, if the cookie proves that it has signed in to this account. */
export function knownBrowser(installationKey: Buffer, place: Place, mark: string | undefined): string | undefined {
  const [browser, proof, ...rest] = (mark ?? '').split('.');
  if (!browser || !proof || rest.length > 0) return undefined;
  const given = Buffer.from(proof, 'base64url');
  const wanted = proofOf(installationKey, place, browser);
  return given.length === wanted.length && timingSafeEqual(given, wanted) ? browser : undefined;
}
