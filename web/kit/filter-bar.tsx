/** The filters above a table. They stand in the address (filters.ts), so that what is shown can be sent as a link. */
import { SearchOutlined } from '@ant-design/icons';
import { Button, Input, Select, Space } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { type Localised, useText } from '../language.tsx';
import { DaysInput } from './day-input.tsx';
import { listOf, type Search } from './filters.ts';
import { useFilters } from './link.tsx';

export type Choice = { readonly value: string; readonly text: Localised };

export type Filter =
  | { readonly kind: 'text'; readonly key: string; readonly label: Localised }
  | {
      readonly kind: 'one';
      readonly key: string;
      readonly label: Localised;
      readonly choices: readonly Choice[];
      /** What holds while nothing is chosen; left out where nothing chosen means everything. */
      readonly first?: string;
      readonly width?: number;
    }
  | {
      readonly kind: 'many';
      readonly key: string;
      readonly label: Localised;
      readonly choices: readonly Choice[];
      readonly width?: number;
    }
  | { readonly kind: 'days'; readonly from: string; readonly to: string; readonly label: Localised }
  | {
      readonly kind: 'own';
      readonly key: string;
      /** A control of the page's own, such as the department tree. */
      readonly render: (value: string | undefined, change: (value: string | undefined) => void) => ReactNode;
    };

/** On a phone the filters share its width instead (tables.css). */
const atLeast = (width: number): string => `var(--filter-at-least, ${width}px)`;

const keysOf = (filter: Filter): string[] => (filter.kind === 'days' ? [filter.from, filter.to] : [filter.key]);

/** Whether it leaves anything out: what does is printed above the table. */
const holds = (filter: Filter, search: Search): boolean =>
  (filter.kind === 'one' && filter.first !== undefined) || keysOf(filter).some((key) => search[key] !== undefined);

export function FilterBar({ filters, children }: { filters: readonly Filter[]; children?: ReactNode }) {
  const t = useText();
  const [search, change] = useFilters();
  const keys = filters.flatMap(keysOf);
  const isSet = keys.some((key) => search[key] !== undefined);
  const clear = () => change(Object.fromEntries(keys.map((key) => [key, undefined])));
  return (
    <search className="filter-bar" aria-label={t({ zh: '筛选', en: 'Filters' })}>
      <Space wrap size={[8, 8]}>
        {filters.map((filter) => (
          <span
            key={keysOf(filter)[0]}
            className={holds(filter, search) ? 'filter-one' : 'filter-one filter-unset'}
            data-label={'label' in filter ? t({ zh: `${filter.label.zh}：`, en: `${filter.label.en}: ` }) : ''}
          >
            <OneFilter filter={filter} />
          </span>
        ))}
        {isSet && (
          <Button type="link" className="no-print" onClick={clear}>
            {t({ zh: '清除筛选', en: 'Clear filters' })}
          </Button>
        )}
        {children}
      </Space>
    </search>
  );
}

function OneFilter({ filter }: { filter: Filter }) {
  const t = useText();
  const [search, change] = useFilters();
  switch (filter.kind) {
    case 'text':
      return <TextFilter name={filter.key} label={t(filter.label)} />;
    case 'one':
      return (
        <Select
          aria-label={t(filter.label)}
          placeholder={t(filter.label)}
          allowClear={filter.first === undefined}
          showSearch={filter.choices.length > 8 ? { optionFilterProp: 'label' } : false}
          popupMatchSelectWidth={false}
          style={{ minWidth: atLeast(filter.width ?? 136) }}
          value={search[filter.key] ?? filter.first}
          onChange={(value?: string) => change({ [filter.key]: value === filter.first ? undefined : value })}
          options={filter.choices.map(({ value, text }) => ({ value, label: t(text) }))}
        />
      );
    case 'many':
      return (
        <Select
          mode="multiple"
          maxTagCount={1}
          aria-label={t(filter.label)}
          placeholder={t(filter.label)}
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          popupMatchSelectWidth={false}
          style={{ minWidth: atLeast(filter.width ?? 200) }}
          value={listOf(search[filter.key])}
          onChange={(values: string[]) => change({ [filter.key]: values.join(',') })}
          options={filter.choices.map(({ value, text }) => ({ value, label: t(text) }))}
        />
      );
    case 'days':
      return <DaysFilter from={filter.from} to={filter.to} label={filter.label} />;
    case 'own':
      return <>{filter.render(search[filter.key], (value) => change({ [filter.key]: value }))}</>;
  }
}

/** Asks while one types, a moment after the last key. */
function TextFilter({ name, label }: { name: string; label: string }) {
  const [search, change] = useFilters();
  const inAddress = search[name] ?? '';
  const [text, setText] = useState(inAddress);
  useEffect(() => setText(inAddress), [inAddress]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asks when the text has rested, not when the address has changed
  useEffect(() => {
    if (text.trim() === inAddress) return;
    const timer = setTimeout(() => change({ [name]: text.trim() }), 300);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <Input
      data-search
      aria-label={label}
      placeholder={label}
      prefix={<SearchOutlined aria-hidden />}
      allowClear
      maxLength={60}
      style={{ width: 'var(--filter-words, 240px)' }}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onPressEnter={() => change({ [name]: text.trim() })}
    />
  );
}

function DaysFilter({ from, to, label }: { from: string; to: string; label: Localised }) {
  const t = useText();
  const [search, change] = useFilters();
  return (
    <DaysInput
      label={t(label)}
      from={search[from]}
      to={search[to]}
      onChange={(first, last) => change({ [from]: first, [to]: last })}
    />
  );
}
