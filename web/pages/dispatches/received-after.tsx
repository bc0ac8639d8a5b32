/** What was done with a dispatch that came: the own answers, and who looked. */
import { ARRIVAL_PURPOSE_NAMES, type ArrivalPurpose, typeOf } from '../../../src/domain/dispatches/dispatches.ts';
import { type ResultOf, useQueryOf } from '../../api.ts';
import { RecordLines } from '../../kit/case.tsx';
import { InstantText } from '../../kit/days.tsx';
import { Link } from '../../kit/link.tsx';
import { Await, type Loaded } from '../../kit/notes.tsx';
import { Section } from '../../kit/page.tsx';
import { useText } from '../../language.tsx';
import { numberOfDispatch } from './states.tsx';

/** The own documents that answer it. */
export function Answers({ arrivalId }: { arrivalId: number }) {
  const t = useText();
  const { data } = useQueryOf('dispatches.sent', { about: arrivalId as never, limit: 50 });
  const answers = data?.rows.filter(({ type }) => type !== 'receipt') ?? [];
  if (answers.length === 0) return null;
  return (
    <Section title={{ zh: '本单位的答复', en: 'Own answers' }}>
      <ul className="dispatch-files">
        {answers.map((one) => (
          <li key={one.dispatchId}>
            <Link to={`/dispatches/sent/${one.dispatchId}`}>{one.title ?? t(typeOf(one.type).name)}</Link>
            <span className="quiet">{numberOfDispatch(one) ?? t({ zh: '未编号', en: 'not numbered' })}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

type Look = ResultOf<'dispatches.looks'>['looks'][number];

export function LooksAtReceived({ arrivalId }: { arrivalId: number }) {
  return <Looks query={useQueryOf('dispatches.looks', { arrivalId: arrivalId as never })} />;
}

/** At an own document about a person; looks at the others are not logged. */
export function LooksAtOwn({ dispatchId }: { dispatchId: number }) {
  return <Looks query={useQueryOf('dispatches.own-looks', { dispatchId: dispatchId as never })} />;
}

function Looks({ query }: { query: Loaded<{ looks: readonly Look[] }> }) {
  const t = useText();
  return (
    <Section title={{ zh: '查阅记录', en: 'Who looked' }}>
      <Await query={query}>
        {({ looks }) =>
          looks.length === 0 ? (
            <p className="quiet">{t({ zh: '还没有人打开过。', en: 'Nobody has opened it yet.' })}</p>
          ) : (
            <RecordLines
              lines={looks.map(({ at, displayName, purpose }, index) => ({
                key: index,
                text: (
                  <>
                    <InstantText at={at} /> {displayName} · {t(ARRIVAL_PURPOSE_NAMES[purpose as ArrivalPurpose])}
                  </>
                ),
              }))}
            />
          )
        }
      </Await>
    </Section>
  );
}
