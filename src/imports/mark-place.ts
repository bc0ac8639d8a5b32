/** Where in a sheet a secrecy mark stands, so that whoever brought the file finds it: the place and the mark, nothing else of what is there. */
import type { Localised } from '../law/localised.ts';
import { labelledMarkIn, secrecyMarkIn, titleBearsSecrecyMark, titleSecrecyMarkIn } from './secrecy-mark.ts';
import { columnLetters } from './sheet-xml.ts';

/** The parts of a file that are told apart. */
export type MarkedPart =
  | 'file-name'
  | 'sheet-name'
  | 'cell'
  | 'page-header'
  | 'text-box'
  | 'comment'
  | 'properties'
  | 'rule'
  | 'content';

export type MarkPlace = {
  readonly where: MarkedPart;
  readonly mark: string;
  /** By its name, where that bears no mark itself; of a text file there is none. */
  readonly sheet?: string;
  /** From 1, as the program shows them that opens the file. */
  readonly sheetNumber?: number;
  readonly row?: number;
  readonly column?: string;
  /** Of a tool's report: which of its rules. */
  readonly rule?: string;
  /** In how many cells there is one. */
  readonly found?: number;
};

type Marked = { readonly name: string; readonly rows: readonly (readonly unknown[])[]; readonly typed: boolean };

const NEAR_THE_TOP = 6;
const filled = (row: readonly unknown[]): number => row.filter((cell) => cell !== null).length;
const bearsMark = (row: readonly unknown[]): boolean =>
  row.some((cell) => typeof cell === 'string' && titleSecrecyMarkIn(cell) !== undefined);
/** Where the table begins: the first row of which more than half is filled, and its head names no level. A table of one column has no titles to tell apart. */
function tableFrom(rows: Marked['rows']): number {
  const widest = Math.max(0, ...rows.slice(0, 20).map(filled));
  const at = rows.findIndex((row) => filled(row) * 2 > widest && !bearsMark(row));
  return widest < 2 || at < 0 ? NEAR_THE_TOP : at;
}

/**
 * The first cell, or sheet's name. Title rows stand near the top, above the table: there 机密 alone is a mark; in a column of data it is a
 * value. `data`: it is looked at too. `titles`: not in a tool's table, which has none.
 */
export function markedPlace(
  sheets: readonly Marked[],
  { data, titles = true }: { readonly data: boolean; readonly titles?: boolean },
): MarkPlace | undefined {
  let first: MarkPlace | undefined;
  let found = 0;
  for (const [at, sheet] of sheets.entries()) {
    const which = sheet.typed && {
      sheetNumber: at + 1,
      ...(!titleBearsSecrecyMark(sheet.name) && { sheet: sheet.name }),
    };
    const named = titleSecrecyMarkIn(sheet.name);
    if (named) first ??= { where: 'sheet-name', mark: named, ...which };
    const table = tableFrom(sheet.rows);
    for (const [index, row] of sheet.rows.entries()) {
      const isNarrow = titles && index < NEAR_THE_TOP && filled(row) <= 3;
      const inTitles = index < table ? titleSecrecyMarkIn : labelledMarkIn;
      for (const [column, cell] of row.entries()) {
        if (typeof cell !== 'string') continue;
        const mark = isNarrow ? inTitles(cell) : data ? secrecyMarkIn(cell) : undefined;
        if (mark === undefined) continue;
        found += 1;
        first ??= { where: 'cell', mark, ...which, row: index + 1, column: columnLetters(column) };
      }
    }
  }
  return first && { ...first, ...(found > 1 && { found }) };
}

/** Of a part of a workbook that holds no cells, by its path. */
export const partOf = (path: string): MarkedPart =>
  /drawing/i.test(path)
    ? 'text-box'
    : /comment/i.test(path)
      ? 'comment'
      : /^docProps\//i.test(path)
        ? 'properties'
        : 'content';

const sheetOf = ({ sheet, sheetNumber }: MarkPlace): Localised =>
  sheet
    ? { zh: `工作表“${sheet}”`, en: `sheet “${sheet}”` }
    : { zh: sheetNumber ? `第 ${sheetNumber} 个工作表` : '', en: sheetNumber ? `sheet ${sheetNumber}` : '' };

const PLACE: Record<MarkedPart, (place: MarkPlace) => Localised> = {
  'file-name': () => ({ zh: '文件名', en: 'The file name' }),
  'sheet-name': ({ sheetNumber = 1 }) => ({
    zh: `第 ${sheetNumber} 个工作表的名称`,
    en: `The name of sheet ${sheetNumber}`,
  }),
  cell: (place) => {
    const { zh, en } = sheetOf(place);
    return {
      zh: `${zh}第 ${place.row} 行 ${place.column} 列`,
      en: `Row ${place.row}, column ${place.column}${en && ` of ${en}`}`,
    };
  },
  'page-header': (place) => {
    const { zh, en } = sheetOf(place);
    return { zh: `${zh}的页眉、页脚`, en: `The page header or footer of ${en}` };
  },
  'text-box': () => ({ zh: '文件中的文本框或者图形', en: 'A text box or drawing in the file' }),
  comment: () => ({ zh: '文件中的批注', en: 'A comment in the file' }),
  properties: () => ({
    zh: '文件属性（标题、主题、关键词等）',
    en: 'The properties of the file (title, subject, keywords)',
  }),
  rule: ({ rule }) => ({
    zh: rule ? `规则“${rule}”的说明` : '规则的名称',
    en: rule ? `What is said of the rule “${rule}”` : 'The name of a rule',
  }),
  content: () => ({ zh: '文件内容', en: 'The content of the file' }),
};

/** What the user is told; without a place, that there is one. */
export function markedInWords(place: Partial<MarkPlace>): Localised {
  const { zh, en } = PLACE[place.where ?? 'content'](place as MarkPlace);
  const { mark, found } = place;
  const more = found ? { zh: `，全文件共 ${found} 处`, en: ` (${found} places in the file)` } : { zh: '', en: '' };
  const said =
    mark === undefined
      ? { zh: '（绝密★、机密★、秘密★）', en: ' (绝密★, 机密★, 秘密★)' }
      : { zh: `“${mark}”`, en: ` “${mark}”` };
  return {
    zh: `${zh}带有国家秘密标志${said.zh}${more.zh}。本系统为非涉密系统，不得存储、处理国家秘密；文件没有保存，什么都没有导入。请立即报告本单位保密办公室，并按保密规定处置该文件及存放它的设备。文件本身不涉密、只是表中登记了密级的，请把该处改为不带★的“机密”等字样后重新上传。`,
    en: `${en} bears a state-secret mark${said.en}${more.en}. This system is not for state secrets; the file was not kept and nothing was imported. Report to your secrecy office at once and handle the file, and the device that holds it, as the secrecy rules require. If the file is no secret and the table only names a level, write it there without the star (机密) and upload it again.`,
  };
}
