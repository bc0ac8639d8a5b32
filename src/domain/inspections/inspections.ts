/**
 * Inspections and orders to rectify: Provisions 21 to 29, Counter-Espionage Law 22, 31 and 56. The organ's side is a case in its own tables;
 * the unit's side is what it received and took in. Between them pass dispatches alone.
 *
 * A case stands where what was *sent*, *received* or *held* has brought it, never where a draft would: so its state is not stored but read
 * off the latest fact that is there (the ladders below), the same for the page, the list and the filter. What may be done in which state is
 * a table. Nothing is back-dated: a step has the day on which it was and the moment of its entry; what is late is shown as late.
 *
 * It is about bodies. Nobody is scored or labelled, and no stories about people are kept: what was asked and what was seen, in short lines.
 */
import type { Day } from '../../law/day.ts';
import type { Localised } from '../../law/localised.ts';
import type { ContentOf } from '../dispatches/content.ts';

/** The grounds on which a unit may be inspected (Provisions 21). Closed. */
export type Ground = ContentOf<'inspection-notice'>['ground'];
export const GROUND_NAMES: Record<Ground, Localised> = {
  'risk-found': { zh: '发现反间谍安全防范隐患', en: 'A hidden danger was found' },
  'problem-reported': { zh: '接到问题线索举报', en: 'A problem was reported' },
  'unit-asked': { zh: '单位申请', en: 'The unit asked for it' },
  other: { zh: '因其他反间谍安全防范工作需要', en: 'Another need of the work' },
};
export const GROUNDS = Object.keys(GROUND_NAMES) as [Ground, ...Ground[]];

/** Whose head approves: an organ at or above the level of a city with districts (Provisions 21). */
export const APPROVER_LEVEL_NAMES = {
  city: { zh: '设区的市级', en: 'City with districts' },
  province: { zh: '省级', en: 'Province' },
  national: { zh: '国家级', en: 'National' },
} as const satisfies Record<string, Localised>;
export type ApproverLevel = keyof typeof APPROVER_LEVEL_NAMES;
export const APPROVER_LEVELS = Object.keys(APPROVER_LEVEL_NAMES) as [ApproverLevel, ...ApproverLevel[]];

/** What stands in the record of an inspection (Provisions 22). */
export const ITEM_KIND_NAMES = {
  question: { zh: '询问事项', en: 'Asked' },
  answer: { zh: '答复、说明', en: 'Answered' },
  document: { zh: '调阅资料', en: 'Document seen' },
  place: { zh: '查看场所', en: 'Place seen' },
  equipment: { zh: '查验设备', en: 'Equipment examined' },
  measure: { zh: '当场责令的技术措施', en: 'Technical measure ordered on the spot' },
} as const satisfies Record<string, Localised>;
export type ItemKind = keyof typeof ITEM_KIND_NAMES;
export const ITEM_KINDS = Object.keys(ITEM_KIND_NAMES) as [ItemKind, ...ItemKind[]];
export type Item = { readonly kind: ItemKind; readonly text: string };

/** The cases in which putting right may be ordered: Provisions 28, items 1 to 5. Closed. */
export const ORDER_GROUND_NAMES: Record<1 | 2 | 3 | 4 | 5, Localised> = {
  1: {
    zh: '（一）不认真履行责任和义务，措施不落实或者落实不到位，存在明显问题隐患',
    en: '(1) Duties not seriously performed; evident hidden dangers',
  },
  2: { zh: '（二）不接受指导和检查', en: '(2) Guidance or inspection refused' },
  3: { zh: '（三）发生间谍、叛逃、窃密等危害国家安全案事件', en: '(3) A case or incident occurred' },
  4: {
    zh: '（四）发现可疑情况迟报、漏报、瞒报，造成不良后果或者影响',
    en: '(4) Circumstances reported late or not at all',
  },
  5: { zh: '（五）不配合或者阻碍依法执行任务', en: '(5) Lawful tasks not assisted, or obstructed' },
};
export type OrderGround = keyof typeof ORDER_GROUND_NAMES;
export const ORDER_GROUNDS = [1, 2, 3, 4, 5] as const;

