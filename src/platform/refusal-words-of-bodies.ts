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
  'no-cooperation': {
    status: 409,
    words: fixed(
      '协作由行业主管部门和国家安全机关开展并各自登记，单位没有这项记录，没有保存。',
      'Industry departments and state security organs cooperate and each keep the record; a unit keeps none. Nothing was saved.',
    ),
  },
  'too-many-follow-ups': {
    status: 409,
    words: ({ limit }) => ({
      zh: `一项协作最多登记 ${limit} 件后续事项，没有保存。请在另一项协作记录中登记。`,
      en: `A cooperation has at most ${limit} follow-ups; nothing was saved. Please record them under another one.`,
    }),
  },
  'requirement-loosens': {
    status: 409,
    words: ({ duties, titleZh, titleEn, ownZh, ownEn, wishedZh, wishedEn }) => ({
      zh: `行业要求只能收紧、不能放宽：“${titleZh}”（义务 ${duties}）现为${ownZh}，不能改为${wishedZh}，没有保存。请改为更严的数值。`,
      en: `A requirement may tighten a duty, never loosen it: “${titleEn}” (duty ${duties}) is ${ownEn} and cannot become ${wishedEn}; nothing was saved. Please give a stricter figure.`,
    }),
  },
  'return-pending': {
    status: 409,
    words: fixed(
      '还有一份统计没有发出，没有另外拟稿。请先审批并发出，或者撤回那一份：两份同时发出，会使不列出的数可以推算出来。',
      'Another return has not gone out yet; nothing was drafted. First approve and send it, or withdraw it: two at once would let what is withheld be worked out.',
    ),
  },
  'not-a-unit': {
    status: 409,
    words: fixed(
      '履责情况统计由单位向上级报送，本单位不报送，没有保存。',
      'Returns are sent by units to their superiors; this body sends none. Nothing was saved.',
    ),
  },
} as const satisfies Declined;
