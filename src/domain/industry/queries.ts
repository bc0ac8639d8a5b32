/** Requirements as the unit that they bind sees them, and before it takes one in; requirements and guidance as they were issued. */
import { z } from 'zod';
import { effectiveFigures, parameter } from '../../law/parameters.ts';
import { ArrivalId } from '../../platform/ids.ts';
import { Page } from '../../platform/input.ts';
import { type Asking, query } from '../../platform/query.ts';
import { refuse } from '../../platform/refusal.ts';
import type { ContentOf } from '../dispatches/content.ts';
import { getArrival } from '../dispatches/store/arrivals.ts';
import { getDispatch } from '../dispatches/store/dispatches.ts';
import { listSent } from '../dispatches/store/lists.ts';
import { startOfDay } from '../duties/ledger.ts';
import { choicesOf } from '../duties/store/facts.ts';
import { preview } from '../duties/store/preview.ts';
import { listRequired } from '../duties/store/required.ts';
import { previewed } from '../duties/what-if.ts';
import { declinedOf } from './industry.ts';

export const required = query({
  name: 'industry.required',
  input: z.strictObject({}),
  by: ['security-officer', 'head'],
  recorded: 'no',
  run: async ({ sql, unitId }) => ({ figures: await listRequired(sql, unitId) }),
});

/** What taking it into the ledger would change from its day on: each figure before and after, and what is owed by it. Changes nothing. */
export const previewRequirement = query({
  name: 'industry.preview-requirement',
  input: z.strictObject({ arrivalId: ArrivalId }),
  by: ['security-officer', 'head'],
  recorded: 'no',
  async run({ sql, unitId, today, timeZone }, { arrivalId }) {
    const { type, openedAt, settledAt, envelope } = await getArrival(sql, unitId, arrivalId);
    // It is read first, which is logged: then its figures are known.
    if (type !== 'requirement' || openedAt === null || settledAt !== null) refuse('wrong-state');
    const { figures, effectiveFrom } = envelope.content as ContentOf<'requirement'>;
    const here = effectiveFigures(await choicesOf(sql, unitId));
    const wanted = figures.map((one) => ({ ...one, stricter: parameter(one.parameter).stricter }));
    const supposedFigures = declinedOf(figures) ? [] : wanted;
    const counts = await preview(sql, { unitId, today, supposedFigures }, startOfDay(today, timeZone));
    return {
      effectiveFrom,
      inForce: effectiveFrom <= today,
      loosens: declinedOf(figures)?.title ?? null,
      figures: wanted.map(({ parameter: key, value, stricter }) => ({
        ...{ parameter: key, required: value, before: here[key] },
        after: stricter === 'more' ? Math.max(here[key], value) : Math.min(here[key], value),
      })),
      ...previewed(counts),
    };
  },
});

type Slice = { readonly offset: number; readonly limit: number };

/** The own documents of a type, each with what it says: a page of them is opened, never all. */
async function issued<Type extends 'requirement' | 'guidance'>(
  { sql, unitId, today }: Asking,
  type: Type,
  slice: Slice,
) {
  const { total, rows } = await listSent(sql, unitId, { type, today }, slice);
  const opened = [];
  for (const row of rows) {
    const content = row.title === undefined ? undefined : (await getDispatch(sql, unitId, row.dispatchId)).content;
    opened.push({ ...row, content: content as ContentOf<Type> | undefined });
  }
  return { total, rows: opened };
}

export const requirements = query({
  name: 'industry.requirements',
  input: z.strictObject({ ...Page }),
  by: ['industry-officer', 'head'],
  recorded: 'no',
  async run(context, slice) {
    const { total, rows } = await issued(context, 'requirement', slice);
    return {
      total,
      today: context.today,
      rows: rows.map(({ content, ...row }) => ({
        ...row,
        effectiveFrom: content?.effectiveFrom ?? null,
        figures: content?.figures ?? [],
        inForce: row.state === 'sent' && content !== undefined && content.effectiveFrom <= context.today,
      })),
    };
  },
});

/** Items of guidance (Provisions 11), each with its way, its receivers and their receipts. */
export const guidance = query({
  name: 'industry.guidance',
  input: z.strictObject({ ...Page }),
  by: ['industry-officer', 'organ-officer', 'head'],
  recorded: 'no',
  async run(context, slice) {
    const { total, rows } = await issued(context, 'guidance', slice);
    return { total, rows: rows.map(({ content, ...row }) => ({ ...row, form: content?.form ?? null })) };
  },
});
