/** It took place, and is reported: events from a closed list, not opinions about anybody. */
import { z } from 'zod';
import { action, done } from '../../../platform/action.ts';
import { ExchangeId } from '../../../platform/ids.ts';
import { DayField, paragraph } from '../../../platform/input.ts';
import { refuse } from '../../../platform/refusal.ts';
import { sealedHash } from '../../../platform/sealing.ts';
import { giveStep } from '../evidence.ts';
import { REPORT_EVENTS } from '../exchanges.ts';
import { changeExchange, holdExchange, putText } from '../store/exchanges.ts';
import { clocksOf, named, OWN_ROW, RUN, refuseSecrets } from '../within.ts';

/** Held though it was not prepared, it is recorded all the same: the preparation stays owed. Its own days count from here on. */
export const hold = action({
  name: 'exchanges.hold',
  input: z.strictObject({
    exchangeId: ExchangeId,
    startsOn: DayField,
    endsOn: DayField,
    came: z.int().min(0).max(100_000),
  }),
  by: RUN,
  within: named,
  async run(context, { exchangeId, startsOn, endsOn, came }) {
    const { sql, unitId, today } = context;
    const { state } = await holdExchange(sql, unitId, exchangeId);
    if (state === 'planned') refuse('not-decided');
    if (state !== 'approved' && state !== 'prepared') refuse('wrong-state');
    if (endsOn < startsOn) refuse('wrong-order');
    if (endsOn > today) refuse('in-the-future');
    const { prepareBy, reportBy } = await clocksOf(context, { startsOn, endsOn });
    await changeExchange(sql, unitId, exchangeId, {
      ...{ state: 'held', came, starts_on: startsOn, ends_on: endsOn, prepare_by: prepareBy, report_by: reportBy },
    });
    return done({ result: {}, record: { exchangeId, startsOn, endsOn, came, reportBy }, touched: OWN_ROW });
  },
});

const AnswerField = z.strictObject({
  event: z.enum(REPORT_EVENTS),
  happened: z.boolean(),
  facts: paragraph(1000).optional(),
});

export const report = action({
  name: 'exchanges.report',
  input: z.strictObject({
    exchangeId: ExchangeId,
    summary: paragraph(4000)
      .transform((text) => text.trim())
      .pipe(z.string().min(2)),
    answers: z.array(AnswerField).max(REPORT_EVENTS.length),
  }),
  by: RUN,
  within: named,
  async run(context, { exchangeId, summary, answers }) {
    const { sql, unitId, today, now, actor } = context;
    const one = await holdExchange(sql, unitId, exchangeId);
    if (one.state !== 'held') refuse('wrong-state');
    const asked = new Set(answers.map(({ event }) => event));
    if (asked.size < REPORT_EVENTS.length || answers.some(({ happened, facts }) => happened && !facts?.trim()))
      refuse('facts-needed');
    refuseSecrets({ summary, answers });
    await putText(sql, unitId, one, 'report', { summary, answers });
    await changeExchange(sql, unitId, exchangeId, {
      ...{ state: 'reported', reported_at: now, reported_by: actor.accountId },
    });
    await giveStep(context, exchangeId, 'exchange-reported', today);
    const kept = sealedHash(one.salt, JSON.stringify({ summary, answers }), 'report');
    return done({ result: {}, record: { exchangeId, on: today, report: kept }, touched: OWN_ROW });
  },
});
