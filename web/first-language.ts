import type { Language } from '../src/law/localised.ts';

/** What was chosen before; otherwise English only where the browser prefers it to Chinese. */
export function firstLanguage(kept: string | null, ofBrowser: readonly string[]): Language {
  if (kept === 'zh' || kept === 'en') return kept;
  const wanted = ofBrowser.find((one) => /^(zh|en)\b/i.test(one));
  return wanted?.toLowerCase().startsWith('en') ? 'en' : 'zh';
}
