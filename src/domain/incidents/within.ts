/** Who deals with incidents, and what every act on one asks first. */
import { z } from 'zod';
import { bearsSecrecyMark } from '../../imports/secrecy-mark.ts';
import { logLook } from '../../journal/look.ts';
import type { Instant } from '../../law/day.ts';
import type { Figures } from '../../law/facts.ts';
import { effectiveFigures } from '../../law/parameters.ts';
import type { Actor, Context } from '../../platform/action.ts';
import type { IncidentId, UnitId } from '../../platform/ids.ts';
import { refuse } from '../../platform/refusal.ts';
import { sealedHash } from '../../platform/sealing.ts';
import { choicesOf } from '../duties/store/facts.ts';
import { getUnit } from '../units/store/unit.ts';
import { type IncidentEntry, isOpen, mayDealWith, seesAll, stateAfter } from './incidents.ts';
import {
  type Changed,
  changeIncident,
  getIncident,
  type Held,
  insertEntry,
  type Named,
  numberIn,
  unitOfIncident,
} from './store/incidents.ts';
import type { Sight } from './store/lists.ts';

type Where = Pick<Context, 'sql' | 'unitId'>;
export const OWN_ROW = { people: [], unit: true } as const;

export const InstantField = z.iso
  .datetime({ offset: true })
  .max(40)
  .transform((text) => new Date(text).toISOString() as Instant);

/** A department or an organ acts as an office, not as a unit: it keeps none here. */
export async function ofUnit({ sql, unitId }: Where): Promise<UnitId> {
  return (await getUnit(sql, unitId)).body === 'unit' ? unitId : refuse('no-incidents-here');
}
export const named = ({ sql, unitId }: Where, { incidentId }: { incidentId: IncidentId }) =>
  unitOfIncident(sql, unitId, incidentId);

export const figuresOf = async ({ sql, unitId }: Where): Promise<Figures> =>
  effectiveFigures(await choicesOf(sql, unitId));

export const sightOf = ({ roles }: Pick<Actor, 'roles'>): Sight => (seesAll(roles) ? 'all' : 'network');

export function refuseSecrets(...texts: readonly (string | undefined)[]): void {
  if (texts.some((text) => text !== undefined && bearsSecrecyMark(text))) refuse('secrecy-mark');
}

/** The incident, held, if it is open and the actor deals with its kind; what he may not even see is not there. */
export async function inHand({ sql, unitId, actor }: Context, incidentId: number): Promise<Held> {
  const one = await getIncident(sql, unitId, incidentId, true);
  if (!mayDealWith(actor.roles, one.kind)) refuse('not-found');
  return isOpen(one.state) ? one : refuse('wrong-state');
}

/** The actor's number in the incident. */
export const ownNumber = ({ sql, unitId, actor }: Context, incidentId: number): Promise<number> =>
  numberIn(sql, unitId, incidentId, { accountId: actor.accountId, personId: actor.personId });

/** People give a time to the minute. */
export const toTheMinute = (at: Instant): string => at.slice(0, 16);

/** Nothing happens after now, nor before it was noticed. */
export function refuseTimes(at: Instant, { noticedAt }: Pick<Held, 'noticedAt'>, now: Instant): void {
  if (at > now) refuse('in-the-future');
  if (toTheMinute(at) < toTheMinute(noticedAt)) refuse('before-noticed');
}

type Step = { readonly what: IncidentEntry; readonly words?: string | undefined; readonly happenedAt?: Instant };

/** One more line of the timeline, by the actor; answers by what the record refers to its words. */
export async function tell(context: Context, one: Held, { what, words, happenedAt }: Step) {
  const { sql, unitId, now } = context;
  refuseSecrets(words);
  const by = await ownNumber(context, one.incidentId);
  const position = await insertEntry(sql, unitId, one, { what, words, happenedAt: happenedAt ?? now, at: now, by });
  return { position, ...(words && { words: sealedHash(one.salt, words, `entry-${position}`) }) };
}

const COLUMN_OF = {
  contained_at: 'containedAt',
  reported_at: 'reportedAt',
  reviewed_at: 'reviewedAt',
  rectified_at: 'rectifiedAt',
  closed_at: 'closedAt',
} as const;

/** A step was taken: the state is the last up to which all are. */
export async function stepped({ sql, unitId }: Where, one: Held, changed: Changed): Promise<void> {
  const steps = { ...one };
  for (const [column, field] of Object.entries(COLUMN_OF) as [keyof typeof COLUMN_OF, keyof Held][])
    if (changed[column]) Object.assign(steps, { [field]: changed[column] });
  await changeIncident(sql, unitId, one.incidentId, { state: stateAfter(steps), ...changed });
}

/** Of everybody who is named in it but the one who looks: opened, printed, or a file of it taken out (rights.md R8). */
export async function logLooks(
  { sql, unitId, now, actor }: Pick<Context, 'sql' | 'unitId' | 'now' | 'actor'>,
  names: readonly Pick<Named, 'personId'>[],
  query: string,
): Promise<void> {
  const look = { unitId, at: now, accountId: actor.accountId, purpose: 'incident', query };
  for (const { personId } of names)
    if (personId !== null && personId !== actor.personId) await logLook(sql, { ...look, personId });
}
