/** Everything that happened to an item, the newest first: each move with who signed, each change and check. */

import { Button } from 'antd';
import { MOVE_NAMES, MOVE_STATE_NAMES, PART_NAMES } from '../../../src/domain/registers/custody.ts';
import { END_REASON_NAMES, LEVEL_NAMES } from '../../../src/domain/registers/registers.ts';
import { useAct } from '../../api.ts';
import { type RecordLine, RecordLines } from '../../kit/case.tsx';
import { useSay } from '../../kit/confirm.tsx';
import { InstantText } from '../../kit/days.tsx';
import { Section } from '../../kit/page.tsx';
import { COLON, LIST } from '../../kit/punctuation.ts';
import { type Localised, useText } from '../../language.tsx';
import type { OpenItem } from './item-dialog.tsx';
import { useKeeps } from './words.tsx';

type Move = OpenItem['moves'][number];
const WHAT: Record<OpenItem['changes'][number]['what'], Localised> = {
  changed: { zh: '变更登记', en: 'Entry changed' },
  checked: { zh: '核对', en: 'Checked' },
  ended: { zh: '注销', en: 'Ended' },
};

export function ItemHistory({ one }: { one: OpenItem }) {
  const t = useText();
  const colon = t(COLON);
  const lines: RecordLine[] = [
    ...one.moves.map((move) => ({
      key: `move-${move.moveId}`,
      day: move.endedOn ?? move.begunOn,
      at: move.begunAt,
      by: move.begunBy ?? '',
      tone: move.state === 'done' ? ('good' as const) : ('plain' as const),
      text: <MoveText move={move} />,
    })),
    ...one.changes.map((change) => ({
      key: `event-${change.eventId}`,
      day: change.on,
      at: change.at,
      by: change.by ?? '',
      text: (
        <>
          {t(WHAT[change.what])}
          {change.before &&
            change.after &&
            `${colon}${t(LEVEL_NAMES[change.before])} → ${t(LEVEL_NAMES[change.after])}`}
          {change.reason && `${colon}${t(END_REASON_NAMES[change.reason])}`}
        </>
      ),
    })),
    {
      ...{ key: 'entered', day: null, at: one.enteredAt, text: t({ zh: '登记', en: 'Entered' }) },
      ...(one.enteredBy && { by: one.enteredBy }),
    },
  ];
  return (
    <Section title={{ zh: '办理记录', en: 'The record' }}>
      <RecordLines lines={lines.sort((a, b) => (b.at ?? '').localeCompare(a.at ?? ''))} />
    </Section>
  );
}

function MoveText({ move }: { move: Move }) {
  const t = useText();
  const say = useSay();
  const keeps = useKeeps();
  const onPaper = useAct('registers.sign-on-paper');
  const kept: Localised = { zh: '单位', en: 'the unit' };
  const from = move.from ?? t(kept);
  const to = move.to ?? (move.what === 'returned' ? t(kept) : undefined);
  const signed = (personId: number) =>
    void onPaper
      .mutateAsync({ moveId: move.moveId, personId: personId as never })
      .then(() => say.done({ zh: '已登记纸质签字。', en: 'The signature on paper is entered.' }), say.failed);
  return (
    <div>
      <div>
        <strong>{t(MOVE_NAMES[move.what])}</strong>
        {to && t({ zh: `：${from} → ${to}`, en: `: ${from} → ${to}` })}
        {move.department && ` · ${move.department}`}
        {move.dueBack && t({ zh: `，应于 ${move.dueBack} 前归还`, en: `, due back by ${move.dueBack}` })}
        {move.reason && `${t(COLON)}${t(END_REASON_NAMES[move.reason])}`}
        {move.copies.length > 0 && `${t(COLON)}${move.copies.join(t(LIST))}`}
        {move.state !== 'done' && ` · ${t(MOVE_STATE_NAMES[move.state])}`}
      </div>
      {move.signatures.map(({ part, name, personId, signedAt, onPaper: paper }) => (
        <div key={part} className="quiet">
          {t(PART_NAMES[part])} {name ?? '—'}{' '}
          {signedAt ? (
            <>
              {paper ? t({ zh: '纸质签字', en: 'signed on paper' }) : t({ zh: '已签字', en: 'signed' })}{' '}
              <InstantText at={signedAt} />
            </>
          ) : (
            <>
              {t({ zh: '未签', en: 'not signed' })}{' '}
              {keeps && move.state === 'waiting' && personId !== null && (
                <Button size="small" type="link" onClick={() => signed(personId)}>
                  {t({ zh: '登记纸质签字', en: 'Enter a signature on paper' })}
                </Button>
              )}
            </>
          )}
        </div>
      ))}
    </div>
  );
}
