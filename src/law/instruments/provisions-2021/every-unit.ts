/** What every body owes: Articles 4 and 8. */
import type { Duty } from '../../duty.ts';
import { SINCE_PROVISIONS } from '../../parameters/sources.ts';
import {
  counterEspionageLaw,
  everyYear,
  inMeasures,
  inRequests,
  inRequiredTasks,
  inTraining,
  later,
  nationalSecurityLaw,
  onEvent,
  provisions,
  rewardMeasures,
  theUnit,
  when,
} from '../writing.ts';
import { HIDDEN_DANGERS_PUT_RIGHT } from './hidden-dangers.ts';
import { SUDDEN_SITUATIONS } from './sudden-situations.ts';

export const EVERY_UNIT: readonly Duty[] = [
  {
    code: 'P4',
    title: { zh: '承担主体责任', en: 'Bear primary responsibility' },
    summary: {
      zh: '对本单位反间谍安全防范工作负主体责任，教育、动员、组织本单位人员防范、制止间谍行为和其他危害国家安全的行为。',
      en: 'Bear primary responsibility for the unit’s own counter-espionage security; educate, mobilise and organise its people to prevent and stop espionage and other acts endangering national security.',
    },
    citations: [provisions(4), counterEspionageLaw(12), nationalSecurityLaw(78)],
    inForce: SINCE_PROVISIONS,
    bearer: 'unit',
    rules: [
      {
        number: 4001,
        code: 'P4',
        title: { zh: '总括责任', en: 'General responsibility' },
        about: 'unit',
        cases: [
          {
            binds: theUnit('unit'),
            due: onEvent({
              zh: '通过第八条至第十条各项义务落实，不单独列入台账；要求报送统计时，按要求的时间报送',
              en: 'Carried out through the duties of Articles 8 to 10, with no rows of its own; returns are sent when asked for',
            }),
          },
        ],
        satisfiedBy: [],
        evidenceInWords: {
          zh: '各项义务的履行记录；向上级、行业主管部门报送的统计',
          en: 'The records of the several duties; returns sent to the superior body or industry department',
        },
      },
    ],
    recordedIn: later('reports'),
  },
  {
    code: 'P8.1',
    title: { zh: '开展反间谍安全防范教育、培训', en: 'Educate and train everyone' },
    summary: {
      zh: '对本单位人员开展反间谍安全防范教育、培训，提高安全防范意识和应对能力。',
      en: 'Educate and train the unit’s people, raising their awareness and their ability to respond.',
    },
    citations: [provisions(8, 1), counterEspionageLaw(12), nationalSecurityLaw(78)],
    inForce: SINCE_PROVISIONS,
    bearer: 'unit',
    rules: [
      {
        number: 8101,
        code: 'P8.1',
        title: { zh: '全体人员教育培训', en: 'Training of everyone' },
        about: 'person',
        cases: [{ binds: when('unit', 'everyone'), due: everyYear('training.everyone') }],
        satisfiedBy: ['training-attended'],
        evidenceInWords: {
          zh: '培训计划、教材、签到、测试结果，缺席人员补训记录',
          en: 'Plan, material, sign-in, test results, and the make-up of those who were absent',
        },
      },
    ],
    recordedIn: inTraining,
  },
  {
    code: 'P8.2',
    title: { zh: '加强管理，落实安全防范措施', en: 'Manage, and carry out security measures' },
    summary: {
      zh: '加强本单位反间谍安全防范管理，落实人防、物防、技防措施。',
      en: 'Strengthen the unit’s own management and carry out human, physical and technical measures.',
    },
    citations: [provisions(8, 2), counterEspionageLaw(12)],
    inForce: SINCE_PROVISIONS,
    bearer: 'unit',
    rules: [
      {
        number: 8201,
        code: 'P8.2',
        title: { zh: '安全防范措施检查', en: 'Check of the measures' },
        about: 'unit',
        cases: [{ binds: theUnit('unit'), due: everyYear('measures.check') }],
        satisfiedBy: ['measures-checked'],
        evidenceInWords: {
          zh: '措施登记，责任人、生效日期、检查记录，相关文件和照片',
          en: 'The register of measures with owners, effective days and checks; documents and photographs',
        },
      },
      HIDDEN_DANGERS_PUT_RIGHT,
    ],
    recordedIn: inMeasures,
  },
  {
    code: 'P8.3',
    title: { zh: '及时报告可疑情况', en: 'Report suspicious circumstances promptly' },
    summary: {
      zh: '发现涉及间谍行为和其他危害国家安全行为的可疑情况，及时向国家安全机关报告。单位只转报，不自行调查；对报告人信息保密。',
      en: 'Report to the state security organ, promptly, suspicious circumstances relating to espionage and other acts endangering national security. The unit relays and does not investigate; who reported is kept secret.',
    },
    citations: [provisions(8, 3), counterEspionageLaw(16), nationalSecurityLaw(77), rewardMeasures(22)],
    inForce: SINCE_PROVISIONS,
    bearer: 'unit',
    rules: [
      {
        number: 8301,
        code: 'P8.3',
        title: { zh: '转报可疑情况', en: 'Relay of suspicious circumstances' },
        about: 'clue',
        cases: [
          {
            binds: theUnit('unit'),
            due: onEvent({ zh: '收到报告后及时转报', en: 'Promptly after a report is received' }, 'clue.relay-phone'),
          },
        ],
        satisfiedBy: ['clue-relayed'],
        evidenceInWords: {
          zh: '收到时间、转报时间、渠道、国家安全机关回执编号',
          en: 'When received, when relayed, by which channel, the organ’s receipt number',
        },
      },
      {
        number: 8302,
        code: 'P8.3.written',
        title: { zh: '书面转报可疑情况', en: 'Relay of suspicious circumstances in writing' },
        about: 'clue',
        cases: [
          {
            binds: theUnit('unit'),
            due: onEvent(
              { zh: '收到报告后书面转报', en: 'In writing, after a report is received' },
              'clue.relay-written',
            ),
          },
        ],
        satisfiedBy: ['clue-relayed-in-writing'],
        evidenceInWords: {
          zh: '转报件、书面转报时间、渠道、国家安全机关回执编号',
          en: 'The relay document, when relayed in writing, by which channel, the organ’s receipt number',
        },
      },
      {
        number: 8303,
        code: 'P8.3.acknowledgement',
        title: { zh: '向报告人确认收到', en: 'Acknowledgement to the reporter' },
        about: 'clue',
        cases: [
          {
            binds: theUnit('unit'),
            due: onEvent({ zh: '收到报告后确认', en: 'After a report is received' }, 'clue.acknowledgement'),
          },
        ],
        satisfiedBy: ['clue-acknowledged'],
        evidenceInWords: { zh: '确认收到的时间', en: 'When it was acknowledged' },
      },
      {
        number: 8304,
        code: 'P8.3.feedback',
        title: { zh: '向报告人反馈', en: 'Feedback to the reporter' },
        about: 'clue',
        cases: [
          {
            binds: theUnit('unit'),
            due: onEvent({ zh: '收到报告后反馈', en: 'After a report is received' }, 'clue.feedback'),
          },
        ],
        satisfiedBy: ['clue-fed-back'],
        evidenceInWords: { zh: '反馈时间', en: 'When feedback was given' },
      },
    ],
    recordedIn: { module: 'clues', page: '/clues' },
  },
  {
    code: 'P8.4',
    title: { zh: '为依法执行任务提供便利和协助', en: 'Assist the organs in their lawful tasks' },
    summary: {
      zh: '国家安全机关依法执行任务时，提供便利或者其他协助；登记法律文书、批准层级、执法人员和调取范围，只在文书载明的范围内提供。',
      en: 'Give the state security organ convenience or other assistance when it lawfully performs its tasks; record the instrument, the level of approval, the officers and the scope, and hand over no more than that scope.',
    },
    citations: [
      provisions(8, 4),
      counterEspionageLaw(8),
      counterEspionageLaw(25),
      counterEspionageLaw(26),
      counterEspionageLaw(31),
    ],
    inForce: SINCE_PROVISIONS,
    bearer: 'unit',
    rules: [
      {
        number: 8401,
        code: 'P8.4',
        title: { zh: '办理协助事项', en: 'Handling of a lawful request' },
        about: 'request',
        cases: [
          {
            binds: theUnit('unit'),
            due: onEvent({ zh: '按法律文书载明的时间', en: 'By the time stated in the instrument' }),
          },
        ],
        satisfiedBy: ['request-handled'],
        evidenceInWords: {
          zh: '文书编号、两名以上执法人员证件信息、范围、提供内容清单',
          en: 'Instrument number, at least two officers’ credentials, scope, list of what was handed over',
        },
      },
    ],
    recordedIn: inRequests,
  },
  SUDDEN_SITUATIONS,
  {
    code: 'P8.6',
    title: { zh: '其他反间谍安全防范义务', en: 'Other obligations' },
    summary: {
      zh: '履行其他应当履行的反间谍安全防范义务。行业主管部门要求定期办理的事项，采纳后列入台账。',
      en: 'Meet the other obligations there are. What an industry department asks to be done regularly stands in the ledger once it is adopted.',
    },
    citations: [provisions(8, 6), provisions(7, 1)],
    inForce: SINCE_PROVISIONS,
    bearer: 'unit',
    rules: [
      {
        number: 8601,
        code: 'P8.6',
        title: { zh: '办理行业要求的事项', en: 'Task that a requirement asks for' },
        about: 'requirement',
        cases: [
          {
            binds: theUnit('unit'),
            due: onEvent({ zh: '按行业要求的时间', en: 'By the time that the requirement sets' }),
          },
        ],
        satisfiedBy: ['required-task-done'],
        evidenceInWords: { zh: '办理日期和证明材料', en: 'The day on which it was done, with the file that shows it' },
      },
    ],
    recordedIn: inRequiredTasks,
  },
];
