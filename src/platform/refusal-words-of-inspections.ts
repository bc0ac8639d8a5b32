/** What inspections and orders to rectify decline, in words; the rest: refusal-words.ts. */
import { type Declined, fixed } from './refusal-words.ts';

export const OF_INSPECTIONS = {
  'two-inspectors': {
    status: 409,
    words: fixed(
      '检查人员不得少于两人（《反间谍安全防范工作规定》第二十五条），没有保存。请填写至少两名不同的检查人员。',
      'There are at least two inspectors (Provisions, Art. 25); nothing was saved. Please name at least two different ones.',
    ),
  },
  'approved-by-proposer': {
    status: 409,
    words: fixed(
      '检查须由提出人以外的负责人批准，没有保存。请由其他负责人办理。',
      'An inspection is approved by another person than who proposed it; nothing was saved. Please have another head decide.',
    ),
  },
  'approval-first': {
    status: 409,
    words: fixed(
      '检查尚未批准，不得开展（《反间谍安全防范工作规定》第二十一条），没有保存。请先报负责人批准。',
      'The inspection is not approved, and may not begin (Provisions, Art. 21); nothing was saved. Please have it approved first.',
    ),
  },
  'notice-first': {
    status: 409,
    words: fixed(
      '技术检查检测须事先告知时间和范围（《反间谍安全防范工作规定》第二十五条），检查通知书尚未发出，没有保存。请先起草、审批并发出通知书。',
      'A technical inspection needs prior notice of its time and scope (Provisions, Art. 25), and no notice was sent; nothing was saved. Draft it, have it approved and send it first.',
    ),
  },
  'nothing-seen': {
    status: 409,
    words: fixed(
      '尚未登记检查情况，没有起草检查记录。请先登记询问、调阅和查看的情况。',
      'Nothing that was asked or seen is entered yet; no record was drafted. Please enter it first.',
    ),
  },
  'not-signed-for': {
    status: 409,
    words: fixed(
      '检查记录尚未由被检查单位签收，也没有收到其不同意见，回执期限未过，没有保存。请等待回执或者答复。',
      'The unit has neither signed for the record nor stated that it does not agree, and its time still runs; nothing was saved. Wait for its receipt or statement.',
    ),
  },
  'step-in-hand': {
    status: 409,
    words: fixed(
      '这件事项有一份公文尚未发出，没有保存。请先审批并发出该公文，或者撤回后重新办理。',
      'A dispatch of this case is drafted and not sent yet; nothing was saved. Have it approved and send it, or withdraw it and begin again.',
    ),
  },
  'limit-runs': {
    status: 409,
    words: fixed(
      '整改期限尚未届满，也没有收到整改报告，没有登记检查。请等待整改报告，或者在期限届满后登记。',
      'The limit still runs and no report has come; no check was recorded. Wait for the report, or record it once the limit has passed.',
    ),
  },
  'no-report': {
    status: 409,
    words: fixed(
      '没有收到整改报告，不能登记为已整改到位，没有保存。请登记为未按要求整改，或者等待整改报告。',
      'No report has come, so it cannot be recorded as put right; nothing was saved. Record that it was not, or wait for the report.',
    ),
  },
  'each-item': {
    status: 409,
    words: fixed(
      '整改事项须逐项写明措施，没有起草。请对照责令整改通知书补齐。',
      'A measure is to be given for each item of the order; nothing was drafted. Please complete them.',
    ),
  },
} as const satisfies Declined;
