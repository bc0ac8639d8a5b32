import type { Instrument } from '../citation.ts';
import { day } from '../day.ts';
import { SECRETS_LAW_ARTICLES } from './text/secrets-2024.ts';

export const SECRETS_LAW_2024: Instrument = {
  id: 'secrets-law-2024',
  name: { zh: '中华人民共和国保守国家秘密法', en: 'Law on Guarding State Secrets of the People’s Republic of China' },
  short: { zh: '保守国家秘密法', en: 'State Secrets Law' },
  rank: 'law',
  number: { zh: '中华人民共和国主席令第二十号', en: 'Order of the President No. 20' },
  published: day('2024-02-27'),
  inForce: { from: day('2024-05-01') },
  particulars: 'partly-seen',
  articles: SECRETS_LAW_ARTICLES,
};
