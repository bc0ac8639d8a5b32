/** The other bodies' side: a department nominates a unit, a unit may apply; and a notice changes what a unit is only when it accepts it. */
import { z } from 'zod';
import { reference } from '../../../journal/entry.ts';
import { type Day, laterOf, plusDays } from '../../../law/day.ts';
import { action, type Context, done } from '../../../platform/action.ts';
import { ArrivalId, CorrespondentId } from '../../../platform/ids.ts';
import { line, paragraph } from '../../../platform/input.ts';
import { refuse } from '../../../platform/refusal.ts';
import { namedArrival } from '../../dispatches/actions/receive.ts';
import type { ContentOf } from '../../dispatches/content.ts';
import { draftDispatch } from '../../dispatches/draft.ts';
import { type Arrival, getArrival, holdArrival, markSettled } from '../../dispatches/store/arrivals.ts';
import { getCorrespondent } from '../../dispatches/store/correspondents.ts';
import { getDispatch } from '../../dispatches/store/dispatches.ts';
import {
  addStatusPeriod,
  changeStatusPeriod,
  getUnit,
  listStatuses,
  lockUnit,
  type StatusRow,
} from '../../units/store/unit.ts';
import { mayHoldStatus } from '../../units/unit.ts';
import { CreditCodeField, FindingsField } from '../fields.ts';
import { inDepartment } from '../within.ts';

export const applyForListing = action({
  name: 'organ.apply',
  input: z.strictObject({
    correspondentId: CorrespondentId,
    findings: FindingsField.default([]),
    text: paragraph(5_000),
  }),
  by: ['security-officer'],
  within: async ({ sql, unitId }, { correspondentId }) => {
    await getCorrespondent(sql, unitId, correspondentId);
    return unitId;
  },
  async run(context, { correspondentId, findings, text }) {
    const { name, credit_code } = await getUnit(context.sql, context.unitId);
    const content = {
      ...{ title: '关于申请列入反间谍安全防范重点单位名录的函', text },
      ...{ subject: { name, ...(credit_code && { creditCode: credit_code }) }, factors: [...findings], own: true },
    } satisfies ContentOf<'nomination'>;
    const { dispatchId, contentHash } = await draftDispatch(context, {
      ...({ type: 'nomination', handling: 'internal', urgency: 'none' } as const),
      ...{ to: [correspondentId], content },
    });
    const record = { dispatchId, correspondentId, content: contentHash };
    return done({ result: { dispatchId }, record, touched: 'nothing' });
  },
});

/** A department assists with the list (Provisions 7(2)): it names a unit with what it knows of the five factors. The organ decides. */
export const nominate = action({
  name: 'organ.nominate',
  input: z.strictObject({
    correspondentId: CorrespondentId,
    unitName: line(200),
    creditCode: CreditCodeField.optional(),
    findings: FindingsField.default([]),
    text: paragraph(5_000),
  }),
  by: ['industry-officer'],
  within: async (context, { correspondentId }) => {
    const unitId = await inDepartment(context);
    await getCorrespondent(context.sql, unitId, correspondentId);
    return unitId;
  },
  async run(context, { correspondentId, unitName, creditCode, findings, text }) {
    const content = {
      ...{ title: `关于建议将${unitName}列入反间谍安全防范重点单位名录的函`.slice(0, 120), text },
      ...{ subject: { name: unitName, ...(creditCode && { creditCode }) }, factors: [...findings], own: false },
    } satisfies ContentOf<'nomination'>;
    const { dispatchId, contentHash } = await draftDispatch(context, {
      ...({ type: 'nomination', handling: 'internal', urgency: 'none' } as const),
      ...{ to: [correspondentId], content },
    });
    const record = { dispatchId, correspondentId, content: contentHash };
    return done({ result: { dispatchId }, record, touched: 'nothing' });
  },
});

/**
 * From the day that the receipt names, on which both sides agree: a listing begins the period of a key unit with the notice's number, a removal
 * ends it the day before. What it makes owed is shown beforehand by `organ.preview-notice`.
 */
export const acceptNotice = action({
  name: 'organ.accept-notice',
  input: z.strictObject({ arrivalId: ArrivalId }),
  by: ['head', 'security-officer'],
  within: namedArrival,
  async run(context, { arrivalId }) {
    const { sql, unitId, now } = context;
    await holdArrival(sql, unitId, arrivalId);
    const { envelope, ...arrival } = await getArrival(sql, unitId, arrivalId);
    if (arrival.type !== 'key-unit-notice' || arrival.settledAt !== null) refuse('wrong-state');
    const on = await dayOfReceipt(context, arrival);
    await lockUnit(sql, unitId);
    const { change } = envelope.content as ContentOf<'key-unit-notice'>;
    const statusId = await CARRIED_OUT[change](context, { on, noticeNumber: arrival.number, noticeDay: arrival.day });
    await markSettled(sql, unitId, arrivalId, now);
    const record = { arrivalId, change, on, statusId, noticeNumber: reference(arrival.number), noticeDay: arrival.day };
    return done({ result: { change, on, statusId }, record, touched: 'whole-unit' });
  },
});

async function dayOfReceipt({ sql, unitId }: Context, { receipt }: Pick<Arrival, 'receipt'>): Promise<Day> {
  if (receipt === null) return refuse('receipt-first');
  const { content } = await getDispatch(sql, unitId, receipt);
  return (content as ContentOf<'receipt'>).receivedOn;
}

type Notice = { readonly on: Day; readonly noticeNumber: string; readonly noticeDay: Day };
type CarryOut = (context: Context, notice: Notice) => Promise<number | undefined>;

export const keyUnitPeriods = async ({ sql, unitId }: Pick<Context, 'sql' | 'unitId'>): Promise<StatusRow[]> =>
  (await listStatuses(sql, unitId)).filter(({ status }) => status === 'key-unit');
/** The one that goes on from that day. */
export const openPeriod = (periods: readonly StatusRow[], on: Day): StatusRow | undefined =>
  periods.find(({ from, to }) => to === undefined && from <= on);
/** Its last day where it is ended on that one: the day before, but no earlier than it began. */
export const lastDayOf = ({ from }: StatusRow, on: Day): Day => laterOf(from, plusDays(on, -1));

/** Who entered the period from the paper before the dispatch came has it already: only the notice is added to it. */
const begin: CarryOut = async (context, { on, ...notice }) => {
  const { sql, unitId } = context;
  const periods = await keyUnitPeriods(context);
  const already = openPeriod(periods, on);
  if (already) {
    if (already.noticeNumber === undefined) await changeStatusPeriod(sql, unitId, { ...already, ...notice });
    return already.statusId;
  }
  const wish = { status: 'key-unit', from: on, ...notice } as const;
  const verdict = mayHoldStatus(wish, periods);
  return verdict === 'fine' ? addStatusPeriod(sql, unitId, wish) : refuse(verdict);
};

const end: CarryOut = async (context, { on }) => {
  const { sql, unitId } = context;
  const open = openPeriod(await keyUnitPeriods(context), on);
  if (open) await changeStatusPeriod(sql, unitId, { ...open, to: lastDayOf(open, on) });
  return open?.statusId;
};

/** The unit stays on the list: what it is does not change. */
const stay: CarryOut = async () => undefined;

const CARRIED_OUT: Record<ContentOf<'key-unit-notice'>['change'], CarryOut> = {
  listing: begin,
  adjustment: stay,
  removal: end,
};
