/** What several acts of this module are asked. */
import { z } from 'zod';
import { bearsSecrecyMark } from '../../imports/secrecy-mark.ts';
import { isCreditCode } from '../../law/credit-code.ts';
import { line } from '../../platform/input.ts';
import { refuse } from '../../platform/refusal.ts';
import { FACTORS, type Finding } from './organ.ts';

export const CreditCodeField = z
  .string()
  .max(40)
  .transform((text) => text.normalize('NFKC').trim().toUpperCase())
  .refine(isCreditCode, { message: 'credit code' });

/** Each factor once, with its source; a later entry of the same factor would hide the first. */
export const FindingsField = z
  .array(z.strictObject({ factor: z.enum(FACTORS), finding: line(500), source: line(200) }))
  .max(FACTORS.length)
  .refine((found) => new Set(found.map(({ factor }) => factor)).size === found.length, { message: 'factor twice' });

/** Nothing classified stands in this system, also not in what an organ finds. */
export function refuseSecrets(text: string | readonly Finding[]): void {
  if (bearsSecrecyMark(typeof text === 'string' ? text : JSON.stringify(text))) refuse('secrecy-mark');
}
