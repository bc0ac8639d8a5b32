/** A test, on a phone first: what awaits one, one question after the other, the result that nobody else sees. */
import { useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { worded } from '../../../src/domain/questions/questions.ts';
import { type ResultOf, useAct, useQueryOf } from '../../api.ts';
import { DayText, InstantText } from '../../kit/days.tsx';
import { Link } from '../../kit/link.tsx';
import { Await, ErrorNote, InfoNote } from '../../kit/notes.tsx';
import { Page, Section } from '../../kit/page.tsx';
import { useText } from '../../language.tsx';
import { Result } from './result.tsx';
import { Running } from './running.tsx';
import './questions.css';

type Mine = ResultOf<'questions.my-test'>;

export default function TakeTest() {
  const { testId } = useParams({ strict: false }) as { testId: string };
  const mine = useQueryOf('questions.my-test', { testId: Number(testId) as never });
  return (
    <Page narrow title={mine.data ? worded(mine.data.title) : { zh: '测试', en: 'Test' }}>
      <Await query={mine}>{(data) => <Taking mine={data} />}</Await>
    </Page>
  );
}

function Taking({ mine }: { mine: Mine }) {
  const running = mine.own.find(({ endedAt }) => endedAt === null);
  const last = mine.own.findLast(({ endedAt }) => endedAt !== null);
  const [opened, open] = useState<number>();
  if (running) return <Running key={running.attemptId} attemptId={running.attemptId} />;
  const shown = mine.own.find(({ attemptId }) => attemptId === opened) ?? last;
  return (
    <>
      <Before mine={mine} />
      {shown && <Result key={shown.attemptId} attemptId={shown.attemptId} />}
      {mine.own.length > 1 && <Earlier mine={mine} shown={shown?.attemptId} onOpen={open} />}
    </>
  );
}

function Before({ mine }: { mine: Mine }) {
  const t = useText();
  const begin = useAct('questions.begin-test');
  const passed = mine.own.some(({ passedOn }) => passedOn !== null);
  const left = mine.attempts - mine.own.length;
  if (passed) return null;
  return (
    <Section title={{ zh: '开始之前', en: 'Before you begin' }}>
      <ul className="test-rules">
        <li>
          {t({
            zh: `共 ${mine.questions} 题，限时 ${mine.minutes} 分钟，以系统时间为准。`,
            en: `${mine.questions} questions, ${mine.minutes} minutes by the system’s clock.`,
          })}
        </li>
        <li>
          {t({
            zh: `得分达到 ${mine.passPercent}% 为通过；${mine.hours > 0 ? `通过计 ${mine.hours} 学时。` : ''}`,
            en: `${mine.passPercent}% passes${mine.hours > 0 ? ` and counts as ${mine.hours} hours` : ''}.`,
          })}
        </li>
        <li>
          {t({
            zh: `最多作答 ${mine.attempts} 次，还可作答 ${Math.max(0, left)} 次。每次重新抽题。`,
            en: `It can be taken ${mine.attempts} times, ${Math.max(0, left)} of them left. Each draws anew.`,
          })}
        </li>
        <li>
          {t({
            zh: '每答一题即时保存；断网、关机不会丢失已保存的答案，但时间继续。',
            en: 'Each answer is saved at once. A lost connection or a phone that dies loses nothing that was saved, but the time runs on.',
          })}
        </li>
        <li>
          {t({
            zh: '分数和答案只有您本人能看到；单位只看到谁已通过。',
            en: 'Points and answers are yours alone; the unit sees only who has passed.',
          })}
        </li>
        <li>
          {t({ zh: '开放：', en: 'Open ' })}
          <DayText day={mine.opensOn} /> – <DayText day={mine.closesOn} />
        </li>
      </ul>
      <ErrorNote error={begin.error} />
      {!mine.isOpen ? (
        <InfoNote text={{ zh: '这项测试现在没有开放。', en: 'This test is not open now.' }} />
      ) : left > 0 ? (
        <Button
          type="primary"
          size="large"
          block
          loading={begin.isPending}
          onClick={() => begin.mutate({ testId: mine.testId as never })}
        >
          {mine.own.length === 0 ? t({ zh: '开始作答', en: 'Begin' }) : t({ zh: '再答一次', en: 'Take it again' })}
        </Button>
      ) : (
        <InfoNote
          text={{
            zh: '次数已用完。请看下面的解析，并联系安全防范专员安排补学。',
            en: 'All attempts are used. Read the explanations below, and ask the security officer how to make it up.',
          }}
        />
      )}
      <p>
        <Link to="/mine/training">{t({ zh: '返回我的培训', en: 'Back to my training' })}</Link>
      </p>
    </Section>
  );
}

type EarlierParts = {
  readonly mine: Mine;
  readonly shown: number | undefined;
  readonly onOpen: (attemptId: number) => void;
};

function Earlier({ mine, shown, onOpen }: EarlierParts) {
  const t = useText();
  return (
    <Section title={{ zh: '各次作答', en: 'Your attempts' }}>
      <ul className="plain-rows">
        {mine.own.map(({ attemptId, begunAt, passedOn }, at) => (
          <li key={attemptId}>
            <span>
              {t({ zh: `第 ${at + 1} 次`, en: `Attempt ${at + 1}` })} · <InstantText at={begunAt} /> ·{' '}
              {passedOn ? t({ zh: '通过', en: 'passed' }) : t({ zh: '尚未通过', en: 'not yet passed' })}
            </span>
            {attemptId !== shown && (
              <Button size="small" onClick={() => onOpen(attemptId)}>
                {t({ zh: '查看', en: 'Show' })}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
