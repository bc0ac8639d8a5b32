import type { Day } from '../law/day.ts';
import type { Localised } from '../law/localised.ts';
import { type MarkPlace, markedInWords } from './mark-place.ts';

/** A day that the spreadsheet itself holds as one: shared between the cells that show the same day. */
export type DayCell = { readonly day: Day };
/** A cell that cannot be read: a formula's error (#N/A), a date outside the calendar, a text beyond the limit. */
export type BrokenCell = { readonly broken: 'formula-error' | 'impossible-day' | 'too-long' };
export type Cell = string | number | boolean | DayCell | BrokenCell | null;

/**
 * One sheet as plain cells. `rows[0]` is row 1 of the file (for a csv: its first record); rows may differ in length.
 * `typed` is false where the file knows only text (csv): a number or a day in it may have lost what a spreadsheet keeps.
 */
export type Sheet = {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  readonly typed: boolean;
};

/** What a file may be at most. Ours, not the law's: far above any real roster, far below what could hurt the server. */
export const LIMITS = {
  fileBytes: 64 * 1024 * 1024,
  inflatedBytes: 320 * 1024 * 1024,
  /** A part larger than `ratioFrom` bytes may not be more than `ratio` times its packed size. Real sheets pack 5 to 20 times. */
  ratio: 200,
  ratioFrom: 16 * 1024 * 1024,
  parts: 2_000,
  sheets: 100,
  rows: 200_000,
  columns: 200,
  cells: 8_000_000,
  cellCharacters: 2_000,
} as const;

/** Why a file is not read. Closed: each code has its sentence in `unreadableFile`. */
export type UnreadableReason =
  | 'empty'
  | 'too-large'
  | 'old-excel'
  | 'encrypted'
  | 'macros'
  | 'other-format'
  | 'inflates-too-far'
  | 'damaged'
  | 'secrecy-mark'
  | 'unknown-encoding'
  | 'broken-quote'
  | 'too-many-sheets'
  | 'too-many-rows'
  | 'too-many-columns'
  | 'too-many-cells'
  | 'out-of-memory'
  | 'took-too-long'
  | 'reading-failed';

/** Where and how much, as far as it is known: by number, sheet's name and, of a tool's report, its rule. Never a cell's content; of a secrecy mark the mark alone. */
export type UnreadableDetails = Partial<MarkPlace> & {
  readonly line?: number;
  readonly limit?: number;
};

export type Unreadable = { readonly ok: false; readonly reason: UnreadableReason; readonly details: UnreadableDetails };
export type Spreadsheet = { readonly ok: true; readonly format: 'xlsx' | 'csv'; readonly sheets: readonly Sheet[] };

export const unreadable = (reason: UnreadableReason, details: UnreadableDetails = {}): Unreadable => ({
  ok: false,
  reason,
  details,
});

