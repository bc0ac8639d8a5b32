/** Going abroad (Article 9, item 6), and what schools and research institutes are guided to do (Articles 14 and 15). */
import { type Due, type Duty, SECRET_RELATED } from '../../duty.ts';
import { SINCE_OWN_SHARE, SINCE_PROVISIONS } from '../../parameters/sources.ts';
import {
  everyYear,
  inStationed,
  inTraining,
  inTravel,
  onEvent,
  provisions,
  secretsLaw,
  secretsRegulations,
  theUnit,
  when,
  within,
} from '../writing.ts';

const contactAgain: Due = { kind: 'renewal', months: 'stationed.contact', existing: 'stationed.first-contact' };
const briefing = onEvent({ zh: '出发前', en: 'Before departure' }, 'trip.briefing-before');
const interview = onEvent({ zh: '回国（境）后', en: 'After return' }, 'trip.interview');

export const ABROAD_SCHOOLS_INSTITUTES: readonly Duty[] = [
  {
    code: 'P9.6',
    title: { zh: '出国（境）行前教育、境外管理和回国（境）访谈', en: 'Going abroad: briefing, management, interview' },
    summary: {
      zh: '做好本单位出国（境）团组、人员和长期驻外人员的反间谍安全防范行前教育、境外管理和回国（境）访谈工作。“境”包括香港、澳门、台湾。',
      en: 'For groups and persons going abroad and for people stationed abroad long-term: educate before departure, manage while abroad, interview on return. Hong Kong, Macao and Taiwan count.',
    },
    citations: [provisions(9, 6), secretsLaw(45), secretsRegulations(52)],
    inForce: SINCE_PROVISIONS,
    bearer: 'unit',
    rules: [
      {
        number: 9601,
        code: 'P9.6.briefing',
        title: { zh: '行前教育', en: 'Briefing before departure' },
        about: 'trip',
        cases: [{ binds: when('key-unit', 'everyone'), due: briefing }],
        satisfiedBy: ['briefing-held'],
        evidenceInWords: {
          zh: '行前教育记录，日期早于出发日期',
          en: 'The record of the briefing, dated before departure',
        },
      },
      {
        number: 9602,
        code: 'P9.6.interview',
        title: { zh: '回国（境）访谈', en: 'Interview on return' },
        about: 'trip',
        cases: [{ binds: when('key-unit', 'everyone'), due: interview }],
        satisfiedBy: ['interview-held'],
        evidenceInWords: {
          zh: '访谈记录，本人核对签字',
          en: 'The record of the interview, read and signed by the person',
        },
      },
      {
        number: 9603,
        code: 'P9.6.contact',
        title: { zh: '长期驻外人员首次联系', en: 'First contact with someone stationed abroad' },
        about: 'person',
        cases: [{ binds: when('key-unit', 'stationed-abroad'), due: within('stationed.first-contact') }],
        satisfiedBy: ['stationed-contact'],
        evidenceInWords: { zh: '联系日期和方式', en: 'Day and way of the contact' },
        recordedIn: inStationed,
      },
      {
        number: 9604,
        code: 'P9.6.contact.renewal',
        title: { zh: '长期驻外人员定期联系', en: 'Regular contact with someone stationed abroad' },
        about: 'person',
        cases: [{ binds: when('key-unit', 'stationed-abroad'), due: contactAgain }],
        satisfiedBy: ['stationed-contact'],
        evidenceInWords: { zh: '联系日期和方式', en: 'Day and way of the contact' },
        recordedIn: inStationed,
      },
      {
        number: 9605,
        code: 'P9.6.stationed-interview',
        title: { zh: '长期驻外人员访谈', en: 'Interview of someone stationed abroad' },
        about: 'trip',
        cases: [
          {
            binds: when('key-unit', 'stationed-abroad'),
            due: onEvent({ zh: '每次回国（境）时', en: 'At each home leave' }, 'stationed.interview'),
          },
        ],
        satisfiedBy: ['interview-held'],
        evidenceInWords: {
          zh: '访谈记录，本人核对签字',
          en: 'The record of the interview, read and signed by the person',
        },
        recordedIn: inStationed,
      },
    ],
    recordedIn: inTravel,
  },
  {
    code: 'P14',
    title: { zh: '学校：师生教育和出国（境）行前教育、访谈', en: 'Schools: education; briefing and interview' },
    summary: {
      zh: '在国家安全机关和教育主管部门指导下，向全体师生开展反间谍安全防范教育；对参加出国（境）学习、交流的师生加强行前教育和回国（境）访谈。',
      en: 'Under the guidance of the organ and the education authority: educate all teachers and students; brief those going abroad for study or exchange, and interview them on return.',
    },
    citations: [provisions(14)],
    inForce: SINCE_PROVISIONS,
    bearer: 'unit',
    rules: [
      {
        number: 14001,
        code: 'P14',
        title: { zh: '师生教育', en: 'Education of teachers and students' },
        about: 'person',
        cases: [{ binds: when('school', 'everyone'), due: everyYear('training.school-or-institute') }],
        satisfiedBy: ['training-attended'],
        evidenceInWords: { zh: '教育计划、内容、参加情况', en: 'Plan, content, who took part' },
      },
      {
        number: 14002,
        code: 'P14.trip',
        title: { zh: '师生行前教育', en: 'Briefing of teachers and students' },
        about: 'trip',
        cases: [{ binds: theUnit('school'), due: briefing }],
        satisfiedBy: ['briefing-held'],
        evidenceInWords: {
          zh: '行前教育记录，日期早于出发日期',
          en: 'The record of the briefing, dated before departure',
        },
      },
      {
        number: 14003,
        code: 'P14.interview',
        title: { zh: '师生回国（境）访谈', en: 'Interview of teachers and students on return' },
        about: 'trip',
        cases: [{ binds: theUnit('school'), due: interview }],
        satisfiedBy: ['interview-held'],
        evidenceInWords: {
          zh: '访谈记录，本人核对签字',
          en: 'The record of the interview, read and signed by the person',
        },
      },
    ],
    recordedIn: inTraining,
  },
  {
    code: 'P15',
    title: {
      zh: '科研机构：科研人员教育和出国（境）行前教育、访谈',
      en: 'Research institutes: education; briefing and interview',
    },
    summary: {
      zh: '在国家安全机关和科技主管部门指导下，向科研人员开展反间谍安全防范教育；对参加出国（境）学习、交流的科研人员加强行前教育和回国（境）访谈。',
      en: 'Under the guidance of the organ and the science authority: educate researchers; brief those going abroad for study or exchange, and interview them on return.',
    },
    citations: [provisions(15)],
    inForce: SINCE_PROVISIONS,
    bearer: 'unit',
    rules: [
      {
        number: 15001,
        code: 'P15',
        title: { zh: '科研人员教育', en: 'Education of researchers' },
        about: 'person',
        cases: [{ binds: when('research-institute', 'everyone'), due: everyYear('training.school-or-institute') }],
        satisfiedBy: ['training-attended'],
        evidenceInWords: { zh: '教育计划、内容、参加情况', en: 'Plan, content, who took part' },
      },
      {
        number: 15002,
        code: 'P15.trip',
        title: { zh: '科研人员行前教育', en: 'Briefing of researchers' },
        about: 'trip',
        cases: [{ binds: theUnit('research-institute'), due: briefing }],
        satisfiedBy: ['briefing-held'],
        evidenceInWords: {
          zh: '行前教育记录，日期早于出发日期',
          en: 'The record of the briefing, dated before departure',
        },
      },
      {
        number: 15003,
        code: 'P15.interview',
        title: { zh: '科研人员回国（境）访谈', en: 'Interview of researchers on return' },
        about: 'trip',
        cases: [{ binds: theUnit('research-institute'), due: interview }],
        satisfiedBy: ['interview-held'],
        evidenceInWords: {
          zh: '访谈记录，本人核对签字',
          en: 'The record of the interview, read and signed by the person',
        },
      },
      {
        number: 15004,
        code: 'P15.own-unit',
        title: { zh: '涉密科研人员：本单位组织的培训', en: 'Secret-related researchers: training by the own unit' },
        about: 'person',
        cases: [{ binds: when('research-institute', ...SECRET_RELATED), due: everyYear('training.own-unit') }],
        satisfiedBy: ['training-own-unit'],
        evidenceInWords: {
          zh: '本单位组织的培训的签到和内容，与年度学时分别统计',
          en: 'Sign-in and content of training that the unit itself organised, counted apart from the year’s hours',
        },
        inForce: SINCE_OWN_SHARE,
      },
    ],
    recordedIn: inTraining,
  },
];
