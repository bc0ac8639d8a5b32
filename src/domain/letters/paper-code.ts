/** The code on a printed letter: it ties the sheet to its issue, so that no other sheet is registered for it. Short enough to be typed. */
import { createHash } from 'node:crypto';

/** Without characters that are taken for one another: 0 O, 1 I L, 8 B, 5 S, 2 Z. */
const ALPHABET = '34679ACDEFGHJKMNPQRTUVWXY';

type Issue = { readonly letterId: number; readonly issuedAt: string };

/** ABCD-EFGH: the same for each print of one issue, another for every other letter, wording or unit. */
export function paperCode(unitId: number, { letterId, issuedAt }: Issue, { textHash }: { textHash: string }): string {
  return codeOf(`bulwark letter ${unitId} ${letterId} ${issuedAt} ${textHash}`);
}

/** The code of what these words say: another for every other. */
export function codeOf(words: string): string {
  const digest = createHash('sha256').update(words).digest();
  const characters = [...digest.subarray(0, 8)].map((byte) => ALPHABET[byte % ALPHABET.length]);
  return `${characters.slice(0, 4).join('')}-${characters.slice(4).join('')}`;
}

export const sameCode = (typed: string, code: string): boolean => bare(typed) === bare(code);
const bare = (code: string): string =>
  code
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '');
