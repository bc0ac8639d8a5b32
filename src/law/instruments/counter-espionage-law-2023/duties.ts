/** What the revised Counter-Espionage Law asks of key units and the Provisions of 2021 do not yet say: Articles 18, 19 and 20. */
import type { Duty } from '../../duty.ts';
import { SINCE_COUNTER_ESPIONAGE_LAW } from '../../parameters/sources.ts';
import {
  counterEspionageLaw,
  everyYear,
  inLeavers,
  inMeasures,
  renewal,
  secretsLaw,
  secretsRegulations,
  theUnit,
  when,
} from '../writing.ts';

export const COUNTER_ESPIONAGE_LAW: readonly Duty[] = [
  {
    code: 'C18',
    title: { zh: '离岗离职人员脱密期监督检查', en: 'Leavers in their declassification period' },
    summary: {
      zh: '对离岗离职人员脱密期内履行反间谍安全防范义务的情况进行监督检查。',
      en: 'Supervise and check how leavers meet their counter-espionage duties during the declassification period.',
    },
    citations: [counterEspionageLaw(18), secretsLaw(46), secretsRegulations(53)],
    inForce: SINCE_COUNTER_ESPIONAGE_LAW,
    bearer: 'unit',
    rules: [
      {
        number: 32181,
        code: 'C18',
        title: { zh: '脱密期回访', en: 'Follow-up of a leaver' },
        about: 'leaver',
        cases: [
          {
            binds: when('key-unit', 'in-declassification'),
            due: renewal('leaver.follow-up'),
          },
        ],
        satisfiedBy: ['leaver-followed-up', 'declassification-begun'],
        evidenceInWords: {
          zh: '离岗提醒、承诺书、载体清退、权限注销、脱密期确定和回访记录',
          en: 'Reminder, leaving letter, carriers returned, access ended, period set, and the follow-ups',
        },
      },
    ],
    recordedIn: inLeavers,
  },
  {
    code: 'C19',
    title: { zh: '物理防范措施', en: 'Physical measures' },
    summary: {
      zh: '加强对涉密事项、场所、载体等的日常安全防范管理，采取隔离加固、封闭管理、设置警戒等反间谍物理防范措施。',
      en: 'Strengthen the daily management of secret-related matters, places and carriers; take physical measures: isolation and reinforcement, closed management, guarding.',
    },
    citations: [counterEspionageLaw(19)],
    inForce: SINCE_COUNTER_ESPIONAGE_LAW,
    bearer: 'unit',
    rules: [
      {
        number: 32191,
        code: 'C19',
        title: { zh: '物理防范措施检查', en: 'Check of the physical measures' },
        about: 'unit',
        cases: [{ binds: theUnit('key-unit'), due: everyYear('measures.check') }],
        satisfiedBy: ['physical-measures-checked'],
        evidenceInWords: { zh: '措施登记、检查记录', en: 'The register of measures and the checks' },
      },
    ],
    recordedIn: inMeasures,
  },
  {
    code: 'C20',
    title: { zh: '技术防范措施', en: 'Technical measures for key parts, networks and systems' },
    summary: {
      zh: '按照反间谍技术防范的要求和标准，采取相应的技术措施和其他必要措施，加强对要害部门部位、网络设施、信息系统的反间谍技术防范。',
      en: 'To the requirements and standards, take technical and other measures needed to protect key departments and parts, network facilities and information systems.',
    },
    citations: [counterEspionageLaw(20)],
    inForce: SINCE_COUNTER_ESPIONAGE_LAW,
    bearer: 'unit',
    rules: [
      {
        number: 32201,
        code: 'C20',
        title: { zh: '要害部位、网络和系统技术防范检查', en: 'Check of key parts, networks and systems' },
        about: 'unit',
        cases: [{ binds: theUnit('key-unit'), due: everyYear('measures.check') }],
        satisfiedBy: ['technical-measures-checked', 'technical-test'],
        evidenceInWords: { zh: '措施登记、检测报告', en: 'The register of measures and test reports' },
      },
    ],
    recordedIn: inMeasures,
  },
];
