/** A foreign exchange is entered, changed until it is held, repeated on other days, or cancelled. */
import { z } from 'zod';
import { COUNTRY_CODES } from '../../../law/countries.ts';
import { type Day, daysBetween, plusDays } from '../../../law/day.ts';
import { action, done } from '../../../platform/action.ts';
import { ExchangeId } from '../../../platform/ids.ts';
import { DayField, line, paragraph } from '../../../platform/input.ts';
import { refuse } from '../../../platform/refusal.ts';
import { sealedHash } from '../../../platform/sealing.ts';
import { BEFORE_HELD, CANCELLED_FOR, COPIES_AT_MOST, EXCHANGE_KINDS } from '../exchanges.ts';
import { changeExchange, holdExchange, insertExchange, openExchange, putText } from '../store/exchanges.ts';
import { insertMaterial, listHosts, listMaterials, putHosts } from '../store/parts.ts';
import { clocksOf, named, OWN_ROW, ofUnit, RUN, refuseSecrets } from '../within.ts';

const FactFields = {
  kind: z.enum(EXCHANGE_KINDS),
  startsOn: DayField,
  endsOn: DayField,
  countries: z.array(z.enum(COUNTRY_CODES)).min(1).max(30),
  /** How many are expected from abroad. */
  expected: z.int().min(1).max(100_000),
  title: line(120),
  organisations: z.array(line(200)).min(1).max(30),
  place: line(200),
  topics: paragraph(2000),
};

export const plan = action({
  name: 'exchanges.plan',
  input: z.strictObject(FactFields),
  by: RUN,
  within: ofUnit,
  async run(context, { kind, startsOn, endsOn, countries, expected, ...words }) {
    const { sql, unitId, now, actor } = context;
    if (endsOn < startsOn) refuse('wrong-order');
    refuseSecrets(words);
    const clocks = await clocksOf(context, { startsOn, endsOn });
    const facts = { kind, startsOn, endsOn, countries: [...new Set(countries)], expected, ...clocks };
    const { exchangeId, salt } = await insertExchange(sql, unitId, { ...facts, words, at: now, by: actor.accountId });
    return done({
      result: { exchangeId },
      record: { exchangeId, ...facts, words: sealedHash(salt, JSON.stringify(words), 'words') },
      touched: OWN_ROW,
    });
  },
});

/** What was approved is what stood there then: whoever changes it afterwards is seen in the record. */
export const change = action({
  name: 'exchanges.change',
  input: z.strictObject({ exchangeId: ExchangeId, ...FactFields }),
  by: RUN,
  within: named,
  async run(context, { exchangeId, kind, startsOn, endsOn, countries, expected, ...words }) {
    const { sql, unitId } = context;
    const one = await holdExchange(sql, unitId, exchangeId);
    if (!BEFORE_HELD.includes(one.state)) refuse('wrong-state');
    if (endsOn < startsOn) refuse('wrong-order');
    refuseSecrets(words);
    const clocks = await clocksOf(context, { startsOn, endsOn });
    const facts = { kind, startsOn, endsOn, countries: [...new Set(countries)], expected, ...clocks };
    await changeExchange(sql, unitId, exchangeId, {
      ...{ kind, starts_on: startsOn, ends_on: endsOn, countries: facts.countries, expected },
      ...{ prepare_by: clocks.prepareBy, report_by: clocks.reportBy },
    });
    await putText(sql, unitId, one, 'words', words);
    const before = { startsOn: one.startsOn, endsOn: one.endsOn };
    return done({
      result: {},
      record: { exchangeId, ...facts, before, words: sealedHash(one.salt, JSON.stringify(words), 'words') },
      touched: OWN_ROW,
    });
  },
});

/**
 * What recurs is entered once and repeated: subject, plan, who takes part and what is shown go along and are decided, told and reviewed
 * anew. Visitors do not: who comes the next time is entered then.
 */
export const repeat = action({
  name: 'exchanges.repeat',
  input: z.strictObject({ exchangeId: ExchangeId, startsOn: z.array(DayField).min(1).max(COPIES_AT_MOST) }),
  by: RUN,
  within: named,
  async run(context, { exchangeId, startsOn: days }) {
    const { sql, unitId, now, actor } = context;
    await holdExchange(sql, unitId, exchangeId);
    const { words, plan, ...one } = await openExchange(sql, unitId, exchangeId);
    if (words === undefined) return refuse('wrong-state');
    const hosts = await listHosts(sql, unitId, exchangeId);
    const materials = await listMaterials(sql, unitId, one);
    const seriesId = one.seriesId ?? exchangeId;
    const lasts = daysBetween(one.startsOn, one.endsOn);
    const made: ExchangeId[] = [];
    for (const startsOn of [...new Set(days)].sort() as Day[]) {
      const endsOn = plusDays(startsOn, lasts);
      const { kind, countries, expected } = one;
      const clocks = await clocksOf(context, { startsOn, endsOn });
      const copy = await insertExchange(sql, unitId, {
        ...{ kind, startsOn, endsOn, countries, expected, seriesId, ...clocks, words, plan },
        ...{ at: now, by: actor.accountId },
      });
      await putHosts(sql, unitId, copy.exchangeId, hosts);
      for (const { name } of materials)
        if (name) await insertMaterial(sql, unitId, copy, { name, at: now, by: actor.accountId });
      made.push(copy.exchangeId);
    }
    await changeExchange(sql, unitId, exchangeId, { series_id: seriesId });
    return done({
      result: { exchangeIds: made },
      record: { exchangeId, seriesId, made, days: [...new Set(days)].sort() as Day[] },
      touched: OWN_ROW,
    });
  },
});

/** Before it is held: nothing is owed of it any more. */
export const cancel = action({
  name: 'exchanges.cancel',
  input: z.strictObject({ exchangeId: ExchangeId, reason: z.enum(CANCELLED_FOR) }),
  by: RUN,
  within: named,
  async run({ sql, unitId, now }, { exchangeId, reason }) {
    if (!BEFORE_HELD.includes((await holdExchange(sql, unitId, exchangeId)).state)) refuse('wrong-state');
    await changeExchange(sql, unitId, exchangeId, { state: 'cancelled', cancelled_at: now, cancelled_for: reason });
    return done({ result: {}, record: { exchangeId, reason }, touched: OWN_ROW });
  },
});
