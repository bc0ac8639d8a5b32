import type { Instrument } from '../citation.ts';
import { day } from '../day.ts';
import { REWARD_MEASURES_ARTICLES } from './text/other-instruments.ts';

export const REWARD_MEASURES_2022: Instrument = {
  id: 'reward-measures-2022',
  name: {
    zh: '公民举报危害国家安全行为奖励办法',
    en: 'Measures for Rewarding Citizens’ Reports of Acts Endangering National Security',
  },
  short: { zh: '公民举报危害国家安全行为奖励办法', en: 'Reporting-Reward Measures' },
  rank: 'departmental-rule',
  number: { zh: '国家安全部令2022年第2号', en: 'Order of the Ministry of State Security No. 2 of 2022' },
  published: day('2022-06-06'),
  inForce: { from: day('2022-06-06') },
  particulars: 'verified',
  articles: REWARD_MEASURES_ARTICLES,
};
