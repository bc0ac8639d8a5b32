/** Proof of service, from which the change is in force; and the review of every entry. */
import { z } from 'zod';
import { keepScan } from '../../../imports/scan.ts';
import { type Reference, reference } from '../../../journal/entry.ts';
import type { Day } from '../../../law/day.ts';
import { effectiveFigures } from '../../../law/parameters.ts';
import { action, type Context, done } from '../../../platform/action.ts';
import { attach } from '../../../platform/attach.ts';
import { readFile } from '../../../platform/files.ts';
import { KeyUnitId, ListChangeId } from '../../../platform/ids.ts';
import { DayField, line, paragraph } from '../../../platform/input.ts';
import { refuse } from '../../../platform/refusal.ts';
import { sealedHash } from '../../../platform/sealing.ts';
import { findFile } from '../../../platform/store.ts';
import type { ContentOf } from '../../dispatches/content.ts';
import { getArrival } from '../../dispatches/store/arrivals.ts';
import { listDeliveries } from '../../dispatches/store/deliveries.ts';
import { choicesOf } from '../../duties/store/facts.ts';
import { giveListReview, giveService } from '../evidence.ts';
import { refuseSecrets } from '../fields.ts';
import { CONCLUSION_NAMES, type Conclusion, nextReview } from '../organ.ts';
import { type Change, getChange, holdChange, markServed, type Service } from '../store/changes.ts';
import { getKeyUnit, isListed } from '../store/key-units.ts';
import { dropPlannedReview, holdReview, planReview } from '../store/reviews.ts';
import { LIST_READERS, namedChange, namedKeyUnit, OFFICER } from '../within.ts';

const CONCLUSIONS = Object.keys(CONCLUSION_NAMES) as [Conclusion, ...Conclusion[]];

async function reviewAfter({ sql, unitId }: Context, keyUnitId: number, from: Day) {
  const figures = effectiveFigures(await choicesOf(sql, unitId));
  return planReview(sql, unitId, { keyUnitId, from, due: nextReview(from, figures['list.review']) });
}

function refuseUnfit({ state, decidedOn }: Change, servedOn: Day, today: Day): void {
  if (state !== 'decided') refuse('wrong-state');
  if (servedOn < decidedOn!) refuse('wrong-order');
  if (servedOn > today) refuse('in-the-future');
}

/** In force from service: a listing begins the reviews, a removal ends them. */
async function inForce(context: Context, one: Change, { scan, ...service }: Service & { scan?: Reference }) {
  const { sql, unitId, now, today } = context;
  refuseUnfit(one, service.on, today);
  await markServed(sql, unitId, one, service);
  await giveService(sql, unitId, now, one.changeId, service.on);
  if (one.change === 'listing') await reviewAfter(context, one.keyUnitId, service.on);
  if (one.change === 'removal') await dropPlannedReview(sql, unitId, one.keyUnitId);
  return done({
    result: { servedOn: service.on },
    record: {
      ...{ changeId: one.changeId, change: one.change, servedOn: service.on, how: service.how },
      takenBy: service.takenBy && sealedHash(one.salt, JSON.stringify(service.takenBy), 'taken-by'),
      ...(service.file && { file: reference(service.file), scan }),
    },
    touched: { people: [], unit: true },
  });
}

/** The receipt that came is the proof, and its day the day of service. */
export const recordReceipt = action({
  name: 'organ.record-receipt',
  input: z.strictObject({ changeId: ListChangeId }),
  by: OFFICER,
  within: namedChange,
  async run(context, { changeId }) {
    const { sql, unitId } = context;
    const one = await holdChange(sql, unitId, changeId);
    if (one.state !== 'decided' || one.dispatchId === null) return refuse('wrong-state');
    const [delivery] = await listDeliveries(sql, unitId, one.dispatchId);
    const receipt = delivery?.receipt ?? refuse('not-receipted');
    const { envelope } = await getArrival(sql, unitId, receipt);
    return inForce(context, one, { on: (envelope.content as ContentOf<'receipt'>).receivedOn, how: 'receipt' });
  },
});

/** Handed over on paper: on which day, who took it, the number that the paper bears, and the receipt that was signed (送达回证), scanned. */
export const recordServiceByHand = action({
  name: 'organ.serve-by-hand',
  input: z.strictObject({ changeId: ListChangeId, servedOn: DayField, takenBy: line(60), noticeNumber: line(60) }),
  by: OFFICER,
  takesFile: true,
  within: namedChange,
  async prepare(preparing, { changeId, servedOn }) {
    await preparing.read(async ({ sql, unitId, today }) =>
      refuseUnfit(await getChange(sql, unitId, changeId), servedOn, today),
    );
    return keepScan(preparing);
  },
  async run(context, { changeId, servedOn, takenBy, noticeNumber }, scan) {
    const one = await holdChange(context.sql, context.unitId, changeId);
    refuseSecrets(`${takenBy} ${noticeNumber}`);
    const service = { on: servedOn, how: 'by-hand', takenBy: { name: takenBy, noticeNumber } } as const;
    const proof = { file: await attach(context, scan), scan: reference(scan.contentHash) };
    return inForce(context, one, { ...service, ...proof });
  },
});

/** The receipt that was signed by hand, as it was scanned. */
export const openServiceScan = action({
  name: 'organ.open-service-scan',
  input: z.strictObject({ changeId: ListChangeId }),
  by: LIST_READERS,
  within: namedChange,
  prepare: ({ read, services }, { changeId }) =>
    read(async ({ sql, unitId }) => {
      const { serviceFile, servedOn } = await getChange(sql, unitId, changeId);
      const found = serviceFile === null ? undefined : await findFile(sql, unitId, serviceFile);
      const bytes = found && (await readFile(services.filesRoot, found.hash, found.key));
      return bytes ? { name: `送达回证-${servedOn}`, mediaType: found.mediaType, bytes } : refuse('not-found');
    }),
  async run(_, { changeId }, file) {
    return done({ result: { file }, record: { changeId }, touched: 'nothing' });
  },
});

/** Of one entry; the next is due from it on. What it concludes is proposed, consulted and decided as every change is. */
export const review = action({
  name: 'organ.review',
  input: z.strictObject({
    keyUnitId: KeyUnitId,
    heldOn: DayField,
    conclusion: z.enum(CONCLUSIONS),
    grounds: paragraph(2_000).refine((text) => text.trim().length > 0, { message: 'grounds' }),
  }),
  by: OFFICER,
  within: namedKeyUnit,
  async run(context, { keyUnitId, heldOn, conclusion, grounds }) {
    const { sql, unitId, now, today, actor } = context;
    if (heldOn > today) refuse('in-the-future');
    refuseSecrets(grounds);
    await getKeyUnit(sql, unitId, keyUnitId, true);
    if (!(await isListed(sql, unitId, keyUnitId, heldOn))) refuse('not-listed');
    const held = await holdReview(sql, unitId, keyUnitId, {
      ...{ on: heldOn, conclusion, grounds, at: now, by: actor.accountId },
    });
    if (!held) return refuse('not-listed');
    if (heldOn < held.owedFrom) refuse('wrong-order');
    await giveListReview(sql, unitId, now, held.reviewId, heldOn);
    await reviewAfter(context, keyUnitId, heldOn);
    const record = { keyUnitId, listReviewId: held.reviewId, heldOn, conclusion, grounds: held.grounds };
    return done({ result: {}, record, touched: { people: [], unit: true } });
  },
});
