/**
 * A proposal that nobody decides is let go: its rows hold people's data for no purpose any more (rights.md R10). The thirty days are
 * ours, not the law's. The record says that the system itself did it.
 */
import { appendEntry } from '../../journal/append.ts';
import { recorded, reference } from '../../journal/entry.ts';
import { instant } from '../../law/day.ts';
import type { World } from '../../platform/perform.ts';
import { fileOfProposal, letGo } from './held-files.ts';
import { decide, undecidedSince } from './store/proposals.ts';

export const UNDECIDED_DAYS = 30;

/** May run at any time and twice. */
export async function expireProposals({ db, clock }: World, unitId: number): Promise<void> {
  const now = clock();
  const limit = new Date(now.getTime() - UNDECIDED_DAYS * 86_400_000);
  await db.inUnit(unitId, async (sql) => {
    for (const { proposalId, fileHash } of await undecidedSince(sql, unitId, instant(limit))) {
      await decide(sql, unitId, proposalId, { state: 'discarded', by: null, at: instant(now) });
      letGo(fileOfProposal(unitId, proposalId));
      await appendEntry(sql, {
        unit: unitId,
        at: instant(now),
        action: 'rosters.expire',
        by: 0,
        facts: recorded({ proposalId, fileHash: reference(fileHash) }),
      });
    }
  });
}
