/** Which records of this module satisfy which duty of the organ: P5, P21 to P27 the inspection, P28 the check and the talk, P29 the transfer. */
import type { Sql } from '../../database/connect.ts';
import type { Day, Instant } from '../../law/day.ts';
import { giveEvidence } from '../duties/store/evidence.ts';

type Given = { readonly at: Instant; readonly on: Day };

/** With the day on which its record was sent; the opinion, where there is one, is guidance (P27). */
export async function giveInspection(
  sql: Sql,
  unitId: number,
  inspectionId: number,
  { at, on, opinionOn }: Given & { readonly opinionOn: Day | undefined },
): Promise<void> {
  await giveEvidence(sql, unitId, at, { source: 'inspections', sourceId: inspectionId }, [
    { personId: 0, kind: 'inspection-recorded', happenedOn: on },
    ...(opinionOn ? [{ personId: 0, kind: 'guidance-given' as const, happenedOn: opinionOn }] : []),
  ]);
}

/** Of each report that it covers: it is the report's arrival that makes the check owed. */
export async function giveCheck(
  sql: Sql,
  unitId: number,
  reports: readonly number[],
  { at, on }: Given,
): Promise<void> {
  for (const sourceId of reports)
    await giveEvidence(sql, unitId, at, { source: 'arrivals', sourceId }, [
      { personId: 0, kind: 'order-checked', happenedOn: on },
    ]);
}

/** Of the summons that it followed, or of the transfer itself. */
export async function giveOrderStep(
  sql: Sql,
  unitId: number,
  stepId: number,
  { at, on, kind }: Given & { readonly kind: 'talk-held' | 'clue-transferred' },
): Promise<void> {
  await giveEvidence(sql, unitId, at, { source: 'order-steps', sourceId: stepId }, [
    { personId: 0, kind, happenedOn: on },
  ]);
}
