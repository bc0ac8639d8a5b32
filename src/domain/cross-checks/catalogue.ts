/** All rules, in the order of their numbers. */
import { OF_ABROAD } from './catalogue/abroad.ts';
import { OF_LEAVING } from './catalogue/leaving.ts';
import { OF_MANAGEMENT } from './catalogue/management.ts';
import { OF_MEASURES } from './catalogue/measures.ts';
import { OF_POSTS } from './catalogue/posts.ts';
import { OF_REGISTERS } from './catalogue/registers.ts';
import type { CrossCheck } from './catalogue/rule.ts';

export const CROSS_CHECKS: readonly CrossCheck[] = [
  ...OF_POSTS,
  ...OF_LEAVING,
  ...OF_ABROAD,
  ...OF_REGISTERS,
  ...OF_MEASURES,
  ...OF_MANAGEMENT,
];
const byNumber = new Map(CROSS_CHECKS.map((one) => [one.number, one]));
export const crossCheckOf = (number: number): CrossCheck | undefined => byNumber.get(number);
