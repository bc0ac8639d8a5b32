/** One's own courses on My training: what is to be done by when, what is begun, what is done. */
import { learningState } from '../../../src/domain/courses/courses.ts';
import { type ResultOf, useQueryOf } from '../../api.ts';
import { DayText } from '../../kit/days.tsx';
import { Link } from '../../kit/link.tsx';
import { Await, EmptyNote } from '../../kit/notes.tsx';
import { Section } from '../../kit/page.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { useText } from '../../language.tsx';
import { LEARNING_STATE_NAMES, TONE_OF_LEARNING, titleOf } from './words.ts';

type Own = ResultOf<'courses.mine'>['courses'][number];

export function MyCourses() {
  const mine = useQueryOf('courses.mine', {});
  return (
    <Section title={{ zh: '我的课程', en: 'My courses' }} id="courses">
      <Await query={mine}>
        {({ courses }) =>
          courses.length === 0 ? (
            <EmptyNote text={{ zh: '目前没有课程。', en: 'There are no courses for you at present.' }} />
          ) : (
            courses.map((one) => <CourseCard key={one.courseId} course={one} />)
          )
        }
      </Await>
    </Section>
  );
}

function CourseCard({ course }: { course: Own }) {
  const t = useText();
  const state = learningState(course);
  return (
    <div className="session-card">
      <Link to={`/courses/${course.courseId}`}>
        <strong>{t(titleOf(course))}</strong>
      </Link>
      <div>
        <ToneTag tone={TONE_OF_LEARNING[state]} text={LEARNING_STATE_NAMES[state]} />
        {t({ zh: `${course.hours} 学时`, en: `${course.hours} h` })}
        {state === 'in-progress' &&
          t({
            zh: `，${course.partsDone} / ${course.parts} 部分`,
            en: `, ${course.partsDone} of ${course.parts} parts`,
          })}
      </div>
      <div className="quiet">
        {course.finishedOn ? (
          <>
            {t({ zh: '完成于 ', en: 'finished on ' })}
            <DayText day={course.finishedOn} />
          </>
        ) : course.dueOn ? (
          <>
            {t({ zh: '到期 ', en: 'due ' })}
            <DayText day={course.dueOn} />
          </>
        ) : (
          t({ zh: '自愿学习，没有期限', en: 'open to all, no day' })
        )}
      </div>
    </div>
  );
}
