/**
 * The first set-up, with the code from the terminal: the unit, the first officer, and three administrators who are three other
 * persons. Then their slips, and the officer's second step.
 */
import { Button, Form, Steps } from 'antd';
import { useEffect, useState } from 'react';
import { ROLE_NAMES } from '../../../src/platform/permission.ts';
import { ApiError } from '../../api.ts';
import { type Answer, useAuthState, useSignedInAnew } from '../../auth.ts';
import { Link, useGo } from '../../kit/link.tsx';
import { ErrorNote, InfoNote } from '../../kit/notes.tsx';
import { useText } from '../../language.tsx';
import { Enrol } from './enrol.tsx';
import { Outside } from './outside.tsx';
import { useSend } from './send.ts';
import { AdministratorFields, inputOf, OfficerFields, type SetUpValues, UnitFields } from './set-up-fields.tsx';
import { Slips } from './slips.tsx';

type HandOut = {
  readonly role: 'system-admin' | 'security-admin' | 'auditor';
  readonly displayName: string;
  readonly login: string;
  readonly activationCode: string;
};
type Done = Answer & { readonly administrators: readonly HandOut[] };

export default function SetUp() {
  const t = useText();
  const auth = useAuthState();
  const [done, setDone] = useState<Done>();
  if (auth.data && auth.data.state !== 'set-up' && !done) {
    return (
      <Outside title={{ zh: '首次设置', en: 'First set-up' }}>
        <InfoNote
          text={{ zh: '系统已完成首次设置，请直接登录。', en: 'The system has been set up already; please sign in.' }}
        />
        <Link to="/">{t({ zh: '前往登录', en: 'To sign-in' })}</Link>
      </Outside>
    );
  }
  return (
    <Outside title={{ zh: '首次设置', en: 'First set-up' }} wide>
      {done ? <Afterwards done={done} /> : <Wizard onDone={setDone} />}
    </Outside>
  );
}

/** What is refused only at the end is put right where it was typed. */
const STEP_OF: Readonly<Record<string, number>> = { 'wrong-code': 0, overlapping: 0, 'weak-password': 1 };

function Wizard({ onDone }: { onDone: (done: Done) => void }) {
  const t = useText();
  const [form] = Form.useForm<SetUpValues>();
  const [step, setStep] = useState(0);
  const { send, error, busy } = useSend<object, Done>('/auth/set-up', onDone);
  useEffect(() => {
    const step = error instanceof ApiError ? STEP_OF[error.code] : undefined;
    if (step !== undefined) setStep(step);
  }, [error]);
  // Only the fields of the present step are there to be checked; what was typed in the others is kept by the form.
  const next = async () => {
    if (step < 2) setStep(step + 1);
    else await send(inputOf(form.getFieldsValue(true)));
  };
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={{ body: 'unit' }}
      onFinish={() => void next()}
    >
      <Steps
        size="small"
        current={step}
        className="case-steps"
        items={[
          { title: t({ zh: '单位', en: 'The unit' }) },
          { title: t({ zh: '安全防范专员', en: 'Security officer' }) },
          { title: t({ zh: '三员', en: 'Three administrators' }) },
        ]}
      />
      <ErrorNote error={error} />
      {step === 0 && <UnitFields />}
      {step === 1 && <OfficerFields />}
      {step === 2 && <AdministratorFields />}
      <div className="wizard-foot">
        {step > 0 && <Button onClick={() => setStep(step - 1)}>{t({ zh: '上一步', en: 'Back' })}</Button>}
        <Button type="primary" htmlType="submit" loading={busy}>
          {step < 2 ? t({ zh: '下一步', en: 'Next' }) : t({ zh: '完成设置', en: 'Set up' })}
        </Button>
      </div>
    </Form>
  );
}

function Afterwards({ done }: { done: Done }) {
  const t = useText();
  const go = useGo();
  const anew = useSignedInAnew();
  const [answer, setAnswer] = useState<Answer>();
  const onAnswer = async (next: Answer) => {
    if (next.state !== 'signed-in') return setAnswer(next);
    await anew();
    go({ to: '/', replace: true });
  };
  if (answer)
    return <Enrol enrolment={answer.enrolment} onAnswer={onAnswer} onBack={() => go({ to: '/', replace: true })} />;
  return (
    <>
      <InfoNote
        tone="success"
        text={{
          zh: '单位和账号已建立。请先打印三员的激活单，再继续。',
          en: 'The unit and the accounts are there. Print the slips of the three administrators, then go on.',
        }}
      />
      <Slips
        slips={done.administrators.map(({ role, displayName, ...rest }) => ({
          name: displayName,
          role: t(ROLE_NAMES[role]),
          ...rest,
        }))}
      />
      <div className="wizard-foot no-print">
        <Button type="primary" onClick={() => void onAnswer(done)}>
          {t({ zh: '激活单已打印，继续', en: 'The slips are printed, go on' })}
        </Button>
      </div>
    </>
  );
}
