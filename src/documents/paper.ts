import type { Instant } from '../law/day.ts';

/** The forms that paper is made in: each a file in templates/. */
export type Form =
  | 'letter'
  | 'notice'
  | 'official'
  | 'table'
  | 'sections'
  | 'labels'
  | 'checkpoint'
  | 'attestation'
  | 'pack';

/**
 * A document before it is printed: what stands on it as data, and in which form. Whatever a user wrote is in `data` and reaches the
 * form as JSON, never as markup, so that it can neither run nor change the form.
 */
export type Paper = {
  readonly form: Form;
  readonly data: object;
  /** PNG pictures that the form places, by name. */
  readonly pictures?: Readonly<Record<string, Uint8Array>>;
};

/** An instant as the form's document date. The same paper gives the same bytes: the date comes from here, never from a clock. */
export function documentDate(at: Instant) {
  const [year, month, day, hour, minute, second] = (at.match(/\d+/g) ?? []).map(Number);
  return { year, month, day, hour, minute, second };
}

/** An instant as people of this time zone read it, to the second: 2026-11-23 09:15:02. */
export function momentIn(timeZone: string, at: Instant): string {
  const part = partsOf(timeZone, at);
  return `${part('year')}-${part('month')}-${part('day')} ${part('hour')}:${part('minute')}:${part('second')}`;
}

/** How far this time zone is from UTC at this instant: UTC+08:00. */
export function offsetIn(timeZone: string, at: Instant): string {
  const offset = partsOf(timeZone, at)('timeZoneName').replace('GMT', 'UTC');
  return offset === 'UTC' ? 'UTC+00:00' : offset;
}

function partsOf(timeZone: string, at: Instant): (type: Intl.DateTimeFormatPartTypes) => string {
  const parts = formatOf(timeZone).formatToParts(new Date(at));
  return (type) => parts.find((part) => part.type === type)!.value;
}

/** Costly to make, and a long list asks for one a row. */
const formats = new Map<string, Intl.DateTimeFormat>();
function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    timeZoneName: 'longOffset',
  });
  formats.set(timeZone, made);
  return made;
}
