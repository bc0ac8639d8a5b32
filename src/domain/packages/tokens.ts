/**
 * The secret in the address of a package's files: which package of which unit, for which account, from one opening, for some hours. Nobody
 * can make one who has not the installation's key, and it opens that package's files and nothing else. Nothing of it is stored.
 */
import { createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';

export type Opening = { readonly unitId: number; readonly packageId: number; readonly accountId: number };

/** As long as somebody may sit before it; then the page opens it anew. */
export const HOURS_OPEN = 12;

const BYTES_OF_CHANCE = 12;
const LENGTH = 4 + 8 + 8 + 6 + BYTES_OF_CHANCE;

const keyOf = (installationKey: Uint8Array): Buffer =>
  Buffer.from(hkdfSync('sha256', installationKey, '', 'packages', 32));

const signed = (body: Uint8Array, installationKey: Uint8Array): Buffer =>
  createHmac('sha256', keyOf(installationKey)).update(body).digest();

export function tokenFor({ unitId, packageId, accountId }: Opening, installationKey: Uint8Array, now: Date): string {
  const body = Buffer.alloc(LENGTH);
  body.writeUInt32BE(unitId, 0);
  body.writeBigUInt64BE(BigInt(packageId), 4);
  body.writeBigUInt64BE(BigInt(accountId), 12);
  body.writeUIntBE(Math.floor(now.getTime() / 1000) + HOURS_OPEN * 3600, 20, 6);
  randomBytes(BYTES_OF_CHANCE).copy(body, 26);
  return Buffer.concat([body, signed(body, installationKey)]).toString('base64url');
}

/** Nothing where it is none of ours, or its hours are over. */
export function readToken(token: string, installationKey: Uint8Array, now: Date): Opening | undefined {
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length !== LENGTH + 32 || bytes.toString('base64url') !== token) return undefined;
  const body = bytes.subarray(0, LENGTH);
  if (!timingSafeEqual(bytes.subarray(LENGTH), signed(body, installationKey))) return undefined;
  if (body.readUIntBE(20, 6) * 1000 <= now.getTime()) return undefined;
  return {
    unitId: body.readUInt32BE(0),
    packageId: Number(body.readBigUInt64BE(4)),
    accountId: Number(body.readBigUInt64BE(12)),
  };
}
