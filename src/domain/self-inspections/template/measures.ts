/** Sections 8 to 11: measures, reports and sudden situations, leavers, self-inspection and rectification. */
import {
  counterEspionageLaw,
  operatorRegulations,
  provisions,
  secretsLaw,
  secretsRegulations,
} from '../../../law/instruments/writing.ts';
import type { TemplateSection } from '../self-inspections.ts';
import { scored } from './writing.ts';

const IN_KEY_UNITS = { statuses: ['key-unit'] } as const;
const OPERATORS = { statuses: ['cii-operator'] } as const;

export const MEASURES: TemplateSection = {
  ref: '8',
  title: { zh: '物理和技术防范措施', en: 'Physical and technical measures' },
  points: 10,
  items: [
    scored('8.1', 2, {
      duty: 'P8.2',
      rules: [8201],
      asks: ['本年度是否检查过各项安全防范措施？', 'Were the security measures checked this year?'],
      how: ['人防、物防、技防逐项检查', 'Human, physical and technical, each by itself'],
      shows: ['措施清单、检查记录', 'The list of measures and their checks'],
      law: [provisions(8, 2), provisions(3)],
    }),
    scored('8.2', 2, {
      duty: 'P9.8',
      rules: [9801],
      counts: ['contradictions-measures'],
      applies: IN_KEY_UNITS,
      asks: [
        '是否按照技术安全防范标准配备设备、设施，并检查、维护？',
        'Are equipment and facilities as the technical standards ask, checked and maintained?',
      ],
      how: ['对照标准和登记', 'Held against the standards and the register'],
      shows: ['设备登记、检测报告、维护记录', 'The register, test reports, maintenance'],
      law: [provisions(9, 8), counterEspionageLaw(20), counterEspionageLaw(22)],
    }),
    scored('8.3', 2, {
      duty: 'C19',
      rules: [32191],
      applies: IN_KEY_UNITS,
      asks: [
        '涉密场所和要害部位是否采取隔离加固、封闭管理、设置警戒等物理措施并经检查？',
        'Are places reinforced, closed and guarded where needed, and was it checked?',
      ],
      how: ['实地查看', 'Seen on the spot'],
      shows: ['措施登记、检查记录、照片', 'The register, the checks, photographs'],
      law: [counterEspionageLaw(19)],
    }),
    scored('8.4', 2, {
      duty: 'C20',
      rules: [32201],
      applies: IN_KEY_UNITS,
      asks: [
        '要害部门部位、网络设施、信息系统的技术防范是否落实并经检测？',
        'Are key parts, networks and systems protected by technical measures, and were they tested?',
      ],
      how: ['对照系统清单', 'Held against the list of systems'],
      shows: ['系统清单、检测报告', 'The list of systems, the reports'],
      law: [counterEspionageLaw(20)],
    }),
    scored('8.5', 1, {
      duty: 'P10.3',
      rules: [10301],
      applies: OPERATORS,
      asks: [
        '关键信息基础设施本年度是否开展检测和风险评估？',
        'Was the infrastructure tested and its risk assessed this year?',
      ],
      how: ['至少每年一次', 'At least once a year'],
      shows: ['检测评估报告、整改情况', 'The report and what was put right'],
      law: [provisions(10, 3), operatorRegulations(17)],
    }),
    scored('8.6', 1, {
      duty: 'P9.8',
      counts: ['technical-findings'],
      each: 0.5,
      asks: [
        '检测、检查发现的技术问题是否都已整改或者在期限之内？',
        'Is what tests and checks found put right, or still within its time?',
      ],
      how: ['逾期一项计一次', 'Each that is overdue is one occurrence'],
      shows: ['问题整改清单', 'The list of findings'],
      law: [provisions(9, 8), provisions(9, 9)],
    }),
  ],
};

