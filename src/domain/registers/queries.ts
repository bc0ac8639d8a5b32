/** The registers: how they stand, each as a list, one item whole with everything that happened to it; and what is in one's own hands. */
import { z } from 'zod';
import { RegisterItemId } from '../../platform/ids.ts';
import { line, Page } from '../../platform/input.ts';
import { logOpened } from '../../platform/looks.ts';
import { query } from '../../platform/query.ts';
import { refuse } from '../../platform/refusal.ts';
import { peopleCalled } from '../people/store/called.ts';
import { ItemsFilterFields } from './actions/papers.ts';
import { WATCH } from './places.ts';
import { EVERYBODY, KEEP, labelOf, READ, SIX } from './registers.ts';
import { holdingOf, inHandOf, movesOf, toSign } from './store/custody.ts';
import { transfersOf, usersOf } from './store/data-sets.ts';
import { eventsOf } from './store/items.ts';
import { countRegisters, findListed, listItems, placesToChoose } from './store/lists.ts';
import { peopleUnder } from './store/places.ts';
import { endingOf, figuresOf, standingOf, watchedUnder } from './within.ts';

export const registers = query({
  name: 'registers.counts',
  input: z.strictObject({}),
  by: READ,
  recorded: 'no',
  async run(context) {
    const counted = await countRegisters(context.sql, context.unitId, await standingOf(context));
    const none = { items: 0, checkOverdue: 0, held: 0, overdue: 0, waiting: 0 };
    return { six: SIX.map((register) => counted.find((one) => one.register === register) ?? { register, ...none }) };
  },
});

export const items = query({
  name: 'registers.list',
  input: z.strictObject({ ...ItemsFilterFields, ...Page }),
  by: READ,
  recorded: 'no',
  async run(context, { offset, limit, ...filter }) {
    return listItems(context.sql, context.unitId, filter, await standingOf(context), { offset, limit });
  },
});

export const item = query({
  name: 'registers.get',
  input: z.strictObject({ itemId: RegisterItemId }),
  by: READ,
  recorded: 'of-each',
  async run(context, { itemId }) {
    const { sql, unitId, today } = context;
    const one = (await findListed(sql, unitId, itemId, await figuresOf(context))) ?? refuse('not-found');
    const holding = await holdingOf(sql, unitId, itemId);
    if (holding) await logOpened(context, holding, 'registers.get');
    return {
      ...one,
      code: labelOf(unitId, itemId),
      checkOverdue: one.state === 'in-use' && one.checkBy < today,
      overdue: one.dueBack !== null && one.dueBack < today,
      heldSince: holding?.since ?? null,
      handingBackAt: holding?.handingBackAt ?? null,
      users: one.register === 'data-set' ? await usersOf(sql, unitId, itemId) : [],
      transfers: one.register === 'data-set' ? await transfersOf(sql, unitId, itemId) : [],
      moves: await movesOf(sql, unitId, itemId),
      changes: await eventsOf(sql, unitId, itemId),
      ending: await endingOf(context, one),
    };
  },
});

/** What waits for one's signature, and what one has in hand. */
export const ownCarriers = query({
  name: 'registers.mine',
  input: z.strictObject({}),
  by: EVERYBODY,
  recorded: 'no',
  async run({ sql, unitId, actor, today }) {
    if (actor.personId === undefined) return { toSign: [], inHand: [] };
    const inHand = await inHandOf(sql, unitId, actor.personId);
    return {
      toSign: await toSign(sql, unitId, actor.personId),
      inHand: inHand.map((one) => ({ ...one, overdue: one.dueBack !== null && one.dueBack < today })),
    };
  },
});

export const findPeople = query({
  name: 'registers.find-people',
  input: z.strictObject({ text: line(60) }),
  by: WATCH,
  recorded: 'no',
  async run(context, { text }) {
    const { sql, unitId, today } = context;
    const under = await watchedUnder(context);
    return {
      people:
        under === '/'
          ? await peopleCalled(sql, unitId, text, today)
          : await peopleUnder(sql, unitId, { text, under, today }),
    };
  },
});

export const places = query({
  name: 'registers.places',
  input: z.strictObject({ text: line(60).optional() }),
  by: KEEP,
  recorded: 'no',
  run: async ({ sql, unitId }, { text }) => ({ places: await placesToChoose(sql, unitId, text) }),
});
