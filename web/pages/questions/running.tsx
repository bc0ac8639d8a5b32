/** An attempt under way: the time by the server's clock, one question at a time, each answer saved as it is given. */
import { Button, Skeleton } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import { type ResultOf, useAct, useQueryOf, useRefresh } from '../../api.ts';
import { useConfirm } from '../../kit/confirm.tsx';
import { ErrorNote, InfoNote } from '../../kit/notes.tsx';
import { useText } from '../../language.tsx';
import { type Places, QuestionForm } from './question-form.tsx';
import { useUnsent } from './unsent.ts';

type Attempt = ResultOf<'questions.my-attempt'>;

export function Running({ attemptId }: { attemptId: number }) {
  const opened = useQueryOf('questions.my-attempt', { attemptId: attemptId as never });
  if (opened.data) return <Answering attempt={opened.data} />;
  return opened.error ? <ErrorNote error={opened.error} onRetry={() => void opened.refetch()} /> : <Skeleton active />;
}

const secondsUntil = (at: number): number => Math.max(0, Math.ceil((at - performance.now()) / 1000));

/** Seconds left: from the server's moment on, counted by this page. The device's own date does not matter. */
function useSecondsLeft({ now, endsAt }: Pick<Attempt, 'now' | 'endsAt'>): number {
  const ends = useMemo(() => performance.now() + Date.parse(endsAt) - Date.parse(now), [endsAt, now]);
  const [seconds, set] = useState(() => secondsUntil(ends));
  useEffect(() => {
    const timer = setInterval(() => set(secondsUntil(ends)), 500);
    return () => clearInterval(timer);
  }, [ends]);
  return seconds;
}

const clock = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
const isAnswered = (answer: Places | null): boolean => answer?.every((places) => places.length > 0) ?? false;

function Answering({ attempt }: { attempt: Attempt }) {
  const t = useText();
  const confirm = useConfirm();
  const refresh = useRefresh();
  const submit = useAct('questions.submit-test');
  const unsent = useUnsent(attempt.attemptId);
  const [given, give] = useState<Readonly<Record<number, Places>>>({});
  const seconds = useSecondsLeft(attempt);
  const answerOf = (position: number): Places | null =>
    given[position] ?? unsent.waiting[position] ?? (attempt.questions[position - 1]!.answer as Places | null);
  // Where one left off: also what still waits to be sent is answered.
  const [at, go] = useState(() =>
    Math.max(
      0,
      attempt.questions.findIndex(({ position }) => !isAnswered(answerOf(position))),
    ),
  );
  const question = attempt.questions[at]!;
  const count = attempt.questions.length;
  const open = attempt.questions.filter(({ position }) => !isAnswered(answerOf(position))).length;
  const waiting = Object.keys(unsent.waiting).length;
  const send = async () => {
    await unsent.flush();
    await submit.mutateAsync({ attemptId: attempt.attemptId as never });
    scrollTo(0, 0);
  };
  const over = seconds === 0;
  const sendNow = useRef(send);
  sendNow.current = send;
  useEffect(() => {
    if (over) void sendNow.current().catch(() => {});
  }, [over]);
  const hand = () =>
    confirm({
      title: { zh: '提交测试？', en: 'Submit the test?' },
      consequence: {
        zh: `${open > 0 ? `还有 ${open} 题没有作答。` : ''}${waiting > 0 ? `有 ${waiting} 题还没有保存到系统，将先重新发送。` : ''}提交后不能再改。`,
        en: `${open > 0 ? `${open} questions are not answered. ` : ''}${waiting > 0 ? `${waiting} answers have not reached the system and are sent again first. ` : ''}Nothing can be changed afterwards.`,
      },
      act: { zh: '提交', en: 'Submit' },
      destructive: open > 0,
      run: send,
    });
  return (
    <>
      <div className="test-bar">
        <strong>{t({ zh: `第 ${at + 1} 题，共 ${count} 题`, en: `${at + 1} of ${count}` })}</strong>
        <span
          role="timer"
          aria-label={t({ zh: '剩余时间', en: 'Time left' })}
          className={seconds < 60 ? 'test-clock-short' : ''}
        >
          {t({ zh: '剩余 ', en: 'Left ' })}
          {clock(seconds)}
        </span>
        <span role="status" className="quiet">
          {waiting > 0
            ? t({ zh: `${waiting} 题待发送`, en: `${waiting} to be sent` })
            : t({ zh: '已保存', en: 'Saved' })}
        </span>
      </div>
      {waiting > 0 && !over && (
        <InfoNote
          tone="warning"
          text={{
            zh: '网络不通时可以继续作答：答案先存在本机，联网后自动发送。时间继续，以系统时间为准。',
            en: 'Without a connection you can go on: answers are kept on this device and sent by themselves. The time runs on by the system’s clock.',
          }}
        />
      )}
      <ErrorNote error={submit.error ?? unsent.declined} onRetry={() => void refresh()} />
      <QuestionForm
        key={question.position}
        asked={question as never}
        answer={answerOf(question.position)}
        disabled={over}
        onAnswer={(answer) => {
          give({ ...given, [question.position]: answer });
          unsent.put(question.position, answer);
        }}
      />
      <div className="test-steps">
        <Button size="large" disabled={at === 0} onClick={() => go(at - 1)}>
          {t({ zh: '上一题', en: 'Back' })}
        </Button>
        {at < count - 1 ? (
          <Button size="large" type="primary" onClick={() => go(at + 1)}>
            {t({ zh: '下一题', en: 'Next' })}
          </Button>
        ) : (
          <Button size="large" type="primary" loading={submit.isPending} onClick={hand}>
            {t({ zh: '提交', en: 'Submit' })}
          </Button>
        )}
      </div>
      <nav className="test-places" aria-label={t({ zh: '题目', en: 'Questions' })}>
        {attempt.questions.map(({ position }, index) => {
          const answered = isAnswered(answerOf(position));
          return (
            <Button
              key={position}
              type={index === at ? 'primary' : 'default'}
              aria-current={index === at ? 'step' : undefined}
              aria-label={t({
                zh: `第 ${position} 题，${answered ? '已答' : '未答'}`,
                en: `Question ${position}, ${answered ? 'answered' : 'not answered'}`,
              })}
              onClick={() => go(index)}
            >
              {position}
              {answered ? ' ✓' : ''}
            </Button>
          );
        })}
      </nav>
      {at < count - 1 && (
        <Button block loading={submit.isPending} onClick={hand}>
          {t({ zh: '提交测试', en: 'Submit the test' })}
        </Button>
      )}
    </>
  );
}
