/** What the steps of a case are called, and what their states mean to the eye. */
import type { ContentOf } from '../../../src/domain/dispatches/content.ts';
import type { InspectionState, OrderState, ReceivedState } from '../../../src/domain/inspections/inspections.ts';
import type { ResultOf } from '../../api.ts';
import type { Tone } from '../../kit/state-tag.tsx';
import type { Localised } from '../../language.tsx';

export type Inspection = ResultOf<'inspections.inspection'>;
export type Order = ResultOf<'inspections.order'>;
export type Step = Order['steps'][number];
export type Received = ResultOf<'inspections.received-case'>;
export type Paper = Received['papers'][number];

/** The order itself, of which plan and report are drafted. */
export const orderOf = (one: Received): Paper | undefined => one.papers.find(({ type }) => type === 'order');
export const itemsOf = (paper: Paper | undefined): readonly string[] =>
  (paper?.content as ContentOf<'order'> | null | undefined)?.items ?? [];

export const STEP_WORDS: Record<Step['step'], Localised> = {
  notice: { zh: '检查通知书', en: 'Inspection notice' },
  item: { zh: '登记检查情况', en: 'What was asked and seen' },
  record: { zh: '检查记录', en: 'Inspection record' },
  opinion: { zh: '检查意见书', en: 'Opinion' },
  order: { zh: '责令整改通知书', en: 'Order to rectify' },
  check: { zh: '整改情况检查', en: 'Check of the rectification' },
  summons: { zh: '约谈通知书', en: 'Summons to a talk' },
  talk: { zh: '约谈', en: 'Talk' },
  superior: { zh: '约谈情况通报', en: 'Notice to the superior' },
  transfer: { zh: '移送问题线索', en: 'Transfer' },
  reply: { zh: '移送回复', en: 'Reply to the transfer' },
  closed: { zh: '结束', en: 'Closed' },
};

export const TONE_OF_INSPECTION: Record<InspectionState, Tone> = {
  proposed: 'working',
  approved: 'working',
  declined: 'ended',
  withdrawn: 'ended',
  notified: 'working',
  recorded: 'waiting',
  signed: 'working',
  opined: 'working',
  closed: 'ended',
};
export const TONE_OF_ORDER: Record<OrderState, Tone> = {
  drafted: 'working',
  withdrawn: 'ended',
  issued: 'waiting',
  reported: 'working',
  met: 'good',
  'not-met': 'working',
  summoned: 'waiting',
  talked: 'working',
  told: 'working',
  transferred: 'waiting',
  closed: 'ended',
};
export const TONE_OF_RECEIVED: Record<ReceivedState, Tone> = {
  'report-owed': 'working',
  reported: 'waiting',
  met: 'good',
  'not-met': 'working',
  inspected: 'waiting',
  opined: 'waiting',
};
