/** Requirements as the unit that they bind sees them. What a department issued stands among its dispatches. */
import { z } from 'zod';
import { query } from '../../platform/query.ts';
import { listRequired } from '../duties/store/required.ts';

export const required = query({
  name: 'industry.required',
  input: z.strictObject({}),
  by: ['security-officer', 'head'],
  recorded: 'no',
  run: async ({ sql, unitId }) => ({ figures: await listRequired(sql, unitId) }),
});
