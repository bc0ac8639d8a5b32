/** To whom it is assigned and who has not finished it: names and the day, and nothing of how far anybody is. */
import { Button } from 'antd';
import { useAct } from '../../api.ts';
import { useConfirm, useSay } from '../../kit/confirm.tsx';
import { DataTable } from '../../kit/data-table.tsx';
import { DayText } from '../../kit/days.tsx';
import { Section } from '../../kit/page.tsx';
import { useText } from '../../language.tsx';
import type { Opened } from './draft-model.ts';

export function NotYet({ course }: { course: Opened }) {
  const t = useText();
  const say = useSay();
  const confirm = useConfirm();
  const remind = useAct('courses.remind');
  if (course.notYet === 0) return null;
  const ask = () =>
    confirm({
      title: { zh: `提醒尚未完成的 ${course.notYet} 人？`, en: `Remind the ${course.notYet} who have not finished?` },
      consequence: {
        zh: '每人一天最多提醒一次；提醒出现在“我的”页面，只有本人看到。',
        en: 'Each is reminded once a day at most, on My page, and nobody else sees it.',
      },
      act: { zh: '提醒', en: 'Remind' },
      destructive: false,
      run: async () => {
        const { reminded, of } = await remind.mutateAsync({ courseId: course.courseId as never });
        say.done({
          zh: `已提醒 ${reminded} 人${of > reminded ? `，另 ${of - reminded} 人今天已提醒过` : ''}。`,
          en: `${reminded} reminded${of > reminded ? `; ${of - reminded} had been today` : ''}.`,
        });
      },
    });
  return (
    <Section title={{ zh: '尚未完成的人员', en: 'Who has not finished' }}>
      <DataTable
        name="course-not-yet"
        label={{ zh: '尚未完成的人员', en: 'Who has not finished' }}
        extra={<Button onClick={ask}>{t({ zh: '提醒全部人员', en: 'Remind all of them' })}</Button>}
        query="courses.not-yet"
        input={{ courseId: course.courseId as never }}
        rowKey={(row) => row.personId}
        columns={[
          { key: 'name', title: { zh: '姓名', en: 'Name' }, render: (row) => row.name },
          { key: 'department', title: { zh: '部门', en: 'Department' }, render: (row) => row.department ?? '—' },
          {
            key: 'due',
            title: { zh: '期限', en: 'By' },
            render: (row) => (row.dueOn ? <DayText day={row.dueOn} /> : '—'),
          },
        ]}
        empty={{ zh: '都完成了。', en: 'Everybody has finished.' }}
      />
    </Section>
  );
}
