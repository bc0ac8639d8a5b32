/** Choosing somebody of the unit: who puts a finding right, or whom it is about. */
import { Select } from 'antd';
import { useState } from 'react';
import { call } from '../../api.ts';
import { useText } from '../../language.tsx';

export type Somebody = { readonly value: number; readonly label: string };
type Parts<Value> = {
  readonly id?: string;
  readonly value?: Value;
  readonly onChange?: (value: Value) => void;
  readonly label?: string;
};

/** Found by name or staff number; may be left empty. */
export function PersonPick({ id, value, onChange, label }: Parts<Somebody | undefined>) {
  const t = useText();
  const [found, show] = useState<Somebody[]>([]);
  const search = (text: string) => {
    if (text.trim() === '') return;
    void call('findings.find-people', { text: text.trim().slice(0, 60) }).then(
      ({ people }) =>
        show(
          people.map(({ personId, name, staffNumber, department }) => ({
            value: personId,
            label: [name, staffNumber, department].filter(Boolean).join(' · '),
          })),
        ),
      () => undefined,
    );
  };
  return (
    <Select<Somebody>
      {...(id ? { id } : {})}
      aria-label={label}
      labelInValue
      allowClear
      value={value ?? null}
      onChange={(one) => onChange?.(one ?? undefined)}
      showSearch={{ filterOption: false, onSearch: search }}
      options={found}
      placeholder={t({ zh: '输入姓名或工号', en: 'Name or staff number' })}
      notFoundContent={t({ zh: '输入姓名或工号查找', en: 'Type a name or staff number' })}
    />
  );
}
