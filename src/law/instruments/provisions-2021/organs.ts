/** What a state security organ owes outside inspection: Articles 5, 6, 9 (the list), 11 to 13, 18 and 19. */
import type { Duty } from '../../duty.ts';
import { SINCE_PROVISIONS } from '../../parameters/sources.ts';
import {
  counterEspionageLaw,
  inGuidance,
  inKeyUnits,
  itsOwnBody,
  later,
  onEvent,
  provisions,
  rewardMeasures,
} from '../writing.ts';

export const ORGANS: readonly Duty[] = [
  {
    code: 'P5',
    title: { zh: '业务指导和督促检查', en: 'Guidance, urging and inspection' },
    summary: {
      zh: '按照管理权限，依法对机关、团体、企业事业组织和其他社会组织的反间谍安全防范工作进行业务指导和督促检查。',
      en: 'Within its jurisdiction and by law, guide, urge and inspect the counter-espionage work of bodies.',
    },
    citations: [provisions(5), counterEspionageLaw(12)],
    inForce: SINCE_PROVISIONS,
    bearer: 'organ',
    rules: [
      {
        number: 5001,
        code: 'P5',
        title: { zh: '指导和督促', en: 'Guidance and urging' },
        about: 'guidance',
        cases: [{ binds: itsOwnBody, due: onEvent({ zh: '按年度安排', en: 'As planned for the year' }) }],
        satisfiedBy: ['guidance-given', 'inspection-recorded'],
        evidenceInWords: { zh: '指导、检查记录', en: 'Records of guidance and inspection' },
      },
    ],
    recordedIn: inGuidance,
  },
  {
    code: 'P6',
    title: { zh: '对知悉的信息严格保密', en: 'Keep what is learned strictly confidential' },
    summary: {
      zh: '对履行指导和检查职责中知悉的国家秘密、工作秘密、商业秘密、个人隐私和个人信息严格保密，不得泄露或者向他人非法提供。',
      en: 'Keep state secrets, work secrets, trade secrets, personal privacy and personal information learned in guidance and inspection strictly confidential; never leak them or unlawfully give them to others.',
    },
    citations: [provisions(6), counterEspionageLaw(11)],
    inForce: SINCE_PROVISIONS,
    bearer: 'organ',
    rules: [
      {
        number: 6001,
        code: 'P6',
        title: { zh: '保密', en: 'Confidentiality' },
        about: 'inspection',
        cases: [{ binds: itsOwnBody, due: onEvent({ zh: '始终适用', en: 'At all times' }) }],
        satisfiedBy: [],
        evidenceInWords: { zh: '查阅记录：何人何时因何查阅', en: 'The log of looks: who, when, for which purpose' },
      },
    ],
    recordedIn: later('organ'),
  },
  {
    code: 'P9.0',
    title: { zh: '制定、调整重点单位名录并书面告知', en: 'Key-unit list: drawn up, adjusted, notified in writing' },
    summary: {
      zh: '根据单位性质、所属行业、涉密等级、涉外程度以及是否发生过危害国家安全案事件等因素，会同有关部门制定并定期调整重点单位名录，以书面形式告知重点单位。',
      en: 'With the departments concerned, draw up and regularly adjust the list by the factors of the law, and notify key units in writing.',
    },
    citations: [provisions(9), counterEspionageLaw(17)],
    inForce: SINCE_PROVISIONS,
    bearer: 'organ',
    rules: [
      {
        number: 9001,
        code: 'P9.0.notice',
        title: { zh: '书面告知', en: 'Written notice' },
        about: 'notice',
        cases: [{ binds: itsOwnBody, due: onEvent({ zh: '名录决定后', en: 'After the decision' }, 'notice.service') }],
        satisfiedBy: ['notice-served'],
        evidenceInWords: { zh: '送达的告知书，日期、签收人', en: 'The notice as served, with its day and receiver' },
      },
      {
        number: 9002,
        code: 'P9.0.review',
        title: { zh: '名录定期调整', en: 'Regular adjustment of the list' },
        about: 'notice',
        cases: [{ binds: itsOwnBody, due: onEvent({ zh: '定期', en: 'Regularly' }, 'list.review') }],
        satisfiedBy: ['list-reviewed'],
        evidenceInWords: { zh: '复核记录和结论', en: 'The review and its conclusion' },
      },
    ],
    recordedIn: inKeyUnits,
  },
  {
    code: 'P11',
    title: { zh: '以规定方式进行指导', en: 'Guidance in the ways provided' },
    summary: {
      zh: '通过提供材料、印发意见、举办培训、召开会议、提醒劝告等方式进行指导。',
      en: 'Guide by material, written opinions, training, meetings, reminders and advice.',
    },
    citations: [provisions(11)],
    inForce: SINCE_PROVISIONS,
    bearer: 'organ',
    rules: [
      {
        number: 11001,
        code: 'P11',
        title: { zh: '指导事项', en: 'An item of guidance' },
        about: 'guidance',
        cases: [{ binds: itsOwnBody, due: onEvent({ zh: '按需要', en: 'As needed' }) }],
        satisfiedBy: ['guidance-given'],
        evidenceInWords: { zh: '指导材料和接收回执', en: 'The material and the receipts' },
      },
    ],
    recordedIn: inGuidance,
  },
  {
    code: 'P12',
    title: { zh: '分析形势、评估风险、通报并提出意见', en: 'Analyse, assess, notify, advise' },
    summary: {
      zh: '定期分析反间谍安全防范形势，开展风险评估，通报有关单位，提出意见和建议。',
      en: 'Regularly analyse the situation and assess risk; notify the units concerned and give opinions and suggestions.',
    },
    citations: [provisions(12)],
    inForce: SINCE_PROVISIONS,
    bearer: 'organ',
    rules: [
      {
        number: 12001,
        code: 'P12',
        title: { zh: '通报和意见', en: 'Notice and advice' },
        about: 'guidance',
        cases: [{ binds: itsOwnBody, due: onEvent({ zh: '定期', en: 'Regularly' }) }],
        satisfiedBy: ['guidance-given'],
        evidenceInWords: { zh: '通报、意见和接收回执', en: 'The notices and opinions with their receipts' },
      },
    ],
    recordedIn: later('organ'),
  },
  {
    code: 'P13',
    title: { zh: '开展宣传教育', en: 'Public education' },
    summary: {
      zh: '运用网络、媒体平台、国家安全教育基地（馆）等，开展反间谍安全防范宣传教育。',
      en: 'Educate the public through networks, media and national-security education bases.',
    },
    citations: [provisions(13)],
    inForce: SINCE_PROVISIONS,
    bearer: 'organ',
    rules: [
      {
        number: 13001,
        code: 'P13',
        title: { zh: '宣传教育', en: 'Public education' },
        about: 'guidance',
        cases: [{ binds: itsOwnBody, due: onEvent({ zh: '按年度安排', en: 'As planned for the year' }) }],
        satisfiedBy: ['guidance-given'],
        evidenceInWords: { zh: '活动记录', en: 'Records of what was held' },
      },
    ],
    recordedIn: later('organ'),
  },
  {
    code: 'P18',
    title: { zh: '受理举报', en: 'Receive reports' },
    summary: {
      zh: '通过12339举报受理电话、网络举报受理平台或者公布的其他方式受理举报。任何人可以直接举报，不必经过单位。',
      en: 'Receive reports by telephone 12339, the online platform or other published channels. Anyone may report directly, without going through a unit.',
    },
    citations: [provisions(18), counterEspionageLaw(16), rewardMeasures(4)],
    inForce: SINCE_PROVISIONS,
    bearer: 'organ',
    rules: [
      {
        number: 18001,
        code: 'P18',
        title: { zh: '登记举报', en: 'Registration of a report' },
        about: 'clue',
        cases: [{ binds: itsOwnBody, due: onEvent({ zh: '收到举报时', en: 'When a report is received' }) }],
        satisfiedBy: [],
        evidenceInWords: { zh: '登记时间和回执', en: 'Time of registration and receipt' },
      },
    ],
    recordedIn: later('organ'),
  },
  {
    code: 'P19',
    title: { zh: '为举报人保密并予以保护', en: 'Keep reporters confidential and safe' },
    summary: {
      zh: '严格为举报人保密，保护其人身财产安全；未经本人同意，不得公开或者泄露其个人信息；面临危险的，依法采取保护措施。',
      en: 'Keep reporters strictly confidential and safe in person and property; never disclose their personal information without consent; protect those in danger.',
    },
    citations: [provisions(19), counterEspionageLaw(16), counterEspionageLaw(46), rewardMeasures(6)],
    inForce: SINCE_PROVISIONS,
    bearer: 'organ',
    rules: [
      {
        number: 19001,
        code: 'P19',
        title: { zh: '举报人保护', en: 'Protection of a reporter' },
        about: 'clue',
        cases: [
          {
            binds: itsOwnBody,
            due: onEvent({ zh: '始终适用；请求保护时', en: 'At all times; when protection is asked for' }),
          },
        ],
        satisfiedBy: [],
        evidenceInWords: { zh: '保护请求及办理情况', en: 'Requests for protection and what was done' },
      },
    ],
    recordedIn: later('organ'),
  },
];
