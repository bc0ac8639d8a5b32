/** Whose self-inspections they are, and what every act on one asks first. */
import { bearsSecrecyMark } from '../../imports/secrecy-mark.ts';
import type { UnitStatus } from '../../law/duty.ts';
import type { Figures } from '../../law/facts.ts';
import { effectiveFigures } from '../../law/parameters.ts';
import type { Context } from '../../platform/action.ts';
import type { SelfInspectionId, UnitId } from '../../platform/ids.ts';
import { hasAny } from '../../platform/permission.ts';
import { refuse } from '../../platform/refusal.ts';
import { choicesOf, unitFacts } from '../duties/store/facts.ts';
import { pathOfPerson } from '../units/store/departments.ts';
import { getUnit } from '../units/store/unit.ts';
import { type Item, itemsOf, READ, type State } from './self-inspections.ts';
import { type AskedDepartment, departmentsOf } from './store/departments.ts';
import { type HeldInspection, holdInspection, unitOfInspection } from './store/inspections.ts';
import { type Left, WAY_NAMES, WAYS } from './unfinished.ts';

type Where = Pick<Context, 'sql' | 'unitId'>;
export const OWN_ROW = { people: [], unit: true } as const;

/** A department or an organ acts as an office, not as a unit: it inspects itself elsewhere. */
export async function ofUnit({ sql, unitId }: Where): Promise<UnitId> {
  return (await getUnit(sql, unitId)).body === 'unit' ? unitId : refuse('no-self-inspections-here');
}
export const named = ({ sql, unitId }: Where, { selfInspectionId }: { selfInspectionId: SelfInspectionId }) =>
  unitOfInspection(sql, unitId, selfInspectionId);

export const figuresOf = async ({ sql, unitId }: Where): Promise<Figures> =>
  effectiveFigures(await choicesOf(sql, unitId));

/** What the unit was at any time of the period. */
export async function statusesIn({ sql, unitId }: Where, period: { from: string; to: string }): Promise<UnitStatus[]> {
  const { statuses } = await unitFacts(sql, unitId);
  return statuses.filter(({ from, to }) => from <= period.to && (!to || to >= period.from)).map(({ status }) => status);
}

const NAMED_AT_MOST = 20;
/** As many as a reader takes in, and how many there are. */
export const namesOf = (all: readonly string[]): { readonly zh: string; readonly en: string } => {
  const first = all.slice(0, NAMED_AT_MOST);
  const isAll = first.length === all.length;
  return {
    zh: `${first.join('、')}${isAll ? '' : ` 等共${all.length}项`}`,
    en: `${first.join(', ')}${isAll ? '' : ` and others, ${all.length} in all`}`,
  };
};

/** Refuses with all that is left, by what is wanted; nothing left, nothing refused. */
export function refuseLeft(left: readonly Left[], departments: readonly AskedDepartment[]): void {
  if (left.length === 0) return;
  const nameOf = (id: number) => departments.find(({ departmentId }) => departmentId === id)?.name ?? String(id);
  const called = ({ item, departmentId }: Left) =>
    departmentId === 0 ? item : item === '' ? nameOf(departmentId) : `${item}（${nameOf(departmentId)}）`;
  const parts = WAYS.flatMap((way) => {
    const names = left.filter(({ why }) => why === way).map(called);
    return names.length > 0 ? [{ way: WAY_NAMES[way], names: namesOf(names) }] : [];
  });
  refuse('self-inspection-unfinished', {
    n: left.length,
    zh: parts.map(({ way, names }) => `${way.zh}：${names.zh}`).join('；'),
    en: parts.map(({ way, names }) => `${way.en}: ${names.en}`).join('; '),
  });
}

export function refuseSecrets(...words: readonly unknown[]): void {
  if (bearsSecrecyMark(JSON.stringify(words))) refuse('secrecy-mark');
}

/** Held, and in one of these states. */
export async function inHand(
  { sql, unitId }: Where,
  selfInspectionId: number,
  ...states: State[]
): Promise<HeldInspection> {
  const one = await holdInspection(sql, unitId, selfInspectionId);
  return states.includes(one.state) ? one : refuse('wrong-state');
}

/** The departments that the actor answers for: officer and head see all, a liaison the own one and those below it. */
export async function departmentsInSight(context: Context, selfInspectionId: number): Promise<AskedDepartment[]> {
  const all = await departmentsOf(context.sql, context.unitId, selfInspectionId);
  if (hasAny(context.actor.roles, READ)) return all;
  const within = await pathOfActor(context);
  return all.filter((one) => isWithin(one, within));
}

/** Whether whoever answers for that part of the tree answers for this department. */
export const isWithin = ({ path }: { readonly path: string }, within: string | undefined): boolean =>
  within !== undefined && path.startsWith(within);

export const pathOfActor = async ({ sql, unitId, actor }: Context): Promise<string | undefined> =>
  actor.roles.includes('liaison') && actor.personId !== undefined
    ? pathOfPerson(sql, unitId, actor.personId)
    : undefined;

/** The item as it was asked; the unit's own (department 0) are the officer's, a department's also its liaison's. What is not in sight is not there. */
export async function askedItem(
  context: Context,
  one: Pick<HeldInspection, 'selfInspectionId' | 'template'>,
  { item: ref, departmentId }: { item: string; departmentId: number },
): Promise<Item> {
  const level = departmentId === 0 ? 'unit' : 'department';
  const item = itemsOf(one.template, level).find((asked) => asked.ref === ref) ?? refuse('not-found');
  if (departmentId === 0) return hasAny(context.actor.roles, ['security-officer']) ? item : refuse('not-found');
  const department = await departmentInSight(context, one.selfInspectionId, departmentId);
  return department.signedOffAt === null ? item : refuse('signed-off-already');
}

export async function departmentInSight(context: Context, selfInspectionId: number, departmentId: number) {
  const all = await departmentsInSight(context, selfInspectionId);
  return all.find((one) => one.departmentId === departmentId) ?? refuse('not-found');
}
