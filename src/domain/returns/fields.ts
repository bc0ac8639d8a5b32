/** What the looks and exports over received returns are asked. */
import { z } from 'zod';
import { INDUSTRIES, REGIONS } from '../../law/places.ts';
import { DayField } from '../../platform/input.ts';
import { HELD_STATUSES } from '../units/unit.ts';

/** `months`: a return older than that before the day does not count, and its unit has not returned. */
export const AskedFields = {
  on: DayField.optional(),
  months: z.int().min(1).max(24).default(3),
  region: z.enum(REGIONS).optional(),
  industry: z.enum(INDUSTRIES).optional(),
  status: z.enum(HELD_STATUSES).optional(),
};
