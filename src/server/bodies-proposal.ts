/** What a list of units would add to this installation: compared with the bodies that are here. Pure. */
import type { Body } from '../domain/accounts/accounts.ts';
import type { BodyRow } from '../domain/units/store/bodies.ts';
import type { UnitReason } from '../imports/unit-reasons.ts';
import type { ListedUnit } from '../imports/unit-row.ts';
import { nameKey, type UnitCell, type UnitsList } from '../imports/units-list.ts';

/** Where it stands in the list, if it does; organs and departments are named at the terminal. */
export type Wish = Pick<ListedUnit, 'name' | 'creditCode' | 'superior' | 'superiorAt' | 'statuses' | 'people'> & {
  readonly kind: Body;
  readonly row?: number;
};
export type Here = Pick<BodyRow, 'unitId' | 'bodyId' | 'kind' | 'name' | 'creditCode'>;

export const CLASHES = ['in-the-list', 'other-name', 'other-code', 'other-kind'] as const;
export type Clash = { readonly why: (typeof CLASHES)[number]; readonly wishes: readonly Wish[]; readonly here?: Here };

export type Proposal = {
  readonly fresh: readonly Wish[];
  readonly same: readonly Wish[];
  readonly clashes: readonly Clash[];
  /** By the key of a name: the key of its superior's. */
  readonly superiors: ReadonlyMap<string, string>;
  /** What is wrong with the superiors that were named. */
  readonly problems: readonly UnitCell<UnitReason>[];
};

type Named = { readonly organs: readonly string[]; readonly departments: readonly string[] };

export function proposeBodies(
  list: Pick<UnitsList, 'units' | 'conflicts'>,
  { organs, departments }: Named,
  here: readonly Here[],
): Proposal {
  const bare = { statuses: [], people: {} };
  const wishes: Wish[] = [
    ...[...new Set(organs)].map((name) => ({ ...bare, kind: 'organ' as const, name })),
    ...[...new Set(departments)].map((name) => ({ ...bare, kind: 'industry-department' as const, name })),
    ...list.units.map((unit) => ({ ...unit, kind: 'unit' as const })),
  ];
  const clashes: Clash[] = list.conflicts.map((rows) => ({
    why: 'in-the-list',
    wishes: rows.map((unit) => ({ ...unit, kind: 'unit' as const })),
  }));
  const fresh: Wish[] = [];
  const same: Wish[] = [];
  const namesakes = Map.groupBy(wishes, ({ name }) => nameKey(name));
  for (const all of namesakes.values()) {
    const [wish, ...others] = all;
    if (others.length > 0) clashes.push({ why: 'in-the-list', wishes: all });
    else {
      const found = compare(wish!, here);
      if (found === 'fresh') fresh.push(wish!);
      else if (found === 'same') same.push(wish!);
      else clashes.push({ ...found, wishes: [wish!] });
    }
  }
  return { fresh, same, clashes, ...superiorsOf([...fresh, ...same], here) };
}

/** The code decides where both have one, else the name. */
function compare(wish: Wish, here: readonly Here[]): 'fresh' | 'same' | Pick<Clash, 'why' | 'here'> {
  const byCode = here.find(({ creditCode }) => creditCode !== null && creditCode === wish.creditCode);
  const byName = here.find(({ name }) => nameKey(name) === nameKey(wish.name));
  const found = byCode ?? byName;
  if (!found) return 'fresh';
  if (found.kind !== wish.kind) return { why: 'other-kind', here: found };
  if (byCode)
    return byCode === byName || nameKey(byCode.name) === nameKey(wish.name)
      ? 'same'
      : { why: 'other-name', here: byCode };
  const differs = wish.creditCode !== undefined && found.creditCode !== null;
  return differs ? { why: 'other-code', here: found } : 'same';
}

function superiorsOf(wishes: readonly Wish[], here: readonly Here[]): Pick<Proposal, 'superiors' | 'problems'> {
  const known = new Set([...wishes, ...here].map(({ name }) => nameKey(name)));
  const named = new Map(wishes.flatMap(({ name, superior }) => (superior ? [[nameKey(name), nameKey(superior)]] : [])));
  const superiors = new Map<string, string>();
  const problems: UnitCell<UnitReason>[] = [];
  for (const { name, superiorAt } of wishes) {
    const own = nameKey(name);
    const above = named.get(own);
    if (above === undefined) continue;
    const reason = wrongWith(own, above, named, known);
    if (reason === undefined) superiors.set(own, above);
    else problems.push({ ...superiorAt!, reason });
  }
  return { superiors, problems };
}

function wrongWith(
  own: string,
  above: string,
  named: ReadonlyMap<string, string>,
  known: ReadonlySet<string>,
): UnitReason | undefined {
  if (above === own) return 'superior-itself';
  if (!known.has(above)) return 'superior-not-here';
  const passed = new Set<string>();
  for (let at: string | undefined = above; at !== undefined && !passed.has(at); at = named.get(at)) {
    if (at === own) return 'superior-in-a-circle';
    passed.add(at);
  }
  return undefined;
}
