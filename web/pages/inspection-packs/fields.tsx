/** Fields that a pack and a draw have in common: the purpose, with what it shows; a duty. */
import { Form, Select } from 'antd';
import {
  PACK_PURPOSES,
  type PackPurpose,
  REDACTIONS,
  type Redaction,
} from '../../../src/domain/inspection-packs/inspection-packs.ts';
import { useQueryOf } from '../../api.ts';
import { useRequired } from '../../kit/form-dialog.tsx';
import { type Localised, useText } from '../../language.tsx';

const NAMES: Record<Redaction['names'], Localised> = {
  full: { zh: '显示完整姓名', en: 'people are named' },
  masked: { zh: '姓名只显示姓氏', en: 'only the first character of names' },
  number: { zh: '人员只显示编号', en: 'people by number alone' },
};

export const purposeFilter = {
  kind: 'one',
  key: 'madeFor',
  label: { zh: '用途', en: 'Purpose' },
  choices: PACK_PURPOSES.map((value) => ({ value, text: REDACTIONS[value].name })),
} as const;

export function shownBy(purpose: PackPurpose): Localised {
  const { names, destinations, whose } = REDACTIONS[purpose];
  const parts: Localised[] = [
    NAMES[names],
    destinations
      ? { zh: '列前往国家、地区', en: 'countries of journeys' }
      : { zh: '不列前往国家、地区', en: 'no countries of journeys' },
    ...(whose === 'secret-related' ? [{ zh: '只限涉密人员', en: 'secret-related personnel only' }] : []),
  ];
  return { zh: `${parts.map(({ zh }) => zh).join('，')}。`, en: `Shows: ${parts.map(({ en }) => en).join(', ')}.` };
}

/** A purpose and what follows from it, in one line. */
export function purposeInWords(purpose: PackPurpose): Localised {
  const { name } = REDACTIONS[purpose];
  const shown = shownBy(purpose);
  return { zh: `${name.zh}。${shown.zh}`, en: `${name.en}. ${shown.en}` };
}

export function PurposeOfPack({ purpose, byPerson }: { purpose: PackPurpose | undefined; byPerson: boolean }) {
  const t = useText();
  const required = useRequired();
  return (
    <Form.Item
      name="purpose"
      label={t({ zh: '用途', en: 'Purpose' })}
      rules={required({ zh: '请选择用途', en: 'Choose the purpose' })}
      extra={purpose && t(shownBy(purpose))}
    >
      <Select
        options={PACK_PURPOSES.filter((one) => !byPerson || REDACTIONS[one].byPerson).map((one) => ({
          value: one,
          label: t(REDACTIONS[one].name),
        }))}
      />
    </Form.Item>
  );
}

export function useDutyOptions() {
  const t = useText();
  const { data } = useQueryOf('inspection-packs.choices', {});
  return (data?.duties ?? []).map(({ code, title }) => ({ value: code, label: `${code} ${t(title)}` }));
}
