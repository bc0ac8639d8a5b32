/** A department's answer to a consultation on the list: drafted here, approved and sent as every dispatch is. */
import { Form, Input, Radio } from 'antd';
import { OPINION_NAMES, OPINIONS } from '../../../src/domain/organ/organ.ts';
import { type InputOf, useAct } from '../../api.ts';
import { FormDialog, useRequired } from '../../kit/form-dialog.tsx';
import { useGo } from '../../kit/link.tsx';
import { useText } from '../../language.tsx';

type Parts = { readonly arrivalId: InputOf<'organ.answer-consultation'>['arrivalId']; readonly onClose: () => void };

export function AnswerConsultation({ arrivalId, onClose }: Parts) {
  const t = useText();
  const go = useGo();
  const required = useRequired();
  const answer = useAct('organ.answer-consultation');
  return (
    <FormDialog<Omit<InputOf<'organ.answer-consultation'>, 'arrivalId'>>
      title={{ zh: '答复会商', en: 'Answer the consultation' }}
      act={{ zh: '起草复函', en: 'Draft the answer' }}
      done={{
        zh: '复函已起草，请另一人审批后发出；发出后会商即为办结。',
        en: 'The answer is drafted; another person approves it. The consultation is settled once it is sent.',
      }}
      onClose={onClose}
      run={async (opinion) => {
        const { dispatchId } = await answer.mutateAsync({ arrivalId, ...opinion });
        go({ to: `/dispatches/sent/${dispatchId}` });
      }}
    >
      <Form.Item
        name="opinion"
        label={t({ zh: '意见', en: 'Opinion' })}
        rules={required({ zh: '请选择意见', en: 'Choose one' })}
      >
        <Radio.Group options={OPINIONS.map((value) => ({ value, label: t(OPINION_NAMES[value]) }))} />
      </Form.Item>
      <Form.Item name="text" label={t({ zh: '说明', en: 'In words' })}>
        <Input.TextArea maxLength={5_000} autoSize={{ minRows: 3, maxRows: 10 }} />
      </Form.Item>
    </FormDialog>
  );
}
