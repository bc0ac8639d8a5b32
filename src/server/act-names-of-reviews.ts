/** What the acts of reviewing people for a post are called in the record; the others: act-names.ts. */
import type { Localised } from '../law/localised.ts';

export const ACTS_OF_REVIEWS = {
  'reviews.open': { zh: '开立审查', en: 'Review opened' },
  'reviews.begin': { zh: '启动审查', en: 'Review begun' },
  'reviews.record-condition': { zh: '登记所见条件', en: 'Condition recorded' },
  'reviews.report-change': { zh: '登记国籍、居留情况变化', en: 'Change of nationality or residence recorded' },
  'reviews.ask-opinions': { zh: '征求审查意见', en: 'Opinions asked for' },
  'reviews.give-opinion': { zh: '提出审查意见', en: 'Opinion given' },
  'reviews.ask-help': { zh: '函请协助审查', en: 'Help with a review asked for' },
  'reviews.record-reply': { zh: '登记协助答复', en: 'Reply to a request for help recorded' },
  'reviews.withhold': { zh: '提出不予告知', en: 'Withholding proposed' },
  'reviews.approve-withholding': { zh: '批准不予告知', en: 'Withholding approved' },
  'reviews.review-withholding': { zh: '重新审视不予告知', en: 'Withholding looked at again' },
  'reviews.decide': { zh: '作出审查决定', en: 'Review decided' },
  'reviews.make-statement': { zh: '本人陈述', en: 'Statement made' },
  'reviews.decide-again': { zh: '另行作出审查决定', en: 'Review decided again' },
  'reviews.withdraw': { zh: '撤销审查', en: 'Review withdrawn' },
  'reviews.open-post': { zh: '确认上岗', en: 'Post opened' },
  'reviews.open-post-in-emergency': { zh: '紧急例外上岗', en: 'Post opened in an emergency' },
  'reviews.set-deciders': { zh: '确定审查决定人', en: 'Who decides reviews set' },
  'reviews.export-owing': { zh: '导出应审查未开立的任职', en: 'Reviews owed exported' },
  'reviews.export-planned': { zh: '导出拟上岗人员', en: 'Planned starts exported' },
  'reviews.export': { zh: '导出审查清单', en: 'Reviews exported' },
} as const satisfies Record<string, Localised>;
