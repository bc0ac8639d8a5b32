/** The month's departures, the nearest first, each with what it still lacks. */

import type { MISSING } from '../../../src/domain/travel/travel.ts';
import { FilterBar } from '../../kit/filter-bar.tsx';
import { oneOf } from '../../kit/filters.ts';
import { useFilters } from '../../kit/link.tsx';
import { daysOfMonth, MonthBar, useMonth } from './month.tsx';
import { TripTable } from './trip-table.tsx';
import { MISSING_NAMES } from './words.ts';

const ORDERS = ['leaves', '-leaves', 'returns', '-returns'] as const;
/** What can be missing before somebody leaves. */
const BEFORE = [
  'opinion',
  'decision',
  'briefing',
  'document',
  'return',
] as const satisfies readonly (typeof MISSING)[number][];

export function DeparturesPart() {
  const [search] = useFilters();
  const month = useMonth();
  const { first, last } = daysOfMonth(month);
  return (
    <>
      <MonthBar month={month} />
      <FilterBar
        filters={[
          {
            kind: 'one',
            key: 'missing',
            label: { zh: '还缺', en: 'Missing' },
            choices: BEFORE.map((value) => ({ value, text: MISSING_NAMES[value] })),
            width: 190,
          },
        ]}
      />
      <TripTable
        name="travel-departures"
        label={{ zh: `${month} 出境`, en: `Departures of ${month}` }}
        filter={{
          leavesFrom: first,
          leavesTo: last,
          missing: oneOf(BEFORE, search.missing),
          order: oneOf(ORDERS, search.order) ?? 'leaves',
        }}
        empty={{
          zh: '这个月没有这样的出境。用上面的按钮看前后月份。',
          en: 'There are no such departures in this month. Look at the months before and after with the buttons above.',
        }}
      />
    </>
  );
}
