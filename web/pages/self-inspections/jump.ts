/** To one item: from the address (`?item=3.5`), or from a link on the page. The item is brought into view and takes the focus. */
import { useEffect, useState } from 'react';
import { useFilters } from '../../kit/link.tsx';

export type Target = { readonly item: string; readonly n: number };

/** Which item is asked for, and how to ask for one; the same again counts again. */
export function useTarget(): readonly [Target | undefined, (item: string) => void] {
  const [{ item }] = useFilters();
  const [target, aim] = useState<Target | undefined>(item === undefined ? undefined : { item, n: 0 });
  return [target, (next) => aim((before) => ({ item: next, n: (before?.n ?? 0) + 1 }))];
}

export const idOf = (item: string): string => `item-${item}`;
/** So long a section takes to unfold: what lies below it has its place only then. */
const UNFOLDED_MS = 350;

export function useBroughtIntoView(target: Target | undefined): void {
  useEffect(() => {
    if (!target) return;
    const show = () => {
      const found = document.getElementById(idOf(target.item));
      found?.scrollIntoView({ block: 'start' });
      found?.focus({ preventScroll: true });
    };
    const soon = setTimeout(show, 0);
    const unfolded = setTimeout(show, UNFOLDED_MS);
    return () => {
      clearTimeout(soon);
      clearTimeout(unfolded);
    };
  }, [target]);
}
