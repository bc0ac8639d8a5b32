/** The pieces that stand both inside and outside: the product's name, and the banner that no page is without. */
import { Link } from './kit/link.tsx';
import { type Localised, useText } from './language.tsx';

const NAME: Localised = { zh: '反间谍安全防范履责系统', en: 'Bulwark' };

const NOT_FOR_SECRETS: Localised = { zh: '非涉密系统，禁止存储、处理国家秘密', en: 'Not for state secrets' };

export function Brand() {
  const t = useText();
  return (
    <Link to="/" className="shell-brand" label={t(NAME)}>
      <img src={ICON} alt="" />
      <span className="only-wide">{t(NAME)}</span>
    </Link>
  );
}

export const ICON = new URL('./icon.svg', import.meta.url).href;

export function NotForSecrets() {
  const t = useText();
  return <span className="secrecy">{t(NOT_FOR_SECRETS)}</span>;
}

/** The same on a phone: a line above the page. */
export function SecrecyLine() {
  const t = useText();
  return <span className="secrecy secrecy-line">{t(NOT_FOR_SECRETS)}</span>;
}
