/** Today where the unit is, which decides what can be done with a session; the browser may be set to another time zone. */
import { type Day, dayAt } from '../../../src/law/day.ts';
import { useQueryOf } from '../../api.ts';

/** Undefined until the unit's time zone is known. */
export function useToday(): Day | undefined {
  const { data } = useQueryOf('units.profile', {});
  return data && dayAt(new Date(), data.timeZone);
}
