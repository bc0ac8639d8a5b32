/** Figures about the unit's rules and the persons appointed (Provisions 9(1), 9(2)). */
import type { Parameter } from '../parameters.ts';
import { OUR_SUGGESTION, SHORTEST, SINCE_PROVISIONS } from './sources.ts';

export const RULES_AND_BODIES = {
  'rule.review': {
    title: { zh: '工作制度复核', en: 'Review of a work rule' },
    value: 12,
    unit: 'months',
    mark: 'D',
    source: OUR_SUGGESTION,
    stricter: 'less',
    range: [3, 36],
    inForce: SINCE_PROVISIONS,
  },
  'keep.rule': {
    title: { zh: '工作制度：废止后保存', en: 'Work rules: kept after they were repealed' },
    value: 120,
    unit: 'months',
    mark: 'D',
    source: SHORTEST,
    stricter: 'less',
    range: [12, 360],
    inForce: SINCE_PROVISIONS,
  },
} satisfies Record<string, Parameter>;
