/**
 * A sheet of journeys for study or exchange: which it proposes, and every cell for which a row is refused. Pure. What stands in no column
 * named here is never looked at: no passport number, no birth date.
 */
import { type CountryCode, countryCalled } from '../law/countries.ts';
import type { Day } from '../law/day.ts';
import { isNothing, isOnlyMonth, parseDay } from './cell-day.ts';
import { parseName, parseStaffNumber, parseTitle } from './cells.ts';
import { isFooter, shownRaw } from './roster.ts';
import type { Cell, Sheet } from './sheet.ts';
import { columnLetters } from './sheet-xml.ts';
import { compact, headerKey } from './text.ts';
import type { TripRowReason } from './trip-reasons.ts';

const words = (all: string): readonly string[] => all.split('|');

/** The first of each is what is asked for where the column is missing. */
export const tripColumns = {
  who: words('姓名/工号|姓名或工号|姓名/学号|人员|出行人员|name or staff number'),
  name: words('姓名|学生姓名|出行人|name|full name'),
  'staff-number': words('工号|学号|职工号|学工号|人员编号|staff number|student number|staff no|student no'),
  country: words(
    '国家或地区|国家/地区|国家（地区）|国家|目的国|目的地国家|前往国家或地区|前往国家|country|country or region',
  ),
  place: words('地点|停留地点|前往地点|城市|学校或机构|接收院校|place|city|host'),
  leaves: words('出境日期|出国日期|出发日期|离境日期|出国（境）日期|leaves|leaves on|departure|departure date'),
  returns: words('回国日期|返回日期|入境日期|返程日期|回国（境）日期|returns|returns on|return|return date'),
  purpose: words('事由|出行事由|出国事由|目的|类别|purpose'),
} as const satisfies Record<string, readonly string[]>;
export type TripColumn = keyof typeof tripColumns;
const WHO = ['who', 'name', 'staff-number'] as const;
const NEEDED = ['country', 'place', 'leaves', 'returns', 'purpose'] as const;

const meaningOf = new Map<string, TripColumn>(
  (Object.keys(tripColumns) as TripColumn[]).flatMap((meaning) =>
    tripColumns[meaning].map((wording) => [headerKey(wording), meaning] as const),
  ),
);

const PURPOSES: Record<'study' | 'exchange', readonly string[]> = {
  study: words('学习|留学|进修|研修|攻读学位|课程学习|暑期学校|study|studies'),
  exchange: words('交流|交换|交换生|学术交流|学生交流|校际交流|交流学习|访学|exchange|student exchange'),
};

export type TripRow = {
  readonly sheet: string;
  readonly row: number;
  /** The cell that says who, for what is seen only later. */
  readonly cell: string;
  readonly name?: string | undefined;
  readonly staffNumber?: string | undefined;
  /** From a column that may hold either. */
  readonly either?: string | undefined;
  readonly country: CountryCode;
  readonly place: string;
  readonly leavesOn: Day;
  readonly returnsOn: Day;
  readonly purpose: 'study' | 'exchange';
};

export type RefusedCell = {
  readonly sheet: string;
  readonly row: number;
  readonly cell: string;
  readonly reason: TripRowReason;
  /** What stands there, shortened; blank where it may not be shown. */
  readonly raw: string;
};

export type TripsList = {
  readonly rows: readonly TripRow[];
  readonly refused: readonly RefusedCell[];
  /** Sheets of which nothing was read: for want of these columns. */
  readonly unread: readonly { readonly sheet: string; readonly without: readonly TripColumn[] }[];
};

type Headed = { readonly headerRow: number; readonly at: ReadonlyMap<TripColumn, number> };

export function readTrips(sheets: readonly Sheet[], today: Day): TripsList {
  const rows: TripRow[] = [];
  const refused: RefusedCell[] = [];
  const unread: { sheet: string; without: readonly TripColumn[] }[] = [];
  for (const sheet of sheets) {
    if (sheet.rows.every((cells) => cells.every((cell) => cell === null))) continue;
    const headed = headerOf(sheet);
    const without = missingFrom(headed);
    if (without.length > 0) {
      unread.push({ sheet: sheet.name, without });
      continue;
    }
    for (const [index, cells] of sheet.rows.entries()) {
      if (index <= headed.headerRow || !isTrip(cells, headed, sheet)) continue;
      const read = readRow(sheet, index, headed, today);
      if ('refused' in read) refused.push(...read.refused);
      else rows.push(read);
    }
  }
  return { rows, refused, unread };
}

