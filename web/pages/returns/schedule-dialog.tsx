/** To whom returns go of themselves, and how often. It begins only when the head has approved it. */
import { Form, Radio } from 'antd';
import { EVERY, EVERY_NAMES, type Every } from '../../../src/domain/returns/returns.ts';
import { type InputOf, useAct } from '../../api.ts';
import { FormDialog, useRequired } from '../../kit/form-dialog.tsx';
import { useText } from '../../language.tsx';
import { ReceiverSelect } from './send-dialog.tsx';

type Values = { readonly correspondentId: number; readonly every: Every };

export function ScheduleDialog({ onClose }: { onClose: () => void }) {
  const t = useText();
  const required = useRequired();
  const schedule = useAct('returns.schedule');
  return (
    <FormDialog<Values>
      title={{ zh: '设定定期报送', en: 'Set a schedule' }}
      act={{ zh: '提交批准', en: 'Ask for approval' }}
      done={{
        zh: '已提交。请单位主要负责人批准；批准后自下一期首日起自动报送。',
        en: 'Submitted. Once the head has approved it, returns go from the first day of the next period on.',
      }}
      initial={{ every: 'quarter' }}
      onClose={onClose}
      run={(values) => schedule.mutateAsync(values as unknown as InputOf<'returns.schedule'>)}
    >
      <Form.Item
        name="correspondentId"
        label={t({ zh: '报送至', en: 'To' })}
        rules={required({ zh: '请选择收件单位', en: 'Choose a receiver' })}
        extra={t({
          zh: '对同一单位只有一个定期报送；重新设定会停止原来的。',
          en: 'There is one schedule to each receiver; a new one ends the one before.',
        })}
      >
        <ReceiverSelect />
      </Form.Item>
      <Form.Item
        name="every"
        label={t({ zh: '周期', en: 'How often' })}
        rules={required({ zh: '请选择', en: 'Choose' })}
      >
        <Radio.Group options={EVERY.map((value) => ({ value, label: t(EVERY_NAMES[value]) }))} />
      </Form.Item>
    </FormDialog>
  );
}
