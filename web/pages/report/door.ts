/**
 * How the public page talks to the server: without any cookie, so that whoever is signed in in this browser is not known by it; and keeping
 * nothing: what is typed lives in the page alone and is gone with it.
 */
import { Encrypter } from 'age-encryption';
import { CODE_BYTES, codeFrom } from '../../../src/domain/clues/clues.ts';
import type * as outside from '../../../src/domain/clues/outside.ts';
import type { Body } from '../../../src/domain/clues/store/lists.ts';
import { ApiError } from '../../api.ts';

export type ReportPage = Awaited<ReturnType<typeof outside.reportPage>>;
export type Thread = Awaited<ReturnType<typeof outside.readWithCode>>;
export type Received = Awaited<ReturnType<typeof outside.receiveReport>>;
export type Named = { readonly unitId: number; readonly code: string };
export type Contact = { readonly ciphertext: string; readonly sealedTo: readonly string[] };

const NOT_REACHED = {
  code: 'unreachable',
  zh: '连接不到服务器，还没有收到确认。您填写的文字仍在页面上，请再按一次；同一件报告不会重复登记。也可以拨打12339。',
  en: 'The server cannot be reached, and nothing has been confirmed. Your words are still on the page: press once more, the same report is not entered twice. Or call 12339.',
};

async function asked<Result>(path: string, more: RequestInit = {}): Promise<Result> {
  const answer = await fetch(path, {
    ...more,
    credentials: 'omit',
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
  }).catch(() => undefined);
  const body = (await answer?.json().catch(() => undefined)) as { result: Result } | undefined;
  if (!answer || !body) throw new ApiError(0, NOT_REACHED);
  if (!answer.ok) throw new ApiError(answer.status, body as never);
  return body.result;
}

const send = <Result>(path: string, input: object): Promise<Result> =>
  asked(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(input) });

export const units = () => asked<Body[]>('/outside/units');
export const reportPage = (unitId: number) => asked<ReportPage>(`/outside/units/${unitId}`);
export const read = (named: Named) => send<Thread>('/outside/read', named);
export const add = (input: Named & { words: string; contact?: Contact | undefined }) => send('/outside/add', input);
export const complain = (input: Named & { words: string }) => send('/outside/complain', input);

export type Report = Named & {
  readonly what: string;
  readonly when?: string | undefined;
  readonly where?: string | undefined;
  readonly protection: boolean;
  readonly contact?: Contact | undefined;
};
export const report = (input: Report) => send<Received>('/outside/report', input);

/** The code comes ahead of the file, in headers that are written down nowhere. */
export const sendFile = ({ unitId, code }: Named, file: File) => {
  const form = new FormData();
  form.append('file', file, file.name);
  const headers = { 'x-unit': String(unitId), 'x-receipt-code': code };
  return asked<{ position: number }>('/outside/file', { method: 'POST', headers, body: form });
};

export const newCode = (): string => codeFrom(crypto.getRandomValues(new Uint8Array(CODE_BYTES)));

/** To the relay officers' public keys: the server gets what it cannot read. */
export async function encrypted(text: string, recipients: readonly string[]): Promise<Contact> {
  const encrypter = new Encrypter();
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  const bytes = await encrypter.encrypt(text);
  return { ciphertext: btoa(String.fromCharCode(...bytes)), sealedTo: recipients };
}

const TRIES = 60;

/** Many report from this address just now: waits its turn and comes again, later each time, with the same code and words. */
export async function inTurn<Result>(work: () => Promise<Result>, onWait: (seconds: number) => void): Promise<Result> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await work();
    } catch (reason) {
      if (!(reason instanceof ApiError && reason.code === 'too-many') || tried >= TRIES) throw reason;
      const seconds = Math.min(60, (Number(reason.details.seconds) || 2) * 2 ** Math.min(tried - 1, 5));
      onWait(seconds);
      await new Promise((resolve) => setTimeout(resolve, seconds * 1000 + Math.random() * 1000));
    }
  }
}
