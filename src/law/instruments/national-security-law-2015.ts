import type { Instrument } from '../citation.ts';
import { day } from '../day.ts';
import { NATIONAL_SECURITY_LAW_ARTICLES } from './text/other-instruments.ts';

export const NATIONAL_SECURITY_LAW_2015: Instrument = {
  id: 'national-security-law-2015',
  name: { zh: '中华人民共和国国家安全法', en: 'National Security Law of the People’s Republic of China' },
  short: { zh: '国家安全法', en: 'National Security Law' },
  rank: 'law',
  number: { zh: '中华人民共和国主席令第二十九号', en: 'Order of the President No. 29' },
  published: day('2015-07-01'),
  inForce: { from: day('2015-07-01') },
  particulars: 'from-memory',
  articles: NATIONAL_SECURITY_LAW_ARTICLES,
};
