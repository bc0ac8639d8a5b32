/** Training on paper and as a table: who attended, and the sheet that is signed in the room. Content only; the form is documents/. */
import type { Instant } from '../../law/day.ts';
import type { Language, Localised } from '../../law/localised.ts';
import type { Attendee } from './store/attendance.ts';
import { enteredAfterwards, type Session, WAY_NAMES, WITHDRAWAL_REASON_NAMES } from './training.ts';

/** An instant as a clock in the unit's time zone shows it: 2026-11-23 10:00:00. */
export const momentIn = (at: Instant, timeZone: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(new Date(at));

const COLUMNS: readonly Localised[] = [
  { zh: '部门', en: 'Department' },
  { zh: '姓名', en: 'Name' },
  { zh: '工号', en: 'Staff number' },
  { zh: '签到方式', en: 'Recorded' },
  { zh: '登记时间', en: 'Entered at' },
  { zh: '事后登记', en: 'Entered afterwards' },
  { zh: '撤回原因', en: 'Withdrawn because' },
];
const YES: Localised = { zh: '是', en: 'yes' };

/** The attendance of one session, the withdrawn with their reason: nothing that was recorded is left out. */
export function tableOfAttendance(
  session: Pick<Session, 'day'>,
  attendees: readonly Attendee[],
  language: Language,
  timeZone: string,
): { columns: string[]; rows: string[][] } {
  return {
    columns: COLUMNS.map((column) => column[language]),
    rows: attendees.map((one) => [
      one.department ?? '',
      one.name,
      one.staffNumber ?? '',
      WAY_NAMES[one.how][language],
      momentIn(one.enteredAt, timeZone),
      enteredAfterwards(session.day, one.enteredAt, timeZone) ? YES[language] : '',
      one.withdrawalReason ? WITHDRAWAL_REASON_NAMES[one.withdrawalReason][language] : '',
    ]),
  };
}
