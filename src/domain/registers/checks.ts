/** The check of all six registers (台账核对, P9.3a): what each holds on the day, and what is said to whatever is open in it. */
import type { Localised } from '../../law/localised.ts';

/** What is done about overdue checks and open differences: closed, for a check tells no story. */
export const CHECK_ANSWERS = ['scheduled', 'findings', 'explained-later'] as const;
export type CheckAnswer = (typeof CHECK_ANSWERS)[number];
export const CHECK_ANSWER_NAMES: Record<CheckAnswer, Localised> = {
  scheduled: { zh: '已安排逐项核对，近期完成', en: 'Arranged: each will be looked at shortly' },
  findings: { zh: '已转问题整改', en: 'Handed over as findings' },
  'explained-later': { zh: '差异正在查明', en: 'The differences are being looked into' },
};
