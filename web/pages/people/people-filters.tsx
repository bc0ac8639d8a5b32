/** Filters that every list of people has. */
import type { Filter } from '../../kit/filter-bar.tsx';
import { numberOf } from '../../kit/filters.ts';
import { DepartmentSelect } from '../units/department-select.tsx';

export const textFilter: Filter = {
  kind: 'text',
  key: 'text',
  label: { zh: '姓名或工号', en: 'Name or staff number' },
};

export const departmentFilter: Filter = {
  kind: 'own',
  key: 'departmentId',
  render: (value, change) => (
    <DepartmentSelect
      label={{ zh: '部门（含下级）', en: 'Department and below' }}
      value={numberOf(value)}
      onChange={(departmentId) => change(departmentId === undefined ? undefined : String(departmentId))}
    />
  ),
};
