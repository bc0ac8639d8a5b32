/** What the acts on rosters are called in the record. */
import type { Localised } from '../law/localised.ts';

export const ACTS_OF_ROSTERS = {
  'rosters.propose': { zh: '上传名册', en: 'Roster uploaded' },
  'rosters.map-columns': { zh: '更改名册列的含义', en: 'Roster columns mapped' },
  'rosters.choose': { zh: '选择名册冲突行', en: 'Roster conflicts settled' },
  'rosters.accept': { zh: '接受名册导入', en: 'Roster accepted' },
  'rosters.expire': { zh: '名册导入逾期未决定，已清除', en: 'Roster let go, undecided' },
  'rosters.discard': { zh: '放弃名册导入', en: 'Roster discarded' },
  'rosters.export-problems': { zh: '导出名册核对清单', en: 'Roster remarks exported' },
  'rosters.export-rows': { zh: '导出名册导入方案', en: 'Roster rows exported' },
} as const satisfies Record<string, Localised>;
