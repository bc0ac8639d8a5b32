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
  'designation.replacement': {
    title: { zh: '承担职责的人员离任后补充任命', en: 'Successor designated after one has left' },
    value: 30,
    unit: 'days',
    mark: 'D',
    source: OUR_SUGGESTION,
    stricter: 'less',
    range: [1, 90],
    inForce: SINCE_PROVISIONS,
  },
  'keep.designation': {
    title: { zh: '机构和人员任命：离任后保存', en: 'Designations: kept after they ended' },
    value: 120,
    unit: 'months',
    mark: 'D',
    source: SHORTEST,
    stricter: 'less',
    range: [12, 360],
    inForce: SINCE_PROVISIONS,
  },
  'keep.required-task': {
    title: {
      zh: '行业要求事项的办理材料：办理后保存',
      en: 'Files of tasks that requirements ask for: kept after they were done',
    },
    value: 120,
    unit: 'months',
    mark: 'D',
    source: SHORTEST,
    stricter: 'less',
    range: [12, 360],
    inForce: SINCE_PROVISIONS,
  },
} satisfies Record<string, Parameter>;