export type Result = ContentOf<'check-result'>['result'];
export const RESULT_NAMES: Record<Result, Localised> = {
  met: { zh: '已整改到位', en: 'Put right' },
  'not-met': { zh: '未按要求整改或者未达到整改要求', en: 'Not put right' },
};

/** The latest first: the first fact that is there says where the case stands. Where none is, it is the last. */
export const INSPECTION_LADDER = [
  'closed',
  'opined',
  'signed',
  'recorded',
  'notified',
  'withdrawn',
  'declined',
  'approved',
  'proposed',
] as const;
export type InspectionState = (typeof INSPECTION_LADDER)[number];
export const INSPECTION_STATE_NAMES: Record<InspectionState, Localised> = {
  proposed: { zh: '待批准', en: 'Waits for approval' },
  approved: { zh: '已批准', en: 'Approved' },
  declined: { zh: '不予批准', en: 'Declined' },
  withdrawn: { zh: '已撤销', en: 'Withdrawn' },
  notified: { zh: '已通知，检查中', en: 'Notified, under way' },
  recorded: { zh: '检查记录已送交，待签收', en: 'Record sent, to be signed for' },
  signed: { zh: '检查记录双方已签', en: 'Record signed by both' },
  opined: { zh: '已提出检查意见', en: 'Opinion given' },
  closed: { zh: '已结束', en: 'Closed' },
};

