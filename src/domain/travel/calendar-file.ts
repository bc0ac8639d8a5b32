/** Journeys as an iCalendar file (RFC 5545, with the two hints of RFC 7986 that calendar programs heed): whole days, and nothing but days. */
import { type Day, type Instant, plusDays } from '../../law/day.ts';

export type DaysAway = {
  /** The same for as long as the journey stands, and telling nothing. */
  readonly uid: string;
  readonly own: boolean;
  readonly name?: string | undefined;
  readonly leavesOn: Day;
  readonly returnsOn: Day;
};

const LINE_OCTETS = 75;

export function calendarFile(days: readonly DaysAway[], now: Instant): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Bulwark//Journeys//ZH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'NAME:出行 / Journeys',
    'X-WR-CALNAME:出行 / Journeys',
    'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
    'X-PUBLISHED-TTL:PT6H',
    ...(days.length > 0 ? days.flatMap((one) => event(one, now)) : NOTHING),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** The last day of a journey is the day before the end of its event (RFC 5545, 3.6.1). */
const event = ({ uid, own, name, leavesOn, returnsOn }: DaysAway, now: Instant): string[] => [
  'BEGIN:VEVENT',
  `UID:${uid}`,
  `DTSTAMP:${basic(now.slice(0, 19))}Z`,
  `DTSTART;VALUE=DATE:${basic(leavesOn)}`,
  `DTEND;VALUE=DATE:${basic(plusDays(returnsOn, 1))}`,
  `SUMMARY:${escaped(summaryOf(own, name))}`,
  'CLASS:PRIVATE',
  'TRANSP:OPAQUE',
  'END:VEVENT',
];

function summaryOf(own: boolean, name: string | undefined): string {
  if (own) return '本人出行 / My journey';
  return name === undefined ? '出行 / Journey' : `出行 / Journey：${name}`;
}

/** A calendar has at least one component (RFC 5545, 3.6): where nobody travels, the zone of no events. */
const NOTHING = [
  'BEGIN:VTIMEZONE',
  'TZID:UTC',
  'BEGIN:STANDARD',
  'DTSTART:19700101T000000',
  'TZOFFSETFROM:+0000',
  'TZOFFSETTO:+0000',
  'END:STANDARD',
  'END:VTIMEZONE',
];

const basic = (text: string): string => text.replace(/[-:]/g, '');

/** A name is one line already; what is left of control characters would begin a line of its own. */
const escaped = (text: string): string => text.replace(/\p{Cc}/gu, ' ').replace(/[\\;,]/g, '\\$&');

/** At most 75 octets a line; the rest goes on after a space. No character is cut in two. */
function folded(line: string): string {
  let octets = 0;
  let text = '';
  for (const character of line) {
    const more = Buffer.byteLength(character);
    if (octets + more > LINE_OCTETS) {
      text += '\r\n ';
      octets = 1;
    }
    text += character;
    octets += more;
  }
  return text;
}
