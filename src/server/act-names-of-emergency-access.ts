/** What the acts of emergency access are called in the record; the others: act-names.ts. */
import type { Localised } from '../law/localised.ts';

export const ACTS_OF_EMERGENCY_ACCESS = {
  'emergency-access.ask': { zh: '申请紧急查阅', en: 'Emergency access asked for' },
  'emergency-access.agree': { zh: '同意紧急查阅', en: 'Emergency access agreed to' },
  'emergency-access.decline': { zh: '不同意紧急查阅', en: 'Emergency access declined' },
  'emergency-access.withdraw': { zh: '撤回紧急查阅申请', en: 'Asking for emergency access withdrawn' },
  'emergency-access.open': { zh: '紧急查阅', en: 'Opened under emergency access' },
  'emergency-access.end': { zh: '提前关闭紧急查阅', en: 'Emergency access ended early' },
  'emergency-access.account': { zh: '说明紧急查阅用途', en: 'Emergency access accounted for' },
  'emergency-access.review': { zh: '复核紧急查阅', en: 'Emergency access reviewed' },
} as const satisfies Record<string, Localised>;
