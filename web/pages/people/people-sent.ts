/** Whom a link brought along, as ids joined by commas; anything else that somebody wrote there is left out. Pure. */
import { listOf, numberOf } from '../../kit/filters.ts';

export const peopleOf = (text: string | undefined): number[] => [
  ...new Set(listOf(text).flatMap((one) => numberOf(one) || [])),
];
