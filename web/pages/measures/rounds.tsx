/** What the check of the year still lacks, by article. What is missing is named, and leads to where it is put right. */
import { Collapse } from 'antd';
import type { Lack } from '../../../src/domain/measures/measures.ts';
import { type ResultOf, useQueryOf } from '../../api.ts';
import { DayText } from '../../kit/days.tsx';
import { Link } from '../../kit/link.tsx';
import { Await } from '../../kit/notes.tsx';
import { Section } from '../../kit/page.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { useText } from '../../language.tsx';
import { DutyWords } from '../training/session-law.tsx';
import { lackInWords, ROUND_NAMES } from './words.tsx';

type Round = ResultOf<'measures.stand'>['rounds'][number];

/** C19 and C20 bind key units alone: elsewhere they are no news. */
function useIsKeyUnit(): boolean | undefined {
  const { data } = useQueryOf('units.profile', {});
  return data?.statuses.some(({ status, holdsToday }) => status === 'key-unit' && holdsToday);
}

export function Rounds() {
  const query = useQueryOf('measures.stand', {});
  const isKeyUnit = useIsKeyUnit();
  return (
    <Section title={{ zh: '本年度检查', en: 'The check of this year' }}>
      <Await query={query}>
        {({ rounds }) => (
          <ul className="measure-rounds">
            {rounds
              .filter(({ kind }) => kind === 'measures-checked' || isKeyUnit)
              .map((one) => (
                <RoundOf key={one.kind} one={one} />
              ))}
          </ul>
        )}
      </Await>
    </Section>
  );
}

const FEW = 4;

function RoundOf({ one }: { one: Round }) {
  const t = useText();
  const { title, asks, duty } = ROUND_NAMES[one.kind];
  const done = one.last !== null;
  // After a complete round every measure is unchecked for the next: that is no lack of this one.
  const lacks = done ? one.lacks.filter(({ what }) => what !== 'unchecked') : one.lacks;
  return (
    <li>
      <div className="measure-round-head">
        <strong>{t(title)}</strong>
        {done ? (
          <ToneTag tone="good" text={{ zh: '已完成', en: 'Done' }} />
        ) : (
          <ToneTag tone="soon" text={{ zh: `还缺 ${lacks.length} 项`, en: `${lacks.length} missing` }} />
        )}
        {one.last && (
          <span className="quiet">
            <DayText day={one.last.completedOn} /> ·{' '}
            {t({ zh: `${one.last.measures} 项措施`, en: `${one.last.measures} measures` })}
          </span>
        )}
      </div>
      <div className="quiet">{t(asks)}</div>
      {lacks.length > 0 && (
        <ul className="measure-lacks">
          {lacks.slice(0, FEW).map((lack) => (
            <LackLine key={JSON.stringify(lack)} lack={lack} />
          ))}
          {lacks.length > FEW && (
            <li className="quiet">
              {t({ zh: `另有 ${lacks.length - FEW} 项`, en: `and ${lacks.length - FEW} more` })}
            </li>
          )}
        </ul>
      )}
      <Collapse
        ghost
        size="small"
        className="no-print"
        items={[{ key: duty, label: t({ zh: '法律依据', en: 'The law' }), children: <DutyWords code={duty} /> }]}
      />
    </li>
  );
}

function LackLine({ lack }: { lack: Lack }) {
  const t = useText();
  const words = t(lackInWords(lack));
  if ('measureId' in lack)
    return (
      <li>
        <Link to={`/measures/${lack.measureId}`}>{words}</Link>
      </li>
    );
  if ('objectId' in lack)
    return (
      <li>
        <Link to={lack.objectId === null ? '/measures/matrix' : `/measures/objects/${lack.objectId}`}>{words}</Link>
      </li>
    );
  return <li>{words}</li>;
}
