/**
 * Notices: who is told that something falls due, and when. Provisions 8 and 9 make the unit organise the work; when somebody is reminded
 * is ours to suggest and the unit's to choose (figures `reminder.*`).
 *
 * A notice is no second ledger: it holds a step and how many rows were in it when it was given, never which. What is shown is
 * counted from the ledger anew. No notice speaks of one person to another: officers and heads are told counts. The three administrators are
 * told nothing: it is no business of theirs.
 */
import type { Day, Instant } from '../../law/day.ts';
import { dayAt, plusDays } from '../../law/day.ts';
import type { Figures } from '../../law/facts.ts';
import type { Localised } from '../../law/localised.ts';
import type { Calendar } from '../../law/working-days.ts';
import { ADMINISTRATORS, ROLES, type Role } from '../../platform/permission.ts';
import { startOfDay } from '../duties/ledger.ts';

/** In the order in which they are shown; the first three are told to whom it concerns, the last two climb. */
export const STEPS = ['overdue', 'today', 'soon', 'to-officer', 'to-head'] as const;
export type Step = (typeof STEPS)[number];

/** Who is told: everybody of the unit who is no administrator alone. Officers of an organ or a department above do nothing in a unit. */
const UNTOLD: readonly Role[] = [...ADMINISTRATORS, 'industry-officer', 'organ-officer'];
export const TOLD = ROLES.filter((role) => !UNTOLD.includes(role));

/** The bounds between the steps on a day, as moments: a row is in a step by when it is due. */
export type Bounds = {
  readonly day: Day;
  /** Due before it: overdue. */
  readonly today: Instant;
  readonly tomorrow: Instant;
  readonly soon: Instant;
  readonly toOfficer: Instant;
  readonly toHead: Instant;
  /** What was told on this day or before it is told again. */
  readonly again: Day;
};

/** What is due on a day is overdue from the next; overdue by n days on the n-th day after. */
export function boundsOf(today: Day, timeZone: string, figures: Figures): Bounds {
  const at = (days: number) => startOfDay(plusDays(today, days), timeZone);
  return {
    day: today,
    today: at(0),
    tomorrow: at(1),
    soon: at(figures['reminder.before'] + 1),
    toOfficer: at(1 - figures['reminder.to-officer']),
    toHead: at(1 - figures['reminder.to-head']),
    again: plusDays(today, -figures['reminder.again']),
  };
}

/** Reminders are given in these hours of the unit's own clock, on its working days: nobody is sent for at night, or on a holiday. */
const FROM_HOUR = 9;
const TO_HOUR = 18;

export function isWorkingTime(at: Date, timeZone: string, calendar: Calendar): boolean {
  const hour = Number(new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', hourCycle: 'h23' }).format(at));
  return calendar.of(dayAt(at, timeZone)).works && hour >= FROM_HOUR && hour < TO_HOUR;
}

/** What a mail says: how many, and nothing else. The name of the system is the operator's own choice. */
export function mailOf(items: number, systemName: string | undefined): { subject: string; text: string } {
  const name: Localised = systemName
    ? { zh: systemName, en: systemName }
    : { zh: '内部系统', en: 'the internal system' };
  return {
    subject: systemName ?? '待办提醒 · Reminder',
    text:
      `您在${name.zh}中有 ${items} 项待办，请按平时的方式登录查看。本邮件不含链接和具体内容，请勿回复。\n\n` +
      `You have ${items} ${items === 1 ? 'item' : 'items'} in ${name.en}. Please sign in as you always do. This mail holds no link and no content; please do not reply.\n`,
  };
}
