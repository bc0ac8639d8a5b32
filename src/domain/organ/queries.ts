/** The list as of any day, what is in hand, one entry's case. In a body that is no organ there is nothing to see. */
import { z } from 'zod';
import { effectiveFigures } from '../../law/parameters.ts';
import { KeyUnitId } from '../../platform/ids.ts';
import { DayField, line, Page } from '../../platform/input.ts';
import { type Asking, query } from '../../platform/query.ts';
import { numberInWords } from '../dispatches/dispatches.ts';
import { findCorrespondent, listCorrespondents } from '../dispatches/store/correspondents.ts';
import { listDeliveries } from '../dispatches/store/deliveries.ts';
import { getDispatch } from '../dispatches/store/dispatches.ts';
import { listReceived } from '../dispatches/store/lists.ts';
import { choicesOf } from '../duties/store/facts.ts';
import { factorsMissing, wereConsulted } from './organ.ts';
import { type ChangeWithTexts, listChanges, listInHand } from './store/changes.ts';
import { listConsultations } from './store/consultations.ts';
import { getKeyUnit, isListed, listListed } from './store/key-units.ts';
import { listReviews } from './store/reviews.ts';
import { LIST_READERS } from './within.ts';

export const keyUnits = query({
  name: 'organ.list',
  input: z.strictObject({ on: DayField.optional(), text: line(60).optional(), ...Page }),
  by: LIST_READERS,
  recorded: 'no',
  async run(context, { on = context.today, text, offset, limit }) {
    const { sql, unitId, today } = context;
    const { total, rows } = await listListed(sql, unitId, { on, text }, { offset, limit });
    return { total, rows, on, today };
  },
});

export const changesInHand = query({
  name: 'organ.in-hand',
  input: z.strictObject({ ...Page }),
  by: LIST_READERS,
  recorded: 'no',
  async run(context, slice) {
    return listInHand(context.sql, context.unitId, slice);
  },
});

/** Nominations and applications that arrived and were not taken in, without what they say. */
export const nominations = query({
  name: 'organ.nominations',
  input: z.strictObject({ ...Page }),
  by: LIST_READERS,
  recorded: 'no',
  async run(context, slice) {
    const { sql, unitId, today } = context;
    const { total, rows } = await listReceived(sql, unitId, { type: 'nomination', state: 'open', today }, slice);
    const waiting = rows.filter(({ settledAt }) => settledAt === null);
    return { total: Math.min(total, waiting.length), rows: waiting };
  },
});

async function noticeOf({ sql, unitId }: Asking, dispatchId: number) {
  const { state, draftedBy, sign, year, number } = await getDispatch(sql, unitId, dispatchId);
  const [delivery] = await listDeliveries(sql, unitId, dispatchId);
  return {
    ...{ dispatchId, state, draftedBy, delivery: delivery?.state, receiptedAt: delivery?.receiptedAt ?? null },
    receipt: delivery?.receipt ?? null,
    number: sign === null ? undefined : numberInWords({ sign, year: year!, number: number! }),
  };
}

async function opened(context: Asking, { key: _, salt: __, ...one }: ChangeWithTexts) {
  const { sql, unitId, today, actor } = context;
  const consultations = await listConsultations(sql, unitId, one.changeId);
  return {
    ...one,
    ...{ consultations, missing: factorsMissing(one.findings), consulted: wereConsulted(consultations, today) },
    /** Whoever proposed it does not decide it. */
    mine: one.proposedBy === actor.accountId,
    notice: one.dispatchId === null ? undefined : await noticeOf(context, one.dispatchId),
  };
}

export const keyUnit = query({
  name: 'organ.key-unit',
  input: z.strictObject({ keyUnitId: KeyUnitId }),
  by: LIST_READERS,
  recorded: 'no',
  async run(context, { keyUnitId }) {
    const { sql, unitId, today } = context;
    const one = await getKeyUnit(sql, unitId, keyUnitId);
    const changes = [];
    for (const change of await listChanges(sql, unitId, keyUnitId)) changes.push(await opened(context, change));
    const figures = effectiveFigures(await choicesOf(sql, unitId));
    return {
      ...one,
      correspondent: one.correspondentId === null ? undefined : await nameOf(context, one.correspondentId),
      listed: await isListed(sql, unitId, keyUnitId, today),
      ...{ changes, reviews: await listReviews(sql, unitId, keyUnitId), timesAYear: figures['list.review'], today },
    };
  },
});

const nameOf = async ({ sql, unitId }: Asking, correspondentId: number) =>
  (await findCorrespondent(sql, unitId, correspondentId))?.name;

/** With whom a case can be dealt: units to tie it to, departments to ask. */
export const bodies = query({
  name: 'organ.bodies',
  input: z.strictObject({}),
  by: LIST_READERS,
  recorded: 'no',
  async run(context) {
    const { sql, unitId } = context;
    const known = (await listCorrespondents(sql, unitId)).filter(({ state }) => state === 'confirmed');
    const named = (kind: string) =>
      known
        .filter((one) => one.kind === kind)
        .map(({ correspondentId, name, creditCode }) => ({ correspondentId, name, creditCode }));
    return { units: named('unit'), departments: named('industry-department') };
  },
});
