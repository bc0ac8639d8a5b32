/** Foreign exchange: the list, one activity without its visitors' names, one's own part, the contingency plans. */
import { z } from 'zod';
import { dayAt } from '../../law/day.ts';
import { ExchangeId } from '../../platform/ids.ts';
import { line, Page } from '../../platform/input.ts';
import { query } from '../../platform/query.ts';
import { refuse } from '../../platform/refusal.ts';
import { peopleCalled } from '../people/store/called.ts';
import { ExchangesFilterFields } from './actions/open.ts';
import { isShortNotice, missingOf } from './exchanges.ts';
import { openExchange } from './store/exchanges.ts';
import { listExchanges, listPlans, partsOf } from './store/lists.ts';
import { listFiles, listHosts, listMaterials } from './store/parts.ts';
import { figuresOf, READ, RUN } from './within.ts';

export const exchanges = query({
  name: 'exchanges.list',
  input: z.strictObject({ ...ExchangesFilterFields, ...Page }),
  by: READ,
  recorded: 'no',
  async run({ sql, unitId, today }, { offset, limit, ...asked }) {
    return listExchanges(sql, unitId, asked, { offset, limit, today });
  },
});

/** How many visitors are listed, and from where; their names are opened by `exchanges.open-visitors`. */
export const exchange = query({
  name: 'exchanges.get',
  input: z.strictObject({ exchangeId: ExchangeId }),
  by: READ,
  recorded: 'no',
  async run(context, { exchangeId }) {
    const { sql, unitId, timeZone } = context;
    const { key, salt: _, ...one } = await openExchange(sql, unitId, exchangeId);
    const hosts = await listHosts(sql, unitId, exchangeId);
    const materials = await listMaterials(sql, unitId, { exchangeId, key });
    const ahead = (await figuresOf(context))['exchange.reception'];
    return {
      ...one,
      hosts,
      materials: materials.map(({ addedBy, adderPerson: _, ...material }) => ({ ...material, addedBy })),
      files: await listFiles(sql, unitId, exchangeId),
      missing: missingOf({ ...one, hosts, materials }),
      /** Entered less than so many days before it. */
      shortNotice: isShortNotice(dayAt(new Date(one.plannedAt), timeZone), one.startsOn, ahead) ? ahead : undefined,
    };
  },
});

/** What one is told before an activity in which one takes part. */
export const ownExchanges = query({
  name: 'exchanges.mine',
  input: z.strictObject({}),
  by: ['member'],
  recorded: 'no',
  async run({ sql, unitId, actor }) {
    const personId = actor.personId ?? refuse('not-found');
    const found = [];
    for (const { exchangeId, part, briefedOn } of await partsOf(sql, unitId, personId)) {
      const { kind, startsOn, endsOn, state, words, plan } = await openExchange(sql, unitId, exchangeId);
      const acknowledgedAt = (await listHosts(sql, unitId, exchangeId)).find(
        (one) => one.personId === personId,
      )?.acknowledgedAt;
      found.push({ exchangeId, part, briefedOn, acknowledgedAt, kind, startsOn, endsOn, state, words, plan });
    }
    return { exchanges: found };
  },
});

export const contingencyPlans = query({
  name: 'exchanges.contingency-plans',
  input: z.strictObject({ ...Page }),
  by: READ,
  recorded: 'no',
  async run({ sql, unitId }, { offset, limit }) {
    const plans = await listPlans(sql, unitId);
    return { total: plans.length, rows: plans.slice(offset, offset + limit) };
  },
});

/** Who may take part: by name or staff number, of those who are here. */
export const findPeople = query({
  name: 'exchanges.find-people',
  input: z.strictObject({ text: line(60) }),
  by: RUN,
  recorded: 'no',
  run: async ({ sql, unitId, today }, { text }) => ({ people: await peopleCalled(sql, unitId, text, today) }),
});
