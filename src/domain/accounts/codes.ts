/**
 * Codes that are read from a slip and typed once: the activation of an account, the first set-up. Twelve characters of an alphabet
 * without look-alikes (59 bits), so that a plain SHA-256 keeps them; what is kept says nothing to who reads the table.
 */
import { createHash, randomInt } from 'node:crypto';

const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const LENGTH = 12;

/** A fresh code in groups of four: 7KQ4-XM2P-9RTA */
export function newCode(): string {
  const letters = Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]!).join('');
  return letters.match(/.{4}/g)!.join('-');
}

/** The bare characters, however they were typed: small letters, blanks, full width. */
export const bareCode = (typed: string): string => typed.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '');

/** What is kept. `whose` binds it to one account, so that a code moved to another row opens nothing. */
export const codeHash = (typed: string, whose: string): Buffer =>
  createHash('sha256')
    .update(`${whose}\n${bareCode(typed)}`)
    .digest();

/** Whose code the set-up's is: the installation's. */
export const SET_UP = 'set-up';
