/** A deadline in working days with how it was counted: which days did not count, which did, and on whose word. */
import { type Counted, howCounted } from '../../src/law/working-days.ts';
import { useText } from '../language.tsx';
import { DayText } from './days.tsx';
import { ToneTag } from './state-tag.tsx';

export function CountedDeadline({ counted }: { counted: Counted }) {
  const t = useText();
  return (
    <div className="counted-deadline">
      <DayText day={counted.last} />
      {counted.basis.some(({ sure }) => !sure) && (
        <>
          {' '}
          <ToneTag
            tone="soon"
            text={{ zh: '放假安排待录入，日期可能变化', en: 'Holidays to be entered: may change' }}
          />
        </>
      )}
      <div className="quiet">{t(howCounted(counted))}</div>
    </div>
  );
}
