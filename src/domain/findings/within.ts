/** Who may see and do what with a finding, and what every act on one asks first. */
import { bearsSecrecyMark } from '../../imports/secrecy-mark.ts';
import type { Figures } from '../../law/facts.ts';
import { effectiveFigures } from '../../law/parameters.ts';
import type { Context } from '../../platform/action.ts';
import type { FindingId, UnitId } from '../../platform/ids.ts';
import { hasAny } from '../../platform/permission.ts';
import { refuse } from '../../platform/refusal.ts';
import { sealedHash } from '../../platform/sealing.ts';
import { isSame } from '../../platform/second-person.ts';
import { choicesOf } from '../duties/store/facts.ts';
import { pathOfPerson } from '../units/store/departments.ts';
import { getUnit } from '../units/store/unit.ts';
import { ENTRIES_AT_MOST, type FindingEntry, type FindingState, RUN } from './findings.ts';
import { doersOf, type HeldFinding, hereOf, holdFinding, insertEntry, unitOfFinding } from './store/findings.ts';
import { isInSight, type Sight } from './store/lists.ts';

type Where = Pick<Context, 'sql' | 'unitId'>;
export const OWN_ROW = { people: [], unit: true } as const;

/** A department or an organ acts as an office, not as a unit: it keeps none here. */
export async function ofUnit({ sql, unitId }: Where): Promise<UnitId> {
  return (await getUnit(sql, unitId)).body === 'unit' ? unitId : refuse('no-findings-here');
}
export const named = ({ sql, unitId }: Where, { findingId }: { findingId: FindingId }) =>
  unitOfFinding(sql, unitId, findingId);

export const figuresOf = async ({
  sql,
  unitId,
}: Pick<Context, 'sql'> & { readonly unitId: number }): Promise<Figures> =>
  effectiveFigures(await choicesOf(sql, unitId));

export async function sightOf({ sql, unitId, actor }: Pick<Context, 'sql' | 'unitId' | 'actor'>): Promise<Sight> {
  if (hasAny(actor.roles, RUN)) return 'everything';
  const { personId, accountId, roles } = actor;
  const isLiaison = roles.includes('liaison') && personId !== undefined;
  return {
    ...{ personId, accountId, scans: roles.includes('network-security') },
    within: isLiaison ? await pathOfPerson(sql, unitId, personId) : undefined,
  };
}

/** What he may not see is not there. */
export async function refuseUnseen(context: Context, findingId: number): Promise<void> {
  if (!(await isInSight(context.sql, context.unitId, await sightOf(context), findingId))) refuse('not-found');
}

/** The finding, held, in sight, and in one of these states. */
export async function inHand(context: Context, findingId: number, ...states: FindingState[]): Promise<HeldFinding> {
  await refuseUnseen(context, findingId);
  const one = await holdFinding(context.sql, context.unitId, findingId);
  return states.includes(one.state) ? one : refuse('wrong-state');
}

/** Who suggested it sees it; who puts it right are the person named, the liaison of the department named, and the office. */
export async function refuseOnlooker(context: Context, { findingId }: HeldFinding): Promise<void> {
  const sight = await sightOf(context);
  const ofWork: Sight = sight === 'everything' ? sight : { ...sight, accountId: NOBODY };
  if (!(await isInSight(context.sql, context.unitId, ofWork, findingId))) refuse('not-found');
}
/** No account has this number. */
const NOBODY = -1;

/** Once it is submitted, whoever is responsible does not give it to another: he would then be the one to verify it. */
export async function refuseOwner(context: Context, one: HeldFinding): Promise<void> {
  if (one.state === 'submitted') return refuseDoer(context, one.findingId);
  const { personId } = context.actor;
  if (personId !== undefined && personId === one.responsibleId) refuse('own-finding');
}

/** Another person than whoever did the work, whose it is, or whom it is about. */
export async function refuseDoer({ sql, unitId, actor }: Context, findingId: number): Promise<void> {
  if ((await doersOf(sql, unitId, findingId)).some((one) => isSame(actor, one))) refuse('own-finding');
}

export function refuseSecrets(...words: readonly unknown[]): void {
  if (bearsSecrecyMark(JSON.stringify(words))) refuse('secrecy-mark');
}

/** Everybody named is of the unit and here today. */
export async function refuseAbsent({ sql, unitId, today }: Context, personIds: readonly number[]): Promise<void> {
  const wanted = [...new Set(personIds)];
  if ((await hereOf(sql, unitId, wanted, today)).length < wanted.length) refuse('not-here-any-more');
}

/** One more line of what was done; answers by what the record refers to its words. */
export async function tell(
  { sql, unitId, now, actor }: Context,
  one: Pick<HeldFinding, 'findingId' | 'round' | 'key' | 'salt'>,
  what: FindingEntry,
  words?: string,
) {
  refuseSecrets(words);
  const position = await insertEntry(sql, unitId, one, { what, words, at: now, by: actor.accountId });
  if (position > ENTRIES_AT_MOST) refuse('finding-full', { limit: ENTRIES_AT_MOST });
  return { position, ...(words && { words: sealedHash(one.salt, words, `entry-${position}`) }) };
}
