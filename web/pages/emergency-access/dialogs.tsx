/** What is typed in emergency access: why it is asked for, what it served, what the review found. */
import { Form, Input, InputNumber } from 'antd';
import {
  EMERGENCY_GROUND_NAMES,
  EMERGENCY_PART_NAMES,
  REVIEW_OUTCOME_NAMES,
} from '../../../src/domain/emergency-access/emergency-access.ts';
import { type InputOf, type RowOf, useAct } from '../../api.ts';
import { ChoiceField, WordsField } from '../../kit/choice-fields.tsx';
import { FormDialog, useRequired } from '../../kit/form-dialog.tsx';
import { useText } from '../../language.tsx';

export function AskDialog({ onClose }: { onClose: () => void }) {
  const t = useText();
  const required = useRequired();
  const act = useAct('emergency-access.ask');
  return (
    <FormDialog<InputOf<'emergency-access.ask'>>
      title={{ zh: '申请紧急查阅', en: 'Ask for emergency access' }}
      act={{ zh: '申请', en: 'Ask' }}
      done={{
        zh: '已申请。请联系主要负责人或者安全防范专员同意。',
        en: 'Asked. Call the head or the security officer to agree.',
      }}
      initial={{ part: 'file', ground: 'safety', hours: 4 }}
      width={560}
      onClose={onClose}
      run={({ staffNumber, ...wish }) =>
        act.mutateAsync({ ...wish, ...(staffNumber?.trim() && { staffNumber: staffNumber.trim() }) })
      }
    >
      <div className="field-row">
        <Form.Item
          name="name"
          label={t({ zh: '查阅谁的记录（姓名）', en: 'Whose records (name)' })}
          rules={required({ zh: '请输入姓名', en: 'Enter the name' })}
          style={{ flex: 1, minWidth: 180 }}
        >
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="staffNumber" label={t({ zh: '工号', en: 'Staff number' })} style={{ flex: 1, minWidth: 140 }}>
          <Input maxLength={40} />
        </Form.Item>
      </div>
      <ChoiceField name="part" label={{ zh: '查阅什么', en: 'What' }} names={EMERGENCY_PART_NAMES} />
      <ChoiceField name="ground" label={{ zh: '理由', en: 'Ground' }} names={EMERGENCY_GROUND_NAMES} />
      <WordsField
        name="reason"
        label={{ zh: '说明（事后本人可以看到）', en: 'Reasons (the person reads them afterwards)' }}
        atMost={500}
      />
      <Form.Item
        name="hours"
        label={t({ zh: '小时数', en: 'Hours' })}
        rules={required({ zh: '请填写', en: 'Fill it in' })}
        extra={t({
          zh: '从第二人同意时起算，最多24小时，到时自动关闭。',
          en: 'From when a second person agrees; 24 at most, and it closes by itself.',
        })}
      >
        <InputNumber min={1} max={24} precision={0} />
      </Form.Item>
    </FormDialog>
  );
}

type Dialog = { readonly grantId: RowOf<'emergency-access.list'>['grantId']; readonly onClose: () => void };

export function AccountDialog({ grantId, onClose }: Dialog) {
  const act = useAct('emergency-access.account');
  return (
    <FormDialog<{ account: string }>
      title={{ zh: '说明查阅用途', en: 'What it served' }}
      act={{ zh: '保存', en: 'Save' }}
      done={{ zh: '已保存。', en: 'Saved.' }}
      onClose={onClose}
      run={({ account }) => act.mutateAsync({ grantId, account })}
    >
      <WordsField
        name="account"
        label={{ zh: '看了什么，用在哪里', en: 'What was read, and what for' }}
        atMost={1000}
      />
    </FormDialog>
  );
}

export function ReviewDialog({ grantId, onClose }: Dialog) {
  const act = useAct('emergency-access.review');
  return (
    <FormDialog<Pick<InputOf<'emergency-access.review'>, 'outcome' | 'review'>>
      title={{ zh: '复核紧急查阅', en: 'Review it' }}
      act={{ zh: '保存复核', en: 'Save the review' }}
      done={{ zh: '已复核，本人可以看到。', en: 'Reviewed; the person concerned can read it.' }}
      onClose={onClose}
      run={(values) => act.mutateAsync({ grantId, ...values })}
    >
      <ChoiceField name="outcome" label={{ zh: '结论', en: 'Outcome' }} names={REVIEW_OUTCOME_NAMES} />
      <WordsField name="review" label={{ zh: '意见', en: 'In words' }} atMost={1000} />
    </FormDialog>
  );
}
