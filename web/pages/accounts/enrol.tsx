/** Setting up the second step: the secret goes into an authenticator by QR code or by hand, and its first code shows that it did. */
import { Button, Form, Steps } from 'antd';
import { useEffect } from 'react';
import type { Answer, Enrolment } from '../../auth.ts';
import { ErrorNote } from '../../kit/notes.tsx';
import { QrCode } from '../../kit/qr-code.tsx';
import { useText } from '../../language.tsx';
import { CodeField } from './fields.tsx';
import { useSend } from './send.ts';

type Parts = {
  /** Left out where the page was left before: then a new secret is asked for. */
  readonly enrolment: Enrolment | undefined;
  readonly onAnswer: (answer: Answer) => Promise<void>;
  readonly onBack: () => void;
};

export function Enrol({ enrolment, onAnswer, onBack }: Parts) {
  const t = useText();
  const prepare = useSend<object, Answer>('/auth/prepare-enrolment', onAnswer);
  const enrol = useSend<{ code: string }, Answer>('/auth/enrol', onAnswer);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for once, where none was handed over
  useEffect(() => {
    if (!enrolment) void prepare.send({});
  }, []);
  return (
    <Form layout="vertical" requiredMark={false} onFinish={enrol.send}>
      <p>
        {t({
          zh: '您的账号须使用动态码登录。请在手机上安装任意一款支持 TOTP 的身份验证器，验证器本身无需联网。',
          en: 'Your account needs a second step. Install any authenticator that knows TOTP on your phone; it works without a network.',
        })}
      </p>
      <ErrorNote error={prepare.error ?? enrol.error} />
      <Steps
        orientation="vertical"
        size="small"
        current={-1}
        items={[
          {
            title: t({ zh: '扫描二维码，或手工输入密钥', en: 'Scan the code, or type the secret' }),
            content: <Secret enrolment={enrolment} />,
          },
          {
            title: t({ zh: '输入验证器显示的 6 位数字', en: 'Enter the six digits it shows' }),
            content: <CodeField />,
          },
        ]}
      />
      <Button type="primary" htmlType="submit" size="large" block loading={enrol.busy} disabled={!enrolment}>
        {t({ zh: '完成', en: 'Done' })}
      </Button>
      <Button type="link" block onClick={onBack}>
        {t({ zh: '换一个账号', en: 'Use another account' })}
      </Button>
    </Form>
  );
}

function Secret({ enrolment }: { enrolment: Enrolment | undefined }) {
  if (!enrolment) return null;
  return (
    <div className="enrol-secret">
      <QrCode
        content={enrolment.uri}
        size={180}
        label={{ zh: '身份验证器二维码', en: 'QR code for the authenticator' }}
      />
      <div className="code-text">{enrolment.secret.match(/.{1,4}/g)?.join(' ')}</div>
    </div>
  );
}
