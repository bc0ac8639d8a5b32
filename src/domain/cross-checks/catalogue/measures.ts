/** Rules about human, physical and technical measures. */
import { inArea, PROVISIONS } from './rule.ts';

const rule = inArea('measures', (measure) => `/measures/${measure}`);
const EIGHT_TWO = PROVISIONS('八条第（二）项');

export const OF_MEASURES = [
  rule(501, {
    severity: 'general',
    duties: ['P8.2'],
    because: EIGHT_TWO,
    title: { zh: '措施没有佐证材料', en: 'A measure without evidence' },
    todo: { zh: '添加合同、照片、测试报告等材料。', en: 'Add a contract, photographs, a test report.' },
    watches: ['measures'],
    thing: 'measure',
  }),
  rule(502, {
    severity: 'major',
    duties: ['P8.2'],
    because: EIGHT_TWO,
    title: { zh: '措施检查已过期', en: 'The check of a measure is overdue' },
    todo: { zh: '检查措施并登记结果。', en: 'Check the measure and record it.' },
    watches: ['measures'],
    thing: 'measure',
  }),
  rule(503, {
    severity: 'major',
    duties: ['P8.2', 'C20'],
    because: {
      zh: '外部检测证书、报告应当在有效期内',
      en: 'A certificate or test report from outside is within its time',
    },
    title: {
      zh: '措施的外部检测证书或者报告已过期',
      en: 'A certificate or test report from outside for a measure has expired',
    },
    todo: { zh: '重新检测，上传新的报告。', en: 'Have it tested again, and add the new report.' },
    watches: ['measures'],
    thing: 'measure',
  }),
  rule(504, {
    severity: 'critical',
    duties: ['P8.2'],
    because: EIGHT_TWO,
    title: { zh: '最近一次检查认定措施失效', en: 'The last check found that the measure fails' },
    todo: {
      zh: '修复后重新检查；期间采取替代措施。',
      en: 'Mend it and check it again; meanwhile protect it otherwise.',
    },
    watches: ['measures'],
    thing: 'measure',
  }),
  rule(505, {
    severity: 'major',
    duties: ['P8.2', 'C20'],
    because: {
      zh: '《反间谍法》第二十条：要害部门部位、网络设施、信息系统加强反间谍技术防范',
      en: 'Counter-Espionage Law, Art. 20: key parts, network facilities and information systems are protected',
    },
    title: { zh: '保护对象没有任何在用的措施', en: 'What is to be protected has no measure in force' },
    todo: { zh: '落实措施并登记。', en: 'Take measures, and record them.' },
    watches: ['measures'],
    thing: 'system',
    page: () => '/measures',
  }),
  rule(506, {
    severity: 'general',
    duties: ['P8.2'],
    because: EIGHT_TWO,
    title: { zh: '措施没有责任人，或者责任人已离开', en: 'A measure has nobody responsible, or somebody who has left' },
    todo: { zh: '明确责任人。', en: 'Name somebody.' },
    watches: ['measures', 'people', 'rosters'],
    thing: 'measure',
  }),
  rule(507, {
    severity: 'major',
    duties: ['P8.2', 'C20'],
    because: {
      zh: '《反间谍法》第二十条：要害部门部位加强反间谍技术防范',
      en: 'Counter-Espionage Law, Art. 20: key departments and parts are protected',
    },
    title: {
      zh: '场所台账中的要害部门、部位没有列入防护对象',
      en: 'A key place of the register is not among what is protected',
    },
    todo: {
      zh: '在覆盖图中列入防护对象，再登记人防、物防、技防措施。',
      en: 'Add it in the coverage, then register the measures over it.',
    },
    watches: ['registers', 'measures'],
    thing: 'place',
    page: () => '/measures/matrix',
  }),
] as const;
