/** A few fields in a dialog. What the server declines is shown above them, and what was typed stays. */
import { Form, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import { ApiError } from '../api.ts';
import { type Localised, useText } from '../language.tsx';
import { useSay } from './confirm.tsx';
import { useIsHere } from './is-here.ts';
import { ErrorNote } from './notes.tsx';

type Parts<Values extends object> = {
  readonly title: Localised;
  /** The button: the act itself. */
  readonly act: Localised;
  /** What it does cannot be taken back. */
  readonly destructive?: boolean;
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
  /** What was sent goes on without the dialog: it may be closed meanwhile. */
  readonly mayLeave?: boolean;
};

const WRONG_HERE: Localised = { zh: '此项填写有误，请改正', en: 'This is not right; please correct it' };

const MARKED = new ApiError(422, {
  code: 'invalid-input',
  zh: '标红的内容有误，什么都没有保存。请改正后重新提交。',
  en: 'What is marked red is not right. Nothing was saved. Please correct it and send it again.',
});

/** The field that the server names, where it is one of these: it is then said at the field, in the reader's language. */
function fieldOf(error: unknown, fields: readonly string[]): string | undefined {
  if (!(error instanceof ApiError) || error.code !== 'invalid-input') return undefined;
  const named = String(error.details.field ?? '').split('.')[0]!;
  return fields.includes(named) ? named : undefined;
}

export function FormDialog<Values extends object>(parts: Parts<Values>) {
  const {
    title,
    act,
    done,
    initial,
    onClose,
    run,
    children,
    width = 480,
    onValues,
    stays = false,
    destructive = false,
    mayLeave = false,
  } = parts;
  const t = useText();
  const say = useSay();
  const isHere = useIsHere();
  const [form] = Form.useForm<Values>();
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const finish = async (values: Values) => {
    setBusy(true);
    setError(undefined);
    try {
      await run(values);
      if (done) say.done(done);
      if (!stays && isHere()) onClose();
    } catch (reason) {
      setError(reason);
      const field = fieldOf(reason, Object.keys(values));
      if (field) form.setFields([{ name: [field] as never, errors: [t(WRONG_HERE)] }]);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Modal
      open
      title={t(title)}
      okText={t(act)}
      cancelText={t(
        busy && mayLeave ? { zh: '关闭，后台继续', en: 'Close, it goes on' } : { zh: '取消', en: 'Cancel' },
      )}
      okButtonProps={{ danger: destructive, loading: busy }}
      confirmLoading={busy && !mayLeave}
      onOk={() => form.submit()}
      onCancel={onClose}
      width={width}
    >
      <ErrorNote error={error && fieldOf(error, Object.keys(form.getFieldsValue(true))) ? MARKED : error} />
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
