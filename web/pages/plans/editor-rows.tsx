/** The three lists of a draft, row by row. */
import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input, InputNumber, Select, Space } from 'antd';
import type { ClipboardEvent, KeyboardEvent, ReactNode } from 'react';
import { A_MONTH_MINUTES, CONTACTS_AT_MOST, ROLES_AT_MOST, STEPS_AT_MOST } from '../../../src/domain/plans/plans.ts';
import { useSay } from '../../kit/confirm.tsx';
import { useRequired } from '../../kit/form-dialog.tsx';
import { Section } from '../../kit/page.tsx';
import { type Localised, useText } from '../../language.tsx';
import { newKey, type RoleRow, type StepRow, withRoles } from './editing.ts';
import { stepsPasted } from './pasted.ts';
import { PersonPick } from './words.tsx';

type Moving = {
  readonly at: number;
  readonly last: number;
  readonly name: Localised;
  readonly move: (from: number, to: number) => void;
  readonly remove: (at: number) => void;
  readonly children: ReactNode;
};

/** A row that can change places without a mouse: Alt with an arrow anywhere in it, or its buttons, which keep the focus. */
export function Row({ at, last, name, move, remove, children }: Moving) {
  const t = useText();
  const go = (to: number) => {
    if (to < 0 || to > last) return;
    const field = document.activeElement as HTMLElement | null;
    move(at, to);
    // The row is drawn at its new place first.
    requestAnimationFrame(() => field?.focus());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    go(event.key === 'ArrowUp' ? at - 1 : at + 1);
  };
  return (
    <fieldset className="plan-row" onKeyDown={onKeyDown}>
      <legend>{t(name)}</legend>
      <div className="field-row">
        {children}
        <Space size={4} className="row-acts">
          <Button
            type="text"
            icon={<ArrowUpOutlined />}
            disabled={at === 0}
            aria-label={t({ zh: `${name.zh}上移`, en: `Move ${name.en} up` })}
            onClick={() => go(at - 1)}
          />
          <Button
            type="text"
            icon={<ArrowDownOutlined />}
            disabled={at === last}
            aria-label={t({ zh: `${name.zh}下移`, en: `Move ${name.en} down` })}
            onClick={() => go(at + 1)}
          />
          <Button
            type="text"
            icon={<DeleteOutlined />}
            aria-label={t({ zh: `删除${name.zh}`, en: `Remove ${name.en}` })}
            onClick={() => remove(at)}
          />
        </Space>
      </div>
    </fieldset>
  );
}

export function More({ text, disabled, onAdd }: { text: Localised; disabled: boolean; onAdd: () => void }) {
  const t = useText();
  return (
    <Button icon={<PlusOutlined aria-hidden />} disabled={disabled} onClick={onAdd}>
      {t(text)}
    </Button>
  );
}

export function RoleRows() {
  const t = useText();
  const required = useRequired();
  const phone = { zh: '值班电话', en: 'Duty number' };
  return (
    <Section title={{ zh: '岗位职责', en: 'Roles' }}>
      <p className="quiet">
        {t({
          zh: '每个岗位明确一人和一名替补。只填单位的值班电话，不填私人电话。',
          en: 'One person for each role, and one to stand in. Duty numbers of the unit alone, never a private one.',
        })}
      </p>
      <Form.List name="roles">
        {(fields, { add, remove, move }) => (
          <>
            {fields.map(({ key, name }) => (
              <Row
                key={key}
                at={name}
                last={fields.length - 1}
                name={{ zh: `岗位${name + 1}`, en: `role ${name + 1}` }}
                {...{ move, remove }}
              >
                <Form.Item
                  name={[name, 'title']}
                  label={t({ zh: '岗位', en: 'Role' })}
                  rules={required({ zh: '请填写岗位', en: 'Name the role' })}
                >
                  <Input maxLength={60} />
                </Form.Item>
                <Form.Item name={[name, 'task']} label={t({ zh: '职责', en: 'Task' })} className="wide">
                  <Input maxLength={200} />
                </Form.Item>
                <div className="row-break" />
                <Form.Item name={[name, 'holder']} label={t({ zh: '人员', en: 'Who' })}>
                  <PersonPick />
                </Form.Item>
                <Form.Item name={[name, 'phone']} label={t(phone)}>
                  <Input maxLength={40} inputMode="tel" />
                </Form.Item>
                <Form.Item name={[name, 'deputy']} label={t({ zh: '替补', en: 'Deputy' })}>
                  <PersonPick />
                </Form.Item>
                <Form.Item name={[name, 'deputyPhone']} label={t({ zh: '替补值班电话', en: 'Deputy’s duty number' })}>
                  <Input maxLength={40} inputMode="tel" />
                </Form.Item>
              </Row>
            ))}
            <More
              text={{ zh: '加一个岗位', en: 'One more role' }}
              disabled={fields.length >= ROLES_AT_MOST}
              onAdd={() => add({ key: newKey() })}
            />
          </>
        )}
      </Form.List>
    </Section>
  );
}

