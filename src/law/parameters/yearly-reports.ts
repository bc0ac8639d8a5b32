/** How long a yearly report is kept. */
import type { Parameter } from '../parameters.ts';
import { OUR_SUGGESTION, SINCE_PROVISIONS } from './sources.ts';

export const YEARLY_REPORTS = {
  'keep.yearly-report': {
    title: { zh: '年度工作报告正文：印发后保存', en: 'Yearly reports: kept after they were issued' },
    value: 120,
    unit: 'months',
    mark: 'D',
    source: OUR_SUGGESTION,
    stricter: 'less',
    range: [36, 360],
    inForce: SINCE_PROVISIONS,
  },
} as const satisfies Record<string, Parameter>;
