/** The cells that were not read, the assumptions and the rows passed over, as a file to correct the roster by. */
import { z } from 'zod';
import { toSheet } from '../../../documents/sheet.ts';
import { action, done } from '../../../platform/action.ts';
import { PurposeField } from '../../../platform/input.ts';
import { RemarkFilter } from '../queries.ts';
import { reasonInWords } from '../reasons-in-words.ts';
import { unitOfProposal } from '../store/proposals.ts';
import { listRemarks } from '../store/rows.ts';

const HEADERS = {
  zh: ['工作表', '单元格', '列标题', '内容', '原因'],
  en: ['Sheet', 'Cell', 'Header', 'What stands there', 'Reason'],
};
const EXPORTED_AT_MOST = 200_000;

export const exportProblems = action({
  name: 'rosters.export-problems',
  input: z.strictObject({
    ...RemarkFilter,
    format: z.enum(['xlsx', 'csv']),
    language: z.enum(['zh', 'en']),
    purpose: PurposeField.exclude(['own']),
  }),
  by: ['security-officer', 'personnel'],
  within: ({ sql, unitId }, { proposalId }) => unitOfProposal(sql, unitId, proposalId),
  async prepare({ read, unitId, today }, { proposalId, kind, reason, format, language }) {
    const page = { proposalId, kind, reason, offset: 0, limit: EXPORTED_AT_MOST };
    const { rows } = await read(({ sql }) => listRemarks(sql, unitId, page));
    const lines = rows.map((one) => [one.sheet, one.cell, one.header, one.raw, reasonInWords(one.reason)[language]]);
    const name = `${language === 'zh' ? '名册导入核对' : 'roster-remarks'}-${today}`;
    return { file: await toSheet(name, format, HEADERS[language], lines), rows: rows.length };
  },
  async run(_context, { proposalId, kind, purpose, format }, { file, rows }) {
    return done({
      result: { file },
      record: { proposalId, kind, purpose, format, rows },
      touched: 'nothing',
    });
  },
});
