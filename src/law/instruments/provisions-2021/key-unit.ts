/** What a key unit owes as a body, beyond Article 8: Article 9, items 1, 2, 3 (daily management), 5, 8 and 9. */
import type { Duty } from '../../duty.ts';
import { SINCE_PROVISIONS } from '../../parameters/sources.ts';
import {
  counterEspionageLaw,
  everyYear,
  inBodies,
  inExchanges,
  inMeasures,
  inRegisters,
  inRules,
  inSelfInspections,
  onEvent,
  provisions,
  theUnit,
  within,
} from '../writing.ts';

export const KEY_UNIT: readonly Duty[] = [
  {
    code: 'P9.1',
    title: { zh: '建立健全工作制度', en: 'Rules and procedures' },
    summary: {
      zh: '建立健全反间谍安全防范工作制度。应有哪些制度，规定没有列明，本系统的应有制度清单为建议。',
      en: 'Establish and improve the rules and procedures of counter-espionage work. Which rules a unit has is not said: the needed set is our suggestion.',
    },
    citations: [provisions(9, 1), counterEspionageLaw(17)],
    inForce: SINCE_PROVISIONS,
    bearer: 'unit',
    rules: [
      {
        number: 9101,
        code: 'P9.1',
        title: { zh: '印发工作制度', en: 'Rules issued' },
        about: 'unit',
        cases: [{ binds: theUnit('key-unit'), due: within('unit.setting-up') }],
        satisfiedBy: ['rules-issued'],
        evidenceInWords: {
          zh: '应有制度清单各类均已印发：文号、日期、签发',
          en: 'Rules of every kind in the needed set, as issued: number, day, signature',
        },
      },
      {
        number: 9102,
        code: 'P9.1.review',
        title: { zh: '工作制度复核', en: 'Review of a work rule' },
        about: 'unit',
        cases: [
          {
            binds: theUnit('key-unit'),
            due: onEvent(
              {
                zh: '印发后、上次复核后按期复核；有有效期的，期满前',
                en: 'In time after its issue or its last review; before it expires',
              },
              'rule.review',
            ),
          },
        ],
        satisfiedBy: ['rule-reviewed'],
        evidenceInWords: {
          zh: '复核记录，或者修订后印发的制度',
          en: 'The record of the review, or the rule as issued anew',
        },
      },
    ],
    recordedIn: inRules,
  },
  {
    code: 'P9.2',
    title: { zh: '明确机构和人员职责', en: 'Bodies and persons in charge' },
    summary: {
      zh: '明确本单位相关机构和人员承担反间谍安全防范职责。',
      en: 'Name the bodies and persons of the unit who are in charge.',
    },
    citations: [provisions(9, 2), counterEspionageLaw(17)],
    inForce: SINCE_PROVISIONS,
    bearer: 'unit',
    rules: [
      {
        number: 9201,
        code: 'P9.2',
        title: { zh: '明确机构和人员', en: 'Bodies and persons appointed' },
        about: 'unit',
        cases: [{ binds: theUnit('key-unit'), due: within('unit.setting-up') }],
        satisfiedBy: ['bodies-appointed'],
        evidenceInWords: {
          zh: '应有的机构和人员均有任命文件，每个部门都有联络员',
          en: 'A document for every body and person that is needed, and a liaison in every department',
        },
      },
      {
        number: 9202,
        code: 'P9.2.successor',
        title: { zh: '补充任命', en: 'Successor designated' },
        about: 'unit',
        cases: [
          {
            binds: theUnit('key-unit'),
            due: onEvent(
              { zh: '承担职责的人员离任、离开本单位后补充任命', en: 'After whoever was in charge has ended or left' },
              'designation.replacement',
            ),
          },
        ],
        satisfiedBy: ['successor-designated'],
        evidenceInWords: { zh: '补充任命的文件', en: 'The document that designates the successor' },
      },
    ],
    recordedIn: inBodies,
  },
  {
    code: 'P9.3a',
    title: { zh: '涉密事项、场所、载体、数据、岗位和人员日常管理', en: 'Daily management of the six kinds of objects' },
    summary: {
      zh: '加强对涉密事项、场所、载体、数据、岗位和人员的日常安全防范管理。台账只记编号和管理信息，不存国家秘密。',
      en: 'Strengthen the daily management of secret-related matters, places, carriers, data, posts and people. The registers hold references and custody, never state secrets.',
    },
    citations: [provisions(9, 3), counterEspionageLaw(19)],
    inForce: SINCE_PROVISIONS,
    bearer: 'unit',
    rules: [
      {
        number: 9311,
        code: 'P9.3a',
        title: { zh: '六类台账核对', en: 'Check of the registers' },
        about: 'unit',
        cases: [{ binds: theUnit('key-unit'), due: everyYear('registers.check') }],
        satisfiedBy: ['registers-checked'],
        evidenceInWords: { zh: '变更记录、核对记录', en: 'The log of changes and the checks' },
      },
    ],
    recordedIn: inRegisters,
  },
  {
    code: 'P9.5',
    title: { zh: '涉外交流合作安全防范', en: 'Precautions in foreign exchange and cooperation' },
    summary: {
      zh: '做好涉外交流合作中的反间谍安全防范工作，制定并落实有关预案措施。',
      en: 'Take precautions in foreign exchange and cooperation; make contingency plans and carry them out.',
    },
    citations: [provisions(9, 5)],
    inForce: SINCE_PROVISIONS,
    bearer: 'unit',
    rules: [
      {
        number: 9501,
        code: 'P9.5',
        title: { zh: '涉外活动报告', en: 'Report of a foreign exchange' },
        about: 'exchange',
        cases: [
          {
            binds: theUnit('key-unit'),
            due: onEvent({ zh: '活动结束后报告', en: 'Reported after it' }, 'exchange.report'),
          },
        ],
        satisfiedBy: ['exchange-reported'],
        evidenceInWords: { zh: '活动后报告', en: 'The report after it' },
      },
      {
        number: 9503,
        code: 'P9.5.preparation',
        title: { zh: '涉外活动准备', en: 'Preparation of a foreign exchange' },
        about: 'exchange',
        cases: [
          {
            binds: theUnit('key-unit'),
            due: onEvent(
              { zh: '活动前审批、制定方案、提醒参加人员', en: 'Approved, planned and all briefed before it' },
              'exchange.preparation',
            ),
          },
        ],
        satisfiedBy: ['exchange-prepared'],
        evidenceInWords: {
          zh: '审批、活动方案、资料审查、行前提醒，日期早于活动日期',
          en: 'Approval, plan, review of materials, briefing, dated before the activity',
        },
      },
      {
        number: 9502,
        code: 'P9.5.plan',
        title: { zh: '涉外交流合作预案', en: 'Contingency plan for foreign exchange' },
        about: 'unit',
        cases: [{ binds: theUnit('key-unit'), due: within('unit.setting-up') }],
        satisfiedBy: ['exchange-plan-issued'],
        evidenceInWords: { zh: '印发的预案，文号、日期', en: 'The plan as issued, with its number and day' },
      },
    ],
    recordedIn: inExchanges,
  },
  {
    code: 'P9.8',
    title: { zh: '技术安全防范措施', en: 'Technical measures and equipment' },
    summary: {
      zh: '按照反间谍技术安全防范标准，配备必要的设备、设施，落实有关技术安全防范措施。标准不公开，由单位登记所依据的标准。',
      en: 'Have the equipment and facilities needed, and carry out technical measures, to the counter-espionage technical standards. These are not public: the unit records which it follows.',
    },
    citations: [provisions(9, 8), counterEspionageLaw(20), counterEspionageLaw(22)],
    inForce: SINCE_PROVISIONS,
    bearer: 'unit',
    rules: [
      {
        number: 9801,
        code: 'P9.8',
        title: { zh: '技术措施检查', en: 'Check of the technical measures' },
        about: 'unit',
        cases: [{ binds: theUnit('key-unit'), due: everyYear('measures.check') }],
        satisfiedBy: ['technical-measures-checked', 'technical-test'],
        evidenceInWords: { zh: '设备登记、检测报告、维护记录', en: 'Register of equipment, test reports, maintenance' },
      },
    ],
    recordedIn: inMeasures,
  },
  {
    code: 'P9.9',
    title: { zh: '定期自查', en: 'Regular self-inspection' },
    summary: {
      zh: '定期对本单位反间谍安全防范工作进行自查，及时发现和消除安全隐患。',
      en: 'Inspect the unit’s own work regularly; find and remove hidden dangers in time.',
    },
    citations: [provisions(9, 9)],
    inForce: SINCE_PROVISIONS,
    bearer: 'unit',
    rules: [
      {
        number: 9901,
        code: 'P9.9',
        title: { zh: '单位自查', en: 'Self-inspection of the unit' },
        about: 'unit',
        cases: [{ binds: theUnit('key-unit'), due: everyYear('self-inspection.unit') }],
        satisfiedBy: ['self-inspection-certified'],
        evidenceInWords: {
          zh: '主要负责人签署的自查报告，问题整改闭环',
          en: 'The report certified by the head, with its findings closed',
        },
      },
    ],
    recordedIn: inSelfInspections,
  },
];
