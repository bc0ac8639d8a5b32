/** The number by which people quote a finding: the year in which it was found, and its own. Pure. */
import type { Day } from '../../law/day.ts';

export const numberOf = ({ findingId, raisedOn }: { findingId: number; raisedOn: Day }): string =>
  `${raisedOn.slice(0, 4)}-${String(findingId).padStart(6, '0')}`;
