/** Whose registers they are, and what every act on an item asks first. */
import { titleBearsSecrecyMark } from '../../imports/secrecy-mark.ts';
import { type Day, dayAt } from '../../law/day.ts';
import type { Figures } from '../../law/facts.ts';
import { effectiveFigures } from '../../law/parameters.ts';
import type { Context } from '../../platform/action.ts';
import type { UnitId } from '../../platform/ids.ts';
import { refuse } from '../../platform/refusal.ts';
import { choicesOf } from '../duties/store/facts.ts';
import { pathOfPerson } from '../units/store/departments.ts';
import { getUnit } from '../units/store/unit.ts';
import type { Move } from './custody.ts';
import { isBelow, LEVEL_NAMES, type Level, looksLikeContent, READ, reachOf } from './registers.ts';
import { unitOfMove, wasMoved } from './store/custody.ts';
import { boreLevel, hereOf, holdItem, type Item, postLevelsOf, unitOfItem } from './store/items.ts';

type Where = Pick<Context, 'sql' | 'unitId'>;
export const OWN_ROW = { people: [], unit: true } as const;

/** A department or an organ acts as an office, not as a unit: it keeps none here. */
export async function ofUnit({ sql, unitId }: Where): Promise<UnitId> {
  return (await getUnit(sql, unitId)).body === 'unit' ? unitId : refuse('no-registers-here');
}
export const namedItem = ({ sql, unitId }: Where, { itemId }: { itemId: number }) => unitOfItem(sql, unitId, itemId);
export const namedMove = ({ sql, unitId }: Where, { moveId }: { moveId: number }) => unitOfMove(sql, unitId, moveId);

export const figuresOf = async ({ sql, unitId }: Where): Promise<Figures> =>
  effectiveFigures(await choicesOf(sql, unitId));
/** By what lists say which check is overdue. */
export const standingOf = async (context: Context) => ({ today: context.today, figures: await figuresOf(context) });

/** A register names things. What bears a mark, or says more than a name does, is not kept. */
export function refuseContent(names: readonly string[], texts: readonly string[] = []): void {
  if ([...names, ...texts].some(titleBearsSecrecyMark)) refuse('secrecy-mark');
  if (names.some(looksLikeContent)) refuse('looks-like-content');
}

/** Everybody named is of the unit and here today. */
export async function refuseAbsent({ sql, unitId, today }: Context, personIds: readonly number[]): Promise<void> {
  const wanted = [...new Set(personIds)];
  if ((await hereOf(sql, unitId, wanted, today)).length < wanted.length) refuse('not-here-any-more');
}

/** Nobody has in hand what is above the posts that he holds today. */
export async function refuseBelow({ sql, unitId, today }: Context, personId: number, level: Level): Promise<void> {
  const reach = reachOf(await postLevelsOf(sql, unitId, personId, today));
  if (!isBelow(reach, level)) return;
  const [{ zh: heldZh, en: heldEn }, { zh: askedZh, en: askedEn }] = [LEVEL_NAMES[reach], LEVEL_NAMES[level]];
  refuse('post-below-level', { heldZh, heldEn, askedZh, askedEn });
}

/** A device whose certificate has run out is neither issued nor lent before the register has a new one. What is in a hand already, a cross-check finds. */
export function refuseExpired(what: Move, { certificateUntil }: Pick<Item, 'certificateUntil'>, today: Day): void {
  const isHandedOut = what === 'issued' || what === 'lent';
  if (isHandedOut && certificateUntil !== null && certificateUntil < today)
    refuse('certificate-expired', { until: certificateUntil });
}

/** In use still, held until the transaction ends. */
export async function inUse({ sql, unitId }: Where, itemId: number) {
  const item = await holdItem(sql, unitId, itemId);
  if (item.state === 'destroyed') refuse('item-destroyed');
  return item.state === 'in-use' ? item : refuse('item-ended');
}
export async function carrierInUse(where: Where, itemId: number) {
  const item = await inUse(where, itemId);
  return item.register === 'carrier' ? item : refuse('not-a-carrier');
}

/** Whether one officer ends it. Of a carrier that bears a level, or bore one, others sign; not of what was entered today and never moved, by mistake. */
export async function endingOf(
  { sql, unitId, today, timeZone }: Ending,
  item: Item,
): Promise<'alone' | 'mistake-alone' | 'by-others'> {
  const isSecret =
    item.register === 'carrier' && (item.level !== 'none' || (await boreLevel(sql, unitId, item.itemId)));
  if (!isSecret) return 'alone';
  const isNew = dayAt(new Date(item.enteredAt), timeZone) === today && !(await wasMoved(sql, unitId, item.itemId));
  return isNew ? 'mistake-alone' : 'by-others';
}
type Ending = Pick<Context, 'sql' | 'unitId' | 'today' | 'timeZone'>;

/** Whose doors one watches: the office and the head all, a liaison those of the own department and below. */
export async function watchedUnder({ sql, unitId, actor }: Pick<Context, 'sql' | 'unitId' | 'actor'>): Promise<string> {
  if (READ.some((role) => actor.roles.includes(role))) return '/';
  const own = actor.personId === undefined ? undefined : await pathOfPerson(sql, unitId, actor.personId);
  return own ?? 'none';
}
