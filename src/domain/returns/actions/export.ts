/** The sums by duty, and who has returned, as files. Their rows are duties and bodies, not people. */

import { z } from 'zod';
import { tableExport } from '../../../exports/table-export.ts';
import { DUTIES } from '../../../law/duties.ts';
import { INDUSTRY_NAMES, REGION_NAMES } from '../../../law/places.ts';
import { line } from '../../../platform/input.ts';
import { READERS } from '../../dispatches/roles.ts';
import { AskedFields } from '../fields.ts';
import { inOrderOfLaw } from '../returns.ts';
import { listUnits } from '../store/received.ts';
import { type Group, sumsByDuty } from '../store/standing.ts';

const titleOf = (code: string | null) => DUTIES.find((one) => one.code === code)?.title;
/** What one unit alone states is its return: its figures are left out, as on the page. */
const unlessOne = (row: Group, figure: 'owed' | 'met' | 'soon' | 'overdue') =>
  row.units === 1 ? undefined : row[figure];

export const exportByDuty = tableExport({
  name: 'returns.export-by-duty',
  file: { zh: '履责情况统计', en: 'returns' },
  by: READERS,
  ofPeople: false,
  filter: AskedFields,
  rows: async ({ sql, unitId, today }, { on = today, ...filter }, { offset, limit }) =>
    inOrderOfLaw(await sumsByDuty(sql, unitId, { ...filter, on })).slice(offset, offset + limit),
  day: async ({ today }, { on }) => on ?? today,
  columns: [
    { zh: '条款代码', en: 'Duty', of: ({ key }) => key },
    { zh: '事项', en: 'What', of: ({ key }) => titleOf(key) },
    { zh: '报送单位数', en: 'Units in it', of: ({ units }) => units },
    { zh: '应履行（至少）', en: 'Owed (at least)', of: (row) => unlessOne(row, 'owed') },
    { zh: '已履行（至少）', en: 'Met (at least)', of: (row) => unlessOne(row, 'met') },
    { zh: '三十日内到期（至少）', en: 'Due within 30 days (at least)', of: (row) => unlessOne(row, 'soon') },
    { zh: '逾期（至少）', en: 'Overdue (at least)', of: (row) => unlessOne(row, 'overdue') },
    { zh: '未列出逾期数的单位', en: 'Units that withhold the overdue', of: ({ overdueWithheld }) => overdueWithheld },
    { zh: '数据最早截至', en: 'Oldest as of', of: ({ from }) => from },
    { zh: '数据最新截至', en: 'Newest as of', of: ({ to }) => to },
  ],
});

export const exportUnits = tableExport({
  name: 'returns.export-units',
  file: { zh: '履责情况统计报送情况', en: 'who-has-returned' },
  by: READERS,
  ofPeople: false,
  filter: { ...AskedFields, returned: z.boolean().optional(), text: line(60).optional() },
  rows: async ({ sql, unitId, today }, { on = today, ...filter }, slice) =>
    (await listUnits(sql, unitId, { ...filter, on }, slice)).rows,
  day: async ({ today }, { on }) => on ?? today,
  columns: [
    { zh: '单位名称', en: 'Unit', of: ({ name }) => name },
    { zh: '地区', en: 'Region', of: ({ region }) => region && REGION_NAMES[region] },
    { zh: '行业', en: 'Industry', of: ({ industry }) => industry && INDUSTRY_NAMES[industry] },
    {
      zh: '报送情况',
      en: 'Returned',
      of: ({ hasReturned }) => (hasReturned ? { zh: '已报送', en: 'Returned' } : { zh: '未报送', en: 'Not returned' }),
    },
    { zh: '最近一次统计截至', en: 'Last return as of', of: ({ asOf }) => asOf },
  ],
});
