/** What the pages of the registers share: levels and places of a carrier in words, who may keep, and fields for people and places. */
import { Form, Select } from 'antd';
import { useEffect, useState } from 'react';
import {
  ITEM_STATE_NAMES,
  type ItemState,
  KEEP,
  LEVEL_NAMES,
  type Level,
  WHERE_NAMES,
} from '../../../src/domain/registers/registers.ts';
import { call } from '../../api.ts';
import { useRequired } from '../../kit/form-dialog.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { type Localised, useText } from '../../language.tsx';
import { useWhoAmI } from '../../shell.tsx';

export const useKeeps = (): boolean => {
  const { roles } = useWhoAmI();
  return KEEP.some((role) => roles.includes(role));
};

export const LevelText = ({ level }: { level: Level }) => (
  <span className="nowrap">{useText()(LEVEL_NAMES[level])}</span>
);

type Standing = {
  readonly state: ItemState;
  readonly holder: string | null;
  readonly holderId: number | null;
  readonly waiting: boolean;
  readonly overdue: boolean;
};

/** Of what is in nobody's hands: a matter, a place, data. */
export function StateTag({ state }: { readonly state: ItemState }) {
  return <ToneTag tone={state === 'in-use' ? 'good' : 'ended'} text={ITEM_STATE_NAMES[state]} />;
}

/** Where a carrier is now. */
export function WhereTag({ state, holder, holderId, waiting, overdue }: Standing) {
  if (state !== 'in-use') return <ToneTag tone="ended" text={ITEM_STATE_NAMES[state]} />;
  if (waiting) return <ToneTag tone="waiting" text={WHERE_NAMES.waiting} />;
  if (overdue) return <ToneTag tone="late" text={WHERE_NAMES.overdue} />;
  if (holder === null && holderId === null) return <ToneTag tone="good" text={WHERE_NAMES.kept} />;
  return <ToneTag tone="working" text={WHERE_NAMES.held} />;
}

type Choice = { readonly value: number; readonly label: string };
type PickParts = {
  readonly name: string;
  readonly label: Localised;
  readonly asked?: boolean;
  /** Chosen already. */
  readonly known?: Choice | undefined;
  readonly extra?: Localised;
  readonly several?: boolean;
};

/** Somebody of the unit, found by name or staff number. */
export function PersonField({ name, label, asked = false, known, extra, several = false }: PickParts) {
  const t = useText();
  const required = useRequired();
  const [found, show] = useState<Choice[]>(known ? [known] : []);
  const search = (text: string) => {
    if (text.trim() === '') return;
    void call('registers.find-people', { text: text.trim().slice(0, 60) }).then(
      ({ people }) =>
        show(
          people.map((one) => ({
            value: one.personId as number,
            label: [one.name, one.staffNumber, one.department].filter(Boolean).join(' · '),
          })),
        ),
      () => undefined,
    );
  };
  return (
    <Form.Item
      name={name}
      label={t(label)}
      extra={extra && t(extra)}
      rules={asked ? required({ zh: '请选择人员', en: 'Choose somebody' }) : []}
    >
      <Select
        allowClear={!asked}
        {...(several ? { mode: 'multiple' as const } : {})}
        showSearch={{ filterOption: false, onSearch: search }}
        options={found}
        placeholder={t({ zh: '输入姓名或工号', en: 'Name or staff number' })}
        notFoundContent={t({ zh: '输入姓名或工号查找', en: 'Type a name or staff number' })}
      />
    </Form.Item>
  );
}

/** A place of the register of places. */
export function PlaceField({ name, label, asked = false, extra }: Omit<PickParts, 'known' | 'several'>) {
  const t = useText();
  const required = useRequired();
  const places = usePlaces();
  return (
    <Form.Item
      name={name}
      label={t(label)}
      extra={extra && t(extra)}
      rules={asked ? required({ zh: '请选择场所', en: 'Choose a place' }) : []}
    >
      <Select
        allowClear={!asked}
        showSearch={{ optionFilterProp: 'label' }}
        options={places}
        notFoundContent={t({ zh: '请先在“涉密场所”台账登记', en: 'Enter it in the register of places first' })}
      />
    </Form.Item>
  );
}

export function usePlaces(): Choice[] {
  const [places, show] = useState<Choice[]>([]);
  useEffect(() => {
    void call('registers.places', {}).then(
      (found) =>
        show(
          found.places.map(({ placeId, number, designation }) => ({
            value: placeId,
            label: `${number} ${designation}`,
          })),
        ),
      () => undefined,
    );
  }, []);
  return places;
}
