/** An inspection is proposed: which unit, on which ground of the law, when, what, by whom. */
import { Form, Radio } from 'antd';
import { GROUND_NAMES, GROUNDS } from '../../../src/domain/inspections/inspections.ts';
import { type InputOf, useAct } from '../../api.ts';
import { FormDialog, useRequired } from '../../kit/form-dialog.tsx';
import { useGo } from '../../kit/link.tsx';
import { useText } from '../../language.tsx';
import { useToday } from '../../today.ts';
import { BodyField, ChoiceField, DayField, entriesOf, LineField, LinesField } from './fields.tsx';

type Values = Omit<InputOf<'inspections.propose'>, 'inspectors'> & { readonly inspectors: string };

export function ProposeDialog({ onClose }: { onClose: () => void }) {
  const t = useText();
  const go = useGo();
  const today = useToday();
  const required = useRequired();
  const propose = useAct('inspections.propose');
  return (
    <FormDialog<Values>
      title={{ zh: '提出检查', en: 'Propose an inspection' }}
      act={{ zh: '提交批准', en: 'Submit for approval' }}
      done={{ zh: '已提交。请另一名负责人批准。', en: 'Submitted. Have another head approve it.' }}
      initial={{ firstOn: today }}
      width={640}
      onClose={onClose}
      run={async ({ inspectors, ...values }) => {
        const { inspectionId } = await propose.mutateAsync({ ...values, inspectors: entriesOf(inspectors) });
        go({ to: `/inspections/case/${inspectionId}` });
      }}
    >
      <BodyField label={{ zh: '被检查单位', en: 'Unit' }} kinds={['unit']} />
      <ChoiceField
        name="ground"
        label={{ zh: '检查情形', en: 'Ground' }}
        options={GROUNDS.map((value) => ({ value, label: t(GROUND_NAMES[value]) }))}
      />
      <Form.Item
        name="technical"
        label={t({ zh: '方式', en: 'Kind' })}
        rules={required({ zh: '请选择方式', en: 'Choose the kind' })}
        extra={t({
          zh: '技术检查检测须先发出通知书，告知时间和范围。',
          en: 'A technical inspection needs its notice of time and scope sent first.',
        })}
      >
        <Radio.Group
          options={[
            { value: false, label: t({ zh: '一般检查', en: 'General' }) },
            { value: true, label: t({ zh: '技术检查检测', en: 'Technical' }) },
          ]}
        />
      </Form.Item>
      <LineField name="instrument" label={{ zh: '法律文书编号', en: 'Number of the legal instrument' }} max={80} />
      <div className="field-row">
        <DayField name="firstOn" label={{ zh: '自', en: 'From' }} first={today} />
        <DayField name="lastOn" label={{ zh: '至', en: 'Until' }} first={today} />
      </div>
      <LinesField name="scope" label={{ zh: '检查范围', en: 'Scope' }} max={2000} rows={3} />
      <LinesField
        name="inspectors"
        label={{ zh: '检查人员', en: 'Inspectors' }}
        max={1000}
        rows={3}
        extra={{ zh: '每行一人，不得少于两人。', en: 'One a line, at least two.' }}
      />
    </FormDialog>
  );
}
