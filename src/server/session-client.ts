/**
 * The browser at the other end: its address, its cookies. Two cookies: the sign-in, gone with the browser's session at the latest after
 * twelve hours; and the mark of a browser that has signed in before, which lets nobody in and only keeps strangers' guessing
 * apart from the owner's. Over TLS both carry `__Host-`, so that no neighbouring host can plant one.
 */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { partyOf } from '../domain/accounts/throttle.ts';
import { bearerOf } from './session-token.ts';

export type Client = {
  /** The part of its address that one party holds. */
  readonly party: string;
  readonly token: string | undefined;
  /** The mark of a browser that has signed in before; unproven. */
  readonly mark: string | undefined;
};

const BROWSER_DAYS = 400; // browsers keep none longer
const SECONDS_A_DAY = 86_400;
const LONGEST_VALUE = 200;

export type CookieNames = { readonly token: string; readonly mark: string; readonly secure: boolean };

export const cookieNames = (secure: boolean): CookieNames => ({
  token: secure ? '__Host-bulwark' : 'bulwark',
  mark: secure ? '__Host-bulwark-browser' : 'bulwark-browser',
  secure,
});

/** Who comes with an access token comes without cookies, whatever else is sent. */
export function clientOf(request: FastifyRequest, names: CookieNames): Client {
  if (bearerOf(request) !== undefined) return { party: partyOf(request.ip), token: undefined, mark: undefined };
  const cookies = cookiesOf(request.headers.cookie ?? '');
  return { party: partyOf(request.ip), token: cookies.get(names.token), mark: cookies.get(names.mark) };
}

export function cookiesOf(header: string): Map<string, string> {
  const pairs = header.split(';').map((pair) => {
    const at = pair.indexOf('=');
    return [pair.slice(0, at).trim(), pair.slice(at + 1).trim()] as const;
  });
  return new Map(pairs.filter(([name, value]) => name !== '' && value !== '' && value.length <= LONGEST_VALUE));
}

/** What the answer sets: a token, or none any more; the mark of this browser. */
export type Cookies = { readonly token?: string | null; readonly mark?: string };

export function setCookies(reply: FastifyReply, names: CookieNames, { token, mark }: Cookies): void {
  const common = `Path=/; HttpOnly; SameSite=Strict${names.secure ? '; Secure' : ''}`;
  const lines = [
    token === undefined
      ? undefined
      : token === null
        ? `${names.token}=; ${common}; Max-Age=0`
        : `${names.token}=${token}; ${common}`,
    mark === undefined ? undefined : `${names.mark}=${mark}; ${common}; Max-Age=${BROWSER_DAYS * SECONDS_A_DAY}`,
  ].filter((line) => line !== undefined);
  if (lines.length > 0) reply.header('set-cookie', lines);
}
