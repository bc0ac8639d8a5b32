/** What inspectors ask, one after the other on the phone: chosen, then told what is right and why. Nobody sees what was chosen. */
import { Button, Progress, Radio } from 'antd';
import { useState } from 'react';
import { type ResultOf, useAct, useQueryOf } from '../../api.ts';
import { Link } from '../../kit/link.tsx';
import { Await, ErrorNote, InfoNote } from '../../kit/notes.tsx';
import { Page } from '../../kit/page.tsx';
import { useText } from '../../language.tsx';
import './questions.css';

type Asked = ResultOf<'questions.practice'>['rows'][number];
type Told = ResultOf<'questions.practise'>;

export default function Practice() {
  const found = useQueryOf('questions.practice', {});
  return (
    <Page
      narrow
      title={{ zh: '应知应会', en: 'What inspectors ask' }}
      purpose={{
        zh: '检查人员常问员工的问题，练多少次都可以。您选了什么只有您知道；单位只看到每题大致有多少人掌握。',
        en: 'What inspectors ask people. Practise as often as you like: what you choose is yours alone, and the unit sees about how many know each.',
      }}
    >
      <Await query={found}>{({ rows }) => <Asking rows={rows} />}</Await>
    </Page>
  );
}

function Asking({ rows }: { rows: readonly Asked[] }) {
  const t = useText();
  const [at, go] = useState(0);
  const asked = rows[at];
  if (!asked)
    return (
      <>
        <InfoNote
          tone="success"
          text={{
            zh: '都练过一遍了。拿不准的，随时再来。',
            en: 'That was all of them. Come back to whatever you are not sure of.',
          }}
        />
        <p className="button-row">
          <Button type="primary" onClick={() => go(0)}>
            {t({ zh: '再练一遍', en: 'Once more' })}
          </Button>
        </p>
        <p>
          <Link to="/mine">{t({ zh: '返回我的页面', en: 'Back to My page' })}</Link>
        </p>
      </>
    );
  return (
    <>
      <Progress
        percent={Math.round((at / rows.length) * 100)}
        format={() => `${at + 1}/${rows.length}`}
        aria-label={t({ zh: `第 ${at + 1} 题，共 ${rows.length} 题`, en: `Question ${at + 1} of ${rows.length}` })}
      />
      <One key={asked.question} asked={asked} onNext={() => go(at + 1)} />
    </>
  );
}

function One({ asked, onNext }: { asked: Asked; onNext: () => void }) {
  const t = useText();
  const act = useAct('questions.practise');
  const [chosen, choose] = useState<number>();
  const [told, tell] = useState<Told>();
  const send = async () => {
    if (chosen === undefined) return;
    const said = await act.mutateAsync({ question: asked.question, option: chosen }).catch(() => undefined);
    if (said) tell(said);
  };
  return (
    <section className="situation-card" aria-labelledby="practice-title">
      <h2 id="practice-title">{t(asked.title)}</h2>
      <Radio.Group
        className="question-options"
        aria-label={t(asked.title)}
        disabled={told !== undefined}
        value={chosen ?? null}
        onChange={({ target }) => choose(Number(target.value))}
        options={asked.options.map((option, value) => ({ value, label: t(option) }))}
      />
      <ErrorNote error={act.error} />
      {told && (
        <div aria-live="polite">
          <InfoNote
            tone={chosen === told.recommended ? 'success' : 'info'}
            text={
              chosen === told.recommended
                ? { zh: '答对了。', en: 'That is right.' }
                : {
                    zh: `应当是：${asked.options[told.recommended]!.zh}`,
                    en: `It is: ${asked.options[told.recommended]!.en}`,
                  }
            }
          />
          <p>{t(told.why)}</p>
          <p className="quiet">{t(told.source)}</p>
        </div>
      )}
      <div className="button-row" style={{ marginTop: 12 }}>
        {told ? (
          <Button type="primary" onClick={onNext}>
            {t({ zh: '下一题', en: 'Next' })}
          </Button>
        ) : (
          <>
            <Button type="primary" disabled={chosen === undefined} loading={act.isPending} onClick={() => void send()}>
              {t({ zh: '看答案', en: 'See the answer' })}
            </Button>
            <Button onClick={onNext}>{t({ zh: '跳过', en: 'Skip' })}</Button>
          </>
        )}
      </div>
    </section>
  );
}
