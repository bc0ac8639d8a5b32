/**
 * A sheet of questions, as officers keep them: kind, question, options A to H, answer, explanation, difficulty, topic; English beside it
 * where there is one. What it proposes, and every cell for which a row is refused. Pure. What the words mean in the bank is said by the
 * caller, for this room knows no module.
 */

import type { QuestionRowReason } from './question-reasons.ts';
import { DIFFICULTIES, KINDS, LETTERS, meaningOf, NEEDED, NO, type QuestionColumn, YES } from './question-words.ts';
import { isFooter, shownRaw } from './roster.ts';
import { bearsSecrecyMark } from './secrecy-mark.ts';
import type { Cell, Sheet } from './sheet.ts';
import { columnLetters } from './sheet-xml.ts';
import { compact, headerKey, withoutInvisible } from './text.ts';

export type SheetItemKind = 'single' | 'multiple' | 'true-false' | 'order';
type InBoth = { readonly zh: string; readonly en: string };
export type SheetItem = {
  readonly kind: SheetItemKind;
  readonly stem: InBoth;
  readonly options: InBoth[];
  readonly right: number[];
};
export type SheetQuestion = {
  readonly sheet: string;
  readonly row: number;
  /** The cell with the question. */
  readonly cell: string;
  readonly kind: SheetItemKind | 'case';
  readonly stem: InBoth;
  readonly items: SheetItem[];
  readonly difficulty: 1 | 2 | 3;
  readonly subject: string;
  readonly explanation: InBoth;
  readonly source: string;
};
export type RefusedQuestionCell = {
  readonly sheet: string;
  readonly row: number;
  readonly cell: string;
  readonly reason: QuestionRowReason;
  readonly raw: string;
};
export type QuestionsList = {
  readonly questions: readonly SheetQuestion[];
  readonly refused: readonly RefusedQuestionCell[];
  readonly unread: readonly { readonly sheet: string; readonly without: readonly QuestionColumn[] }[];
  /** Rows that held something. */
  readonly rows: number;
};

type Headed = { readonly headerRow: number; readonly at: ReadonlyMap<QuestionColumn, number> };
const HEADER_WITHIN = 30;

/** The row with most of the headers; of two columns with one meaning the first. */
function headerOf(sheet: Sheet): Headed {
  let best: Headed = { headerRow: -1, at: new Map() };
  for (const [headerRow, cells] of sheet.rows.slice(0, HEADER_WITHIN).entries()) {
    const at = new Map<QuestionColumn, number>();
    for (const [index, cell] of cells.entries()) {
      const meaning = typeof cell === 'string' ? meaningOf.get(headerKey(cell)) : undefined;
      if (meaning && !at.has(meaning)) at.set(meaning, index);
    }
    if (at.size > best.at.size) best = { headerRow, at };
  }
  return best;
}

export type Meanings = { readonly subjectOf: (word: string) => string | undefined };

export function readQuestions(sheets: readonly Sheet[], meanings: Meanings): QuestionsList {
  const questions: SheetQuestion[] = [];
  const refused: RefusedQuestionCell[] = [];
  const unread: { sheet: string; without: readonly QuestionColumn[] }[] = [];
  let rows = 0;
  for (const sheet of sheets) {
    if (sheet.rows.every((cells) => cells.every((cell) => cell === null))) continue;
    const headed = headerOf(sheet);
    const without = NEEDED.filter((one) => !headed.at.has(one));
    if (without.length > 0) {
      unread.push({ sheet: sheet.name, without });
      continue;
    }
    const read = readSheet(sheet, headed, meanings);
    rows += read.rows;
    questions.push(...read.questions);
    refused.push(...read.refused);
  }
  return { questions, refused, unread, rows };
}

type Open = { readonly question: SheetQuestion; faulty: boolean };

