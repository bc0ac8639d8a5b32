/** What an industry competent department owes: Article 7. Its requirements may tighten a duty of its units, never loosen it. */
import type { Duty } from '../../duty.ts';
import { SINCE_PROVISIONS } from '../../parameters/sources.ts';
import {
  counterEspionageLaw,
  inCooperation,
  inGuidance,
  inNominations,
  inRequirements,
  itsOwnBody,
  onEvent,
  provisions,
} from '../writing.ts';

export const INDUSTRY_DEPARTMENTS: readonly Duty[] = [
  {
    code: 'P7.1',
    title: { zh: '明确本行业工作要求', en: 'Set the industry’s requirements' },
    summary: {
      zh: '根据主管行业特点，明确本行业反间谍安全防范工作要求。',
      en: 'Set the counter-espionage requirements of the industry in light of its characteristics.',
    },
    citations: [provisions(7, 1), counterEspionageLaw(12)],
    inForce: SINCE_PROVISIONS,
    bearer: 'industry-department',
    rules: [
      {
        number: 7101,
        code: 'P7.1',
        title: { zh: '印发行业要求', en: 'Requirements issued' },
        about: 'requirement',
        cases: [{ binds: itsOwnBody, due: onEvent({ zh: '按行业工作安排', en: 'As the work of the industry needs' }) }],
        satisfiedBy: ['requirement-issued'],
        evidenceInWords: {
          zh: '印发的要求，文号、日期、送达回执',
          en: 'The requirements as issued: number, day, receipts',
        },
      },
    ],
    recordedIn: inRequirements,
  },
  {
    code: 'P7.2',
    title: { zh: '配合制定行业重点单位名录', en: 'Assist in drawing up the key-unit list' },
    summary: {
      zh: '配合国家安全机关制定主管行业反间谍安全防范重点单位名录、开展反间谍安全防范工作。名录由国家安全机关制定。',
      en: 'Assist the state security organ, which draws up the list, with the key units of the industry and with the work itself.',
    },
    citations: [provisions(7, 2)],
    inForce: SINCE_PROVISIONS,
    bearer: 'industry-department',
    rules: [
      {
        number: 7201,
        code: 'P7.2',
        title: { zh: '提出名录建议、会商意见', en: 'Nomination, or opinion on the list' },
        about: 'notice',
        cases: [
          {
            binds: itsOwnBody,
            due: onEvent({ zh: '应国家安全机关要求，或者提出建议时', en: 'When the organ asks, or when it nominates' }),
          },
        ],
        satisfiedBy: ['nomination-made', 'list-opinion-given'],
        evidenceInWords: {
          zh: '建议名单和理由、会商意见、往来函件',
          en: 'The nominations with reasons, the opinions given, and the correspondence',
        },
      },
    ],
    recordedIn: inNominations,
  },
  {
    code: 'P7.3',
    title: { zh: '指导、督促所属重点单位', en: 'Guide and urge the industry’s key units' },
    summary: {
      zh: '指导、督促主管行业所属重点单位履行反间谍安全防范义务。',
      en: 'Guide and urge the key units belonging to the industry to meet their duties.',
    },
    citations: [provisions(7, 3)],
    inForce: SINCE_PROVISIONS,
    bearer: 'industry-department',
    rules: [
      {
        number: 7301,
        code: 'P7.3',
        title: { zh: '指导和督促', en: 'Guidance and urging' },
        about: 'guidance',
        cases: [{ binds: itsOwnBody, due: onEvent({ zh: '按年度安排', en: 'As planned for the year' }) }],
        satisfiedBy: ['guidance-given'],
        evidenceInWords: { zh: '指导记录、督促函、回复', en: 'Records of guidance, letters urging, replies' },
      },
    ],
    recordedIn: inGuidance,
  },
  {
    code: 'P7.4',
    title: { zh: '其他行业管理责任和协作机制', en: 'Other industry duties; cooperation' },
    summary: {
      zh: '履行其他反间谍安全防范行业管理责任；与国家安全机关建立健全协作机制，加强信息互通、情况会商、协同指导、联合督查。',
      en: 'Other duties of industry management; a cooperation mechanism with the organ: exchange of information, joint study of situations, coordinated guidance, joint inspection.',
    },
    citations: [provisions(7, 4), { instrument: 'provisions-2021', article: 7, paragraph: 2 }],
    inForce: SINCE_PROVISIONS,
    bearer: 'industry-department',
    rules: [
      {
        number: 7401,
        code: 'P7.4',
        title: { zh: '协作', en: 'Cooperation' },
        about: 'guidance',
        cases: [{ binds: itsOwnBody, due: onEvent({ zh: '按协作机制', en: 'As the mechanism provides' }) }],
        satisfiedBy: ['cooperation-held', 'cooperation-followed-up'],
        evidenceInWords: {
          zh: '四类协作的记录和后续事项',
          en: 'Records of the four kinds of cooperation, and their follow-ups',
        },
      },
    ],
    recordedIn: inCooperation,
  },
];
