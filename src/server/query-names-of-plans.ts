/** What the looks at contingency plans and drills are called. */
import type { Localised } from '../law/localised.ts';

export const LOOKS_AT_PLANS = {
  'plans.list': { zh: '应急预案台账', en: 'Contingency plans' },
  'plans.get': { zh: '一份应急预案', en: 'One contingency plan' },
  'plans.version': { zh: '应急预案的一个版本', en: 'A version of a contingency plan' },
  'plans.drills': { zh: '应急演练台账', en: 'Drills' },
  'plans.drill': { zh: '一次应急演练', en: 'One drill' },
  'plans.mine': { zh: '本人在应急预案和演练中的事项', en: 'One’s own part in plans and drills' },
  'plans.my-plan': { zh: '本人在其中有岗位的应急预案', en: 'A contingency plan in which one has a role' },
  'plans.find-people': { zh: '查找预案、演练人员', en: 'Who may be named in a plan or a drill' },
} as const satisfies Record<string, Localised>;
