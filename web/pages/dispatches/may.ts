/** Who may draft, send and acknowledge, for what the pages offer; the server decides. */
import type { Role } from '../../../src/platform/permission.ts';
import { useQueryOf } from '../../api.ts';
import { useWhoAmI } from '../../shell.tsx';

const CLERKS: readonly Role[] = ['security-officer', 'industry-officer', 'organ-officer'];

export function useIsClerk(): boolean {
  const { roles } = useWhoAmI();
  return roles.some((role) => CLERKS.includes(role));
}

/** Who compares check codes: an officer or the head, other than who brought the card. */
export function useMayCompare(): boolean {
  const { roles } = useWhoAmI();
  return useIsClerk() || roles.includes('head');
}

export const useCorrespondents = () => useQueryOf('dispatches.correspondents', {});

/** The bodies one corresponds with, as choices of a filter. */
export function useBodyChoices() {
  const { data } = useCorrespondents();
  return (data?.known ?? []).map(({ correspondentId, name }) => ({
    value: String(correspondentId),
    text: { zh: name, en: name },
  }));
}
