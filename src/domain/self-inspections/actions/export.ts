/** What leaves as a sheet: the list of self-inspections, one with every item, its answer and its finding, and the calendar of checks. */
import { tableExport } from '../../../exports/table-export.ts';
import { SelfInspectionId } from '../../../platform/ids.ts';
import { CHECKED } from '../calendar.ts';
import { linesOf, monthsFrom } from '../calendar-query.ts';
import { answerNames, BAND_NAMES, itemsOf, READ, STATE_NAMES } from '../self-inspections.ts';
import { listInspections } from '../store/inspections.ts';
import { wholeOf } from '../whole.ts';
import { named } from '../within.ts';

const percent = (permille: number | null | undefined): string =>
  permille == null ? '' : `${Math.floor(permille / 10)}.${permille % 10}%`;

export const exportList = tableExport({
  name: 'self-inspections.export',
  file: { zh: '自查台账', en: 'self-inspections' },
  by: READ,
  ofPeople: false,
  filter: {},
  rows: async ({ sql, unitId }, _, slice) => (await listInspections(sql, unitId, undefined, slice)).rows,
  columns: [
    { zh: '期间自', en: 'From', of: (row) => row.periodFrom },
    { zh: '期间至', en: 'To', of: (row) => row.periodTo },
    { zh: '模板', en: 'Template', of: (row) => row.title },
    { zh: '模板版本', en: 'Version', of: (row) => row.version },
    { zh: '状态', en: 'State', of: (row) => STATE_NAMES[row.state] },
    { zh: '项目', en: 'Items', of: (row) => row.items },
    { zh: '已作答', en: 'Answered', of: (row) => row.answered },
    { zh: '参加部门', en: 'Departments', of: (row) => row.departments },
    { zh: '已签署部门', en: 'Departments signed', of: (row) => row.signedOff },
    { zh: '签署日期', en: 'Certified', of: (row) => row.certifiedOn },
    { zh: '得分率', en: 'Result', of: (row) => percent(row.result?.permille) },
    { zh: '结果', en: 'Band', of: (row) => row.result?.band && BAND_NAMES[row.result.band] },
  ],
});

export const exportItems = tableExport({
  name: 'self-inspections.export-items',
  file: { zh: '自查项目', en: 'self-inspection-items' },
  by: READ,
  ofPeople: false,
  filter: { selfInspectionId: SelfInspectionId },
  within: named,
  async rows(context, { selfInspectionId }, { offset, limit }) {
    const { one, answers, departments } = await wholeOf(context, selfInspectionId);
    const nameOf = (id: number) => departments.find(({ departmentId }) => departmentId === id)?.name;
    const rows = itemsOf(one.template).flatMap((item) =>
      answers
        .filter((row) => row.item === item.ref)
        .map((row) => ({
          ...row,
          question: item.question,
          law: item.law,
          kind: item.kind,
          department: nameOf(row.departmentId),
        })),
    );
    return rows.slice(offset, offset + limit);
  },
  columns: [
    { zh: '项目', en: 'Item', of: (row) => row.item },
    { zh: '检查内容', en: 'Question', of: (row) => row.question },
    { zh: '部门', en: 'Department', of: (row) => row.department },
    { zh: '答案', en: 'Answer', of: (row) => row.answer && answerNames(row.kind)[row.answer] },
    { zh: '次数', en: 'How often', of: (row) => (row.occurrences > 0 ? row.occurrences : '') },
    { zh: '说明', en: 'Words', of: (row) => row.words },
    { zh: '台账答案', en: 'The ledger says', of: (row) => row.proposed && answerNames(row.kind)[row.proposed] },
    { zh: '已履行', en: 'Met', of: (row) => row.figures?.met },
    { zh: '逾期后履行', en: 'Met late', of: (row) => row.figures?.late },
    { zh: '逾期', en: 'Overdue', of: (row) => row.figures?.overdue },
    { zh: '问题编号', en: 'Finding', of: (row) => row.findingNumber },
    { zh: '依据', en: 'Law', of: (row) => row.law },
  ],
});

export const exportCalendar = tableExport({
  name: 'self-inspections.export-calendar',
  file: { zh: '检查日历', en: 'calendar-of-checks' },
  by: READ,
  ofPeople: false,
  filter: {},
  rows: async (context, _, { offset, limit }) => (await linesOf(context)).slice(offset, offset + limit),
  columns: (context) => [
    { zh: '检查', en: 'Check', of: (row) => CHECKED[row.what].name },
    { zh: '每年次数', en: 'Times a year', of: (row) => row.every },
    { zh: '逾期', en: 'Overdue', of: (row) => row.overdue },
    ...monthsFrom(context).map((month, at) => ({
      zh: `${month.slice(0, 7)}到期`,
      en: `Due in ${month.slice(0, 7)}`,
      of: (row: Awaited<ReturnType<typeof linesOf>>[number]) => row.due[at],
    })),
  ],
});
