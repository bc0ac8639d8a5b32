/** Which records of this module satisfy which duty (P9.5): what was prepared, what was reported, the contingency plan as issued. */
import type { Day } from '../../law/day.ts';
import type { Context } from '../../platform/action.ts';
import { giveEvidence } from '../duties/store/evidence.ts';

type Giving = Pick<Context, 'sql' | 'unitId' | 'now'>;
type Step = 'exchange-prepared' | 'exchange-reported';

export async function giveStep({ sql, unitId, now }: Giving, exchangeId: number, kind: Step, on: Day): Promise<void> {
  await giveEvidence(sql, unitId, now, { source: 'exchanges', sourceId: exchangeId }, [
    { personId: 0, kind, happenedOn: on },
  ]);
}

export async function givePlan({ sql, unitId, now }: Giving, planId: number, issuedOn: Day): Promise<void> {
  await giveEvidence(sql, unitId, now, { source: 'exchange-plans', sourceId: planId }, [
    { personId: 0, kind: 'exchange-plan-issued', happenedOn: issuedOn },
  ]);
}
