/** All journeys, by filter. */
import {
  MISSING,
  TRIP_KIND_NAMES,
  TRIP_KINDS,
  TRIP_STATE_NAMES,
  TRIP_STATES,
} from '../../../src/domain/travel/travel.ts';
import { COUNTRY_CODES, countryName } from '../../../src/law/countries.ts';
import { FilterBar } from '../../kit/filter-bar.tsx';
import { oneOf } from '../../kit/filters.ts';
import { useFilters } from '../../kit/link.tsx';
import { TripTable } from './trip-table.tsx';
import { COUNTRIES, MISSING_NAMES } from './words.ts';

const ORDERS = ['leaves', '-leaves', 'returns', '-returns'] as const;

export function AllTrips() {
  const [search] = useFilters();
  return (
    <>
      <FilterBar
        filters={[
          { kind: 'text', key: 'text', label: { zh: '姓名、工号或团组', en: 'Name, staff number or group' } },
          {
            kind: 'one',
            key: 'state',
            label: { zh: '状态', en: 'State' },
            choices: TRIP_STATES.map((value) => ({ value, text: TRIP_STATE_NAMES[value] })),
          },
          {
            kind: 'one',
            key: 'missing',
            label: { zh: '还缺', en: 'Missing' },
            choices: MISSING.map((value) => ({ value, text: MISSING_NAMES[value] })),
            width: 190,
          },
          {
            kind: 'one',
            key: 'kind',
            label: { zh: '类别', en: 'Kind' },
            choices: TRIP_KINDS.map((value) => ({ value, text: TRIP_KIND_NAMES[value] })),
          },
          {
            kind: 'one',
            key: 'country',
            label: { zh: '国家（地区）', en: 'Country' },
            choices: COUNTRIES.map((value) => ({ value, text: countryName(value) })),
            width: 180,
          },
          { kind: 'days', from: 'from', to: 'to', label: { zh: '在境外的日期', en: 'Abroad between' } },
        ]}
      />
      <TripTable
        name="travel"
        label={{ zh: '出国（境）', en: 'Journeys abroad' }}
        filter={{
          text: search.text,
          state: oneOf(TRIP_STATES, search.state),
          kind: oneOf(TRIP_KINDS, search.kind),
          country: oneOf(COUNTRY_CODES, search.country),
          missing: oneOf(MISSING, search.missing),
          from: search.from,
          to: search.to,
          order: oneOf(ORDERS, search.order),
        }}
        empty={{
          zh: '没有符合条件的出行。员工可以在手机上自行申报；也可以由外事或者安全防范专员登记，点右上角“登记出行”。',
          en: 'No such journeys. Members declare their own on a phone; foreign affairs or the security officer record one under “Record a journey”.',
        }}
      />
    </>
  );
}
