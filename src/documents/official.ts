/**
 * An official paper (公文) in the layout of GB/T 9704-2012: between bodies, under a red head, with a number, an addressee, a signer, a
 * day and a foot. One type for both outputs: the PDF that counts (here) and the copy for editing (official-docx.ts). The Chinese text
 * counts; a reading aid in English follows on a page of its own where the writer gave one.
 */
import type { Day, Instant } from '../law/day.ts';
import { dayInWords } from '../law/day-in-words.ts';
import type { Localised } from '../law/localised.ts';
import { documentDate, type Paper } from './paper.ts';

/** What a writer wrote in Chinese; the English is an aid and may be missing. */
export type Aided = { readonly zh: string; readonly en?: string | undefined };

export type OfficialPart =
  | { readonly kind: 'heading' | 'subheading' | 'text'; readonly text: Aided }
  /** Every row has as many cells as there are columns. */
  | { readonly kind: 'table'; readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] };

export type OfficialPaper = {
  /** 发文机关标志. */
  readonly organName: string;
  /** `document` adds 文件 to the red head; `letter` is the letter form (信函格式) with red double lines. */
  readonly kind: 'document' | 'plain' | 'letter';
  readonly number: string;
  /** 紧急程度, top left: 特急, 加急. */
  readonly urgency?: Localised | undefined;
  /** How it is to be kept: 内部资料 注意保存. Never a mark of a state secret: such papers do not belong into this system. */
  readonly handling?: Localised | undefined;
  readonly title: Localised;
  /** 主送. */
  readonly to: readonly string[];
  readonly body: readonly OfficialPart[];
  /** Their names. */
  readonly attachments: readonly string[];
  /** 署名. */
  readonly signer: string;
  /** 成文日期. */
  readonly day: Day;
  /** 抄送. */
  readonly cc: readonly string[];
  /** 印发机关. */
  readonly printedBy?: string | undefined;
  /** Whose electronic signature will be set; without it the place for the seal is drawn. */
  readonly signature?: { readonly name: string; readonly fingerprint: string } | undefined;
  readonly at: Instant;
};

/** Expected: whoever wrote it did not know that this system takes no state secrets. */
export class SecrecyMark extends Error {
  override readonly name = 'SecrecyMark';
  readonly mark: string;
  constructor(mark: string) {
    super(
      `the paper bears the secrecy mark ${mark}; nothing was printed; state secrets do not belong into this system`,
    );
    this.mark = mark;
  }
}

const STARRED = /(?:绝\s*密|机\s*密|秘\s*密)\s*[★☆]/;
const SECRET = /绝\s*密|机\s*密|秘\s*密/;
const READING_AID = 'English reading aid. The Chinese text on the preceding pages alone counts.';

/** The lines of a paper as they stand on it, for both outputs. Throws SecrecyMark; a table with a row too short is a fault. */
export function officialLines(paper: OfficialPaper) {
  refuseSecrecyMark(paper);
  const { organName, kind, number, urgency, handling, title, to, attachments, signer, day, cc, printedBy } = paper;
  return {
    organ: kind === 'document' ? `${organName}文件` : organName,
    letter: kind === 'letter',
    number,
    marks: [urgency, handling].flatMap((mark) => (mark ? [mark.zh] : [])),
    title: title.zh,
    to: to.length > 0 ? `${to.join('，')}：` : null,
    body: paper.body.flatMap((part) => partLines(part, 'zh')),
    attachments: attachments.map((name, index) => (attachments.length > 1 ? `${index + 1}. ${name}` : name)),
    signer,
    day: dayInWords(day).zh,
    cc: cc.length > 0 ? `抄送：${cc.join('，')}。` : null,
    printed: printedBy ? { by: printedBy, day: `${dayInWords(day).zh}印发` } : null,
    signature: paper.signature
      ? `电子签名 electronically signed by ${paper.signature.name}, fingerprint ${paper.signature.fingerprint}`
      : null,
    english: englishLines(paper),
  };
}

export type OfficialLines = ReturnType<typeof officialLines>;

export const officialPaper = (paper: OfficialPaper): Paper => ({
  form: 'official',
  data: { date: documentDate(paper.at), organName: paper.organName, ...officialLines(paper) },
});

type Line =
  | { readonly kind: 'heading' | 'subheading' | 'text'; readonly text: string }
  | (Extract<OfficialPart, { kind: 'table' }> & { readonly widths: readonly number[] });

const SHORT = 4;
const HALF_A_LINE = 18;

/** How wide each column is of the others' measure, in characters: as what stands in it asks. */
function widthsOf(rows: readonly (readonly string[])[]): number[] {
  const longest = rows[0]!.map((_, index) => Math.max(...rows.map((cells) => cells[index]!.length)));
  return longest.map((length) => Math.min(HALF_A_LINE, Math.max(SHORT, length)));
}

/** A text is split where its writer did. */
function partLines(part: OfficialPart, language: 'zh' | 'en'): Line[] {
  if (part.kind === 'table') {
    const { columns, rows } = part;
    const short = rows.find((row) => row.length !== columns.length);
    if (short) throw new Error(`${short.length} cells in a table of ${columns.length} columns`);
    return [{ kind: part.kind, columns, rows, widths: widthsOf([columns, ...rows]) }];
  }
  const { kind } = part;
  const lines = (part.text[language] ?? '').split(/\r?\n/).filter((line) => line.trim() !== '');
  return lines.map((text) => ({ kind, text }));
}

/** Nothing where no part has an aid: a title alone helps nobody. A table is not said twice. */
function englishLines({ number, urgency, handling, title, to, body, signer, day }: OfficialPaper) {
  const parts = body.flatMap((part) => (part.kind === 'table' ? [] : partLines(part, 'en')));
  if (parts.length === 0) return null;
  return {
    aid: READING_AID,
    marks: [urgency, handling].flatMap((mark) => (mark ? [mark.en] : [])),
    number,
    title: title.en,
    to: to.length > 0 ? `To: ${to.join(', ')}` : null,
    body: parts,
    signer,
    day: dayInWords(day).en,
  };
}

/** With a star anywhere; in the places of marks, the bare word too. */
function refuseSecrecyMark(paper: OfficialPaper): void {
  const marks = [paper.urgency, paper.handling].flatMap((mark) => (mark ? [mark.zh, mark.en] : []));
  const found =
    STARRED.exec(JSON.stringify(paper)) ??
    marks.map((mark) => SECRET.exec(mark) ?? /\bsecret\b|\bconfidential\b/i.exec(mark)).find((one) => one !== null);
  if (found) throw new SecrecyMark(found[0]);
}
