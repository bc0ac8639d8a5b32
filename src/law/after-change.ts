/**
 * What changed for a post that somebody holds, and so outdates the review or the letter: part of applies.ts. The SQL of the same is
 * domain/duties/store/changes.ts; a property test holds the two equal.
 */
import { type Binding, classOfLevel } from './binds.ts';
import { type Day, day, daysBetween, plusDays } from './day.ts';
import type { Change } from './duty.ts';
import type { NewText, ReportedChange } from './facts.ts';

export type Changed = { readonly what: Change; readonly on: Day };

/** A row's occasion: the appointment with the day of the change. */
export const occasionOfChange = (appointmentId: number, on: Day): number => appointmentId * APART + numberOf(on);
export const appointmentOfChange = (occasion: number): number => Math.floor(occasion / APART);
export const dayOfChange = (occasion: number): Day => plusDays(FIRST, occasion % APART);

const FIRST = day('1900-01-01');
const numberOf = (on: Day): number => daysBetween(FIRST, on);
/** More than there are days from 1900 to 2200. */
export const APART = 1_000_000;

type Facts = { readonly newTexts: readonly NewText[]; readonly reportedChanges: readonly ReportedChange[] };

/** What changed for one appointment while the rule bound it, in the order of days; several on one day in the order of CHANGES. */
export function changesOf(own: readonly Binding[], { newTexts, reportedChanges }: Facts): Changed[] {
  const found: Changed[] = [];
  for (const binding of own) {
    if (binding.due.kind !== 'after-change') continue;
    const { on } = binding.due;
    const add = (what: Change, day: Day) => {
      if (on.includes(what) && binding.from <= day && day <= binding.to) found.push({ what, on: day });
    };
    if (own.some((before) => before.to === plusDays(binding.from, -1) && before.class !== binding.class))
      add('level', binding.from);
    for (const text of newTexts)
      if (text.levels.some((level) => classOfLevel(level) === binding.class)) add('text', text.on);
    for (const reported of reportedChanges)
      if (reported.appointmentId === binding.appointmentId) add('circumstances', reported.on);
  }
  return found.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}
