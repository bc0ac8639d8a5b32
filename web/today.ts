/**
 * Today where the unit is, which is the day the server decides by; the browser may be set to another time zone. For first values and
 * limits in forms, never a decision: that is the server's.
 */
import { type Day, dayAt } from '../src/law/day.ts';
import { useWhoAmI } from './shell.tsx';

export const useToday = (): Day => dayAt(new Date(), useWhoAmI().timeZone);
