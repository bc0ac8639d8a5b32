/** What departments and organs are declined, in words; the rest: refusal-words.ts. */
import { type Declined, fixed } from './refusal-words.ts';

export const OF_BODIES = {
  'not-a-department': {
    status: 409,
    words: fixed(
      '只有行业主管部门可以印发行业要求，没有保存。',
      'Only an industry department issues requirements; nothing was saved.',
    ),
  },
  'requirement-loosens': {
    status: 409,
    words: ({ duties, titleZh, titleEn, ownZh, ownEn, wishedZh, wishedEn }) => ({
      zh: `行业要求只能收紧、不能放宽：“${titleZh}”（义务 ${duties}）现为${ownZh}，不能改为${wishedZh}，没有保存。请改为更严的数值。`,
      en: `A requirement may tighten a duty, never loosen it: “${titleEn}” (duty ${duties}) is ${ownEn} and cannot become ${wishedEn}; nothing was saved. Please give a stricter figure.`,
    }),
  },
} as const satisfies Declined;
