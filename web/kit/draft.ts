/**
 * A form that is half filled in outlives a dropped connection and a page that the phone loads anew: it is kept in this tab of this browser
 * alone (session storage), under who typed it, and goes when it was sent, when it is thrown away and on signing out.
 */
import { useState } from 'react';
import { useAuthState } from '../auth.ts';

const DRAFT = 'bulwark.draft.';

export type Draft<Values> = {
  readonly first: Values | undefined;
  readonly keep: (values: Values) => void;
  readonly forget: () => void;
};

export function useDraft<Values extends object>(name: string): Draft<Values> {
  const who = useAuthState().data?.signedIn?.accountId;
  const key = `${DRAFT}${who}.${name}`;
  const [first] = useState(() => read<Values>(key));
  return {
    first,
    keep: (values) => {
      try {
        sessionStorage.setItem(key, JSON.stringify(values));
      } catch {
        // A full or forbidden storage: what was typed lasts as long as the page.
      }
    },
    forget: () => sessionStorage.removeItem(key),
  };
}

function read<Values>(key: string): Values | undefined {
  try {
    const text = sessionStorage.getItem(key);
    return text === null ? undefined : (JSON.parse(text) as Values);
  } catch {
    return undefined;
  }
}

/** Nothing of what one person typed stays for the next. */
export function forgetDrafts(): void {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(DRAFT)) sessionStorage.removeItem(key);
}
