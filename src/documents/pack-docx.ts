/** The same bundle as a DOCX: its headings are real ones, so that the navigation pane of Word and WPS shows them; tables repeat their head. */
import * as docx from 'docx';
import { type PackChapter, type PackContent, packWords } from './pack.ts';

const MM = 1440 / 25.4;
const WIDTH = Math.round(174 * MM);
const FACES = { eastAsia: '宋体', ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: '宋体' };
const HEI = { eastAsia: '黑体', ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: '黑体' };
const LEVELS = { 1: 'Heading1', 2: 'Heading2', 3: 'Heading3' } as const;

const line = (text: string, options: Partial<docx.IParagraphOptions> = {}, run: Partial<docx.IRunOptions> = {}) =>
  new docx.Paragraph({ children: [new docx.TextRun({ text: writable(text), font: FACES, ...run })], ...options });

/** Control characters and halves of pairs: a file with them does not open. */
const writable = (text: string): string => text.replace(/[^\P{Cc}\t\n]|\p{Cs}|[\uFFFE\uFFFF]/gu, '');

export async function packDocx(content: PackContent): Promise<Uint8Array> {
  const words = packWords(content);
  const { unitName, title, subtitle, facts, notes, chapters } = content;
  const centred = { alignment: docx.AlignmentType.CENTER };
  const heading = (size: number) => ({
    run: { size, bold: true, color: '000000', font: HEI },
    paragraph: { spacing: { before: 240, after: 120 }, keepNext: true },
  });
  const document = new docx.Document({
    creator: unitName,
    lastModifiedBy: unitName,
    title,
    features: { updateFields: false },
    styles: {
      default: {
        document: { run: { size: 20, font: FACES } },
        ...{ heading1: heading(30), heading2: heading(24), heading3: heading(20) },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: Math.round(210 * MM), height: Math.round(297 * MM) },
            margin: { top: 1134, bottom: 1020, left: 1020, right: 1020 },
          },
        },
        footers: { default: new docx.Footer({ children: [footer(words.asOf)] }) },
        children: [
          line(unitName, { ...centred, spacing: { before: 1800, after: 300 } }, { size: 30 }),
          line(title, { ...centred, spacing: { after: 200 } }, { size: 52, bold: true, font: HEI }),
          line(subtitle, { ...centred, spacing: { after: 600 } }, { size: 26 }),
          ...factsOf(facts),
          ...notes.map((note) => line(note, { spacing: { before: 160 } }, { size: 19 })),
          ...chapters.flatMap((chapter, at) => chapterOf(chapter, words.nothing, at === 0)),
        ],
      },
    ],
  });
  return docx.Packer.toBuffer(document);
}

const footer = (asOf: string) =>
  new docx.Paragraph({
    tabStops: [{ type: 'right', position: WIDTH }],
    children: [
      new docx.TextRun({ text: `${asOf}\t`, size: 17, font: FACES }),
      new docx.TextRun({
        children: [docx.PageNumber.CURRENT, ' / ', docx.PageNumber.TOTAL_PAGES],
        size: 17,
        font: FACES,
      }),
    ],
  });

function chapterOf(chapter: PackChapter, nothing: string, first: boolean): (docx.Paragraph | docx.Table)[] {
  const { level, heading, newPage, text = [], facts = [], columns = [], rows = [], after = [] } = chapter;
  return [
    new docx.Paragraph({
      style: LEVELS[level],
      pageBreakBefore: first || newPage === true,
      children: [new docx.TextRun({ text: writable(heading) })],
    }),
    ...text.map((one) => line(one, { spacing: { after: 80 } })),
    ...factsOf(facts),
    ...(columns.length > 0 ? [tableOf(columns, rows, nothing)] : []),
    ...after.map((one) => line(one, { spacing: { before: 80 } }, { size: 17 })),
  ];
}

const factsOf = (facts: readonly (readonly [string, string])[]) =>
  facts.map(
    ([name, value]) =>
      new docx.Paragraph({
        spacing: { after: 60 },
        indent: { left: 1900, hanging: 1900 },
        tabStops: [{ type: 'left', position: 1900 }],
        children: [
          new docx.TextRun({ text: `${writable(name)}\t`, font: HEI }),
          new docx.TextRun({ text: writable(value), font: FACES }),
        ],
      }),
  );

/** A column as wide as its content gets the share of a narrow one: Word takes widths, not contents. */
const NARROW = 0.8;

function tableOf(
  columns: readonly { title: string; share: number }[],
  rows: readonly (readonly string[])[],
  nothing: string,
): docx.Table {
  const shares = columns.map(({ share }) => share || NARROW);
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const widths = shares.map((share) => Math.floor((WIDTH * share) / whole));
  const cell = (text: string, at: number, heads: boolean, span = 1) =>
    new docx.TableCell({
      width: { size: widths[at]!, type: docx.WidthType.DXA },
      columnSpan: span,
      children: [line(text, {}, { size: 17, ...(heads && { font: HEI }) })],
    });
  const row = (cells: readonly string[], heads: boolean) =>
    new docx.TableRow({
      tableHeader: heads,
      cantSplit: true,
      children: cells.map((text, at) => cell(text, at, heads)),
    });
  const body =
    rows.length > 0
      ? rows.map((cells) => row(cells, false))
      : [new docx.TableRow({ children: [cell(nothing, 0, false, columns.length)] })];
  return new docx.Table({
    width: { size: WIDTH, type: docx.WidthType.DXA },
    columnWidths: widths,
    rows: [
      row(
        columns.map(({ title }) => title),
        true,
      ),
      ...body,
    ],
  });
}
