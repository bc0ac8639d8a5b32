/** What the key-unit list declines, in words; the rest: refusal-words.ts. */
import { type Declined, fixed } from './refusal-words.ts';

export const OF_ORGAN = {
  'no-organ': {
    status: 409,
    words: fixed(
      '重点单位名录、检查和责令整改由国家安全机关办理，本单位不是国家安全机关，没有保存。如需申请列入名录或者申请检查，请向国家安全机关发文。',
      'The key-unit list, inspections and orders are the work of a state security organ, which this body is not; nothing was saved. A unit may write to the organ and apply for listing or for an inspection.',
    ),
  },
  'no-department': {
    status: 409,
    words: fixed(
      '会商意见由行业主管部门提出，本单位不是行业主管部门，没有保存。',
      'Such opinions are given by an industry department, which this body is not; nothing was saved.',
    ),
  },
  'decided-by-proposer': {
    status: 409,
    words: fixed(
      '名录的变更须由提出人以外的人决定，没有保存。请由其他有权决定的人办理。',
      'A change of the list is decided by another person than who proposed it; nothing was saved. Please have another head decide.',
    ),
  },
  'factors-missing': {
    status: 409,
    words: ({ zh, en }) => ({
      zh: `第九条的五项因素尚未全部核查，没有保存。请先补充：${zh}。`,
      en: `Not all five factors of Article 9 have been found; nothing was saved. Please first add: ${en}.`,
    }),
  },
  'not-consulted': {
    status: 409,
    words: fixed(
      '名录应当会同有关部门制定：须至少发出一份会商函，并且各部门已答复或者答复期限已过，没有保存。请先发出会商函或者登记答复。',
      'The list is drawn up with the departments concerned: at least one must have been asked, and each have answered or let its day pass. Nothing was saved. Please send the consultation, or take in the answers, first.',
    ),
  },
  'draft-in-hand': {
    status: 409,
    words: fixed(
      '已有一份没有撤回的稿件，没有另外起草。请在“公文往来”中审批、发出该稿；需要重拟的，先将其撤回。',
      'A draft that was not withdrawn is there already; no other was made. Have it approved and sent under Dispatches, or withdraw it first.',
    ),
  },
  'already-candidate': {
    status: 409,
    words: fixed(
      '该单位已在名录或者候选单位中，没有重复登记。请在名录中打开该单位办理。',
      'This unit is on the list or a candidate already; it was not entered twice. Please open it in the list.',
    ),
  },
  'change-in-hand': {
    status: 409,
    words: fixed(
      '该单位已有一项变更正在办理，没有保存。请先办结或者撤销该项变更。',
      'A change for this unit is in hand already; nothing was saved. Please finish or withdraw it first.',
    ),
  },
  'not-listed': {
    status: 409,
    words: fixed(
      '该单位目前不在名录中，没有保存。调整、移出和复核只适用于名录中的单位。',
      'This unit is not on the list now; nothing was saved. Adjustment, removal and review are for units on the list.',
    ),
  },
  'no-correspondent': {
    status: 409,
    words: fixed(
      '该单位未与通讯录中的单位关联，无法发文，没有保存。请先关联，或者印制纸质告知书当面送达后登记。',
      'This unit is not tied to a correspondent, so no dispatch can be drafted; nothing was saved. Tie it first, or serve a notice on paper and record that.',
    ),
  },
  'not-receipted': {
    status: 409,
    words: fixed(
      '告知书尚未收到回执，没有登记送达。请等待回执，或者当面送达后登记。',
      'No receipt for the notice has come yet; service was not recorded. Wait for it, or serve the notice by hand and record that.',
    ),
  },
  'receipt-first': {
    status: 409,
    words: fixed(
      '告知书尚未回执，没有生效。请先发出回执：回执的收到日期就是生效日期。',
      'The notice has not been acknowledged yet; nothing took effect. Acknowledge it first: the day in the receipt is the day from which it counts.',
    ),
  },
} as const satisfies Declined;
