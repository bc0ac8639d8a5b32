/** What is asked while a cooperation is recorded, held, followed up, given a paper, and told to the other side. */
import { Form, Input, Radio, Select } from 'antd';
import { COOPERATION_KIND_NAMES, COOPERATION_KINDS } from '../../../src/domain/cooperation/cooperation.ts';
import { type InputOf, type ResultOf, useAct, useActWithFile } from '../../api.ts';
import { DayInput } from '../../kit/day-input.tsx';
import { FileFields, type FileValues, nameOfFile } from '../../kit/file-fields.tsx';
import { FormDialog, useRequired } from '../../kit/form-dialog.tsx';
import { useGo } from '../../kit/link.tsx';
import { useText } from '../../language.tsx';
import { useToday } from '../../today.ts';
import { useReceivers } from '../industry/audience.tsx';

export type Opened = ResultOf<'cooperation.get'>;
type Parts = { readonly one: Opened; readonly onClose: () => void };
const A_DAY = { zh: '请选择日期', en: 'Choose a day' };

export function RecordDialog({ onClose }: { onClose: () => void }) {
  const t = useText();
  const go = useGo();
  const today = useToday();
  const required = useRequired();
  const record = useAct('cooperation.record');
  return (
    <FormDialog<InputOf<'cooperation.record'>>
      title={{ zh: '登记协作', en: 'Record a cooperation' }}
      act={{ zh: '登记', en: 'Record' }}
      done={{ zh: '已登记。可以添加文件和后续事项。', en: 'Recorded. Add its papers and what is to follow.' }}
      initial={{ held: true, on: today as never }}
      width={640}
      onClose={onClose}
      run={async (wish) => {
        const { cooperationId } = await record.mutateAsync(wish);
        go({ to: `/cooperation/${cooperationId}` });
      }}
    >
      <Form.Item
        name="kind"
        label={t({ zh: '类别', en: 'Kind' })}
        rules={required({ zh: '请选择类别', en: 'Choose a kind' })}
      >
        <Radio.Group options={COOPERATION_KINDS.map((value) => ({ value, label: t(COOPERATION_KIND_NAMES[value]) }))} />
      </Form.Item>
      <div className="field-row">
        <Form.Item
          name="held"
          label={t({ zh: '情况', en: 'State' })}
          rules={required({ zh: '请选择', en: 'Choose one' })}
        >
          <Radio.Group
            options={[
              { value: true, label: t({ zh: '已开展', en: 'Held' }) },
              { value: false, label: t({ zh: '已安排，尚未开展', en: 'Planned' }) },
            ]}
          />
        </Form.Item>
        <Form.Item name="on" label={t({ zh: '日期', en: 'Day' })} rules={required(A_DAY)}>
          <DayInput />
        </Form.Item>
      </div>
      <Form.Item
        name="title"
        label={t({ zh: '事由', en: 'What about' })}
        rules={required({ zh: '请输入事由', en: 'Enter what it is about' })}
        extra={t({ zh: '不写个人情况，不得写入国家秘密。', en: 'Nothing of persons, and never state secrets.' })}
      >
        <Input maxLength={120} showCount />
      </Form.Item>
      <Form.Item
        name="participants"
        label={t({ zh: '参加单位和处室', en: 'Bodies and offices that took part' })}
        rules={required({ zh: '请输入至少一个单位', en: 'Enter at least one' })}
      >
        <Select
          mode="tags"
          open={false}
          suffixIcon={null}
          maxCount={50}
          placeholder={t({ zh: '输入名称后回车', en: 'Type a name and press Enter' })}
        />
      </Form.Item>
    </FormDialog>
  );
}

export function HoldDialog({ one, onClose }: Parts) {
  const t = useText();
  const today = useToday();
  const required = useRequired();
  const hold = useAct('cooperation.hold');
  return (
    <FormDialog<{ on: string }>
      title={{ zh: '登记已开展', en: 'It was held' }}
      act={{ zh: '登记', en: 'Record' }}
      done={{ zh: '已登记。', en: 'Recorded.' }}
      initial={{ on: one.on <= today ? one.on : today }}
      onClose={onClose}
      run={({ on }) => hold.mutateAsync({ cooperationId: one.cooperationId, on: on as never })}
    >
      <Form.Item name="on" label={t({ zh: '开展日期', en: 'Held on' })} rules={required(A_DAY)}>
        <DayInput last={today} />
      </Form.Item>
    </FormDialog>
  );
}

