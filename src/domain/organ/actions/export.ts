/** The list as it stood on a day, taken away for a purpose (Counter-Espionage Law 11). Its rows are bodies, not people. */
import { z } from 'zod';
import { tableExport } from '../../../exports/table-export.ts';
import { DayField, line } from '../../../platform/input.ts';
import { ORIGIN_NAMES, REVIEWS_ASKED, reviewBy } from '../organ.ts';
import { listListed } from '../store/key-units.ts';
import { LIST_READERS } from '../within.ts';

export const exportKeyUnits = tableExport({
  name: 'organ.export',
  file: { zh: '重点单位名录', en: 'key-units' },
  by: LIST_READERS,
  ofPeople: false,
  filter: { on: DayField.optional(), text: line(60).optional(), review: z.enum(REVIEWS_ASKED).optional() },
  rows: async ({ sql, unitId, today }, { on = today, text, review }, slice) =>
    (await listListed(sql, unitId, { on, text, reviewBy: review && reviewBy(review, today) }, slice)).rows,
  day: async ({ today }, { on }) => on ?? today,
  columns: [
    { zh: '单位名称', en: 'Unit', of: ({ name }) => name },
    { zh: '统一社会信用代码', en: 'Credit code', of: ({ creditCode }) => creditCode },
    { zh: '来源', en: 'Came by', of: ({ origin }) => ORIGIN_NAMES[origin] },
    { zh: '列入生效日期', en: 'Listed from', of: ({ since }) => since },
    { zh: '最近调整', en: 'Last adjusted', of: ({ adjustedOn }) => adjustedOn },
    { zh: '最近复核', en: 'Last reviewed', of: ({ reviewedOn }) => reviewedOn },
    { zh: '下次复核不晚于', en: 'To be reviewed by', of: ({ reviewDue }) => reviewDue },
  ],
});
