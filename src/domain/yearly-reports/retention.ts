/** What a yearly report says goes some years after it was issued; that it was, and its counts, stay: the next years are compared with them. */
import type { RecordKind } from '../../platform/retention.ts';
import { destroyReports, heldReports } from './store/retention.ts';

const PROVISIONS_9 = {
  zh: '《反间谍安全防范工作规定》第八条、第九条',
  en: 'Provisions, Art. 8 and 9',
};

export const YEARLY_REPORTS_KINDS = [
  {
    code: 'yearly-report',
    name: { zh: '年度工作报告正文', en: 'Yearly reports: what they say' },
    ground: PROVISIONS_9,
    holds: { yearly_report: ['content', 'returned', 'key', 'salt', 'file_hash', 'content_hash'], file: 'rows' },
    ends: 'by-certificate',
    begins: { zh: '印发之日', en: 'the day it was issued' },
    figure: 'keep.yearly-report',
    does: {
      zh: '销毁正文的密钥，删除印发的文件',
      en: 'the key of its words is destroyed; the file that was issued is deleted',
    },
    remains: { zh: '年度、版本、文号、印发日期、各项数据', en: 'year, version, number, day of issue, the counts' },
    ofPeople: false,
    held: heldReports,
    destroy: destroyReports,
  },
  {
    code: 'yearly-report-record',
    name: { zh: '年度工作报告的印发和数据', en: 'That yearly reports were issued, and their counts' },
    ground: PROVISIONS_9,
    holds: { yearly_report: 'rows', yearly_report_author: 'rows', yearly_report_dispatch: 'rows' },
    ends: 'stays',
    why: {
      zh: '以后年度要与之比较；只有数据，不涉及个人；操作人只有账号编号',
      en: 'later years are compared with it; counts alone, about nobody, and who acted is the number of an account',
    },
  },
] as const satisfies readonly RecordKind[];
