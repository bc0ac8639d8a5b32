/** One's own account: who one is here, the password, the second step, the access tokens. */
import { Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { ROLE_NAMES, type Role } from '../../../src/platform/permission.ts';
import { call, post } from '../../api.ts';
import { type Answer, useSignedInAnew } from '../../auth.ts';
import { Facts } from '../../kit/case.tsx';
import { useSay } from '../../kit/confirm.tsx';
import { FormDialog, useRequired } from '../../kit/form-dialog.tsx';
import { Page, Section } from '../../kit/page.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { useText } from '../../language.tsx';
import { useWhoAmI } from '../../shell.tsx';
import { CalendarFeed } from '../travel/calendar-feed.tsx';
import { AccessTokens } from './access-tokens.tsx';
import { Enrol } from './enrol.tsx';
import { NewPasswordFields } from './fields.tsx';

/** Who can travel, and who reads journeys. */
const HAVE_FEEDS: ReadonlySet<Role> = new Set(['member', 'security-officer', 'foreign-affairs', 'personnel', 'head']);

export default function MyAccount() {
  const t = useText();
  const me = useWhoAmI();
  const [changing, change] = useState(false);
  return (
    <Page
      narrow
      title={{ zh: '我的账号', en: 'My account' }}
      purpose={{
        zh: '您在本系统中的身份、密码、动态码和访问令牌。',
        en: 'Who you are in this system, your password, your second step, your access tokens.',
      }}
    >
      <Section title={{ zh: '身份', en: 'Who you are' }}>
        <Facts
          columns={1}
          facts={[
            { title: { zh: '姓名', en: 'Name' }, value: me.displayName },
            { title: { zh: '登录名', en: 'Sign-in name' }, value: me.login },
            { title: { zh: '单位', en: 'Unit' }, value: me.unitName },
            {
              title: { zh: '角色', en: 'Roles' },
              value: me.roles.map((role) => t(ROLE_NAMES[role])).join(t({ zh: '、', en: ', ' })),
            },
          ]}
        />
      </Section>
      <Section
        title={{ zh: '密码', en: 'Password' }}
        extra={<Button onClick={() => change(true)}>{t({ zh: '修改密码', en: 'Change the password' })}</Button>}
      >
        <p className="quiet">
          {t({
            zh: '修改密码后，您在所有设备上的登录都会退出，访问令牌全部作废，需要用新密码重新登录。',
            en: 'Changing it ends your sign-ins on all devices and revokes your access tokens; sign in again with the new one.',
          })}
        </p>
      </Section>
      <SecondStep />
      <AccessTokens />
      {me.roles.some((role) => HAVE_FEEDS.has(role)) && <CalendarFeed />}
      {changing && <ChangePassword onClose={() => change(false)} />}
    </Page>
  );
}

type Passwords = { current: string; password: string };

function ChangePassword({ onClose }: { onClose: () => void }) {
  const t = useText();
  const required = useRequired();
  const anew = useSignedInAnew();
  return (
    <FormDialog<Passwords>
      title={{ zh: '修改密码', en: 'Change the password' }}
      act={{ zh: '修改', en: 'Change' }}
      done={{
        zh: '密码已修改，请用新密码重新登录。',
        en: 'The password was changed. Please sign in with the new one.',
      }}
      onClose={onClose}
      run={async ({ current, password }) => {
        await call('accounts.change-password', { current, next: password });
        await anew();
      }}
    >
      <Form.Item
        name="current"
        label={t({ zh: '现在的密码', en: 'Present password' })}
        rules={required({ zh: '请输入现在的密码', en: 'Enter the present password' })}
      >
        <Input.Password autoComplete="current-password" maxLength={200} autoFocus />
      </Form.Item>
      <NewPasswordFields />
    </FormDialog>
  );
}

function SecondStep() {
  const t = useText();
  const { secondStep } = useWhoAmI();
  const [open, setOpen] = useState(false);
  return (
    <Section
      title={{ zh: '动态码', en: 'Second step' }}
      extra={!secondStep && <Button onClick={() => setOpen(true)}>{t({ zh: '开启', en: 'Turn it on' })}</Button>}
    >
      {secondStep ? (
        <>
          <ToneTag tone="good" text={{ zh: '已开启', en: 'On' }} />
          <p className="quiet">
            {t({
              zh: '登录时除密码外还需输入动态码。更换或丢失手机时，请联系系统管理员重发激活码。',
              en: 'Signing in asks for a one-time code after the password. If you change or lose your phone, ask the system administrator for a new activation code.',
            })}
          </p>
        </>
      ) : (
        <>
          <ToneTag tone="waiting" text={{ zh: '未开启', en: 'Off' }} />
          <p className="quiet">
            {t({
              zh: '开启后，仅凭密码无法登录您的账号。建议开启。',
              en: 'Once it is on, your password alone does not open your account. We advise it.',
            })}
          </p>
        </>
      )}
      {open && <EnrolDialog onClose={() => setOpen(false)} />}
    </Section>
  );
}

/** A member who wishes a second step gives the password again, and then confirms the first code. */
function EnrolDialog({ onClose }: { onClose: () => void }) {
  const t = useText();
  const say = useSay();
  const anew = useSignedInAnew();
  const [answer, setAnswer] = useState<Answer>();
  const required = useRequired();
  const onAnswer = async () => {
    await anew();
    say.done({ zh: '动态码已开启。', en: 'The second step is on.' });
    onClose();
  };
  if (!answer) {
    return (
      <FormDialog<{ password: string }>
        title={{ zh: '开启动态码', en: 'Turn on the second step' }}
        act={{ zh: '继续', en: 'Continue' }}
        onClose={onClose}
        stays
        run={async (values) => setAnswer(await post<Answer>('/auth/prepare-enrolment', values))}
      >
        <Form.Item
          name="password"
          label={t({ zh: '请再次输入密码', en: 'Your password once more' })}
          rules={required({ zh: '请输入密码', en: 'Enter your password' })}
        >
          <Input.Password autoComplete="current-password" maxLength={200} autoFocus />
        </Form.Item>
      </FormDialog>
    );
  }
  return (
    <Modal
      open
      footer={null}
      onCancel={onClose}
      title={t({ zh: '开启动态码', en: 'Turn on the second step' })}
      width={480}
    >
      <Enrol enrolment={answer.enrolment} onAnswer={onAnswer} onBack={onClose} />
    </Modal>
  );
}
