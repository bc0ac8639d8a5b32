/** As of which day, of how recent returns, and of which units. They stand in the address. */

import { HELD_STATUSES } from '../../../src/domain/units/unit.ts';
import { STATUS_NAMES } from '../../../src/law/names.ts';
import { INDUSTRIES, INDUSTRY_NAMES, REGION_NAMES, REGIONS } from '../../../src/law/places.ts';
import { DayInput } from '../../kit/day-input.tsx';
import { type Filter, FilterBar } from '../../kit/filter-bar.tsx';
import { oneOf } from '../../kit/filters.ts';
import { useFilters } from '../../kit/link.tsx';
import { useText } from '../../language.tsx';
import { useToday } from '../../today.ts';

const MONTHS = ['1', '3', '6', '12'] as const;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

export function useAsked() {
  const [{ on, months, region, industry, status }] = useFilters();
  const asked = {
    ...{ on: on && DAY.test(on) ? on : undefined, months: Number(oneOf(MONTHS, months) ?? '3') },
    ...{ region: oneOf(REGIONS, region), industry: oneOf(INDUSTRIES, industry), status: oneOf(HELD_STATUSES, status) },
  };
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined)) as { months: number };
}

/** With these further filters in the place of region, industry and status. */
export function AskedBar({ others }: { others?: readonly Filter[] }) {
  const t = useText();
  const today = useToday();
  const first: Filter[] = [
    {
      kind: 'own',
      key: 'on',
      render: (value, change) => (
        <DayInput
          label={t({ zh: '截至', en: 'As of' })}
          value={value ?? today}
          last={today}
          onChange={(day) => change(day === today ? undefined : day)}
        />
      ),
    },
    {
      kind: 'one',
      key: 'months',
      label: { zh: '多久以内的报送', en: 'How recent' },
      first: '3',
      choices: MONTHS.map((value) => ({
        value,
        text: { zh: `此前 ${value} 个月内报送的`, en: `sent in the ${value} months before` },
      })),
    },
  ];
  const of: Filter[] = [
    {
      kind: 'one',
      key: 'region',
      label: { zh: '地区', en: 'Region' },
      choices: REGIONS.map((value) => ({ value, text: REGION_NAMES[value] })),
    },
    {
      kind: 'one',
      key: 'industry',
      label: { zh: '行业', en: 'Industry' },
      choices: INDUSTRIES.map((value) => ({ value, text: INDUSTRY_NAMES[value] })),
      width: 180,
    },
    {
      kind: 'one',
      key: 'status',
      label: { zh: '单位身份', en: 'Status' },
      choices: HELD_STATUSES.map((value) => ({ value, text: STATUS_NAMES[value] })),
      width: 180,
    },
  ];
  return <FilterBar filters={[...first, ...(others ?? of)]} />;
}
