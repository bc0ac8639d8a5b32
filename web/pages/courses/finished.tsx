/** All of it is done: on which day, and which duties it counts for. */
import { CheckCircleOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { ruleOf } from '../../../src/law/duties.ts';
import { useQueryOf } from '../../api.ts';
import { DayText } from '../../kit/days.tsx';
import { useGo } from '../../kit/link.tsx';
import { StateTag } from '../../kit/state-tag.tsx';
import { useText } from '../../language.tsx';
import { TakeCertificate } from '../attestations/my-certificates.tsx';
import { isTrainingRule } from '../training/served.ts';
import type { Learning } from './learn.tsx';

export function FinishedPart({ course, unsent }: { course: Learning; unsent: boolean }) {
  const t = useText();
  const go = useGo();
  return (
    <>
      <div className="phone-hero">
        <CheckCircleOutlined className="good" />
        <h2>
          {course.finishedOn
            ? t({ zh: '课程已完成', en: 'The course is finished' })
            : t({ zh: '全部读完了', en: 'All of it is read' })}
        </h2>
        {course.finishedOn ? (
          <p>
            <DayText day={course.finishedOn} />
            {t({ zh: `，计 ${course.hours} 学时`, en: `, ${course.hours} h` })}
          </p>
        ) : (
          <p>
            {t(
              unsent
                ? { zh: '恢复连接后计入。', en: 'It counts once the connection is back.' }
                : { zh: '正在送达……', en: 'Being sent …' },
            )}
          </p>
        )}
      </div>
      {course.finishedOn && <CountsFor year={course.finishedOn.slice(0, 4)} />}
      {course.finishedOn && (
        <TakeCertificate
          what={{ kind: 'course', year: Number(course.finishedOn.slice(0, 4)), refId: course.courseId }}
          className="phone-button"
          primary
        />
      )}
      <Button className="phone-button" onClick={() => go({ to: '/mine/training' })}>
        {t({ zh: '返回我的培训', en: 'Back to My training' })}
      </Button>
    </>
  );
}

/** The duties of training in the person's own ledger, as they stand with it. */
function CountsFor({ year }: { year: string }) {
  const t = useText();
  const { data } = useQueryOf('duties.mine', {});
  const rows = (data?.rows ?? []).filter(
    (row) => isTrainingRule(ruleOf(row.rule)!) && (row.due.startsWith(year) || row.doneOn?.startsWith(year)),
  );
  if (rows.length === 0) return null;
  return (
    <>
      <p>{t({ zh: '计入：', en: 'Counts for:' })}</p>
      <ul className="plain-rows">
        {rows.map((row) => (
          <li key={`${row.rule}-${row.occasion}`}>
            {t(ruleOf(row.rule)!.title)} <StateTag state={row.state} />
          </li>
        ))}
      </ul>
    </>
  );
}
