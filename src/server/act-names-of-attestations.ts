/** What the acts on training certificates are called in the record. */
import type { Localised } from '../law/localised.ts';

export const ACTS_OF_ATTESTATIONS = {
  'attestations.issue-own': { zh: '领取本人培训证明', en: 'Own training certificate taken' },
  'attestations.print': { zh: '打印培训证明', en: 'Training certificates printed' },
  'attestations.export': { zh: '导出培训证明清单', en: 'List of training certificates exported' },
} as const satisfies Record<string, Localised>;
