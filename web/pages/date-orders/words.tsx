/** What the pages of the order of dates share: when something happened, and who is reading. */
import type { RowOf } from '../../api.ts';
import { DayText, InstantText } from '../../kit/days.tsx';
import { type Localised, useText } from '../../language.tsx';

type Row = RowOf<'date-orders.list'>;

export function Words({ of }: { of: Localised }) {
  const t = useText();
  return <>{t(of) || '—'}</>;
}

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
