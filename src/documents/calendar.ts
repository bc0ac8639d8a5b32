/** A calendar file (RFC 5545, with the two hints of RFC 7986 that calendar programs heed): whole days, or moments. */
import { type Day, type Instant, plusDays } from '../law/day.ts';

export type CalendarEvent = {
  /** The same for as long as what it stands for, and telling nothing. */
  readonly uid: string;
  readonly summary: string;
  readonly location?: string | undefined;
} & ({ readonly firstDay: Day; readonly lastDay: Day } | { readonly startsAt: Instant; readonly endsAt: Instant });

type Calendar = {
  readonly name: string;
  readonly product: string;
  /** A calendar that is asked for again, and how often (`PT6H`). */
  readonly every?: string;
};

const LINE_OCTETS = 75;

export function calendarFile(
  { name, product, every }: Calendar,
  events: readonly CalendarEvent[],
  now: Instant,
): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Bulwark//${product}//ZH`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    ...(every ? [`REFRESH-INTERVAL;VALUE=DURATION:${every}`, `X-PUBLISHED-TTL:${every}`] : []),
    ...(events.length > 0 ? events.flatMap((one) => linesOf(one, now)) : NOTHING),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

const linesOf = (event: CalendarEvent, now: Instant): string[] => [
  'BEGIN:VEVENT',
  `UID:${event.uid}`,
  `DTSTAMP:${utc(now)}`,
  ...when(event),
  `SUMMARY:${escaped(event.summary)}`,
  ...(event.location ? [`LOCATION:${escaped(event.location)}`] : []),
  'CLASS:PRIVATE',
  'TRANSP:OPAQUE',
  'END:VEVENT',
];

/** The end of whole days is the day after the last (RFC 5545, 3.6.1). */
const when = (event: CalendarEvent): string[] =>
  'firstDay' in event
    ? [`DTSTART;VALUE=DATE:${basic(event.firstDay)}`, `DTEND;VALUE=DATE:${basic(plusDays(event.lastDay, 1))}`]
    : [`DTSTART:${utc(event.startsAt)}`, `DTEND:${utc(event.endsAt)}`];

/** A calendar has at least one component (RFC 5545, 3.6): where there is nothing, the zone of no events. */
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
const utc = (at: Instant): string => `${basic(at.slice(0, 19))}Z`;

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
