/** What the looks at yearly reports are called. */
import type { Localised } from '../law/localised.ts';

export const LOOKS_AT_YEARLY_REPORTS = {
  'yearly-reports.list': { zh: '年度工作报告', en: 'Yearly reports' },
  'yearly-reports.rows': { zh: '年度工作报告数据出处', en: 'What stands behind a figure of a yearly report' },
  'yearly-reports.get': { zh: '一份年度工作报告', en: 'One yearly report' },
} as const satisfies Record<string, Localised>;
