/** What states mean to the reader, who may keep measures, and choosing who answers for one. */
import { Select } from 'antd';
import { useState } from 'react';
import type { CheckOutcome, Lack, MeasureStand, RoundKind } from '../../../src/domain/measures/measures.ts';
import {
  KEEP,
  MEASURE_FORM_NAMES,
  MEASURE_KIND_NAMES,
  OBJECT_KIND_NAMES,
} from '../../../src/domain/measures/measures.ts';
import { call, type ResultOf } from '../../api.ts';
import type { Tone } from '../../kit/state-tag.tsx';
import { type Localised, useText } from '../../language.tsx';
import { useWhoAmI } from '../../shell.tsx';
import './measures.css';

export type Measure = ResultOf<'measures.get'>;
export type ProtectedObject = ResultOf<'measures.object'>;

export const TONE_OF_MEASURE: Record<MeasureStand, Tone> = {
  'not-yet': 'soon',
  failing: 'late',
  'check-overdue': 'late',
  'check-soon': 'soon',
  'in-force': 'good',
  ended: 'ended',
};
export const TONE_OF_CHECK: Record<CheckOutcome, Tone> = { works: 'good', partly: 'soon', fails: 'late' };

export const ROUND_NAMES: Record<
  RoundKind,
  { readonly title: Localised; readonly asks: Localised; readonly duty: string }
> = {
  'measures-checked': {
    title: { zh: '全部措施年度检查', en: 'Yearly check of all measures' },
    asks: {
      zh: '人防、物防、技防各有措施，有效的措施当年都检查过。',
      en: 'Of each of the three kinds a measure in force, and every one in force checked within the year.',
    },
    duty: 'P8.2',
  },
  'physical-measures-checked': {
    title: { zh: '物理防范措施检查', en: 'Check of the physical measures' },
    asks: {
      zh: '隔离加固、封闭管理、设置警戒三种都有，物防措施当年都检查过。',
      en: 'Isolation and reinforcement, closed management and guarding: each is there, and every physical measure was checked within the year.',
    },
    duty: 'C19',
  },
  'technical-measures-checked': {
    title: { zh: '技术防范措施检查', en: 'Check of the technical measures' },
    asks: {
      zh: '要害部门部位、网络设施、信息系统都已登记，逐一有技防措施；技防措施写明所依据的标准，当年都检查过。',
      en: 'Key parts, network facilities and information systems are registered and each is under a technical measure; every technical measure names its standard and was checked within the year.',
    },
    duty: 'C20',
  },
};

export function lackInWords(lack: Lack): Localised {
  switch (lack.what) {
    case 'no-kind': {
      const { zh, en } = MEASURE_KIND_NAMES[lack.kind];
      return { zh: `没有${zh}措施`, en: `no measure: ${en.toLowerCase()}` };
    }
    case 'no-form': {
      const { zh, en } = MEASURE_FORM_NAMES[lack.form];
      return { zh: `没有“${zh}”`, en: `nothing for: ${en.toLowerCase()}` };
    }
    case 'no-object': {
      const { zh, en } = OBJECT_KIND_NAMES[lack.kind];
      return { zh: `没有登记${zh}`, en: `none registered: ${en.toLowerCase()}` };
    }
    case 'unprotected':
      return { zh: `“${lack.name}”没有技防措施`, en: `“${lack.name}” is under no technical measure` };
    case 'no-standard':
      return { zh: `“${lack.name}”没有写明所依据的标准`, en: `“${lack.name}” names no standard` };
    default:
      return { zh: `“${lack.name}”当年还没有检查`, en: `“${lack.name}” was not checked this year` };
  }
}

export const useKeeps = (): boolean => {
  const { roles } = useWhoAmI();
  return KEEP.some((role) => roles.includes(role));
};

export type Somebody = { readonly value: number; readonly label: string };
type Parts = {
  readonly id?: string;
  readonly value?: Somebody | undefined;
  readonly onChange?: (value: Somebody | undefined) => void;
};

/** Somebody of the unit, found by name or staff number; may be left empty. */
export function OwnerPick({ id, value, onChange }: Parts) {
  const t = useText();
  const [found, show] = useState<Somebody[]>([]);
  const search = (text: string) => {
    if (text.trim() === '') return;
    void call('measures.find-people', { text: text.trim().slice(0, 60) }).then(
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
