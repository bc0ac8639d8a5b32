/** Every check's select, by its number. */
import type { Pairs } from './asked.ts';
import { ABROAD } from './pairs/abroad.ts';
import { APPOINTED } from './pairs/appointed.ts';
import { BODIES } from './pairs/bodies.ts';
import { BODIES_AND_RULES } from './pairs/bodies-and-rules.ts';
import { CARRIERS } from './pairs/carriers.ts';
import { DECISIONS } from './pairs/decisions.ts';
import { LEAVING } from './pairs/leaving.ts';
import { PAPERS } from './pairs/papers.ts';
import { POSTS } from './pairs/posts.ts';
import { RECORDS } from './pairs/records.ts';
import { REPORTS } from './pairs/reports.ts';
import { SELF_INSPECTION } from './pairs/self-inspection.ts';
import { TRAINING } from './pairs/training.ts';

export const PAIRS_IN_SQL: Pairs = {
  ...POSTS,
  ...DECISIONS,
  ...ABROAD,
  ...REPORTS,
  ...LEAVING,
  ...BODIES_AND_RULES,
  ...APPOINTED,
  ...CARRIERS,
  ...TRAINING,
  ...SELF_INSPECTION,
  ...PAPERS,
  ...RECORDS,
  ...BODIES,
};
