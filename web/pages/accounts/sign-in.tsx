/** Signing in. Shown at whatever address was opened, which is then where one arrives. */
import type { Next } from '../../auth.ts';
import { Link } from '../../kit/link.tsx';
import { useText } from '../../language.tsx';
import { Outside } from './outside.tsx';
import { SignInForm } from './sign-in-form.tsx';

export function SignIn({ state, onDone }: { state: Next; onDone: () => Promise<void> }) {
  const t = useText();
  return (
    <Outside title={{ zh: '登录', en: 'Sign in' }}>
      <SignInForm state={state} onDone={onDone} />
      <p className="quiet outside-foot">
        {t({ zh: '首次使用？请凭激活码', en: 'First time here? ' })}
        <Link to="/activate">{t({ zh: '激活账号', en: 'Activate your account' })}</Link>
        {t({ zh: '。', en: ' with the code you were given.' })}
      </p>
      <p className="quiet outside-foot">
        {t({ zh: '发现可疑情况？不用登录，', en: 'Seen something suspicious? ' })}
        <Link to="/report">{t({ zh: '在这里报告', en: 'Report it here' })}</Link>
        {t({ zh: '。', en: ', without signing in.' })}
      </p>
      <p className="quiet outside-foot">
        {t({ zh: '收到一份培训证明？', en: 'Were you shown a training certificate? ' })}
        <Link to="/certificate">{t({ zh: '验证培训证明', en: 'Check a training certificate' })}</Link>
        {t({ zh: '。', en: '.' })}
      </p>
    </Outside>
  );
}
