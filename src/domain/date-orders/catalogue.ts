/** All checks, in the order of their numbers. */
import { OF_ABROAD } from './catalogue/abroad.ts';
import { OF_APPOINTED } from './catalogue/appointed.ts';
import { OF_BODIES } from './catalogue/bodies.ts';
import { OF_BODIES_AND_RULES } from './catalogue/bodies-and-rules.ts';
import { OF_CARRIERS } from './catalogue/carriers.ts';
import type { DateOrder } from './catalogue/check.ts';
import { OF_DECISIONS } from './catalogue/decisions.ts';
import { OF_LEAVING } from './catalogue/leaving.ts';
import { OF_PAPERS } from './catalogue/papers.ts';
import { OF_POSTS } from './catalogue/posts.ts';
import { OF_RECORDS } from './catalogue/records.ts';
import { OF_REPORTS } from './catalogue/reports.ts';
import { OF_SELF_INSPECTION } from './catalogue/self-inspection.ts';
import { OF_TRAINING } from './catalogue/training.ts';

const ALL: readonly DateOrder[] = [
  ...OF_POSTS,
  ...OF_DECISIONS,
  ...OF_ABROAD,
  ...OF_REPORTS,
  ...OF_LEAVING,
  ...OF_BODIES_AND_RULES,
  ...OF_APPOINTED,
  ...OF_CARRIERS,
  ...OF_TRAINING,
  ...OF_SELF_INSPECTION,
  ...OF_PAPERS,
  ...OF_RECORDS,
  ...OF_BODIES,
];
export const DATE_ORDERS = ALL.toSorted((a, b) => a.number - b.number);
const byNumber = new Map(DATE_ORDERS.map((one) => [one.number, one]));
export const dateOrderOf = (number: number): DateOrder | undefined => byNumber.get(number);
