/** People chosen by name or staff number, several. */
import { Form, Select } from 'antd';
import { useRef, useState } from 'react';
import { call } from '../../api.ts';
import { useRequired } from '../../kit/form-dialog.tsx';
import { useText } from '../../language.tsx';

type Option = { readonly value: number; readonly label: string };

export function PeopleField() {
  const t = useText();
  const required = useRequired();
  const [options, setOptions] = useState<readonly Option[]>([]);
  const asked = useRef(0);
  const search = async (text: string) => {
    if (text.trim() === '') return;
    asked.current += 1;
    const turn = asked.current;
    const { people } = await call('inspection-packs.find-people', { text }).catch(() => ({ people: [] }));
    if (turn !== asked.current) return;
    const found = people.map((one) => ({
      value: one.personId as number,
      label: [one.name, one.staffNumber, one.department].filter(Boolean).join(' · '),
    }));
    setOptions((before) => [...found, ...before.filter((old) => !found.some(({ value }) => value === old.value))]);
  };
  return (
    <Form.Item
      name="people"
      label={t({ zh: '人员', en: 'People' })}
      rules={required({ zh: '请选择人员', en: 'Choose people' })}
      extra={t({
        zh: '检查方指定的人员在这里选；随机抽查的，请先“随机抽取人员”。',
        en: 'Those whom the inspector names. To sample at random, draw people first.',
      })}
    >
      <Select
        mode="multiple"
        showSearch={{ filterOption: false, onSearch: (text) => void search(text) }}
        options={[...options]}
        placeholder={t({ zh: '输入姓名或者工号', en: 'Type a name or staff number' })}
      />
    </Form.Item>
  );
}
