/**
 * The figures of the yearly report, as data: what each is called, which query counts it, and the page that shows what it counts. Where a figure
 * counts people it says so: fewer than five of them are not stated on paper, for the paper leaves the unit (rights.md R23).
 */
import type { Localised } from '../../law/localised.ts';
import { FIGURES_OF_MANAGEMENT } from './figures-of-management.ts';
import { FIGURES_OF_RESULTS } from './figures-of-results.ts';
import { FIGURES_OF_WORK } from './figures-of-work.ts';
import type { Section, Span } from './yearly-reports.ts';

/** What is counted. `percent` is of two other figures and rounded down. */
export type Counted = 'people' | 'times' | 'items' | 'percent';
/** The statements of store/figures*.ts. */
export type CountedBy =
  | ('designations' | 'rules' | 'training' | 'posts' | 'reviews' | 'travel' | 'exchanges' | 'reporting' | 'measures')
  | (
      | 'registers'
      | 'findings'
      | 'self-inspections'
      | 'orders'
      | 'ledger'
      | 'cross-checks'
      | 'next-year'
      | 'two-figures'
    );

export type Figure = {
  readonly name: Localised;
  readonly section: Section;
  readonly counts: Counted;
  readonly by: CountedBy;
  /** In words: what is counted, and by which day. */
  readonly of: Localised;
  /** The page that shows it; {from}, {to} and {year} are the report's. */
  readonly page: string;
  /** Of a percentage: the part and the whole. */
  readonly part?: readonly [string, string];
};

export const FIGURES = {
  ...FIGURES_OF_MANAGEMENT,
  ...FIGURES_OF_WORK,
  ...FIGURES_OF_RESULTS,
} as const satisfies Record<string, Figure>;
export type FigureName = keyof typeof FIGURES;
export const FIGURE_NAMES = Object.keys(FIGURES) as [FigureName, ...FigureName[]];
export const figureOf = (name: string): Figure | undefined => (FIGURES as Record<string, Figure>)[name];

export const pageOf = ({ page }: Figure, { from, to }: Span): string =>
  page.replaceAll('{from}', from).replaceAll('{to}', to).replaceAll('{year}', from.slice(0, 4));

type Counts = Readonly<Partial<Record<string, number | null>>>;
/** With the percentages that follow from the counts. */
export function withPercentages(counts: Counts): Record<string, number | null> {
  const all: Record<string, number | null> = {};
  for (const name of FIGURE_NAMES) {
    const { part } = figureOf(name)!;
    all[name] = part ? percentOf(counts[part[0]] ?? 0, counts[part[1]] ?? 0) : (counts[name] ?? null);
  }
  return all;
}
const percentOf = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.floor((part * 100) / whole);

export const NOTHING: Localised = { zh: '无', en: 'none' };
const FEW: Localised = { zh: '少于5', en: 'fewer than 5' };
const NOT_STATED: Localised = { zh: '（人数较少，不列）', en: '(few people: not stated)' };

/** As the page of the unit's own shows it: exact. */
export function valueText(name: string, value: number | null): Localised {
  if (value === null) return NOTHING;
  const text = figureOf(name)?.counts === 'percent' ? `${value}%` : String(value);
  return { zh: text, en: text };
}

const isFew = (value: number | null | undefined, atLeast: number): boolean =>
  typeof value === 'number' && value > 0 && value < atLeast;
/**
 * As the paper states it: of people, nothing between none and the least that is stated. A percentage is left out where it would tell such a number,
 * of those who did or of those who did not.
 */
export function paperText(name: string, values: Counts, atLeast: number): Localised {
  const one = figureOf(name);
  const value = values[name] ?? null;
  if (one?.counts === 'people' && isFew(value, atLeast))
    return atLeast === 5 ? FEW : { zh: `少于${atLeast}`, en: `fewer than ${atLeast}` };
  if (one?.part && figureOf(one.part[1])?.counts === 'people') {
    const [part, whole] = one.part.map((of) => values[of] ?? 0) as [number, number];
    if (isFew(part, atLeast) || isFew(whole - part, atLeast)) return NOT_STATED;
  }
  return valueText(name, value);
}

/** What it became against the year before, on paper: nothing where either is not stated, for the difference would tell it. */
export function changeText(name: string, now: Counts, before: Counts | null, atLeast: number): string {
  const [a, b] = [now[name] ?? null, before?.[name] ?? null];
  if (before === null || a === null || b === null) return '—';
  const hidden = [now, before].some(
    (values) => paperText(name, values, atLeast).zh !== valueText(name, values[name] ?? null).zh,
  );
  if (hidden) return '—';
  return a === b ? '0' : `${a > b ? '+' : '−'}${Math.abs(a - b)}`;
}
