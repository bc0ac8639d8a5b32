/** Which of its records satisfy which duty (P9.6): a contact, the interview that was signed. */
import type { Sql } from '../../database/connect.ts';
import type { Day, Instant } from '../../law/day.ts';
import { giveEvidence, withdrawEvidence } from '../duties/store/evidence.ts';

type Happened = { readonly personId: number; readonly on: Day };

export async function giveContact(
  sql: Sql,
  unitId: number,
  at: Instant,
  { contactId, personId, on }: Happened & { readonly contactId: number },
): Promise<void> {
  await giveEvidence(sql, unitId, at, { source: 'stationed-contacts', sourceId: contactId }, [
    { personId, kind: 'stationed-contact', happenedOn: on },
  ]);
}

export async function takeBackContact(sql: Sql, unitId: number, contactId: number, personId: number): Promise<void> {
  await withdrawEvidence(sql, unitId, { source: 'stationed-contacts', sourceId: contactId }, [personId]);
}

export async function giveInterviewed(
  sql: Sql,
  unitId: number,
  at: Instant,
  { homeLeaveId, personId, on }: Happened & { readonly homeLeaveId: number },
): Promise<void> {
  await giveEvidence(sql, unitId, at, { source: 'home-leaves', sourceId: homeLeaveId }, [
    { personId, kind: 'interview-held', happenedOn: on },
  ]);
}
