/** The list of yearly reports as a sheet: which there are, and how far each is; not what they say. */
import { tableExport } from '../../../exports/table-export.ts';
import { listReports } from '../store/reports.ts';
import { READ, STATE_NAMES } from '../yearly-reports.ts';

export const exportList = tableExport({
  name: 'yearly-reports.export',
  file: { zh: '年度工作报告清单', en: 'yearly-reports' },
  by: READ,
  ofPeople: false,
  filter: {},
  rows: async ({ sql, unitId }, _, slice) => (await listReports(sql, unitId, slice)).rows,
  columns: [
    { zh: '年度', en: 'Year', of: (row) => row.year },
    { zh: '版本', en: 'Version', of: (row) => row.version },
    { zh: '状态', en: 'State', of: (row) => STATE_NAMES[row.state] },
    { zh: '文号', en: 'Number', of: (row) => row.number },
    { zh: '统计截至', en: 'Figures as of', of: (row) => row.asOf },
    { zh: '取数日期', en: 'Figures taken on', of: (row) => row.countedOn },
    { zh: '送签时间', en: 'Submitted', of: (row, { moment }) => moment(row.submittedAt) },
    { zh: '印发日期', en: 'Issued', of: (row) => row.issuedOn },
    { zh: '签发人', en: 'Issued by', of: (row) => row.issuer },
  ],
});
