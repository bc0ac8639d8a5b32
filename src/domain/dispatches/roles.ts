/** Who deals with dispatches: the officer of each kind of body, and the head, who approves. Administrators read none. */
import type { Role } from '../../platform/permission.ts';

export const CLERKS = ['security-officer', 'industry-officer', 'organ-officer'] as const satisfies readonly Role[];
export const READERS = [...CLERKS, 'head'] as const satisfies readonly Role[];
