/** The unit's profile and its status periods. */
import { z } from 'zod';
import { reference } from '../../../journal/entry.ts';
import { isCreditCode } from '../../../law/credit-code.ts';
import type { Day } from '../../../law/day.ts';
import { INDUSTRIES, REGIONS } from '../../../law/places.ts';
import { action, type Context, done, ownUnit } from '../../../platform/action.ts';
import { StatusId } from '../../../platform/ids.ts';
import { DayField, line } from '../../../platform/input.ts';
import { refuse } from '../../../platform/refusal.ts';
import { renameBody } from '../store/bodies.ts';
import {
  addStatusPeriod,
  changeStatusPeriod,
  changeUnit,
  getUnit,
  listStatuses,
  lockUnit,
  removeStatusPeriod,
  type StatusRow,
} from '../store/unit.ts';
import { EARLIEST_LEDGER_DAY, HELD_STATUSES, isGivenByNotice, mayHoldStatus } from '../unit.ts';

const CreditCode = z
  .string()
  .max(40)
  .transform((text) => text.normalize('NFKC').trim().toUpperCase())
  .refine(isCreditCode, { message: 'credit code' });

/** Moving the first day of the ledger derives the whole unit anew: rows before it go, rows after it come. */
export const updateProfile = action({
  name: 'units.update-profile',
  input: z.strictObject({
    name: line(200),
    creditCode: CreditCode.optional(),
    ledgerFrom: DayField,
    region: z.enum(REGIONS).optional(),
    industry: z.enum(INDUSTRIES).optional(),
  }),
  by: ['security-officer'],
  within: ownUnit,
  async run({ sql, unitId, today }, { name, creditCode, ledgerFrom, region, industry }) {
    if (ledgerFrom > today) refuse('in-the-future');
    if (ledgerFrom < EARLIEST_LEDGER_DAY) refuse('invalid-input', { field: 'ledgerFrom' });
    await lockUnit(sql, unitId);
    const before = await getUnit(sql, unitId);
    await changeUnit(sql, unitId, { name, creditCode, ledgerFrom, region, industry });
    await renameBody(sql, unitId);
    const moved = before.ledger_from !== ledgerFrom;
    return done({
      result: {},
      record: {
        name: reference(name),
        creditCode: creditCode && reference(creditCode),
        ledgerFrom,
        region,
        industry,
        ledgerFromBefore: moved ? before.ledger_from : undefined,
      },
      touched: moved ? 'whole-unit' : 'nothing',
    });
  },
});

const NoticeFields = { noticeNumber: line(60).optional(), noticeDay: DayField.optional() };
type Notice = { noticeNumber?: string | undefined; noticeDay?: Day | undefined };

/** A notice belongs to the statuses that a notice gives, and it has been received. */
function checkNotice({ today }: Context, status: StatusRow['status'], { noticeNumber, noticeDay }: Notice): void {
  if (!isGivenByNotice(status) && (noticeNumber ?? noticeDay) !== undefined) {
    refuse('invalid-input', { field: noticeNumber === undefined ? 'noticeDay' : 'noticeNumber' });
  }
  if (noticeDay !== undefined && noticeDay > today) refuse('in-the-future');
}

/** Refuses a period that ends before it starts or overlaps another of the same status. */
function checkPeriod(wish: Pick<StatusRow, 'status' | 'from' | 'to'>, others: readonly StatusRow[]): void {
  const verdict = mayHoldStatus(
    wish,
    others.filter((other) => other.status === wish.status),
  );
  if (verdict !== 'fine') refuse(verdict);
}

const recorded = ({ status, from, to, noticeNumber, noticeDay }: Omit<StatusRow, 'statusId'>) => ({
  status,
  from,
  to,
  noticeNumber: noticeNumber === undefined ? undefined : reference(noticeNumber),
  noticeDay,
});

/** What it makes owed is shown beforehand by `duties.preview-status`. */
export const addStatus = action({
  name: 'units.add-status',
  input: z.strictObject({ status: z.enum(HELD_STATUSES), from: DayField, to: DayField.optional(), ...NoticeFields }),
  by: ['security-officer'],
  within: ownUnit,
  async run(context, wish) {
    const { sql, unitId } = context;
    checkNotice(context, wish.status, wish);
    await lockUnit(sql, unitId);
    checkPeriod(wish, await listStatuses(sql, unitId));
    const statusId = await addStatusPeriod(sql, unitId, wish);
    return done({ result: { statusId }, record: { statusId, ...recorded(wish) }, touched: 'whole-unit' });
  },
});

/** The period named, alone, and the others; the unit is locked, so that both stay so. */
async function statusAmong({ sql, unitId }: Context, statusId: number): Promise<[StatusRow, StatusRow[]]> {
  await lockUnit(sql, unitId);
  const all = await listStatuses(sql, unitId);
  const one = all.find((row) => row.statusId === statusId) ?? refuse('not-found');
  return [one, all.filter((row) => row !== one)];
}

export const endStatus = action({
  name: 'units.end-status',
  input: z.strictObject({ statusId: StatusId, to: DayField }),
  by: ['security-officer'],
  within: ownUnit,
  async run(context, { statusId, to }) {
    const [before, others] = await statusAmong(context, statusId);
    if (before.to !== undefined) refuse('wrong-state');
    checkPeriod({ ...before, to }, others);
    await changeStatusPeriod(context.sql, context.unitId, { ...before, to });
    return done({ result: {}, record: { statusId, status: before.status, to }, touched: 'whole-unit' });
  },
});

/** Puts right what was entered wrongly; the record keeps both. The status itself is not changed: it is withdrawn and added. */
export const correctStatus = action({
  name: 'units.correct-status',
  input: z.strictObject({ statusId: StatusId, from: DayField, to: DayField.optional(), ...NoticeFields }),
  by: ['security-officer'],
  within: ownUnit,
  async run(context, { statusId, ...right }) {
    const [before, others] = await statusAmong(context, statusId);
    const after = { ...right, statusId, status: before.status };
    checkNotice(context, before.status, right);
    checkPeriod(after, others);
    await changeStatusPeriod(context.sql, context.unitId, after);
    return done({
      result: {},
      record: { statusId, before: recorded(before), after: recorded(after) },
      touched: 'whole-unit',
    });
  },
});

/** For a period that should never have been entered. What it made owed goes; the record keeps that it stood. */
export const withdrawStatus = action({
  name: 'units.withdraw-status',
  input: z.strictObject({ statusId: StatusId }),
  by: ['security-officer'],
  within: ownUnit,
  async run(context, { statusId }) {
    const [before] = await statusAmong(context, statusId);
    await removeStatusPeriod(context.sql, context.unitId, statusId);
    return done({ result: {}, record: { statusId, before: recorded(before) }, touched: 'whole-unit' });
  },
});
