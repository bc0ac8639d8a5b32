/** The code from a slip, and a password of one's own. */
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { type Answer, useSignedInAnew } from '../../auth.ts';
import { useFilters, useGo } from '../../kit/link.tsx';
import { ErrorNote } from '../../kit/notes.tsx';
import { useText } from '../../language.tsx';
import { Enrol } from './enrol.tsx';
import { NewPasswordFields } from './fields.tsx';
import { Outside } from './outside.tsx';
import { useSend } from './send.ts';

type Values = { readonly login: string; readonly code: string; readonly password: string };

export default function Activate() {
  const go = useGo();
  const anew = useSignedInAnew();
  const [answer, setAnswer] = useState<Answer>();
  const onAnswer = async (next: Answer) => {
    if (next.state !== 'signed-in') return setAnswer(next);
    await anew();
    go({ to: '/', replace: true });
  };
  return (
    <Outside title={{ zh: '激活账号', en: 'Activate your account' }}>
      {answer ? (
        <Enrol enrolment={answer.enrolment} onAnswer={onAnswer} onBack={() => setAnswer(undefined)} />
      ) : (
        <Slip onAnswer={onAnswer} />
      )}
    </Outside>
  );
}

function Slip({ onAnswer }: { onAnswer: (answer: Answer) => Promise<void> }) {
  const t = useText();
  const [search] = useFilters();
  const { send, error, busy } = useSend<Values, Answer>('/auth/activate', onAnswer);
  return (
    <Form
      layout="vertical"
      requiredMark={false}
      initialValues={{ login: search.login }}
      onFinish={({ login, code, password }: Values) => send({ login, code, password })}
    >
      <ErrorNote error={error} />
      <Form.Item
        name="login"
        label={t({ zh: '登录名', en: 'Sign-in name' })}
        rules={[
          { required: true, message: t({ zh: '请输入登录名，见激活单', en: 'Enter the sign-in name on your slip' }) },
        ]}
      >
        <Input autoComplete="username" autoCapitalize="none" maxLength={64} autoFocus />
      </Form.Item>
      <Form.Item
        name="code"
        label={t({ zh: '激活码', en: 'Activation code' })}
        rules={[{ required: true, message: t({ zh: '请输入激活码，见激活单', en: 'Enter the code on your slip' }) }]}
      >
        <Input autoComplete="off" autoCapitalize="characters" className="code-text" maxLength={40} />
      </Form.Item>
      <NewPasswordFields />
      <Button type="primary" htmlType="submit" size="large" block loading={busy}>
        {t({ zh: '激活', en: 'Activate' })}
      </Button>
    </Form>
  );
}
