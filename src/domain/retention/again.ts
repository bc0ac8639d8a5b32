/**
 * After a restore: what was destroyed since the back-up is destroyed anew (rights.md R10; PIPL 47). Two persons carried it then, and the
 * record of the installation that was lost says so; so nobody is asked a second time. No certificate is made again: the one that was
 * made names the same records, and the entry here names the entry that it rests on.
 */
import { appendEntry } from '../../journal/append.ts';
import { NAMED_ROWS } from '../../journal/compare-what.ts';
import { recorded, reference } from '../../journal/entry.ts';
import { rederive } from '../duties/store/derive.ts';
import type { Place } from './destruction.ts';
import { followersOf, kindOf } from './kinds.ts';
import { countLines, dropLines, findOpenBatch, markSentBack, removeBatch, setCounts } from './store/batches.ts';
import { whatIsThere } from './store/held.ts';

/** What an entry `retention.destroy` of the lost record says, and that entry's leaf. */
export type DestroyedSince = {
  readonly batchId: number;
  readonly kind: string;
  readonly ids: readonly number[];
  readonly leaf: string;
};

/** In the order of the lost record. Answers how many records were there again and are gone. */
export async function destroyAgain(place: Place, since: readonly DestroyedSince[]): Promise<number> {
  const { sql, unitId, now, today } = place;
  let again = 0;
  for (const { batchId, kind: code, ids, leaf } of since) {
    const kind = kindOf(code);
    if (kind?.ends !== 'by-certificate') throw new Error(`the lost record destroyed an unknown kind: ${code}`);
    const row = NAMED_ROWS.find((one) => one.kind === code);
    // A number that the back-up does not know is free here, and may be given to somebody else: it is not named.
    const there = row ? await whatIsThere(sql, unitId, row, ids) : ids;
    if (there.length === 0) continue;
    const going = { unitId, kind: code, ids: there };
    for (const follower of followersOf(code)) await follower.destroy(sql, going);
    await kind.destroy(sql, going);
    await dropLines(sql, unitId, { kind: code, ids: there });
    const facts = { batchId, kind: reference(code), destroyed: there, kept: 0, again: reference(leaf) };
    await appendEntry(sql, { unit: unitId, at: now, action: 'retention.destroy', by: 0, facts: recorded(facts) });
    again += there.length;
  }
  if (again > 0) {
    await settleOpenBatch(place);
    await rederive(sql, unitId, 'whole-unit', today);
  }
  return again;
}

/** The batch that was open then lists less now: what nobody has confirmed is to be seen anew, what was confirmed goes on to its end. */
async function settleOpenBatch({ sql, unitId }: Place): Promise<void> {
  const open = await findOpenBatch(sql, unitId);
  if (!open) return;
  const { batchId, state } = open;
  const lines = await countLines(sql, unitId, batchId);
  if (state === 'confirmed') {
    const waiting = (kind: string) => lines.find((one) => one.kind === kind)?.prepared ?? 0;
    const counts = open.counts.map((one) => ({ ...one, destroyed: one.prepared - one.left - waiting(one.kind) }));
    await setCounts(sql, unitId, batchId, counts);
    return;
  }
  if (state === 'proposed') await markSentBack(sql, unitId, batchId);
  if (lines.length === 0) await removeBatch(sql, unitId, batchId);
  else await setCounts(sql, unitId, batchId, lines);
}
