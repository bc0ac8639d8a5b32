/** A sheet of courses completed elsewhere: which completions it proposes, and every cell for which a row is refused. Pure. */
import type { Day } from '../law/day.ts';
import { isNothing, isOnlyMonth, parseDay } from './cell-day.ts';
import { parseName, parseStaffNumber, parseTitle } from './cells.ts';
import type { CompletionReason } from './completion-reasons.ts';
import { isFooter, shownRaw } from './roster.ts';
import type { Cell, Sheet } from './sheet.ts';
import { columnLetters } from './sheet-xml.ts';
import { compact, headerKey } from './text.ts';

const words = (all: string): readonly string[] => all.split('|');

/** The first of each is what is asked for where the column is missing. */
export const completionColumns = {
  name: words('姓名|学员姓名|学员|人员|name|full name|learner'),
  'staff-number': words('工号|员工编号|人员编号|学号|职工号|staff number|staff no|employee number'),
  department: words('部门|所在部门|单位部门|department'),
  course: words('课程|课程名称|培训课程|项目名称|course|course title|title'),
  day: words('完成日期|完成时间|结业日期|日期|completed on|completion date|date'),
  hours: words('学时|课时|学时数|hours'),
  organiser: words('组织方|主办单位|举办单位|培训机构|平台|organiser|organizer|provider'),
} as const satisfies Record<string, readonly string[]>;
export type CompletionColumn = keyof typeof completionColumns;

const meaningOf = new Map<string, CompletionColumn>(
  (Object.keys(completionColumns) as CompletionColumn[]).flatMap((meaning) =>
    completionColumns[meaning].map((wording) => [headerKey(wording), meaning] as const),
  ),
);

/** Who is meant: by number, or by name, with the department where names are alike; or by mail address. */
export type Who = {
  readonly staffNumber?: string | undefined;
  readonly name?: string | undefined;
  readonly department?: string | undefined;
  readonly email?: string | undefined;
};

export type TakenRow = {
  readonly sheet: string;
  readonly row: number;
  /** What says who, for what is seen only later. */
  readonly cell: string;
  readonly who: Who;
  readonly course: string;
  readonly day: Day;
  readonly hours: number;
  readonly organiserName?: string | undefined;
  readonly statementId?: string | undefined;
};

export type RefusedRow = {
  readonly sheet: string;
  readonly row: number;
  readonly cell: string;
  readonly reason: CompletionReason;
  /** What stands there, shortened. */
  readonly raw: string;
};

export type CompletionsList = {
  readonly rows: readonly TakenRow[];
  readonly refused: readonly RefusedRow[];
  /** Sheets of which nothing was read: for want of these columns. */
  readonly unread: readonly { readonly sheet: string; readonly without: readonly CompletionColumn[] }[];
};

type Headed = { readonly headerRow: number; readonly at: ReadonlyMap<CompletionColumn, number> };

export function readCompletions(sheets: readonly Sheet[], today: Day): CompletionsList {
  const rows: TakenRow[] = [];
  const refused: RefusedRow[] = [];
  const unread: { sheet: string; without: readonly CompletionColumn[] }[] = [];
  for (const sheet of sheets) {
    if (sheet.rows.every((cells) => cells.every((cell) => cell === null))) continue;
    const headed = headerOf(sheet);
    const without = missingFrom(headed);
    if (without.length > 0) {
      unread.push({ sheet: sheet.name, without });
      continue;
    }
    for (const [index, cells] of sheet.rows.entries()) {
      if (index <= headed.headerRow || !isFilled(cells, headed)) continue;
      const read = readRow(sheet, index, headed, today);
      if ('refused' in read) refused.push(...read.refused);
      else rows.push(read);
    }
  }
  return { rows, refused, unread };
}

const HEADER_WITHIN = 30;

/** The row with most of the headers. */
function headerOf(sheet: Sheet): Headed {
  let best: Headed = { headerRow: -1, at: new Map() };
  for (const [headerRow, cells] of sheet.rows.slice(0, HEADER_WITHIN).entries()) {
    const at = new Map<CompletionColumn, number>();
    for (const [index, cell] of cells.entries()) {
      const meaning = typeof cell === 'string' ? meaningOf.get(headerKey(cell)) : undefined;
      if (meaning && !at.has(meaning)) at.set(meaning, index);
    }
    if (at.size > best.at.size) best = { headerRow, at };
  }
  return best;
}