/** Row by row; a case stays open for the parts below it, and goes with any of them that is faulty. */
function readSheet(sheet: Sheet, headed: Headed, meanings: Meanings) {
  const questions: SheetQuestion[] = [];
  const refused: RefusedQuestionCell[] = [];
  let rows = 0;
  let open: Open | 'faulty' | undefined;
  const close = () => {
    if (!open || open === 'faulty') return;
    const { question, faulty } = open;
    const reason = faulty ? 'part-faulty' : question.items.length === 0 ? 'case-without-parts' : undefined;
    if (reason)
      refused.push({
        sheet: sheet.name,
        row: question.row,
        cell: question.cell,
        reason,
        raw: question.stem.zh.slice(0, 40),
      });
    else questions.push(question);
  };
  for (const [index, cells] of sheet.rows.entries()) {
    if (index <= headed.headerRow || !isQuestion(cells, headed, sheet)) continue;
    rows += 1;
    const row = rowOf(sheet, index, headed);
    const kind = row.kind();
    if (kind?.part) {
      const item = row.item(kind.kind as SheetItemKind);
      if (open === undefined) row.refuse('kind', 'part-without-case');
      else if (open !== 'faulty') {
        if (!item || row.refused.length > 0) open.faulty = true;
        else if (open.question.items.length === 6) {
          row.refuse('kind', 'too-many-parts');
          open.faulty = true;
        } else open.question.items.push(item);
      }
    } else {
      close();
      open = undefined;
      const read = kind && row.question(kind.kind, meanings);
      if (kind?.kind === 'case') open = read && row.refused.length === 0 ? { question: read, faulty: false } : 'faulty';
      else if (read && row.refused.length === 0) questions.push(read);
    }
    refused.push(...row.refused);
  }
  close();
  return { questions, refused, rows };
}

/** Not a blank row, a footer, or the header again. */
function isQuestion(cells: readonly Cell[], { headerRow, at }: Headed, sheet: Sheet): boolean {
  const filled = [...at.values()].filter((index) => (cells[index] ?? null) !== null);
  if (filled.every((index) => compact(String(cells[index])) === '')) return false;
  const first = cells.find((cell) => cell !== null);
  if (typeof first === 'string' && filled.length < 3 && isFooter(first)) return false;
  return !filled.every((index) => cells[index] === sheet.rows[headerRow]![index]);
}

const MOST = { stem: 1000, option: 300, source: 200 };

