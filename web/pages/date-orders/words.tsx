/** What the pages of the order of dates share: how breaches are called, and when something happened. */
import { AREA_NAMES, BREACH_STAND_NAMES } from '../../../src/domain/date-orders/date-orders.ts';
import type { RowOf } from '../../api.ts';
import { DayText, InstantText } from '../../kit/days.tsx';
import { type Localised, useText } from '../../language.tsx';
import type { CheckWords } from '../findings/check-list.tsx';

type Row = RowOf<'date-orders.list'>;

export const WORDS = {
  stands: BREACH_STAND_NAMES,
  tones: { open: 'late', explained: 'stated', 'in-hand': 'working', gone: 'ended' },
  areas: AREA_NAMES,
} as const satisfies CheckWords;

/** The fact and its day, or its moment where moments are compared. */
export function Happened({ fact, by }: { fact: Row['first']; by: Row['by'] }) {
  const t = useText();
  return (
    <>
      <WhenText fact={fact} by={by} />
      <br />
      <span className="quiet">{t(begun(fact.what))}</span>
    </>
  );
}

export function WhenText({ fact, by }: { fact: Row['first']; by: Row['by'] }) {
  const t = useText();
  if (fact.on === null) return <>{t({ zh: '没有', en: 'never' })}</>;
  return by === 'instant' && fact.at !== null ? <InstantText at={fact.at} seconds /> : <DayText day={fact.on} />;
}

/** As it stands at the beginning of a line. */
export const begun = ({ zh, en }: Localised): Localised => ({ zh, en: en.charAt(0).toUpperCase() + en.slice(1) });
