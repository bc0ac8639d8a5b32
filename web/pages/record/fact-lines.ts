/** Facts of an entry into lines of text: nested ones by their path, lists by their items. Pure. */
export type FactLine = {
  readonly key: string;
  readonly value: string /** Items of a list that are not shown. */;
  readonly cut: number;
};

export const SHOWN_AT_MOST = 8;

export function factLines(facts: unknown, most: number, path = ''): FactLine[] {
  if (facts === null || facts === undefined) return path === '' ? [] : [{ key: path, value: '—', cut: 0 }];
  if (Array.isArray(facts)) {
    if (facts.some((item) => typeof item === 'object' && item !== null)) {
      const lines = facts.slice(0, most).flatMap((item, index) => factLines(item, most, `${path}[${index}]`));
      const cut = facts.length - Math.min(facts.length, most);
      return cut > 0 ? [...lines, { key: path, value: '…', cut }] : lines;
    }
    const cut = Math.max(0, facts.length - most);
    return [{ key: path, value: facts.slice(0, most).map(String).join(', ') || '—', cut }];
  }
  if (typeof facts === 'object') {
    return Object.entries(facts).flatMap(([key, value]) =>
      factLines(value, most, path === '' ? key : `${path}.${key}`),
    );
  }
  return [{ key: path, value: String(facts), cut: 0 }];
}
