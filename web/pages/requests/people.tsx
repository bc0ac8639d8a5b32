/** People of the unit, found by name or staff number. */
import { Select } from 'antd';
import { useState } from 'react';
import { call } from '../../api.ts';
import { useText } from '../../language.tsx';

type Choice = { readonly value: number; readonly label: string };

type Parts = {
  readonly value?: number[];
  readonly onChange?: (ids: number[]) => void;
  readonly id?: string;
  readonly atMost: number;
};

export function People({ value, onChange, id, atMost }: Parts) {
  const t = useText();
  const [found, show] = useState<readonly Choice[]>([]);
  const [open, setOpen] = useState(false);
  /** The list does not stay before what is pressed next, once nobody more can be chosen. */
  const choose = (ids: number[]) => {
    onChange?.(ids);
    if (ids.length >= atMost) setOpen(false);
  };
  const search = (text: string) => {
    if (text.trim() === '') return;
    void call('people.list', { text: text.trim(), limit: 20 }).then(
      ({ rows }) =>
        show((before) => [
          ...before,
          ...rows
            .filter(({ personId }) => !before.some((one) => one.value === personId))
            .map(({ personId, name, staffNumber, department }) => ({
              value: personId as number,
              label: [name, staffNumber, department].filter(Boolean).join(' · '),
            })),
        ]),
      () => undefined,
    );
  };
  return (
    <Select
      {...(id ? { id } : {})}
      mode="multiple"
      maxCount={atMost}
      value={value}
      onChange={choose}
      open={open}
      onOpenChange={setOpen}
      showSearch={{ optionFilterProp: 'label', onSearch: search }}
      options={[...found]}
      notFoundContent={t({
        zh: '输入姓名或工号查找；不涉及个人的不选',
        en: 'Type a name or staff number; nobody where it is about no person',
      })}
    />
  );
}
