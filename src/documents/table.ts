/**
 * A list as paper: a register, a sign-in sheet. A title, what it is about, as of when, columns, rows, page numbers; the head of the
 * columns is repeated on every page and no row is torn in two. An empty column is a column to write in by hand.
 */
import type { Instant } from '../law/day.ts';
import type { Language, Localised } from '../law/localised.ts';
import { documentDate, momentIn, offsetIn, type Paper } from './paper.ts';

export type PrintedColumn = {
  readonly title: string;
  /** Its share of the width, against the other columns' shares. */
  readonly share: number;
  readonly align?: 'left' | 'center' | 'right';
};

export type PrintedTable = {
  readonly language: Language;
  readonly unitName: string;
  readonly title: string;
  readonly subtitle?: string;
  /** Facts above the list, each with its name: 培训时间, 2026年11月23日. */
  readonly facts?: readonly (readonly [name: string, value: string])[];
  readonly columns: readonly PrintedColumn[];
  /** As many texts a row as there are columns; '' is left blank. */
  readonly rows: readonly (readonly string[])[];
  /** Whether a first column numbers the rows. */
  readonly numbered?: boolean;
  /** `hand` leaves room in every row for handwriting. */
  readonly height?: 'text' | 'hand';
  readonly landscape?: boolean;
  /** What is to be known beside the list, under it. */
  readonly notes?: readonly Localised[];
  /** Lines under the list, for signatures or remarks: 负责人（签名）. */
  readonly closing?: readonly string[];
  /** The handwriting of who signed on a screen, as a PNG, and what stands before it. */
  readonly signed?: { readonly label: string; readonly reads: string; readonly picture: Uint8Array };
  /** When the rows were read, shown with the zone. */
  readonly asOf: Instant;
  readonly timeZone: string;
};

const WORDS = {
  zh: {
    number: '序号',
    nothing: '（无记录）',
    asOf: (moment: string, zone: string) => `数据截至 ${moment}（${zone}）`,
    total: (rows: number) => `共${rows}条`,
  },
  en: {
    number: 'No.',
    nothing: '(no entries)',
    asOf: (moment: string, zone: string) => `As of ${moment} (${zone})`,
    total: (rows: number) => (rows === 1 ? '1 entry' : `${rows} entries`),
  },
} as const;

/** Throws where a row has not as many texts as there are columns: a fault of the caller. */
export function tablePaper(table: PrintedTable): Paper {
  const { language, columns, rows, numbered = false, asOf, timeZone } = table;
  const odd = rows.find((row) => row.length !== columns.length);
  if (odd) throw new Error(`a row of ${odd.length} texts in a list of ${columns.length} columns`);
  const words = WORDS[language];
  const number: PrintedColumn = { title: words.number, share: 0, align: 'center' };
  return {
    form: 'table',
    ...(table.signed && { pictures: { signature: table.signed.picture } }),
    data: {
      language,
      date: documentDate(asOf),
      unitName: table.unitName,
      title: table.title,
      subtitle: table.subtitle ?? null,
      facts: table.facts ?? [],
      columns: (numbered ? [number, ...columns] : columns).map(({ title, share, align = 'left' }) => ({
        title,
        share,
        align,
      })),
      rows: numbered ? rows.map((row, index) => [String(index + 1), ...row]) : rows,
      nothing: words.nothing,
      hand: table.height === 'hand',
      landscape: table.landscape ?? false,
      notes: table.notes ?? [],
      closing: table.closing ?? [],
      signed: table.signed ? { label: table.signed.label, reads: table.signed.reads } : null,
      asOf: words.asOf(momentIn(timeZone, asOf), offsetIn(timeZone, asOf)),
      total: words.total(rows.length),
    },
  };
}
