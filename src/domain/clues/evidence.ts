/** Which records of this module satisfy which duty (P8.3): the relay that the organ gave a receipt for, and what the reporter was told. */
import { type Day, dayAt, type Instant } from '../../law/day.ts';
import type { EvidenceKind } from '../../law/duty.ts';
import type { Context } from '../../platform/action.ts';
import { giveEvidence } from '../duties/store/evidence.ts';

type Giving = Pick<Context, 'sql' | 'unitId' | 'now' | 'today' | 'timeZone'>;

const give = ({ sql, unitId, now }: Giving, sourceId: number, kind: EvidenceKind, happenedOn: Day) =>
  giveEvidence(sql, unitId, now, { source: 'clues', sourceId }, [{ personId: 0, kind, happenedOn }]);

export const giveAcknowledged = (context: Giving, clueId: number) =>
  give(context, clueId, 'clue-acknowledged', context.today);

export const giveFedBack = (context: Giving, clueId: number) => give(context, clueId, 'clue-fed-back', context.today);

/** On the day on which the organ was told; its receipt may have come later. */
export async function giveRelayed(
  context: Giving,
  clueId: number,
  { relayedAt, inWriting }: { readonly relayedAt: Instant; readonly inWriting: boolean },
): Promise<void> {
  const on = dayAt(new Date(relayedAt), context.timeZone);
  await give(context, clueId, 'clue-relayed', on);
  if (inWriting) await give(context, clueId, 'clue-relayed-in-writing', on);
}