export const ORDER_LADDER = [
  'closed',
  'met',
  'transferred',
  'told',
  'talked',
  'summoned',
  'not-met',
  'reported',
  'issued',
  'withdrawn',
  'drafted',
] as const;
export type OrderState = (typeof ORDER_LADDER)[number];
export const ORDER_STATE_NAMES: Record<OrderState, Localised> = {
  drafted: { zh: '拟稿中', en: 'Being drafted' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
  issued: { zh: '已责令，待整改报告', en: 'Issued, report awaited' },
  reported: { zh: '已收整改报告，待检查', en: 'Report received, to be checked' },
  met: { zh: '已整改到位，办结', en: 'Put right, closed' },
  'not-met': { zh: '未整改到位', en: 'Not put right' },
  summoned: { zh: '已通知约谈', en: 'Summoned to a talk' },
  talked: { zh: '已约谈', en: 'Talk held' },
  told: { zh: '已通报上级主管部门', en: 'Superior told' },
  transferred: { zh: '已移送问题线索', en: 'Transferred' },
  closed: { zh: '已结束', en: 'Closed' },
};

export type FactsOf<State extends string> = { readonly [S in State]?: boolean | null };

export const stateOf = <State extends string>(ladder: readonly State[], facts: FactsOf<State>): State =>
  ladder.find((state) => facts[state] === true) ?? ladder.at(-1)!;

/** What can be done with an inspection, and where it must stand for it. */
export const INSPECTION_ACTS = {
  decide: ['proposed'],
  withdraw: ['proposed', 'approved'],
  notice: ['approved'],
  item: ['approved', 'notified'],
  record: ['approved', 'notified'],
  opinion: ['recorded', 'signed'],
  order: ['recorded', 'signed', 'opined', 'closed'],
  close: ['recorded', 'signed', 'opined'],
} as const satisfies Record<string, readonly InspectionState[]>;
export type InspectionAct = keyof typeof INSPECTION_ACTS;

/** What can be done with an order, and where it must stand for it. */
export const ORDER_ACTS = {
  check: ['issued', 'reported', 'not-met', 'summoned', 'talked', 'told', 'transferred'],
  summons: ['not-met', 'summoned'],
  talk: ['summoned'],
  superior: ['talked'],
  transfer: ['not-met', 'summoned', 'talked', 'told'],
  reply: ['transferred'],
  close: ['not-met', 'summoned', 'talked', 'told', 'transferred'],
} as const satisfies Record<string, readonly OrderState[]>;
export type OrderAct = keyof typeof ORDER_ACTS;

type Verdict =
  | 'fine'
  | 'wrong-state'
  | 'step-in-hand'
  | 'notice-first'
  | 'not-signed-for'
  | 'limit-runs'
  | 'nothing-seen';

type Inspected = {
  readonly state: InspectionState;
  readonly technical: boolean;
  /** Steps whose dispatch was drafted and not sent. */
  readonly inHand: readonly string[];
  readonly items: number;
  /** Whether the day has passed by which the unit was to sign for the record. */
  readonly unsigned: boolean;
};

/**
 * A technical inspection begins with the notice of its time and scope (Provisions 25). The record is signed by both sides before anything follows
 * from it; who does not sign for it in time does not hold the case up.
 */
export function mayInspect(act: InspectionAct, { state, technical, inHand, items, unsigned }: Inspected): Verdict {
  if (!(INSPECTION_ACTS[act] as readonly string[]).includes(state)) return 'wrong-state';
  if (inHand.length > 0 && act !== 'decide') return 'step-in-hand';
  if ((act === 'item' || act === 'record') && technical && state !== 'notified') return 'notice-first';
  if (act === 'record' && items === 0) return 'nothing-seen';
  if (state === 'recorded' && !unsigned) return 'not-signed-for';
  return 'fine';
}

type Ordered = {
  readonly state: OrderState;
  readonly inHand: readonly string[];
  readonly limitPassed: boolean;
  /** Whether a report came that no check has followed: also after one that found it not put right. */
  readonly toCheck: boolean;
};

/** Without a report nothing is checked before the limit has passed; then it is not put right. */
export function mayOrder(act: OrderAct, { state, inHand, limitPassed, toCheck }: Ordered): Verdict {
  if (!(ORDER_ACTS[act] as readonly string[]).includes(state)) return 'wrong-state';
  if (inHand.length > 0) return 'step-in-hand';
  if (act === 'check' && state === 'issued' && !limitPassed) return 'limit-runs';
  if (act === 'check' && state !== 'issued' && !toCheck) return 'wrong-state';
  return 'fine';
}

/** A clock of the law: due, done, and whether it is late, as of a day. */
export type Clock = { readonly due: Day | undefined; readonly done: Day | undefined };
export const isLate = ({ due, done }: Clock, today: Day): boolean => due !== undefined && (done ?? today) > due;

/** On the unit's side: what came under one number. */
export type ReceivedKind = 'inspection' | 'order';
export const RECEIVED_KIND_NAMES: Record<ReceivedKind, Localised> = {
  inspection: { zh: '接受检查', en: 'Inspection' },
  order: { zh: '责令整改', en: 'Order to rectify' },
};
export const TAKEN_IN = [
  'inspection-notice',
  'inspection-record',
  'inspection-opinion',
  'order',
  'check-result',
  'talk',
] as const;
export type TakenIn = (typeof TAKEN_IN)[number];
export const kindOf = (type: TakenIn): ReceivedKind => (type.startsWith('inspection') ? 'inspection' : 'order');

/** Where an order stands with the unit: by its own report sent and by what the organ answered. */
export const RECEIVED_STATE_NAMES = {
  'report-owed': { zh: '待提交整改报告', en: 'Report owed' },
  reported: { zh: '已提交整改报告，待检查', en: 'Report sent, check awaited' },
  met: RESULT_NAMES.met,
  'not-met': RESULT_NAMES['not-met'],
  inspected: { zh: '接受检查中', en: 'Under inspection' },
  opined: { zh: '已收检查意见', en: 'Opinion received' },
} as const satisfies Record<string, Localised>;
export type ReceivedState = keyof typeof RECEIVED_STATE_NAMES;
