/** What was asked and answered, item by item, for the unit (department 0) and for each department. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Instant } from '../../../law/day.ts';
import { openText, sealText } from '../../../platform/sealing.ts';
import type { Answer, Figures } from '../self-inspections.ts';
import type { HeldInspection } from './inspections.ts';

export type Proposal = {
  readonly item: string;
  readonly departmentId: number;
  /** Nothing: the ledger cannot say. */
  readonly answer: Answer | null;
  readonly occurrences: number;
  readonly figures: Figures | null;
};

/** What was answered already stays; what the ledger says is said anew. */
export async function putProposals(sql: Sql, unitId: number, id: number, all: readonly Proposal[]): Promise<void> {
  await statement`
    insert into self_inspection_answer (unit_id, self_inspection_id, item, department_id, proposed, proposed_occurrences, figures)
    select ${unitId}, ${id}, i, d, a, case when a is null then null else o end, f::jsonb
    from unnest(${all.map((one) => one.item)}::text[], ${all.map((one) => one.departmentId)}::bigint[],
      ${all.map((one) => one.answer)}::text[], ${all.map((one) => one.occurrences)}::int[],
      ${all.map((one) => one.figures && JSON.stringify(one.figures))}::text[]) as x(i, d, a, o, f)
    on conflict (unit_id, self_inspection_id, item, department_id)
      do update set proposed = excluded.proposed, proposed_occurrences = excluded.proposed_occurrences, figures = excluded.figures`.execute(
    sql,
  );
}

type Given = { readonly answer: Answer; readonly occurrences: number; readonly words: string | undefined };
type By = { readonly at: Instant; readonly by: number };
type Where = { readonly item: string; readonly departmentId: number };

const about = (unitId: number, id: number, { item, departmentId }: Where) =>
  `self-inspection/${unitId}/${id}/${departmentId}/${item}`;

/** Whether it is asked at all. */
export async function putAnswer(
  sql: Sql,
  unitId: number,
  { selfInspectionId: id, key }: HeldInspection,
  where: Where,
  { answer, occurrences, words }: Given,
  { at, by }: By,
): Promise<boolean> {
  const sealed = words ? sealText(words, about(unitId, id, where), key).sealed : null;
  const put = await statement`update self_inspection_answer
    set answer = ${answer}, occurrences = ${occurrences}, words = ${sealed}, answered_at = ${at}, answered_by = ${by}
    where unit_id = ${unitId} and self_inspection_id = ${id} and item = ${where.item} and department_id = ${where.departmentId}
    returning item`.execute(sql);
  return put.rows.length > 0;
}

/** Takes over what the ledger says, for these items of the unit; answers how many there were to take over. */
export async function takeOver(
  sql: Sql,
  unitId: number,
  id: number,
  items: readonly string[],
  { at, by }: By,
): Promise<string[]> {
  const taken = await statement<{ item: string }>`update self_inspection_answer
    set answer = proposed, occurrences = proposed_occurrences, words = null, answered_at = ${at}, answered_by = ${by}
    where unit_id = ${unitId} and self_inspection_id = ${id} and department_id = 0 and proposed is not null and answer is null
      and item = any(${[...items]}::text[]) returning item`.execute(sql);
  return taken.rows.map(({ item }) => item);
}

export type AnswerRow = Where & {
  readonly proposed: Answer | null;
  readonly proposedOccurrences: number | null;
  readonly figures: Figures | null;
  readonly answer: Answer | null;
  readonly occurrences: number;
  readonly answeredAt: Instant | null;
  readonly answeredBy: string | null;
  readonly findingId: number | null;
};
const ROW = statement`a.item, a.department_id as "departmentId", a.proposed, a.proposed_occurrences as "proposedOccurrences", a.figures, a.answer,
  a.occurrences, a.answered_at as "answeredAt", a.finding_id as "findingId",
  (select c.display_name from account c where c.unit_id = a.unit_id and c.account_id = a.answered_by) as "answeredBy"`;

/** Of all, or of some departments; twice the same where nothing was changed, also in their order: what is certified is compared so. */
export async function answersOf(
  sql: Sql,
  unitId: number,
  id: number,
  departments?: readonly number[],
): Promise<(AnswerRow & { readonly words: string | undefined })[]> {
  const some = departments ? statement`and a.department_id = any(${[...departments]}::bigint[])` : statement``;
  const found = await statement<AnswerRow & { words: Buffer | null; key: Buffer | null }>`
    select ${ROW}, a.words, s.key from self_inspection_answer a
    join self_inspection s on s.unit_id = a.unit_id and s.self_inspection_id = a.self_inspection_id
    where a.unit_id = ${unitId} and a.self_inspection_id = ${id} ${some}
    order by a.department_id, a.item`.execute(sql);
  return found.rows.map(({ key, words, ...row }) => ({
    ...row,
    words: words ? openText(words, about(unitId, id, row), key) : undefined,
  }));
}

export async function keepFinding(
  sql: Sql,
  unitId: number,
  id: number,
  { item, departmentId }: Where,
  findingId: number | null,
): Promise<void> {
  await statement`update self_inspection_answer set finding_id = ${findingId}
    where unit_id = ${unitId} and self_inspection_id = ${id} and item = ${item} and department_id = ${departmentId}`.execute(
    sql,
  );
}
