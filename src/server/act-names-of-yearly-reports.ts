/** What the acts on yearly reports are called in the record. */
import type { Localised } from '../law/localised.ts';

export const ACTS_OF_YEARLY_REPORTS = {
  'yearly-reports.begin': { zh: '起草年度工作报告', en: 'Yearly report begun' },
  'yearly-reports.revise': { zh: '起草年度工作报告更正版', en: 'Correction of a yearly report begun' },
  'yearly-reports.write': { zh: '修改年度工作报告草稿', en: 'Draft of a yearly report written' },
  'yearly-reports.accept-figures': { zh: '年度工作报告采用新数据', en: 'Figures of a yearly report taken over anew' },
  'yearly-reports.discard': { zh: '放弃年度工作报告草稿', en: 'Draft of a yearly report given up' },
  'yearly-reports.submit': { zh: '年度工作报告送签', en: 'Yearly report submitted' },
  'yearly-reports.send-back': { zh: '退回年度工作报告', en: 'Yearly report sent back' },
  'yearly-reports.issue': { zh: '签发年度工作报告', en: 'Yearly report issued' },
  'yearly-reports.print': { zh: '打印年度工作报告', en: 'Yearly report printed' },
  'yearly-reports.editable': { zh: '导出年度工作报告编辑稿', en: 'Copy of a yearly report for editing' },
  'yearly-reports.export': { zh: '导出年度工作报告清单', en: 'List of yearly reports exported' },
  'yearly-reports.draft-dispatch': { zh: '起草报送年度工作报告的公文', en: 'Dispatch with a yearly report drafted' },
} as const satisfies Record<string, Localised>;
