/** Entering a designation: as what, whom, by which paper. */
import { Checkbox, Form, Input, Select } from 'antd';
import { type DesignationRole, designationRole, ROLES_DESIGNATED } from '../../../src/law/needed-bodies.ts';
import { useAct } from '../../api.ts';
import { useSay } from '../../kit/confirm.tsx';
import { DayInput } from '../../kit/day-input.tsx';
import { FormDialog, useRequired } from '../../kit/form-dialog.tsx';
import { useText } from '../../language.tsx';
import { useToday } from '../../today.ts';
import { DepartmentSelect } from '../units/department-select.tsx';
import type { Bodies } from './bodies.tsx';
import { PersonPick, type Somebody } from './person-pick.tsx';

export type Asked = { readonly role?: DesignationRole; readonly departmentId?: number };
type Values = {
  readonly role: DesignationRole;
  readonly departmentId?: number;
  readonly deputy?: boolean;
  readonly person: Somebody;
  readonly phone?: string;
  readonly document: string;
  readonly decidedOn: string;
  readonly from: string;
  readonly to?: string;
};

export function DesignateDialog({ asked, found, onClose }: { asked: Asked; found: Bodies; onClose: () => void }) {
  const t = useText();
  const say = useSay();
  const today = useToday();
  const required = useRequired();
  const act = useAct('rules.designate');
  const chooseDay = required({ zh: '请选择日期', en: 'Choose the day' });
  return (
    <FormDialog<Values>
      title={{ zh: '登记任命', en: 'Enter a designation' }}
      act={{ zh: '登记', en: 'Enter it' }}
      initial={{ ...asked, decidedOn: today, from: today }}
      onClose={onClose}
      run={async ({ person, departmentId, role, ...values }) => {
        const { complete } = await act.mutateAsync({
          ...{
            role,
            departmentId: role === 'liaison' ? (departmentId ?? null) : null,
            personId: person.value,
            ...values,
          },
        } as never);
        say.done(
          complete
            ? {
                zh: '已登记。应有的机构和人员齐全，已记入台账。',
                en: 'Entered. Nothing that is needed is vacant; it stands in the ledger.',
              }
            : { zh: '已登记。', en: 'Entered.' },
        );
      }}
    >
      <Form.Item name="role" label={t({ zh: '职责', en: 'As' })} rules={required({ zh: '请选择', en: 'Choose one' })}>
        <Select options={ROLES_DESIGNATED.map((value) => ({ value, label: t(designationRole(value).name) }))} />
      </Form.Item>
      <OfDepartment />
      <Form.Item
        name="person"
        label={t({ zh: '人员', en: 'Who' })}
        rules={required({ zh: '请选择人员', en: 'Choose somebody' })}
      >
        <PersonPick />
      </Form.Item>
      <Form.Item name="deputy" valuePropName="checked">
        <Checkbox>{t({ zh: '是副职或者替补', en: 'As a deputy or stand-in' })}</Checkbox>
      </Form.Item>
      <Form.Item
        name="document"
        label={t({ zh: '任命文件文号', en: 'Number of the document' })}
        rules={required({ zh: '请填写文号', en: 'Enter the number' })}
      >
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="decidedOn" label={t({ zh: '文件日期', en: 'Day of the document' })} rules={chooseDay}>
        <DayInput last={today} />
      </Form.Item>
      <Form.Item name="from" label={t({ zh: '自', en: 'From' })} rules={chooseDay}>
        <DayInput last={today} />
      </Form.Item>
      <Form.Item
        name="to"
        label={t({ zh: '至', en: 'To' })}
        extra={t({ zh: '有任期的填写。', en: 'Where it has a term.' })}
      >
        <DayInput />
      </Form.Item>
      <Form.Item
        name="phone"
        label={t({ zh: '值班电话', en: 'Duty number' })}
        extra={t({
          zh: '单位的电话，员工可以看到；不填私人电话。',
          en: 'A number of the unit, which everybody sees; never a private one.',
        })}
      >
        <Input maxLength={40} inputMode="tel" />
      </Form.Item>
      {found.departments.length === 0 && (
        <p className="quiet">
          {t({
            zh: '还没有登记部门，联络员须先在“设置”中登记部门。',
            en: 'No department is entered yet: enter them in Settings first.',
          })}
        </p>
      )}
    </FormDialog>
  );
}

function OfDepartment() {
  const t = useText();
  const required = useRequired();
  const role = Form.useWatch('role') as DesignationRole | undefined;
  if (role !== 'liaison') return null;
  return (
    <Form.Item
      name="departmentId"
      label={t({ zh: '部门', en: 'Department' })}
      rules={required({ zh: '请选择部门', en: 'Choose the department' })}
    >
      <DepartmentSelect width="100%" />
    </Form.Item>
  );
}
