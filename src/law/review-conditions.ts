/**
 * The conditions that a review looks at, and the documents by which they are seen: closed lists. Each is kept as met or not, with the
 * document, the day and who saw it: never as a story (rights.md R5). What is not here is not asked: no ethnicity, religion,
 * origin, political status, health, family plans, social media or biometrics, for nobody.
 */
import type { Localised } from './localised.ts';

/** The post for which a condition counts: a secret-related one, or a key post of an operator. */
export type ReviewedFor = 'secret-related' | 'key-post';

type Condition = {
  readonly title: Localised;
  readonly for: readonly ReviewedFor[];
  readonly source: Localised;
  /** By what it can be seen. */
  readonly documents: readonly ReviewDocument[];
};

export const REVIEW_DOCUMENTS = [
  'identity-card',
  'personnel-file',
  'exit-entry-record',
  'criminal-record-certificate',
  'former-unit-reply',
  'organ-reply',
  'own-declaration',
  'test-result',
  'professional-certificate',
] as const;
export type ReviewDocument = (typeof REVIEW_DOCUMENTS)[number];

export const REVIEW_DOCUMENT_NAMES: Record<ReviewDocument, Localised> = {
  'identity-card': { zh: '居民身份证或户口簿', en: 'Identity card or household register' },
  'personnel-file': { zh: '人事档案', en: 'Personnel file' },
  'exit-entry-record': { zh: '出入境管理机构查询结果', en: 'Answer of the exit-entry administration' },
  'criminal-record-certificate': { zh: '有无犯罪记录证明', en: 'Certificate on criminal record' },
  'former-unit-reply': { zh: '原工作、学习单位函复', en: 'Reply of a former employer or school' },
  'organ-reply': { zh: '公安机关或国家安全机关函复', en: 'Reply of a public or state security organ' },
  'own-declaration': { zh: '本人书面说明', en: 'Written declaration of the person' },
  'test-result': { zh: '技能考核结果', en: 'Result of a test of skills' },
  'professional-certificate': { zh: '职业资格或学历证书', en: 'Professional or academic certificate' },
};

const REGULATIONS_47: Localised = {
  zh: '《保守国家秘密法实施条例》第四十七条（文字待核对）',
  en: 'Secrets Regulations, Art. 47 (wording to be checked)',
};
const BEIJING_21: Localised = {
  zh: '《北京市实施〈保守国家秘密法〉若干规定》第二十一条（地方规定，文字待核对）',
  en: 'Beijing regulations on secrets, Art. 21 (local; wording to be checked)',
};
const OPERATORS_14: Localised = {
  zh: '《关键信息基础设施安全保护条例》第十四条；GB/T 39204-2022（推荐性标准）',
  en: 'CII Regulations, Art. 14; GB/T 39204-2022 (a recommended standard)',
};

export const REVIEW_CONDITIONS = {
  'prc-nationality': {
    title: { zh: '具有中华人民共和国国籍', en: 'Has the nationality of the People’s Republic of China' },
    for: ['secret-related'],
    source: REGULATIONS_47,
    documents: ['identity-card', 'personnel-file'],
  },
  'no-foreign-residence': {
    title: {
      zh: '未取得国（境）外永久居留权或者长期居留许可',
      en: 'Has no permanent or long-term residence abroad',
    },
    for: ['secret-related'],
    source: REGULATIONS_47,
    documents: ['exit-entry-record', 'own-declaration', 'organ-reply'],
  },
  'no-criminal-record': {
    title: { zh: '未受过刑事处罚', en: 'Has no criminal record' },
    for: ['secret-related', 'key-post'],
    source: BEIJING_21,
    documents: ['criminal-record-certificate', 'organ-reply'],
  },
  'not-dismissed': {
    title: { zh: '未被开除公职', en: 'Was not dismissed from public office' },
    for: ['secret-related'],
    source: BEIJING_21,
    documents: ['personnel-file', 'former-unit-reply'],
  },
  'not-removed-for-breach': {
    title: {
      zh: '未因严重违反保密规定被调离涉密岗位',
      en: 'Was not removed from a secret-related post for a serious breach of secrecy rules',
    },
    for: ['secret-related'],
    source: BEIJING_21,
    documents: ['personnel-file', 'former-unit-reply'],
  },
  'identity-checked': {
    title: { zh: '身份已经核实', en: 'Identity is verified' },
    for: ['key-post'],
    source: OPERATORS_14,
    documents: ['identity-card', 'personnel-file'],
  },
  'security-background': {
    title: {
      zh: '安全背景审查未发现不宜任职的法定情形',
      en: 'Security background shows no ground in law against the post',
    },
    for: ['key-post'],
    source: OPERATORS_14,
    documents: ['organ-reply', 'former-unit-reply', 'personnel-file'],
  },
  'skills-assessed': {
    title: { zh: '具备岗位所需的专业技能', en: 'Has the skills that the post needs' },
    for: ['key-post'],
    source: OPERATORS_14,
    documents: ['test-result', 'professional-certificate'],
  },
} as const satisfies Record<string, Condition>;

export type ReviewCondition = keyof typeof REVIEW_CONDITIONS;
export const REVIEW_CONDITION_KEYS = Object.keys(REVIEW_CONDITIONS) as readonly ReviewCondition[];
export const reviewCondition = (key: ReviewCondition): Condition => REVIEW_CONDITIONS[key];

/** Those that count for a post that is the one, the other or both. */
export const conditionsFor = (post: readonly ReviewedFor[]): readonly ReviewCondition[] =>
  REVIEW_CONDITION_KEYS.filter((key) => reviewCondition(key).for.some((one) => post.includes(one)));

/** Those whose change a person reports, and which make a re-review owed. */
export const CHANGING_CONDITIONS = [
  'prc-nationality',
  'no-foreign-residence',
] as const satisfies readonly ReviewCondition[];
