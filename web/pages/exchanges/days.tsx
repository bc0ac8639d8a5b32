/** From when to when: a single day stands once. */
import { DayText } from '../../kit/days.tsx';

export function Days({ one: { startsOn, endsOn } }: { one: { readonly startsOn: string; readonly endsOn: string } }) {
  if (startsOn === endsOn) return <DayText day={startsOn} />;
  return (
    <span className="nowrap">
      <DayText day={startsOn} /> – <DayText day={endsOn} />
    </span>
  );
}
