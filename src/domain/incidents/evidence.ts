/** Which records of this module satisfy which duty (P8.5): the first report, on the day on which it left, and an incident handled to its end. */
import { type Day, dayAt, type Instant } from '../../law/day.ts';
import type { EvidenceKind } from '../../law/duty.ts';
import type { Context } from '../../platform/action.ts';
import { giveEvidence } from '../duties/store/evidence.ts';

type Giving = Pick<Context, 'sql' | 'unitId' | 'now' | 'today' | 'timeZone'>;

const give = ({ sql, unitId, now }: Giving, sourceId: number, kind: EvidenceKind, happenedOn: Day) =>
  giveEvidence(sql, unitId, now, { source: 'incidents', sourceId }, [{ personId: 0, kind, happenedOn }]);

export const giveClosed = (context: Giving, incidentId: number) =>
  give(context, incidentId, 'incident-closed', context.today);

export const giveReported = (context: Giving, incidentId: number, sentAt: Instant) =>
  give(context, incidentId, 'incident-reported', dayAt(new Date(sentAt), context.timeZone));
