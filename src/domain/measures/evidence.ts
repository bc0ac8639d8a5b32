/**
 * Which records of this module satisfy which duty: a round of checks in which nothing that the article asks for is missing (P8.2, C19, and
 * C20 with P9.8). Nobody ticks it: it is given by the check, or the ending, after which nothing is missing any more.
 */
import { type Day, yearOf } from '../../law/day.ts';
import type { Context } from '../../platform/action.ts';
import { giveEvidence, withdrawEvidence } from '../duties/store/evidence.ts';
import { type Lack, lacksOf, type MeasureNow, ROUND_KINDS, type RoundKind } from './measures.ts';
import { insertRound, measuresInForce, objectsNow, type Round, roundsOf } from './store/rounds.ts';
import { setTestsAside } from './store/tests.ts';

/** The test and risk assessment of an operator, by its own day (P10.3; C20 and P9.8). */
export async function giveTested({ sql, unitId, now }: Context, technicalTestId: number, on: Day): Promise<void> {
  const source = { source: 'technical-tests', sourceId: technicalTestId } as const;
  await giveEvidence(sql, unitId, now, source, [{ personId: 0, kind: 'technical-test', happenedOn: on }]);
}

/** `[D]` Ended and entered anew within so many months, it was never given up. */
const ENTERED_ANEW_WITHIN_MONTHS = 12;
/**
 * Infrastructure that was ended, left out of a test, and is in use again under a name that it bore: the test did not cover what the unit operates, so its
 * evidence is taken back and the year's test is owed again (decision 76). Answers the tests that do not count any more.
 */
export async function setAside(
  { sql, unitId, now, today, timeZone }: Context,
  protectedObjectId: number,
): Promise<number[]> {
  const anew = { protectedObjectId, on: today, at: now, timeZone, months: ENTERED_ANEW_WITHIN_MONTHS };
  const these = await setTestsAside(sql, unitId, anew);
  for (const sourceId of these) await withdrawEvidence(sql, unitId, { source: 'technical-tests', sourceId }, [0]);
  return these;
}

export type RoundNow = {
  readonly kind: RoundKind;
  readonly lacks: readonly Lack[];
  /** How many measures it is about. */
  readonly measures: number;
  /** The last one of the year that was complete. */
  readonly last: Round | null;
};

const concerning = (kind: RoundKind, measures: readonly MeasureNow[]) =>
  measures.filter((one) => kind === 'measures-checked' || `${one.kind}-measures-checked` === kind);

type Asking = Pick<Context, 'sql' | 'unitId' | 'today'>;

async function lookAt({ sql, unitId }: Asking, year: number, on: Day) {
  const measures = await measuresInForce(sql, unitId, year, on);
  const [objects, rounds] = [await objectsNow(sql, unitId), await roundsOf(sql, unitId, year)];
  return ROUND_KINDS.map((kind) => {
    const last = rounds.find((one) => one.kind === kind) ?? null;
    const of = concerning(kind, measures);
    return { kind, last, of, lacks: lacksOf(kind, measures, objects, last?.completedAt ?? null) };
  });
}

/** The round of this year as it stands today, for each article. */
export async function roundsNow(context: Asking): Promise<RoundNow[]> {
  const all = await lookAt(context, yearOf(context.today), context.today);
  return all.map(({ kind, lacks, of, last }) => ({ kind, lacks, last, measures: of.length }));
}

/**
 * After whatever may have completed one. It is of the year of the check and counts by the day of the last check in it, however late that was
 * entered; a measure that ended was not in force any more.
 */
export async function completeRounds(context: Context, year: number): Promise<RoundKind[]> {
  const { sql, unitId, now, today } = context;
  const complete: RoundKind[] = [];
  const on = yearOf(today) === year ? today : (`${year}-12-31` as Day);
  for (const { kind, lacks, of } of await lookAt(context, year, on)) {
    if (lacks.length > 0 || of.length === 0) continue;
    const last = of.reduce<Day>(
      (latest, { checkedOn }) => (checkedOn! > latest ? checkedOn! : latest),
      of[0]!.checkedOn!,
    );
    const made = { kind, year, on: last, at: now, measures: of.length };
    const sourceId = await insertRound(sql, unitId, made);
    await giveEvidence(sql, unitId, now, { source: 'measure-rounds', sourceId }, [
      { personId: 0, kind, happenedOn: last },
    ]);
    complete.push(kind);
  }
  return complete;
}
