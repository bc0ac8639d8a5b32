/** The acts of a review that ask for something: opinion, help, reply, decision, withholding. */
import { Form, Input, Radio, Select, Space } from 'antd';
import {
  CONCLUSION_NAMES,
  CONCLUSIONS,
  type Conclusion,
  OFFICE_NAMES,
  type Office,
  ORGAN_NAMES,
  ORGANS,
  type Organ,
  REPLIES,
  REPLY_NAMES,
  type Reply,
} from '../../../src/domain/reviews/reviews.ts';
import { useAct } from '../../api.ts';
import { DayInput } from '../../kit/day-input.tsx';
import { FormDialog, useRequired } from '../../kit/form-dialog.tsx';
import { type Localised, useText } from '../../language.tsx';
import { useToday } from '../../today.ts';

type Parts = { readonly reviewId: number; readonly onClose: () => void };
const CHOOSE: Localised = { zh: '请选择', en: 'Choose one' };

/** `atMost`: stricter ones cannot be chosen. */
export function ConclusionField({
  name,
  label,
  atMost,
}: {
  name: string;
  label: Localised;
  atMost?: Conclusion | undefined;
}) {
  const t = useText();
  const required = useRequired();
  return (
    <Form.Item name={name} label={t(label)} rules={required(CHOOSE)}>
      <Radio.Group>
        <Space wrap>
          {CONCLUSIONS.map((one) => (
            <Radio
              key={one}
              value={one}
              disabled={atMost !== undefined && CONCLUSIONS.indexOf(one) > CONCLUSIONS.indexOf(atMost)}
            >
              {t(CONCLUSION_NAMES[one])}
            </Radio>
          ))}
        </Space>
      </Radio.Group>
    </Form.Item>
  );
}

export function WordsField({
  name,
  label,
  must,
  max = 4000,
}: {
  name: string;
  label: Localised;
  must: boolean;
  max?: number;
}) {
  const t = useText();
  const required = useRequired();
  return (
    <Form.Item
      name={name}
      label={t(label)}
      rules={must ? required({ zh: `请填写${label.zh}`, en: `Write the ${label.en.toLowerCase()}` }) : []}
    >
      <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} maxLength={max} showCount />
    </Form.Item>
  );
}

export function OpinionDialog({ reviewId, office, onClose }: Parts & { office: Office }) {
  const give = useAct('reviews.give-opinion');
  const t = useText();
  return (
    <FormDialog<{ conclusion: Conclusion; note?: string }>
      title={{ zh: `${OFFICE_NAMES[office].zh}的意见`, en: `Opinion: ${OFFICE_NAMES[office].en}` }}
      act={{ zh: '提出意见', en: 'Give the opinion' }}
      done={{ zh: '已提出。', en: 'Given.' }}
      onClose={onClose}
      run={({ conclusion, note }) =>
        give.mutateAsync({ reviewId: reviewId as never, office, conclusion, note: note || undefined })
      }
    >
      <ConclusionField name="conclusion" label={{ zh: '意见', en: 'Opinion' }} />
      <WordsField name="note" label={{ zh: '说明', en: 'Note' }} must={false} max={1000} />
      <p className="quiet">
        {t({
          zh: '意见供作出决定参考，不是决定；决定须另有理由和依据。',
          en: 'An opinion is no decision: that has reasons and grounds of its own.',
        })}
      </p>
    </FormDialog>
  );
}

export function HelpDialog({ reviewId, onClose }: Parts) {
  const t = useText();
  const required = useRequired();
  const ask = useAct('reviews.ask-help');
  return (
    <FormDialog<{ organ: Organ; organName: string }>
      title={{ zh: '申请协助审查', en: 'Ask an organ for help' }}
      act={{ zh: '生成协助函', en: 'Make the letter' }}
      done={{
        zh: '协助函已生成，请打印用印后送达；收到函复后登记。',
        en: 'The letter is made. Print, seal and send it; record the reply when it comes.',
      }}
      initial={{ organ: 'state-security' }}
      onClose={onClose}
      run={({ organ, organName }) => ask.mutateAsync({ reviewId: reviewId as never, organ, organName })}
    >
      <p className="quiet">
        {t({
          zh: '函中只写明姓名、工号、拟任岗位和依据，只询问有无不宜任用的法定情形。函复登记之前不能作出决定。',
          en: 'The letter names the person, the post and the ground, and asks only whether the law speaks against it. No decision before the reply is recorded.',
        })}
      </p>
      <Form.Item name="organ" label={t({ zh: '机关类别', en: 'Kind' })} rules={required(CHOOSE)}>
        <Select options={ORGANS.map((value) => ({ value, label: t(ORGAN_NAMES[value]) }))} />
      </Form.Item>
      <Form.Item
        name="organName"
        label={t({ zh: '机关名称（函的抬头）', en: 'Its name, as addressed' })}
        rules={required({ zh: '请填写机关名称', en: 'Write its name' })}
      >
        <Input maxLength={100} />
      </Form.Item>
    </FormDialog>
  );
}

