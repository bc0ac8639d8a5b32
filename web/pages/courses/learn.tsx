/** Learning a course, on a phone: one part after the other, where one left off, with or without a connection. */
import { useParams } from '@tanstack/react-router';
import { Button, Progress } from 'antd';
import { useState } from 'react';
import { SUBJECT_NAMES } from '../../../src/domain/training/training.ts';
import { type ResultOf, useAct, useQueryOf } from '../../api.ts';
import { useSay } from '../../kit/confirm.tsx';
import { DayText } from '../../kit/days.tsx';
import { Await, InfoNote } from '../../kit/notes.tsx';
import { Page, Section } from '../../kit/page.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { useText } from '../../language.tsx';
import { useWhoAmI } from '../../shell.tsx';
import { FinishedPart } from './finished.tsx';
import { PartShown } from './part.tsx';
import { useLearning } from './use-learning.ts';
import { titleOf } from './words.ts';
import '../training/training.css';
import './courses.css';

export type Learning = ResultOf<'courses.learn'>;
export type LearnPart = Learning['parts'][number];

export default function Learn() {
  const { courseId } = useParams({ strict: false }) as { courseId: string };
  const query = useQueryOf('courses.learn', { courseId: Number(courseId) as never });
  return (
    <Page narrow title={query.data ? titleOf(query.data) : { zh: '学习课程', en: 'Learn a course' }}>
      <Await query={query}>
        {(course) => (course.startedAt ? <Parts course={course} /> : <Cover course={course} />)}
      </Await>
    </Page>
  );
}

function Cover({ course }: { course: Learning }) {
  const t = useText();
  const say = useSay();
  const start = useAct('courses.start');
  return (
    <>
      <p>
        {t({
          zh: `${course.parts.length} 个部分，${course.hours} 学时`,
          en: `${course.parts.length} parts, ${course.hours} h`,
        })}
        {course.dueOn && (
          <>
            {t({ zh: '，请在 ', en: ', please finish it by ' })}
            <DayText day={course.dueOn} />
            {t({ zh: ' 前完成', en: '' })}
          </>
        )}
      </p>
      <p className="quiet">{course.subjects.map((one) => t(SUBJECT_NAMES[one])).join(t({ zh: '、', en: ', ' }))}</p>
      <p className="quiet">
        {t({
          zh: '随时可以停下，换一台手机也从停下的地方继续。没有人看到您学了多久。',
          en: 'You may stop at any time and go on where you left off, on another phone as well. Nobody sees for how long you learn.',
        })}
      </p>
      <Button
        type="primary"
        className="phone-button"
        loading={start.isPending}
        onClick={() => start.mutate({ courseId: course.courseId as never }, { onError: say.failed })}
      >
        {t({ zh: '开始学习', en: 'Begin' })}
      </Button>
      <Section title={{ zh: '内容', en: 'What it consists of' }}>
        <ol className="course-outline">
          {course.parts.map((part) => (
            <li key={part.partId}>{t(titleOf(part))}</li>
          ))}
        </ol>
      </Section>
    </>
  );
}

function Parts({ course }: { course: Learning }) {
  const t = useText();
  const { accountId } = useWhoAmI();
  const { isDone, unsent, finish } = useLearning(accountId, course);
  const left = course.parts.filter((part) => !isDone(part));
  // A part stays until the reader goes on: a video that is done may have its end still to come.
  const [here, setHere] = useState(left[0]?.partId);
  // Who comes back from a test or a package with nothing left has come to the end: there is nothing more of it to see.
  const elsewhere = (part: LearnPart) => part.kind === 'test' || part.kind === 'package';
  const shown = course.parts.find((part) => part.partId === here && !(left.length === 0 && elsewhere(part)));
  const show = (partId: number | undefined) => {
    setHere(partId);
    window.scrollTo({ top: 0 });
  };
  const next = (after: LearnPart) => {
    const at = course.parts.indexOf(after);
    const rest = [...course.parts.slice(at + 1), ...course.parts.slice(0, at)];
    show(rest.find((part) => !isDone(part) && part !== after)?.partId);
  };
  const done = course.parts.length - left.length;
  return (
    <>
      <div className="course-progress">
        <Progress
          percent={Math.round((done / course.parts.length) * 100)}
          aria-label={t({ zh: '已完成的部分', en: 'Parts done' })}
          format={() => `${done} / ${course.parts.length}`}
        />
      </div>
      {unsent && (
        <InfoNote
          tone="warning"
          text={{
            zh: '现在连接不到服务器。可以继续阅读；已完成的部分记在本机，恢复连接后自动送达。请不要退出登录。',
            en: 'The server cannot be reached now. You may read on; what you finish is kept on this device and sent by itself once the connection is back. Please do not sign out.',
          }}
        />
      )}
      {shown ? (
        <PartShown
          key={shown.partId}
          course={course}
          part={shown}
          done={isDone(shown)}
          last={left.length === 1 && left[0] === shown}
          onDone={() => {
            finish(shown);
            next(shown);
          }}
          onNext={() => next(shown)}
        />
      ) : (
        <FinishedPart course={course} unsent={unsent} />
      )}
      <Section title={{ zh: '各部分', en: 'All parts' }}>
        <ol className="course-outline">
          {course.parts.map((part) => (
            <li key={part.partId}>
              <button type="button" className="course-card course-step" onClick={() => show(part.partId)}>
                <span>{t(titleOf(part))}</span>
                {isDone(part) ? (
                  <ToneTag tone="good" text={{ zh: '已完成', en: 'Done' }} />
                ) : (
                  part === shown && <ToneTag tone="working" text={{ zh: '正在学习', en: 'Here' }} />
                )}
              </button>
            </li>
          ))}
        </ol>
      </Section>
    </>
  );
}
