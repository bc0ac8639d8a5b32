/**
 * The counter-espionage template that comes with the product: ours, written from Articles 8 to 10 of the Provisions and 18 to 20 of the Law, in
 * the manner of the secrecy self-assessment that units know. Its points are a suggestion (mark P); a unit may bring a template of its own.
 * What is released is never changed: another text is another version.
 */
import type { Template } from '../self-inspections.ts';
import { DECIDING, OF_DEPARTMENTS, OF_MEMBERS } from './departments-and-members.ts';
import { LEAVERS, MEASURES, REPORTS, SELF_INSPECTION } from './measures.ts';
import { ABROAD, EXCHANGES, MATTERS, REVIEWS_AND_LETTERS } from './people.ts';
import { DAILY_MANAGEMENT, EDUCATION, RESPONSIBILITY } from './responsibility.ts';

export const BUILT_IN: Template = {
  code: 'counter-espionage',
  version: 3,
  title: { zh: '反间谍安全防范自查模板', en: 'Self-inspection of counter-espionage security' },
  description: {
    zh: '依据《反间谍安全防范工作规定》第八条至第十条、《反间谍法》第十八条至第二十条编写。分值和档次参照保密自查自评的通行做法，是建议，不是法律要求。',
    en: 'Written from Articles 8 to 10 of the Provisions and 18 to 20 of the Counter-Espionage Law. Points and bands follow the common practice of secrecy self-assessment: a suggestion, not what the law asks.',
  },
  total: 100,
  sections: [
    ...[RESPONSIBILITY, EDUCATION, DAILY_MANAGEMENT, REVIEWS_AND_LETTERS, MATTERS, EXCHANGES, ABROAD],
    ...[MEASURES, REPORTS, LEAVERS, SELF_INSPECTION, OF_DEPARTMENTS, DECIDING, OF_MEMBERS],
  ],
};
