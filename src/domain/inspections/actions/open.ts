/** What stands in a case is opened for a purpose, which stands in the record (Provisions 6; Counter-Espionage Law 11). */
import { z } from 'zod';
import { action, done } from '../../../platform/action.ts';
import { InspectionId, OrderId } from '../../../platform/ids.ts';
import { ARRIVAL_PURPOSES } from '../../dispatches/dispatches.ts';
import type { Item, Result } from '../inspections.ts';
import { getInspection } from '../store/inspections.ts';
import { getOrder } from '../store/orders.ts';
import { openSteps, type Said } from '../store/steps.ts';
import { namedInspection, namedOrder, ORGAN_READERS } from '../within.ts';

const PurposeField = z.enum(ARRIVAL_PURPOSES);

/** What a step says: one shape for all, each step having its own part of it. */
export type StepText = Omit<Said, 'says'> & {
  readonly says: {
    readonly items?: readonly Item[];
    readonly findings?: string;
    readonly text?: string;
    readonly receiver?: string;
    readonly number?: string;
    readonly reasons?: string;
    readonly result?: Result;
  };
};
const texts = (said: readonly Said[]): StepText[] =>
  said.map((one) => ({ ...one, says: one.says as StepText['says'] }));

export const openInspection = action({
  name: 'inspections.open',
  input: z.strictObject({ inspectionId: InspectionId, purpose: PurposeField }),
  by: ORGAN_READERS,
  within: namedInspection,
  async run({ sql, unitId, today }, { inspectionId, purpose }) {
    const { scope, inspectors } = await getInspection(sql, unitId, { inspectionId, today });
    const steps = texts(await openSteps(sql, unitId, { inspectionId }));
    return done({ result: { scope, inspectors, steps }, record: { inspectionId, purpose }, touched: 'nothing' });
  },
});

export const openOrder = action({
  name: 'inspections.open-order',
  input: z.strictObject({ orderId: OrderId, purpose: PurposeField }),
  by: ORGAN_READERS,
  within: namedOrder,
  async run({ sql, unitId, timeZone }, { orderId, purpose }) {
    const { items } = await getOrder(sql, unitId, { orderId, timeZone });
    const steps = texts(await openSteps(sql, unitId, { orderId }));
    return done({ result: { items, steps }, record: { orderId, purpose }, touched: 'nothing' });
  },
});
