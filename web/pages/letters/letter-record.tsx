/** What happened to a letter, in order: by whom, and when the system had it. */
import { WITHDRAWAL_REASON_NAMES } from '../../../src/domain/letters/letters.ts';
import type { RowOf } from '../../api.ts';
import { type RecordLine, RecordLines } from '../../kit/case.tsx';
import { InstantText } from '../../kit/days.tsx';
import { Section } from '../../kit/page.tsx';
import { type Text, useText } from '../../language.tsx';

type Letter = RowOf<'letters.list'>;

export function LetterRecord({ letter }: { letter: Letter }) {
  const t = useText();
  return (
    <Section title={{ zh: '办理记录', en: 'The record' }}>
      <RecordLines lines={linesOf(letter, t)} />
    </Section>
  );
}

function linesOf(letter: Letter, t: Text): RecordLine[] {
  const { issuedAt, issuedBy, firstReadAt, signedAt, withdrawnAt, withdrawalReason } = letter;
  const lines: RecordLine[] = [
    { key: 'issued', at: issuedAt, by: issuedBy, text: t({ zh: '发出承诺书', en: 'Letter issued' }) },
  ];
  if (firstReadAt)
    lines.push({
      key: 'read',
      at: firstReadAt,
      by: letter.name,
      text: t({ zh: '本人首次打开阅读', en: 'Opened by the person for the first time' }),
    });
  if (signedAt) lines.push(letter.onPaper ? onPaper(letter, signedAt, t) : onPhone(letter, signedAt, t));
  if (withdrawnAt && withdrawalReason)
    lines.push({
      key: 'withdrawn',
      at: withdrawnAt,
      text: t({
        zh: `撤回：${WITHDRAWAL_REASON_NAMES[withdrawalReason].zh}`,
        en: `Withdrawn: ${WITHDRAWAL_REASON_NAMES[withdrawalReason].en}`,
      }),
    });
  return lines;
}

const onPhone = ({ name, readFrom }: Letter, at: string, t: Text): RecordLine => ({
  key: 'signed',
  at,
  by: name,
  tone: 'good',
  text: (
    <>
      {t({ zh: '本人手写签署，单位电子签名已加盖', en: 'Signed by hand by the person; sealed by the unit' })}
      {readFrom && (
        <span className="quiet">
          {t({ zh: '（本次阅读开始于 ', en: ' (this reading began at ' })}
          <InstantText at={readFrom} />
          {t({ zh: '）', en: ')' })}
        </span>
      )}
    </>
  ),
});

/** The day is what the sheet says; the instant is when the system had it. */
const onPaper = ({ signedOn, registeredBy, originalKept }: Letter, at: string, t: Text): RecordLine => ({
  key: 'signed',
  day: signedOn,
  at,
  ...(registeredBy ? { by: registeredBy } : {}),
  tone: 'good',
  text: t({
    zh: `本人在纸质件上签署（日期以原件为准），扫描登记；原件存放：${originalKept}`,
    en: `Signed on paper by the person (the day as on the original), scanned and registered; original kept: ${originalKept}`,
  }),
});
