/** Which guidance was made known, and when: about documents, not about people. The words end with the dispatch. */
import type { RecordKind } from '../../platform/retention.ts';

export const LIBRARY_KINDS = [
  {
    code: 'library-item',
    name: { zh: '向人员公布的指导材料', en: 'Guidance made known to the people' },
    ground: {
      zh: '《反间谍安全防范工作规定》第八条、第十一条',
      en: 'Provisions, Arts. 8 and 11',
    },
    holds: { library_item: 'rows' },
    ends: 'stays',
    why: { zh: '证明何时公布了哪份材料', en: 'shows which material was made known, and when' },
  },
] as const satisfies readonly RecordKind[];