export const REPORTS: TemplateSection = {
  ref: '9',
  title: { zh: '报告可疑情况、协助和突发情况', en: 'Suspicious circumstances, assistance, sudden situations' },
  points: 8,
  items: [
    scored('9.1', 3, {
      duty: 'P8.3',
      rules: [8301, 8302],
      each: 1,
      asks: [
        '收到的可疑情况是否都及时向国家安全机关报告？',
        'Was what was reported to the unit passed on to the organ promptly?',
      ],
      how: ['对照收到和转报的时间', 'By the moments of receipt and of passing on'],
      shows: ['转报记录（不含报告人身份）', 'The record of passing on, without who reported'],
      law: [provisions(8, 3), counterEspionageLaw(16)],
    }),
    scored('9.2', 1, {
      duty: 'P8.3',
      rules: [8303, 8304],
      each: 0.5,
      asks: ['是否向报告人确认收到并反馈，身份得到保密？', 'Were reporters answered, and kept confidential?'],
      how: ['身份与内容分开保存', 'Who reported and what was reported are kept apart'],
      shows: ['确认和反馈时间', 'The moments of both'],
      law: [provisions(19), counterEspionageLaw(16)],
    }),
    scored('9.3', 1, {
      duty: 'P8.4',
      rules: [8401],
      each: 0.5,
      asks: [
        '国家安全机关依法提出的协助事项是否按时办理，法律文书和范围有记录？',
        'Were lawful requests handled in time, with the instrument and its scope recorded?',
      ],
      how: ['只提供文书载明的范围', 'What the instrument names is given, and no more'],
      shows: ['协助事项登记', 'The register of requests'],
      law: [provisions(8, 4), counterEspionageLaw(8), counterEspionageLaw(25)],
    }),
    scored('9.4', 1, {
      duty: 'P8.5',
      rules: [8502, 8504],
      asks: ['应急预案是否现行有效并按期复核？', 'Is there a contingency plan in force, reviewed in time?'],
      how: ['岗位、电话、步骤逐项核对', 'Roles, numbers and steps are each looked at'],
      shows: ['预案、复核记录', 'The plan, its reviews'],
      law: [provisions(8, 5)],
    }),
    scored('9.5', 1, {
      duty: 'P8.5',
      rules: [8503],
      asks: ['本年度是否组织过应急演练并改进？', 'Was there a drill this year, and was something improved by it?'],
      how: ['演练有记录，改进事项已完成', 'It is recorded, and its changes are done'],
      shows: ['演练记录', 'The record of the drill'],
      law: [provisions(8, 5)],
    }),
    scored('9.6', 1, {
      duty: 'P8.5',
      rules: [8501],
      each: 0.5,
      asks: [
        '发生的突发情况是否妥善处置并在各自期限内报告？',
        'Were sudden situations handled, and reported within their times?',
      ],
      how: ['没有发生的不适用', 'Does not apply where there was none'],
      shows: ['突发情况记录', 'The record of incidents'],
      law: [provisions(8, 5)],
    }),
  ],
};

export const LEAVERS: TemplateSection = {
  ref: '10',
  title: { zh: '离岗离职', en: 'Leaving a secret-related post' },
  points: 3,
  items: [
    scored('10.1', 1, {
      duty: 'C18',
      rules: [32181],
      applies: { has: 'leavers' },
      each: 0.5,
      asks: [
        '脱密期内的离岗离职人员是否按期回访？',
        'Were leavers followed up in time in their declassification period?',
      ],
      how: ['一人计一次', 'Each person is one occurrence'],
      shows: ['回访记录', 'The follow-ups'],
      law: [counterEspionageLaw(18), secretsLaw(46)],
    }),
    scored('10.2', 1, {
      duty: 'C18',
      counts: ['contradictions-leaving'],
      applies: { has: 'leavers' },
      each: 0.5,
      asks: ['离岗离职人员的载体是否清退、权限是否注销？', 'Were their carriers returned and their access ended?'],
      how: ['离岗前完成，逐人核对', 'Before they left, person by person'],
      shows: ['清退清单、权限注销记录', 'The list of what was returned, the end of access'],
      law: [secretsLaw(46), secretsRegulations(53)],
    }),
    scored('10.3', 1, {
      duty: 'C18',
      applies: { has: 'leavers' },
      asks: [
        '脱密期是否依据岗位等级确定并书面告知本人？',
        'Was the period set by the level of the post, and told to the person in writing?',
      ],
      how: ['载明起止日期和义务', 'With its days and what is owed in it'],
      shows: ['脱密期告知书', 'The notice of the period'],
      law: [secretsLaw(46), secretsRegulations(53)],
    }),
  ],
};

export const SELF_INSPECTION: TemplateSection = {
  ref: '11',
  title: { zh: '自查和整改', en: 'Self-inspection and rectification' },
  points: 3,
  items: [
    scored('11.1', 1, {
      duty: 'P9.9',
      counts: ['self-inspection-findings'],
      each: 0.5,
      asks: [
        '上一次自查发现的问题是否都已整改，并经他人验收？',
        'Is all that the last self-inspection found put right, and verified by another person?',
      ],
      how: [
        '第一次自查的不适用；未销号一项计一次',
        'Does not apply to a first one. Each that is not closed is one occurrence',
      ],
      shows: ['问题整改清单、验收记录', 'The list of findings, their verification'],
      law: [provisions(9, 9)],
    }),
    scored('11.2', 1, {
      duty: 'P28.1',
      rules: [28101],
      asks: [
        '被责令整改的，是否在期限届满前提交整改报告？',
        'Where the unit was ordered to rectify, was the report handed in before the limit?',
      ],
      how: ['没有被责令整改的不适用', 'Does not apply where there was no order'],
      shows: ['整改通知、整改报告及提交日期', 'The order, the report and its day'],
      law: [provisions(28), counterEspionageLaw(56)],
    }),
    scored('11.3', 1, {
      duty: 'P9.9',
      applies: { asked: true },
      asks: [
        '自查结果是否向班子成员和有关部门通报，并用于下一年计划？',
        'Was the last result made known, and used for the next plan?',
      ],
      how: ['第一次自查的不适用', 'Does not apply to a first one'],
      shows: ['通报、年度计划', 'That it was made known, the plan'],
      law: [provisions(9, 9)],
    }),
  ],
};
