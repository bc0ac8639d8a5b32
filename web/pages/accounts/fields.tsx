/** Fields that several of the forms outside have. */
import { Form, Input } from 'antd';
import { useText } from '../../language.tsx';

/** The six digits of an authenticator, as the field `code` of a form. */
export function CodeField() {
  const t = useText();
  return (
    <Form.Item
      name="code"
      label={t({ zh: '动态码', en: 'One-time code' })}
      extra={t({
        zh: '打开手机上的身份验证器，输入当前显示的 6 位数字。',
        en: 'Enter the six digits that your authenticator shows now.',
      })}
      rules={[
        { required: true, message: t({ zh: '请输入动态码', en: 'Enter the one-time code' }) },
        { pattern: /^\s*(\d\s*){6}$/, message: t({ zh: '动态码是 6 位数字', en: 'The code has six digits' }) },
      ]}
    >
      <Input inputMode="numeric" autoComplete="one-time-code" autoFocus size="large" maxLength={12} />
    </Form.Item>
  );
}

/** A new password, given twice, as the field `password` of a form. */
export function NewPasswordFields() {
  const t = useText();
  return (
    <>
      <Form.Item
        name="password"
        label={t({ zh: '设置密码', en: 'Choose a password' })}
        extra={t({
          zh: `至少 ${PASSWORD_LEAST} 个字符，可用一句好记的话，不要包含登录名。`,
          en: `At least ${PASSWORD_LEAST} characters; a sentence is easy to remember. It must not contain your sign-in name.`,
        })}
        rules={[
          { required: true, message: t({ zh: '请设置密码', en: 'Choose a password' }) },
          {
            min: PASSWORD_LEAST,
            message: t({ zh: `密码至少 ${PASSWORD_LEAST} 个字符`, en: `At least ${PASSWORD_LEAST} characters` }),
          },
        ]}
      >
        <Input.Password autoComplete="new-password" maxLength={128} />
      </Form.Item>
      <Form.Item
        name="again"
        dependencies={['password']}
        label={t({ zh: '再输入一次', en: 'Once more' })}
        rules={[
          { required: true, message: t({ zh: '请再输入一次密码', en: 'Enter the password once more' }) },
          ({ getFieldValue }) => ({
            validator: (_, value) =>
              !value || getFieldValue('password') === value
                ? Promise.resolve()
                : Promise.reject(new Error(t({ zh: '两次输入的密码不一致', en: 'The two do not match' }))),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" maxLength={128} />
      </Form.Item>
    </>
  );
}

/** As the server asks (src/domain/accounts/accounts.ts): said here only so that one need not send to learn it. */
const PASSWORD_LEAST = 12;

/** Says which one is meant where several bear the name; at the first set-up, whom the roster that is imported later means. */
export function StaffNumberField({ name }: { name: string | (string | number)[] }) {
  const t = useText();
  return (
    <Form.Item name={name} className="grow" label={t({ zh: '工号（选填）', en: 'Staff number (optional)' })}>
      <Input maxLength={40} autoComplete="off" />
    </Form.Item>
  );
}