const mb = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MB`;
const number = (value: number | undefined): string => String(value ?? '?');

/** The sentence for the user: what happened, that nothing was kept, what to do. */
export const unreadableFile: { readonly [R in UnreadableReason]: (details: UnreadableDetails) => Localised } = {
  empty: () => ({
    zh: '文件中没有任何内容，未导入任何数据。请确认选择的文件后重新上传。',
    en: 'The file is empty; nothing was imported. Check that it is the right file and upload it again.',
  }),
  'too-large': () => ({
    zh: `文件超过 ${mb(LIMITS.fileBytes)}，未读取，也未保存。请按部门拆分后分别导入。`,
    en: `The file is larger than ${mb(LIMITS.fileBytes)}; it was neither read nor kept. Split it by department and import the parts.`,
  }),
  'old-excel': () => ({
    zh: '这是旧版 Excel（.xls）或 WPS（.et）格式的文件，改扩展名不能改变其格式。文件未保存。请用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”后重新上传。',
    en: 'This is a file in the old Excel (.xls) or WPS (.et) format; renaming it does not change that. It was not kept. Open it in Excel or WPS, save it as an Excel workbook (.xlsx) and upload that.',
  }),
  encrypted: () => ({
    zh: '文件设有打开密码，无法读取。文件未保存。请取消密码、另存后重新上传。',
    en: 'The file is protected by a password and cannot be read. It was not kept. Remove the password, save it and upload it again.',
  }),
  macros: () => ({
    zh: '文件中含有宏（VBA 程序），系统不接收含宏的文件。文件未保存。请另存为不含宏的“Excel 工作簿（.xlsx）”后重新上传。',
    en: 'The file contains macros (VBA), which are not accepted. It was not kept. Save it as an Excel workbook without macros (.xlsx) and upload that.',
  }),
  'other-format': () => ({
    zh: '文件既不是 .xlsx 工作簿，也不是 .csv 文本，无法读取。文件未保存。请另存为 .xlsx 或 .csv 后重新上传。',
    en: 'The file is neither an .xlsx workbook nor a .csv text and cannot be read. It was not kept. Save it as .xlsx or .csv and upload that.',
  }),
  'inflates-too-far': () => ({
    zh: `文件解压后的大小异常（上限 ${mb(LIMITS.inflatedBytes)}），为保护系统已停止读取。文件未保存。若确为正常名册，请删去多余的空白行列和图片，或拆分后重新上传。`,
    en: `The file unpacks to an abnormal size (at most ${mb(LIMITS.inflatedBytes)}); reading was stopped to protect the system. It was not kept. If it is a genuine roster, remove surplus blank rows, columns and pictures, or split it, and upload it again.`,
  }),
  damaged: () => ({
    zh: '文件已损坏或不完整，可能是上传或拷贝时中断所致。未导入任何数据，文件未保存。请在 Excel 或 WPS 中打开确认，重新保存后再上传。',
    en: 'The file is damaged or incomplete, perhaps because a copy or upload was interrupted. Nothing was imported and the file was not kept. Open it in Excel or WPS, save it again and upload that.',
  }),
  'secrecy-mark': markedInWords,
  'unknown-encoding': () => ({
    zh: '无法识别文本的编码（支持 UTF-8、UTF-16 和 GB18030/GBK）。文件未保存。请在 Excel 或 WPS 中另存为 .xlsx，或“CSV UTF-8”后重新上传。',
    en: 'The encoding of the text was not recognised (UTF-8, UTF-16 and GB18030/GBK are). The file was not kept. Save it as .xlsx or as CSV UTF-8 and upload that.',
  }),
  'broken-quote': ({ line }) => ({
    zh: `第 ${number(line)} 行的双引号不成对，其后的列无法对应。未导入任何数据，文件未保存。请检查该行的引号后重新上传。`,
    en: `A double quote in line ${number(line)} is not closed or stands in the wrong place, so that the columns after it cannot be told. Nothing was imported and the file was not kept. Correct that line and upload the file again.`,
  }),
  'too-many-sheets': ({ found }) => ({
    zh: `文件有 ${number(found)} 个工作表，超过上限 ${LIMITS.sheets} 个。文件未保存。请拆分后重新上传。`,
    en: `The file has ${number(found)} sheets, more than the ${LIMITS.sheets} allowed. It was not kept. Split it and upload the parts.`,
  }),
  'too-many-rows': ({ sheet }) => ({
    zh: `${sheet ? `工作表“${sheet}”` : '文件'}超过 ${LIMITS.rows} 行。文件未保存。请删去表尾多余的空白行，或按部门拆分后重新上传。`,
    en: `${sheet ? `The sheet "${sheet}"` : 'The file'} has more than ${LIMITS.rows} rows. It was not kept. Remove surplus blank rows at the end, or split it by department, and upload it again.`,
  }),
  'too-many-columns': ({ sheet }) => ({
    zh: `${sheet ? `工作表“${sheet}”` : '文件'}超过 ${LIMITS.columns} 列。文件未保存。请删去右侧多余的列后重新上传。`,
    en: `${sheet ? `The sheet "${sheet}"` : 'The file'} has more than ${LIMITS.columns} columns. It was not kept. Remove the surplus columns on the right and upload it again.`,
  }),
  'too-many-cells': () => ({
    zh: `文件的单元格总数超过 ${LIMITS.cells / 10_000} 万个。文件未保存。请拆分后重新上传。`,
    en: `The file has more than ${LIMITS.cells / 1_000_000} million cells. It was not kept. Split it and upload the parts.`,
  }),
  'out-of-memory': () => ({
    zh: '读取该文件所需的内存超过上限，已停止读取，系统其他功能不受影响。文件未保存。请拆分后重新上传。',
    en: 'Reading this file would take more memory than allowed and was stopped; the rest of the system is unaffected. The file was not kept. Split it and upload the parts.',
  }),
  'took-too-long': ({ limit }) => ({
    zh: `读取该文件超过 ${number(limit)} 秒，已停止，系统其他功能不受影响。文件未保存。请拆分后重新上传。`,
    en: `Reading this file took more than ${number(limit)} seconds and was stopped; the rest of the system is unaffected. The file was not kept. Split it and upload the parts.`,
  }),
  'reading-failed': () => ({
    zh: '读取该文件时出错，已停止，系统其他功能不受影响。文件未保存。请在 Excel 或 WPS 中重新保存后再上传；仍不成功时，请联系系统管理员查看日志。',
    en: 'Reading this file failed and was stopped; the rest of the system is unaffected. The file was not kept. Save it again in Excel or WPS and upload that; if it still fails, ask the system administrator to look at the log.',
  }),
};
