import type { Instrument } from '../citation.ts';
import { day } from '../day.ts';
import { SECRETS_REGULATIONS_ARTICLES } from './text/secrets-2024.ts';

export const SECRETS_REGULATIONS_2024: Instrument = {
  id: 'secrets-regulations-2024',
  name: { zh: '中华人民共和国保守国家秘密法实施条例', en: 'Regulations Implementing the State Secrets Law' },
  short: { zh: '保守国家秘密法实施条例', en: 'State Secrets Regulations' },
  rank: 'administrative-regulation',
  number: { zh: '国务院令第786号', en: 'Order of the State Council No. 786' },
  published: day('2024-07-10'),
  inForce: { from: day('2024-09-01') },
  particulars: 'partly-seen',
  articles: SECRETS_REGULATIONS_ARTICLES,
};
