/** Until when a contradiction may be accepted: nothing stands for longer without being looked at again. */
import { type Day, plusMonths } from '../../law/day.ts';
import type { Context } from '../../platform/action.ts';
import { figuresOf } from '../findings/within.ts';

export const lastAcceptable = async (context: Pick<Context, 'sql' | 'unitId' | 'today'>): Promise<Day> =>
  plusMonths(context.today, (await figuresOf(context))['cross-check.accepted-for']);
