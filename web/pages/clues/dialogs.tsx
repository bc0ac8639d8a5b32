/** The steps that need a few fields: a relay, its receipt, an answer to the reporter. */
import { Form, Input, Radio, Space } from 'antd';
import {
  CLUES,
  isInWriting,
  RELAY_CHANNEL_NAMES,
  RELAY_CHANNELS,
  type RelayChannel,
} from '../../../src/domain/clues/clues.ts';
import { useAct, useActWithFile } from '../../api.ts';
import { momentOf } from '../../kit/days.tsx';
import { FileInput } from '../../kit/file-input.tsx';
import { FormDialog, useRequired } from '../../kit/form-dialog.tsx';
import { type Localised, useText } from '../../language.tsx';
import type { OneClue } from './case.tsx';
import { instantIn } from './moment.ts';

type Relay = { readonly channel: RelayChannel; readonly at: string; readonly receiptNumber?: string };

export function RelayDialog({ one, onClose }: { one: OneClue; onClose: () => void }) {
  const t = useText();
  const required = useRequired();
  const act = useAct('clues.record-relay');
  const run = ({ channel, at, receiptNumber }: Relay) =>
    act.mutateAsync({
      ...{ clueId: one.clueId, channel, relayedAt: instantIn(at, one.timeZone) },
      receiptNumber: receiptNumber?.trim() || undefined,
    });
  return (
    <FormDialog<Relay>
      title={{ zh: '登记转报', en: 'Record a relay' }}
      act={{ zh: '登记', en: 'Record' }}
      done={{ zh: '已登记。', en: 'Recorded.' }}
      initial={{
        channel: one.relays.length === 0 ? 'telephone' : 'online',
        at: momentOf(new Date().toISOString(), false),
      }}
      onClose={onClose}
      run={run}
      width={560}
    >
      <Form.Item
        name="channel"
        label={t({ zh: '渠道', en: 'Channel' })}
        rules={required({ zh: '请选择渠道', en: 'Choose the channel' })}
      >
        <Radio.Group>
          <Space orientation="vertical">
            {RELAY_CHANNELS.map((channel) => (
              <Radio key={channel} value={channel}>
                {t(RELAY_CHANNEL_NAMES[channel])}
                {isInWriting(channel) && (
                  <span className="quiet">
                    {' '}
                    {t({ zh: '（书面，转报件随之存档）', en: '(in writing; the document is kept as handed over)' })}
                  </span>
                )}
              </Radio>
            ))}
          </Space>
        </Radio.Group>
      </Form.Item>
      <Form.Item
        name="at"
        label={t({ zh: '转报时间', en: 'When it was relayed' })}
        rules={[
          {
            required: true,
            pattern: /^\d{4}-\d\d-\d\d \d\d:\d\d$/,
            message: t({ zh: '请写成 2026-11-23 09:05', en: 'Write it as 2026-11-23 09:05' }),
          },
        ]}
        extra={t({
          zh: '录入时间另行自动记录，不能改。',
          en: 'When it was entered is recorded by itself and cannot be changed.',
        })}
      >
        <Input maxLength={16} />
      </Form.Item>
      <Form.Item
        name="receiptNumber"
        label={t({ zh: '国家安全机关回执编号', en: 'Receipt number of the organ' })}
        extra={t({
          zh: '没有编号也请登记；线索保持“已收到”，时限继续走，编号来了再补。',
          en: 'Without one, record it all the same: the clue stays “received”, its clocks run on, and the number is added when it comes.',
        })}
      >
        <Input maxLength={60} />
      </Form.Item>
    </FormDialog>
  );
}

export function ReceiptDialog({
  clueId,
  relayId,
  onClose,
}: {
  clueId: OneClue['clueId'];
  relayId: OneClue['relays'][number]['relayId'];
  onClose: () => void;
}) {
  const t = useText();
  const required = useRequired();
  const act = useAct('clues.add-receipt');
  return (
    <FormDialog<{ receiptNumber: string }>
      title={{ zh: '登记回执编号', en: 'Record the receipt number' }}
      act={{ zh: '登记', en: 'Record' }}
      done={{ zh: '已登记，线索已转报。', en: 'Recorded; the clue is relayed.' }}
      onClose={onClose}
      run={({ receiptNumber }) => act.mutateAsync({ clueId, relayId, receiptNumber })}
    >
      <Form.Item
        name="receiptNumber"
        label={t({ zh: '国家安全机关回执编号', en: 'Receipt number of the organ' })}
        rules={required({ zh: '请输入编号', en: 'Enter the number' })}
      >
        <Input maxLength={60} />
      </Form.Item>
    </FormDialog>
  );
}

