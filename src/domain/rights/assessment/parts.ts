/**
 * What is assessed: the parts of the system that hold people's data, each with the modules that it covers. Kinds of record come from
 * the modules' own `retention.ts`; who sees it is held equal to the registry by tests/rights.test.ts, and each measure to a
 * safeguard with a test. A module that begins gets its part here, or that test fails.
 */
import { EXPORTS_KINDS } from '../../../exports/retention.ts';
import type { Localised } from '../../../law/localised.ts';
import type { Role } from '../../../platform/permission.ts';
import { ACCOUNTS_KINDS } from '../../accounts/retention.ts';
import { BACKUPS_KINDS } from '../../backups/retention.ts';
import { DUTIES_KINDS } from '../../duties/retention.ts';
import { LEAVERS_KINDS } from '../../leavers/retention.ts';
import { LETTERS_KINDS } from '../../letters/retention.ts';
import { NOTICES_KINDS } from '../../notices/retention.ts';
import { PEOPLE_KINDS } from '../../people/retention.ts';
import { RECORD_KINDS } from '../../record/retention.ts';
import { REVIEWS_KINDS } from '../../reviews/retention.ts';
import { ROSTERS_KINDS } from '../../rosters/retention.ts';
import { ABROAD } from './abroad.ts';
import type { Risk } from './assessment.ts';
import { BETWEEN_BODIES } from './between-bodies.ts';
import { CROSS_CHECKS_ASSESSED } from './cross-checks.ts';
import { DATE_ORDERS_ASSESSED } from './date-orders.ts';
import { FINDINGS } from './findings.ts';
import { INCIDENTS } from './incidents.ts';
import { INSPECTION_PACKS } from './inspection-packs.ts';
import { type AssessedKind, kept } from './kept.ts';
import { LEARNING } from './learning.ts';
import { MEASURES } from './measures.ts';
import type { PartCode } from './part-codes.ts';
import { PLANS } from './plans.ts';
import { REGISTERS } from './registers.ts';
import { REPORTED } from './reported.ts';
import * as risks from './risks.ts';
import { RULES } from './rules.ts';
import { SELF_INSPECTIONS } from './self-inspections.ts';

export type Assessed = {
  readonly code: PartCode;
  readonly title: Localised;
  /** The modules whose processing it covers, by the first word of their acts. */
  readonly modules: readonly string[];
  readonly purposes: readonly Localised[];
  readonly necessity: readonly Localised[];
  readonly sensitive: Localised;
  readonly kinds: readonly AssessedKind[];
  readonly sees: readonly Role[];
  readonly risks: readonly Risk[];
};

const NONE_SENSITIVE: Localised = {
  zh: '不含敏感个人信息（岗位涉密等级除外，见“人员和任职”）。',
  en: 'None, but for the level of posts (see People and appointments).',
};

