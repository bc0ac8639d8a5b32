/**
 * Dispatches (公文): the only way in which bodies talk. Each is of a type of the closed list below, numbered in its sender's series
 * (〔2026〕5号), signed with the sender's key, and acknowledged by its receiver; it passes the same way inside one installation and on a disk
 * between two. Nobody reads another body's tables (docs/decisions/0030-dispatches.md).
 *
 * Drafted by one person, approved by another (which numbers it and makes its paper), sent; then delivered, and receipted or overdue.
 * The line from one body to another is counted from 1: what is missing, comes again, is altered or goes astray is seen and refused.
 *
 * This is no mail: there are no free types, no copies that are not addressed, and no classified content.
 */
import type { Localised } from '../../law/localised.ts';

export const BODY_KINDS = ['unit', 'industry-department', 'organ'] as const;
export type BodyKind = (typeof BODY_KINDS)[number];
const ANY = BODY_KINDS;
const ABOVE = ['industry-department', 'organ'] as const;

export type DispatchType = {
  readonly name: Localised;
  /** The last character of the series, as offices write it: 告, 函, 令. */
  readonly mark: string;
  readonly from: readonly BodyKind[];
  readonly to: readonly BodyKind[];
  /** Whether the receiver acknowledges it. A receipt is not acknowledged, nor are counts that come every month. */
  readonly receipted: boolean;
  /** Whether it is drafted as a letter, or only by the flow that it belongs to. */
  readonly drafted: 'freely' | 'by-its-flow';
  /** What it says is about one person: opening it is logged on both sides, and it ends. */
  readonly ofPeople?: true;
  /** Whether what it answers is settled once it is sent. */
  readonly settles?: true;
};

const letter = { receipted: true, drafted: 'freely' } as const;
const ofFlow = { receipted: true, drafted: 'by-its-flow' } as const;

