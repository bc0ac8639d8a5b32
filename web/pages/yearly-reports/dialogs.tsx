/** The report sent back, or to whom it goes. */
import { Form, Select } from 'antd';
import { BODY_KIND_NAMES } from '../../../src/domain/dispatches/dispatches.ts';
import { type InputOf, useAct } from '../../api.ts';
import { WordsField } from '../../kit/choice-fields.tsx';
import { FormDialog, useRequired } from '../../kit/form-dialog.tsx';
import { useGo } from '../../kit/link.tsx';
import { InfoNote } from '../../kit/notes.tsx';
import { useText } from '../../language.tsx';
import { useIssues, type Whole } from './words.ts';

type Parts = { readonly one: Whole; readonly onClose: () => void };

export function SendBackDialog({ one, onClose }: Parts) {
  const issues = useIssues();
  const act = useAct('yearly-reports.send-back');
  return (
    <FormDialog<{ words: string }>
      title={issues ? { zh: '退回报告', en: 'Send it back' } : { zh: '收回修改', en: 'Take it back' }}
      act={issues ? { zh: '退回', en: 'Send back' } : { zh: '收回', en: 'Take back' }}
      done={{ zh: '已退回，可以继续修改。', en: 'It can be written in again.' }}
      onClose={onClose}
      run={({ words }) => act.mutateAsync({ yearlyReportId: one.yearlyReportId, words })}
    >
      <WordsField name="words" label={{ zh: '改什么', en: 'What is to change' }} atMost={500} />
    </FormDialog>
  );
}

type Receivers = Pick<InputOf<'yearly-reports.draft-dispatch'>, 'correspondentIds'>;

/** The superior is chosen already. */
export function SendDialog({ one, onClose }: Parts) {
  const t = useText();
  const go = useGo();
  const required = useRequired();
  const act = useAct('yearly-reports.draft-dispatch');
  const above = one.receivers.filter(({ isSuperior }) => isSuperior).map(({ correspondentId }) => correspondentId);
  return (
    <FormDialog<Receivers>
      title={{ zh: '报送主管部门', en: 'Send to the department' }}
      act={{ zh: '起草公文', en: 'Draft the dispatch' }}
      done={{
        zh: '已起草。请另一人审批编号，然后发出；发出才算报送。',
        en: 'Drafted. Have another person approve it, then send it: only then it is sent.',
      }}
      initial={{ correspondentIds: above }}
      onClose={onClose}
      run={async ({ correspondentIds }) => {
        const { dispatchId } = await act.mutateAsync({ yearlyReportId: one.yearlyReportId, correspondentIds });
        go({ to: `/dispatches/sent/${dispatchId}` });
      }}
    >
      <InfoNote
        text={{
          zh: '公文附上签发的报告，对方收到后回执。少于规定人数的人数在报告上不列具体数字。',
          en: 'The report that was issued is attached, and the receiver acknowledges it. Small numbers of people do not stand in it.',
        }}
      />
      {one.receivers.length === 0 && (
        <InfoNote
          tone="warning"
          text={{
            zh: '还没有已确认的往来单位。请先在“公文往来”登记主管部门。',
            en: 'No correspondent is confirmed yet. First enter the department under Dispatches.',
          }}
        />
      )}
      <Form.Item
        name="correspondentIds"
        label={t({ zh: '主送', en: 'To' })}
        rules={required({ zh: '请选择主送单位', en: 'Choose the receiver' })}
      >
        <Select
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          options={one.receivers.map(({ correspondentId, name, kind }) => ({
            value: correspondentId,
            label: `${name}（${t(BODY_KIND_NAMES[kind])}）`,
          }))}
        />
      </Form.Item>
    </FormDialog>
  );
}