export function FollowUpDialog({ one, onClose }: Parts) {
  const t = useText();
  const today = useToday();
  const required = useRequired();
  const add = useAct('cooperation.add-follow-up');
  return (
    <FormDialog<{ what: string; due: string }>
      title={{ zh: '登记后续事项', en: 'What is to follow' }}
      act={{ zh: '登记', en: 'Add' }}
      done={{ zh: '已登记，期限列入台账。', en: 'Added; its day stands in the ledger.' }}
      onClose={onClose}
      run={({ what, due }) => add.mutateAsync({ cooperationId: one.cooperationId, what, due: due as never })}
    >
      <Form.Item
        name="what"
        label={t({ zh: '事项（由哪个单位办理什么）', en: 'What, and by which body' })}
        rules={required({ zh: '请输入事项', en: 'Enter what is to be done' })}
      >
        <Input maxLength={200} showCount />
      </Form.Item>
      <Form.Item name="due" label={t({ zh: '期限', en: 'By' })} rules={required(A_DAY)}>
        <DayInput first={today} />
      </Form.Item>
    </FormDialog>
  );
}

export function FinishDialog({
  followUpId,
  onClose,
}: {
  followUpId: Opened['followUps'][number]['followUpId'];
  onClose: () => void;
}) {
  const t = useText();
  const today = useToday();
  const required = useRequired();
  const finish = useAct('cooperation.finish-follow-up');
  return (
    <FormDialog<{ on: string }>
      title={{ zh: '办结后续事项', en: 'The follow-up is done' }}
      act={{ zh: '办结', en: 'Done' }}
      done={{ zh: '已登记办结。', en: 'Recorded as done.' }}
      initial={{ on: today }}
      onClose={onClose}
      run={({ on }) => finish.mutateAsync({ cooperationFollowUpId: followUpId, on: on as never })}
    >
      <Form.Item name="on" label={t({ zh: '办结日期', en: 'Done on' })} rules={required(A_DAY)}>
        <DayInput last={today} />
      </Form.Item>
    </FormDialog>
  );
}

export function PaperDialog({ one, onClose }: Parts) {
  const attach = useActWithFile('cooperation.attach');
  return (
    <FormDialog<FileValues>
      title={{ zh: '添加文件', en: 'Add a paper' }}
      act={{ zh: '添加', en: 'Add' }}
      done={{ zh: '已添加。', en: 'Added.' }}
      onClose={onClose}
      run={(values) =>
        attach.mutateAsync({ input: { cooperationId: one.cooperationId, name: nameOfFile(values) }, file: values.file })
      }
    >
      <FileFields name={{ zh: '名称', en: 'Name' }} />
    </FormDialog>
  );
}

/** The other side gets it as a dispatch: what was held, or is planned. */
export function SendDialog({ one, onClose }: Parts) {
  const t = useText();
  const go = useGo();
  const required = useRequired();
  const send = useAct('cooperation.send');
  const { fit } = useReceivers('cooperation');
  return (
    <FormDialog<{ to: readonly number[]; text: string }>
      title={{ zh: '函告对方', en: 'Tell the other side' }}
      act={{ zh: '存为待审批稿', en: 'Keep as draft' }}
      done={{ zh: '已存为待审批稿，请另一人审批编号后发出。', en: 'The draft is kept; another person approves it.' }}
      width={640}
      onClose={onClose}
      run={async ({ to, text }) => {
        const wish = { cooperationId: one.cooperationId, correspondentIds: to as never, text };
        const { dispatchId } = await send.mutateAsync(wish);
        go({ to: `/dispatches/sent/${dispatchId}` });
      }}
    >
      <p className="quiet">
        {t({
          zh: '类别、日期、事由和参加单位随函发送。文件不随函发送，需要的请在稿件中添加附件。',
          en: 'Kind, day, subject and participants go with it. Papers do not: attach what is needed to the draft.',
        })}
      </p>
      <Form.Item
        name="to"
        label={t({ zh: '主送', en: 'To' })}
        rules={required({ zh: '请选择收文单位', en: 'Choose at least one receiver' })}
      >
        <Select
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          notFoundContent={t({ zh: '没有可选的单位，请先到通讯录加入', en: 'Nobody to choose; add them first' })}
          options={fit.map(({ correspondentId, name, state }) => ({
            ...{ value: correspondentId, label: name, disabled: state !== 'confirmed' },
          }))}
        />
      </Form.Item>
      <Form.Item
        name="text"
        label={t({ zh: '正文', en: 'Text' })}
        rules={required({ zh: '请输入正文', en: 'Enter the text' })}
        extra={t({ zh: '每行一段。', en: 'One paragraph a line.' })}
      >
        <Input.TextArea maxLength={20_000} autoSize={{ minRows: 5, maxRows: 14 }} />
      </Form.Item>
    </FormDialog>
  );
}
