/** The fields that inputs are made of: every text has a length, every list an end, every day is a real one. */
import { z } from 'zod';
import { asDay, type Day } from '../law/day.ts';

/** A calendar day, 2026-11-23. */
export const DayField = z
  .string()
  .max(10)
  .refine((text) => asDay(text) !== undefined, { message: 'day' })
  .meta({ format: 'date' })
  .transform((text) => text as Day);

// biome-ignore lint/suspicious/noControlCharactersInRegex: it is these that are refused
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/;

/** Half a character, as a broken program cuts it, would spoil what is written down in JSON for good. */
const isReadable = (text: string): boolean => !CONTROL.test(text) && text.isWellFormed();

/** One line of text a person typed: trimmed, 1 to `max` characters, no control or direction characters. */
export const line = (max: number) =>
  z
    .string()
    .max(max * 2)
    .transform((text) => text.trim().normalize('NFC'))
    .pipe(
      z
        .string()
        .min(1)
        .max(max)
        .refine((text) => isReadable(text) && !/[\r\n]/.test(text), { message: 'control' }),
    );

/** Text of several lines, up to `max` characters. */
export const paragraph = (max: number) => z.string().max(max).refine(isReadable, { message: 'control' });

/** A page of a list: the server decides how long it may be. */
export const Page = { offset: z.int().min(0).max(10_000_000).default(0), limit: z.int().min(1).max(200).default(50) };

/** Why somebody's file is opened: a closed list, logged and shown to the person (rights.md R2, R8). */
export const PURPOSES = [
  'duty-follow-up',
  'training',
  'letter',
  'review',
  'appointment',
  'travel',
  'correction',
  'inspection',
  'copy-for-person',
  'own',
] as const;
export type Purpose = (typeof PURPOSES)[number];
export const PurposeField = z.enum(PURPOSES);
