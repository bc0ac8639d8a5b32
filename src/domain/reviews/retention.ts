/** A review that passed goes with the appointment for which it was passed; one that did not is reduced in its own time to its end and its day. */
import { PIPL_19, type RecordKind } from '../../platform/retention.ts';
import { destroyOpenings, destroyReviews, heldNotPassed, reduceReviews } from './store/retention.ts';

export const REVIEWS_KINDS = [
  {
    code: 'review',
    name: { zh: '审查及其文书', en: 'Review with its papers' },
    ground: PIPL_19,
    holds: {
      review: 'rows',
      review_condition: 'rows',
      review_opinion: 'rows',
      review_help: 'rows',
      review_decision: 'rows',
      review_statement: 'rows',
      review_withheld: 'rows',
      file: 'rows',
    },
    ends: 'with-another',
    goesWith: ['person', 'appointment'],
    does: {
      zh: '删除审查的全部内容，并销毁其文字和文书的密钥；文件随后从磁盘清除',
      en: 'the whole review is deleted, the keys of its texts and papers destroyed; the files are then swept from the disk',
    },
    destroy: destroyReviews,
  },
  {
    code: 'review-not-passed',
    name: { zh: '未通过或者撤销的审查的内容', en: 'Content of a review not passed or withdrawn' },
    ground: PIPL_19,
    holds: { review: ['key', 'salt'] },
    ends: 'by-certificate',
    begins: { zh: '作出决定或者撤销之日', en: 'the day of the decision or withdrawal' },
    figure: 'keep.review-not-passed',
    does: {
      zh: '删除所见条件、意见、理由、陈述和文书，并销毁密钥',
      en: 'conditions, opinions, reasons, statements and papers are deleted, and the key destroyed',
    },
    remains: {
      zh: '仅“已审查、未任用（或撤销）、日期”',
      en: 'only: reviewed, not appointed (or withdrawn), on this day',
    },
    ofPeople: true,
    held: heldNotPassed,
    destroy: reduceReviews,
  },
  {
    code: 'post-opening',
    name: { zh: '上岗确认，包括紧急例外', en: 'Opening of a post, exceptions included' },
    ground: PIPL_19,
    holds: { post_opening: 'rows' },
    ends: 'with-another',
    goesWith: ['person', 'appointment'],
    does: { zh: '删除，连同例外的理由及其密钥', en: 'deleted, with the reason of an exception and its key' },
    destroy: destroyOpenings,
  },
  {
    code: 'review-deciders',
    name: { zh: '审查决定人的设定', en: 'Who decides reviews' },
    ground: PIPL_19,
    holds: { review_decider: 'rows' },
    ends: 'stays',
    why: { zh: '说的是单位如何分工，不是人', en: 'it says how the unit divides its work, nothing about people' },
  },
] as const satisfies readonly RecordKind[];
