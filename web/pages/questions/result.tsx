/** How an attempt went, for the person alone: passed or not yet, the points, and what was wrong explained with its article. */

import { Segmented, Skeleton } from 'antd';
import { useState } from 'react';
import { worded } from '../../../src/domain/questions/questions.ts';
import { type ResultOf, useQueryOf } from '../../api.ts';
import { Await, EmptyNote, InfoNote } from '../../kit/notes.tsx';
import { Section } from '../../kit/page.tsx';
import { useText } from '../../language.tsx';
import { QuestionShown } from './question-form.tsx';

type Attempt = ResultOf<'questions.my-attempt'>;
type AfterIt = NonNullable<Attempt['questions'][number]['after']>;

/** Until the answers are known to be closed, what is at hand is the attempt as it ran: it explains nothing yet. */
export function Result({ attemptId }: { attemptId: number }) {
  const opened = useQueryOf('questions.my-attempt', { attemptId: attemptId as never });
  return (
    <Await query={opened}>
      {(attempt) => (attempt.endedAt === null ? <Skeleton active /> : <Explained attempt={attempt} />)}
    </Await>
  );
}

function Explained({ attempt: { passedOn, points, outOf, passPercent, questions } }: { attempt: Attempt }) {
  const t = useText();
  const [which, choose] = useState<'wrong' | 'all'>('wrong');
  const explained = questions.flatMap((one) => (one.after ? [{ ...one, after: one.after as AfterIt }] : []));
  const shown = explained.filter(({ items, after }) => which === 'all' || after.points < items.length);
  return (
    <Section title={{ zh: '结果', en: 'The result' }}>
      <InfoNote
        tone={passedOn ? 'success' : 'warning'}
        text={
          passedOn
            ? {
                zh: `已通过：答对 ${points}/${outOf}。`,
                en: `Passed: ${points} of ${outOf} right.`,
              }
            : {
                zh: `尚未通过：答对 ${points}/${outOf}，需要 ${passPercent}%。`,
                en: `Not yet passed: ${points} of ${outOf} right; ${passPercent}% are needed.`,
              }
        }
      />
      <p className="quiet">{t({ zh: '这个结果只有您本人能看到。', en: 'This result is for your eyes alone.' })}</p>
      <Segmented<'wrong' | 'all'>
        aria-label={t({ zh: '显示哪些题', en: 'Which questions' })}
        value={which}
        onChange={choose}
        options={[
          { value: 'wrong', label: t({ zh: '答错的题', en: 'Those you missed' }) },
          { value: 'all', label: t({ zh: '全部', en: 'All' }) },
        ]}
      />
      {shown.length === 0 && <EmptyNote text={{ zh: '没有答错的题。', en: 'You missed none.' }} />}
      {shown.map((one) => (
        <article key={one.position} className="question-after">
          <QuestionShown asked={one as never} answer={one.answer as never} right={one.after.right} />
          <p>
            <strong>{t({ zh: '解析：', en: 'Why: ' })}</strong>
            {t(worded(one.after.explanation))}
          </p>
          {one.after.source && <p className="quiet">{one.after.source}</p>}
        </article>
      ))}
    </Section>
  );
}
