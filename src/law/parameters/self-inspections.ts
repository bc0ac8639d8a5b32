/** Figures of self-inspection: its bands, and how long it is kept. How often it is owed stands with the unit's other yearly work. */
import type { Localised } from '../localised.ts';
import type { Parameter } from '../parameters.ts';
import { OUR_SUGGESTION, SHORTEST, SINCE_PERSONAL_INFORMATION_LAW, SINCE_PROVISIONS } from './sources.ts';

const SECRECY_SELF_ASSESSMENT: Localised = {
  zh: '通行做法：参照机关、单位保密自查自评标准，得分占适用项总分90%以上为符合，80%至89%为基本符合；规定没有分值',
  en: 'Common practice, after the standard of secrecy self-assessment: 90% and more of what applies meets it, 80 to 89% basically; the Provisions know no points',
};

export const SELF_INSPECTIONS = {
  'self-inspection.meets': {
    title: { zh: '自查得分：达到为“符合要求”', en: 'Result of a self-inspection: meets the requirements from' },
    value: 90,
    unit: 'percent',
    mark: 'P',
    source: SECRECY_SELF_ASSESSMENT,
    stricter: 'more',
    range: [85, 100],
    inForce: SINCE_PROVISIONS,
  },
  'self-inspection.basically': {
    title: { zh: '自查得分：达到为“基本符合要求”', en: 'Result of a self-inspection: basically meets them from' },
    value: 80,
    unit: 'percent',
    mark: 'P',
    source: SECRECY_SELF_ASSESSMENT,
    stricter: 'more',
    range: [60, 85],
    inForce: SINCE_PROVISIONS,
  },
  'keep.self-inspection': {
    title: { zh: '自查内容和佐证材料：签署或者取消后保存', en: 'Self-inspections: kept after they were certified' },
    value: 120,
    unit: 'months',
    mark: 'D',
    source: OUR_SUGGESTION,
    stricter: 'less',
    range: [36, 240],
    inForce: SINCE_PROVISIONS,
  },
  'keep.self-inspection-member': {
    title: { zh: '个人自查内容：自查签署或者取消后保存', en: 'What members said of themselves: kept after it' },
    value: 12,
    unit: 'months',
    mark: 'D',
    source: SHORTEST,
    stricter: 'less',
    range: [1, 36],
    inForce: SINCE_PERSONAL_INFORMATION_LAW,
  },
} as const satisfies Record<string, Parameter>;
