/** What the acts on measures, scans and tests are called in the record. */
import type { Localised } from '../law/localised.ts';

export const ACTS_OF_MEASURES = {
  'measures.register': { zh: '登记防范措施', en: 'Measure registered' },
  'measures.change': { zh: '更改防范措施', en: 'Measure changed' },
  'measures.end': { zh: '终止防范措施', en: 'Measure ended' },
  'measures.record-checks': { zh: '登记防范措施检查', en: 'Checks of measures recorded' },
  'measures.add-file': { zh: '添加防范措施文件', en: 'Paper of a measure added' },
  'measures.open-file': { zh: '查阅防范措施文件', en: 'Paper of a measure opened' },
  'measures.add-object': { zh: '登记防护对象', en: 'Protected object registered' },
  'measures.change-object': { zh: '更改防护对象', en: 'Protected object changed' },
  'measures.end-object': { zh: '停用防护对象', en: 'Protected object ended' },
  'measures.export': { zh: '导出防范措施台账', en: 'Measures exported' },
  'measures.print-matrix': { zh: '打印防范措施覆盖图', en: 'Coverage of measures printed' },
} as const satisfies Record<string, Localised>;
