/** A few fields in a dialog. What the server declines is shown above them, and what was typed stays. */
import { Form, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import { type Localised, useText } from '../language.tsx';
import { useSay } from './confirm.tsx';
import { ErrorNote } from './notes.tsx';

type Parts<Values extends object> = {
  readonly title: Localised;
  /** The button: the act itself. */
  readonly act: Localised;
  readonly done?: Localised;
  readonly initial?: Partial<Values>;
  /** Given up, or done. */
  readonly onClose: () => void;
  readonly run: (values: Values) => Promise<unknown>;
  readonly children: ReactNode;
  readonly width?: number;
  /** What follows is shown by the caller: the dialog does not close itself when done. */
  readonly stays?: boolean;
  readonly onValues?: (values: Partial<Values>) => void;
};

export function FormDialog<Values extends object>(parts: Parts<Values>) {
  const { title, act, done, initial, onClose, run, children, width = 480, onValues, stays = false } = parts;
  const t = useText();
  const say = useSay();
  const [form] = Form.useForm<Values>();
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const finish = async (values: Values) => {
    setBusy(true);
    setError(undefined);
    try {
      await run(values);
      if (done) say.done(done);
      if (!stays) onClose();
    } catch (reason) {
      setError(reason);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Modal
      open
      title={t(title)}
      okText={t(act)}
      cancelText={t({ zh: '取消', en: 'Cancel' })}
      confirmLoading={busy}
      onOk={() => form.submit()}
      onCancel={onClose}
      width={width}
    >
      <ErrorNote error={error} />
      <Form<Values>
        form={form}
        layout="vertical"
        requiredMark={(label, { required }) => (
          <>
            {label}
            {!required && <span className="quiet optional">{t({ zh: '（选填）', en: '(optional)' })}</span>}
          </>
        )}
        initialValues={initial}
        onValuesChange={(_, all) => onValues?.(all)}
        onFinish={(values) => void finish(values)}
      >
        {children}
      </Form>
    </Modal>
  );
}

/** `rules={required({ zh: '请输入名称', en: 'Enter the name' })}` */
export function useRequired(): (message: Localised) => { required: true; whitespace?: boolean; message: string }[] {
  const t = useText();
  return (message) => [{ required: true, message: t(message) }];
}
