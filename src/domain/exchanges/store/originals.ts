/** Contingency plans of foreign exchange, as they were issued. */
import { sql as statement } from 'kysely';
import type { Originals } from '../../../platform/originals.ts';

export const EXCHANGE_ORIGINALS: Originals = (unitId) => statement`
  select w.source, w.source_id, x.file_hash, null::text, false, 'exchangePlanId', w.source_id from wanted w
    join exchange_plan x on x.unit_id = ${unitId} and x.plan_id = w.source_id where w.source = 'exchange-plans'`;
