import type { Instrument } from '../citation.ts';
import { day } from '../day.ts';
import { OPERATOR_REGULATIONS_ARTICLES } from './text/other-instruments.ts';

export const CII_REGULATIONS_2021: Instrument = {
  id: 'cii-regulations-2021',
  name: {
    zh: '关键信息基础设施安全保护条例',
    en: 'Regulations on the Security Protection of Critical Information Infrastructure',
  },
  short: { zh: '关键信息基础设施安全保护条例', en: 'CII Regulations' },
  rank: 'administrative-regulation',
  number: { zh: '国务院令第745号', en: 'Order of the State Council No. 745' },
  published: day('2021-07-30'),
  inForce: { from: day('2021-09-01') },
  particulars: 'partly-seen',
  articles: OPERATOR_REGULATIONS_ARTICLES,
};
