/** A step that is taken for a reason out of a closed list, kept with it: what will be gone is said before. */
import { Form, Radio, Space } from 'antd';
import { type Localised, useText } from '../language.tsx';
import { FormDialog, useRequired } from './form-dialog.tsx';

type Parts<Reason extends string> = {
  readonly title: Localised;
  readonly consequence: Localised;
  readonly act: Localised;
  readonly done: Localised;
  readonly reasons: Readonly<Record<Reason, Localised>>;
  readonly onClose: () => void;
  readonly run: (reason: Reason) => Promise<unknown>;
};

export function ReasonDialog<Reason extends string>({ consequence, reasons, run, ...dialog }: Parts<Reason>) {
  const t = useText();
  const required = useRequired();
  return (
    <FormDialog<{ reason: Reason }> {...dialog} run={({ reason }) => run(reason)}>
      <p className="quiet">{t(consequence)}</p>
      <Form.Item
        name="reason"
        label={t({ zh: '原因', en: 'Reason' })}
        rules={required({ zh: '请选择原因', en: 'Choose a reason' })}
      >
        <Radio.Group>
          <Space orientation="vertical">
            {(Object.keys(reasons) as Reason[]).map((one) => (
              <Radio key={one} value={one}>
                {t(reasons[one])}
              </Radio>
            ))}
          </Space>
        </Radio.Group>
      </Form.Item>
    </FormDialog>
  );
}
