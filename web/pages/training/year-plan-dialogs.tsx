/** Dialogs of the year's plan: one line of it, and sending it back. */
import { AutoComplete, Form, Input, InputNumber, type FormRule as Rule, Select } from 'antd';
import {
  AUDIENCE_NAMES,
  AUDIENCES,
  ORGANISER_NAMES,
  ORGANISERS,
  PLAN_ITEM_KIND_NAMES,
  PLAN_ITEM_KINDS,
  SUBJECT_NAMES,
  SUBJECTS,
} from '../../../src/domain/training/training.ts';
import { type InputOf, useAct, useQueryOf } from '../../api.ts';
import { FormDialog, useRequired } from '../../kit/form-dialog.tsx';
import { useText } from '../../language.tsx';
import { type Line, monthName } from './year-plan-words.ts';

type Fields = Omit<InputOf<'training.save-plan-line'>, 'yearPlanId' | 'line'>;

/** A course is named as it is called: then whoever finishes it counts here. */
function TopicField({ rules }: { rules: Rule[] }) {
  const t = useText();
  const isCourse = Form.useWatch('kind') === 'course';
  const { data } = useQueryOf('courses.list', { offset: 0, limit: 100 });
  const courses = (data?.rows ?? []).map(({ titleZh }) => ({ value: titleZh }));
  return (
    <Form.Item
      name="topic"
      label={isCourse ? t({ zh: '课程名称', en: 'Title of the course' }) : t({ zh: '培训内容', en: 'Topic' })}
      rules={rules}
      extra={
        isCourse
          ? t({
              zh: '与“课程”中的中文名称一致时，学完的人数计入完成情况。',
              en: 'As under Courses, in Chinese: then whoever finishes it counts as done.',
            })
          : undefined
      }
    >
      <AutoComplete options={isCourse ? courses : []} maxLength={200} />
    </Form.Item>
  );
}

/** Without a line, one is added. */
export function LineDialog({
  yearPlanId,
  line,
  from,
  onClose,
}: {
  yearPlanId: number;
  line?: Line;
  from: number;
  onClose: () => void;
}) {
  const t = useText();
  const required = useRequired();
  const save = useAct('training.save-plan-line');
  const initial: Partial<Fields> = line
    ? { ...pick(line), audiences: [...line.audiences], subjects: [...line.subjects] }
    : {
        kind: 'session',
        audiences: ['everyone'],
        subjects: ['counter-espionage', 'law'],
        month: from,
        hours: 2,
        sittings: 1,
        people: 0,
        organiser: 'own-unit',
      };
  const needed = required({ zh: '请填写', en: 'Please fill this in' });
  return (
    <FormDialog<Fields>
      title={line ? { zh: '修改安排', en: 'Change this line' } : { zh: '添加安排', en: 'Add a line' }}
      act={{ zh: '保存', en: 'Save' }}
      done={{ zh: '已保存。', en: 'Saved.' }}
      initial={initial}
      width={600}
      onClose={onClose}
      run={(values) =>
        save.mutateAsync({ ...values, yearPlanId: yearPlanId as never, ...(line && { line: line.line }) })
      }
    >
      <TopicField rules={needed} />
      <Form.Item name="audiences" label={t({ zh: '对象', en: 'For' })} rules={needed}>
        <Select mode="multiple" options={AUDIENCES.map((value) => ({ value, label: t(AUDIENCE_NAMES[value]) }))} />
      </Form.Item>
      <Form.Item name="subjects" label={t({ zh: '内容类别', en: 'What it is about' })} rules={needed}>
        <Select mode="multiple" options={SUBJECTS.map((value) => ({ value, label: t(SUBJECT_NAMES[value]) }))} />
      </Form.Item>
      <div className="field-row">
        <Form.Item name="month" label={t({ zh: '月份', en: 'Month' })} rules={needed}>
          <Select
            style={{ width: 110 }}
            options={Array.from({ length: 13 - Math.min(from, line?.month ?? from) }, (_, index) => {
              const value = Math.min(from, line?.month ?? from) + index;
              return { value, label: t(monthName(value)) };
            })}
          />
        </Form.Item>
        <Form.Item name="hours" label={t({ zh: '学时', en: 'Hours' })} rules={needed}>
          <InputNumber min={0.5} max={24} step={0.5} />
        </Form.Item>
        <Form.Item name="sittings" label={t({ zh: '场次', en: 'Sittings' })} rules={needed}>
          <InputNumber min={1} max={200} />
        </Form.Item>
        <Form.Item name="people" label={t({ zh: '人数', en: 'People' })} rules={needed}>
          <InputNumber min={0} max={10_000_000} />
        </Form.Item>
      </div>
      <div className="field-row">
        <Form.Item name="kind" label={t({ zh: '方式', en: 'Way' })} rules={needed}>
          <Select
            style={{ width: 160 }}
            options={PLAN_ITEM_KINDS.map((value) => ({ value, label: t(PLAN_ITEM_KIND_NAMES[value]) }))}
          />
        </Form.Item>
        <Form.Item name="organiser" label={t({ zh: '组织方', en: 'Organised by' })} rules={needed}>
          <Select
            style={{ width: 180 }}
            options={ORGANISERS.map((value) => ({ value, label: t(ORGANISER_NAMES[value]) }))}
          />
        </Form.Item>
      </div>
    </FormDialog>
  );
}

const pick = ({ kind, topic, month, hours, sittings, people, organiser }: Line) => ({
  ...{ kind, topic, month, hours, sittings, people, organiser },
});

export function ReturnDialog({
  yearPlanId,
  head,
  onClose,
}: {
  yearPlanId: number;
  head: boolean;
  onClose: () => void;
}) {
  const t = useText();
  const send = useAct('training.return-year-plan');
  return (
    <FormDialog<{ because?: string }>
      title={head ? { zh: '退回修改', en: 'Send back' } : { zh: '收回修改', en: 'Take back' }}
      act={head ? { zh: '退回', en: 'Send back' } : { zh: '收回', en: 'Take back' }}
      done={{ zh: '计划可以修改了。', en: 'The plan can be changed again.' }}
      onClose={onClose}
      run={({ because = '' }) => send.mutateAsync({ yearPlanId: yearPlanId as never, because })}
    >
      <Form.Item
        name="because"
        label={t({ zh: '说明', en: 'Why' })}
        extra={t({ zh: '不得填写国家秘密。', en: 'Nothing secret may be written here.' })}
      >
        <Input.TextArea rows={3} maxLength={500} />
      </Form.Item>
    </FormDialog>
  );
}
