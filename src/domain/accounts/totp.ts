/**
 * The second step: time-based one-time codes (RFC 6238, SHA-1, six digits, thirty seconds), as every authenticator knows them.
 * A code is good for its own step and its neighbours, for clocks that differ, and good once: a step at or before the last one
 * used is refused.
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

const STEP_SECONDS = 30;
const DIGITS = 6;
const NEIGHBOURS = [0, -1, 1] as const;
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

export const newTotpSecret = (): Buffer => randomBytes(20);

/** The number of the thirty-second step in which this moment lies. */
export const stepAt = (at: Date): number => Math.floor(at.getTime() / 1000 / STEP_SECONDS);

/** The code of a step. `digits` is 6 everywhere but in the vectors of the RFC. */
export function totpOf(secret: Buffer, step: number, digits = DIGITS): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', secret).update(counter).digest();
  const offset = mac[mac.length - 1]! & 0x0f;
  const number = (mac.readUInt32BE(offset) & 0x7fffffff) % 10 ** digits;
  return String(number).padStart(digits, '0');
}

/** The step that this code is for, or nothing: wrong, too early, too late, or used already. */
export function matchTotp(secret: Buffer, code: string, at: Date, lastStep: number | undefined): number | undefined {
  const given = Buffer.from(code);
  const now = stepAt(at);
  return NEIGHBOURS.map((by) => now + by)
    .filter((step) => lastStep === undefined || step > lastStep)
    .find((step) => {
      const wanted = Buffer.from(totpOf(secret, step));
      return given.length === wanted.length && timingSafeEqual(given, wanted);
    });
}

/** RFC 4648 without padding, as authenticators want it typed. */
export function base32(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const groups = bits.match(/.{1,5}/g) ?? [];
  return groups.map((group) => ALPHABET[Number.parseInt(group.padEnd(5, '0'), 2)]).join('');
}

/** What the QR code on the enrolment page holds. The label shows in the authenticator. */
export function otpauthUri(secret: Buffer, { issuer, login }: { issuer: string; login: string }): string {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(login)}`;
  const parameters = `secret=${base32(secret)}&issuer=${encodeURIComponent(issuer)}&algorithm=SHA1&digits=${DIGITS}&period=${STEP_SECONDS}`;
  return `otpauth://totp/${label}?${parameters}`;
}
