/** What an interview takes: an answer to each question, with the facts. After a journey, and at home leave. */
import { z } from 'zod';
import { paragraph } from '../../platform/input.ts';
import { EVENTS } from './travel.ts';

export const Facts = paragraph(1000)
  .transform((text) => text.trim())
  .pipe(z.string().min(2));

export const Answers = z
  .array(z.strictObject({ event: z.enum(EVENTS), happened: z.boolean(), facts: Facts.optional() }))
  .max(EVENTS.length);
