/**
 * Days and instants. A *day* is a calendar date in the unit's time zone, written 2026-11-23; an *instant* is a moment,
 * written as ISO 8601 in UTC. A deadline in days ends with that day; one in hours is an instant. Nothing here reads a
 * clock: today is always an argument.
 */
export type Day = string & { readonly day: unique symbol };
export type Instant = string & { readonly instant: unique symbol };

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const MS_A_DAY = 86_400_000;

/** The day if the text is a real calendar date between 1900 and 2200, otherwise undefined. */
export function asDay(text: string): Day | undefined {
  const found = DAY.exec(text);
  if (!found) return undefined;
  const [year, month, date] = [Number(found[1]), Number(found[2]), Number(found[3])];
  if (year < 1900 || year > 2200) return undefined;
  const at = new Date(Date.UTC(year, month - 1, date));
  return at.getUTCMonth() === month - 1 && at.getUTCDate() === date ? (text as Day) : undefined;
}

/** A day known to be one (a literal, or what the database gave). Throws where it is not: a fault, not a refusal. */
export function day(text: string): Day {
  const known = asDay(text);
  if (!known) throw new Error(`not a day: ${text}`);
  return known;
}

export function dayOf(year: number, month: number, date: number): Day | undefined {
  return asDay(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`);
}

const utc = (of: Day): number => Date.UTC(yearOf(of), monthOf(of) - 1, dateOf(of));
const fromUtc = (ms: number): Day => new Date(ms).toISOString().slice(0, 10) as Day;

export const yearOf = (of: Day): number => Number(of.slice(0, 4));
export const monthOf = (of: Day): number => Number(of.slice(5, 7));
export const dateOf = (of: Day): number => Number(of.slice(8, 10));

/** 1 Monday to 7 Sunday. */
export const dayInWeek = (of: Day): number => new Date(utc(of)).getUTCDay() || 7;

export const plusDays = (from: Day, days: number): Day => fromUtc(utc(from) + days * MS_A_DAY);
export const daysBetween = (from: Day, to: Day): number => Math.round((utc(to) - utc(from)) / MS_A_DAY);

/** The same date so many months later; where that month is shorter, its last day (as PostgreSQL reckons). */
export function plusMonths(from: Day, months: number): Day {
  const index = yearOf(from) * 12 + (monthOf(from) - 1) + months;
  const [year, month] = [Math.floor(index / 12), (index % 12) + 1];
  return dayOf(year, month, Math.min(dateOf(from), lastDateOf(year, month)))!;
}

export const lastDateOf = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
export const lastDayOfYear = (year: number): Day => dayOf(year, 12, 31)!;
export const firstDayOfYear = (year: number): Day => dayOf(year, 1, 1)!;

export const laterOf = (a: Day, b: Day): Day => (a > b ? a : b);
export const earlierOf = (a: Day, b: Day): Day => (a < b ? a : b);

const FORMATS = new Map<string, Intl.DateTimeFormat>();

/** Made once for each time zone: making one takes longer than a hundred days reckoned with it. */
function formatIn(timeZone: string): Intl.DateTimeFormat {
  const made = FORMATS.get(timeZone);
  if (made) return made;
  const format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  FORMATS.set(timeZone, format);
  return format;
}

/** The day that it is at this instant in this time zone (IANA name, e.g. Asia/Shanghai). */
export const dayAt = (at: Date, timeZone: string): Day => formatIn(timeZone).format(at) as Day;

export const instant = (at: Date): Instant => at.toISOString() as Instant;