export const DISPATCH_TYPES = {
  'key-unit-consultation': {
    ...{ name: { zh: '名录会商函', en: 'Consultation on the key-unit list' }, mark: '商' },
    ...{ from: ['organ'], to: ['industry-department'], ...ofFlow },
  },
  'key-unit-opinion': {
    ...{ name: { zh: '名录会商意见', en: 'Opinion on the key-unit list' }, mark: '函' },
    ...{ from: ['industry-department'], to: ['organ'], ...ofFlow, settles: true },
  },
  'key-unit-notice': {
    ...{ name: { zh: '重点单位告知书', en: 'Notice to a key unit' }, mark: '告' },
    ...{ from: ['organ'], to: ['unit'], ...ofFlow },
  },
  receipt: {
    ...{ name: { zh: '回执', en: 'Receipt' }, mark: '回' },
    ...{ from: ANY, to: ANY, receipted: false, drafted: 'by-its-flow' },
  },
  requirement: {
    ...{ name: { zh: '行业工作要求', en: 'Industry requirement' }, mark: '发' },
    ...{ from: ['industry-department'], to: ['unit'], ...ofFlow },
  },
  guidance: {
    ...{ name: { zh: '指导材料', en: 'Guidance' }, mark: '导' },
    ...{ from: ABOVE, to: ['unit'], ...letter },
  },
  urging: {
    ...{ name: { zh: '督促函', en: 'Urging letter' }, mark: '督' },
    ...{ from: ABOVE, to: ['unit'], ...letter },
  },
  return: {
    ...{ name: { zh: '履责情况统计', en: 'Return' }, mark: '统' },
    ...{ from: ['unit'], to: ANY, receipted: false, drafted: 'by-its-flow' },
  },
  nomination: {
    ...{ name: { zh: '重点单位建议', en: 'Nomination' }, mark: '荐' },
    ...{ from: ['unit', 'industry-department'], to: ['organ'], ...ofFlow },
  },
  'clue-relay': {
    ...{ name: { zh: '线索移送函', en: 'Clue relayed' }, mark: '移' },
    ...{ from: ['unit', 'industry-department'], to: ['organ'], ...ofFlow, ofPeople: true },
  },
  'review-help-request': {
    ...{ name: { zh: '协助审查函', en: 'Request for help with a review' }, mark: '协' },
    ...{ from: ['unit'], to: ['organ'], ...ofFlow, ofPeople: true },
  },
  'review-help-reply': {
    ...{ name: { zh: '协助审查复函', en: 'Reply on a review' }, mark: '复' },
    ...{ from: ['organ'], to: ['unit'], ...ofFlow, ofPeople: true },
  },
  'inspection-notice': {
    ...{ name: { zh: '检查通知书', en: 'Inspection notice' }, mark: '检' },
    ...{ from: ['organ'], to: ['unit'], ...ofFlow },
  },
  'inspection-record': {
    ...{ name: { zh: '检查记录', en: 'Inspection record' }, mark: '录' },
    ...{ from: ['organ'], to: ['unit'], ...ofFlow },
  },
  'inspection-opinion': {
    ...{ name: { zh: '检查意见书', en: 'Inspection opinion' }, mark: '意' },
    ...{ from: ['organ'], to: ['unit'], ...ofFlow },
  },
  order: {
    ...{ name: { zh: '责令整改通知书', en: 'Order to rectify' }, mark: '改' },
    ...{ from: ['organ'], to: ['unit'], ...ofFlow },
  },
  'rectification-plan': {
    ...{ name: { zh: '整改方案', en: 'Rectification plan' }, mark: '案' },
    ...{ from: ['unit'], to: ['organ'], ...ofFlow },
  },
  'rectification-report': {
    ...{ name: { zh: '整改报告', en: 'Rectification report' }, mark: '报' },
    ...{ from: ['unit'], to: ['organ'], ...ofFlow },
  },
  'check-result': {
    ...{ name: { zh: '整改检查结果', en: 'Result of the check' }, mark: '查' },
    ...{ from: ['organ'], to: ['unit'], ...ofFlow },
  },
  talk: {
    ...{ name: { zh: '约谈通知书', en: 'Summons to a talk' }, mark: '谈' },
    ...{ from: ['organ'], to: ['unit'], ...ofFlow },
  },
  'superior-notice': {
    ...{ name: { zh: '约谈情况通报', en: 'Notice to the superior' }, mark: '通' },
    ...{ from: ['organ'], to: ['industry-department', 'unit'], ...ofFlow },
  },
  statement: {
    ...{ name: { zh: '答复和异议', en: 'Answer or objection' }, mark: '答' },
    ...{ from: ['unit'], to: ABOVE, ...letter },
  },
  cooperation: {
    ...{ name: { zh: '协作事项', en: 'Cooperation' }, mark: '协' },
    ...{ from: ABOVE, to: ABOVE, ...letter },
  },
  'yearly-report': {
    ...{ name: { zh: '年度工作报告', en: 'Yearly report' }, mark: '年' },
    ...{ from: ['unit', 'industry-department'], to: ANY, ...letter },
  },
} as const satisfies Record<string, DispatchType>;

export type DispatchTypeName = keyof typeof DISPATCH_TYPES;
export const DISPATCH_TYPE_NAMES = Object.keys(DISPATCH_TYPES) as [DispatchTypeName, ...DispatchTypeName[]];
/** The types that are written as letters; the others are drafted by the flow they belong to. */
export type FreelyDrafted = {
  [N in DispatchTypeName]: (typeof DISPATCH_TYPES)[N]['drafted'] extends 'freely' ? N : never;
}[DispatchTypeName];
export const typeOf = (name: DispatchTypeName): DispatchType => DISPATCH_TYPES[name];
export const isOfPeople = (name: DispatchTypeName): boolean => typeOf(name).ofPeople === true;

/** The papers of an inspection or an order: what they say ends with the case (Provisions 6). */
export const OF_INSPECTIONS = [
  'inspection-notice',
  'inspection-record',
  'inspection-opinion',
  'order',
  'rectification-plan',
  'rectification-report',
  'check-result',
  'talk',
  'superior-notice',
] as const satisfies readonly DispatchTypeName[];