/** The organ's receipt as it gave it. */
export function ScanDialog({
  clueId,
  relayId,
  onClose,
}: {
  clueId: OneClue['clueId'];
  relayId: OneClue['relays'][number]['relayId'];
  onClose: () => void;
}) {
  const t = useText();
  const required = useRequired();
  const act = useActWithFile('clues.keep-receipt-scan');
  return (
    <FormDialog<{ file: File }>
      title={{ zh: '登记回执扫描件', en: 'Keep a scan of the receipt' }}
      act={{ zh: '登记', en: 'Keep it' }}
      done={{ zh: '已登记。', en: 'Kept.' }}
      onClose={onClose}
      run={({ file }) => act.mutateAsync({ input: { clueId, relayId }, file })}
    >
      <Form.Item
        name="file"
        label={t({ zh: '扫描件（PDF、JPG 或 PNG）', en: 'Scan (PDF, JPG or PNG)' })}
        rules={required({ zh: '请选择文件', en: 'Choose a file' })}
        extra={t({
          zh: '不得有密级标志，不得有报告人信息；登记后不能替换。',
          en: 'Without a secrecy mark and without the reporter; once kept it is not replaced.',
        })}
      >
        <FileInput accept=".pdf,.jpg,.jpeg,.png" />
      </Form.Item>
    </FormDialog>
  );
}

const ANSWERS: Record<'acknowledge' | 'feed-back', { title: Localised; words: Localised; done: Localised }> = {
  acknowledge: {
    title: { zh: '向报告人确认收到', en: 'Acknowledge it to the reporter' },
    words: {
      zh: '您的报告已收到，正在原文转报国家安全机关。感谢您。请保管好回执码，有新的情况可以凭码补充。',
      en: 'Your report has arrived and is being relayed word for word to the state security organ. Thank you. Keep your code: you can add to the report with it.',
    },
    done: { zh: '已确认，报告人凭回执码可以看到。', en: 'Acknowledged; the reporter reads it with the code.' },
  },
  'feed-back': {
    title: { zh: '向报告人反馈', en: 'Feedback to the reporter' },
    words: {
      zh: '您的报告已转报国家安全机关，由其依法处理。本单位不作核实和评价。因报告受到不利对待的，请凭回执码投诉或者拨打12339。',
      en: 'Your report was relayed to the state security organ, which deals with it by law. The unit verifies and judges nothing. If you suffer for it, complain with your code or call 12339.',
    },
    done: { zh: '已反馈，报告人凭回执码可以看到。', en: 'Given; the reporter reads it with the code.' },
  },
};

export function AnswerDialog({
  one,
  what,
  onClose,
}: {
  one: OneClue;
  what: 'acknowledge' | 'feed-back';
  onClose: () => void;
}) {
  const t = useText();
  const required = useRequired();
  const acknowledge = useAct('clues.acknowledge');
  const feedBack = useAct('clues.feed-back');
  const { title, words, done } = ANSWERS[what];
  const act = what === 'acknowledge' ? acknowledge : feedBack;
  return (
    <FormDialog<{ words: string }>
      title={title}
      act={{ zh: '发给报告人', en: 'Send it to the reporter' }}
      done={done}
      initial={{ words: t(words) }}
      onClose={onClose}
      run={({ words }) => act.mutateAsync({ clueId: one.clueId, words })}
      width={560}
    >
      <Form.Item
        name="words"
        label={t({ zh: '给报告人的话', en: 'Words to the reporter' })}
        rules={required({ zh: '请填写', en: 'Please write it' })}
        extra={t({
          zh: '只说单位做了什么；不提问，不评价任何人，不透露国家安全机关的工作。',
          en: 'Say only what the unit did: ask nothing, judge nobody, tell nothing of the organ’s work.',
        })}
      >
        <Input.TextArea autoSize={{ minRows: 4, maxRows: 12 }} maxLength={CLUES.answerAtMost} />
      </Form.Item>
    </FormDialog>
  );
}
