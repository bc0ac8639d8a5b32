/** What a package remembers of a person, and what a person completed, go with the person; the packages themselves are about nobody. */
import { PIPL_19, type RecordKind } from '../../platform/retention.ts';
import { destroyCompletions, destroyRemembered } from './store/retention.ts';

const WITH_PERSON = { ground: PIPL_19, ends: 'with-another', goesWith: ['person'] } as const;

export const PACKAGES_KINDS = [
  {
    ...WITH_PERSON,
    code: 'package-state',
    name: { zh: '课件包的学习位置和暂存内容', en: 'What packages remember' },
    holds: { package_state: 'rows' },
    does: { zh: '删除', en: 'deleted' },
    destroy: destroyRemembered,
  },
  {
    ...WITH_PERSON,
    code: 'completion',
    name: { zh: '课程完成记录', en: 'Completions of courses' },
    holds: { completion: 'rows' },
    does: { zh: '删除', en: 'deleted' },
    destroy: destroyCompletions,
  },
  {
    code: 'package',
    name: { zh: '课件包', en: 'Packages' },
    ground: { zh: '《反间谍安全防范工作规定》第八条第（一）项', en: 'Provisions, Art. 8(1)' },
    holds: { package: 'rows', package_file: 'rows', completion_import: 'rows' },
    ends: 'stays',
    why: {
      zh: '课件不含本单位人员信息；导入记录只有文件校验码和人数',
      en: 'course material, and of imports the file’s hash and numbers: nothing about the unit’s people',
    },
  },
] as const satisfies readonly RecordKind[];
