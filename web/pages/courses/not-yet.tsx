/** To whom it is assigned and who has not finished it: names and the day, and nothing of how far anybody is. */
import { DataTable } from '../../kit/data-table.tsx';
import { DayText } from '../../kit/days.tsx';
import { Section } from '../../kit/page.tsx';
import type { Opened } from './draft-model.ts';

export function NotYet({ course }: { course: Opened }) {
  if (course.notYet === 0) return null;
  return (
    <Section title={{ zh: '尚未完成的人员', en: 'Who has not finished' }}>
      <DataTable
        name="course-not-yet"
        label={{ zh: '尚未完成的人员', en: 'Who has not finished' }}
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
