/** One report as its reporter sees it: what was said by either side, when it was relayed, and what he can still do. */
import { Button, Checkbox, Form, Input } from 'antd';
import { useState } from 'react';
import {
  CLOSE_GROUND_NAMES,
  CLUE_WORD_NAMES,
  CLUES,
  RELAY_CHANNEL_NAMES,
  RETALIATION_ROUTES,
} from '../../../src/domain/clues/clues.ts';
import { Facts } from '../../kit/case.tsx';
import { useSay } from '../../kit/confirm.tsx';
import { DayText, InstantText } from '../../kit/days.tsx';
import { ErrorNote, InfoNote } from '../../kit/notes.tsx';
import { useText } from '../../language.tsx';
import { add, complain, encrypted, type ReportPage, type Thread } from './door.ts';
import { FilePick, type Picked, sendAll } from './files.tsx';
import { ContactFields, contactText } from './report-form.tsx';

type Parts = {
  readonly unitId: number;
  readonly code: string;
  readonly page: ReportPage;
  readonly thread: Thread;
  readonly onChanged: () => void;
  readonly onStale: () => Promise<unknown>;
};

export function ThreadPart(parts: Parts) {
  const { thread } = parts;
  return (
    <>
      <HowFar thread={thread} />
      <Said thread={thread} />
      {thread.state !== 'closed' && <Add {...parts} />}
      <Retaliation {...parts} />
    </>
  );
}

function HowFar({ thread }: { thread: Thread }) {
  const t = useText();
  const { receivedAt, acknowledgedAt, acknowledgeBy, relays, feedbackBy, words, closedAt } = thread;
  const answered = words.some(({ what }) => what === 'feedback');
  return (
    <Facts
      columns={1}
      facts={[
        { title: { zh: '收到', en: 'Received' }, value: <InstantText at={receivedAt} /> },
        {
          title: { zh: '确认', en: 'Acknowledged' },
          value: acknowledgedAt ? (
            <InstantText at={acknowledgedAt} />
          ) : (
            <span>
              {t({ zh: '还没有，应于', en: 'not yet, due by' })} <DayText day={acknowledgeBy} />
            </span>
          ),
        },
        {
          title: { zh: '转报国家安全机关', en: 'Relayed to the organ' },
          value:
            relays.length > 0 ? (
              <span>
                {relays.map(({ channel, relayedAt, receiptNumber }) => (
                  <span key={`${relayedAt}${channel}`} className="thread-relay">
                    <InstantText at={relayedAt} /> {t(RELAY_CHANNEL_NAMES[channel])}
                    {t({ zh: `，回执编号 ${receiptNumber}`, en: `, receipt number ${receiptNumber}` })}
                  </span>
                ))}
              </span>
            ) : thread.ground ? (
              t({
                zh: `没有转报：${CLOSE_GROUND_NAMES[thread.ground].zh}。您不同意的，可以直接拨打12339或者登录www.12339.gov.cn。`,
                en: `not relayed. ${CLOSE_GROUND_NAMES[thread.ground].en}. If you disagree, call 12339 or go to www.12339.gov.cn yourself.`,
              })
            ) : (
              t({ zh: '还没有国家安全机关的回执', en: 'no receipt of the organ yet' })
            ),
        },
        {
          title: { zh: '反馈', en: 'Feedback' },
          value: answered ? (
            t({ zh: '见下', en: 'see below' })
          ) : (
            <span>
              {t({ zh: '最迟', en: 'by' })} <DayText day={feedbackBy} />
            </span>
          ),
        },
        ...(closedAt ? [{ title: { zh: '办结', en: 'Closed' }, value: <InstantText at={closedAt} /> }] : []),
      ]}
    />
  );
}

function Said({ thread }: { thread: Thread }) {
  const t = useText();
  return (
    <section className="report-part" aria-labelledby="said">
      <h3 id="said">{t({ zh: '往来内容', en: 'What was said' })}</h3>
      {thread.words.map(({ position, what, words, report, saidAt }) => (
        <div key={position} className={`thread-word thread-${what}`}>
          <strong>{t(CLUE_WORD_NAMES[what])}</strong>{' '}
          <span className="quiet nowrap">
            <InstantText at={saidAt} />
          </span>
          <p className="clue-written">{report?.what ?? words}</p>
          {report?.when && (
            <p className="quiet">
              {t({ zh: '时间：', en: 'When: ' })}
              {report.when}
            </p>
          )}
          {report?.where && (
            <p className="quiet">
              {t({ zh: '地点：', en: 'Where: ' })}
              {report.where}
            </p>
          )}
        </div>
      ))}
      {thread.files.length > 0 && (
        <p className="quiet">
          {t({ zh: `随附文件 ${thread.files.length} 个`, en: `${thread.files.length} file(s) with it` })}
        </p>
      )}
    </section>
  );
}

type Adding = { readonly words?: string; readonly named?: boolean; readonly name?: string; readonly reach?: string };

