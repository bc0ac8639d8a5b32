/**
 * What would leave the unit and why the rest does not; to whom it goes of itself; and, for whoever receives returns, how its units stand.
 * Sums over units are looked at freely; what stands for one unit alone is its return, which is opened as a document and logged.
 */
import { z } from 'zod';
import { line, Page } from '../../platform/input.ts';
import { query } from '../../platform/query.ts';
import { isSame } from '../../platform/second-person.ts';
import { READERS } from '../dispatches/roles.ts';
import { listSent } from '../dispatches/store/lists.ts';
import { getOwnBody } from '../units/store/bodies.ts';
import { stateNow } from './draft.ts';
import { AskedFields } from './fields.ts';
import { inOrderOfLaw, periodOf } from './returns.ts';
import { listStating, listUnits } from './store/received.ts';
import { askerOf, listSchedules } from './store/schedules.ts';
import { findPending } from './store/sent.ts';
import {
  countReturned,
  countUntaken,
  type Sums,
  sumsByDuty,
  sumsByIndustry,
  sumsByMonth,
  sumsByRegion,
} from './store/standing.ts';
import { type Counted, countOf, FIGURES, type Figure } from './withhold.ts';

const OWN = ['security-officer', 'head'] as const;

export const preview = query({
  name: 'returns.preview',
  input: z.strictObject({}),
  by: OWN,
  recorded: 'no',
  async run(context) {
    const { counts, atLeast, lines, content } = await stateNow(context);
    const today = new Map(counts.duties.map((one) => [one.duty, one]));
    return {
      ...{ atLeast, content, peopleCounted: counts.people },
      /** `counted`: as the own ledger has it; it stays here. */
      lines: lines.map((line) => ({ ...line, counted: countsIn(today.get(line.duty)) })),
    };
  },
});

const countsIn = (one: Counted | undefined): Record<Figure, number> =>
  Object.fromEntries(FIGURES.map((figure) => [figure, one ? countOf(one, figure) : 0])) as Record<Figure, number>;

export const own = query({
  name: 'returns.own',
  input: z.strictObject({}),
  by: OWN,
  recorded: 'no',
  async run({ sql, unitId, today, actor }) {
    const { kind } = await getOwnBody(sql, unitId);
    const schedules = [];
    for (const { askedBy: _, ...one } of await listSchedules(sql, unitId)) {
      const mine = isSame(actor, await askerOf(sql, unitId, one.returnScheduleId));
      schedules.push({ ...one, mine, period: periodOf(one.every, today) });
    }
    const sent = await listSent(sql, unitId, { type: 'return', today }, { offset: 0, limit: 20 });
    return { ...{ kind, schedules, sent }, pending: (await findPending(sql, unitId)) ?? null };
  },
});

/** Where one unit alone stands behind a sum, the sum is that unit's return and is not told here. */
const ofSeveral = <Row extends Sums & { readonly units: number }>(rows: readonly Row[]) =>
  rows.map((row) => ({ ...row, ...(row.units === 1 && NOTHING), isOfOne: row.units === 1 }));
const NOTHING = {
  ...{ owed: 0, met: 0, soon: 0, overdue: 0 },
  ...{ owedWithheld: 0, metWithheld: 0, soonWithheld: 0, overdueWithheld: 0 },
};

export const standing = query({
  name: 'returns.standing',
  input: z.strictObject(AskedFields),
  by: READERS,
  recorded: 'no',
  async run({ sql, unitId, today }, { on = today, ...filter }) {
    const asked = { ...filter, on: on > today ? today : on };
    const { people, peopleWithheld, ...returned } = await countReturned(sql, unitId, asked);
    return {
      ...{ ...returned, on: asked.on, untaken: await countUntaken(sql, unitId) },
      ...(returned.units === 1 ? { people: 0, peopleWithheld: 0 } : { people, peopleWithheld }),
      byDuty: ofSeveral(inOrderOfLaw(await sumsByDuty(sql, unitId, asked))),
      byRegion: ofSeveral(await sumsByRegion(sql, unitId, asked)),
      byIndustry: ofSeveral(await sumsByIndustry(sql, unitId, asked)),
      byMonth: ofSeveral(await sumsByMonth(sql, unitId, asked)),
    };
  },
});

/** Every unit of whom one is expected, with the day of its last, and nothing of what it says. */
export const units = query({
  name: 'returns.units',
  input: z.strictObject({ ...AskedFields, returned: z.boolean().optional(), text: line(60).optional(), ...Page }),
  by: READERS,
  recorded: 'no',
  run: ({ sql, unitId, today }, { on = today, offset, limit, ...filter }) =>
    listUnits(sql, unitId, { ...filter, on }, { offset, limit }),
});

const MONTHS_BACK = 24;

/** The audience of a letter by what units said of themselves; `silent`: how many said nothing in two years, and are in no such audience. */
export const audience = query({
  name: 'returns.audience',
  input: z.strictObject({
    region: AskedFields.region,
    industry: AskedFields.industry,
    status: AskedFields.status,
  }),
  by: READERS,
  recorded: 'no',
  async run({ sql, unitId, today }, filter) {
    const asked = { on: today, months: MONTHS_BACK };
    const { total: silent } = await listUnits(sql, unitId, { ...asked, returned: false }, { offset: 0, limit: 1 });
    return { correspondentIds: await listStating(sql, unitId, { ...asked, ...filter }), silent };
  },
});
