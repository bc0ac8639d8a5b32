/**
 * Which records of this module satisfy which duty: a signed letter is one `letter-signed` of its person for its appointment, on
 * the day and at the instant of the signature. Both rules of P9.3c ask for it: the letter before the post, and the letter anew.
 */
import type { Sql } from '../../database/connect.ts';
import type { Day, Instant } from '../../law/day.ts';
import { RULES } from '../../law/duties.ts';
import type { Due, EvidenceKind } from '../../law/duty.ts';
import { giveEvidence } from '../duties/store/evidence.ts';

export const KIND = 'letter-signed' as const satisfies EvidenceKind;

const servedWhen = (kind: Due['kind']): readonly number[] =>
  RULES.filter((rule) => rule.satisfiedBy.includes(KIND) && rule.cases.some(({ due }) => due.kind === kind)).map(
    (rule) => rule.number,
  );

/** Owed once for an appointment; a ledger row's occasion is the appointment. */
export const RULES_BEFORE_START = servedWhen('before-start');
/** Owed anew after a time; a ledger row's occasion is the evidence that grows old. */
export const RULES_OF_RENEWAL = servedWhen('renewal');

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
