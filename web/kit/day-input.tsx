/** A day in a form, given and taken as the server writes it: 2026-11-23. */
import { DatePicker } from 'antd';
import dayjs from 'dayjs';

type Parts = {
  readonly id?: string;
  readonly value?: string | undefined;
  readonly onChange?: (day: string | undefined) => void;
  /** The last day that may be chosen, such as today for what has happened. */
  readonly last?: string | undefined;
  readonly first?: string | undefined;
  readonly disabled?: boolean;
  readonly label?: string;
};

export function DayInput({ id, value, onChange, last, first, disabled, label }: Parts) {
  return (
    <DatePicker
      id={id}
      aria-label={label}
      style={{ width: 160 }}
      disabled={disabled}
      value={value ? dayjs(value) : null}
      onChange={(day) => onChange?.(day ? day.format('YYYY-MM-DD') : undefined)}
      minDate={first ? dayjs(first) : undefined}
      maxDate={last ? dayjs(last) : undefined}
    />
  );
}
