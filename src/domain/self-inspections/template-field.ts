/** What a template that is brought in may hold: every text has a length, every list an end. */
import { z } from 'zod';
import { UNIT_STATUSES } from '../../law/duty.ts';
import { COUNT_NAMES, HOLDINGS, ITEM_KINDS, ITEMS_AT_MOST, LEVELS, SECTIONS_AT_MOST } from './self-inspections.ts';

const A_MOST = 1_000;
const text = (max: number) => z.string().trim().max(max);
const both = (max: number) => z.strictObject({ zh: text(max), en: text(max) });
const named = (max: number) => z.strictObject({ zh: text(max).min(1), en: text(max).min(1) });
/** In halves, so that what is added up adds up. */
const Points = z.number().min(0).max(A_MOST).multipleOf(0.5);

const ItemField = z.strictObject({
  ref: text(20).min(1),
  level: z.enum(LEVELS),
  kind: z.enum(ITEM_KINDS),
  weight: Points,
  each: Points.optional(),
  cap: Points.optional(),
  applies: z
    .union([
      z.strictObject({ statuses: z.array(z.enum(UNIT_STATUSES)).min(1).max(UNIT_STATUSES.length) }),
      z.strictObject({ has: z.enum(HOLDINGS) }),
      z.strictObject({ asked: z.literal(true) }),
    ])
    .optional(),
  question: named(500),
  how: both(500),
  evidence: both(500),
  law: both(500),
  duty: text(20).optional(),
  rules: z.array(z.int().min(1).max(32_767)).max(20).optional(),
  counts: z.array(z.enum(COUNT_NAMES)).max(COUNT_NAMES.length).optional(),
});

export const TemplateContent = z.strictObject({
  code: text(100).min(1),
  title: named(200),
  description: both(2_000),
  total: Points,
  sections: z
    .array(
      z.strictObject({
        ref: text(20).min(1),
        title: named(200),
        points: Points,
        items: z.array(ItemField).min(1).max(ITEMS_AT_MOST),
      }),
    )
    .min(1)
    .max(SECTIONS_AT_MOST),
});
export type TemplateContent = z.output<typeof TemplateContent>;
