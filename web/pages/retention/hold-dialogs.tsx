/** Putting on hold: everything of one person, or every record of a kind. */
import { Checkbox, Form, Input, Radio, Select, Space } from 'antd';
import { useState } from 'react';
import { HOLD_GROUND_NAMES, HOLD_GROUNDS, type HoldGround } from '../../../src/domain/retention/retention.ts';
import { type InputOf, useAct, useQueryOf } from '../../api.ts';
import { DayInput } from '../../kit/day-input.tsx';
import { FormDialog, useRequired } from '../../kit/form-dialog.tsx';
import { type Localised, useText } from '../../language.tsx';
import type { DialogParts } from '../people/appointment-dialogs.tsx';

type Values = { kind?: string; ground: HoldGround; reason: string; endsOn: string; withheld?: string };

export function HoldPersonDialog({ file, onClose }: DialogParts) {
  const { name } = file.person;
  return (
    <HoldDialog
      title={{ zh: `保全 ${name} 的记录`, en: `Put the records of ${name} on hold` }}
      on={() => ({ personId: file.personId as never })}
      ofPerson
      onClose={onClose}
    />
  );
}

export function HoldKindDialog({ onClose }: { onClose: () => void }) {
  return (
    <HoldDialog
      title={{ zh: '保全一个种类的记录', en: 'Put a kind of record on hold' }}
      on={({ kind }) => ({ kind: kind! })}
      onClose={onClose}
    />
  );
}

type Parts = {
  readonly title: Localised;
  readonly on: (values: Values) => InputOf<'retention.set-hold'>['on'];
  readonly ofPerson?: boolean;
  readonly onClose: () => void;
};

function HoldDialog({ title, on, ofPerson = false, onClose }: Parts) {
  const t = useText();
  const required = useRequired();
  const set = useAct('retention.set-hold');
  const [isWithheld, withhold] = useState(false);
  return (
    <FormDialog<Values>
      title={title}
      act={{ zh: '设置保全', en: 'Put on hold' }}
      done={{ zh: '已设置保全，到期自动失效。', en: 'On hold; it ends by itself on its day.' }}
      onClose={onClose}
      width={560}
      run={(values) => {
        const { ground, reason, endsOn, withheld } = values;
        return set.mutateAsync({ on: on(values), ground, reason, endsOn, withheld: isWithheld ? withheld : undefined });
      }}
    >
      <p className="quiet">
        {t({
          zh: '保全期间不销毁。须写明理由和截止日期。',
          en: 'What is on hold is not destroyed. It needs a reason and an end.',
        })}
      </p>
      {!ofPerson && <KindField />}
      <Form.Item
        name="ground"
        label={t({ zh: '理由类别', en: 'Ground' })}
        rules={required({ zh: '请选择', en: 'Choose one' })}
      >
        <Radio.Group>
          <Space orientation="vertical">
            {HOLD_GROUNDS.map((one) => (
              <Radio key={one} value={one}>
                {t(HOLD_GROUND_NAMES[one])}
              </Radio>
            ))}
          </Space>
        </Radio.Group>
      </Form.Item>
      <Form.Item
        name="reason"
        label={t({ zh: '理由', en: 'Reason' })}
        extra={t({
          zh: '加密保存；告知本人的，本人会看到。',
          en: 'Kept sealed; where the person is told, the person reads it.',
        })}
        rules={required({ zh: '请写明理由', en: 'Give the reason' })}
      >
        <Input.TextArea rows={3} maxLength={1000} />
      </Form.Item>
      <Form.Item
        name="endsOn"
        label={t({ zh: '截止日期', en: 'Until' })}
        rules={required({ zh: '请选择日期', en: 'Choose a day' })}
      >
        <DayInput />
      </Form.Item>
      {ofPerson && (
        <>
          <Form.Item>
            <Checkbox checked={isWithheld} onChange={({ target }) => withhold(target.checked)}>
              {t({ zh: '法律规定不得告知本人', en: 'A law forbids telling the person' })}
            </Checkbox>
          </Form.Item>
          {isWithheld && (
            <Form.Item
              name="withheld"
              label={t({ zh: '不告知的法律依据', en: 'The provision' })}
              rules={required({ zh: '请写明法律条款', en: 'Name the provision' })}
            >
              <Input.TextArea rows={2} maxLength={300} />
            </Form.Item>
          )}
        </>
      )}
    </FormDialog>
  );
}

function KindField() {
  const t = useText();
  const required = useRequired();
  const kinds = useQueryOf('retention.kinds', {});
  const options = (kinds.data?.kinds ?? [])
    .filter(({ ends }) => ends === 'by-certificate' || ends === 'with-another')
    .map(({ code, name }) => ({ value: code, label: t(name) }));
  return (
    <Form.Item
      name="kind"
      label={t({ zh: '记录种类', en: 'Kind of record' })}
      extra={t({
        zh: '会把它一并带走的种类（例如人员）也随之保全。',
        en: 'The kinds with which it would go (a person, for instance) are held too.',
      })}
      rules={required({ zh: '请选择', en: 'Choose one' })}
    >
      <Select options={options} />
    </Form.Item>
  );
}
