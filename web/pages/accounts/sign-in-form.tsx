/** Name and password, then the one-time code. The same form stands on the sign-in page and over a page whose sign-in has ended. */
import { Button, Form, Input } from 'antd';
import { lazy, Suspense, useState } from 'react';
import type { Answer, Next } from '../../auth.ts';
import { ErrorNote } from '../../kit/notes.tsx';
import { useText } from '../../language.tsx';
import { CodeField } from './fields.tsx';
import { useSend } from './send.ts';

/** Set up once in an account's life. */
const Enrol = lazy(() => import('./enrol.tsx').then(({ Enrol: it }) => ({ default: it })));

type Parts = { readonly state: Next; readonly onDone: () => Promise<void> };
type Step = { readonly onAnswer: (answer: Answer) => Promise<void>; readonly onBack: () => void };

export function SignInForm({ state, onDone }: Parts) {
  const [answer, setAnswer] = useState<Answer>({ state });
  const onAnswer = async (next: Answer) => (next.state === 'signed-in' ? onDone() : setAnswer(next));
  const onBack = () => setAnswer({ state: 'signed-out' });
  if (answer.state === 'second-step') return <SecondStep onAnswer={onAnswer} onBack={onBack} />;
  if (answer.state === 'enrol')
    return (
      <Suspense>
        <Enrol enrolment={answer.enrolment} onAnswer={onAnswer} onBack={onBack} />
      </Suspense>
    );
  return <Password onAnswer={onAnswer} />;
}

function Password({ onAnswer }: Pick<Step, 'onAnswer'>) {
  const t = useText();
  const { send, error, busy } = useSend<{ login: string; password: string }, Answer>('/auth/sign-in', onAnswer);
  return (
    <Form layout="vertical" requiredMark={false} onFinish={send}>
      <ErrorNote error={error} />
      <Form.Item
        name="login"
        label={t({ zh: '登录名', en: 'Sign-in name' })}
        rules={[{ required: true, message: t({ zh: '请输入登录名', en: 'Enter your sign-in name' }) }]}
      >
        <Input autoComplete="username" autoCapitalize="none" autoFocus size="large" maxLength={64} />
      </Form.Item>
      <Form.Item
        name="password"
        label={t({ zh: '密码', en: 'Password' })}
        rules={[{ required: true, message: t({ zh: '请输入密码', en: 'Enter your password' }) }]}
      >
        <Input.Password autoComplete="current-password" size="large" maxLength={200} />
      </Form.Item>
      <Button type="primary" htmlType="submit" size="large" block loading={busy}>
        {t({ zh: '登录', en: 'Sign in' })}
      </Button>
    </Form>
  );
}

function SecondStep({ onAnswer, onBack }: Step) {
  const t = useText();
  const { send, error, busy } = useSend<{ code: string }, Answer>('/auth/second-step', onAnswer);
  return (
    <Form layout="vertical" requiredMark={false} onFinish={send}>
      <ErrorNote error={error} />
      <CodeField />
      <Button type="primary" htmlType="submit" size="large" block loading={busy}>
        {t({ zh: '继续', en: 'Continue' })}
      </Button>
      <Button type="link" block onClick={onBack}>
        {t({ zh: '换一个账号', en: 'Use another account' })}
      </Button>
    </Form>
  );
}
