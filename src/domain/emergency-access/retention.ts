/** Who was let in, and what for, is kept as long as looks are; what nobody reviewed is not forgotten. */
import { PIPL_19, type RecordKind } from '../../platform/retention.ts';
import { destroyGrants, heldGrants } from './store/retention.ts';

export const EMERGENCY_ACCESS_KINDS = [
  {
    code: 'emergency-grant',
    name: { zh: '紧急查阅', en: 'Emergency access' },
    ground: PIPL_19,
    holds: { emergency_grant: 'rows', emergency_look: 'rows' },
    ends: 'by-certificate',
    begins: {
      zh: '复核、未予同意、撤回或者失效之日；没有复核的不销毁',
      en: 'the day it was reviewed, declined, withdrawn or lapsed; never before a review',
    },
    figure: 'keep.look',
    does: { zh: '删除授权、理由和复核，连同密钥', en: 'grant, reasons and review are deleted, with their key' },
    remains: { zh: '审计日志中的编号和各步的时间', en: 'its number and the moments of its steps in the record' },
    ofPeople: true,
    goesWith: ['person'],
    held: heldGrants,
    destroy: destroyGrants,
  },
] as const satisfies readonly RecordKind[];
