/** Whose reports they are, and what every act on one asks first. */
import { isDeepStrictEqual } from 'node:util';
import { bearsSecrecyMark } from '../../imports/secrecy-mark.ts';
import { effectiveFigures } from '../../law/parameters.ts';
import type { Context } from '../../platform/action.ts';
import type { UnitId, YearlyReportId } from '../../platform/ids.ts';
import { refuse } from '../../platform/refusal.ts';
import { choicesOf } from '../duties/store/facts.ts';
import { getUnit } from '../units/store/unit.ts';
import { countYear, lastYearOf } from './counted.ts';
import { figureOf } from './figures.ts';
import { allNames, type HeldReport, holdReport, openReport, unitOfReport } from './store/reports.ts';
import {
  emptySections,
  figuresOf,
  type Moved,
  movedSince,
  namesIn,
  SECTION_NAMES,
  type State,
  spanOf,
  type Words,
} from './yearly-reports.ts';

type Where = Pick<Context, 'sql' | 'unitId'>;

/** A department or an organ writes its report as a letter. */
export async function ofUnit({ sql, unitId }: Where): Promise<UnitId> {
  return (await getUnit(sql, unitId)).body === 'unit' ? unitId : refuse('no-yearly-reports-here');
}
export const named = ({ sql, unitId }: Where, { yearlyReportId }: { yearlyReportId: YearlyReportId }) =>
  unitOfReport(sql, unitId, yearlyReportId);

/** Held, and in one of these states. */
export async function inHand({ sql, unitId }: Where, id: number, ...states: State[]): Promise<HeldReport> {
  const one = await holdReport(sql, unitId, id);
  return states.includes(one.state) ? one : refuse('wrong-state');
}

export function refuseSecrets(words: unknown): void {
  if (bearsSecrecyMark(JSON.stringify(words))) refuse('secrecy-mark');
}

export function refuseUnknownFigures(words: Words): void {
  const unknown = figuresOf(words).filter((name) => figureOf(name) === undefined);
  if (unknown.length > 0) refuse('no-such-figure', { zh: unknown.join('、'), en: unknown.join(', ') });
}

export const atLeastOf = async ({ sql, unitId }: Where): Promise<number> =>
  effectiveFigures(await choicesOf(sql, unitId))['returns.at-least'];

/** A report with what it says and what its figures have become: of the days it tells of, and of all that have gone by now. */
export async function wholeOf(context: Context, id: number) {
  const { sql, unitId, today } = context;
  const one = await openReport(sql, unitId, id);
  const span = spanOf(one.year, today);
  if (one.state === 'issued')
    return {
      ...one,
      span: { ...span, to: one.asOf },
      now: one.figures,
      moved: [] as Moved[],
      names: [],
      newest: one.asOf,
    };
  const now = await countYear(context, { from: span.from, to: one.asOf });
  const names = one.words ? namesIn(one.words, await allNames(sql, unitId)) : [];
  const lastYear = await lastYearOf(context, one.year);
  return {
    ...one,
    ...{
      span: { ...span, to: one.asOf },
      now,
      names,
      lastYear: lastYear?.values ?? null,
      lastYearFrom: lastYear?.from ?? null,
    },
    moved: one.words ? movedSince(figuresOf(one.words), one.figures, now) : [],
    /** The last day that could be told of by now. */
    newest: span.to,
  };
}
export type Whole = Awaited<ReturnType<typeof wholeOf>>;

/** Looked at by whoever goes on: words that are names as well, and the figures that had moved since they were taken when the page was shown. */
type Seen = { readonly namesSeen: boolean; readonly movedSeen: readonly Moved[] };

/** What stands in the way of its being issued: an empty section, figures that have moved, a year that has ended since. */
export function refuseUnfit(
  { words, moved, year, asOf, names }: Whole,
  { today }: Pick<Context, 'today'>,
  { namesSeen, movedSeen }: Seen,
): Words {
  if (!words) return refuse('wrong-state');
  const empty = emptySections(words).map((section) => SECTION_NAMES[section]);
  if (empty.length > 0)
    refuse('section-empty', { zh: empty.map(({ zh }) => zh).join('、'), en: empty.map(({ en }) => en).join(', ') });
  refuseUnknownFigures(words);
  const last = spanOf(year, today).to;
  const late = asOf < last && last.endsWith('12-31');
  if (late || !isDeepStrictEqual(moved, [...movedSeen])) {
    const which = [...new Set([...moved, ...movedSeen].map(({ figure }) => figure))].flatMap(
      (figure) => figureOf(figure)?.name ?? [],
    );
    refuse('figures-out-of-date', {
      zh: which.map(({ zh }) => zh).join('、') || '统计日早于年末',
      en: which.map(({ en }) => en).join(', ') || 'they do not reach to the end of the year',
    });
  }
  if (names.length > 0 && !namesSeen) {
    const found = [...new Set(names.map(({ name }) => name))];
    refuse('names-in-report', { zh: found.join('、'), en: found.join(', ') });
  }
  return words;
}
