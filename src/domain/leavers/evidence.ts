/**
 * Which records of this module satisfy which duty (C18): the period that is set begins the chain, each follow-up carries it on. Both
 * stand for the appointment of the post left.
 */
import type { Sql } from '../../database/connect.ts';
import type { Day, Instant } from '../../law/day.ts';
import { giveEvidence, withdrawEvidence } from '../duties/store/evidence.ts';
import type { LeaverCase } from './store/cases.ts';

type Of = Pick<LeaverCase, 'caseId' | 'personId' | 'appointmentId'>;

/** The period begins on its own day, which may lie ahead; where it is set anew the earlier beginning goes. */
export async function givePeriod(sql: Sql, unitId: number, at: Instant, of: Of, from: Day): Promise<void> {
  await takeBackPeriod(sql, unitId, of);
  await giveEvidence(sql, unitId, at, { source: 'leavers', sourceId: of.caseId }, [
    { personId: of.personId, kind: 'declassification-begun', appointmentId: of.appointmentId, happenedOn: from },
  ]);
}

export async function takeBackPeriod(sql: Sql, unitId: number, { caseId, personId }: Of): Promise<void> {
  await withdrawEvidence(sql, unitId, { source: 'leavers', sourceId: caseId }, [personId]);
}

export async function takeBackFollowUp(sql: Sql, unitId: number, { personId }: Of, followUpId: number): Promise<void> {
  await withdrawEvidence(sql, unitId, { source: 'leaver-follow-ups', sourceId: followUpId }, [personId]);
}

export async function giveFollowUp(sql: Sql, unitId: number, at: Instant, of: Of, followUpId: number, on: Day) {
  await giveEvidence(sql, unitId, at, { source: 'leaver-follow-ups', sourceId: followUpId }, [
    { personId: of.personId, kind: 'leaver-followed-up', appointmentId: of.appointmentId, happenedOn: on },
  ]);
}
