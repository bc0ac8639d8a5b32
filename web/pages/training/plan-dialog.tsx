/** Planning a session, or changing the plan: topic, what it is about, when, how long, where. */
import { Form, Input, InputNumber, Select, TimePicker } from 'antd';
import dayjs from 'dayjs';
import { ORGANISER_NAMES, ORGANISERS, SUBJECT_NAMES, SUBJECTS } from '../../../src/domain/training/training.ts';
import { type InputOf, useAct } from '../../api.ts';
import { DayInput } from '../../kit/day-input.tsx';
import { FormDialog, useRequired } from '../../kit/form-dialog.tsx';
import { useGo } from '../../kit/link.tsx';
import { InfoNote } from '../../kit/notes.tsx';
import { useText } from '../../language.tsx';
import { useToday } from '../../today.ts';
import type { Opened } from './session-case.ts';

type Plan = InputOf<'training.plan'>;

/** `people` come from the ledger: they are offered for attendance on the session's page. */
export function PlanDialog({ people, onClose }: { people: readonly number[]; onClose: () => void }) {
  const go = useGo();
  const plan = useAct('training.plan');
  const count = people.length;
  const today = useToday();
  return (
    <FormDialog<Plan>
      title={{ zh: '安排培训', en: 'Plan a training' }}
      act={{ zh: '安排', en: 'Plan' }}
      done={{ zh: '已安排。', en: 'Planned.' }}
      initial={{ subjects: ['counter-espionage', 'law'], day: today, hours: 2, organiser: 'own-unit' }}
      width={560}
      onClose={onClose}
      run={async (values) => {
        const { trainingId } = await plan.mutateAsync(planOf(values));
        go({ to: `/training/${trainingId}`, search: { people: people.join(',') } });
      }}
    >
      {count > 0 && (
        <InfoNote
          text={{
            zh: `从台账选出的 ${count} 人会列在本场的拟参训人员中。系统不会向他们发送通知，请另行通知。`,
            en: `The ${count} people chosen in the ledger will be listed on the session’s page. They are not notified by the system; please tell them.`,
          }}
        />
      )}
      <PlanFields />
    </FormDialog>
  );
}

export function ChangePlanDialog({ session, onClose }: { session: Opened; onClose: () => void }) {
  const change = useAct('training.change');
  const { trainingId, topic, subjects, day, startTime, hours, place, notes, organiser } = session;
  return (
    <FormDialog<Plan>
      title={{ zh: '修改安排', en: 'Change the plan' }}
      act={{ zh: '保存', en: 'Save' }}
      done={{ zh: '安排已修改。', en: 'The plan is changed.' }}
      initial={{
        ...{ topic, subjects: [...subjects], day, startTime: startTime ?? undefined, hours, place, notes },
        organiser: organiser ?? undefined,
      }}
      width={560}
      onClose={onClose}
      run={(values) => change.mutateAsync({ trainingId: trainingId as never, ...planOf(values) })}
    >
      <PlanFields />
    </FormDialog>
  );
}

/** What a form leaves empty is not sent. */
const planOf = ({ startTime, notes, ...rest }: Plan): Plan => ({
  ...rest,
  ...(startTime && { startTime }),
  notes: notes ?? '',
});

function PlanFields() {
  const t = useText();
  const required = useRequired();
  const day: string | undefined = Form.useWatch('day');
  const today = useToday();
  return (
    <>
      <Form.Item
        name="topic"
        label={t({ zh: '培训主题', en: 'Topic' })}
        rules={required({ zh: '请填写培训主题', en: 'Enter the topic' })}
      >
        <Input
          maxLength={200}
          placeholder={t({ zh: '如：新修订反间谍法宣讲', en: 'For example: the revised law explained' })}
        />
      </Form.Item>
      <Form.Item
        name="subjects"
        label={t({ zh: '内容类别', en: 'What it is about' })}
        rules={required({ zh: '请至少选择一类', en: 'Choose at least one' })}
      >
        <Select mode="multiple" options={SUBJECTS.map((value) => ({ value, label: t(SUBJECT_NAMES[value]) }))} />
      </Form.Item>
      <div className="field-row">
        <Form.Item
          name="day"
          label={t({ zh: '日期', en: 'Day' })}
          rules={required({ zh: '请选择日期', en: 'Choose a day' })}
        >
          <DayInput />
        </Form.Item>
        <Form.Item name="startTime" label={t({ zh: '开始时间', en: 'Starts at' })}>
          <TimeInput />
        </Form.Item>
        <Form.Item
          name="hours"
          label={t({ zh: '学时', en: 'Hours' })}
          rules={required({ zh: '请填写学时', en: 'Enter the hours' })}
        >
          <InputNumber min={0.5} max={24} step={0.5} style={{ width: 100 }} />
        </Form.Item>
      </div>
      {day !== undefined && day < today && (
        <InfoNote
          tone="warning"
          text={{
            zh: '该日期已过：本场将标注为事后登记，并显示登记时间。',
            en: 'This day is past: the session will be shown as entered afterwards, with the moment of entry.',
          }}
        />
      )}
      <Form.Item
        name="place"
        label={t({ zh: '地点', en: 'Place' })}
        rules={required({ zh: '请填写地点', en: 'Enter the place' })}
      >
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item
        name="organiser"
        label={t({ zh: '组织方', en: 'Organised by' })}
        rules={required({ zh: '请选择组织方', en: 'Choose who organises it' })}
      >
        <Select options={ORGANISERS.map((value) => ({ value, label: t(ORGANISER_NAMES[value]) }))} />
      </Form.Item>
      <Form.Item
        name="notes"
        label={t({ zh: '备注', en: 'Notes' })}
        extra={t({ zh: '不得填写国家秘密。', en: 'Nothing secret may be written here.' })}
      >
        <Input.TextArea rows={2} maxLength={2000} />
      </Form.Item>
    </>
  );
}

function TimeInput({ id, value, onChange }: { id?: string; value?: string; onChange?: (time?: string) => void }) {
  return (
    <TimePicker
      id={id}
      format="HH:mm"
      minuteStep={5}
      needConfirm={false}
      style={{ width: 120 }}
      value={value ? dayjs(`2026-01-01T${value}`) : null}
      onChange={(time) => onChange?.(time ? time.format('HH:mm') : undefined)}
    />
  );
}
