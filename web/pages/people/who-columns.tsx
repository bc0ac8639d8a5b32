/** What lists about people in posts have in common: whose row it is, for which post, and the filters by name and department. */
import type { Column } from '../../kit/data-table.tsx';
import { numberOf } from '../../kit/filters.ts';

type Who = {
  readonly name: string;
  readonly staffNumber?: string | null;
  readonly department: string;
  readonly post: string;
};

export const whoColumns = <Row extends Who>(): Column<Row>[] => [
  { key: 'name', title: { zh: '姓名', en: 'Name' }, render: (row) => row.name },
  { key: 'staffNumber', title: { zh: '工号', en: 'Staff number' }, render: (row) => row.staffNumber ?? '—' },
  { key: 'department', title: { zh: '部门', en: 'Department' }, render: (row) => row.department },
  { key: 'post', title: { zh: '岗位', en: 'Post' }, render: (row) => row.post },
];

/** What the address asks for, as a query takes it. */
export const whoFilter = (search: Readonly<Record<string, string | undefined>>) => ({
  departmentId: numberOf(search.departmentId) as never,
  text: search.text?.slice(0, 60) || undefined,
});
