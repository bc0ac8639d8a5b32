/** Who may do what with the key-unit list, for what the pages offer; the server decides. */
import { useWhoAmI } from '../../shell.tsx';

/** Proposes, finds, consults, serves, reviews. */
export const useIsOrganOfficer = (): boolean => useWhoAmI().roles.includes('organ-officer');

/** Decides. */
export const useIsHead = (): boolean => useWhoAmI().roles.includes('head');
