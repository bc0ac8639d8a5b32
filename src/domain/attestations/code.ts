/**
 * The code on a certificate: 140 bits, so that guessing is useless. It is derived from the row's salt by a key that lies beside the database:
 * who has the database alone can neither print one nor tell which code belongs to whom. The row keeps its digest.
 */
import { createHash, createHmac, hkdfSync } from 'node:crypto';

/** 32 characters, 5 bits each, without those that are taken for one another: 0 O, 1 I. */
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const CHARACTERS = 28;
const GROUP = /.{4}/g;

/** The unit's number, then 28 characters in groups of four: as it stands on the paper. */
export function codeFor(installationKey: Buffer, unitId: number, salt: Buffer): string {
  const key = Buffer.from(hkdfSync('sha256', installationKey, Buffer.alloc(0), 'bulwark training certificates', 32));
  const digest = createHmac('sha256', key).update(`${unitId} `).update(salt).digest();
  const characters = [...digest.subarray(0, CHARACTERS)].map((byte) => ALPHABET[byte & 31]).join('');
  return withUnit(unitId, characters);
}

const withUnit = (unitId: number, characters: string): string => [unitId, ...characters.match(GROUP)!].join('-');

/** As somebody typed it, with or without hyphens and blanks, in small letters or full width; undefined where it cannot be one. */
export function readCode(typed: string): { readonly unitId: number; readonly code: string } | undefined {
  const bare = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '');
  const [, unit, characters] = WRITTEN.exec(bare) ?? [];
  const unitId = Number(unit);
  return characters && unitId > 0 ? { unitId, code: withUnit(unitId, characters) } : undefined;
}
const WRITTEN = new RegExp(`^(\\d{1,9})([${ALPHABET}]{${CHARACTERS}})$`);

export const hashOfCode = (unitId: number, code: string): Buffer =>
  createHash('sha256').update(`bulwark training certificate ${unitId} ${code}`).digest();
