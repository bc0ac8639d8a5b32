/** One's own letters, on a phone: to be signed, signed with the file, and what was taken back. */
import { Button } from 'antd';
import { LETTER_STATE_NAMES } from '../../../src/domain/letters/letters.ts';
import { call, type ResultOf, useQueryOf } from '../../api.ts';
import { useSay } from '../../kit/confirm.tsx';
import { InstantText } from '../../kit/days.tsx';
import { useGo } from '../../kit/link.tsx';
import { Await, EmptyNote } from '../../kit/notes.tsx';
import { Page, Section } from '../../kit/page.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { useText } from '../../language.tsx';
import { TONE_OF_LETTER } from './letter-drawer.tsx';
import './letters.css';

type Letter = ResultOf<'letters.mine'>['letters'][number];

export default function MyLetters() {
  const mine = useQueryOf('letters.mine', {});
  return (
    <Page
      narrow
      title={{ zh: '我的承诺书', en: 'My letters' }}
      purpose={{
        zh: '待签署的请阅读后签署；已签署的可随时查看、下载。',
        en: 'Read and sign what is waiting; what you have signed you can read and download at any time.',
      }}
    >
      <Await query={mine}>
        {({ letters }) => {
          const toSign = letters.filter(({ state }) => state === 'issued' || state === 'read');
          const others = letters.filter((one) => !toSign.includes(one));
          return (
            <>
              <Section title={{ zh: '待签署', en: 'To be signed' }}>
                {toSign.length === 0 && (
                  <EmptyNote
                    text={{
                      zh: '没有待签署的承诺书。单位发出后，会列在这里。',
                      en: 'There is nothing to sign. What the unit issues to you is listed here.',
                    }}
                  />
                )}
                {toSign.map((one) => (
                  <LetterCard key={one.letterId} letter={one} />
                ))}
              </Section>
              {others.length > 0 && (
                <Section title={{ zh: '已签署和已撤回', en: 'Signed and withdrawn' }}>
                  {others.map((one) => (
                    <LetterCard key={one.letterId} letter={one} />
                  ))}
                </Section>
              )}
            </>
          );
        }}
      </Await>
    </Page>
  );
}

function LetterCard({ letter }: { letter: Letter }) {
  const t = useText();
  const go = useGo();
  const toSign = letter.state === 'issued' || letter.state === 'read';
  const open = () => go({ to: `/mine/letters/${letter.letterId}` });
  return (
    <div className="letter-card">
      <div>
        <strong>{t({ zh: letter.title, en: letter.titleEn || letter.title })}</strong>
        <div className="quiet">
          {letter.department} {letter.post}
        </div>
        <div>
          <ToneTag tone={TONE_OF_LETTER[letter.state]} text={LETTER_STATE_NAMES[letter.state]} />{' '}
          <span className="quiet nowrap">
            <InstantText at={letter.signedAt ?? letter.issuedAt} />
          </span>
        </div>
      </div>
      {toSign && (
        <Button type="primary" onClick={open}>
          {t({ zh: '阅读并签署', en: 'Read and sign' })}
        </Button>
      )}
      {letter.state === 'signed' && (
        <div className="button-column">
          <Button onClick={open}>{t({ zh: '查看', en: 'Read' })}</Button> <DownloadOwn letter={letter} />
        </div>
      )}
    </div>
  );
}

/** The bytes that were signed. */
export function DownloadOwn({ letter, big = false }: { letter: Pick<Letter, 'letterId' | 'personId'>; big?: boolean }) {
  const t = useText();
  const say = useSay();
  const { letterId, personId } = letter;
  return (
    <Button
      className={big ? 'sign-button' : undefined}
      onClick={() =>
        void call('letters.download', { letterId: letterId as never, personId, purpose: 'own' }).catch(say.failed)
      }
    >
      {t({ zh: '下载签署件', en: 'Download' })}
    </Button>
  );
}
