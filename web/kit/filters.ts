/**
 * Filters live in the address, so that a link carries what it shows: '/ledger?state=overdue&departmentId=3'. Every value is text;
 * several are joined by commas; what is empty is left out. Pure.
 */
export type Search = Readonly<Record<string, string>>;

export function searchOfAddress(address: string): Search {
  const search: Record<string, string> = {};
  for (const [key, value] of new URLSearchParams(address)) if (value !== '') search[key] = value;
  return search;
}

export function addressOfSearch(search: Readonly<Record<string, unknown>>): string {
  const params = new URLSearchParams();
  for (const key of Object.keys(search).sort()) {
    const value = search[key];
    if (value !== undefined && value !== null && value !== '') params.set(key, String(value));
  }
  const text = params.toString().replaceAll('%2C', ',');
  return text === '' ? '' : `?${text}`;
}

/** The search with one filter changed. Another set of rows begins on its first page. */
export function withFilter(search: Search, changes: Readonly<Record<string, string | undefined>>): Search {
  const next: Record<string, string> = {};
  for (const [key, value] of Object.entries({ ...search, page: undefined, ...changes })) {
    if (value !== undefined && value !== '') next[key] = value;
  }
  return next;
}

export const listOf = (value: string | undefined): string[] => value?.split(',').filter((one) => one !== '') ?? [];

/** A whole number from 0; undefined for anything else that someone wrote into the address. */
export function numberOf(value: string | undefined): number | undefined {
  return value !== undefined && /^\d{1,15}$/.test(value) ? Number(value) : undefined;
}

/** One of a closed set; undefined for anything else. */
export function oneOf<Value extends string>(values: readonly Value[], value: string | undefined): Value | undefined {
  return values.find((one) => one === value);
}

/** The page shown, from 1. */
export const pageOf = (search: Search): number => Math.max(1, numberOf(search.page) ?? 1);
