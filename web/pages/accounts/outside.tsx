/** The frame of the pages that are seen without being signed in. */
import type { ReactNode } from 'react';
import { LanguageSwitch } from '../../kit/language-switch.tsx';
import { useTitle } from '../../kit/page.tsx';
import { type Localised, useText } from '../../language.tsx';
import { ICON, NotForSecrets } from '../../shell-parts.tsx';

type Parts = { readonly title: Localised; readonly children: ReactNode; readonly wide?: boolean };

export function Outside({ title, children, wide = false }: Parts) {
  const t = useText();
  useTitle(title);
  return (
    <div className="outside">
      <header className="outside-bar no-print">
        <NotForSecrets />
        <LanguageSwitch />
      </header>
      <main className="outside-body">
        <div className="outside-title no-print">
          <img src={ICON} alt="" />
          <h1>{t({ zh: '反间谍安全防范履责系统', en: 'Bulwark' })}</h1>
          <div className="quiet">{t(title)}</div>
        </div>
        <div className={wide ? 'outside-card outside-wide' : 'outside-card'}>{children}</div>
      </main>
    </div>
  );
}
