/** A proposal as files: its rows by what accepting would do with them, and what to correct the roster by. */
import { z } from 'zod';
import { type Column, tableExport } from '../../../exports/table-export.ts';
import { LEVEL_NAMES } from '../../../law/names.ts';
import { ProposalId } from '../../../platform/ids.ts';
import { line } from '../../../platform/input.ts';
import { differenceInWords } from '../differences-in-words.ts';
import { RemarkFilter } from '../queries.ts';
import { reasonInWords } from '../reasons-in-words.ts';
import { CONFLICT_WORDS, PRESENCE_NAMES, VERDICT_NAMES, VERDICTS } from '../rosters.ts';
import { getProposal, unitOfProposal } from '../store/proposals.ts';
import { listRemarks, listRows, type ShownRow } from '../store/rows.ts';

const BY = ['security-officer', 'personnel'] as const;

const OF_ROWS: readonly Column<ShownRow>[] = [
  { zh: '处理', en: 'What accepting does', of: (row) => VERDICT_NAMES[row.verdict] },
  { zh: '工作表', en: 'Sheet', of: (row) => row.sheet },
  { zh: '行号', en: 'Row', of: (row) => row.row },
  { zh: '姓名', en: 'Name', of: (row) => row.name },
  { zh: '工号', en: 'Staff number', of: (row) => row.staffNumber },
  { zh: '部门', en: 'Department', of: (row) => row.department.join(' / ') },
  { zh: '岗位', en: 'Post', of: (row) => row.post },
  { zh: '涉密等级', en: 'Level', of: (row) => row.post && LEVEL_NAMES[row.level] },
  { zh: '涉外', en: 'Foreign-related', of: (row) => row.foreignRelated },
  { zh: '关键岗位', en: 'Key post', of: (row) => row.keyPost },
  { zh: '上岗日期', en: 'In post from', of: (row) => row.postFrom },
  { zh: '入职日期', en: 'Joined on', of: (row) => row.joinedOn },
  { zh: '在岗状态', en: 'Presence', of: (row) => PRESENCE_NAMES[row.presence] },
  { zh: '培训日期', en: 'Trained on', of: (row) => row.trainingOn },
  { zh: '培训学时', en: 'Hours', of: (row) => row.trainingHours },
  { zh: '审查通过', en: 'Review passed', of: (row) => row.reviewOn },
  { zh: '承诺书', en: 'Letter', of: (row) => row.letterOn },
  { zh: '电话', en: 'Phone', of: (row) => row.phone },
  { zh: '邮箱', en: 'E-mail', of: (row) => row.email },
  { zh: '变化', en: 'What changes', of: (row) => row.differences.map(differenceInWords) },
  { zh: '待选择的原因', en: 'Why in conflict', of: (row) => row.conflict && CONFLICT_WORDS[row.conflict] },
  { zh: '已采用', en: 'Taken', of: (row) => (row.conflict ? row.chosen : undefined) },
];

export const exportRows = tableExport({
  name: 'rosters.export-rows',
  file: { zh: '名册导入方案', en: 'roster-rows' },
  by: BY,
  filter: { proposalId: ProposalId, verdict: z.enum(VERDICTS), text: line(60).optional() },
  within: ({ sql, unitId }, { proposalId }) => unitOfProposal(sql, unitId, proposalId),
  async rows({ sql, unitId }, { text, ...filter }, slice) {
    await getProposal(sql, unitId, filter.proposalId);
    return (await listRows(sql, unitId, { ...filter, text, ...slice })).rows;
  },
  ofPeople: (row) => row.personId,
  columns: OF_ROWS,
});

/** The cells that were not read, the assumptions and the rows passed over. */
export const exportProblems = tableExport({
  name: 'rosters.export-problems',
  file: { zh: '名册导入核对', en: 'roster-remarks' },
  by: BY,
  filter: RemarkFilter,
  within: ({ sql, unitId }, { proposalId }) => unitOfProposal(sql, unitId, proposalId),
  rows: async ({ sql, unitId }, { proposalId, kind, reason }, slice) =>
    (await listRemarks(sql, unitId, { proposalId, kind, reason, ...slice })).rows,
  ofPeople: () => undefined, // a cell, of whomever: it is not known whose
  columns: [
    { zh: '工作表', en: 'Sheet', of: (row) => row.sheet },
    { zh: '单元格', en: 'Cell', of: (row) => row.cell },
    { zh: '列标题', en: 'Header', of: (row) => row.header },
    { zh: '内容', en: 'What stands there', of: (row) => row.raw },
    { zh: '原因', en: 'Reason', of: (row) => reasonInWords(row.reason) },
  ],
});
