/**
 * Which records of this module satisfy which duty: a signed letter is one `letter-signed` of its person for its appointment, on
 * the day and at the instant of the signature. All rules of P9.3c ask for it: the letter before the post, the letter anew, and the letter after a change.
 */
import type { Sql } from '../../database/connect.ts';
import type { Day, Instant } from '../../law/day.ts';
import type { EvidenceKind } from '../../law/duty.ts';
import { giveEvidence } from '../duties/store/evidence.ts';

export const KIND = 'letter-signed' as const satisfies EvidenceKind;

type Signed = {
  readonly letterId: number;
  readonly personId: number;
  readonly appointmentId: number;
  readonly signedOn: Day;
};

export async function giveSigned(
  sql: Sql,
  unitId: number,
  signedAt: Instant,
  { letterId, personId, appointmentId, signedOn }: Signed,
): Promise<void> {
  await giveEvidence(sql, unitId, signedAt, { source: 'letters', sourceId: letterId }, [
    { personId, kind: KIND, appointmentId, happenedOn: signedOn },
  ]);
}
