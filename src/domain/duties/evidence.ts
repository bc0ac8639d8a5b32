/**
 * Giving evidence: how later modules say that something was done. They call this; the ledger knows none of them. The touched
 * person belongs into the `touched` of the action, so that the rows are brought up to date in the same transaction.
 */
import { sql as statement } from 'kysely';
import type { Sql } from '../../database/connect.ts';
import type { Day, Instant } from '../../law/day.ts';
import { EVIDENCE_KINDS, type EvidenceKind } from '../../law/duty.ts';

/** The stored code of a kind: its place in the closed list, which is only ever appended to. */
export const codeOfEvidence = (kind: EvidenceKind): number => EVIDENCE_KINDS.indexOf(kind) + 1;
export const evidenceOfCode = (code: number): EvidenceKind => EVIDENCE_KINDS[code - 1]!;

export type NewEvidence = {
  /** 0: evidence of the unit itself. */
  readonly personId: number;
  readonly kind: EvidenceKind;
  /** Where it stands for one appointment only (the letter for this post); otherwise 0. */
  readonly appointmentId?: number;
  readonly happenedOn: Day;
  readonly hours?: number;
  readonly takenOver?: boolean;
};

/** The record it comes from: module and id, so that it can be shown and, with it, withdrawn. */
export type Source = { readonly source: 'training' | 'letters' | 'rosters'; readonly sourceId: number };

/** Adds many at once; returns their ids in the order given. */
export async function giveEvidence(
  sql: Sql,
  unitId: number,
  enteredAt: Instant,
  { source, sourceId }: Source,
  evidence: readonly NewEvidence[],
): Promise<number[]> {
  if (evidence.length === 0) return [];
  const given = await statement<{ evidence_id: number }>`
    insert into evidence (unit_id, person_id, kind, appointment_id, happened_on, entered_at, hours, taken_over, source, source_id)
    select ${unitId}, e.person_id, e.kind, e.appointment_id, e.happened_on, ${enteredAt}, e.hours, e.taken_over, ${source}, ${sourceId}
    from unnest(${evidence.map((e) => e.personId)}::bigint[], ${evidence.map((e) => codeOfEvidence(e.kind))}::smallint[],
                ${evidence.map((e) => e.appointmentId ?? 0)}::bigint[], ${evidence.map((e) => e.happenedOn)}::date[],
                ${evidence.map((e) => e.hours ?? 0)}::numeric[], ${evidence.map((e) => e.takenOver ?? false)}::boolean[])
      with ordinality as e(person_id, kind, appointment_id, happened_on, hours, taken_over, place)
    order by e.place
    returning evidence_id`.execute(sql);
  return given.rows.map((row) => row.evidence_id);
}

/** Takes back what a record gave (an attendance entered by mistake); returns the people concerned. */
export async function withdrawEvidence(
  sql: Sql,
  unitId: number,
  { source, sourceId }: Source,
  personIds: readonly number[],
): Promise<number[]> {
  const gone = await statement<{ person_id: number }>`
    delete from evidence where unit_id = ${unitId} and source = ${source} and source_id = ${sourceId}
      and person_id = any(${personIds}::bigint[]) returning person_id`.execute(sql);
  return gone.rows.map((row) => row.person_id);
}
