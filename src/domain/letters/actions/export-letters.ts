/** The list of letters as a file: who, which text, whether signed and when. Names leave the system: journalled, with its purpose. */
import { z } from 'zod';
import { toSheet } from '../../../documents/sheet.ts';
import { dayAt } from '../../../law/day.ts';
import { action, done, ownUnit } from '../../../platform/action.ts';
import { DepartmentId } from '../../../platform/ids.ts';
import { line, PurposeField } from '../../../platform/input.ts';
import { LETTER_STATE_NAMES, LETTER_STATES } from '../letters.ts';
import { listLetters } from '../store/lists.ts';

const EXPORTED_AT_MOST = 200_000;
const HEADERS = {
  zh: ['姓名', '工号', '部门', '岗位', '文本', '版本', '状态', '发出日期', '签署日期', '文件校验值'],
  en: [
    'Name',
    'Staff number',
    'Department',
    'Post',
    'Text',
    'Version',
    'State',
    'Issued',
    'Signed',
    'SHA-256 of the file',
  ],
} as const;

export const exportLetters = action({
  name: 'letters.export',
  input: z.strictObject({
    state: z.enum(LETTER_STATES).optional(),
    departmentId: DepartmentId.optional(),
    text: line(60).optional(),
    format: z.enum(['xlsx', 'csv']),
    language: z.enum(['zh', 'en']),
    purpose: PurposeField.exclude(['own']),
  }),
  by: ['security-officer', 'personnel'],
  within: ownUnit,
  async prepare({ read, unitId, today, timeZone }, { format, language, purpose: _, ...filter }) {
    const page = { offset: 0, limit: EXPORTED_AT_MOST };
    const { rows } = await read(({ sql }) => listLetters(sql, unitId, filter, page));
    const day = (at: string | null) => (at ? dayAt(new Date(at), timeZone) : '');
    const lines = rows.map((row) => [
      row.name,
      row.staffNumber ?? '',
      row.department,
      row.post,
      (language === 'en' && row.titleEn) || row.title,
      String(row.version),
      LETTER_STATE_NAMES[row.state][language],
      day(row.issuedAt),
      day(row.signedAt),
      row.pdfHash ?? '',
    ]);
    const name = `${{ zh: '承诺书清单', en: 'letters' }[language]}-${today}`;
    return { file: await toSheet(name, format, HEADERS[language], lines), letters: rows.length };
  },
  async run(_context, { language: _, text, ...asked }, { file, letters }) {
    return done({
      result: { file },
      record: { ...asked, text: text !== undefined, letters },
      touched: 'nothing',
    });
  },
});
