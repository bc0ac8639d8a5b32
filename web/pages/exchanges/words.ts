/** What the pages of foreign exchange share. */
import type { ExchangeState } from '../../../src/domain/exchanges/exchanges.ts';
import { COUNTRY_CODES, type CountryCode, countryName } from '../../../src/law/countries.ts';
import type { Role } from '../../../src/platform/permission.ts';
import type { ResultOf } from '../../api.ts';
import type { Tone } from '../../kit/state-tag.tsx';
import { useText } from '../../language.tsx';
import { useWhoAmI } from '../../shell.tsx';

export type Exchange = ResultOf<'exchanges.get'>;

export const TONE_OF_EXCHANGE: Record<ExchangeState, Tone> = {
  planned: 'waiting',
  approved: 'working',
  refused: 'ended',
  prepared: 'working',
  held: 'soon',
  reported: 'good',
  cancelled: 'ended',
};

const RUN: readonly Role[] = ['security-officer', 'foreign-affairs'];
export const useRuns = (): boolean => useWhoAmI().roles.some((role) => RUN.includes(role));
export const useDecides = (): boolean => useWhoAmI().roles.includes('head');

/** Until it is held; afterwards as long as the preparation is still owed. */
export const inPreparation = ({ state, preparedAt }: Pick<Exchange, 'state' | 'preparedAt'>): boolean =>
  state === 'planned' || state === 'approved' || state === 'prepared' || (state === 'held' && preparedAt === null);

export function useCountries() {
  const t = useText();
  return COUNTRY_CODES.map((value) => ({ value, label: t(countryName(value)) })) as {
    value: CountryCode;
    label: string;
  }[];
}

export function useNamesOf(): (codes: readonly CountryCode[]) => string {
  const t = useText();
  return (codes) => codes.map((code) => t(countryName(code))).join(t({ zh: '、', en: ', ' }));
}
