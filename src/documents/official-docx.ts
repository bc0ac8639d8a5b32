/**
 * An official paper as a DOCX for editing, in the layout of the PDF as near as Word and WPS can: the same page, margins and grid, the
 * faces by the names that offices have. It is a draft's copy and never counts: it bears no signature and no place for one.
 */
import * as docx from 'docx';
import { UnprintableCharacters } from './compile.ts';
import { type OfficialLines, type OfficialPaper, officialLines } from './official.ts';

const RED = 'D7000F';
const FANG = '仿宋_GB2312';
const KAI = '楷体_GB2312';
const HEI = '黑体';
const BIAOSONG = '方正小标宋简体';
const SONG = '宋体';

/**
 * Lengths in twentieths of a point, sizes in half points. 22 lines of 225 mm by the page's grid; 28 characters of 156 mm by drawing
 * those of the body a quarter of a point closer: a grid of characters narrower than themselves some programs draw twice as wide.
 */
const MM = 1440 / 25.4;
const LINE = 579;
const CLOSER = -5;
const CHARACTER = 315;
const BODY = 32;

type Run = { readonly font?: string; readonly size?: number; readonly color?: string; readonly bold?: boolean };

/** Throws SecrecyMark, and UnprintableCharacters for what no XML may hold. */
export async function officialDocx(paper: OfficialPaper): Promise<Uint8Array> {
  const lines = officialLines(paper);
  refuseUnwritable(lines);
  const document = new docx.Document({
    creator: paper.organName,
    lastModifiedBy: paper.organName,
    title: lines.title,
    evenAndOddHeaderAndFooters: true,
    styles: { default: { document: { run: { size: BODY, font: faces(FANG) } } } },
    sections: [
      {
        properties: {
          titlePage: lines.letter,
          page: {
            size: { width: Math.round(210 * MM), height: Math.round(297 * MM) },
            margin: {
              ...{ top: mm(37), bottom: mm(35), left: mm(28), right: mm(26) },
              ...{ header: mm(15), footer: mm(25), gutter: 0 },
            },
          },
          grid: { type: docx.DocumentGridType.LINES, linePitch: LINE },
        },
        // The letter form has no number on its first page.
        ...(lines.letter
          ? { footers: { first: new docx.Footer({ children: [line('')] }), ...pageNumbers() } }
          : { footers: pageNumbers() }),
        children: [...headOf(lines), ...textOf(lines), ...footOf(lines), ...englishOf(lines)],
      },
    ],
  });
  return docx.Packer.toBuffer(document);
}

const mm = (length: number): number => Math.round(length * MM);
const faces = (eastAsia: string) => ({ eastAsia, ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: eastAsia });

const run = (text: string, { font = FANG, size = BODY, color, bold }: Run = {}): docx.TextRun =>
  new docx.TextRun({
    ...{ text, size, font: faces(font) },
    ...(size === BODY ? { characterSpacing: CLOSER } : {}),
    ...(color ? { color } : {}),
    ...(bold ? { bold } : {}),
  });

const line = (text: string, options: Partial<docx.IParagraphOptions> = {}, of: Run = {}): docx.Paragraph =>
  new docx.Paragraph({ children: [run(text, of)], ...options });

const blank = (count: number): docx.Paragraph[] => Array.from({ length: count }, () => line(''));
const centred = { alignment: docx.AlignmentType.CENTER };
const indented = { indent: { firstLine: 2 * CHARACTER } };
const redLine = (style: 'single' | 'thickThinSmallGap', size: number) => ({
  border: { bottom: { style, size, color: RED, space: 4 } },
});

function pageNumbers(): { default: docx.Footer; even: docx.Footer } {
  const footer = (alignment: 'left' | 'right') =>
    new docx.Footer({
      children: [
        new docx.Paragraph({
          alignment,
          indent: { [alignment]: 280 },
          children: [
            new docx.TextRun({ children: ['— ', docx.PageNumber.CURRENT, ' —'], size: 28, font: faces(SONG) }),
          ],
        }),
      ],
    });
  return { default: footer('right'), even: footer('left') };
}

/** The red head shrinks to the width of the text, down to half, as in print. */
function headOf({ organ, letter, number, marks }: OfficialLines): docx.Paragraph[] {
  const size = Math.max(40, Math.min(80, Math.floor((2 * 442) / (organ.length + 1))));
  const mark = { font: BIAOSONG, size, color: RED, bold: true };
  const labels = marks.map((text) => line(text, {}, { font: HEI }));
  if (letter)
    return [
      line(organ, { ...centred, ...redLine('thickThinSmallGap', 24) }, mark),
      ...labels,
      line(number, { alignment: docx.AlignmentType.RIGHT }),
      ...blank(1),
    ];
  return [
    ...labels,
    ...blank(Math.max(0, 3 - labels.length)),
    line(organ, centred, mark),
    ...blank(2),
    line(number, { ...centred, ...redLine('single', 12) }),
    ...blank(2),
  ];
}

