/** What states mean to the reader, and choosing people of the unit. */
import { Select } from 'antd';
import { useState } from 'react';
import type { DrillStand, PlanStand, VersionState } from '../../../src/domain/plans/plans.ts';
import { call, type ResultOf } from '../../api.ts';
import type { Tone } from '../../kit/state-tag.tsx';
import { useText } from '../../language.tsx';
import { useWhoAmI } from '../../shell.tsx';
import './plans.css';

export type Plan = ResultOf<'plans.get'>;
export type Version = ResultOf<'plans.version'>;
export type Drill = ResultOf<'plans.drill'>;

export const TONE_OF_PLAN: Record<PlanStand, Tone> = {
  'in-the-making': 'working',
  'not-yet-in-force': 'soon',
  'in-force': 'good',
  'review-overdue': 'late',
  ended: 'ended',
};
export const TONE_OF_VERSION: Record<VersionState, Tone> = { draft: 'working', submitted: 'soon', issued: 'good' };
export const TONE_OF_DRILL: Record<DrillStand, Tone> = {
  'to-come': 'soon',
  'day-passed': 'late',
  held: 'good',
  'recorded-late': 'stated',
  'nobody-there': 'late',
  cancelled: 'ended',
};

export const useRuns = (): boolean => useWhoAmI().roles.includes('security-officer');
export const useApproves = (): boolean => useWhoAmI().roles.includes('head');

export type Somebody = { readonly value: number; readonly label: string };
type Parts<Value> = {
  readonly id?: string;
  readonly value?: Value;
  readonly onChange?: (value: Value) => void;
  readonly label?: string;
};

function useFound() {
  const [found, show] = useState<Somebody[]>([]);
  const search = (text: string) => {
    if (text.trim() === '') return;
    void call('plans.find-people', { text: text.trim().slice(0, 60) }).then(
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
  return { found, search };
}

/** Somebody of the unit, found by name or staff number; may be left empty. */
export function PersonPick({ id, value, onChange, label }: Parts<Somebody | undefined>) {
  const t = useText();
  const { found, search } = useFound();
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

export function PeoplePick({ id, value, onChange, label }: Parts<readonly Somebody[]>) {
  const t = useText();
  const { found, search } = useFound();
  return (
    <Select<Somebody[]>
      {...(id ? { id } : {})}
      aria-label={label}
      mode="multiple"
      labelInValue
      value={[...(value ?? [])]}
      onChange={(all) => onChange?.(all)}
      showSearch={{ filterOption: false, onSearch: search }}
      options={found}
      placeholder={t({ zh: '输入姓名或工号', en: 'Name or staff number' })}
      notFoundContent={t({ zh: '输入姓名或工号查找', en: 'Type a name or staff number' })}
    />
  );
}
