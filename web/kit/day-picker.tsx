/** The calendars of the library, loaded only where a day is asked for (day-input.tsx, filter-bar.tsx). */
import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { useText } from '../language.tsx';
import type { DayParts, DaysParts } from './day-input.tsx';

export function DayPicker({ id, value, onChange, last, first, disabled, label, hint }: DayParts) {
  return (
    <DatePicker
      id={id}
      aria-label={label}
      {...(hint && { placeholder: hint })}
      style={{ width: 160 }}
      disabled={disabled}
      value={value ? dayjs(value) : null}
      onChange={(day) => onChange?.(day ? day.format('YYYY-MM-DD') : undefined)}
      minDate={first ? dayjs(first) : undefined}
      maxDate={last ? dayjs(last) : undefined}
      onKeyDown={(event) => {
        // It takes the day; it does not send the form that the day stands in.
        if (event.key === 'Enter') event.preventDefault();
      }}
    />
  );
}

export function DaysPicker({ label, from, to, onChange }: DaysParts) {
  const t = useText();
  return (
    <DatePicker.RangePicker
      aria-label={label}
      allowEmpty={[true, true]}
      placeholder={[`${label} ${t({ zh: '起', en: 'from' })}`, t({ zh: '止', en: 'to' })]}
      style={{ width: 'var(--filter-days, 260px)' }}
      value={[dayOf(from), dayOf(to)]}
      onChange={(days) => onChange(textOf(days?.[0]), textOf(days?.[1]))}
    />
  );
}

const dayOf = (text: string | undefined) => (text && dayjs(text).isValid() ? dayjs(text) : null);
const textOf = (day: dayjs.Dayjs | null | undefined) => day?.format('YYYY-MM-DD');
