/** Fields that several dialogs of an incident share: a moment, words, a person of the unit. */
import { Form, Input, Select } from 'antd';
import { useState } from 'react';
import { call } from '../../api.ts';
import { momentTyped } from '../../kit/days.tsx';
import { useRequired } from '../../kit/form-dialog.tsx';
import { type Localised, useText } from '../../language.tsx';

export const typed = (text: string | undefined) => (text ? (momentTyped(text) as never) : undefined);

/** A moment by the unit's clock; left empty it is now. */
export function MomentField({ name, label }: { name: string; label: Localised }) {
  const t = useText();
  return (
    <Form.Item name={name} label={t(label)} extra={t({ zh: '不填为现在。', en: 'Left empty: just now.' })}>
      <Input type="datetime-local" />
    </Form.Item>
  );
}

export function WordsField({ label, hint }: { label: Localised; hint?: Localised }) {
  const t = useText();
  const required = useRequired();
  return (
    <Form.Item
      name="words"
      label={t(label)}
      rules={[...required({ zh: '请写明', en: 'Please write it down' }), { min: 2 }]}
      extra={t(
        hint ?? {
          zh: '只写事实；不写国家秘密内容，涉密载体只写编号；不评价人。',
          en: 'Facts alone; no secret content, carriers by number; judge nobody.',
        },
      )}
    >
      <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} maxLength={2000} showCount />
    </Form.Item>
  );
}

type Choice = { readonly value: number; readonly label: string };
export function PersonField({ name, label }: { name: string | (string | number)[]; label: Localised }) {
  const t = useText();
  const required = useRequired();
  const [found, show] = useState<Choice[]>([]);
  const search = (text: string) => {
    if (text.trim() === '') return;
    void call('incidents.find-people', { text: text.trim() }).then(
      ({ people }) =>
        show(
          people.map(({ personId, name, staffNumber, department }) => ({
            value: personId as number,
            label: [name, staffNumber, department].filter(Boolean).join(' · '),
          })),
        ),
      () => undefined,
    );
  };
  return (
    <Form.Item
      name={name}
      label={t(label)}
      rules={required({ zh: '请选择人员', en: 'Choose a person' })}
      style={{ flex: 2, minWidth: 200 }}
    >
      <Select
        showSearch={{ filterOption: false, onSearch: search }}
        options={found}
        notFoundContent={t({ zh: '输入姓名或工号查找', en: 'Type a name or staff number' })}
      />
    </Form.Item>
  );
}
