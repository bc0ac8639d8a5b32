/**
 * A day in a form, given and taken as the server writes it: 2026-11-23; and a period in a filter. The calendar behind them is heavy
 * and comes when it is first shown: a field of its size holds its place.
 */
import { Input } from 'antd';
import { lazy, Suspense } from 'react';

const DayPicker = lazy(() => import('./day-picker.tsx').then(({ DayPicker: it }) => ({ default: it })));
const DaysPicker = lazy(() => import('./day-picker.tsx').then(({ DaysPicker: it }) => ({ default: it })));

export type DayParts = {
  readonly id?: string;
  readonly value?: string | undefined;
  readonly onChange?: (day: string | undefined) => void;
  /** The last day that may be chosen, such as today for what has happened. */
  readonly last?: string | undefined;
  readonly first?: string | undefined;
  readonly disabled?: boolean;
  readonly label?: string;
  /** What stands in it while it is empty. */
  readonly hint?: string;
};

export function DayInput(parts: DayParts) {
  return (
    <Suspense
      fallback={
        // By its id it is what the label of the form names, before the calendar is there and after.
        <Input
          disabled
          id={parts.id}
          aria-label={parts.label}
          placeholder={parts.hint}
          value={parts.value}
          style={{ width: 160 }}
        />
      }
    >
      <DayPicker {...parts} />
    </Suspense>
  );
}

export type DaysParts = {
  readonly label: string;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly onChange: (from: string | undefined, to: string | undefined) => void;
};

export function DaysInput(parts: DaysParts) {
  return (
    <Suspense
      fallback={
        <Input
          disabled
          aria-label={parts.label}
          placeholder={parts.label}
          style={{ width: 'var(--filter-days, 260px)' }}
        />
      }
    >
      <DaysPicker {...parts} />
    </Suspense>
  );
}
