/** What the acts on work rules are called in the record. */
import type { Localised } from '../law/localised.ts';

export const ACTS_OF_RULES = {
  'rules.begin': { zh: '起草工作制度', en: 'Work rule begun' },
  'rules.revise': { zh: '起草工作制度新版本', en: 'Next version of a work rule begun' },
  'rules.write': { zh: '修改工作制度草稿', en: 'Draft of a work rule written' },
  'rules.add-file': { zh: '添加工作制度文件', en: 'File of a work rule added' },
  'rules.discard': { zh: '放弃工作制度草稿', en: 'Draft of a work rule given up' },
  'rules.submit': { zh: '工作制度报批', en: 'Work rule submitted' },
  'rules.send-back': { zh: '退回工作制度', en: 'Work rule sent back' },
  'rules.approve': { zh: '批准工作制度', en: 'Work rule approved' },
  'rules.issue': { zh: '印发工作制度', en: 'Work rule issued' },
  'rules.confirm-review': { zh: '复核工作制度', en: 'Work rule reviewed' },
  'rules.repeal': { zh: '废止工作制度', en: 'Work rule repealed' },
  'rules.confirm-read': { zh: '本人确认已读工作制度', en: 'Somebody confirmed having read a work rule' },
  'rules.remind': { zh: '提醒阅读工作制度', en: 'Reminded to read a work rule' },
  'rules.print': { zh: '打印工作制度', en: 'Work rule printed' },
  'rules.open-file': { zh: '查阅工作制度文件', en: 'File of a work rule opened' },
  'rules.export': { zh: '导出工作制度台账', en: 'List of work rules exported' },
  'rules.export-readers': { zh: '导出工作制度阅读情况', en: 'Who has read a work rule, exported' },
} as const satisfies Record<string, Localised>;
