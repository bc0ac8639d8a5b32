/** Name and password, then the one-time code. The same form stands on the sign-in page and over a page whose sign-in has ended. */
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { post } from '../../api.ts';
import type { AuthState } from '../../auth.ts';
import { ErrorNote } from '../../kit/notes.tsx';
import { useText } from '../../language.tsx';

type Answer = { readonly state: AuthState['state'] };
type Parts = { readonly state: 'signed-out' | 'second-step'; readonly onDone: () => Promise<void> };

export function SignInForm({ state: first, onDone }: Parts) {
  const [state, setState] = useState<AuthState['state']>(first);
  const onAnswer = async ({ state: next }: Answer) => {
    if (next === 'signed-in') await onDone();
    else setState(next);
  };
  return state === 'second-step' ? (
    <SecondStep onAnswer={onAnswer} onBack={() => setState('signed-out')} />
  ) : (
    <Password onAnswer={onAnswer} />
  );
}

/** Sends a form; what the server declines is shown above it, and what was typed stays. */
export function useSend<Input extends object, Result>(
  path: string,
  onAnswer: (answer: Result) => Promise<void> | void,
) {
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const send = async (input: Input) => {
    setBusy(true);
    setError(undefined);
    try {
      await onAnswer(await post<Result>(path, input));
    } catch (reason) {
      setError(reason);
    } finally {
      setBusy(false);
    }
  };
  return { send, error, busy };
}

function Password({ onAnswer }: { onAnswer: (answer: Answer) => Promise<void> }) {
  const t = useText();
  const { send, error, busy } = useSend<{ login: string; password: string }, Answer>('/auth/sign-in', onAnswer);
  const required = (zh: string, en: string) => [{ required: true, message: t({ zh, en }) }];
  return (
    <Form layout="vertical" requiredMark={false} onFinish={send} disabled={busy}>
      <ErrorNote error={error} />
      <Form.Item
        name="login"
        label={t({ zh: '登录名', en: 'Sign-in name' })}
        rules={required('请输入登录名', 'Enter your sign-in name')}
      >
        <Input autoComplete="username" autoCapitalize="none" autoFocus size="large" maxLength={64} />
      </Form.Item>
      <Form.Item
        name="password"
        label={t({ zh: '密码', en: 'Password' })}
        rules={required('请输入密码', 'Enter your password')}
      >
        <Input.Password autoComplete="current-password" size="large" maxLength={200} />
      </Form.Item>
      <Button type="primary" htmlType="submit" size="large" block loading={busy}>
        {t({ zh: '登录', en: 'Sign in' })}
      </Button>
    </Form>
  );
}

function SecondStep({ onAnswer, onBack }: { onAnswer: (answer: Answer) => Promise<void>; onBack: () => void }) {
  const t = useText();
  const { send, error, busy } = useSend<{ code: string }, Answer>('/auth/second-step', onAnswer);
  return (
    <Form layout="vertical" requiredMark={false} onFinish={send} disabled={busy}>
      <ErrorNote error={error} />
      <Form.Item
        name="code"
        label={t({ zh: '动态码', en: 'One-time code' })}
        extra={t({
          zh: '打开手机上的身份验证器，输入当前的 6 位数字。',
          en: 'Open the authenticator on your phone and enter its six digits.',
        })}
        rules={[{ required: true, message: t({ zh: '请输入动态码', en: 'Enter the one-time code' }) }]}
      >
        <Input inputMode="numeric" autoComplete="one-time-code" autoFocus size="large" maxLength={12} />
      </Form.Item>
      <Button type="primary" htmlType="submit" size="large" block loading={busy}>
        {t({ zh: '继续', en: 'Continue' })}
      </Button>
      <Button type="link" block onClick={onBack}>
        {t({ zh: '换一个账号', en: 'Use another account' })}
      </Button>
    </Form>
  );
}
