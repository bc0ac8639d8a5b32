/** What stands here is about the unit, not about people. */
import type { RecordKind } from '../../platform/retention.ts';

export const UNITS_KINDS = [
  {
    code: 'unit',
    name: { zh: '单位、身份、部门和工作日历', en: 'Unit, statuses, departments and working days' },
    ground: { zh: '《反间谍安全防范工作规定》第八条至第十条', en: 'Provisions, Arts. 8-10' },
    holds: {
      unit: 'rows',
      unit_status: 'rows',
      department: 'rows',
      calendar_day: 'rows',
      signing_certificate: 'rows',
    },
    ends: 'stays',
    why: { zh: '说的是单位，不是人', en: 'it is about the unit, not about people' },
  },
] as const satisfies readonly RecordKind[];
