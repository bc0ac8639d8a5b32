/** The legal instruments that the product knows, how a place in one is cited, and its words. */
import type { Article, Citation, Instrument, InstrumentId, Rank, WordingMark } from './citation.ts';
import { CII_REGULATIONS_2021 } from './instruments/cii-regulations-2021.ts';
import { COUNTER_ESPIONAGE_LAW_2023 } from './instruments/counter-espionage-law-2023.ts';
import { NATIONAL_SECURITY_LAW_2015 } from './instruments/national-security-law-2015.ts';
import { PERSONAL_INFORMATION_LAW_2021 } from './instruments/personal-information-law-2021.ts';
import { PROVISIONS_2021 } from './instruments/provisions-2021.ts';
import { REWARD_MEASURES_2022 } from './instruments/reward-measures-2022.ts';
import { SECRETS_LAW_2024 } from './instruments/secrets-law-2024.ts';
import { SECRETS_REGULATIONS_2024 } from './instruments/secrets-regulations-2024.ts';
import type { Localised } from './localised.ts';

export const INSTRUMENTS: Record<InstrumentId, Instrument> = {
  'provisions-2021': PROVISIONS_2021,
  'counter-espionage-law-2023': COUNTER_ESPIONAGE_LAW_2023,
  'secrets-law-2024': SECRETS_LAW_2024,
  'secrets-regulations-2024': SECRETS_REGULATIONS_2024,
  'cii-regulations-2021': CII_REGULATIONS_2021,
  'personal-information-law-2021': PERSONAL_INFORMATION_LAW_2021,
  'national-security-law-2015': NATIONAL_SECURITY_LAW_2015,
  'reward-measures-2022': REWARD_MEASURES_2022,
};

export const RANK_NAMES: Record<Rank, Localised> = {
  law: { zh: '法律', en: 'Law' },
  'administrative-regulation': { zh: '行政法规', en: 'Administrative regulation' },
  'departmental-rule': { zh: '部门规章', en: 'Departmental rule' },
};

/** What is shown beside the words of an article; nothing where they were checked. */
export const WORDING_NOTES: Record<WordingMark, Localised | undefined> = {
  verified: undefined,
  'partly-seen': { zh: '文字待核对', en: 'Wording to be checked' },
  'from-memory': { zh: '文字待核对', en: 'Wording to be checked' },
  summary: { zh: '内容提要，非条文原文', en: 'A summary, not the words of the article' },
};

/** The article a citation points to; undefined where we have no words for it. */
export const wordsOf = (citation: Citation): Article | undefined =>
  INSTRUMENTS[citation.instrument].articles.find(({ article }) => article === citation.article);

/** 《反间谍安全防范工作规定》第九条第（三）项 / Provisions, Art. 9(3). */
export function cite({ instrument, article, paragraph, item }: Citation): Localised {
  const { short } = INSTRUMENTS[instrument];
  const zh = [
    `《${short.zh}》第${numeral(article)}条`,
    paragraph === undefined ? '' : `第${numeral(paragraph)}款`,
    item === undefined ? '' : `第（${numeral(item)}）项`,
  ].join('');
  const en = [
    `${short.en}, Art. ${article}`,
    item === undefined ? '' : `(${item})`,
    paragraph === undefined ? '' : `, para. ${paragraph}`,
  ].join('');
  return { zh, en };
}

const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** A number from 1 to 99 as articles are numbered: 九, 十, 二十八, 五十. */
export function numeral(of: number): string {
  const [tens, ones] = [Math.floor(of / 10), of % 10];
  if (tens === 0) return DIGITS[ones]!;
  return `${tens === 1 ? '' : DIGITS[tens]}十${DIGITS[ones]}`;
}
