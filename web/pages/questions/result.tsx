/** How an attempt went, for the person alone: passed or not yet, the points, and what was wrong explained with its article. */

import { Segmented } from 'antd';
import { useState } from 'react';
import { worded } from '../../../src/domain/questions/questions.ts';
import { useQueryOf } from '../../api.ts';
import { Await, EmptyNote, InfoNote } from '../../kit/notes.tsx';
import { Section } from '../../kit/page.tsx';
import { useText } from '../../language.tsx';
import { QuestionShown } from './question-form.tsx';

export function Result({ attemptId }: { attemptId: number }) {
  const t = useText();
  const opened = useQueryOf('questions.my-attempt', { attemptId: attemptId as never });
  const [which, choose] = useState<'wrong' | 'all'>('wrong');
  return (
    <Await query={opened}>
      {({ passedOn, points, outOf, passPercent, questions }) => {
        const shown = questions.filter(({ items, after }) => which === 'all' || (after?.points ?? 0) < items.length);
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
            <p className="quiet">
              {t({ zh: '这个结果只有您本人能看到。', en: 'This result is for your eyes alone.' })}
            </p>
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
                <QuestionShown asked={one as never} answer={one.answer as never} right={one.after!.right} />
                <p>
                  <strong>{t({ zh: '解析：', en: 'Why: ' })}</strong>
                  {t(worded(one.after!.explanation))}
                </p>
                {one.after!.source && <p className="quiet">{one.after!.source}</p>}
              </article>
            ))}
          </Section>
        );
      }}
    </Await>
  );
}