export const ASSESSED: readonly Assessed[] = [
  {
    code: 'people',
    title: { zh: '人员和任职', en: 'People and appointments' },
    modules: ['units', 'people'],
    purposes: [
      {
        zh: '确定谁在什么岗位、因而应接受培训、审查和签订承诺书（《反间谍安全防范工作规定》第八条至第十一条）。',
        en: 'To know who holds which post, and therefore owes training, a review, a letter (Provisions, Arts. 8-11).',
      },
    ],
    necessity: [
      {
        zh: '应履行的事项取决于岗位等级、涉外情况和任职日期；不知道就无法判断谁应做什么。不收集民族、宗教、政治面貌、籍贯、健康、婚育、生物特征和社交账号。',
        en: 'What is owed follows from the post’s level, its foreign-relatedness and the days; without them nobody can say. Ethnicity, religion, politics, native place, health, family, biometrics and social media are not collected.',
      },
    ],
    sensitive: {
      zh: '岗位涉密等级、涉外情况、长期驻外起止日期按敏感个人信息保护，另有单独告知单。',
      en: 'The post’s level and foreign-relatedness and stays abroad are protected as sensitive, with a sheet of their own.',
    },
    kinds: kept(PEOPLE_KINDS),
    sees: ['security-officer', 'head', 'personnel', 'foreign-affairs', 'network-security', 'liaison'],
    risks: [risks.READ_WITHOUT_NEED, risks.TAKEN_AWAY, risks.WRONG, risks.KEPT_TOO_LONG, risks.TARGET],
  },
  {
    code: 'accounts',
    title: { zh: '账号、审计日志和备份', en: 'Accounts, record and back-ups' },
    modules: ['accounts', 'record', 'backups', 'exports'],
    purposes: [
      {
        zh: '确认操作人身份，证明谁在何时做了什么、谁看过谁的档案，并能在损坏后恢复（《个人信息保护法》第五十一条、第五十四条）。',
        en: 'To know who acts, to prove who did and looked at what, and to restore after damage (Personal Information Protection Law, Arts. 51, 54).',
      },
    ],
    necessity: [
      {
        zh: '没有账号和日志，就无法限制权限、追查滥用，也无法告诉本人谁看过档案。日志只存编号和事实，不存姓名和文字内容。',
        en: 'Without accounts and a record there are no limits, no way to find misuse and no way to tell people who looked. The record holds numbers and facts, never names or words.',
      },
    ],
    sensitive: NONE_SENSITIVE,
    kinds: kept([...ACCOUNTS_KINDS, ...RECORD_KINDS, ...EXPORTS_KINDS, ...BACKUPS_KINDS]),
    sees: ['security-officer', 'head', 'personnel', 'system-admin', 'security-admin', 'auditor'],
    risks: [risks.WATCHED, risks.ADMINISTRATORS, risks.TAKEN_AWAY, risks.TAMPERED, risks.KEPT_TOO_LONG],
  },
  {
    code: 'duties',
    title: { zh: '履责台账和提醒', en: 'The ledger and reminders' },
    modules: ['duties', 'notices'],
    purposes: [
      {
        zh: '逐条显示应履行的事项、期限和完成情况，提醒到期事项（《反间谍安全防范工作规定》第八条、第九条）。',
        en: 'To show article by article what is owed, until when and what was done, and to remind of it (Provisions, Arts. 8, 9).',
      },
    ],
    necessity: [
      {
        zh: '台账由事实推算，不另收集信息；只反映事项是否完成，不评价人。',
        en: 'The ledger is derived and collects nothing of its own; it says whether a thing was done and judges nobody.',
      },
      {
        zh: '系统管理员只看到哪些账号的提醒邮件没有送达，看不到待办事项和邮箱地址。',
        en: 'A system administrator sees to which accounts no reminder mail gets through, and neither what waits nor an address.',
      },
    ],
    sensitive: NONE_SENSITIVE,
    kinds: kept([...DUTIES_KINDS, ...NOTICES_KINDS]),
    sees: [
      ...(['security-officer', 'head', 'personnel', 'foreign-affairs', 'network-security', 'liaison'] as const),
      ...(['industry-officer', 'organ-officer'] as const), // what such a body owes as such: no row about a person
      'system-admin', // whose reminder mail fails
    ],
    risks: [risks.JUDGED, risks.READ_WITHOUT_NEED, risks.TAKEN_AWAY, risks.WRONG],
  },
  ...LEARNING,
  {
    code: 'reviews',
    title: { zh: '审查', en: 'Reviews' },
    modules: ['reviews'],
    purposes: [
      {
        zh: '任用涉密人员、关键岗位人员前依法审查，并定期复审（《保守国家秘密法实施条例》第五十条；《反间谍安全防范工作规定》第九条、第十条）。',
        en: 'The review that the law asks for before a secret-related or key post, and again later (Secrets Regulations, Art. 50; Provisions, Arts. 9, 10).',
      },
    ],
    necessity: [
      {
        zh: '只记法定条件“具备”或“不具备”、所见材料的种类和日期；不记经过，不问观点，不收集亲友信息。',
        en: 'Each condition of the law is held as met or not, with the kind of document seen and the day; no stories, no opinions, nothing about relatives or friends.',
      },
    ],
    sensitive: {
      zh: '国籍、居留、有无刑事处罚等条件是否具备，以及不予任用的理由，属敏感个人信息；意见、理由和陈述逐条加密。',
      en: 'Whether conditions of nationality, residence and criminal record are met, and reasons of a refusal, are sensitive; opinions, reasons and statements are encrypted one by one.',
    },
    kinds: kept(REVIEWS_KINDS),
    sees: ['security-officer', 'head', 'personnel'],
    risks: [risks.REFUSED_UNHEARD, risks.STORIES, risks.READ_WITHOUT_NEED, risks.TAKEN_AWAY, risks.KEPT_TOO_LONG],
  },
  {
    code: 'letters',
    title: { zh: '承诺书', en: 'Commitment letters' },
    modules: ['letters'],
    purposes: [
      {
        zh: '与涉密、关键岗位人员签订承诺书并保存签署证明（《反间谍安全防范工作规定》第九条）。',
        en: 'To have letters signed by those in secret-related and key posts, and keep the proof (Provisions, Art. 9).',
      },
    ],
    necessity: [
      {
        zh: '手写签名只用于证明由本人签署，不作笔迹识别；可以改用纸质签署。',
        en: 'The handwritten signature only proves who signed and is never analysed; signing on paper is possible instead.',
      },
    ],
    sensitive: {
      zh: '手写签名按敏感个人信息保护：签署文件各用一把密钥加密，期满销毁密钥。',
      en: 'The signature is protected as sensitive: each signed file is encrypted under its own key, destroyed at the end of its period.',
    },
    kinds: kept(LETTERS_KINDS),
    sees: ['security-officer', 'personnel'],
    risks: [risks.RIGHTS_WAIVED, risks.READ_WITHOUT_NEED, risks.TAKEN_AWAY, risks.KEPT_TOO_LONG],
  },
  {
    code: 'rosters',
    title: { zh: '名册导入', en: 'Import of rosters' },
    modules: ['rosters'],
    purposes: [
      {
        zh: '把本单位已有的名册转入系统，并逐行核对（《个人信息保护法》第八条：保证信息质量）。',
        en: 'To bring in the roster that the unit keeps, checked row by row (Personal Information Protection Law, Art. 8: quality).',
      },
    ],
    necessity: [
      {
        zh: '只读取能识别含义的列；受保护和不需要的列在保存之前丢弃，并告知丢弃了哪些；原文件不留存。',
        en: 'Only columns with a known meaning are read; protected and unneeded ones are dropped before anything is stored, and the page says which. The file is not kept.',
      },
    ],
    sensitive: NONE_SENSITIVE,
    kinds: kept(ROSTERS_KINDS),
    sees: ['security-officer', 'personnel'],
    risks: [risks.PROTECTED_COLUMNS, risks.WRONG, risks.TAKEN_AWAY, risks.KEPT_TOO_LONG],
  },
  ...REPORTED,
  ...INCIDENTS,
  ...PLANS,
  ...REGISTERS,
  ...RULES,
  ...MEASURES,
  ...FINDINGS,
  ...CROSS_CHECKS_ASSESSED,
  ...DATE_ORDERS_ASSESSED,
  ...SELF_INSPECTIONS,
  ...INSPECTION_PACKS,
  {
    code: 'leavers',
    title: { zh: '离岗离职', en: 'Leavers' },
    modules: ['leavers'],
    purposes: [
      {
        zh: '办理涉密人员离岗离职手续和脱密期管理（《保守国家秘密法》第四十六条；《保守国家秘密法实施条例》第五十三条）。',
        en: 'The steps of leaving a secret-related post and the declassification period (Secrets Law, Art. 46; Secrets Regulations, Art. 53).',
      },
    ],
    necessity: [
      {
        zh: '只记手续完成日期、脱密期及理由、补偿和回访日期；不记去向单位和行踪。',
        en: 'The days of the steps, the period with its reason, compensation and follow-ups; not where people go or what they do.',
      },
    ],
    sensitive: {
      zh: '脱密期限及其理由按敏感个人信息保护，理由加密保存。',
      en: 'The period and its reason are protected as sensitive; the reason is encrypted.',
    },
    kinds: kept(LEAVERS_KINDS),
    sees: ['security-officer', 'head', 'personnel'],
    risks: [risks.RESTRICTED, risks.READ_WITHOUT_NEED, risks.TAKEN_AWAY, risks.KEPT_TOO_LONG],
  },
  {
    code: 'rights',
    title: { zh: '个人权利、保存和销毁', en: 'Rights of the people, retention and destruction' },
    modules: ['rights', 'retention'],
    purposes: [
      {
        zh: '答复本人的请求、告知处理情况、按期销毁（《个人信息保护法》第十七条、第四十四条至第五十条、第十九条）。',
        en: 'To answer the people’s requests, to tell them of the processing, to destroy in time (Personal Information Protection Law, Arts. 17, 19, 44-50).',
      },
    ],
    necessity: [
      {
        zh: '请求和答复须能证明；文字加密，只有办理人和本人能读。',
        en: 'Requests and answers must be provable; their words are encrypted and read by the person and who answers.',
      },
    ],
    sensitive: NONE_SENSITIVE,
    kinds: [
      {
        name: { zh: '更正申请、异议及答复', en: 'Requests and objections with their answers' },
        ground: {
          zh: '《个人信息保护法》第十九条、第四十六条、第五十条',
          en: 'Personal Information Protection Law, Arts. 19, 46, 50',
        },
        figure: 'keep.correction',
      },
      {
        name: { zh: '告知书的阅读记录', en: 'That the privacy notice was read' },
        ground: { zh: '《个人信息保护法》第十七条', en: 'Personal Information Protection Law, Art. 17' },
      },
      {
        name: { zh: '销毁保全', en: 'Legal holds' },
        ground: { zh: '《个人信息保护法》第十九条', en: 'Personal Information Protection Law, Art. 19' },
        figure: 'keep.hold',
      },
    ],
    sees: ['security-officer', 'head', 'personnel'],
    risks: [risks.UNANSWERED, risks.READ_WITHOUT_NEED, risks.KEPT_TOO_LONG, risks.DESTROYED_WRONGLY],
  },
  ...ABROAD,
  ...BETWEEN_BODIES,
];
