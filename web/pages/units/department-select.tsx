/** Choosing a department from the unit's tree. Found by any part of its name. In a form it is called what the form calls it. */
import { TreeSelect } from 'antd';
import { type ResultOf, useQueryOf } from '../../api.ts';
import { type Localised, useText } from '../../language.tsx';
import { treeOf } from './department-tree.ts';

export type DepartmentRow = ResultOf<'units.departments'>['departments'][number];

type Parts = {
  readonly id?: string;
  readonly value?: number | undefined;
  readonly onChange?: (departmentId: number | undefined) => void;
  readonly label?: Localised;
  readonly width?: number | string;
};

const LABEL: Localised = { zh: '部门', en: 'Department' };

export function DepartmentSelect({ id, value, onChange, label = LABEL, width = 'var(--filter-tree, 200px)' }: Parts) {
  const t = useText();
  const { data } = useQueryOf('units.departments', {});
  const nodes = treeOf(data?.departments ?? [], ({ departmentId, name }) => ({ value: departmentId, title: name }));
  return (
    <TreeSelect
      id={id}
      aria-label={id ? undefined : t(label)}
      placeholder={t(label)}
      allowClear
      showSearch={{ treeNodeFilterProp: 'title' }}
      treeDefaultExpandAll={nodes.length < 12}
      popupMatchSelectWidth={false}
      style={{ width }}
      value={data ? value : undefined}
      onChange={(chosen: number | undefined) => onChange?.(chosen)}
      treeData={nodes}
    />
  );
}
