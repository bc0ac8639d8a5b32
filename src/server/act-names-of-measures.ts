/** What the acts on measures, scans and tests are called in the record. */
import type { Localised } from '../law/localised.ts';

export const ACTS_OF_MEASURES = {
  'measures.register': { zh: '登记防范措施', en: 'Measure registered' },
  'measures.change': { zh: '更改防范措施', en: 'Measure changed' },
  'measures.end': { zh: '终止防范措施', en: 'Measure ended' },
  'measures.record-checks': { zh: '登记防范措施检查', en: 'Checks of measures recorded' },
  'measures.add-file': { zh: '添加防范措施文件', en: 'Paper of a measure added' },
  'measures.open-file': { zh: '查阅防范措施文件', en: 'Paper of a measure opened' },
  'measures.add-place': { zh: '场所列入防护对象', en: 'Place of the register listed as protected' },
  'measures.add-object': { zh: '登记防护对象', en: 'Protected object registered' },
  'measures.change-object': { zh: '更改防护对象', en: 'Protected object changed' },
  'measures.end-object': { zh: '停用防护对象', en: 'Protected object ended' },
  'measures.export': { zh: '导出防范措施台账', en: 'Measures exported' },
  'measures.print-matrix': { zh: '打印防范措施覆盖图', en: 'Coverage of measures printed' },
  'measures.import-scan': { zh: '导入扫描结果', en: 'Results of a scan imported' },
  'measures.open-scan': { zh: '下载扫描结果原件', en: 'Original of a scan taken' },
  'measures.map-rules': { zh: '对应扫描规则和措施', en: 'Rules of a tool mapped to a measure' },
  'measures.unmap-rules': { zh: '取消扫描规则对应', en: 'Mapping of rules taken back' },
  'measures.enter-test': { zh: '登记检测和风险评估', en: 'Test and risk assessment entered' },
  'measures.change-test': { zh: '更改检测和风险评估', en: 'Test and risk assessment changed' },
  'measures.add-test-file': { zh: '上传检测或者评估报告', en: 'Report of a test added' },
  'measures.open-test-file': { zh: '查阅检测或者评估报告', en: 'Report of a test opened' },
  'measures.complete-test': { zh: '完成检测和风险评估', en: 'Test and risk assessment completed' },
  'measures.print-test': { zh: '打印检测和风险评估记录', en: 'Test and risk assessment printed' },
} as const satisfies Record<string, Localised>;
