import type { Instrument } from '../citation.ts';
import { day } from '../day.ts';
import { PERSONAL_INFORMATION_LAW_ARTICLES } from './text/other-instruments.ts';

export const PERSONAL_INFORMATION_LAW_2021: Instrument = {
  id: 'personal-information-law-2021',
  name: {
    zh: '中华人民共和国个人信息保护法',
    en: 'Personal Information Protection Law of the People’s Republic of China',
  },
  short: { zh: '个人信息保护法', en: 'Personal Information Protection Law' },
  rank: 'law',
  number: { zh: '中华人民共和国主席令第九十一号', en: 'Order of the President No. 91' },
  published: day('2021-08-20'),
  inForce: { from: day('2021-11-01') },
  particulars: 'partly-seen',
  articles: PERSONAL_INFORMATION_LAW_ARTICLES,
};
