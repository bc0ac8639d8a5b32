/** Adding, renaming and moving a department. */
import { Form, Input } from 'antd';
import { useAct } from '../../api.ts';
import { FormDialog, useRequired } from '../../kit/form-dialog.tsx';
import { type Localised, useText } from '../../language.tsx';
import { DepartmentSelect } from '../units/department-select.tsx';

type Of = { readonly departmentId: number; readonly name: string; readonly parentId?: number | undefined };
export type DepartmentWork =
  | { readonly kind: 'add'; readonly parentId?: number }
  | { readonly kind: 'rename'; readonly of: Of }
  | { readonly kind: 'move'; readonly of: Of };

const WORDS: Record<DepartmentWork['kind'], { title: (name: string) => Localised; act: Localised; done: Localised }> = {
  add: {
    title: () => ({ zh: '新增部门', en: 'Add a department' }),
    act: { zh: '新增', en: 'Add' },
    done: { zh: '部门已新增。', en: 'The department was added.' },
  },
  rename: {
    title: (name) => ({ zh: `“${name}”改名`, en: `Rename “${name}”` }),
    act: { zh: '保存', en: 'Save' },
    done: { zh: '部门名称已保存。', en: 'The name was saved.' },
  },
  move: {
    title: (name) => ({ zh: `移动“${name}”`, en: `Move “${name}”` }),
    act: { zh: '移动', en: 'Move' },
    done: { zh: '部门及其下级已移动。', en: 'The department and all below it were moved.' },
  },
};

type Values = { name?: string; parentId?: number };

export function DepartmentDialog({ work, onClose }: { work: DepartmentWork; onClose: () => void }) {
  const t = useText();
  const required = useRequired();
  const add = useAct('units.add-department');
  const rename = useAct('units.rename-department');
  const move = useAct('units.move-department');
  const { title, act, done } = WORDS[work.kind];
  const run = ({ name, parentId }: Values) => {
    if (work.kind === 'add') return add.mutateAsync({ name: name!, parentId });
    const { departmentId } = work.of;
    return work.kind === 'rename'
      ? rename.mutateAsync({ departmentId, name: name! })
      : move.mutateAsync({ departmentId, parentId });
  };
  const initial =
    work.kind === 'add' ? { parentId: work.parentId } : { name: work.of.name, parentId: work.of.parentId };
  return (
    <FormDialog<Values>
      title={title(work.kind === 'add' ? '' : work.of.name)}
      act={act}
      done={done}
      initial={initial}
      onClose={onClose}
      run={run}
    >
      {work.kind !== 'move' && (
        <Form.Item
          name="name"
          label={t({ zh: '部门名称', en: 'Name' })}
          rules={required({ zh: '请输入部门名称', en: 'Enter the name' })}
        >
          <Input maxLength={100} autoFocus />
        </Form.Item>
      )}
      {work.kind !== 'rename' && (
        <Form.Item
          name="parentId"
          label={t({ zh: '上级部门（不选则直属本单位）', en: 'Below (none: directly below the unit)' })}
        >
          <DepartmentSelect width="100%" label={{ zh: '上级部门', en: 'Below' }} />
        </Form.Item>
      )}
    </FormDialog>
  );
}
