/** Fields that several dialogs of this module have. */
import { Form, Input, Select } from 'antd';
import { DayInput } from '../../kit/day-input.tsx';
import { useRequired } from '../../kit/form-dialog.tsx';
import { type Localised, useText } from '../../language.tsx';
import { useCorrespondents } from '../dispatches/may.ts';

const CHOOSE: Localised = { zh: '请选择', en: 'Choose one' };

export function DayField(parts: { name: string; label: Localised; first?: string; last?: string; optional?: boolean }) {
  const { name, label, first, last, optional = false } = parts;
  const t = useText();
  const required = useRequired();
  return (
    <Form.Item name={name} label={t(label)} rules={optional ? [] : required({ zh: '请选择日期', en: 'Choose a day' })}>
      <DayInput first={first} last={last} />
    </Form.Item>
  );
}

type TextParts = { name: string; label: Localised; max: number; rows?: number; optional?: boolean; extra?: Localised };

export function LinesField({ name, label, max, rows = 4, optional = false, extra }: TextParts) {
  const t = useText();
  const required = useRequired();
  const fill = { zh: `请填写${label.zh}`, en: `Fill in: ${label.en.toLowerCase()}` };
  return (
    <Form.Item name={name} label={t(label)} rules={optional ? [] : required(fill)} extra={extra && t(extra)}>
      <Input.TextArea rows={rows} maxLength={max} showCount />
    </Form.Item>
  );
}

export function LineField({ name, label, max, extra }: Omit<TextParts, 'rows'>) {
  const t = useText();
  const required = useRequired();
  const fill = { zh: `请填写${label.zh}`, en: `Fill in: ${label.en.toLowerCase()}` };
  return (
    <Form.Item name={name} label={t(label)} rules={required(fill)} extra={extra && t(extra)}>
      <Input maxLength={max} />
    </Form.Item>
  );
}

/** A line of the text is an entry. */
export const entriesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((one) => one.trim())
    .filter((one) => one !== '');

type Choices = readonly { readonly value: string | number; readonly label: string }[];

export function ChoiceField({
  name,
  label,
  options,
  several = false,
}: {
  name: string;
  label: Localised;
  options: Choices;
  several?: boolean;
}) {
  const t = useText();
  const required = useRequired();
  return (
    <Form.Item name={name} label={t(label)} rules={required(CHOOSE)}>
      <Select
        {...(several && { mode: 'multiple' as const })}
        options={[...options]}
        showSearch={options.length > 8 ? { optionFilterProp: 'label' } : false}
      />
    </Form.Item>
  );
}

/** A body whose key counts, of one of these kinds. */
export function BodyField({ label, kinds, not }: { label: Localised; kinds: readonly string[]; not?: number }) {
  const t = useText();
  const { data } = useCorrespondents();
  const fit = (data?.known ?? []).filter((one) => kinds.includes(one.kind) && one.correspondentId !== not);
  const required = useRequired();
  return (
    <Form.Item
      name="correspondentId"
      label={t(label)}
      rules={required({ zh: '请选择单位', en: 'Choose a body' })}
      extra={t({
        zh: '只列出通讯录中的单位；校验码未核对或者密钥已停用的不能选。',
        en: 'Only correspondents; one whose check code was not compared, or whose key is revoked, cannot be chosen.',
      })}
    >
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        notFoundContent={t({
          zh: '没有可选的单位，请先到“公文往来 → 通讯录”加入',
          en: 'Nobody to choose; add them under Dispatches, Correspondents, first',
        })}
        options={fit.map(({ correspondentId, name, state }) => ({
          value: correspondentId,
          label: name,
          disabled: state !== 'confirmed',
        }))}
      />
    </Form.Item>
  );
}
