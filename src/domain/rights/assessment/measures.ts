/** Measures, as assessed. */
import { MEASURES_KINDS } from '../../measures/retention.ts';
import { kept } from './kept.ts';
import type { Assessed } from './parts.ts';
import * as risks from './risks.ts';

export const MEASURES: readonly Assessed[] = [
  {
    code: 'measures',
    title: { zh: '防范措施', en: 'Measures' },
    modules: ['measures'],
    purposes: [
      {
        zh: '登记人防、物防、技防措施及其检查，明确由谁负责（《反间谍安全防范工作规定》第八条第（二）项，《反间谍法》第十九条、第二十条）。',
        en: 'To register human, physical and technical measures and their checks, and who answers for them (Provisions, Art. 8(2); Counter-Espionage Law, Arts. 19 and 20).',
      },
    ],
    necessity: [
      {
        zh: '个人信息只有责任人的姓名。检查针对措施和系统，不评价人；扫描结果只涉及系统，工具给出的结论只作为工具对系统的结论显示。',
        en: 'Of people the name of who answers for a measure, and nothing else. What is checked are measures and systems, never people; a scan is about a system, and a tool’s own score is shown as that.',
      },
    ],
    sensitive: { zh: '不含敏感个人信息。', en: 'None.' },
    kinds: kept(MEASURES_KINDS),
    sees: ['security-officer', 'network-security', 'head'],
    risks: [risks.JUDGED, risks.READ_WITHOUT_NEED, risks.WRONG, risks.KEPT_TOO_LONG],
  },
];
