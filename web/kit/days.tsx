/** Days and moments as they are shown everywhere: 2026-11-23, 2026-11-23 09:05. Figures of equal width, so that columns line up. */
import { Tooltip } from 'antd';
import { useText } from '../language.tsx';

export function DayText({ day }: { day: string | null | undefined }) {
  return day ? <time dateTime={day}>{day}</time> : <span aria-hidden>—</span>;
}

/** A moment by the unit's clock. */
export function InstantText({ at, seconds = false }: { at: string | null | undefined; seconds?: boolean }) {
  return at ? <time dateTime={at}>{momentOf(at, seconds)}</time> : <span aria-hidden>—</span>;
}

/** The day on which something happened and the moment at which it was entered, where the two differ. */
export function HappenedAndEntered({ day, enteredAt }: { day: string; enteredAt: string }) {
  const t = useText();
  const entered = momentOf(enteredAt, false);
  if (entered.startsWith(day)) return <DayText day={day} />;
  return (
    <Tooltip title={t({ zh: `发生日期 ${day}，录入时间 ${entered}`, en: `Happened on ${day}, entered ${entered}` })}>
      <span>
        <DayText day={day} />{' '}
        <span className="quiet">
          {t({ zh: `（录入 ${entered.slice(0, 10)}）`, en: `(entered ${entered.slice(0, 10)})` })}
        </span>
      </span>
    </Tooltip>
  );
}

/** Where the unit is: a moment is shown by its clock, as days are; the browser may be set to another time zone. Told on signing in. */
let unitZone: string | undefined;
let clock: Intl.DateTimeFormat | undefined;

export function showMomentsIn(timeZone: string): void {
  if (timeZone !== unitZone) clock = undefined;
  unitZone = timeZone;
}

// Swedish writes 2026-11-23 08:30:00. Made when first used: a browser takes as long over it as over a dozen rows.
const unitClock = (): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium', timeZone: unitZone });

export function momentOf(at: string, seconds: boolean): string {
  clock ??= unitClock();
  return clock.format(new Date(at)).slice(0, seconds ? 19 : 16);
}

/** The other way: what somebody typed by the unit's clock, 2026-11-23T08:30, as a moment. */
export function momentTyped(text: string): string {
  const guess = Date.parse(`${text}Z`);
  const ahead = Date.parse(`${momentOf(new Date(guess).toISOString(), true).replace(' ', 'T')}Z`) - guess;
  return new Date(guess - ahead).toISOString();
}
