/** The two fields that most steps are taken with: one out of a closed list, and words that say why. */
import { Form, Input, Radio, Space } from 'antd';
import { type Localised, useText } from '../language.tsx';
import { useRequired } from './form-dialog.tsx';

type Choice<Value extends string> = {
  readonly name: string;
  readonly label: Localised;
  /** In the order in which they are shown. */
  readonly names: Readonly<Record<Value, Localised>>;
  readonly among?: readonly Value[];
};

export function ChoiceField<Value extends string>({ name, label, names, among }: Choice<Value>) {
  const t = useText();
  const required = useRequired();
  return (
    <Form.Item name={name} label={t(label)} rules={required({ zh: '请选择', en: 'Choose one' })}>
      <Radio.Group>
        <Space orientation="vertical">
          {(among ?? (Object.keys(names) as Value[])).map((value) => (
            <Radio key={value} value={value}>
              {t(names[value])}
            </Radio>
          ))}
        </Space>
      </Radio.Group>
    </Form.Item>
  );
}

type Words = { readonly name: string; readonly label: Localised; readonly atMost: number; readonly extra?: Localised };

export function WordsField({ name, label, atMost, extra }: Words) {
  const t = useText();
  const required = useRequired();
  const short = t({ zh: '请写明，至少两个字', en: 'Please write it down, two characters at least' });
  return (
    <Form.Item
      name={name}
      label={t(label)}
      rules={[...required({ zh: '请写明', en: 'Please write it down' }), { min: 2, whitespace: true, message: short }]}
      extra={extra && t(extra)}
    >
      <Input.TextArea autoSize={{ minRows: 3, maxRows: 12 }} maxLength={atMost} showCount />
    </Form.Item>
  );
}
