/** Somebody of the unit, found by name or staff number. */
import { Select } from 'antd';
import { useState } from 'react';
import { call } from '../../api.ts';
import { useText } from '../../language.tsx';

export type Somebody = { readonly value: number; readonly label: string };
type Parts = {
  readonly id?: string;
  readonly value?: Somebody | undefined;
  readonly onChange?: (value: Somebody | undefined) => void;
};

export function PersonPick({ id, value, onChange }: Parts) {
  const t = useText();
  const [found, show] = useState<Somebody[]>([]);
  const search = (text: string) => {
    if (text.trim() === '') return;
    void call('rules.find-people', { text: text.trim().slice(0, 60) }).then(
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
