/** What training certificates decline, in words; the rest: refusal-words.ts. */
import { type Declined, fixed } from './refusal-words.ts';

export const OF_ATTESTATIONS = {
  'nothing-to-attest': {
    status: 409,
    words: fixed(
      '没有可以证明的学习记录，没有出具证明。只证明本系统登记的培训、课程和测试；导入名册所载的历史学时不在此列。请先完成学习，或者核对年度和人员。',
      'There is no learning to attest, and no certificate was made. It covers what this system recorded, and not the hours that an imported roster stated. Please finish the learning first, or check the year and the people.',
    ),
  },
  'no-such-attestation': {
    status: 404,
    words: fixed(
      '没有查到使用这个验证码的培训证明。请对照纸上的验证码逐字核对；仍查不到的，请向出具单位核实，不要仅凭这张纸采信。',
      'No training certificate has this code. Please compare it character by character with the paper; if it is still not found, ask the unit that issued it, and do not rely on the paper alone.',
    ),
  },
} as const satisfies Declined;
