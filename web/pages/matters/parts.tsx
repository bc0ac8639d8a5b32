/** Parts that the reporter's page and the officer's share: the steps of a report, and what was said of it. */
import { MATTER_OUTCOME_NAMES, MATTER_STATE_NAMES, MATTER_STEP_NAMES } from '../../../src/domain/matters/matters.ts';
import type { ResultOf } from '../../api.ts';
import { CaseSteps, type RecordLine, RecordLines, type Step } from '../../kit/case.tsx';
import { InstantText, momentOf } from '../../kit/days.tsx';
import { Section } from '../../kit/page.tsx';
import { useText } from '../../language.tsx';
import '../reviews/reviews.css';
import './matters.css';
import { WORD_NAMES } from './words.ts';

export type OpenedMatter = ResultOf<'matters.my-matter'>;

export function MatterSteps({ one }: { one: OpenedMatter }) {
  const moments = [one.reportedAt, one.acknowledgedAt, one.handledAt, one.closedAt];
  const states = ['reported', 'acknowledged', 'handled', 'closed'] as const;
  const next = moments.indexOf(null);
  const steps = states.map(
    (state, index): Step => ({
      title: MATTER_STEP_NAMES[state],
      day: moments[index] ? momentOf(moments[index], false).slice(0, 10) : null,
      state: moments[index] ? 'done' : index === next ? 'now' : 'later',
    }),
  );
  return <CaseSteps steps={steps} />;
}

/** In the order in which it was said; the reporter's words and the unit's. */
export function MatterWords({ one }: { one: OpenedMatter }) {
  const t = useText();
  return (
    <Section title={{ zh: '内容', en: 'What was said' }}>
      {one.words.map((word) => (
        <div key={word.position} className="matter-words">
          <strong>{t(WORD_NAMES[word.what])}</strong>{' '}
          <span className="quiet nowrap">
            <InstantText at={word.saidAt} seconds />
          </span>
          {word.what === 'handling' && one.outcome && <p>{t(MATTER_OUTCOME_NAMES[one.outcome])}</p>}
          <p className="written">{word.words}</p>
        </div>
      ))}
    </Section>
  );
}

export function MatterRecord({ one }: { one: OpenedMatter }) {
  const t = useText();
  const step = (at: string | null, text: string, by: string | null): RecordLine[] =>
    at ? [{ key: text, at, by: by ?? undefined, text }] : [];
  const additions = one.words.filter(({ what }) => what === 'addition');
  const lines: RecordLine[] = [
    ...step(one.reportedAt, t(MATTER_STATE_NAMES.reported), one.words[0]?.saidBy ?? null),
    ...additions.map((word) => ({
      ...{ key: word.position, at: word.saidAt, by: word.saidBy },
      text: t(WORD_NAMES.addition),
    })),
    ...step(one.acknowledgedAt, t(MATTER_STATE_NAMES.acknowledged), one.acknowledgedBy),
    ...step(one.handledAt, t(MATTER_STATE_NAMES.handled), one.handledBy),
    ...step(one.closedAt, t(MATTER_STATE_NAMES.closed), one.closedBy),
  ].toSorted((a, b) => a.at!.localeCompare(b.at!));
  return (
    <Section title={{ zh: '办理记录', en: 'The record' }}>
      <RecordLines lines={lines} />
    </Section>
  );
}
