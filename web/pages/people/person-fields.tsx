/** What is kept about a person, as fields of a form: only what a duty or reaching the person needs. */
import { Form, Input, Select } from 'antd';
import { PRESENCE_NAMES, PRESENCES } from '../../../src/domain/people/person.ts';
import { DayInput } from '../../kit/day-input.tsx';
import { useRequired } from '../../kit/form-dialog.tsx';
import { type Localised, useText } from '../../language.tsx';
import { DepartmentSelect } from '../units/department-select.tsx';

export type PersonValues = {
  readonly name: string;
  readonly staffNumber?: string;
  readonly departmentId?: number;
  readonly phone?: string;
  readonly email?: string;
  readonly presence: (typeof PRESENCES)[number];
  readonly joinedOn?: string;
};

/** What was left empty. */
export const filled = (text: string | undefined): string | undefined => text?.trim() || undefined;

export function PersonFields({ departmentHint }: { departmentHint?: Localised }) {
  const t = useText();
  const required = useRequired();
  return (
    <>
      <div className="field-row">
        <Form.Item
          name="name"
          label={t({ zh: '姓名', en: 'Name' })}
          rules={required({ zh: '请填写姓名', en: 'Enter the name' })}
        >
          <Input maxLength={60} autoComplete="off" style={{ width: 200 }} />
        </Form.Item>
        <Form.Item name="staffNumber" label={t({ zh: '工号', en: 'Staff number' })}>
          <Input maxLength={40} autoComplete="off" style={{ width: 160 }} />
        </Form.Item>
      </div>
      <div className="field-row">
        <Form.Item
          name="departmentId"
          label={t({ zh: '部门', en: 'Department' })}
          extra={departmentHint && t(departmentHint)}
        >
          <DepartmentSelect />
        </Form.Item>
        <Form.Item
          name="presence"
          label={t({ zh: '在岗状态', en: 'Presence' })}
          rules={required({ zh: '请选择在岗状态', en: 'Choose the presence' })}
        >
          <Select
            style={{ width: 120 }}
            options={PRESENCES.map((value) => ({ value, label: t(PRESENCE_NAMES[value]) }))}
          />
        </Form.Item>
        <Form.Item name="joinedOn" label={t({ zh: '入职日期', en: 'Joined on' })}>
          <DayInput />
        </Form.Item>
      </div>
      <div className="field-row">
        <Form.Item name="phone" label={t({ zh: '手机', en: 'Phone' })}>
          <Input maxLength={30} autoComplete="off" inputMode="tel" style={{ width: 200 }} />
        </Form.Item>
        <Form.Item name="email" label={t({ zh: '电子邮箱', en: 'E-mail' })}>
          <Input maxLength={100} autoComplete="off" inputMode="email" style={{ width: 240 }} />
        </Form.Item>
      </div>
      <p className="quiet">
        {t({
          zh: '不得登记身份证号、民族、宗教、政治面貌、婚姻、健康、家庭成员等信息，也不得填写国家秘密。',
          en: 'No identity number, ethnicity, religion, political affiliation, marriage, health or family may be entered, and nothing secret.',
        })}
      </p>
    </>
  );
}
