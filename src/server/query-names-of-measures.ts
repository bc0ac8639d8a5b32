/** What the looks at measures, scans and tests are called. */
import type { Localised } from '../law/localised.ts';

export const LOOKS_OF_MEASURES = {
  'measures.list': { zh: '防范措施台账', en: 'Measures' },
  'measures.get': { zh: '一项防范措施', en: 'One measure' },
  'measures.stand': { zh: '防范措施检查的完成情况', en: 'How the checks of measures stand' },
  'measures.objects': { zh: '防护对象台账', en: 'Protected objects' },
  'measures.object': { zh: '一个防护对象', en: 'One protected object' },
  'measures.matrix': { zh: '防范措施覆盖图', en: 'Coverage of measures' },
  'measures.scans': { zh: '扫描结果台账', en: 'Scans' },
  'measures.scan-readings': { zh: '正在读取的扫描结果', en: 'Scans being read' },
  'measures.scan': { zh: '一次扫描', en: 'One scan' },
  'measures.mappings': { zh: '扫描规则对应的措施', en: 'Which measure a rule is about' },
  'measures.tests': { zh: '检测和风险评估台账', en: 'Tests and risk assessments' },
  'measures.test': { zh: '一次检测和风险评估', en: 'One test and risk assessment' },
  'measures.find-people': { zh: '查找措施责任人', en: 'Who may answer for a measure' },
} as const satisfies Record<string, Localised>;