export function ReplyDialog({ reviewId, helpId, onClose }: Parts & { helpId: number }) {
  const t = useText();
  const today = useToday();
  const required = useRequired();
  const record = useAct('reviews.record-reply');
  return (
    <FormDialog<{ reply: Reply; repliedOn: string; replyNumber?: string }>
      title={{ zh: '登记函复', en: 'Record the reply' }}
      act={{ zh: '登记', en: 'Record' }}
      done={{ zh: '已登记。', en: 'Recorded.' }}
      initial={{ repliedOn: today }}
      onClose={onClose}
      run={(given) => record.mutateAsync({ reviewId: reviewId as never, helpId, ...given })}
    >
      <Form.Item name="reply" label={t({ zh: '答复', en: 'Reply' })} rules={required(CHOOSE)}>
        <Select options={REPLIES.map((value) => ({ value, label: t(REPLY_NAMES[value]) }))} />
      </Form.Item>
      <div className="field-row">
        <Form.Item name="repliedOn" label={t({ zh: '答复日期', en: 'Day' })} rules={required(CHOOSE)}>
          <DayInput last={today} />
        </Form.Item>
        <Form.Item name="replyNumber" label={t({ zh: '文号', en: 'Number' })}>
          <Input maxLength={60} />
        </Form.Item>
      </div>
    </FormDialog>
  );
}

type Closed = {
  readonly what: string;
  readonly legalReference: string;
  readonly untoldReference?: string;
  readonly reviewOn: string;
};

/** `last`: the last day for which something can be withheld today. */
export function WithholdDialog({ reviewId, last, onClose }: Parts & { last: string }) {
  const t = useText();
  const required = useRequired();
  const withhold = useAct('reviews.withhold');
  return (
    <FormDialog<Closed>
      title={{ zh: '提出不予告知', en: 'Withhold something' }}
      act={{ zh: '提出', en: 'Propose' }}
      done={{ zh: '已提出，待第二人批准。', en: 'Proposed; a second person has to approve.' }}
      onClose={onClose}
      run={(closed) =>
        withhold.mutateAsync({
          reviewId: reviewId as never,
          ...closed,
          untoldReference: closed.untoldReference || undefined,
        })
      }
    >
      <p className="quiet">
        {t({
          zh: '仅限法律、法规明确不得告知的内容。须由第二人批准，并定期重新审视。本人会被告知“部分内容不予告知”及其依据。不得录入国家秘密。',
          en: 'Only what a law forbids to tell. A second person approves, and it is looked at again. The person is told that something is withheld, and by which provision. No state secrets here.',
        })}
      </p>
      <WordsField name="what" label={{ zh: '不予告知的内容', en: 'What is withheld' }} must />
      <Form.Item
        name="legalReference"
        label={t({ zh: '法律依据（条款）', en: 'Legal reference (article)' })}
        rules={required({ zh: '请填写依据', en: 'Write the reference' })}
      >
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item
        name="untoldReference"
        label={t({ zh: '连“有所保留”也不得告知的依据', en: 'Provision that forbids even to say so' })}
      >
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item
        name="reviewOn"
        label={t({ zh: '重新审视日期', en: 'To be looked at again on' })}
        rules={required({ zh: '请选择日期', en: 'Choose a day' })}
        extra={t({
          zh: `最迟 ${last}；到期前由另一人重新审视。`,
          en: `By ${last} at the latest; another person then looks again.`,
        })}
      >
        <DayInput first={useToday()} last={last} />
      </Form.Item>
    </FormDialog>
  );
}

type Again = Parts & { readonly withheldId: number; readonly last: string; readonly mayProlong: boolean };

/** Whoever proposed to withhold it gives it free, or leaves it to another: he does not prolong it. */
export function LookAgainDialog({ reviewId, withheldId, last, mayProlong, onClose }: Again) {
  const t = useText();
  const today = useToday();
  const lookAgain = useAct('reviews.review-withholding');
  return (
    <FormDialog<{ until?: string }>
      title={{ zh: '重新审视不予告知', en: 'Look again at what is withheld' }}
      act={{ zh: '保存', en: 'Save' }}
      done={{ zh: '已保存。', en: 'Saved.' }}
      onClose={onClose}
      run={({ until }) => lookAgain.mutateAsync({ reviewId: reviewId as never, withheldId, until })}
    >
      <p className="quiet">
        {t(
          mayProlong
            ? {
                zh: '不填日期即解除：本人随即可以看到全部内容。仍须保留的，填写下一次重新审视的日期。',
                en: 'Without a day it is given free: the person then reads all of it. Where it must stay, choose the next day.',
              }
            : {
                zh: '由您提出的，您只能解除：保存后本人随即可以看到全部内容。认为仍须保留的，请取消，由另一人重新审视。',
                en: 'You proposed it, so you can only give it free: once saved, the person reads all of it. Where it must stay, cancel and have another person look again.',
              },
        )}
      </p>
      {mayProlong && (
        <Form.Item name="until" label={t({ zh: '继续保留至', en: 'Stays withheld until' })}>
          <DayInput first={today} last={last} />
        </Form.Item>
      )}
    </FormDialog>
  );
}