export function ContactRows() {
  const t = useText();
  const required = useRequired();
  return (
    <Section title={{ zh: '联系电话', en: 'Contacts' }}>
      <p className="quiet">
        {t({
          zh: '机关、单位及其公开的值班电话，不写个人姓名。',
          en: 'Offices and their official numbers; nobody outside the unit by name.',
        })}
      </p>
      <Form.List name="contacts">
        {(fields, { add, remove, move }) => (
          <>
            {fields.map(({ key, name }) => (
              <Row
                key={key}
                at={name}
                last={fields.length - 1}
                name={{ zh: `电话${name + 1}`, en: `contact ${name + 1}` }}
                {...{ move, remove }}
              >
                <Form.Item
                  name={[name, 'office']}
                  label={t({ zh: '机关、单位', en: 'Office' })}
                  rules={required({ zh: '请填写机关、单位', en: 'Name the office' })}
                  className="wide"
                >
                  <Input maxLength={80} />
                </Form.Item>
                <Form.Item name={[name, 'telephone']} label={t({ zh: '电话', en: 'Telephone' })}>
                  <Input maxLength={40} inputMode="tel" />
                </Form.Item>
                <Form.Item name={[name, 'note']} label={t({ zh: '说明', en: 'Remarks' })}>
                  <Input maxLength={100} />
                </Form.Item>
              </Row>
            ))}
            <More
              text={{ zh: '加一个电话', en: 'One more contact' }}
              disabled={fields.length >= CONTACTS_AT_MOST}
              onAdd={() => add({})}
            />
          </>
        )}
      </Form.List>
    </Section>
  );
}

const IN_MINUTES: Localised = { zh: '时限（分钟）', en: 'Within (minutes)' };

export function StepRows({ onPasted }: { onPasted: () => void }) {
  const t = useText();
  const say = useSay();
  const required = useRequired();
  const form = Form.useFormInstance();
  const roles = (Form.useWatch('roles', { form, preserve: true }) ?? []) as readonly RoleRow[];
  const choices = roles.filter(Boolean).map(({ key, title }, at) => ({ value: key, label: title || String(at + 1) }));
  /** Several rows, or several cells, take the place of the step that they were pasted into. */
  const paste = (event: ClipboardEvent, at: number) => {
    const text = event.clipboardData.getData('text/plain');
    if (!/[\t\n]/.test(text.trim())) return;
    event.preventDefault();
    const steps = [...(form.getFieldValue('steps') as StepRow[])];
    const room = STEPS_AT_MOST - steps.length + 1;
    const pasted = withRoles(stepsPasted(text), roles).slice(0, room);
    form.setFieldValue('steps', steps.toSpliced(at, steps[at]?.what ? 0 : 1, ...pasted));
    onPasted();
    say.done({
      zh: `已粘贴 ${pasted.length} 个步骤，请核对。`,
      en: `${pasted.length} steps pasted; please check them.`,
    });
  };
  return (
    <Section title={{ zh: '步骤', en: 'Steps' }}>
      <p className="quiet">
        {t({
          zh: '按先后顺序。可从 Excel 复制多行（做什么、由谁、时限），在任一步骤里粘贴；Alt 加上下方向键移动。时限自报出时起算，0 为立即。',
          en: 'In their order. Copy rows from a sheet (what, by whom, within) and paste them into any step; Alt with an arrow moves one. Minutes from the alarm; 0 is at once.',
        })}
      </p>
      <Form.List name="steps">
        {(fields, { add, remove, move }) => (
          <>
            {fields.map(({ key, name }) => (
              <Row
                key={key}
                at={name}
                last={fields.length - 1}
                name={{ zh: `步骤${name + 1}`, en: `step ${name + 1}` }}
                {...{ move, remove }}
              >
                <Form.Item
                  name={[name, 'what']}
                  label={t({ zh: '做什么', en: 'What' })}
                  rules={required({ zh: '请写明', en: 'Please write it down' })}
                  className="wide"
                >
                  <Input maxLength={200} onPaste={(event) => paste(event, name)} />
                </Form.Item>
                <Form.Item name={[name, 'role']} label={t({ zh: '由谁', en: 'By' })}>
                  <Select allowClear options={choices} />
                </Form.Item>
                <Form.Item name={[name, 'minutes']} label={t(IN_MINUTES)}>
                  <InputNumber min={0} max={A_MONTH_MINUTES} precision={0} style={{ width: '100%' }} />
                </Form.Item>
              </Row>
            ))}
            <More
              text={{ zh: '加一个步骤', en: 'One more step' }}
              disabled={fields.length >= STEPS_AT_MOST}
              onAdd={() => add({})}
            />
          </>
        )}
      </Form.List>
    </Section>
  );
}
