/** The hits as a file. */
import { tableExport } from '../../../exports/table-export.ts';
import { SEVERITY_NAMES } from '../../findings/findings.ts';
import { crossCheckOf } from '../catalogue.ts';
import { AREA_NAMES, HIT_STAND_NAMES, hitStand, SEE } from '../cross-checks.ts';
import { nameOfHit } from '../names.ts';
import { listHits } from '../store/hits.ts';
import { HitsFilterFields, IN_ORDER, rulesAsked } from './filter.ts';

export const exportHits = tableExport({
  name: 'cross-checks.export',
  file: { zh: '交叉核验结果', en: 'cross-checks' },
  by: SEE,
  filter: HitsFilterFields,
  rows: async ({ sql, unitId, today }, filter, slice) =>
    (await listHits(sql, unitId, { ...filter, rules: rulesAsked(filter) }, IN_ORDER, today, slice)).rows,
  ofPeople: (row) => row.personId,
  columns: ({ today }) => [
    { zh: '规则', en: 'Rule', of: (row) => row.rule },
    { zh: '类别', en: 'Area', of: (row) => AREA_NAMES[crossCheckOf(row.rule)!.area] },
    { zh: '严重程度', en: 'Severity', of: (row) => SEVERITY_NAMES[crossCheckOf(row.rule)!.severity] },
    { zh: '矛盾', en: 'Contradiction', of: (row) => crossCheckOf(row.rule)!.title },
    { zh: '对象', en: 'About', of: (row) => nameOfHit(row) },
    { zh: '涉及人员', en: 'Person', of: (row) => row.person },
    { zh: '部门', en: 'Department', of: (row) => row.department },
    { zh: '起始日期', en: 'Since', of: (row) => row.since },
    { zh: '发现日期', en: 'Found on', of: (row) => row.foundOn },
    { zh: '状态', en: 'State', of: (row) => HIT_STAND_NAMES[hitStand(row, today)] },
    { zh: '接受至', en: 'Accepted until', of: (row) => row.acceptedUntil },
    { zh: '依据', en: 'Because', of: (row) => crossCheckOf(row.rule)!.because },
    { zh: '处理办法', en: 'What to do', of: (row) => crossCheckOf(row.rule)!.todo },
  ],
});
