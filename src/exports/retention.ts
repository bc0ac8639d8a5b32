/** How long a request to take a list away is kept, and how it ends. */

import { PIPL_19, type RecordKind } from '../platform/retention.ts';
import { destroyTaken, heldTaken } from './store/taken.ts';

export const EXPORTS_KINDS = [
  {
    code: 'export-release',
    name: { zh: '名单导出的放行申请', en: 'Requests to take a list away' },
    ground: PIPL_19,
    holds: { export_release: 'rows' },
    ends: 'by-itself',
    when: {
      zh: '申请后三十日自动清除；申请、放行和下载的时间、人员、行数留在审计日志中',
      en: 'removed thirty days after it was made; who asked, released and took it, when and how many rows stay in the record',
    },
  },
  {
    code: 'list-taken',
    name: { zh: '导出的名单中有谁', en: 'Who stood in a list that left' },
    ground: {
      zh: '《个人信息保护法》第十九条、第四十四条、第四十五条、第五十四条',
      en: 'Personal Information Protection Law, Arts. 19, 44, 45, 54',
    },
    holds: { list_taken: 'rows' },
    ends: 'by-certificate',
    begins: { zh: '导出之日', en: 'the day it left' },
    figure: 'keep.look',
    does: { zh: '删除该次导出的人员编号', en: 'the numbers of the people in it are deleted' },
    remains: {
      zh: '审计日志中谁、何时、为何导出、行数',
      en: 'who took it, when, why and how many rows, in the record',
    },
    ofPeople: true,
    held: heldTaken,
    goesWith: ['person'],
    destroy: destroyTaken,
  },
] as const satisfies readonly RecordKind[];
