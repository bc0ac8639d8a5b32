/** The relay officer's key file, and ciphertext as it is sent. */
import type { Localised } from '../../language.tsx';

export const identityIn = (text: string): string | undefined => /^AGE-SECRET-KEY-1[0-9A-Z]+$/m.exec(text)?.[0];

export const NO_KEY_FILE: Localised = {
  zh: '文件里没有钥匙（AGE-SECRET-KEY-1…）。请选择做公钥时保存的文件。',
  en: 'There is no key in this file (AGE-SECRET-KEY-1…). Choose the one that you kept when you made your key.',
};

export const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (one) => one.charCodeAt(0));
export const base64Of = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