function textOf({ title, to, body, attachments, signer, day }: OfficialLines): (docx.Paragraph | docx.Table)[] {
  const atTheRight = { alignment: docx.AlignmentType.RIGHT, indent: { right: 4 * CHARACTER }, keepLines: true };
  return [
    line(
      title,
      { ...centred, spacing: { line: 640, lineRule: docx.LineRuleType.EXACT } },
      { font: BIAOSONG, size: 44, bold: true },
    ),
    ...blank(1),
    ...(to === null ? [] : [line(to)]),
    ...body.map((part) => ('text' in part ? partOf(part) : tableOf(part))),
    ...(attachments.length > 0 ? blank(1) : []),
    ...attachments.map((name, index) =>
      line(`${index === 0 ? '附件：' : ''}${name}`, {
        indent: { left: 5 * CHARACTER, ...(index === 0 ? { hanging: 3 * CHARACTER } : {}) },
      }),
    ),
    ...blank(2),
    line(signer, { ...atTheRight, keepNext: true }),
    line(day, atTheRight),
  ];
}

function partOf({ kind, text }: { readonly kind: string; readonly text: string }): docx.Paragraph {
  if (kind === 'text') return line(text, { ...indented, alignment: docx.AlignmentType.BOTH });
  return line(text, { ...indented, keepNext: true }, { font: kind === 'heading' ? HEI : KAI });
}

type TableLines = Extract<OfficialLines['body'][number], { kind: 'table' }>;

function tableOf({ columns, rows, widths: shares }: TableLines): docx.Table {
  const widths = shares.map((share) => Math.floor((156 * MM * share) / shares.reduce((sum, one) => sum + one, 0)));
  const close = { spacing: { line: 360, lineRule: docx.LineRuleType.EXACT, before: 40, after: 40 } };
  const row = (cells: readonly string[], heads: boolean) =>
    new docx.TableRow({
      tableHeader: heads,
      cantSplit: true,
      children: cells.map(
        (text, index) =>
          new docx.TableCell({
            width: { size: widths[index]!, type: docx.WidthType.DXA },
            children: [line(text, close, { size: 24, font: heads ? HEI : FANG })],
          }),
      ),
    });
  return new docx.Table({
    columnWidths: widths,
    rows: [row(columns, true), ...rows.map((cells) => row(cells, false))],
  });
}

/** 版记: a table that hangs at the foot of the text on the page of the empty line after it. */
function footOf({ cc, printed }: OfficialLines): (docx.Paragraph | docx.Table)[] {
  const texts = [cc, printed && `${printed.by}\t${printed.day}`].filter((text) => text !== null);
  if (texts.length === 0) return [];
  const [none, thick] = [
    { style: docx.BorderStyle.NONE, size: 0 },
    { style: docx.BorderStyle.SINGLE, size: 8 },
  ];
  const right = mm(156) - 280;
  const rows = texts.map(
    (text) =>
      new docx.TableRow({
        children: [
          new docx.TableCell({
            borders: { left: none, right: none, top: thick, bottom: thick },
            width: { size: mm(156), type: docx.WidthType.DXA },
            children: [
              line(text, { indent: { left: 280 }, tabStops: [{ type: 'right', position: right }] }, { size: 28 }),
            ],
          }),
        ],
      }),
  );
  const place = {
    horizontalAnchor: docx.TableAnchorType.MARGIN,
    verticalAnchor: docx.TableAnchorType.MARGIN,
    relativeHorizontalPosition: docx.RelativeHorizontalPosition.CENTER,
    relativeVerticalPosition: docx.RelativeVerticalPosition.BOTTOM,
  };
  return [new docx.Table({ columnWidths: [mm(156)], float: place, rows }), line('')];
}

function englishOf({ english }: OfficialLines): docx.Paragraph[] {
  if (!english) return [];
  const { aid, marks, number, title, to, body, signer, day } = english;
  const texts = [
    ...marks,
    number,
    title,
    ...(to ? [to] : []),
    ...body.flatMap((part) => ('text' in part ? [part.text] : [])),
  ];
  return [
    line(aid, { pageBreakBefore: true }, { size: 20 }),
    ...[...texts, signer, day].map((text) => line(text, {}, { size: 20, bold: text === title })),
  ];
}

/** Control characters and halves of pairs: a file with them does not open. */
function refuseUnwritable(lines: OfficialLines): void {
  const texts = JSON.stringify(lines, (_, value) =>
    typeof value === 'string' ? value.replace(/[\t\n\r]/g, '') : value,
  );
  const found = [...textsIn(JSON.parse(texts))].filter((character) => /[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u.test(character));
  if (found.length > 0) throw new UnprintableCharacters([...new Set(found)]);
}

function textsIn(value: unknown): string {
  if (typeof value === 'string') return value;
  return value && typeof value === 'object' ? Object.values(value).map(textsIn).join('') : '';
}
