/**
 * The one way in which pages talk to the server. Names, inputs and results are the server's own: `call('people.list', { … })` is typed
 * by the registry, and a name that does not exist does not compile.
 */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type { Registry, Results } from '../src/server/modules.ts';
import type { Localised } from './language.tsx';

export type Name = keyof Registry;
export type InputOf<N extends Name> = z.input<Registry[N]['input']>;
export type ResultOf<N extends Name> = Results[N];

/** The names whose result is a page of rows. */
export type ListName = {
  [N in Name]: ResultOf<N> extends { readonly rows: readonly unknown[]; readonly total: number } ? N : never;
}[Name];
export type RowOf<N extends ListName> = ResultOf<N> extends { readonly rows: readonly (infer Row)[] } ? Row : never;

/** What the server declined, or could not do, in words for the user. `reference` names the line in the server's log. */
export class ApiError extends Error {
  readonly code: string;
  readonly words: Localised;
  readonly status: number;
  readonly reference: string | undefined;
  readonly details: Readonly<Record<string, string | number>>;
  constructor(status: number, body: Partial<ErrorBody>) {
    const words = { zh: body.zh ?? UNREADABLE.zh, en: body.en ?? UNREADABLE.en };
    super(words.en);
    this.status = status;
    this.code = body.code ?? 'unreadable';
    this.words = words;
    this.reference = body.reference;
    this.details = body.details ?? {};
  }
}

type ErrorBody = Localised & {
  readonly code: string;
  readonly reference?: string;
  readonly details?: Record<string, string | number>;
};

const UNREADABLE = {
  zh: '服务器没有给出可以识别的答复，不能确定操作是否已经保存。请刷新页面核对后再试。',
  en: 'The server gave no readable answer, so it is not certain that this was saved. Reload the page, check, and try again.',
};

const UNREACHABLE = {
  code: 'unreachable',
  zh: '连接不到服务器，本次操作没有送达，已填写的内容仍在页面上。请检查网络后重试。',
  en: 'The server cannot be reached; this was not sent, and what you typed is still on the page. Check the network and try again.',
};

const signedOutListeners = new Set<() => void>();

/** Told when an answer says that nobody is signed in any more. Returns how to stop being told. */
export function onSignedOut(listener: () => void): () => void {
  signedOutListeners.add(listener);
  return () => void signedOutListeners.delete(listener);
}

function failed(status: number, body: Partial<ErrorBody>): ApiError {
  if (body.code === 'signed-out') for (const listener of signedOutListeners) listener();
  return new ApiError(status, body);
}

/** POST with JSON, answered with JSON or a file; also for the addresses outside the registry (`/auth/…`). */
export async function post<Result>(path: string, body: unknown): Promise<Result> {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    credentials: 'same-origin',
  }).catch(() => {
    throw new ApiError(0, UNREACHABLE);
  });
  return answerOf<Result>(response);
}

export async function get<Result>(path: string): Promise<Result> {
  const response = await fetch(path, { credentials: 'same-origin' }).catch(() => {
    throw new ApiError(0, UNREACHABLE);
  });
  return answerOf<Result>(response);
}

async function answerOf<Result>(response: Response): Promise<Result> {
  if (response.ok && response.headers.has('content-disposition')) {
    saveAs(nameOfFile(response.headers.get('content-disposition')!), await response.blob());
    return undefined as Result;
  }
  const body: unknown = await response.json().catch(() => undefined);
  if (!response.ok || body === undefined) throw failed(response.status, (body ?? {}) as Partial<ErrorBody>);
  return body as Result;
}

/** An act or a look. A result that is a file is saved by the browser, and nothing is returned. */
export async function call<N extends Name>(name: N, input: InputOf<N>): Promise<ResultOf<N>> {
  const answer = await post<{ result: ResultOf<N> } | undefined>(`/api/${name}`, input);
  return answer?.result as ResultOf<N>;
}

/** The name that a download asks to be saved under (RFC 6266, the UTF-8 form first). */
export function nameOfFile(disposition: string): string {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1];
  if (encoded) return decodeURIComponent(encoded);
  return /filename="?([^";]+)"?/i.exec(disposition)?.[1] ?? 'download';
}

export function saveAs(name: string, blob: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Sends one file with its progress, from 0 to 1, behind the input that goes with it. Answered as `call` is. */
export function upload<Result>(
  path: string,
  file: File,
  onProgress: (part: number) => void,
  input?: unknown,
): Promise<Result> {
  const form = new FormData();
  if (input !== undefined) form.append('input', JSON.stringify(input));
  form.append('file', file, file.name);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    request.responseType = 'json';
    request.upload.onprogress = (event) => event.lengthComputable && onProgress(event.loaded / event.total);
    request.onerror = () => reject(new ApiError(0, UNREACHABLE));
    request.onload = () => {
      const body = request.response as ({ result: Result } & Partial<ErrorBody>) | null;
      if (request.status >= 200 && request.status < 300 && body) resolve(body.result);
      else reject(failed(request.status, body ?? {}));
    };
    request.send(form);
  });
}

/** Data for a page; kept while it is looked at again, and asked anew after every act. */
export function useQueryOf<N extends Name>(
  name: N,
  input: InputOf<N>,
  more: { enabled?: boolean; every?: number } = {},
) {
  const { enabled = true, every = false } = more;
  const asked = { queryKey: [name, input], queryFn: () => call(name, input) };
  useAskedAtOnce(asked, enabled);
  return useQuery<ResultOf<N>, ApiError>({ ...asked, enabled, refetchInterval: every });
}

export type Question = { readonly queryKey: readonly unknown[]; readonly queryFn: () => Promise<unknown> };

/** Sends the question while the page is still being drawn, not afterwards: the first row is on screen that much sooner. */
export function useAskedAtOnce<Data>(
  asked: { queryKey: readonly unknown[]; queryFn: () => Promise<Data> },
  enabled = true,
): void {
  const client = useQueryClient();
  if (enabled && client.getQueryState(asked.queryKey) === undefined) void client.prefetchQuery(asked);
}

/** An act. Nothing is shown as done before the server has said so; then whatever is on the page is asked anew. */
export function useAct<N extends Name>(name: N) {
  const client = useQueryClient();
  return useMutation<ResultOf<N>, ApiError, InputOf<N>>({
    mutationKey: [name],
    mutationFn: (input) => call(name, input),
    // What is on the page is asked anew in its own time: the act itself is done.
    onSuccess: () => void client.invalidateQueries(),
  });
}

/** An act that binds to what the page showed: where that has changed, the page shows what stands now. */
export const useRefresh = () => {
  const client = useQueryClient();
  return () => client.invalidateQueries();
};

/** An act with a file (`takesFile`). */
export function useActWithFile<N extends Name>(name: N) {
  const client = useQueryClient();
  type Sent = { readonly input: InputOf<N>; readonly file: File; readonly onProgress?: (part: number) => void };
  return useMutation<ResultOf<N>, ApiError, Sent>({
    mutationKey: [name],
    mutationFn: ({ input, file, onProgress = () => {} }) => upload(`/upload/${name}`, file, onProgress, input),
    onSuccess: () => void client.invalidateQueries(),
  });
}
