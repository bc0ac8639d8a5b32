/** What is entered in an order, one dialog each. */
import { Form, Radio } from 'antd';
import { RESULT_NAMES } from '../../../src/domain/inspections/inspections.ts';
import { type InputOf, useAct } from '../../api.ts';
import { FormDialog, useRequired } from '../../kit/form-dialog.tsx';
import { type Localised, useText } from '../../language.tsx';
import { useToday } from '../../today.ts';
import { BodyField, DayField, LineField, LinesField } from './fields.tsx';
import type { Order } from './words.ts';

export type DialogParts = { readonly one: Order; readonly onClose: () => void };
type Without<T> = Omit<T, 'orderId'>;

const DRAFTED: Localised = {
  zh: '公文已起草，请另一人审批编号后发出。',
  en: 'The dispatch is drafted. Have another person approve it, then send it.',
};
const RECORDED: Localised = { zh: '已登记。', en: 'Recorded.' };
const DRAFT: Localised = { zh: '起草', en: 'Draft' };
const RECORD: Localised = { zh: '登记', en: 'Record' };

function CheckDialog({ one, onClose }: DialogParts) {
  const t = useText();
  const today = useToday();
  const required = useRequired();
  const check = useAct('inspections.check');
  const reported = one.toCheckFrom !== null;
  return (
    <FormDialog<Without<InputOf<'inspections.check'>>>
      title={{ zh: '登记整改检查', en: 'Record the check' }}
      act={{ zh: '登记并起草结果通知书', en: 'Record, and draft the result' }}
      done={DRAFTED}
      initial={{ checkedOn: today, ...(!reported && { result: 'not-met' }) }}
      onClose={onClose}
      run={(wish) => check.mutateAsync({ orderId: one.orderId, ...wish })}
    >
      <p className="quiet">
        {reported
          ? t({
              zh: `整改报告 ${one.toCheckFrom} 收到，检查不晚于 ${one.checkBy!.last}。逾期仍可登记，如实显示为逾期。`,
              en: `The report came on ${one.toCheckFrom}; to be checked by ${one.checkBy!.last}. Later it is still recorded, and shown as late.`,
            })
          : t({
              zh: '期限已届满，没有收到整改报告，只能登记为未按要求整改。',
              en: 'The limit has passed without a report: it can only be recorded as not put right.',
            })}
      </p>
      <DayField
        name="checkedOn"
        label={{ zh: '检查日期', en: 'Checked on' }}
        first={one.toCheckFrom ?? one.limitOn}
        last={today}
      />
      <Form.Item
        name="result"
        label={t({ zh: '结果', en: 'Result' })}
        rules={required({ zh: '请选择结果', en: 'Choose the result' })}
      >
        <Radio.Group
          options={(['met', 'not-met'] as const).map((value) => ({
            ...{ value, label: t(RESULT_NAMES[value]) },
            disabled: value === 'met' && !reported,
          }))}
        />
      </Form.Item>
      <LinesField name="findings" label={{ zh: '检查情况', en: 'What was found' }} max={2000} />
    </FormDialog>
  );
}

function SummonDialog({ one, onClose }: DialogParts) {
  const today = useToday();
  const summon = useAct('inspections.summon');
  return (
    <FormDialog<Without<InputOf<'inspections.summon'>>>
      title={{ zh: '约谈相关负责人', en: 'Summon to a talk' }}
      act={DRAFT}
      done={DRAFTED}
      onClose={onClose}
      run={(wish) => summon.mutateAsync({ orderId: one.orderId, ...wish })}
    >
      <DayField name="on" label={{ zh: '约谈日期', en: 'Day of the talk' }} first={today} />
      <LineField name="place" label={{ zh: '地点', en: 'Place' }} max={200} />
      <LinesField name="text" label={{ zh: '补充说明', en: 'Further words' }} max={2000} rows={2} optional />
    </FormDialog>
  );
}

function TalkDialog({ one, onClose }: DialogParts) {
  const today = useToday();
  const record = useAct('inspections.record-talk');
  return (
    <FormDialog<Without<InputOf<'inspections.record-talk'>>>
      title={{ zh: '登记约谈', en: 'Record the talk' }}
      act={RECORD}
      done={RECORDED}
      initial={{ heldOn: today }}
      onClose={onClose}
      run={(wish) => record.mutateAsync({ orderId: one.orderId, ...wish })}
    >
      <DayField name="heldOn" label={{ zh: '约谈日期', en: 'Held on' }} last={today} />
      <LinesField
        name="text"
        label={{ zh: '约谈情况', en: 'What was said' }}
        max={2000}
        extra={{
          zh: '写明指出的问题和单位的表态，不写个人情况。',
          en: 'What was pointed out and what the unit answered; nothing about individuals.',
        }}
      />
    </FormDialog>
  );
}

