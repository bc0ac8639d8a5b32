/** The needed set as a checklist: what is covered, by which rule; what is missing, and what it would have to settle. */

import { Button, Progress } from 'antd';
import { VERSION_STATE_NAMES } from '../../../src/domain/rules/rules.ts';
import { type NeededKind, neededRule, pointsOf } from '../../../src/law/needed-rules.ts';
import { type ResultOf, useQueryOf } from '../../api.ts';
import { DayText } from '../../kit/days.tsx';
import { Link } from '../../kit/link.tsx';
import { MarkTags } from '../../kit/mark-tag.tsx';
import { Await, InfoNote } from '../../kit/notes.tsx';
import { Section } from '../../kit/page.tsx';
import { LIST } from '../../kit/punctuation.ts';
import { ToneTag } from '../../kit/state-tag.tsx';
import { useText } from '../../language.tsx';
import { lawOfKinds } from './words.tsx';

type Needed = ResultOf<'rules.needed'>;

export function NeededSet({ onBegin }: { onBegin?: ((kinds: NeededKind[]) => void) | undefined }) {
  const t = useText();
  const query = useQueryOf('rules.needed', {});
  return (
    <Section title={{ zh: '应有制度清单', en: 'The needed set' }}>
      <Await query={query}>
        {(found) => (
          <>
            <Whole found={found} />
            <p className="quiet">
              {t({
                zh: '规定没有列明应有哪些制度，本清单为本系统建议。一份制度可以规定几类事项；各类都有已印发的制度，第九条第（一）项才算履行。',
                en: 'The Provisions do not say which rules a unit has; this set is our suggestion. One document may cover several kinds. Article 9, item 1 counts as met once every kind has a rule that was issued.',
              })}{' '}
              <MarkTags marks={['D']} />
            </p>
            <ul className="needed-set">
              {found.kinds.map((one) => (
                <Kind key={one.kind} one={one} onBegin={onBegin} />
              ))}
            </ul>
          </>
        )}
      </Await>
    </Section>
  );
}

function Whole({ found }: { found: Needed }) {
  const t = useText();
  const all = found.kinds.length;
  const done = all - found.missing;
  const text = { zh: `${all}类中已有${done}类`, en: `${done} of ${all} kinds are covered` };
  if (found.missing === 0 && found.completeSince)
    return (
      <InfoNote
        tone="success"
        text={{
          zh: `${all}类制度都已印发，最后一类印发于 ${found.completeSince}。`,
          en: `All ${all} kinds are covered, the last since ${found.completeSince}.`,
        }}
      />
    );
  return (
    <div>
      <strong>{t(text)}</strong>
      {t({ zh: `，还缺${found.missing}类`, en: `, ${found.missing} are missing` })}
      <Progress percent={Math.round((done / all) * 100)} showInfo={false} aria-label={t(text)} />
    </div>
  );
}

function Kind({
  one,
  onBegin,
}: {
  one: Needed['kinds'][number];
  onBegin?: ((kinds: NeededKind[]) => void) | undefined;
}) {
  const t = useText();
  const { title } = neededRule(one.kind);
  const isCovered = one.covered.length > 0;
  return (
    <li>
      <div>
        <strong>{t(title)}</strong>{' '}
        <span className="quiet">
          {lawOfKinds([one.kind])
            .map(({ code }) => code)
            .join(t(LIST))}
        </span>
        {one.covered.map(({ workRuleId, versionId, title: called, document, issuedOn }) => (
          <div key={versionId}>
            <Link to={`/rules/${workRuleId}`}>{called ?? document}</Link>{' '}
            <span className="quiet">
              {document} <DayText day={issuedOn} /> {t({ zh: '印发', en: 'issued' })}
            </span>
          </div>
        ))}
        {one.inHand.map(({ versionId, state }) => (
          <div key={versionId} className="quiet">
            <Link to={`/rules/versions/${versionId}`}>{t(VERSION_STATE_NAMES[state])}</Link>
          </div>
        ))}
        {!isCovered && (
          <details>
            <summary className="quiet">{t({ zh: '应当明确的事项', en: 'What it must settle' })}</summary>
            <ol>
              {pointsOf(one.kind).map(({ point, title: what }) => (
                <li key={point}>{t(what)}</li>
              ))}
            </ol>
          </details>
        )}
      </div>
      <div>
        {isCovered ? (
          <ToneTag tone="good" text={{ zh: '已有', en: 'Covered' }} />
        ) : (
          <>
            <ToneTag
              tone={one.inHand.length > 0 ? 'working' : 'late'}
              text={one.inHand.length > 0 ? { zh: '办理中', en: 'In hand' } : { zh: '缺', en: 'Missing' }}
            />{' '}
            {onBegin && one.inHand.length === 0 && (
              <Button onClick={() => onBegin([one.kind])}>{t({ zh: '起草', en: 'Write it' })}</Button>
            )}
          </>
        )}
      </div>
    </li>
  );
}
