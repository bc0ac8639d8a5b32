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
import { factorsMissing, REVIEWS_ASKED, reviewBy, STEPS, stepOf, wereConsulted } from './organ.ts';
import { listChanges, listInHand } from './store/changes.ts';
import { listConsultations } from './store/consultations.ts';
import { getKeyUnit, isListed, listListed } from './store/key-units.ts';
import { listReviews } from './store/reviews.ts';
import { LIST_READERS } from './within.ts';

export const keyUnits = query({
  name: 'organ.list',
  input: z.strictObject({
    on: DayField.optional(),
    text: line(60).optional(),
    review: z.enum(REVIEWS_ASKED).optional(),
    ...Page,
  }),
  by: LIST_READERS,
  recorded: 'no',
  async run({ sql, unitId, today }, { on = today, text, review, ...slice }) {
    const asked = { on, text, reviewBy: review && reviewBy(review, today) };
    return { ...(await listListed(sql, unitId, asked, slice)), on, today };
  },
});

/** What is under way, with how far it is; without what was found. */
async function inHand({ sql, unitId, today }: Asking) {
  const rows = await listInHand(sql, unitId);
  const all = await listConsultations(
    sql,
    unitId,
    rows.map(({ changeId }) => changeId),
  );
  const byChange = Map.groupBy(all, ({ changeId }) => changeId);
  return rows.map(({ findings, ...row }) => {
    const asked = (byChange.get(row.changeId) ?? []).filter(({ sentAt }) => sentAt !== null);
    const missing = factorsMissing(findings);
    return {
      ...{ ...row, missing, step: stepOf({ ...row, missing, consulted: wereConsulted(asked, today) }) },
      ...{ asked: asked.length, answered: asked.filter(({ opinion }) => opinion !== null).length },
      /** Opinions that arrived and were not taken in. */
      waiting: asked.filter(({ waiting }) => waiting !== null).length,
    };
  });
}

export const changesInHand = query({
  name: 'organ.in-hand',
  input: z.strictObject({ step: z.enum(STEPS).optional(), ...Page }),
  by: LIST_READERS,
  recorded: 'no',
  async run(context, { step, offset, limit }) {
    const rows = (await inHand(context)).filter((one) => step === undefined || one.step === step);
    return { total: rows.length, rows: rows.slice(offset, offset + limit) };
  },
});

/** Nominations and applications that arrived and were not taken in, without what they say. */
export const nominations = query({
  name: 'organ.nominations',
  input: z.strictObject({ ...Page }),
  by: LIST_READERS,
  recorded: 'no',
  run: ({ sql, unitId, today }, slice) =>
    listReceived(sql, unitId, { type: 'nomination', state: 'unsettled', today }, slice),
});

/** How many wait, for the menu and the head of the page. */
export const listWaiting = query({
  name: 'organ.waiting',
  input: z.strictObject({}),
  by: LIST_READERS,
  recorded: 'no',
  async run(context) {
    const { sql, unitId, today } = context;
    const one = { offset: 0, limit: 1 };
    const open = await inHand(context);
    const reviews = async (asked: (typeof REVIEWS_ASKED)[number]) =>
      (await listListed(sql, unitId, { on: today, reviewBy: reviewBy(asked, today) }, one)).total;
    return {
      nominations: (await listReceived(sql, unitId, { type: 'nomination', state: 'unsettled', today }, one)).total,
      opinions: open.reduce((sum, { waiting }) => sum + waiting, 0),
      toDecide: open.filter(({ step }) => step === 'decision').length,
      serviceLate: open.filter(({ serveBy }) => serveBy !== null && serveBy < today).length,
      reviewsDue: await reviews('due'),
      reviewsLate: await reviews('late'),
    };
  },
});

async function noticeOf({ sql, unitId }: Asking, dispatchId: number) {
  const { state, sentAt, sign, year, number } = await getDispatch(sql, unitId, dispatchId);
  const [delivery] = await listDeliveries(sql, unitId, dispatchId);
  return {
    ...{ dispatchId, state, sentAt, delivery: delivery?.state, receiptedAt: delivery?.receiptedAt ?? null },
    receipt: delivery?.receipt ?? null,
    number: sign === null ? undefined : numberInWords({ sign, year: year!, number: number! }),
  };
}

async function opened(
  context: Asking,
  { key: _, salt: __, serviceFile, ...one }: Awaited<ReturnType<typeof listChanges>>[number],
) {
  const { sql, unitId, today, actor } = context;
  const consultations = await listConsultations(sql, unitId, [one.changeId]);
  const [missing, consulted] = [factorsMissing(one.findings), wereConsulted(consultations, today)];
  const notice = one.dispatchId === null ? undefined : await noticeOf(context, one.dispatchId);
  const { state } = one;
  const standing = { missing, consulted, noticeSent: notice?.state === 'sent' };
  return {
    ...{ ...one, consultations, missing, consulted, notice },
    /** Nothing where it is done with. */
    step: state === 'open' || state === 'decided' ? stepOf({ state, ...standing }) : undefined,
    /** Whoever proposed it does not decide it. */
    mine: one.proposedBy === actor.accountId,
    /** Whether there is a scan of the receipt signed by hand. */
    scan: serviceFile !== null,
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
