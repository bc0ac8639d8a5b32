import type { Instrument } from '../citation.ts';
import { day } from '../day.ts';
import { ARTICLES_1_TO_16 } from './text/provisions-2021-articles-1-to-16.ts';
import { ARTICLES_17_TO_31 } from './text/provisions-2021-articles-17-to-31.ts';

export const PROVISIONS_2021: Instrument = {
  id: 'provisions-2021',
  name: { zh: '反间谍安全防范工作规定', en: 'Provisions on Counter-Espionage Security Precaution Work' },
  short: { zh: '反间谍安全防范工作规定', en: 'Provisions' },
  rank: 'departmental-rule',
  number: { zh: '国家安全部令2021年第1号', en: 'Order of the Ministry of State Security No. 1 of 2021' },
  published: day('2021-04-26'),
  inForce: { from: day('2021-04-26') },
  particulars: 'verified',
  articles: [...ARTICLES_1_TO_16, ...ARTICLES_17_TO_31],
};
