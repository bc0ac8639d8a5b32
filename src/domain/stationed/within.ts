/** Who deals with people stationed abroad, and what every act asks first. */
import { bearsSecrecyMark } from '../../imports/secrecy-mark.ts';
import { statusesOf } from '../../law/binds.ts';
import type { Day } from '../../law/day.ts';
import { effectiveFigures } from '../../law/parameters.ts';
import type { Actor, Context } from '../../platform/action.ts';
import { hasAny, type Role } from '../../platform/permission.ts';
import { refuse } from '../../platform/refusal.ts';
import { choicesOf, unitFacts } from '../duties/store/facts.ts';
import { listStationings, lockPerson, unitOfPerson } from '../people/store/people.ts';
import { pathOfPerson } from '../units/store/departments.ts';
import { holdsOn } from '../units/unit.ts';
import { contactPersonOn, interviewBy } from './stationed.ts';
import { type Handover, handoversOf } from './store/contacts.ts';
import type { Within } from './store/lists.ts';

/** Foreign affairs and the security office run it; the head sees how it stands; a liaison what is open in the own department. */
export const RUN = ['security-officer', 'foreign-affairs'] as const satisfies readonly Role[];
export const READ = [...RUN, 'head'] as const satisfies readonly Role[];
export const LIST = [...READ, 'liaison'] as const satisfies readonly Role[];

export const runs = ({ roles }: Pick<Actor, 'roles'>): boolean => hasAny(roles, RUN);

type Where = Pick<Context, 'sql' | 'unitId'>;

export const named = ({ sql, unitId }: Pick<Context, 'sql' | 'unitId'>, { personId }: { personId: number }) =>
  unitOfPerson(sql, unitId, personId);

export async function withinOf({ sql, unitId, actor }: Context): Promise<Within> {
  if (hasAny(actor.roles, READ)) return { everyone: true };
  return { everyone: false, path: actor.personId ? await pathOfPerson(sql, unitId, actor.personId) : undefined };
}

export function refuseSecrets(...texts: readonly (string | undefined)[]): void {
  if (texts.some((text) => text !== undefined && bearsSecrecyMark(text))) refuse('secrecy-mark');
}

/**
 * The person, held until the transaction ends, of whom the article asks something on that day (rights.md R2): of whoever a key unit has
 * stationed abroad, and of nobody else. Nobody does it for himself.
 */
export async function holdStationed({ sql, unitId, actor }: Context, personId: number, on: Day, own = false) {
  const person = await lockPerson(sql, unitId, personId);
  if (!own && actor.personId === personId) refuse('own-stationing');
  const statuses = statusesOf(await unitFacts(sql, unitId));
  if (!statuses.some(({ status, from, to }) => status === 'key-unit' && from <= on && on <= to))
    refuse('no-stationed-ground');
  if (!(await listStationings(sql, unitId, personId)).some((one) => holdsOn(one, on))) refuse('not-stationed');
  return person;
}

/** Who keeps in touch with the person on that day. */
export async function contactPersonOf({ sql, unitId }: Where, personId: number, on: Day): Promise<Handover> {
  return contactPersonOn(await handoversOf(sql, unitId, personId), on) ?? refuse('no-contact-person');
}

/** Whether the actor runs it all, or is the contact person of that day. To other members the contact is not there. */
export async function mayKeepTouch({ sql, unitId, actor }: Context, personId: number, on: Day): Promise<boolean> {
  if (runs(actor)) return true;
  const contactPersonId = contactPersonOn(await handoversOf(sql, unitId, personId), on)?.contactPersonId;
  return actor.personId !== undefined && contactPersonId === actor.personId;
}

export async function interviewByOf({ sql, unitId }: Where, days: { from: Day; to: Day }): Promise<Day> {
  return interviewBy(days, effectiveFigures(await choicesOf(sql, unitId))['stationed.interview']);
}