const missingFrom = ({ at }: Headed): CompletionColumn[] => [
  ...(at.has('name') || at.has('staff-number') ? [] : (['staff-number'] as const)),
  ...(['course', 'day', 'hours'] as const).filter((one) => !at.has(one)),
];

function isFilled(cells: readonly Cell[], { at }: Headed): boolean {
  const filled = [...at.values()].filter((index) => compact(String(cells[index] ?? '')) !== '');
  const first = cells.find((cell) => cell !== null);
  return filled.length > 0 && !(typeof first === 'string' && isFooter(first));
}

function readRow(sheet: Sheet, index: number, { at }: Headed, today: Day): TakenRow | { refused: RefusedRow[] } {
  const refused: RefusedRow[] = [];
  const cellOf = (meaning: CompletionColumn): Cell => sheet.rows[index]?.[at.get(meaning) ?? -1] ?? null;
  const nameOf = (meaning: CompletionColumn) => `${columnLetters(at.get(meaning) ?? 0)}${index + 1}`;
  const refuse = (meaning: CompletionColumn, reason: CompletionReason): undefined => {
    refused.push({
      ...{ sheet: sheet.name, row: index + 1, cell: nameOf(meaning), reason, raw: shownRaw(cellOf(meaning)) },
    });
  };
  const textOf = (meaning: 'course' | 'department' | 'organiser', most: number): string | undefined => {
    const text = parseTitle(cellOf(meaning));
    if (!text.ok) return refuse(meaning, text.reason);
    if (text.value && [...text.value].length > most) return refuse(meaning, 'too-long');
    return text.value || undefined;
  };
  const dayOf = (): Day | undefined => {
    const cell = cellOf('day');
    if (isOnlyMonth(cell)) return refuse('day', 'only-a-month');
    const day = parseDay(cell, 'evidence', today, sheet.typed);
    if (!day.ok) return refuse('day', day.reason);
    if (!day.value) return refuse('day', 'day-missing');
    return day.value > today ? refuse('day', 'in-the-future') : day.value;
  };
  const whoOf = (): Who | undefined => {
    const [number, name] = [cellOf('staff-number'), cellOf('name')];
    if (isNothing(number) && isNothing(name))
      return refuse(at.has('staff-number') ? 'staff-number' : 'name', 'person-missing');
    const [readNumber, readName] = [parseStaffNumber(number), isNothing(name) ? undefined : parseName(name)];
    if (!readNumber.ok) return refuse('staff-number', readNumber.reason);
    if (readName && !readName.ok) return refuse('name', readName.reason);
    return { staffNumber: readNumber.value, name: readName?.value, department: textOf('department', 60) };
  };

  const who = whoOf();
  const course = textOf('course', 120);
  if (!course && !refused.some(({ cell }) => cell === nameOf('course'))) refuse('course', 'cell-missing');
  const day = dayOf();
  const hours = hoursIn(cellOf('hours')) ?? refuse('hours', 'wrong-hours');
  const organiserName = textOf('organiser', 100);
  if (refused.length > 0 || !(who && course && day && hours)) return { refused };
  const cell = nameOf(who.staffNumber ? 'staff-number' : 'name');
  return { sheet: sheet.name, row: index + 1, cell, who, course, day, hours, organiserName };
}

/** Halves, as training counts them: 4, 4.0, 4 学时. */
function hoursIn(cell: Cell): number | undefined {
  const text = typeof cell === 'number' ? String(cell) : typeof cell === 'string' ? compact(cell) : '';
  const hours = Number(/^(\d{1,2}(?:\.\d+)?)(?:学时|课时|小时|h|hours?)?$/i.exec(text)?.[1] ?? Number.NaN);
  return hours >= 0.5 && hours <= 24 && Number.isInteger(hours * 2) ? hours : undefined;
}
