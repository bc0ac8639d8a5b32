/** At the doors: which places one watches, who is inside, who came; how the registers stand for their check. */
import { z } from 'zod';
import { RegisterItemId } from '../../platform/ids.ts';
import { line, Page } from '../../platform/input.ts';
import { query } from '../../platform/query.ts';
import { WATCH } from './places.ts';
import { KEEP, READ } from './registers.ts';
import { checksOf, standOfSix } from './store/checks.ts';
import { postsCalled } from './store/data-sets.ts';
import { daysOf, listVisits, watchedPlaces } from './store/places.ts';
import { standingOf, watchedUnder } from './within.ts';

export const watchedDoors = query({
  name: 'registers.doors',
  input: z.strictObject({}),
  by: [...WATCH, 'head'],
  recorded: 'no',
  run: async (context) => ({
    places: await watchedPlaces(context.sql, context.unitId, await watchedUnder(context)),
  }),
});

export const visits = query({
  name: 'registers.visits',
  input: z.strictObject({ placeId: RegisterItemId.optional(), inside: z.boolean().optional(), ...Page }),
  by: [...WATCH, 'head'],
  recorded: 'no',
  run: async (context, { placeId, inside, ...slice }) =>
    listVisits(context.sql, context.unitId, { placeId, inside, under: await watchedUnder(context) }, slice),
});

const DAYS_SHOWN = 60;
export const days = query({
  name: 'registers.days',
  input: z.strictObject({ placeId: RegisterItemId }),
  by: READ,
  recorded: 'no',
  run: async ({ sql, unitId }, { placeId }) => ({ days: await daysOf(sql, unitId, placeId, DAYS_SHOWN) }),
});

export const checks = query({
  name: 'registers.checks',
  input: z.strictObject({}),
  by: READ,
  recorded: 'no',
  async run(context) {
    const { sql, unitId } = context;
    return { six: await standOfSix(sql, unitId, await standingOf(context)), checks: await checksOf(sql, unitId) };
  },
});

export const findPosts = query({
  name: 'registers.find-posts',
  input: z.strictObject({ text: line(60) }),
  by: KEEP,
  recorded: 'no',
  run: async ({ sql, unitId }, { text }) => ({ posts: await postsCalled(sql, unitId, text) }),
});
