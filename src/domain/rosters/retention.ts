/** A roster's rows stand here until it is decided, thirty days at most (expire.ts); then only what became of it. */
import { PIPL_19, type RecordKind } from '../../platform/retention.ts';
import { UNDECIDED_DAYS } from './expire.ts';
import { destroyProposals, heldProposals } from './store/retention.ts';

export const ROSTERS_KINDS = [
  {
    code: 'roster',
    name: { zh: '名册导入的概况', en: 'Roster import in summary' },
    ground: {
      zh: '《个人信息保护法》第十九条、第四十七条、第五十六条',
      en: 'Personal Information Protection Law, Arts. 19, 47, 56',
    },
    holds: { roster_proposal: 'rows' },
    ends: 'by-certificate',
    begins: { zh: '接受、放弃或读取失败之日', en: 'the day it was accepted, discarded or could not be read' },
    figure: 'keep.import',
    does: { zh: '删除文件名、列的含义和各项计数', en: 'file name, meaning of columns and counts are deleted' },
    remains: { zh: '审计日志中的编号和文件摘要', en: 'its number and the file’s digest in the record' },
    ofPeople: false,
    held: heldProposals,
    destroy: destroyProposals,
  },
  {
    code: 'roster-row',
    name: { zh: '待导入的名册内容', en: 'What a roster would bring' },
    ground: PIPL_19,
    holds: { roster_row: 'rows', roster_remark: 'rows' },
    ends: 'by-itself',
    when: {
      zh: `接受或放弃时立即清除；${UNDECIDED_DAYS}天内未决定的自动清除`,
      en: `at once when it is accepted or discarded, and after ${UNDECIDED_DAYS} days without a decision`,
    },
  },
] as const satisfies readonly RecordKind[];