function Add({ unitId, code, page, thread, onChanged, onStale }: Parts) {
  const t = useText();
  const say = useSay();
  const [form] = Form.useForm<Adding>();
  const named = Form.useWatch('named', form);
  const [files, pick] = useState<readonly Picked[]>([]);
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const send = async ({ words = '', named, ...contact }: Adding) => {
    setBusy(true);
    setError(undefined);
    try {
      if (words.trim() !== '' || named || files.length === 0) {
        const sealed = named ? await encrypted(contactText(contact), page.recipients) : undefined;
        await add({ unitId, code, words, contact: sealed });
      }
      await sendAll({ unitId, code }, files, pick);
      form.resetFields();
      pick((now) => now.filter(({ state }) => state === 'failed'));
      say.done({ zh: '补充已送达。', en: 'Your addition has arrived.' });
      onChanged();
    } catch (reason) {
      await onStale();
      setError(reason);
    } finally {
      setBusy(false);
    }
  };
  return (
    <section className="report-part" aria-labelledby="add">
      <h3 id="add">{t({ zh: '补充', en: 'Add to it' })}</h3>
      <Form<Adding>
        form={form}
        name="add"
        layout="vertical"
        requiredMark={false}
        autoComplete="off"
        onFinish={(values) => void send(values)}
      >
        <Form.Item
          name="words"
          label={t({ zh: '新的事实，或者需要更正的地方', en: 'New facts, or what has to be put right' })}
        >
          <Input.TextArea autoSize={{ minRows: 3, maxRows: 12 }} maxLength={CLUES.additionAtMost} />
        </Form.Item>
        <FilePick files={files} onChange={pick} />
        {thread.contacts < CLUES.contactsAtMost && page.recipients.length > 0 && (
          <Form.Item name="named" valuePropName="checked">
            <Checkbox>
              {thread.contacts > 0
                ? t({ zh: '另留联系方式', en: 'Leave other contact data' })
                : t({ zh: '留下联系方式', en: 'Leave contact data' })}
            </Checkbox>
          </Form.Item>
        )}
        {named && <ContactFields months={page.contactMonths} />}
        <ErrorNote error={error} />
        <Button htmlType="submit" loading={busy} block>
          {t({ zh: '送出补充', en: 'Send the addition' })}
        </Button>
      </Form>
    </section>
  );
}

function Retaliation({ unitId, code, thread, onChanged }: Parts) {
  const t = useText();
  const say = useSay();
  const [form] = Form.useForm<{ words: string }>();
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const send = async ({ words }: { words: string }) => {
    setBusy(true);
    setError(undefined);
    try {
      await complain({ unitId, code, words });
      form.resetFields();
      say.done({ zh: '投诉已送达主要负责人。', en: 'Your complaint has reached the head.' });
      onChanged();
    } catch (reason) {
      setError(reason);
    } finally {
      setBusy(false);
    }
  };
  return (
    <details className="report-part" open={thread.complaints.length > 0}>
      <summary>{t({ zh: '因报告受到打击报复', en: 'If you suffer for having reported' })}</summary>
      {thread.complaints.map(({ complaintId, words, saidAt, answer, answeredAt }) => (
        <div key={complaintId} className="thread-word">
          <strong>{t({ zh: '您的投诉', en: 'Your complaint' })}</strong>{' '}
          <span className="quiet nowrap">
            <InstantText at={saidAt} />
          </span>
          <p className="clue-written">{words}</p>
          {answer && (
            <>
              <strong>{t({ zh: '主要负责人答复', en: 'The head’s answer' })}</strong>{' '}
              <span className="quiet nowrap">
                <InstantText at={answeredAt} />
              </span>
              <p className="clue-written">{answer}</p>
            </>
          )}
        </div>
      ))}
      <InfoNote
        text={{
          zh: '投诉由单位主要负责人处理，线索专员看不到；主要负责人看不到您报告的内容。请只写受到了什么对待。',
          en: 'The head deals with it, and the relay officer does not see it; the head does not see what you reported. Please write only what was done to you.',
        }}
      />
      <Form
        form={form}
        name="complain"
        layout="vertical"
        requiredMark={false}
        autoComplete="off"
        onFinish={(values) => void send(values)}
      >
        <Form.Item
          name="words"
          label={t({ zh: '受到了什么对待', en: 'What was done to you' })}
          rules={[{ required: true, whitespace: true, message: t({ zh: '请写明', en: 'Please write it' }) }]}
        >
          <Input.TextArea autoSize={{ minRows: 3, maxRows: 12 }} maxLength={CLUES.additionAtMost} />
        </Form.Item>
        <ErrorNote error={error} />
        <Button htmlType="submit" loading={busy} block>
          {t({ zh: '向主要负责人投诉', en: 'Complain to the head' })}
        </Button>
      </Form>
      <h3>{t({ zh: '也可以向外反映', en: 'Or outside the unit' })}</h3>
      <ul className="report-points">
        {RETALIATION_ROUTES.map((route) => (
          <li key={route.en} className="report-line">
            {t(route)}
          </li>
        ))}
      </ul>
    </details>
  );
}
