/** That a finding was put right and closed meets what it made owed (P8.2). Opened again, it is owed again. */
import type { Context } from '../../platform/action.ts';
import { giveEvidence, withdrawEvidence } from '../duties/store/evidence.ts';

type Giving = Pick<Context, 'sql' | 'now' | 'today'> & { readonly unitId: number };

export async function giveClosed({ sql, unitId, now, today }: Giving, findingId: number): Promise<void> {
  await giveEvidence(sql, unitId, now, { source: 'findings', sourceId: findingId }, [
    { personId: 0, kind: 'finding-closed', happenedOn: today },
  ]);
}

export const withdrawClosed = ({ sql, unitId }: Pick<Giving, 'sql' | 'unitId'>, findingId: number) =>
  withdrawEvidence(sql, unitId, { source: 'findings', sourceId: findingId }, [0]);
