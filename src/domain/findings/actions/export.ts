/** The list as a file: what is to be put right, by whom, how far it is. Nobody whom a finding is about stands in it. */
import { tableExport } from '../../../exports/table-export.ts';
import { dutyOf } from '../../../law/duties.ts';
import { FINDING_STAND_NAMES, findingStand, RUN, SEVERITY_NAMES, SOURCES } from '../findings.ts';
import { numberOf } from '../number.ts';
import { listFindings } from '../store/lists.ts';
import { sightOf } from '../within.ts';
import { FindingsFilterFields } from './filter.ts';

export const exportFindings = tableExport({
  name: 'findings.export',
  file: { zh: '问题整改台账', en: 'findings' },
  by: RUN,
  filter: FindingsFilterFields,
  rows: async (context, filter, slice) =>
    (await listFindings(context.sql, context.unitId, await sightOf(context), filter, context.today, slice)).rows,
  ofPeople: (row) => row.responsibleId,
  columns: ({ today }) => [
    { zh: '编号', en: 'Number', of: (row) => numberOf(row) },
    { zh: '严重程度', en: 'Severity', of: (row) => SEVERITY_NAMES[row.severity] },
    { zh: '问题', en: 'What', of: (row) => row.words?.title },
    { zh: '部位', en: 'Where', of: (row) => row.words?.where },
    { zh: '来源', en: 'Source', of: (row) => SOURCES[row.source].name },
    { zh: '发现日期', en: 'Found on', of: (row) => row.raisedOn },
    { zh: '责任部门', en: 'Department', of: (row) => row.department },
    { zh: '责任人', en: 'Responsible', of: (row) => row.responsible },
    { zh: '整改期限', en: 'Due on', of: (row) => row.dueOn },
    { zh: '状态', en: 'State', of: (row) => FINDING_STAND_NAMES[findingStand(row, today)] },
    { zh: '销号日期', en: 'Closed on', of: (row) => (row.state === 'closed' ? row.closedOn : undefined) },
    { zh: '再次出现', en: 'Recurs', of: (row) => row.recursOf !== null || row.round > 1 },
    { zh: '涉及义务', en: 'Duties', of: (row) => row.duties.map((code) => dutyOf(code).title) },
  ],
});