const HEADER_WITHIN = 30;
/** The row with most of the headers; of two columns with one meaning the first. */
function headerOf(sheet: Sheet): Headed {
  let best: Headed = { headerRow: -1, at: new Map() };
  for (const [headerRow, cells] of sheet.rows.slice(0, HEADER_WITHIN).entries()) {
    const at = new Map<TripColumn, number>();
    for (const [index, cell] of cells.entries()) {
      const meaning = typeof cell === 'string' ? meaningOf.get(headerKey(cell)) : undefined;
      if (meaning && !at.has(meaning)) at.set(meaning, index);
    }
    if (at.size > best.at.size) best = { headerRow, at };
  }
  return best;
}

function missingFrom({ at }: Headed): TripColumn[] {
  return [...(WHO.some((one) => at.has(one)) ? [] : (['who'] as const)), ...NEEDED.filter((one) => !at.has(one))];
}

/** Not a blank row, a footer, or the header again. */
function isTrip(cells: readonly Cell[], { headerRow, at }: Headed, sheet: Sheet): boolean {
  const filled = [...at.values()].filter((index) => (cells[index] ?? null) !== null);
  if (filled.every((index) => compact(String(cells[index])) === '')) return false;
  const first = cells.find((cell) => cell !== null);
  if (typeof first === 'string' && isFooter(first)) return false;
  return !filled.every((index) => cells[index] === sheet.rows[headerRow]![index]);
}

function readRow(sheet: Sheet, index: number, { at }: Headed, today: Day): TripRow | { refused: RefusedCell[] } {
  const refused: RefusedCell[] = [];
  const cellOf = (meaning: TripColumn): Cell => sheet.rows[index]?.[at.get(meaning) ?? -1] ?? null;
  const nameOf = (meaning: TripColumn) => `${columnLetters(at.get(meaning) ?? 0)}${index + 1}`;
  const refuse = (meaning: TripColumn, reason: TripRowReason): undefined => {
    const raw = shownRaw(cellOf(meaning));
    refused.push({ sheet: sheet.name, row: index + 1, cell: nameOf(meaning), reason, raw });
  };

  const dayOf = (meaning: 'leaves' | 'returns'): Day | undefined => {
    const cell = cellOf(meaning);
    if (isOnlyMonth(cell)) return refuse(meaning, 'only-a-month');
    const day = parseDay(cell, 'start', today, sheet.typed);
    if (!day.ok) return refuse(meaning, day.reason);
    return day.value ?? refuse(meaning, 'day-missing');
  };
  const textOf = (meaning: 'country' | 'place' | 'purpose', most: number): string | undefined => {
    const text = parseTitle(cellOf(meaning));
    if (!text.ok) return refuse(meaning, text.reason);
    if (!text.value) return refuse(meaning, 'cell-missing');
    return [...text.value].length > most ? refuse(meaning, 'too-long') : text.value;
  };
  const whoOf = () => {
    const [name, staffNumber, either] = (['name', 'staff-number', 'who'] as const).map((meaning) => {
      const cell = cellOf(meaning);
      if (isNothing(cell)) return undefined;
      const read = meaning === 'staff-number' ? parseStaffNumber(cell) : parseName(cell);
      const or = meaning === 'who' && !read.ok ? parseStaffNumber(cell) : read;
      return or.ok ? or.value : refuse(meaning, read.ok ? 'not-a-name' : read.reason);
    });
    const meaning = staffNumber ? 'staff-number' : name ? 'name' : 'who';
    if (name ?? staffNumber ?? either) return { name, staffNumber, either, cell: nameOf(meaning) };
    const first = WHO.find((one) => at.has(one))!;
    return refused.length > 0 ? undefined : refuse(first, 'person-missing');
  };

  const who = whoOf();
  const written = textOf('country', 80);
  const country = written && (countryCalled(written) ?? refuse('country', 'unknown-country'));
  const place = textOf('place', 60);
  const leavesOn = dayOf('leaves');
  const returnsOn = dayOf('returns');
  const why = textOf('purpose', 80);
  const purpose = why && (purposeCalled(why) ?? refuse('purpose', 'not-study-or-exchange'));
  if (leavesOn && returnsOn && returnsOn < leavesOn) refuse('returns', 'wrong-order');
  if (refused.length > 0 || !(who && country && place && leavesOn && returnsOn && purpose)) return { refused };
  return { sheet: sheet.name, row: index + 1, ...who, country, place, leavesOn, returnsOn, purpose };
}

const purposeCalled = (text: string) =>
  (['study', 'exchange'] as const).find((one) => PURPOSES[one].some((word) => headerKey(word) === headerKey(text)));
