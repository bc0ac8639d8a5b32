/** Who is in place, and what is vacant: pure, from the designations and the departments of a day. */
import type { Day } from '../../law/day.ts';
import { type DesignationRole, NEEDED_ONCE } from '../../law/needed-bodies.ts';
import type { Away, Designation, OpenDepartment } from './store/designations.ts';

export type Gap = {
  readonly role: DesignationRole;
  readonly departmentId: OpenDepartment['departmentId'] | null;
  readonly department: string | null;
  /** Nobody ever was, or why whoever was last is not there any more. */
  readonly why: 'nobody' | Away;
  readonly since: Day | null;
};

type Place = Pick<Gap, 'role' | 'departmentId' | 'department'>;
const isOf = (place: Place) => (one: Designation) =>
  one.role === place.role && one.departmentId === place.departmentId && !one.deputy;

/** Each place that somebody has to have: once in the unit, and a liaison in every department. */
const placesOf = (departments: readonly OpenDepartment[]): Place[] => [
  ...NEEDED_ONCE.map((role) => ({ role, departmentId: null, department: null })),
  ...departments.map(({ departmentId, name }) => ({ role: 'liaison' as const, departmentId, department: name })),
];

export function gapsOf(all: readonly Designation[], departments: readonly OpenDepartment[]): Gap[] {
  return placesOf(departments).flatMap((place) => {
    const held = all.filter(isOf(place));
    if (held.some(({ away }) => away === null)) return [];
    const last = held.reduce<Designation | undefined>(
      (a, b) => (a && (a.since ?? '') > (b.since ?? '') ? a : b),
      undefined,
    );
    return [{ ...place, why: last?.away ?? 'nobody', since: last?.since ?? null }];
  });
}

/** Nothing is vacant; on the last of the days on which each place was first taken by who is in it. Not yet: nothing. */
export function appointedSince(all: readonly Designation[], departments: readonly OpenDepartment[]): Day | undefined {
  let last: Day | undefined;
  for (const place of placesOf(departments)) {
    const days = all.filter(isOf(place)).flatMap(({ away, from }) => (away === null ? [from] : []));
    if (days.length === 0) return undefined;
    const first = days.reduce((a, b) => (b < a ? b : a));
    if (last === undefined || first > last) last = first;
  }
  return last;
}

/** Of a department the liaison, or of the nearest one above it. */
export function liaisonFor(
  path: string | undefined,
  all: readonly Designation[],
  departments: readonly OpenDepartment[],
) {
  const above = departments.filter((one) => path?.startsWith(one.path)).sort((a, b) => b.path.length - a.path.length);
  for (const { departmentId } of above) {
    const found = all.filter((one) => one.role === 'liaison' && one.departmentId === departmentId && one.away === null);
    if (found.length > 0) return found;
  }
  return [];
}
