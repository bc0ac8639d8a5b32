/** Who is signed in, and signing in: the addresses outside the registry (src/server/session.ts). */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Role } from '../src/platform/permission.ts';
import { type ApiError, get, post } from './api.ts';

export type Me = {
  readonly accountId: number;
  readonly displayName: string;
  readonly personId?: number;
  readonly roles: readonly Role[];
  readonly unitId: number;
  readonly unitName: string;
};

/** What the browser must do next: the installation is new; nobody is signed in; a one-time code is awaited; all done. */
export type AuthState = { readonly state: 'set-up' | 'signed-out' | 'second-step' | 'signed-in' };

export const AUTH_STATE = ['auth-state'];
const ME = ['accounts.me', {}];

export const useAuthState = () =>
  useQuery<AuthState, ApiError>({
    queryKey: AUTH_STATE,
    queryFn: () => get('/auth/state'),
    staleTime: Number.POSITIVE_INFINITY,
  });

export const useMe = (enabled: boolean) =>
  useQuery<Me, ApiError>({
    queryKey: ME,
    queryFn: async () => (await post<{ result: Me }>('/api/accounts.me', {})).result,
    enabled,
    staleTime: 60_000,
  });

/** After signing in or out: everything on the page is asked anew. */
export function useSignedInAnew(): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    await client.invalidateQueries({ queryKey: AUTH_STATE });
    await client.invalidateQueries();
  };
}

export function useSignOut(): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    await post('/auth/sign-out', {});
    client.clear();
    window.location.assign('/');
  };
}
