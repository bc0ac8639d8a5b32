/** Going abroad and foreign exchange, as assessed. */
import { EXCHANGES_KINDS } from '../../exchanges/retention.ts';
import { STATIONED_KINDS } from '../../stationed/retention.ts';
import { TRAVEL_KINDS } from '../../travel/retention.ts';
import { TRAVEL_DOCUMENTS_KINDS } from '../../travel-documents/retention.ts';
import { kept } from './kept.ts';
import type { Assessed } from './parts.ts';
import * as risks from './risks.ts';

export const ABROAD: readonly Assessed[] = [
  {
    code: 'travel',
    title: { zh: '出国（境）', en: 'Going abroad' },
    modules: ['travel'],
    purposes: [
      {
        zh: '出国（境）行前教育、境外管理和回国（境）访谈（《反间谍安全防范工作规定》第九条第六项、第十四条、第十五条；《保守国家秘密法》第四十五条）。',
        en: 'Briefing before going abroad, management meanwhile and the interview on return (Provisions, Arts. 9(6), 14, 15; Secrets Law, Art. 45).',
      },
    ],
    necessity: [
      {
        zh: '只登记法律要求掌握的出行：岗位和单位身份没有依据的，不予登记。只问事件，不问观点；不定位，不记录行程以外的活动。行程细节三年后销毁，只留国家和月份。',
        en: 'Only journeys that the law asks for: where post and unit give no ground none is recorded. Events are asked about, never opinions; nobody is located, and nothing beyond the journey is kept. Details go after three years; country and month remain.',
      },
    ],
    sensitive: {
      zh: '行踪属敏感个人信息：行程、接触计划、紧急联系人、访谈内容逐项加密，另有单独告知单。',
      en: 'Whereabouts are sensitive: legs, planned contacts, the emergency contact and what was told are encrypted one by one, with a sheet of their own.',
    },
    kinds: kept(TRAVEL_KINDS),
    sees: ['security-officer', 'head', 'personnel', 'foreign-affairs'],
    risks: [
      risks.WATCHED,
      risks.RESTRICTED,
      risks.STORIES,
      risks.READ_WITHOUT_NEED,
      risks.TAKEN_AWAY,
      risks.KEPT_TOO_LONG,
    ],
  },
  {
    code: 'stationed',
    title: { zh: '长期驻外人员', en: 'People stationed abroad' },
    modules: ['stationed'],
    purposes: [
      {
        zh: '做好长期驻外人员的境外管理和回国（境）访谈（《反间谍安全防范工作规定》第九条第（六）项）。',
        en: 'Management abroad and interviews of people stationed abroad long-term (Provisions, Art. 9(6)).',
      },
    ],
    necessity: [
      {
        zh: '只登记已派驻人员：定期联系的日期、方式和要点，由谁联系，回国（境）休假日期，按固定清单问事件的访谈。不定位，不记录在外活动，不问观点；本人看到全部内容，核对签字后得到一份。内容三年后销毁，只留日期。',
        en: 'Of those stationed abroad alone: day, way and gist of each contact, who keeps it, the days of home leave, an interview about listed events. Nobody is located, no activity abroad is kept, no opinion asked; the person reads all of it and keeps the signed copy. Words go after three years; the days remain.',
      },
    ],
    sensitive: {
      zh: '驻外和休假日期属行踪：联系内容、交接说明、访谈内容逐项加密，另有单独告知单。',
      en: 'Days abroad and at home are whereabouts: contacts, handovers and interviews are encrypted one by one, with a sheet of their own.',
    },
    kinds: kept(STATIONED_KINDS),
    sees: ['security-officer', 'head', 'foreign-affairs', 'liaison'],
    risks: [risks.WATCHED, risks.STORIES, risks.READ_WITHOUT_NEED, risks.TAKEN_AWAY, risks.KEPT_TOO_LONG],
  },
  {
    code: 'travel-documents',
    title: { zh: '证照保管', en: 'Travel documents' },
    modules: ['travel-documents'],
    purposes: [
      {
        zh: '依规定保管因公证照和涉密人员、登记备案人员的证照，按时领出、交回（《保守国家秘密法》第四十五条、第四十六条）。',
        en: 'To keep official documents, and those of secret-related and registered people, as rules ask; out and in in time (Secrets Law, Arts. 45, 46).',
      },
    ],
    necessity: [
      {
        zh: '没有依据的不得保管（《劳动合同法》第九条），系统不予登记；依据不再成立的予以标明，随时可以发还。只记证照种类和号码后四位，不存号码、扫描件和出生日期。本人随时看到证照在哪里，并有回执。',
        en: 'Without a ground nothing is kept (Labour Contract Law, Art. 9) and nothing can be entered; where a ground is gone this is shown, and the document can be given back at any time. Kind and last four characters alone: no number, scan or day of birth. The holder always sees where it is, and has a receipt.',
      },
    ],
    sensitive: {
      zh: '不含完整证件号码。领出、交回的日期可能反映行踪，按行踪信息的期限销毁。',
      en: 'No whole number. Days out and in may tell of journeys, and go as whereabouts do.',
    },
    kinds: kept(TRAVEL_DOCUMENTS_KINDS),
    sees: ['security-officer', 'head', 'personnel', 'foreign-affairs'],
    risks: [risks.RESTRICTED, risks.READ_WITHOUT_NEED, risks.TAKEN_AWAY, risks.KEPT_TOO_LONG],
  },
  {
    code: 'exchanges',
    title: { zh: '涉外活动', en: 'Foreign exchange' },
    modules: ['exchanges'],
    purposes: [
      {
        zh: '做好涉外交流合作中的反间谍安全防范工作，制定并落实预案措施（《反间谍安全防范工作规定》第九条第（五）项）。',
        en: 'Precautions in foreign exchange, with contingency plans made and carried out (Provisions, Art. 9(5)).',
      },
    ],
    necessity: [
      {
        zh: '本单位人员只记谁参加、承担什么、何时被提醒。外方人员只记自报姓名、单位、国家（地区），不记出生日期、证件号码和联系方式，三年后销毁，只留人数；查阅姓名须说明用途并留痕。报告问事件，不评价任何人。',
        en: 'Of the unit’s people: who takes part, as what, and when each was told what to mind. Of visitors: the name as they write it, organisation, country; no birth date, document or contact. It goes after three years, the number remains; opening the names takes a purpose and is logged. A report asks about events and judges nobody.',
      },
    ],
    sensitive: {
      zh: '不含敏感个人信息；方案、名单和报告加密保存。',
      en: 'None; plan, list and report are kept sealed.',
    },
    kinds: kept(EXCHANGES_KINDS),
    sees: ['security-officer', 'head', 'foreign-affairs'],
    risks: [risks.STORIES, risks.READ_WITHOUT_NEED, risks.TAKEN_AWAY, risks.KEPT_TOO_LONG],
  },
];
