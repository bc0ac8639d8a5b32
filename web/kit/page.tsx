/** A page: title, one sentence of what it is for, its actions with one primary button, its content. */
import { type ReactNode, useEffect } from 'react';
import { type Localised, useText } from '../language.tsx';

type PageParts = {
  readonly title: Localised;
  readonly purpose?: Localised;
  /** The one thing this page is for, as a primary button. */
  readonly primary?: ReactNode;
  /** Further actions, left of the primary one. */
  readonly actions?: ReactNode;
  /** Beside the title: a state, a level. */
  readonly beside?: ReactNode;
  readonly children: ReactNode;
  /** Member pages are narrow columns that read well on a phone. */
  readonly narrow?: boolean;
};

const PRODUCT: Localised = { zh: '反间谍安全防范履责系统', en: 'Bulwark' };

export function useTitle(title: Localised): void {
  const t = useText();
  const text = `${t(title)} · ${t(PRODUCT)}`;
  useEffect(() => {
    document.title = text;
  }, [text]);
}

export function Page({ title, purpose, primary, actions, beside, children, narrow = false }: PageParts) {
  const t = useText();
  useTitle(title);
  return (
    <section className={narrow ? 'page page-narrow' : 'page'}>
      <header className="page-head">
        <div className="page-words">
          <div className="page-title">
            <h1>{t(title)}</h1>
            {beside}
          </div>
          {purpose && <p className="page-purpose">{t(purpose)}</p>}
        </div>
        {(primary || actions) && (
          <div className="page-actions no-print">
            {actions}
            {primary}
          </div>
        )}
      </header>
      {children}
    </section>
  );
}

/** A part of a page under a heading of its own. */
export function Section({
  title,
  extra,
  children,
  id,
}: {
  title: Localised;
  extra?: ReactNode;
  children: ReactNode;
  id?: string;
}) {
  const t = useText();
  return (
    <section className="part" id={id}>
      <div className="part-head">
        <h2>{t(title)}</h2>
        {extra && <div className="part-extra">{extra}</div>}
      </div>
      {children}
    </section>
  );
}
