/** Letters as files: what was issued, and who owes one that is not out. */
import { z } from 'zod';
import { tableExport } from '../../../exports/table-export.ts';
import { LEVEL_NAMES } from '../../../law/names.ts';
import { MARKS } from '../../../law/parameters.ts';
import { DepartmentId } from '../../../platform/ids.ts';
import { line } from '../../../platform/input.ts';
import { owingAsk, readOwing, whyOwed } from '../../duties/owing.ts';
import { LETTER_STATE_NAMES, LETTER_STATES } from '../letters.ts';
import { LETTERS_WORK, listLetters } from '../store/lists.ts';

export const exportLetters = tableExport({
  name: 'letters.export',
  file: { zh: '承诺书清单', en: 'letters' },
  by: ['security-officer', 'personnel'],
  filter: {
    state: z.enum(LETTER_STATES).optional(),
    departmentId: DepartmentId.optional(),
    text: line(60).optional(),
  },
  rows: async ({ sql, unitId }, filter, slice) => (await listLetters(sql, unitId, filter, slice)).rows,
  ofPeople: (row) => row.personId,
  columns: [
    { zh: '姓名', en: 'Name', of: (row) => row.name },
    { zh: '工号', en: 'Staff number', of: (row) => row.staffNumber },
    { zh: '部门', en: 'Department', of: (row) => row.department },
    { zh: '岗位', en: 'Post', of: (row) => row.post },
    { zh: '文本', en: 'Text', of: (row) => ({ zh: row.title, en: row.titleEn || row.title }) },
    { zh: '版本', en: 'Version', of: (row) => row.version },
    { zh: '状态', en: 'State', of: (row) => LETTER_STATE_NAMES[row.state] },
    { zh: '发出日期', en: 'Issued', of: (row, { day }) => day(row.issuedAt) },
    { zh: '签署日期', en: 'Signed', of: (row, { day }) => day(row.signedAt) },
    { zh: '文件校验值', en: 'SHA-256 of the file', of: (row) => row.pdfHash },
  ],
});

export const exportOwing = tableExport({
  name: 'letters.export-owing',
  file: { zh: '应签未发承诺书', en: 'letters-owed' },
  by: ['security-officer', 'personnel'],
  filter: { departmentId: DepartmentId.optional() },
  rows: (context, filter, slice) => readOwing(context, LETTERS_WORK, owingAsk(context, filter), slice),
  ofPeople: (row) => row.personId,
  columns: [
    { zh: '姓名', en: 'Name', of: (row) => row.name },
    { zh: '工号', en: 'Staff number', of: (row) => row.staffNumber },
    { zh: '部门', en: 'Department', of: (row) => row.department },
    { zh: '岗位', en: 'Post', of: (row) => row.post },
    { zh: '岗位涉密等级', en: 'Level', of: (row) => LEVEL_NAMES[row.level] },
    { zh: '任职日期', en: 'In post from', of: (row) => row.startsOn },
    { zh: '到期日期', en: 'Due', of: (row) => row.due },
    { zh: '期限性质', en: 'Who says so', of: (row) => row.marks.map((mark) => MARKS[mark].name) },
    {
      zh: '情形',
      en: 'Why',
      of: (row) => whyOwed(row, { zh: '尚未签订', en: 'Never signed' }),
    },
  ],
});
