/** Every rule's select, by its number. */
import type { Rules } from './asked.ts';
import { ABROAD } from './rules/abroad.ts';
import { LEAVING } from './rules/leaving.ts';
import { MANAGEMENT } from './rules/management.ts';
import { MEASURES } from './rules/measures.ts';
import { POSTS } from './rules/posts.ts';
import { REGISTERS } from './rules/registers.ts';

export const RULES_IN_SQL: Rules = { ...POSTS, ...LEAVING, ...ABROAD, ...REGISTERS, ...MEASURES, ...MANAGEMENT };
