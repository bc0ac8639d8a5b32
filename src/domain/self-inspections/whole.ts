/** A self-inspection whole: what was asked and answered, who has signed, what it comes to, and of members how many, never who or what. */
import type { Context } from '../../platform/action.ts';
import type { SelfInspectionId } from '../../platform/ids.ts';
import { numberOf } from '../findings/number.ts';
import { foundOn } from '../findings/store/lists.ts';
import { bandsOf, resultOf } from './score.ts';
import { itemsOf, type Result } from './self-inspections.ts';
import { answersOf } from './store/answers.ts';
import { departmentsOf } from './store/departments.ts';
import { openInspection, type WholeInspection } from './store/inspections.ts';
import { allOwn, countAsked, type Own } from './store/members.ts';
import { figuresOf } from './within.ts';

/** Fewer than so many are not told apart (rights.md R23). */
export const FEW = 5;

/** Of an area: how many said that it is not as it should be; nothing where it is few, or all or all but few. */
export type Area = { readonly ref: string; readonly notMet: number | null };

export function areasOf(refs: readonly string[], sent: readonly Own[]): Area[] {
  return refs.map((ref) => {
    const said = sent.flatMap(({ answers }) =>
      answers.filter((one) => one.ref === ref && one.answer !== 'not-applicable'),
    );
    const notMet = said.filter(({ answer }) => answer === 'not-met').length;
    const hidden = said.length < FEW || (notMet > 0 && notMet < FEW) || said.length - notMet < FEW;
    return { ref, notMet: hidden ? null : notMet };
  });
}

export async function wholeOf(context: Context, selfInspectionId: SelfInspectionId) {
  const { sql, unitId } = context;
  const one = await openInspection(sql, unitId, selfInspectionId);
  const answers = await withNumbers(context, await answersOf(sql, unitId, selfInspectionId));
  return {
    one,
    answers,
    departments: await departmentsOf(sql, unitId, selfInspectionId),
    members: await membersOf(context, one),
    result: one.result ?? (await resultSoFar(context, one, answers)),
  };
}
export type Whole = Awaited<ReturnType<typeof wholeOf>>;

/** Each with the number by which the finding that came of it is quoted. */
export async function withNumbers<Row extends { readonly findingId: number | null }>(
  { sql, unitId }: Context,
  answers: readonly Row[],
): Promise<(Row & { readonly findingNumber: string | null })[]> {
  const days = await foundOn(
    sql,
    unitId,
    answers.flatMap(({ findingId }) => findingId ?? []),
  );
  return answers.map((row) => {
    const raisedOn = days.get(row.findingId ?? 0);
    return { ...row, findingNumber: raisedOn ? numberOf({ findingId: row.findingId!, raisedOn }) : null };
  });
}

async function membersOf({ sql, unitId, today }: Context, one: WholeInspection) {
  const refs = itemsOf(one.template, 'member').map(({ ref }) => ref);
  const all = await allOwn(sql, unitId, one.selfInspectionId);
  return {
    asked: one.membersAsked ?? (refs.length > 0 ? await countAsked(sql, unitId, one.audience, today) : 0),
    sent: one.membersSent ?? all.length,
    // While answers still come, the figure before and after one of them would be that answer.
    areas: one.state === 'open' ? [] : areasOf(refs, all),
  };
}

async function resultSoFar(
  context: Context,
  { template }: WholeInspection,
  answers: Awaited<ReturnType<typeof answersOf>>,
): Promise<Result> {
  const given = answers.flatMap(({ item, answer, occurrences }) =>
    answer ? [{ ref: item, answer, occurrences }] : [],
  );
  return resultOf(template, given, bandsOf(await figuresOf(context)));
}
