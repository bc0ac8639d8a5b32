/** Journeys as a calendar file: whole days, and nothing but days. */
import { calendarFile as fileOf } from '../../documents/calendar.ts';
import type { Day, Instant } from '../../law/day.ts';

export type DaysAway = {
  /** The same for as long as the journey stands, and telling nothing. */
  readonly uid: string;
  readonly own: boolean;
  readonly name?: string | undefined;
  readonly leavesOn: Day;
  readonly returnsOn: Day;
};

const JOURNEYS = { name: '出行 / Journeys', product: 'Journeys', every: 'PT6H' };

export function calendarFile(days: readonly DaysAway[], now: Instant): string {
  const events = days.map(({ uid, own, name, leavesOn, returnsOn }) => ({
    uid,
    summary: summaryOf(own, name),
    firstDay: leavesOn,
    lastDay: returnsOn,
  }));
  return fileOf(JOURNEYS, events, now);
}

function summaryOf(own: boolean, name: string | undefined): string {
  if (own) return '本人出行 / My journey';
  return name === undefined ? '出行 / Journey' : `出行 / Journey：${name}`;
}
