/** What the acts on contingency plans and drills are called in the record. */
import type { Localised } from '../law/localised.ts';

export const ACTS_OF_PLANS = {
  'plans.begin': { zh: '起草应急预案', en: 'Contingency plan begun' },
  'plans.revise': { zh: '起草应急预案新版本', en: 'Next version of a contingency plan begun' },
  'plans.write': { zh: '修改应急预案草稿', en: 'Draft of a contingency plan written' },
  'plans.discard': { zh: '放弃应急预案草稿', en: 'Draft of a contingency plan given up' },
  'plans.submit': { zh: '应急预案报批', en: 'Contingency plan submitted' },
  'plans.send-back': { zh: '退回应急预案', en: 'Contingency plan sent back' },
  'plans.approve': { zh: '批准并印发应急预案', en: 'Contingency plan approved and issued' },
  'plans.confirm-review': { zh: '复核应急预案', en: 'Contingency plan reviewed' },
  'plans.end': { zh: '停用应急预案', en: 'Contingency plan ended' },
  'plans.print': { zh: '打印应急预案', en: 'Contingency plan printed' },
  'plans.plan-drill': { zh: '计划应急演练', en: 'Drill planned' },
  'plans.change-drill': { zh: '更改应急演练计划', en: 'Planned drill changed' },
  'plans.record-drill': { zh: '登记应急演练开展情况', en: 'Drill recorded as held' },
  'plans.cancel-drill': { zh: '取消应急演练', en: 'Drill cancelled' },
  'plans.say-absent': { zh: '本人更正应急演练到场情况', en: 'Somebody said whether he was at a drill' },
  'plans.finish-change': { zh: '完成演练改进事项', en: 'Change after a drill done' },
  'plans.add-scan': { zh: '添加应急演练扫描件', en: 'Scan of a drill added' },
  'plans.open-scan': { zh: '查阅应急演练扫描件', en: 'Scan of a drill opened' },
  'plans.print-drill': { zh: '打印应急演练记录', en: 'Record of a drill printed' },
} as const satisfies Record<string, Localised>;
