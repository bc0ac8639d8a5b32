/** What a person asked for, and the answer. */
import type { RecordKind } from '../../platform/retention.ts';
import { destroyCorrections, heldCorrections } from './store.ts';

export const RIGHTS_KINDS = [
  {
    code: 'correction',
    name: { zh: '更正申请及答复', en: 'Request for correction with its answer' },
    ground: {
      zh: '《个人信息保护法》第十九条、第四十六条、第四十七条、第五十条',
      en: 'Personal Information Protection Law, Arts. 19, 46, 47, 50',
    },
    holds: { correction: 'rows' },
    ends: 'by-certificate',
    begins: { zh: '答复之日；未答复的不销毁', en: 'the day of the answer; never before it' },
    figure: 'keep.correction',
    does: { zh: '删除申请和答复，连同其密钥和盐', en: 'request and answer are deleted with their key and salt' },
    remains: { zh: '审计日志中的编号、事项和结果', en: 'its number, subject and outcome in the record' },
    ofPeople: true,
    held: heldCorrections,
    goesWith: ['person'],
    destroy: destroyCorrections,
  },
] as const satisfies readonly RecordKind[];
