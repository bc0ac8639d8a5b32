/** Who is signed in, and signing in: the addresses outside the registry (src/server/session.ts). */
import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Role } from '../src/platform/permission.ts';
import { type ApiError, get, post } from './api.ts';
import { forgetDrafts } from './kit/draft.ts';
import { forgetUnsent } from './kit/unsent.ts';
import { forgetCopies } from './pages/plans/copies.ts';

export type Me = {
  readonly accountId: number;
  readonly personId?: number;
  readonly displayName: string;
  readonly login: string;
  readonly roles: readonly Role[];
  /** Whether a one-time code is asked for at sign-in. */
  readonly secondStep: boolean;
  readonly unitId: number;
  readonly unitName: string;
  /** Where the unit is: its day, not the browser's, is today. */
  readonly timeZone: string;
  readonly body: 'unit' | 'industry-department' | 'organ';
};

/** What comes next: the installation is new; nobody is signed in; a one-time code is awaited, or its secret; all done. */
export type Next = 'set-up' | 'signed-out' | 'second-step' | 'enrol' | 'signed-in';
export type AuthState = { readonly state: Next; readonly signedIn?: Me };

/** Shown once: the secret as it is typed, and as a QR code holds it. */
export type Enrolment = { readonly secret: string; readonly uri: string };
/** What signing in answers, at every step. */
export type Answer = { readonly state: Next; readonly enrolment?: Enrolment };

const AUTH_STATE = ['auth-state'];

const asked = { queryKey: AUTH_STATE, queryFn: () => get<AuthState>('/auth/state'), staleTime: 60_000 };

export const useAuthState = () => useQuery<AuthState, ApiError>(asked);

/** Asked while the page itself is still being loaded; nothing where it cannot be known. */
export async function askAuthState(client: QueryClient): Promise<AuthState | undefined> {
  await client.prefetchQuery(asked);
  return client.getQueryData<AuthState>(AUTH_STATE);
}

/**
 * After signing in: who it is, and then everything on the page, is asked anew. Where it is somebody else than before, the page with
 * what that person saw and typed goes.
 */
export function useSignedInAnew(): () => Promise<void> {
  const client = useQueryClient();
  const whoIsIn = () => client.getQueryData<AuthState>(AUTH_STATE)?.signedIn?.accountId;
  return async () => {
    const before = whoIsIn();
    await client.refetchQueries({ queryKey: AUTH_STATE });
    if (before !== undefined && before !== whoIsIn()) {
      forgetUnsent();
      await forgetCopies();
      return window.location.assign('/');
    }
    const all = { predicate: ({ queryKey }: { queryKey: readonly unknown[] }) => queryKey[0] !== AUTH_STATE[0] };
    client.removeQueries({ ...all, type: 'inactive' });
    await client.invalidateQueries(all);
  };
}

/** Nothing of what one person has seen stays in the browser for the next. */
export function useSignOut(): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    await post('/auth/sign-out', {});
    client.clear();
    forgetDrafts();
    forgetUnsent();
    await forgetCopies();
    window.location.assign('/');
  };
}
