/** Putting right the day, the hours or the organiser of a session that was held. */
import { Form, InputNumber, Select } from 'antd';
import {
  CORRECTION_REASON_NAMES,
  CORRECTION_REASONS,
  ORGANISER_NAMES,
  ORGANISER_UNKNOWN,
  ORGANISERS,
} from '../../../src/domain/training/training.ts';
import { type InputOf, useAct } from '../../api.ts';
import { DayInput } from '../../kit/day-input.tsx';
import { FormDialog, useRequired } from '../../kit/form-dialog.tsx';
import { useText } from '../../language.tsx';
import { useToday } from '../../today.ts';
import type { Opened } from './session-case.ts';

type Correction = Omit<InputOf<'training.correct'>, 'trainingId'>;

export function CorrectDialog({ session, onClose }: { session: Opened; onClose: () => void }) {
  const t = useText();
  const required = useRequired();
  const correct = useAct('training.correct');
  return (
    <FormDialog<Correction>
      title={{ zh: '更正日期、学时或组织方', en: 'Correct day, hours or organiser' }}
      act={{ zh: '更正', en: 'Correct' }}
      done={{ zh: '已更正，台账已更新。', en: 'Corrected; the ledger is up to date.' }}
      initial={{ day: session.day, hours: session.hours, organiser: session.organiser ?? undefined }}
      onClose={onClose}
      run={(values) => correct.mutateAsync({ trainingId: session.trainingId as never, ...values })}
    >
      <p className="quiet">
        {t({
          zh: '全部参加人员的记录随之更正；更正前的数值留在日志中。日期有变的，登记时间以本次更正为准，不能补成“事前完成”。',
          en: 'Everybody’s record is corrected with it; what stood before stays in the record. Where the day changes, it counts as entered now: it cannot be made earlier.',
        })}
      </p>
      <div className="field-row">
        <Form.Item
          name="day"
          label={t({ zh: '日期', en: 'Day' })}
          rules={required({ zh: '请选择日期', en: 'Choose a day' })}
        >
          <DayInput last={useToday()} />
        </Form.Item>
        <Form.Item
          name="hours"
          label={t({ zh: '学时', en: 'Hours' })}
          rules={required({ zh: '请填写学时', en: 'Enter the hours' })}
        >
          <InputNumber min={0.5} max={24} step={0.5} style={{ width: 100 }} />
        </Form.Item>
      </div>
      <Form.Item name="organiser" label={t({ zh: '组织方', en: 'Organised by' })}>
        <Select
          placeholder={t(ORGANISER_UNKNOWN)}
          options={ORGANISERS.map((value) => ({ value, label: t(ORGANISER_NAMES[value]) }))}
        />
      </Form.Item>
      <Form.Item
        name="reason"
        label={t({ zh: '原因', en: 'Reason' })}
        rules={required({ zh: '请选择原因', en: 'Choose a reason' })}
      >
        <Select options={CORRECTION_REASONS.map((value) => ({ value, label: t(CORRECTION_REASON_NAMES[value]) }))} />
      </Form.Item>
    </FormDialog>
  );
}
