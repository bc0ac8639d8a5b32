/** The catalogue with how many of each rule stand; the hits; one of them. */
import { z } from 'zod';
import type { Day } from '../../law/day.ts';
import { CrossCheckHitId } from '../../platform/ids.ts';
import { Page } from '../../platform/input.ts';
import { logListed, logOpened } from '../../platform/looks.ts';
import { query } from '../../platform/query.ts';
import { lastAcceptable } from './accepted.ts';
import { HitsFilterFields, IN_ORDER, rulesAsked } from './actions/filter.ts';
import { CROSS_CHECKS, crossCheckOf } from './catalogue.ts';
import { hitStand, SEE } from './cross-checks.ts';
import { nameOfHit } from './names.ts';
import { CROSS_CHECK_JOB } from './run.ts';
import { countHits, getHit, type Hit, listHits } from './store/hits.ts';
import { readMark } from './store/run.ts';

const shown = ({ key: _, name: __, ...hit }: Hit, of: { rule: number; name: string }, today: Day) => {
  const { title, severity, area, page } = crossCheckOf(hit.rule)!;
  return {
    ...hit,
    ...{ title, severity, area, name: nameOfHit(of), stand: hitStand(hit, today) },
    page: page(hit.thingId ?? 0, hit.personId ?? 0),
  };
};

export const rules = query({
  name: 'cross-checks.rules',
  input: z.strictObject({}),
  by: SEE,
  recorded: 'no',
  async run({ sql, unitId, today }) {
    const counted = new Map((await countHits(sql, unitId, today)).map((one) => [one.rule, one]));
    const mark = await readMark(sql, unitId, CROSS_CHECK_JOB);
    return {
      lastFullRunOn: mark?.doneFor ?? null,
      rules: CROSS_CHECKS.map(({ number, area, severity, duties, because, title, todo }) => ({
        ...{ number, area, severity, duties, because, title, todo },
        stands: counted.get(number)?.stands ?? 0,
        open: counted.get(number)?.open ?? 0,
      })),
    };
  },
});

export const hits = query({
  name: 'cross-checks.list',
  input: z.strictObject({ ...HitsFilterFields, ...Page }),
  by: SEE,
  recorded: 'of-each',
  async run(context, { offset, limit, ...filter }) {
    const { sql, unitId, today } = context;
    const asked = { ...filter, rules: rulesAsked(filter) };
    const { total, rows } = await listHits(sql, unitId, asked, IN_ORDER, today, { offset, limit });
    await logListed(context, rows, 'cross-checks.list');
    return { total, rows: rows.map((hit) => shown(hit, hit, today)) };
  },
});

export const hit = query({
  name: 'cross-checks.get',
  input: z.strictObject({ hitId: CrossCheckHitId }),
  by: SEE,
  recorded: 'of-each',
  async run(context, { hitId }) {
    const { sql, unitId, today, actor } = context;
    const { words, ...one } = await getHit(sql, unitId, hitId);
    await logOpened(context, one, 'cross-checks.get');
    const { because, todo, duties } = crossCheckOf(one.rule)!;
    const isOwn = actor.personId !== undefined && actor.personId === one.personId;
    const acceptableUntil = await lastAcceptable(context);
    return { ...shown(one, one, today), words: words ?? null, because, todo, duties, isOwn, acceptableUntil };
  },
});
