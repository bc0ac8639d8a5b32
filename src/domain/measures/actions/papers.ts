/** What leaves as a file: the register as a table, the coverage matrix as paper. */
import { z } from 'zod';
import { printed } from '../../../exports/printed.ts';
import { tableExport } from '../../../exports/table-export.ts';
import { reference } from '../../../journal/entry.ts';
import { action, done } from '../../../platform/action.ts';
import { hashOf } from '../../../platform/files.ts';
import { getUnit } from '../../units/store/unit.ts';
import { matrixPaper } from '../documents.ts';
import { CHECK_OUTCOME_NAMES, MEASURE_FORM_NAMES, MEASURE_KIND_NAMES, MEASURE_STAND_NAMES, SEE } from '../measures.ts';
import { MEASURE_FILTER, matrixOf, measuresShown } from '../queries.ts';
import { ofUnit } from '../within.ts';

export const exportMeasures = tableExport({
  name: 'measures.export',
  file: { zh: '防范措施台账', en: 'measures' },
  by: SEE,
  filter: MEASURE_FILTER,
  rows: async (context, filter, slice) => (await measuresShown(context, filter, slice)).rows,
  ofPeople: (row) => row.ownerId,
  columns: [
    { zh: '类别', en: 'Kind', of: (row) => MEASURE_KIND_NAMES[row.kind] },
    { zh: '形式', en: 'Form', of: (row) => MEASURE_FORM_NAMES[row.form] },
    { zh: '措施', en: 'Measure', of: (row) => row.name },
    { zh: '地点', en: 'Where', of: (row) => row.place },
    { zh: '防护对象', en: 'Protects', of: (row) => row.objects.map(({ name }) => name) },
    { zh: '责任部门', en: 'Department', of: (row) => row.department },
    { zh: '责任人', en: 'Owner', of: (row) => row.owner },
    { zh: '所依据的标准', en: 'Standard', of: (row) => row.standard },
    { zh: '生效日期', en: 'Effective', of: (row) => row.effectiveOn },
    { zh: '登记时间', en: 'Entered at', of: (row, { moment }) => moment(row.enteredAt) },
    { zh: '检查间隔（月）', en: 'Checked every (months)', of: (row) => row.checkMonths },
    { zh: '最近检查', en: 'Last check', of: (row) => row.lastCheckOn },
    { zh: '检查结果', en: 'Outcome', of: (row) => row.lastOutcome && CHECK_OUTCOME_NAMES[row.lastOutcome] },
    { zh: '下次检查期限', en: 'Next check by', of: (row) => (row.endedOn ? null : row.nextCheck) },
    { zh: '状态', en: 'State', of: (row) => MEASURE_STAND_NAMES[row.stand] },
    { zh: '终止日期', en: 'Ended', of: (row) => row.endedOn },
    { zh: '终止原因', en: 'Why it ended', of: (row) => row.endReason },
  ],
});

export const printMatrix = action({
  name: 'measures.print-matrix',
  input: z.strictObject({ language: z.enum(['zh', 'en']).default('zh') }),
  by: SEE,
  within: ofUnit,
  async prepare({ read, unitId, now, timeZone, services }, { language }) {
    const parts = await read(async (context) => ({
      matrix: await matrixOf(context),
      unitName: (await getUnit(context.sql, unitId)).name,
    }));
    const bytes = await printed(matrixPaper({ ...parts, language, asOf: now, timeZone }), services.fontsRoot);
    const name = `${{ zh: '防范措施覆盖图', en: 'coverage-of-measures' }[language]}.pdf`;
    return { file: { name, mediaType: 'application/pdf', bytes }, digest: reference(hashOf(bytes)) };
  },
  async run(_, __, { file, digest }) {
    return done({ result: { file }, record: { digest }, touched: 'nothing' });
  },
});
