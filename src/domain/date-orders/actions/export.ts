/** The breaches as a file, as they are filtered. What was said of them stays in the program. */
import { tableExport } from '../../../exports/table-export.ts';
import { SEVERITY_NAMES } from '../../findings/findings.ts';
import { dateOrderOf } from '../catalogue.ts';
import { AREA_NAMES, ageOf, BREACH_STAND_NAMES, breachStand, daysLate, SEE } from '../date-orders.ts';
import { nameOfBreach } from '../names.ts';
import { type Breach, listBreaches } from '../store/breaches.ts';
import { asked, BreachFilterFields, IN_ORDER } from './filter.ts';

const firstOf = ({ firstOn, firstAt }: Breach) => ({ on: firstOn, at: firstAt });
const secondOf = ({ secondOn, secondAt }: Breach) => ({ on: secondOn, at: secondAt });

export const exportBreaches = tableExport({
  name: 'date-orders.export',
  file: { zh: '日期顺序核对', en: 'date-orders' },
  by: SEE,
  filter: BreachFilterFields,
  rows: async ({ sql, unitId, actor }, filter, slice) =>
    (await listBreaches(sql, unitId, asked(actor, filter), IN_ORDER, slice)).rows,
  ofPeople: (row) => row.personId,
  columns: ({ today }) => [
    { zh: '编号', en: 'Check', of: (row) => row.check },
    { zh: '类别', en: 'Area', of: (row) => AREA_NAMES[dateOrderOf(row.check)!.area] },
    { zh: '应有的先后', en: 'Order', of: (row) => dateOrderOf(row.check)!.title },
    { zh: '严重程度', en: 'Severity', of: (row) => SEVERITY_NAMES[dateOrderOf(row.check)!.severity] },
    { zh: '对象', en: 'About', of: (row) => nameOfBreach(row) },
    { zh: '涉及人员', en: 'Person', of: (row) => row.person },
    { zh: '部门', en: 'Department', of: (row) => row.department },
    { zh: '应在先', en: 'First', of: (row) => dateOrderOf(row.check)!.first },
    { zh: '实际日期（应在先）', en: 'Its day', of: (row) => row.firstOn },
    { zh: '应在后', en: 'Second', of: (row) => dateOrderOf(row.check)!.second },
    { zh: '实际日期（应在后）', en: 'Its day or limit', of: (row) => row.secondOn },
    { zh: '晚几天', en: 'Days late', of: (row) => daysLate(firstOf(row), secondOf(row), today) },
    { zh: '距今天数', en: 'Days ago', of: (row) => ageOf(secondOf(row), today) },
    { zh: '状态', en: 'State', of: (row) => BREACH_STAND_NAMES[breachStand(row)] },
    { zh: '依据', en: 'Because', of: (row) => dateOrderOf(row.check)!.because },
  ],
});
