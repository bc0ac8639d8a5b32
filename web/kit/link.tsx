/** Going from page to page without loading anew. `search` is the filters that the page then shows. */
import { Link as RouterLink, useNavigate, useSearch } from '@tanstack/react-router';
import type { CSSProperties, ReactNode } from 'react';
import { type Search, withFilter } from './filters.ts';

export type To = { readonly to: string; readonly search?: Readonly<Record<string, string | number | undefined>> };

function texts(search: To['search']): Search {
  return withFilter(
    {},
    Object.fromEntries(
      Object.entries(search ?? {}).map(([key, value]) => [key, value === undefined ? undefined : String(value)]),
    ),
  );
}

export function Link(props: To & { children: ReactNode; className?: string; style?: CSSProperties; label?: string }) {
  const { to, search, children, className, style, label } = props;
  return (
    <RouterLink to={to} search={texts(search)} className={className} style={style} aria-label={label}>
      {children}
    </RouterLink>
  );
}

/** `go({ to: '/ledger', search: { state: 'overdue' } })` */
export function useGo(): (to: To & { replace?: boolean }) => void {
  const navigate = useNavigate();
  return ({ to, search, replace }) => void navigate({ to, search: texts(search), replace });
}

/** The filters in the address, and how to change some of them; a change replaces the address, so that 'back' leaves the page. */
export function useFilters(): readonly [Search, (changes: Readonly<Record<string, string | undefined>>) => void] {
  const search: Search = useSearch({ strict: false });
  const navigate = useNavigate();
  // From what stands in the address by then: two changes at once both count.
  return [
    search,
    (changes) => void navigate({ to: '.', search: (now: Search) => withFilter(now, changes), replace: true }),
  ];
}
