/** Which records of this module satisfy which duty (P9.4): the report that was made, and the yearly confirmation. */
import type { Context } from '../../platform/action.ts';
import { giveEvidence } from '../duties/store/evidence.ts';

type Giving = Pick<Context, 'sql' | 'unitId' | 'now' | 'today'>;

/** Reported on the day on which it was reported, whatever day it became known. */
export async function giveReported({ sql, unitId, now, today }: Giving, matterId: number, personId: number) {
  await giveEvidence(sql, unitId, now, { source: 'matter-reports', sourceId: matterId }, [
    { personId, kind: 'matter-reported', happenedOn: today },
  ]);
}

export async function giveConfirmed({ sql, unitId, now, today }: Giving, confirmationId: number, personId: number) {
  await giveEvidence(sql, unitId, now, { source: 'matter-confirmations', sourceId: confirmationId }, [
    { personId, kind: 'matters-confirmed', happenedOn: today },
  ]);
}
