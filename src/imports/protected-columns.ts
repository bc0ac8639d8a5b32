import type { Localised } from '../law/localised.ts';
import type { DroppedColumn } from './dropped.ts';

/** What a person may not be judged by, and what the system must not hold about a person at all. */
export type ProtectedAttribute =
  | 'ethnicity'
  | 'political-status'
  | 'religion'
  | 'native-place'
  | 'health'
  | 'marriage'
  | 'social-media'
  | 'biometrics'
  | 'person-rating';

const words = (all: string): readonly string[] => all.split('|');
const minimal: Localised = {
  zh: '《个人信息保护法》第六条（最小必要）',
  en: 'Personal Information Protection Law, Art. 6 (minimum necessary)',
};
const sensitive: Localised = {
  zh: '《个人信息保护法》第六条、第二十八条（敏感个人信息）',
  en: 'Personal Information Protection Law, Arts. 6 and 28 (sensitive personal information)',
};
const forbidden = (zh: string, en: string): Localised => ({
  zh: `${zh}与履行安全防范义务无关，不得据以区别对待任何人，系统不设此字段。`,
  en: `${en} has no bearing on any precaution duty, and nobody may be treated differently for it; the system has no such field.`,
});

export const protectedColumns: { readonly [A in ProtectedAttribute]: DroppedColumn } = {
  ethnicity: {
    name: { zh: '民族', en: 'Ethnicity' },
    reason: forbidden('民族', 'Ethnicity'),
    source: {
      zh: '《就业促进法》第三条；《个人信息保护法》第六条',
      en: 'Employment Promotion Law, Art. 3; Personal Information Protection Law, Art. 6',
    },
    wordings: words('民族|族别|种族|族裔|nation|ethnicity|ethnic group|race'),
    parts: words('民族|ethnic'),
  },
  'political-status': {
    name: { zh: '政治面貌', en: 'Political status' },
    reason: forbidden('政治面貌、党派', 'Political status or party membership'),
    source: { zh: '《个人信息保护法》第六条', en: 'Personal Information Protection Law, Art. 6' },
    wordings: words(
      '政治面貌|政治身份|党派|党员|是否党员|入党时间|政治态度|政治表现|party|political status|political affiliation',
    ),
    parts: words('政治面貌|政治身份|党|入团|团员|团支部|团组织|共青团|political'),
  },
  religion: {
    name: { zh: '宗教信仰', en: 'Religion or belief' },
    reason: forbidden('宗教信仰', 'Religion or belief'),
    source: {
      zh: '《宪法》第三十六条；《个人信息保护法》第二十八条',
      en: 'Constitution, Art. 36; Personal Information Protection Law, Art. 28',
    },
    wordings: words('宗教|信仰|宗教信仰|religion|belief|faith'),
    parts: words('宗教|信仰|religio'),
  },
  'native-place': {
    name: { zh: '籍贯、出生地', en: 'Native place, place of birth' },
    reason: forbidden('籍贯、出生地', 'Native place or place of birth'),
    source: minimal,
    wordings: words('籍贯|出生地|祖籍|原籍|生源地|家乡|native place|place of birth|birthplace|hometown|origin'),
    parts: words('籍贯|出生地|祖籍|原籍|生源地|birthplace|placeofbirth|nativeplace'),
  },
  health: {
    name: { zh: '健康状况', en: 'Health' },
    reason: forbidden('健康、医疗情况', 'Health'),
    source: sensitive,
    wordings: words('健康|健康状况|身体状况|病史|血型|残疾|体检|心理测评|health|blood type|disability'),
    parts: words('健康|身体状况|病史|疾病|血型|残疾|体检|心理|医疗|health|medical|disabilit'),
  },
  marriage: {
    name: { zh: '婚育状况', en: 'Marriage and childbearing' },
    reason: forbidden('婚姻、生育状况', 'Marriage or childbearing'),
    source: {
      zh: '《妇女权益保障法》第四十三条；《个人信息保护法》第六条',
      en: "Law on the Protection of Women's Rights and Interests, Art. 43; Personal Information Protection Law, Art. 6",
    },
    wordings: words('婚姻|婚育|婚否|婚姻状况|生育|性取向|marriage|marital status|married'),
    parts: words('婚姻|婚育|婚否|生育|孕|性取向|marital|marriage|pregnan'),
  },
  'social-media': {
    name: { zh: '社交账号', en: 'Social-media accounts' },
    reason: {
      zh: '系统不监看个人的通信和网络活动，不设社交账号字段。',
      en: "The system does not watch people's communications or activity online; it has no such field.",
    },
    source: minimal,
    wordings: words(
      '微信|qq|微博|抖音|社交账号|微信号|qq号|网名|昵称|wechat|weibo|twitter|facebook|telegram|whatsapp|social media',
    ),
    parts: words('微信|qq|微博|抖音|社交|网名|境外账号|wechat|weibo|twitter|facebook|telegram|whatsapp|socialmedia'),
  },
  biometrics: {
    name: { zh: '照片及生物特征', en: 'Photographs and biometrics' },
    reason: {
      zh: '生物识别信息与履行安全防范义务无关，系统不设此字段。',
      en: 'Biometric data has no bearing on any precaution duty; the system has no such field.',
    },
    source: sensitive,
    wordings: words('照片|相片|指纹|人脸|虹膜|身高|体重|photo|fingerprint|face|biometrics'),
    parts: words('照片|相片|指纹|人脸|虹膜|声纹|掌纹|生物特征|生物识别|dna|身高|体重|photo|fingerprint|biometric'),
  },
  'person-rating': {
    name: { zh: '对个人的评分、定性', en: 'Ratings and labels of a person' },
    reason: {
      zh: '系统不对个人评分、排名、贴标签或作预测，此类内容不导入。',
      en: 'The system neither scores, ranks, labels nor predicts people; such content is not imported.',
    },
    source: { zh: '《个人信息保护法》第二十四条', en: 'Personal Information Protection Law, Art. 24' },
    wordings: words(
      '风险等级|风险评分|现实表现|思想状况|可靠程度|忠诚度|信用评分|重点关注|risk score|risk level|trust score',
    ),
    parts: words(
      '风险等级|风险评|风险人员|现实表现|思想状况|思想动态|可靠|忠诚|信用分|信用评|重点关注|重点人|嫌疑|可疑|riskscore|risklevel|suspect|loyalty',
    ),
  },
};
