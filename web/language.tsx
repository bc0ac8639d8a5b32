/**
 * The language of the pages: Chinese first, English complete. Both texts of a thing stand side by side where it is used, as
 * `{ zh, en }`, and `t` picks one; a missing one does not compile.
 */
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import type { Language, Localised } from '../src/law/localised.ts';
import { firstLanguage } from './first-language.ts';

export type { Language, Localised } from '../src/law/localised.ts';

const KEPT_AS = 'bulwark.language';

type State = { readonly language: Language; readonly choose: (language: Language) => void };

const LanguageContext = createContext<State>({ language: 'zh', choose: () => {} });

export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, choose] = useState<Language>(() =>
    firstLanguage(localStorage.getItem(KEPT_AS), navigator.languages),
  );
  useEffect(() => {
    localStorage.setItem(KEPT_AS, language);
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  }, [language]);
  const state = useMemo(() => ({ language, choose }), [language]);
  return <LanguageContext value={state}>{children}</LanguageContext>;
}

export const useLanguage = (): State => useContext(LanguageContext);

export type Text = (both: Localised) => string;

/** `const t = useText(); t({ zh: '保存', en: 'Save' })` */
export function useText(): Text {
  const { language } = useLanguage();
  return useMemo(() => (both: Localised) => both[language], [language]);
}
