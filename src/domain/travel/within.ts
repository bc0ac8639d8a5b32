/** Who deals with journeys, and what every act on one asks first. */
import { bearsSecrecyMark } from '../../imports/secrecy-mark.ts';
import { classesOfPerson, statusesOf } from '../../law/binds.ts';
import type { Day } from '../../law/day.ts';
import type { Figures } from '../../law/facts.ts';
import { effectiveFigures } from '../../law/parameters.ts';
import { addWorkingDays } from '../../law/working-days.ts';
import type { Actor, Context } from '../../platform/action.ts';
import type { TripId, UnitId } from '../../platform/ids.ts';
import type { Role } from '../../platform/permission.ts';
import { refuse } from '../../platform/refusal.ts';
import { choicesOf, findPersonFacts, unitFacts } from '../duties/store/facts.ts';
import { readCalendar } from '../units/store/calendar.ts';
import { withPosts } from './store/import.ts';
import { type Member, membersOf, travelling } from './store/members.ts';
import { holdTrip, type KeptTrip, unitOfTrip } from './store/trips.ts';
import { type Ground, groundOf, type TripKind, type TripPurpose } from './travel.ts';

/** Foreign affairs and the security office run journeys; personnel gives its opinion; the head decides. */
export const RUN = ['security-officer', 'foreign-affairs'] as const satisfies readonly Role[];
export const READ = ['security-officer', 'foreign-affairs', 'personnel', 'head'] as const satisfies readonly Role[];
/** A calendar of one's own: everybody who can travel, and whoever reads journeys. */
export const FEED = ['member', ...READ] as const satisfies readonly Role[];
export const DECIDE = ['head', 'foreign-affairs'] as const satisfies readonly Role[];

type Where = Pick<Context, 'sql' | 'unitId'>;

export const named = ({ sql, unitId }: Where, { tripId }: { tripId: TripId }): Promise<UnitId> =>
  unitOfTrip(sql, unitId, tripId);

export const figuresOf = async ({ sql, unitId }: Where): Promise<Figures> =>
  effectiveFigures(await choicesOf(sql, unitId));
export const workingDaysOn = async ({ sql, unitId }: Where, from: Day, days: number): Promise<Day> =>
  addWorkingDays(from, days, await readCalendar(sql, unitId));

export type InHand = { readonly trip: KeptTrip; readonly members: Member[] };

/** The journey with those who travel, held until the transaction ends. */
export async function inHand({ sql, unitId }: Where, tripId: TripId): Promise<InHand> {
  const trip = await holdTrip(sql, unitId, tripId);
  return { trip, members: travelling(await membersOf(sql, unitId, tripId)) };
}

/** One's own part of a journey that one is on; to everybody else it is not there. */
export async function myPart(context: Context, tripId: TripId): Promise<InHand & { readonly me: Member }> {
  const found = await inHand(context, tripId);
  return {
    ...found,
    me: found.members.find(({ personId }) => personId === context.actor.personId) ?? refuse('not-found'),
  };
}

export const isOn = (actor: Actor, members: readonly Member[]): boolean =>
  members.some(({ personId }) => personId === actor.personId);

/** Nobody speaks, decides or interviews on a journey of his own. */
export function refuseOwn(actor: Actor, members: readonly Member[]): void {
  if (isOn(actor, members)) refuse('own-trip');
}

export function refuseSecrets(...texts: readonly (string | undefined)[]): void {
  if (texts.some((text) => text !== undefined && bearsSecrecyMark(text))) refuse('secrecy-mark');
}

/** The ground on which this person's journey may be recorded, or a refusal (rights.md R2). What the person is to become counts too. */
export const groundFor = async (context: Context, personId: number, journey: Journey): Promise<Ground> =>
  (await groundsFor(context, [personId], journey)).get(personId) ?? refuse('no-ground');

type Journey = { readonly kind: TripKind; readonly purpose: TripPurpose };

/** The same for many: who has none is not among them. */
export async function groundsFor(
  { sql, unitId, today }: Context,
  people: readonly number[],
  { kind, purpose }: Journey,
): Promise<Map<number, Ground>> {
  const statuses = statusesOf(await unitFacts(sql, unitId))
    .filter(({ from, to }) => from <= today && today <= to)
    .map(({ status }) => status);
  const posted = await withPosts(sql, unitId, people);
  const grounds = new Map<number, Ground>();
  for (const personId of people) {
    const facts = posted.has(personId) ? await findPersonFacts(sql, unitId, personId) : undefined;
    const classes = (facts ? classesOfPerson(facts) : []).filter(({ to }) => to >= today).map((one) => one.class);
    const ground = groundOf({ kind, purpose, statuses, classes });
    if (ground) grounds.set(personId, ground);
  }
  return grounds;
}
