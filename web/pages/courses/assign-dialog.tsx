/** To whom a course is assigned, and by when. */
import { Form, Select } from 'antd';
import { GROUP_NAMES, GROUPS } from '../../../src/domain/courses/courses.ts';
import { type InputOf, useAct } from '../../api.ts';
import { useSay } from '../../kit/confirm.tsx';
import { DayInput } from '../../kit/day-input.tsx';
import { FormDialog, useRequired } from '../../kit/form-dialog.tsx';
import { useText } from '../../language.tsx';
import { useToday } from '../../today.ts';
import { DepartmentSelect } from '../units/department-select.tsx';

type Whom = Omit<InputOf<'courses.assign'>, 'courseId'>;

export function AssignDialog({ courseId, onClose }: { courseId: number; onClose: () => void }) {
  const t = useText();
  const say = useSay();
  const today = useToday();
  const required = useRequired();
  const assign = useAct('courses.assign');
  return (
    <FormDialog<Whom>
      title={{ zh: '指派课程', en: 'Assign the course' }}
      act={{ zh: '指派', en: 'Assign' }}
      initial={{ group: 'everyone' }}
      onClose={onClose}
      run={async ({ group, departmentId, dueOn }) => {
        const whom = { group, ...(departmentId && { departmentId }), ...(dueOn && { dueOn }) };
        const { assigned } = await assign.mutateAsync({ courseId: courseId as never, ...whom });
        say.done({ zh: `已指派给 ${assigned} 人。`, en: `Assigned to ${assigned} people.` });
      }}
    >
      <Form.Item
        name="group"
        label={t({ zh: '指派给', en: 'To' })}
        rules={required({ zh: '请选择人员范围', en: 'Choose whom' })}
        extra={t({
          zh: '指派给今天属于这一范围、今年还没有学完的人员；以后新来的，再指派一次即可。',
          en: 'Those who belong there today and have not finished it this year. For who comes later, assign it again.',
        })}
      >
        <Select options={GROUPS.map((value) => ({ value, label: t(GROUP_NAMES[value]) }))} />
      </Form.Item>
      <Form.Item
        name="departmentId"
        label={t({
          zh: '只指派给这个部门及其下级（选填）',
          en: 'Only this department and those below it, if you like',
        })}
      >
        <DepartmentSelect label={{ zh: '全部部门', en: 'All departments' }} width={320} />
      </Form.Item>
      <Form.Item name="dueOn" label={t({ zh: '完成期限', en: 'To be finished by' })}>
        <DayInput first={today} />
      </Form.Item>
    </FormDialog>
  );
}
