/** Figures of the measures: how often one is looked at, how long it is kept. */
import type { Localised } from '../localised.ts';
import type { Parameter } from '../parameters.ts';
import { OUR_SUGGESTION, SHORTEST, SINCE_PROVISIONS } from './sources.ts';

const months = (title: Localised, value: number): Parameter => ({
  ...{ title, value, unit: 'months', mark: 'D', source: OUR_SUGGESTION },
  ...{ stricter: 'less', range: [1, 36], inForce: SINCE_PROVISIONS },
});
const kept = (title: Localised, value: number): Parameter => ({
  ...{ title, value, unit: 'months', mark: 'D', source: SHORTEST },
  ...{ stricter: 'less', range: [12, 120], inForce: SINCE_PROVISIONS },
});

export const MEASURES = {
  'measure.check-human': months({ zh: '人防措施检查间隔', en: 'Check of a human measure' }, 12),
  'measure.check-physical': months({ zh: '物防措施检查间隔', en: 'Check of a physical measure' }, 6),
  'measure.check-technical': months({ zh: '技防措施检查间隔', en: 'Check of a technical measure' }, 6),
  'keep.measure': kept({ zh: '防范措施：终止后保存', en: 'Measures: kept after they ended' }, 60),
  'keep.scan': kept({ zh: '扫描结果：导入后保存', en: 'Results of scans: kept after they came' }, 36),
  'keep.technical-test': kept(
    { zh: '检测和风险评估：开展后保存', en: 'Tests and risk assessments: kept after they were done' },
    120,
  ),
} as const satisfies Record<string, Parameter>;