/** Whether a body of this kind sends such a dispatch to one of that kind. */
export const passes = (name: DispatchTypeName, from: BodyKind, to: BodyKind): boolean =>
  typeOf(name).from.includes(from) && typeOf(name).to.includes(to);

/** The counts that a return states of each duty. */
export const RETURN_FIGURES = ['owed', 'met', 'soon', 'overdue'] as const;

export const BODY_KIND_NAMES: Record<BodyKind, Localised> = {
  unit: { zh: '单位', en: 'Unit' },
  'industry-department': { zh: '行业主管部门', en: 'Industry department' },
  organ: { zh: '国家安全机关', en: 'State security organ' },
};

/** How a dispatch is handled: never a level of secrecy, for nothing classified stands in it. */
export const HANDLINGS = ['ordinary', 'internal'] as const;
export type Handling = (typeof HANDLINGS)[number];
export const HANDLING_NAMES: Record<Handling, Localised> = {
  ordinary: { zh: '普通', en: 'Ordinary' },
  internal: { zh: '内部资料，注意保存', en: 'Internal: keep with care' },
};

export const URGENCIES = ['none', 'urgent', 'most-urgent'] as const;
export type Urgency = (typeof URGENCIES)[number];
export const URGENCY_NAMES: Record<Urgency, Localised> = {
  none: { zh: '平件', en: 'Not urgent' },
  urgent: { zh: '加急', en: 'Urgent' },
  'most-urgent': { zh: '特急', en: 'Most urgent' },
};

export const DISPATCH_STATES = ['draft', 'approved', 'sent', 'withdrawn'] as const;
export type DispatchState = (typeof DISPATCH_STATES)[number];
export const DISPATCH_STATE_NAMES: Record<DispatchState, Localised> = {
  draft: { zh: '待审批', en: 'Waits for approval' },
  approved: { zh: '待发出', en: 'Approved, to be sent' },
  sent: { zh: '已发出', en: 'Sent' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
};

export const DELIVERY_STATES = ['planned', 'sealing', 'sent', 'delivered', 'receipted', 'refused'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];
export const DELIVERY_STATE_NAMES: Record<DeliveryState, Localised> = {
  planned: { zh: '未发出', en: 'Not sent' },
  sealing: { zh: '正在签章', en: 'Being signed' },
  sent: { zh: '在途', en: 'On its way' },
  delivered: { zh: '已送达，待回执', en: 'Delivered, receipt awaited' },
  receipted: { zh: '已回执', en: 'Receipted' },
  refused: { zh: '未收下', en: 'Not taken in' },
};

/** Why a submitted document is opened. Closed. */
export const ARRIVAL_PURPOSES = ['handle', 'supervise', 'inspect', 'archive'] as const;
export type ArrivalPurpose = (typeof ARRIVAL_PURPOSES)[number];
export const ARRIVAL_PURPOSE_NAMES: Record<ArrivalPurpose, Localised> = {
  handle: { zh: '办理公文', en: 'To deal with it' },
  supervise: { zh: '指导督促', en: 'Guiding and urging' },
  inspect: { zh: '检查、迎检或自查', en: 'An inspection, or the own check' },
  archive: { zh: '归档、查考', en: 'Filing, or looking something up' },
};

/** 甲国安告〔2026〕5号: the body's sign, the type's mark, the year, the number. */
export const numberInWords = (of: { readonly sign: string; readonly year: number; readonly number: number }): string =>
  `${of.sign}〔${of.year}〕${of.number}号`;

/** The fingerprint of a body's card as two people read it to one another: sixteen groups of four. */
export const inGroups = (fingerprint: string): string =>
  fingerprint
    .toUpperCase()
    .match(/.{1,4}/g)!
    .join(' ');
/** What was typed while it was read out, or undefined where that is no fingerprint. */
export const fromGroups = (typed: string): string | undefined => {
  const text = typed.normalize('NFKC').replace(/[\s-]/g, '').toLowerCase();
  return /^[0-9a-f]{64}$/.test(text) ? text : undefined;
};
