/** What a page is opened for is drawn first; what stands around it, when that is seen. */
import { type ReactNode, useDeferredValue } from 'react';

/** Whether the first drawing of what asks is already on the screen. */
export const useIsSeen = (): boolean => useDeferredValue(true, false);

export function Afterwards({ children }: { children: ReactNode }) {
  return useIsSeen() ? children : null;
}
