/** What the acts on foreign exchange are called in the record. */
import type { Localised } from '../law/localised.ts';

export const ACTS_OF_EXCHANGES = {
  'exchanges.plan': { zh: '登记涉外活动', en: 'Foreign exchange entered' },
  'exchanges.change': { zh: '更改涉外活动', en: 'Foreign exchange changed' },
  'exchanges.repeat': { zh: '按日期复制涉外活动', en: 'Foreign exchange repeated on other days' },
  'exchanges.cancel': { zh: '取消涉外活动', en: 'Foreign exchange cancelled' },
  'exchanges.decide': { zh: '审批涉外活动', en: 'Foreign exchange decided on' },
  'exchanges.set-plan': { zh: '填写涉外活动方案', en: 'Plan of a foreign exchange written' },
  'exchanges.set-visitors': { zh: '填写外方人员名单', en: 'Visitors of a foreign exchange listed' },
  'exchanges.set-hosts': { zh: '确定涉外活动参加人员', en: 'Who takes part in a foreign exchange set' },
  'exchanges.add-material': { zh: '列入涉外活动资料', en: 'Material of a foreign exchange listed' },
  'exchanges.review-material': { zh: '审查涉外活动资料', en: 'Material of a foreign exchange reviewed' },
  'exchanges.drop-material': { zh: '撤下涉外活动资料', en: 'Material of a foreign exchange dropped' },
  'exchanges.brief': { zh: '登记涉外活动行前提醒', en: 'Briefing before a foreign exchange recorded' },
  'exchanges.acknowledge-briefing': {
    zh: '本人已知悉涉外活动提醒',
    en: 'Briefing before a foreign exchange acknowledged',
  },
  'exchanges.prepare': { zh: '确认涉外活动准备完成', en: 'Foreign exchange prepared' },
  'exchanges.hold': { zh: '登记涉外活动已开展', en: 'Foreign exchange recorded as held' },
  'exchanges.report': { zh: '报告涉外活动', en: 'Foreign exchange reported' },
  'exchanges.attach': { zh: '添加涉外活动文件', en: 'File added to a foreign exchange' },
  'exchanges.open-file': { zh: '查阅涉外活动文件', en: 'File of a foreign exchange opened' },
  'exchanges.open-visitors': { zh: '查阅外方人员名单', en: 'Visitors of a foreign exchange opened' },
  'exchanges.print': { zh: '打印涉外活动文书', en: 'Paper of a foreign exchange printed' },
  'exchanges.issue-contingency-plan': {
    zh: '登记涉外交流合作预案',
    en: 'Contingency plan for foreign exchange recorded',
  },
  'exchanges.open-contingency-plan': { zh: '查阅涉外交流合作预案', en: 'Contingency plan for foreign exchange opened' },
  'exchanges.export': { zh: '导出涉外活动台账', en: 'Foreign exchanges exported' },
} as const satisfies Record<string, Localised>;
