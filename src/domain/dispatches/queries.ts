/** What can be seen of dispatches without opening one: lists with titles, the own documents, with whom one corresponds. */

import { z } from 'zod';
import { ArrivalId, CorrespondentId, DispatchId } from '../../platform/ids.ts';
import { DayField, line, Page } from '../../platform/input.ts';
import { query } from '../../platform/query.ts';
import { refuse } from '../../platform/refusal.ts';
import { isSame } from '../../platform/second-person.ts';
import { getOwnBody } from '../units/store/bodies.ts';
import { getUnit } from '../units/store/unit.ts';
import { cardOf, fingerprintOfCard } from './card.ts';
import { DISPATCH_STATES, DISPATCH_TYPE_NAMES, inGroups, isOfPeople } from './dispatches.ts';
import { strangersHere } from './here.ts';
import { basisOf, toPrint } from './issue.ts';
import { READERS } from './roles.ts';
import { adderOf, askerOf, listCorrespondents } from './store/correspondents.ts';
import { listDeliveries, openedThere } from './store/deliveries.ts';
import { authorsOf, hasDispatch, listFiles, readDispatch } from './store/dispatches.ts';
import { countWaiting, listLooks, listReceived, listRefused, listSent, whoDidIt } from './store/lists.ts';

export const correspondents = query({
  name: 'dispatches.correspondents',
  input: z.strictObject({}),
  by: READERS,
  recorded: 'no',
  async run({ sql, unitId, actor }) {
    const own = await getOwnBody(sql, unitId);
    const known = await listCorrespondents(sql, unitId);
    const here = (await strangersHere(sql, unitId)).map(({ bodyId, kind, name }) => ({ bodyId, kind, name }));
    const brought = new Set<number>();
    const proposed = new Set<number>();
    for (const { correspondentId, state, asked } of known) {
      if (state === 'unconfirmed' && isSame(actor, await adderOf(sql, unitId, correspondentId)))
        brought.add(correspondentId);
      if (asked && isSame(actor, await askerOf(sql, unitId, correspondentId))) proposed.add(correspondentId);
    }
    return {
      own: {
        ...{ name: own.name, kind: own.kind, fingerprint: inGroups(fingerprintOfCard(cardOf(own))) },
        sign: (await getUnit(sql, unitId)).sign,
      },
      known: known.map(({ certificate: _, recipient: __, fingerprint, ...one }) => ({
        ...one,
        fingerprint: inGroups(fingerprint),
        /** Whoever brought a card does not confirm it. */
        mine: brought.has(one.correspondentId),
        /** Nor does whoever proposed a change agree to it. */
        askedByMe: proposed.has(one.correspondentId),
      })),
      here,
    };
  },
});

/** By number or title, and by the day on the document. */
const Searched = { text: line(60).optional(), from: DayField.optional(), to: DayField.optional() };

export const ReceivedFilter = {
  ...Searched,
  arrivalId: ArrivalId.optional(),
  type: z.enum(DISPATCH_TYPE_NAMES).optional(),
  correspondentId: CorrespondentId.optional(),
  state: z.enum(['open', 'overdue', 'settled']).optional(),
};

export const received = query({
  name: 'dispatches.received',
  input: z.strictObject({ ...ReceivedFilter, ...Page }),
  by: READERS,
  recorded: 'no',
  run: ({ sql, unitId, today }, { offset, limit, ...filter }) =>
    listReceived(sql, unitId, { ...filter, today }, { offset, limit }),
});

export const SentFilter = {
  ...Searched,
  about: ArrivalId.optional(),
  type: z.enum(DISPATCH_TYPE_NAMES).optional(),
  correspondentId: CorrespondentId.optional(),
  state: z.enum([...DISPATCH_STATES, 'overdue', 'refused']).optional(),
};

export const sent = query({
  name: 'dispatches.sent',
  input: z.strictObject({ ...SentFilter, ...Page }),
  by: READERS,
  recorded: 'no',
  run: ({ sql, unitId, today }, { offset, limit, ...filter }) =>
    listSent(sql, unitId, { ...filter, today }, { offset, limit }),
});

/** A document of this body: to whom it goes, how far it is, and what it says, unless that is about a person (`dispatches.open-own`). */
export const dispatch = query({
  name: 'dispatches.dispatch',
  input: z.strictObject({ dispatchId: DispatchId }),
  by: READERS,
  recorded: 'no',
  async run(context, { dispatchId }) {
    const { sql, unitId, actor } = context;
    if (!(await hasDispatch(sql, unitId, dispatchId))) refuse('not-found');
    const { key: _, salt: __, content, ...one } = await readDispatch(sql, unitId, dispatchId);
    const isClosed = content === undefined || isOfPeople(one.type);
    const opened = await openedThere(sql, unitId, dispatchId);
    return {
      ...one,
      isDestroyed: content === undefined,
      content: isClosed ? null : content,
      /** What an approval of what is shown here binds to. */
      basis: isClosed ? null : basisOf(await toPrint(context, dispatchId)),
      /** Whoever wrote in it does not approve it. */
      mine: (await authorsOf(sql, unitId, dispatchId)).some((author) => isSame(actor, author)),
      ...(await whoDidIt(sql, unitId, dispatchId)),
      files: await listFiles(sql, unitId, { dispatchId }),
      deliveries: (await listDeliveries(sql, unitId, dispatchId)).map((delivery) => ({
        ...delivery,
        /** As its receipt says. */
        openedOn: opened.get(delivery.correspondentId) ?? null,
      })),
    };
  },
});

export const refused = query({
  name: 'dispatches.refused',
  input: z.strictObject({ ...Page }),
  by: READERS,
  recorded: 'no',
  run: ({ sql, unitId }, slice) => listRefused(sql, unitId, slice),
});

export const looks = query({
  name: 'dispatches.looks',
  input: z.strictObject({ arrivalId: ArrivalId }),
  by: READERS,
  recorded: 'no',
  run: async ({ sql, unitId }, { arrivalId }) => ({ looks: await listLooks(sql, unitId, { arrivalId }) }),
});

/** Of an own document about a person; the others are read by whoever deals with dispatches. */
export const ownLooks = query({
  name: 'dispatches.own-looks',
  input: z.strictObject({ dispatchId: DispatchId }),
  by: READERS,
  recorded: 'no',
  run: async ({ sql, unitId }, { dispatchId }) => ({ looks: await listLooks(sql, unitId, { dispatchId }) }),
});

export const waiting = query({
  name: 'dispatches.waiting',
  input: z.strictObject({}),
  by: READERS,
  recorded: 'no',
  run: ({ sql, unitId, today }) => countWaiting(sql, unitId, today),
});
