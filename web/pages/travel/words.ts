/** What the pages of journeys share: tones, countries as one text, what is missing. */
import type { Missing, TripState } from '../../../src/domain/travel/travel.ts';
import { COUNTRY_CODES, type CountryCode, countryName } from '../../../src/law/countries.ts';
import type { Tone } from '../../kit/state-tag.tsx';
import type { Localised } from '../../language.tsx';

export const TONE_OF_TRIP: Record<TripState, Tone> = {
  declared: 'waiting',
  approved: 'working',
  refused: 'ended',
  departed: 'working',
  returned: 'waiting',
  closed: 'good',
  cancelled: 'ended',
};

export const MISSING_NAMES: Record<Missing, Localised> = {
  opinion: { zh: '待提出意见', en: 'Opinion missing' },
  decision: { zh: '待审批', en: 'To be decided' },
  briefing: { zh: '未行前教育', en: 'Not briefed' },
  document: { zh: '证照未领出', en: 'Document not out' },
  return: { zh: '未登记出境或者回国', en: 'Departure or return not recorded' },
  interview: { zh: '待访谈', en: 'To be interviewed' },
  'full-report': { zh: '待补报', en: 'Full report missing' },
};

export const placesOf = (countries: readonly CountryCode[]): Localised => ({
  zh: countries.map((one) => countryName(one).zh).join('、'),
  en: countries.map((one) => countryName(one).en).join(', '),
});

/** Neighbours of the border first: they are chosen most. */
const FIRST: readonly CountryCode[] = ['HK', 'MO', 'TW'];
export const COUNTRIES: readonly CountryCode[] = [...FIRST, ...COUNTRY_CODES.filter((one) => !FIRST.includes(one))];
export const countryOptions = (t: (text: Localised) => string) =>
  COUNTRIES.map((value) => ({
    value,
    label: t(countryName(value)),
    title: `${value} ${countryName(value).zh} ${countryName(value).en}`,
  }));
/** Found by code, Chinese or English. */
export const findsCountry = (typed: string, option?: { title?: string | undefined }) =>
  (option?.title ?? '').toLowerCase().includes(typed.trim().toLowerCase());
