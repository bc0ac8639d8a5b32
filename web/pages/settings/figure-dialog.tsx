/** Choosing another figure, with the reason for it. */
import { Form, Input, InputNumber, Modal } from 'antd';
import { inUnit } from '../../../src/law/parameters.ts';
import { useAct } from '../../api.ts';
import { useSay } from '../../kit/confirm.tsx';
import { MarkTag } from '../../kit/mark-tag.tsx';
import { ErrorNote } from '../../kit/notes.tsx';
import { useText } from '../../language.tsx';
import type { Figure } from './figures.tsx';

export function FigureDialog({ figure, onClose }: { figure: Figure; onClose: () => void }) {
  const t = useText();
  const say = useSay();
  const [form] = Form.useForm<{ value: number; reason: string }>();
  const choose = useAct('duties.choose-figure');
  const [min, max] = figure.range;
  const unit = t(inUnit(1, figure.unit)).replace('1', '').trim();
  const save = async ({ value, reason }: { value: number; reason: string }) => {
    await choose.mutateAsync({ parameter: figure.parameter, value, reason });
    say.done({
      zh: '已调整，台账的到期日期已重新计算。',
      en: 'Changed; the deadlines in the ledger were reckoned anew.',
    });
    onClose();
  };
  return (
    <Modal
      open
      title={t(figure.title)}
      okText={t({ zh: '采用新数值', en: 'Use this figure' })}
      cancelText={t({ zh: '取消', en: 'Cancel' })}
      confirmLoading={choose.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
      width={480}
    >
      <p className="quiet">
        <MarkTag mark={figure.mark} /> {t(figure.source)}
      </p>
      <ErrorNote error={choose.error} />
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ value: figure.chosen?.value ?? figure.value, reason: figure.chosen?.reason }}
        onFinish={(values) => void save(values).catch(() => {})}
      >
        <Form.Item
          name="value"
          label={t({ zh: `新数值（${unit}）`, en: `New figure (${unit})` })}
          extra={t({
            zh: `可选 ${min} 至 ${max}${figure.mark === 'S' ? '，法定数值只能从严' : ''}。`,
            en: `From ${min} to ${max}${figure.mark === 'S' ? '; a statutory figure can only be tightened' : ''}.`,
          })}
          rules={[{ required: true, message: t({ zh: '请输入数值', en: 'Enter a figure' }) }]}
        >
          <InputNumber min={min} max={max} precision={0} style={{ width: 160 }} autoFocus />
        </Form.Item>
        <Form.Item
          name="reason"
          label={t({ zh: '理由', en: 'Reason' })}
          rules={[
            {
              required: true,
              whitespace: true,
              message: t({ zh: '请写明理由，检查时会看到', en: 'Give the reason; inspectors will see it' }),
            },
          ]}
        >
          <Input.TextArea rows={2} maxLength={300} showCount />
        </Form.Item>
      </Form>
    </Modal>
  );
}
