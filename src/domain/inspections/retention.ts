/** Inspections and orders are archives of the organ, what reached a unit archives of the unit. They are about bodies; what they say is sealed. */
import type { RecordKind } from '../../platform/retention.ts';

export const INSPECTIONS_KINDS = [
  {
    code: 'inspection',
    name: {
      zh: '检查、责令整改及其各步骤，收到的检查和整改文书',
      en: 'Inspections, orders to rectify and their steps; what was received of them',
    },
    ground: {
      zh: '《反间谍安全防范工作规定》第二十一条至第二十九条；《档案法》《机关档案管理规定》',
      en: 'Provisions, Arts. 21-29; Archives Law; rules on the archives of organs',
    },
    holds: { inspection: 'rows', rectification_order: 'rows', inspection_step: 'rows', received_paper: 'rows' },
    ends: 'stays',
    why: {
      zh: '证明何时因何检查、责令整改和如何办结',
      en: 'shows when and why a unit was inspected or ordered to rectify, and how it ended',
    },
  },
] as const satisfies readonly RecordKind[];