function SuperiorDialog({ one, onClose }: DialogParts) {
  const tell = useAct('inspections.tell-superior');
  return (
    <FormDialog<Without<InputOf<'inspections.tell-superior'>>>
      title={{ zh: '通报上级主管部门', en: 'Tell the superior' }}
      act={DRAFT}
      done={DRAFTED}
      onClose={onClose}
      run={(wish) => tell.mutateAsync({ orderId: one.orderId, ...wish })}
    >
      <BodyField
        label={{ zh: '上级主管部门', en: 'Superior or industry department' }}
        kinds={['industry-department', 'unit']}
        not={one.correspondentId}
      />
      <LinesField name="text" label={{ zh: '通报内容', en: 'What is told' }} max={5000} />
    </FormDialog>
  );
}

function TransferDialog({ one, onClose }: DialogParts) {
  const today = useToday();
  const transfer = useAct('inspections.transfer');
  return (
    <FormDialog<Without<InputOf<'inspections.transfer'>>>
      title={{ zh: '登记移送问题线索', en: 'Record a transfer' }}
      act={RECORD}
      done={RECORDED}
      initial={{ on: today }}
      onClose={onClose}
      run={(wish) => transfer.mutateAsync({ orderId: one.orderId, ...wish })}
    >
      <LineField name="receiver" label={{ zh: '接收机关、单位', en: 'Receiver' }} max={200} />
      <LineField name="number" label={{ zh: '移送文号', en: 'Number of the transfer' }} max={80} />
      <DayField name="on" label={{ zh: '移送日期', en: 'Transferred on' }} last={today} />
      <LinesField
        name="reasons"
        label={{ zh: '理由和建议', en: 'Reasons and proposal' }}
        max={2000}
        extra={{
          zh: '造成的不良后果或者影响，以及建议（规定第二十九条）。',
          en: 'What harm followed, and what is proposed (Provisions, Art. 29).',
        }}
      />
    </FormDialog>
  );
}

function ReplyDialog({ one, onClose }: DialogParts) {
  const today = useToday();
  const record = useAct('inspections.record-reply');
  return (
    <FormDialog<Without<InputOf<'inspections.record-reply'>>>
      title={{ zh: '登记移送回复', en: 'Record the reply' }}
      act={RECORD}
      done={RECORDED}
      initial={{ on: today }}
      onClose={onClose}
      run={(wish) => record.mutateAsync({ orderId: one.orderId, ...wish })}
    >
      <DayField
        name="on"
        label={{ zh: '回复日期', en: 'Replied on' }}
        first={one.transferredOn ?? undefined}
        last={today}
      />
      <LinesField name="text" label={{ zh: '回复内容', en: 'What was replied' }} max={2000} />
    </FormDialog>
  );
}

function CloseDialog({ one, onClose }: DialogParts) {
  const close = useAct('inspections.close-order');
  return (
    <FormDialog<Without<InputOf<'inspections.close-order'>>>
      title={{ zh: '结束', en: 'Close' }}
      act={{ zh: '结束', en: 'Close' }}
      done={{ zh: '已结束，全部记录保留。', en: 'Closed; everything is kept.' }}
      onClose={onClose}
      run={(wish) => close.mutateAsync({ orderId: one.orderId, ...wish })}
    >
      <LinesField name="reasons" label={{ zh: '不再采取措施的理由', en: 'Why nothing further follows' }} max={2000} />
    </FormDialog>
  );
}

const DIALOGS = {
  check: CheckDialog,
  summons: SummonDialog,
  talk: TalkDialog,
  superior: SuperiorDialog,
  transfer: TransferDialog,
  reply: ReplyDialog,
  close: CloseDialog,
} as const;
export type Doing = keyof typeof DIALOGS;

export function OrderActDialog({ doing, ...parts }: DialogParts & { readonly doing: Doing }) {
  const Dialog = DIALOGS[doing];
  return <Dialog {...parts} />;
}
