/** A department drafts a requirement; a unit takes it into its ledger. In between it is a dispatch like any other. */
import { z } from 'zod';
import { parameter } from '../../law/parameters.ts';
import { action, type Context, done, ownUnit } from '../../platform/action.ts';
import { ArrivalId, CorrespondentId } from '../../platform/ids.ts';
import { refuse } from '../../platform/refusal.ts';
import { namedArrival } from '../dispatches/actions/receive.ts';
import { CONTENT, type ContentOf } from '../dispatches/content.ts';
import { HANDLINGS, URGENCIES } from '../dispatches/dispatches.ts';
import { draftDispatch, RECEIVERS_AT_MOST } from '../dispatches/draft.ts';
import { getArrival, holdArrival, markSettled } from '../dispatches/store/arrivals.ts';
import { requireFigure } from '../duties/store/required.ts';
import { getOwnBody } from '../units/store/bodies.ts';
import { declinedOf, type RequiredFigure } from './industry.ts';

function refuseLoosening(figures: readonly RequiredFigure[]): void {
  const declined = declinedOf(figures);
  if (!declined) return;
  const { duties, title, own, wished } = declined;
  refuse('requirement-loosens', {
    duties: duties.join('、') || '–',
    ...{ titleZh: title.zh, titleEn: title.en, ownZh: own.zh, ownEn: own.en, wishedZh: wished.zh, wishedEn: wished.en },
  });
}

/** Only a department sets requirements; drafted here, it is approved and sent as every dispatch. */
export const draftRequirement = action({
  name: 'industry.draft-requirement',
  input: z.strictObject({
    correspondentIds: z.array(CorrespondentId).min(1).max(RECEIVERS_AT_MOST),
    content: CONTENT.requirement,
    handling: z.enum(HANDLINGS).default('ordinary'),
    urgency: z.enum(URGENCIES).default('none'),
  }),
  by: ['industry-officer'],
  within: ownUnit,
  async run(context, { correspondentIds, content, handling, urgency }) {
    await refuseElsewhere(context);
    refuseLoosening(content.figures);
    const draft = { type: 'requirement', to: correspondentIds, content, handling, urgency } as const;
    const { dispatchId, contentHash } = await draftDispatch(context, draft);
    const { effectiveFrom, figures } = content;
    return done({
      result: { dispatchId },
      record: { dispatchId, correspondentIds, effectiveFrom, figures, content: contentHash },
      touched: 'nothing',
    });
  },
});

async function refuseElsewhere({ sql, unitId }: Context): Promise<void> {
  if ((await getOwnBody(sql, unitId)).kind !== 'industry-department') refuse('not-a-department');
}

/**
 * The unit takes the requirement into its ledger: its figures count from their day, the strictest of several. What a sender's program let
 * through is looked at again: a figure that would loosen a duty is refused here too.
 */
export const takeRequirement = action({
  name: 'industry.take-requirement',
  input: z.strictObject({ arrivalId: ArrivalId }),
  by: ['security-officer', 'head'],
  within: namedArrival,
  async run({ sql, unitId, now, today }, { arrivalId }) {
    await holdArrival(sql, unitId, arrivalId);
    const arrival = await getArrival(sql, unitId, arrivalId);
    if (arrival.type !== 'requirement' || arrival.settledAt !== null) refuse('wrong-state');
    const { figures, effectiveFrom: from } = arrival.envelope.content as ContentOf<'requirement'>;
    refuseLoosening(figures);
    const inForce = from <= today;
    for (const { parameter: key, value } of figures) {
      const of = { arrivalId, parameter: key, value, from, inForce, number: arrival.number, department: arrival.from };
      await requireFigure(sql, unitId, { ...of, stricter: parameter(key).stricter }, now);
    }
    await markSettled(sql, unitId, arrivalId, now);
    return done({
      result: { inForce },
      record: { arrivalId, from, inForce, figures },
      touched: inForce && figures.length > 0 ? 'whole-unit' : 'nothing',
    });
  },
});
