/** Publishing a draft: from which day it counts. */
import { Form } from 'antd';
import { useAct } from '../../api.ts';
import { DayInput } from '../../kit/day-input.tsx';
import { FormDialog, useRequired } from '../../kit/form-dialog.tsx';
import { InfoNote } from '../../kit/notes.tsx';
import { useText } from '../../language.tsx';
import { useToday } from '../../today.ts';
import type { Opened } from './draft-model.ts';

export function PublishDialog({ course, onClose }: { course: Opened; onClose: () => void }) {
  const t = useText();
  const required = useRequired();
  const today = useToday();
  const publish = useAct('courses.publish');
  return (
    <FormDialog<{ effectiveFrom: string }>
      title={{ zh: '发布课程', en: 'Publish the course' }}
      act={{ zh: '发布', en: 'Publish' }}
      done={{ zh: '已发布。', en: 'Published.' }}
      initial={{ effectiveFrom: today }}
      onClose={onClose}
      run={({ effectiveFrom }) => publish.mutateAsync({ courseId: course.courseId as never, effectiveFrom })}
    >
      <InfoNote
        text={{
          zh: `发布后这一版不能再改（${course.shown.hours} 学时）。正在学上一版的人员仍学上一版；已学完的不受影响。`,
          en: `What is published cannot be changed any more (${course.shown.hours} h). Who is in the middle of the version before stays on it; who has finished has finished.`,
        }}
      />
      <Form.Item
        name="effectiveFrom"
        label={t({ zh: '自何日起生效', en: 'In force from' })}
        rules={required({ zh: '请选择日期', en: 'Choose a day' })}
      >
        <DayInput first={today} />
      </Form.Item>
    </FormDialog>
  );
}
