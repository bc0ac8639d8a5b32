/**
 * Each “no” becomes a finding, known by the item and where it was found, so that the same again next year is seen as the same. Where an answer was
 * changed after it was sent back, its finding is said to be gone, and another person verifies that.
 */
import { createHash } from 'node:crypto';
import type { DutyCode } from '../../law/duty.ts';
import type { Context } from '../../platform/action.ts';
import type { Severity } from '../findings/findings.ts';
import { raiseFindings, settleFindings, type ToRaise } from '../findings/raise.ts';
import { type Item, itemsOf } from './self-inspections.ts';
import { type AnswerRow, answersOf, keepFinding } from './store/answers.ts';
import type { HeldInspection } from './store/inspections.ts';

const HEAVY = 3;

/** `[D]` Our suggestion: by what the item weighs. Whoever deals with the finding may say otherwise there. */
export function severityOf({ kind, weight }: Pick<Item, 'kind' | 'weight'>): Severity {
  if (kind === 'veto') return 'critical';
  if (kind === 'aggravating' || weight >= HEAVY) return 'major';
  return weight < 1 ? 'minor' : 'general';
}

/** Of the template's code only what tells it apart: a unit may have named it in words. */
const keyOf = (code: string, { item, departmentId }: Pick<AnswerRow, 'item' | 'departmentId'>): string =>
  `self-inspection/${createHash('sha256').update(code).digest('hex').slice(0, 12)}/${item}/${departmentId}`;

/** Answers the findings, of all that is “no”. */
export async function findingsOfNo(
  context: Context,
  { selfInspectionId, template }: HeldInspection,
): Promise<number[]> {
  const { sql, unitId } = context;
  const answers = await answersOf(sql, unitId, selfInspectionId);
  const items = new Map(itemsOf(template).map((item) => [item.ref, item]));
  const no = answers.filter(({ answer }) => answer === 'not-met');
  const raised = await raiseFindings(
    context,
    no.map((row): ToRaise => {
      const { question, duty, ...item } = items.get(row.item)!;
      return {
        ...{ source: 'self-inspection', sourceKey: keyOf(template.code, row), severity: severityOf(item) },
        ...{ title: question, what: row.words, duties: duty ? [duty as DutyCode] : [] },
        ...(row.departmentId !== 0 && { departmentId: row.departmentId }),
      };
    }),
  );
  for (const [at, { findingId }] of raised.entries())
    await keepFinding(sql, unitId, selfInspectionId, no[at]!, findingId);
  const gone = answers.filter(({ answer, findingId }) => answer !== 'not-met' && findingId !== null);
  await settleFindings(
    context,
    'self-inspection',
    gone.map((row) => keyOf(template.code, row)),
    `自查${selfInspectionId}更正作答 · self-inspection ${selfInspectionId} answered otherwise`,
  );
  for (const row of gone) await keepFinding(sql, unitId, selfInspectionId, row, null);
  return raised.map(({ findingId }) => findingId);
}
