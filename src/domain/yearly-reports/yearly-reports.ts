/**
 * Yearly work reports (年度工作报告): ten sections, counts only. The officer writes the words; a figure stands in them as a placeholder,
 * `{{sessions-held}}`, and cannot be typed over. It is counted from the ledger and the modules, keeps the value that was accepted, and shows
 * when the count has become another since. Once issued a version is never changed; a correction is the next version.
 */
import { type Day, day, plusDays, yearOf } from '../../law/day.ts';
import type { Localised } from '../../law/localised.ts';
import type { Role } from '../../platform/permission.ts';

/** In the order of the report. */
export const SECTIONS = [
  ...(['organisation', 'rules', 'education', 'people', 'abroad', 'reporting', 'measures', 'self-inspection'] as const),
  ...(['problems', 'next-year'] as const),
] as const;
export type Section = (typeof SECTIONS)[number];
export const SECTION_NAMES: Record<Section, Localised> = {
  organisation: { zh: '组织领导和责任落实', en: 'Organisation and responsibility' },
  rules: { zh: '制度建设', en: 'Rules' },
  education: { zh: '教育培训', en: 'Education' },
  people: { zh: '人员管理', en: 'People' },
  abroad: { zh: '涉外活动和出国（境）管理', en: 'Foreign exchange and travel' },
  reporting: { zh: '报告和突发情况处置', en: 'Reporting and incidents' },
  measures: { zh: '人防、物防、技防措施', en: 'Human, physical and technical measures' },
  'self-inspection': { zh: '自查和整改', en: 'Self-inspection and rectification' },
  problems: { zh: '存在的问题', en: 'Problems' },
  'next-year': { zh: '下一年度工作打算', en: 'The next year' },
};
const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
/** 三、教育培训; the English in figures. */
export const headingOf = (section: Section): Localised => {
  const at = SECTIONS.indexOf(section);
  const { zh, en } = SECTION_NAMES[section];
  return { zh: `${NUMERALS[at]}、${zh}`, en: `${at + 1}. ${en}` };
};

/** The Chinese text counts; the English is a reading aid and may be left out. */
export type SectionWords = { readonly zh: string; readonly en: string };
export type Words = Readonly<Record<Section, SectionWords>>;

export const STATES = ['draft', 'submitted', 'issued'] as const;
export type State = (typeof STATES)[number];
export const STATE_NAMES: Record<State, Localised> = {
  draft: { zh: '起草中', en: 'Draft' },
  submitted: { zh: '待签发', en: 'Waits for the head' },
  issued: { zh: '已印发', en: 'Issued' },
};

export const RUN = ['security-officer'] as const satisfies readonly Role[];
export const ISSUE = ['head'] as const satisfies readonly Role[];
export const READ = ['security-officer', 'head'] as const satisfies readonly Role[];

export const TEXT_AT_MOST = 4000;
export const FIRST_YEAR = 2014;

/** Counts by the figure's name. Null: nothing to count from (a percentage of nobody). */
export type Values = Readonly<Record<string, number | null>>;

/** The whole year, or as far as days of it are over: what is done today is told of tomorrow, and moves no figure of a report that waits for the head. */
export type Span = { readonly from: Day; readonly to: Day };
export function spanOf(year: number, today: Day): Span {
  const [last, yesterday] = [day(`${year}-12-31`), plusDays(today, -1)];
  return { from: day(`${year}-01-01`), to: yesterday < last ? yesterday : last };
}
/** The as-of day that was chosen, or the latest there is. Undefined where it cannot be: not over yet, of another year, or within a year that is over. */
export function chosenSpan(year: number, today: Day, asOf: Day | undefined): Span | undefined {
  const { from, to } = spanOf(year, today);
  if (asOf === undefined || asOf === to) return { from, to };
  return asOf >= from && asOf < to && !isWhole({ year, asOf: to }) ? { from, to: asOf } : undefined;
}
export const isWhole = ({ year, asOf }: { readonly year: number; readonly asOf: Day }): boolean =>
  asOf === day(`${year}-12-31`);
/** A year of which a day is over, and in which the unit's ledger had begun. */
export const mayReport = (year: number, today: Day, ledgerFrom: Day): boolean =>
  year <= yearOf(plusDays(today, -1)) && year >= yearOf(ledgerFrom);

const PLACEHOLDER = /\{\{([a-z0-9-]+)\}\}/g;
/** The figures that stand in a text, in its order, each once. */
export const figuresIn = (text: string): string[] => [
  ...new Set([...text.matchAll(PLACEHOLDER)].map(([, name]) => name!)),
];
export type Piece = { readonly text: string } | { readonly figure: string };
/** A text in pieces: what was written, and the figures between. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const found of text.matchAll(PLACEHOLDER)) {
    if (found.index > at) pieces.push({ text: text.slice(at, found.index) });
    pieces.push({ figure: found[1]! });
    at = found.index + found[0].length;
  }
  if (at < text.length) pieces.push({ text: text.slice(at) });
  return pieces;
}
export const filled = (text: string, say: (figure: string) => string): string =>
  piecesOf(text)
    .map((piece) => ('text' in piece ? piece.text : say(piece.figure)))
    .join('');

/** All figures of a report, in the order in which they stand in it. */
export const figuresOf = (words: Words): string[] => [
  ...new Set(SECTIONS.flatMap((section) => figuresIn(`${words[section].zh}\n${words[section].en}`))),
];
export const emptySections = (words: Words): Section[] =>
  SECTIONS.filter((section) => words[section].zh.replace(PLACEHOLDER, '').trim() === '');

/** Which of what stands in the report is no longer what was accepted. */
export type Moved = { readonly figure: string; readonly accepted: number | null; readonly now: number | null };
export const movedSince = (figures: readonly string[], accepted: Values, now: Values): Moved[] =>
  figures
    .map((figure) => ({ figure, accepted: accepted[figure] ?? null, now: now[figure] ?? null }))
    .filter((one) => one.accepted !== one.now);

/** Where a name of the unit's people stands in the text. One character is no name; what is a word as well is for the officer to judge. */
export function namesIn(
  words: Words,
  names: readonly string[],
): { readonly section: Section; readonly name: string }[] {
  const looked = [...new Set(names)].filter((name) => name.length > 1);
  return SECTIONS.flatMap((section) => {
    const text = `${words[section].zh}\n${words[section].en}`;
    return looked.filter((name) => text.includes(name)).map((name) => ({ section, name }));
  });
}
