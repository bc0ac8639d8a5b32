/** A test, on a phone first: what awaits one, one question after the other, the result that nobody else sees. */

import { CheckCircleOutlined } from '@ant-design/icons';
import { useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { worded } from '../../../src/domain/questions/questions.ts';
import { type InputOf, type ResultOf, useAct, useQueryOf } from '../../api.ts';
import { DayText, InstantText } from '../../kit/days.tsx';
import { numberOf } from '../../kit/filters.ts';
import { Link, useFilters } from '../../kit/link.tsx';
import { Await, ErrorNote, InfoNote } from '../../kit/notes.tsx';
import { Page, Section } from '../../kit/page.tsx';
import { type Localised, useText } from '../../language.tsx';
import { Result } from './result.tsx';
import { Running } from './running.tsx';
import '../training/training.css';
import './questions.css';

type Mine = ResultOf<'questions.my-test'>;

export default function TakeTest() {
  const { testId } = useParams({ strict: false }) as { testId: string };
  const [search] = useFilters();
  const coursePartId = numberOf(search.part);
  const mine = useQueryOf('questions.my-test', askedOf(Number(testId), coursePartId));
  return (
    <Page narrow title={mine.data ? worded(mine.data.title) : { zh: '测试', en: 'Test' }}>
      <Await query={mine}>{(data) => <Taking mine={data} coursePartId={coursePartId} />}</Await>
    </Page>
  );
}

/** By itself, or as a part of a course. */
const askedOf = (testId: number, coursePartId: number | undefined) =>
  ({ testId, ...(coursePartId !== undefined && { coursePartId }) }) as InputOf<'questions.my-test'>;

type TakingParts = { readonly mine: Mine; readonly coursePartId: number | undefined };

function Taking({ mine, coursePartId }: TakingParts) {
  const running = mine.own.find(({ endedAt }) => endedAt === null);
  const last = mine.own.findLast(({ endedAt }) => endedAt !== null);
  const [opened, open] = useState<number>();
  if (running) return <Running key={running.attemptId} attemptId={running.attemptId} />;
  const shown = mine.own.find(({ attemptId }) => attemptId === opened) ?? last;
  return (
    <>
      {mine.own.some(({ passedOn }) => passedOn !== null) ? (
        <Passed mine={mine} />
      ) : (
        <Before mine={mine} coursePartId={coursePartId} />
      )}
      {shown && <Result key={shown.attemptId} attemptId={shown.attemptId} />}
      {mine.own.length > 1 && <Earlier mine={mine} shown={shown?.attemptId} onOpen={open} />}
    </>
  );
}

function Before({ mine, coursePartId }: TakingParts) {
  const t = useText();
  const begin = useAct('questions.begin-test');
  const left = mine.attempts - mine.own.length;
  return (
    <Section title={{ zh: '开始之前', en: 'Before you begin' }}>
      {mine.own.length > 0 && left > 0 && <NotYet inCourse={mine.course !== null} />}
      <ul className="test-rules">
        <li>
          {t({
            zh: `共 ${mine.questions} 题，限时 ${mine.minutes} 分钟，以系统时间为准。`,
            en: `${mine.questions} questions, ${mine.minutes} minutes by the system’s clock.`,
          })}
        </li>
        <li>
          {t({
            zh: `得分达到 ${mine.passPercent}% 为通过；${hoursOf(mine).zh}`,
            en: `${mine.passPercent}% passes; ${hoursOf(mine).en}`,
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
        <InfoNote
          text={{
            zh: '这项测试现在没有开放。请在开放日期内作答，或者询问安全防范专员。',
            en: 'This test is not open now. Take it on the days when it is, or ask the security officer.',
          }}
        />
      ) : left > 0 ? (
        <Button
          type="primary"
          size="large"
          block
          loading={begin.isPending}
          onClick={() => begin.mutate(askedOf(mine.testId, coursePartId))}
        >
          {mine.own.length === 0 ? t({ zh: '开始作答', en: 'Begin' }) : t({ zh: '再答一次', en: 'Take it again' })}
        </Button>
      ) : (
        <InfoNote
          text={{
            zh: '次数已用完。请看下面的解析，并联系安全防范专员：可以增加次数，或者安排补学。已学的部分都还在。',
            en: 'All attempts are used. Read the explanations below and ask the security officer, who can allow more attempts or arrange how to make it up. What you learnt is kept.',
          }}
        />
      )}
      <Back mine={mine} />
    </Section>
  );
}

const hoursOf = ({ hours, course }: Mine): Localised => {
  if (course) return { zh: '通过即完成课程的这一部分，学时按课程计。', en: 'with it this part of the course is done.' };
  return hours > 0
    ? { zh: `通过计 ${hours} 学时。`, en: `it counts as ${hours} hours.` }
    : { zh: '不计学时。', en: 'it counts for no hours.' };
};

/** What to do after a taking that was not enough. */
function NotYet({ inCourse }: { inCourse: boolean }) {
  return (
    <InfoNote
      text={
        inCourse
          ? {
              zh: '还没有通过，不要紧。请先看下面答错的题和解析，需要时返回课程重读，再答一次。前面学过的部分都还在。',
              en: 'Not passed yet, and that does no harm. Read below what you missed and why, go back to the course where you need to, and take it again. What you learnt before is kept.',
            }
          : {
              zh: '还没有通过，不要紧。请先看下面答错的题和解析，再答一次。',
              en: 'Not passed yet, and that does no harm. Read below what you missed and why, and take it again.',
            }
      }
    />
  );
}

function Passed({ mine }: { mine: Mine }) {
  const t = useText();
  const { course } = mine;
  return (
    <div className="phone-hero">
      <CheckCircleOutlined className="good" />
      <h2>{t({ zh: '已通过', en: 'Passed' })}</h2>
      <p>{t(course ? inCourse(course) : hoursOf(mine))}</p>
      <Back mine={mine} primary />
    </div>
  );
}

const inCourse = ({ finishedOn, hours }: NonNullable<Mine['course']>): Localised =>
  finishedOn
    ? { zh: `课程已全部完成，计 ${hours} 学时。`, en: `The course is finished: ${hours} hours are counted.` }
    : {
        zh: '课程的这一部分已完成，请回到课程继续。',
        en: 'This part of the course is done. Please go on with the course.',
      };

function Back({ mine: { course }, primary = false }: { mine: Mine; primary?: boolean }) {
  const t = useText();
  const words = course
    ? t({ zh: '返回课程', en: 'Back to the course' })
    : t({ zh: '返回我的培训', en: 'Back to my training' });
  return (
    <Link to={course ? `/courses/${course.courseId}` : '/mine/training'}>
      <Button type={primary ? 'primary' : 'default'} size="large" block className="test-back">
        {words}
      </Button>
    </Link>
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
