/** Part of the registry: yearly reports. `modules.ts` joins the parts. */
import * as exportYearlyReports from '../domain/yearly-reports/actions/export.ts';
import * as issueYearlyReport from '../domain/yearly-reports/actions/issue.ts';
import * as yearlyReportPapers from '../domain/yearly-reports/actions/papers.ts';
import * as sendYearlyReport from '../domain/yearly-reports/actions/send.ts';
import * as writeYearlyReport from '../domain/yearly-reports/actions/write.ts';
import * as yearlyReportQueries from '../domain/yearly-reports/queries.ts';

export const MODULES_OF_YEARLY_REPORTS = {
  ...{
    writeYearlyReport,
    issueYearlyReport,
    yearlyReportPapers,
    sendYearlyReport,
    exportYearlyReports,
    yearlyReportQueries,
  },
};
