/** Which records of this module satisfy which duty (P9.3a): a check of all six registers. */
import type { Context } from '../../platform/action.ts';
import { giveEvidence } from '../duties/store/evidence.ts';

type Giving = Pick<Context, 'sql' | 'unitId' | 'now' | 'today'>;

export async function giveRegistersChecked({ sql, unitId, now, today }: Giving, checkId: number): Promise<void> {
  await giveEvidence(sql, unitId, now, { source: 'register-checks', sourceId: checkId }, [
    { personId: 0, kind: 'registers-checked', happenedOn: today },
  ]);
}
