/** Signing in. Shown at whatever address was opened, which is then where one arrives. */
import { Link } from '../../kit/link.tsx';
import { useText } from '../../language.tsx';
import { Outside } from './outside.tsx';
import { SignInForm } from './sign-in-form.tsx';

export function SignIn({ state, onDone }: { state: 'signed-out' | 'second-step'; onDone: () => Promise<void> }) {
  const t = useText();
  return (
    <Outside title={{ zh: '登录', en: 'Sign in' }}>
      <SignInForm state={state} onDone={onDone} />
      <p className="quiet outside-foot">
        {t({ zh: '第一次使用？用发给您的激活码', en: 'First time here? With your activation code, ' })}
        <Link to="/activate">{t({ zh: '激活账号', en: 'activate your account' })}</Link>
        {t({ zh: '。', en: '.' })}
      </p>
    </Outside>
  );
}
