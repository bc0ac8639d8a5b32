/** Each time a document went: its day, what for, by when it was to be back, and who entered it when. */
import type { ReactNode } from 'react';
import { MOVEMENT_NAMES, OUT_FOR_NAMES } from '../../../src/domain/travel-documents/travel-documents.ts';
import type { ResultOf } from '../../api.ts';
import { type RecordLine, RecordLines } from '../../kit/case.tsx';
import { useText } from '../../language.tsx';

type Movement = ResultOf<'travel-documents.get'>['movements'][number];

export function Movements({
  movements,
  toTrip,
}: {
  readonly movements: readonly Movement[];
  readonly toTrip: (tripId: number) => ReactNode;
}) {
  const t = useText();
  const lines: RecordLine[] = movements.map((one, at) => {
    const before = movements[at - 1]?.dueBack;
    const late = one.what !== 'out' && before != null && one.on > before;
    return {
      key: one.position,
      day: one.on,
      at: one.enteredAt,
      by: one.enteredBy,
      tone: late ? 'late' : one.what === 'in' ? 'good' : 'plain',
      text: (
        <>
          {t(MOVEMENT_NAMES[one.what])}
          {one.reason &&
            t({ zh: `：${OUT_FOR_NAMES[one.reason].zh}`, en: ` for ${OUT_FOR_NAMES[one.reason].en.toLowerCase()}` })}
          {one.dueBack && t({ zh: `，应于 ${one.dueBack} 前交回`, en: `, due back by ${one.dueBack}` })}
          {late && t({ zh: `，迟于 ${before}`, en: `, later than ${before}` })}
          {one.tripId !== null && <> · {toTrip(one.tripId)}</>}
        </>
      ),
    };
  });
  return <RecordLines lines={lines} />;
}
