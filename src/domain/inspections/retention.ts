/**
 * Inspections and orders are archives of the organ, what reached a unit archives of the unit: numbers, days, steps and results stay.
 * What they say, and who said it, ends some years after the case did (rights.md R10; Provisions 6).
 */
import type { RecordKind } from '../../platform/retention.ts';
import {
  destroyInspections,
  destroyOrders,
  destroyReceivedPapers,
  heldInspections,
  heldOrders,
  heldReceivedPapers,
} from './store/retention.ts';

const ARCHIVES = {
  zh: '《反间谍安全防范工作规定》第二十一条至第二十九条；《档案法》《机关档案管理规定》',
  en: 'Provisions, Arts. 21-29; Archives Law; rules on the archives of organs',
};

const WORDS = {
  ground: ARCHIVES,
  ends: 'by-certificate',
  figure: 'keep.inspection',
  does: { zh: '销毁内容的密钥', en: 'the keys of what it says are destroyed' },
  remains: { zh: '编号、日期、步骤和结果', en: 'numbers, days, steps and results' },
  /** It is about a body; who is named in it is an inspector or stands in its words alone. */
  ofPeople: false,
} as const;

export const INSPECTIONS_KINDS = [
  {
    ...WORDS,
    code: 'inspection-words',
    name: { zh: '检查的范围、检查人员和所见', en: 'What an inspection says: scope, inspectors, what was seen' },
    begins: {
      zh: '结束、撤销或者不予批准后最后一步之日；由其引起的整改办结之前不起算',
      en: 'the last step of one that is closed, withdrawn or declined; not before the orders that follow from it have ended',
    },
    holds: { inspection: ['key', 'salt'], inspection_step: ['key', 'salt'] },
    held: heldInspections,
    destroy: destroyInspections,
  },
  {
    ...WORDS,
    code: 'order-words',
    name: { zh: '责令整改的事项和各步骤的内容', en: 'What an order to rectify and its steps say' },
    begins: {
      zh: '办结、结束或者撤回后最后一步之日',
      en: 'the last step of one that was met, closed or withdrawn',
    },
    holds: { rectification_order: ['key', 'salt'], inspection_step: ['key', 'salt'] },
    held: heldOrders,
    destroy: destroyOrders,
  },
  {
    ...WORDS,
    code: 'received-paper-words',
    name: { zh: '收到的检查和整改文书的内容', en: 'What papers received about inspections and orders say' },
    begins: { zh: '同一文号的最后一份收到之日', en: 'the day on which the last paper under its number came' },
    holds: { received_paper: ['key'] },
    held: heldReceivedPapers,
    destroy: destroyReceivedPapers,
  },
  {
    code: 'inspection',
    name: {
      zh: '检查、责令整改及其各步骤，收到的检查和整改文书',
      en: 'Inspections, orders to rectify and their steps; what was received of them',
    },
    ground: ARCHIVES,
    holds: { inspection: 'rows', rectification_order: 'rows', inspection_step: 'rows', received_paper: 'rows' },
    ends: 'stays',
    why: {
      zh: '证明何时因何检查、责令整改和如何办结',
      en: 'shows when and why a unit was inspected or ordered to rectify, and how it ended',
    },
  },
] as const satisfies readonly RecordKind[];
