import type { Instrument } from '../citation.ts';
import { day } from '../day.ts';
import { ARTICLES } from './text/counter-espionage-law-2023.ts';

export const COUNTER_ESPIONAGE_LAW_2023: Instrument = {
  id: 'counter-espionage-law-2023',
  name: { zh: '中华人民共和国反间谍法', en: 'Counter-Espionage Law of the People’s Republic of China' },
  short: { zh: '反间谍法', en: 'Counter-Espionage Law' },
  rank: 'law',
  number: { zh: '中华人民共和国主席令第四号', en: 'Order of the President No. 4' },
  published: day('2023-04-26'),
  inForce: { from: day('2023-07-01') },
  particulars: 'partly-seen',
  articles: ARTICLES,
};
