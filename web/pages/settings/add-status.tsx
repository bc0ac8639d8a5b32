/** A change of status in two steps: what it is and from when; then what it would make owed. Nothing is done before the second. */
import { Button, Form, Input, Modal, Select, Space } from 'antd';
import { useState } from 'react';
import { STATUS_NAMES } from '../../../src/law/names.ts';
import { call, type InputOf, useAct } from '../../api.ts';
import { useSay } from '../../kit/confirm.tsx';
import { DayInput } from '../../kit/day-input.tsx';
import { useRequired } from '../../kit/form-dialog.tsx';
import { ErrorNote } from '../../kit/notes.tsx';
import { useText } from '../../language.tsx';
import { useToday } from '../../today.ts';
import { type PreviewRow, StatusPreview } from './status-preview.tsx';

type Wish = InputOf<'units.add-status'>;
type Previewed = { readonly wish: Wish; readonly rows: readonly PreviewRow[] };

const STATUSES: readonly Wish['status'][] = ['key-unit', 'cii-operator', 'school', 'research-institute'];
const byNotice = (status: Wish['status'] | undefined): boolean => status === 'key-unit' || status === 'cii-operator';

export function AddStatus({ onClose }: { onClose: () => void }) {
  const today = useToday();
  const t = useText();
  const say = useSay();
  const [form] = Form.useForm<Wish>();
  const [previewed, setPreviewed] = useState<Previewed>();
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const add = useAct('units.add-status');
  const attempt = async (work: () => Promise<void>) => {
    setBusy(true);
    setError(undefined);
    await work().catch(setError);
    setBusy(false);
  };
  const preview = (wish: Wish) =>
    attempt(async () => {
      const { status, from, to } = wish;
      const { rows } = await call('duties.preview-status', { status, from, to });
      setPreviewed({ wish, rows });
    });
  const confirm = () =>
    attempt(async () => {
      await add.mutateAsync(previewed!.wish);
      say.done({ zh: '身份已登记，台账已重新计算。', en: 'The status is recorded; the ledger was derived anew.' });
      onClose();
    });
  return (
    <Modal
      open
      width={760}
      title={t({ zh: '登记身份变更', en: 'Record a change of status' })}
      onCancel={onClose}
      footer={
        <Space>
          {previewed && <Button onClick={() => setPreviewed(undefined)}>{t({ zh: '返回修改', en: 'Back' })}</Button>}
          <Button onClick={onClose}>{t({ zh: '取消', en: 'Cancel' })}</Button>
          <Button type="primary" loading={busy} onClick={() => (previewed ? void confirm() : form.submit())}>
            {previewed ? t({ zh: '确认登记', en: 'Confirm' }) : t({ zh: '预览影响', en: 'See what it brings' })}
          </Button>
        </Space>
      }
    >
      <ErrorNote error={error} />
      {previewed && <StatusPreview rows={previewed.rows} />}
      <div hidden={previewed !== undefined}>
        <Form<Wish>
          form={form}
          layout="vertical"
          requiredMark={false}
          initialValues={{ from: today }}
          onFinish={(wish) => void preview(wish)}
        >
          <StatusFields />
        </Form>
      </div>
    </Modal>
  );
}

function StatusFields() {
  const today = useToday();
  const t = useText();
  const required = useRequired();
  const status = Form.useWatch('status');
  return (
    <>
      <Form.Item
        name="status"
        label={t({ zh: '身份', en: 'Status' })}
        rules={required({ zh: '请选择身份', en: 'Choose a status' })}
      >
        <Select
          style={{ maxWidth: 360 }}
          options={STATUSES.map((one) => ({ value: one, label: t(STATUS_NAMES[one]) }))}
        />
      </Form.Item>
      <div className="field-row">
        <Form.Item
          name="from"
          label={t({ zh: '自', en: 'From' })}
          rules={required({ zh: '请选择日期', en: 'Choose a day' })}
        >
          <DayInput />
        </Form.Item>
        <Form.Item name="to" label={t({ zh: '至（未定可不填）', en: 'To (empty if open)' })}>
          <DayInput />
        </Form.Item>
      </div>
      {byNotice(status) && (
        <div className="field-row">
          <Form.Item name="noticeNumber" label={t({ zh: '告知书文号', en: 'Notice number' })}>
            <Input maxLength={60} style={{ width: 240 }} />
          </Form.Item>
          <Form.Item name="noticeDay" label={t({ zh: '告知日期', en: 'Day of notice' })}>
            <DayInput last={today} />
          </Form.Item>
        </div>
      )}
    </>
  );
}