function rowOf(sheet: Sheet, index: number, { at }: Headed) {
  const refused: RefusedQuestionCell[] = [];
  const cellOf = (meaning: QuestionColumn): Cell => sheet.rows[index]?.[at.get(meaning) ?? -1] ?? null;
  const nameOf = (meaning: QuestionColumn) => `${columnLetters(at.get(meaning) ?? 0)}${index + 1}`;
  const refuse = (meaning: QuestionColumn, reason: QuestionRowReason): undefined => {
    const raw = reason === 'secrecy-mark' ? '' : shownRaw(cellOf(meaning));
    refused.push({ sheet: sheet.name, row: index + 1, cell: nameOf(meaning), reason, raw });
  };

  /** Its words; blank where nothing stands there, nothing where it was refused. */
  const textOf = (meaning: QuestionColumn, most: number): string | undefined => {
    const cell = cellOf(meaning);
    if (cell === null) return '';
    if (typeof cell === 'object')
      return 'broken' in cell ? refuse(meaning, cell.broken === 'too-long' ? 'too-long' : 'formula') : cell.day;
    const text = withoutInvisible(String(cell)).replace(/\r\n?/g, '\n').trim().normalize('NFC');
    if (/^[=+@]/.test(text) && /^[=+@][\w(]/.test(text)) return refuse(meaning, 'formula');
    if (text.includes('\uFFFD') || !text.isWellFormed()) return refuse(meaning, 'damaged-text');
    if (text.split('\n').some(bearsSecrecyMark)) return refuse(meaning, 'secrecy-mark');
    return text.length > most ? refuse(meaning, 'too-long') : text;
  };
  const bothOf = (zh: QuestionColumn, en: QuestionColumn, most: number): InBoth => ({
    zh: textOf(zh, most) ?? '',
    en: textOf(en, most) ?? '',
  });

  const kind = () => {
    const text = textOf('kind', 40);
    return text === undefined ? undefined : (KINDS[headerKey(text)] ?? refuse('kind', 'unknown-kind'));
  };

  const options = (): InBoth[] => {
    const all = LETTERS.map((one) =>
      bothOf(`option-${one}` as QuestionColumn, `option-${one}-en` as QuestionColumn, MOST.option),
    );
    const last = all.findLastIndex(({ zh }) => zh !== '');
    const given = all.slice(0, last + 1);
    for (const [place, { zh }] of given.entries()) {
      const column = `option-${LETTERS[place]!}` as QuestionColumn;
      if (zh === '' && !refused.some(({ cell }) => cell === nameOf(column))) refuse(column, 'option-gap');
      else if (zh !== '' && given.findIndex((one) => one.zh === zh) < place) refuse(column, 'option-twice');
    }
    return given;
  };

  const letters = (count: number, of: SheetItemKind): number[] => {
    const text = textOf('answer', 100);
    if (text === undefined) return [];
    const plain = compact(text)
      .toLowerCase()
      .replace(/[,，、;；.。/\->]/g, '');
    if (plain === '') return refuse('answer', 'no-right-answer') ?? [];
    if (of === 'true-false') {
      if (YES.has(plain)) return [0];
      return NO.has(plain) ? [1] : (refuse('answer', 'answer-unreadable') ?? []);
    }
    if (!/^[a-z]+$/.test(plain)) return refuse('answer', 'answer-unreadable') ?? [];
    const right = [...plain].map((letter) => letter.charCodeAt(0) - 97);
    if (right.some((place) => place >= count)) return refuse('answer', 'no-such-option') ?? [];
    if (of === 'order')
      return right.length === count && new Set(right).size === count
        ? right
        : (refuse('answer', 'order-incomplete') ?? []);
    const once = [...new Set(right)].sort((a, b) => a - b);
    return of === 'single' && once.length > 1 ? (refuse('answer', 'several-right') ?? []) : once;
  };

  const item = (of: SheetItemKind): SheetItem => {
    const stem = bothOf('stem', 'stem-en', MOST.stem);
    if (stem.zh === '' && !refused.some(({ cell }) => cell === nameOf('stem'))) refuse('stem', 'stem-missing');
    const given = of === 'true-false' ? TRUE_FALSE : options();
    if (given.length < 2 && refused.length === 0) refuse('option-a', 'too-few-options');
    return { kind: of, stem, options: given, right: letters(given.length, of) };
  };

  const question = (of: SheetItemKind | 'case', { subjectOf }: Meanings): SheetQuestion => {
    const own = of === 'case' ? undefined : item(of);
    const stem = own?.stem ?? bothOf('stem', 'stem-en', MOST.stem);
    if (of === 'case' && stem.zh === '' && refused.length === 0) refuse('stem', 'stem-missing');
    const explanation = bothOf('explanation', 'explanation-en', MOST.stem);
    if (explanation.zh === '' && !refused.some(({ cell }) => cell === nameOf('explanation')))
      refuse('explanation', 'explanation-missing');
    const difficulty =
      DIFFICULTIES[compact(textOf('difficulty', 20) ?? '').toLowerCase()] ?? refuse('difficulty', 'not-a-difficulty');
    const subject = subjectOf(headerKey(textOf('subject', 40) ?? '')) ?? refuse('subject', 'unknown-subject');
    const source = at.has('source') ? (textOf('source', MOST.source) ?? '').replace(/\n/g, ' ') : '';
    return {
      ...{ sheet: sheet.name, row: index + 1, cell: nameOf('stem'), kind: of, stem, explanation, source },
      items: own ? [{ ...own, stem: { zh: '', en: '' } }] : [],
      ...{ difficulty: difficulty ?? 1, subject: subject ?? '' },
    };
  };
  return { refused, refuse, kind, item, question };
}

const TRUE_FALSE: InBoth[] = [
  { zh: '正确', en: 'True' },
  { zh: '错误', en: 'False' },
];
