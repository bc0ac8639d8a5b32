/** Rules about whoever leaves a secret-related post. */
import { inArea } from './rule.ts';

const rule = inArea('leaving', (_, person) => `/people/${person}`);
const SECRECY = {
  zh: '《保守国家秘密法》第四十六条：离岗离职实行脱密期管理',
  en: 'State Secrets Law, Art. 46: whoever leaves is in a declassification period',
};
const CLEARED = {
  zh: '《保守国家秘密法实施条例》：离岗前清退载体、取消权限',
  en: 'State Secrets Regulations: carriers are handed in and access is ended before leaving',
};

export const OF_LEAVING = [
  rule(201, {
    severity: 'critical',
    duties: ['C18', 'P9.3a'],
    because: CLEARED,
    title: { zh: '正在办理离岗离职的人员仍持有载体', en: 'Somebody who is leaving still holds a carrier' },
    todo: { zh: '收回载体，登记清退。', en: 'Take the carrier back and record it.' },
    watches: ['leavers', 'registers', 'people'],
    thing: 'carrier',
    page: (item) => `/registers/items/${item}`,
  }),
  rule(202, {
    severity: 'major',
    duties: ['C18'],
    because: SECRECY,
    title: {
      zh: '涉密岗位任职已结束，没有离岗离职事项',
      en: 'A secret-related post ended, and there is no leaver’s case',
    },
    todo: {
      zh: '办理离岗离职：谈话、清退、脱密期。',
      en: 'Open the leaver’s case: talk, clearing, declassification period.',
    },
    watches: ['leavers', 'people', 'rosters'],
    page: () => '/leavers',
  }),
  rule(203, {
    severity: 'major',
    duties: ['C18'],
    because: SECRECY,
    title: {
      zh: '离岗日期已过，尚未确定脱密期',
      en: 'The day of leaving has passed and no declassification period is set',
    },
    todo: { zh: '确定脱密期限，告知本人。', en: 'Set the period and tell the person.' },
    watches: ['leavers'],
    thing: 'leaver',
    page: (one) => `/leavers/${one}`,
  }),
  rule(204, {
    severity: 'critical',
    duties: ['C18'],
    because: CLEARED,
    title: {
      zh: '已登记取消权限，系统账号仍然有效',
      en: 'Access was recorded as ended, and the account is still active',
    },
    todo: { zh: '请安全保密管理员关闭账号，或者更正登记。', en: 'Have the account closed, or withdraw the step.' },
    watches: ['leavers', 'accounts'],
    thing: 'leaver',
    page: (one) => `/leavers/${one}`,
  }),
  rule(205, {
    severity: 'major',
    duties: ['C18'],
    because: SECRECY,
    title: { zh: '离岗离职人员领出的证照没有交回', en: 'Somebody who leaves has a travel document out' },
    todo: { zh: '催交证照。', en: 'Ask for the document.' },
    watches: ['leavers', 'travel-documents'],
    thing: 'document',
    page: () => '/travel-documents',
  }),
  rule(206, {
    severity: 'critical',
    duties: ['C18'],
    because: {
      zh: '《保守国家秘密法》第四十六条：脱密期内不得违反规定出境',
      en: 'State Secrets Law, Art. 46: no leaving the country against the rules within the period',
    },
    title: {
      zh: '脱密期内的人员列入出国（境）行程',
      en: 'Somebody within the declassification period stands in a journey',
    },
    todo: {
      zh: '核对是否经过批准；未经批准的，取消行程。',
      en: 'See whether it was permitted; where it was not, cancel it.',
    },
    watches: ['leavers', 'travel'],
    thing: 'trip',
    page: (trip) => `/travel/${trip}`,
  }),
] as const;
