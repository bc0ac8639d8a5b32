/**
 * The unit (单位): what it is in the eyes of the law, since when, and how it is made up.
 *
 * Every body is a unit. Being a key unit (重点单位, Provisions 9 lead: by a written notice of the state security organ), an operator of
 * critical information infrastructure (Provisions 10; CII Regulations 10: by a notice of the protection department), a school or a
 * research institute holds for a period. From these periods, not from a setting, follows what the unit owes.
 * Departments are a tree; a department is closed, never removed.
 *
 * This is no list of key units (that is the organ's) and no rating of units.
 */
import { type Day, day } from '../../law/day.ts';
import type { UnitStatus } from '../../law/duty.ts';

/** The statuses that are recorded with a period; 'unit' itself is implicit. */
export const HELD_STATUSES = [
  'key-unit',
  'cii-operator',
  'school',
  'research-institute',
] as const satisfies readonly UnitStatus[];
export type HeldStatus = (typeof HELD_STATUSES)[number];

/** The statuses that are given by a written notice, whose number and day are kept. */
export const isGivenByNotice = (status: HeldStatus): boolean => status === 'key-unit' || status === 'cii-operator';

/** Both ends inclusive; without `to` it goes on. */
export type Period = { readonly from: Day; readonly to?: Day };

export const inOrder = ({ from, to }: Period): boolean => to === undefined || to >= from;
export const overlap = (a: Period, b: Period): boolean =>
  (b.to === undefined || a.from <= b.to) && (a.to === undefined || b.from <= a.to);
export const holdsOn = ({ from, to }: Period, on: Day): boolean => from <= on && (to === undefined || on <= to);

export type StatusVerdict = 'fine' | 'wrong-order' | 'overlapping';

/** Whether a period of a status can stand beside those already recorded for the same status. */
export function mayHoldStatus(wish: Period, others: readonly Period[]): StatusVerdict {
  if (!inOrder(wish)) return 'wrong-order';
  return others.some((other) => overlap(wish, other)) ? 'overlapping' : 'fine';
}

/** Before the first Counter-Espionage Law there was nothing to answer for: no ledger begins earlier. */
export const EARLIEST_LEDGER_DAY: Day = day('2014-11-01');

/** How deep the tree of departments may be. */
export const DEEPEST = 12;

/** The ids from the root, '/3/17/': a subtree is a prefix. */
export const pathBelow = (parentPath: string | undefined, departmentId: number): string =>
  `${parentPath ?? '/'}${departmentId}/`;
export const depthOf = (path: string): number => path.split('/').length - 3;

/**
 * Whether a department may be placed below this parent: not below itself or what is below it, and not too deep.
 * `deepestBelow` is the greatest depth in the department's own subtree.
 */
export function mayPlace(
  department: { readonly path: string; readonly deepestBelow: number } | undefined,
  parentPath: string | undefined,
): 'fine' | 'circular' {
  const depth = parentPath === undefined ? 0 : depthOf(parentPath) + 1;
  const height = department ? department.deepestBelow - depthOf(department.path) : 0;
  if (depth + height >= DEEPEST) return 'circular';
  return department && parentPath?.startsWith(department.path) ? 'circular' : 'fine';
}

/** Each department followed by what is below it; among siblings in the order in which they were entered. */
export function inTreeOrder<Row extends { readonly path: string }>(rows: readonly Row[]): Row[] {
  const ids = (row: Row) => row.path.split('/').slice(1, -1).map(Number);
  return [...rows].sort((a, b) => {
    const [left, right] = [ids(a), ids(b)];
    for (let at = 0; at < Math.min(left.length, right.length); at++) {
      if (left[at] !== right[at]) return left[at]! - right[at]!;
    }
    return left.length - right.length;
  });
}
