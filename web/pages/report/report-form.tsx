/** The report itself: what, when, where; anonymous or with contact data, which are encrypted here. Nothing typed outlives the page. */
import { Button, Checkbox, Form, Input, Radio } from 'antd';
import { useRef, useState } from 'react';
import { CLUES } from '../../../src/domain/clues/clues.ts';
import { ApiError } from '../../api.ts';
import { ErrorNote, InfoNote } from '../../kit/notes.tsx';
import { useText } from '../../language.tsx';
import { encrypted, inTurn, newCode, type ReportPage, report } from './door.ts';
import { FilePick, type Picked, sendAll } from './files.tsx';
import { Receipt } from './receipt.tsx';

type Values = {
  readonly what: string;
  readonly when?: string;
  readonly where?: string;
  readonly protection?: boolean;
  readonly named: boolean;
  readonly name?: string;
  readonly reach?: string;
};
type Parts = {
  readonly unitId: number;
  readonly page: ReportPage;
  readonly onShow: (code: string) => void;
  readonly onStale: () => Promise<unknown>;
};

/** As the relay officer reads it, in lines. */
export const contactText = ({ name = '', reach = '' }: { name?: string; reach?: string }): string =>
  `姓名 Name: ${name.trim() || '—'}\n联系方式 Contact: ${reach.trim() || '—'}\n`;

export function ReportForm({ unitId, page, onShow, onStale }: Parts) {
  const t = useText();
  const [form] = Form.useForm<Values>();
  const named = Form.useWatch('named', form);
  const [files, pick] = useState<readonly Picked[]>([]);
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const [waits, wait] = useState<number>();
  const [done, setDone] = useState<{ code: string; number: string; receivedAt: string }>();
  // One code for this report, however often it is sent: made before the first time.
  const code = useRef<string>(undefined);
  code.current ??= newCode();

  const send = async ({ what, when, where, protection = false, named, ...contact }: Values) => {
    setBusy(true);
    setError(undefined);
    try {
      const given = {
        unitId,
        code: code.current!,
        what,
        when: when?.trim() || undefined,
        where: where?.trim() || undefined,
      };
      const sealed =
        named && page.recipients.length > 0 ? await encrypted(contactText(contact), page.recipients) : undefined;
      const received = await inTurn(() => report({ ...given, protection, contact: sealed }), wait);
      wait(undefined);
      setDone({ code: code.current!, ...received });
      await sendAll({ unitId, code: code.current! }, files, pick);
    } catch (reason) {
      if (reason instanceof ApiError && reason.code === 'relay-key-changed') await onStale();
      setError(reason);
    } finally {
      wait(undefined);
      setBusy(false);
    }
  };
  if (done)
    return (
      <Receipt
        {...{ unitId, ...done, files }}
        onFiles={pick}
        onShow={() => onShow(done.code)}
        onAnother={() => {
          code.current = newCode();
          form.resetFields();
          pick([]);
          setDone(undefined);
        }}
      />
    );
  return (
    <Form<Values>
      form={form}
      name="report"
      layout="vertical"
      requiredMark={false}
      initialValues={{ named: false }}
      onFinish={(values) => void send(values)}
      scrollToFirstError
      autoComplete="off"
    >
      {!page.attended && (
        <InfoNote
          tone="warning"
          text={{
            zh: '本单位现在没有线索专员：报告会收下并计时，但暂时没有人打开。请用上面的官方渠道。',
            en: 'This unit has no relay officer now: a report is taken and its clocks run, but nobody opens it yet. Please use the official channels above.',
          }}
        />
      )}
      <Form.Item
        name="what"
        label={
          <span>
            {t({ zh: '您看到或者听到了什么', en: 'What you saw or heard' })}
            <span className="quiet report-asked">
              {t({
                zh: '只写事实：谁（只写您知道的）、做了什么、有什么特征。不要抄录国家秘密，不要自行调查。',
                en: 'Facts alone: who, as far as you know, did what, and how to recognise it. Copy no state secrets, and do not look into it yourself.',
              })}
            </span>
          </span>
        }
        rules={[
          {
            required: true,
            whitespace: true,
            message: t({ zh: '请写几句您看到的情况', en: 'Write a few words of what you saw' }),
          },
        ]}
      >
        <Input.TextArea autoSize={{ minRows: 6, maxRows: 20 }} maxLength={CLUES.reportAtMost} showCount />
      </Form.Item>
      <Form.Item name="when" label={t({ zh: '什么时间（选填）', en: 'When (optional)' })}>
        <Input maxLength={CLUES.lineAtMost} />
      </Form.Item>
      <Form.Item name="where" label={t({ zh: '什么地点（选填）', en: 'Where (optional)' })}>
        <Input maxLength={CLUES.lineAtMost} />
      </Form.Item>
      <FilePick files={files} onChange={pick} />
      <Form.Item name="protection" valuePropName="checked">
        <Checkbox>
          {t({
            zh: '我或者近亲属因此面临危险，请求国家安全机关保护',
            en: 'I or a close relative are in danger because of this: I ask the state security organ for protection',
          })}
        </Checkbox>
      </Form.Item>
      <Form.Item name="named" label={t({ zh: '是否留下联系方式', en: 'Do you leave contact data' })}>
        <Radio.Group className="report-choice">
          <Radio value={false}>{t({ zh: '匿名', en: 'Anonymous' })}</Radio>
          <Radio value={true} disabled={page.recipients.length === 0}>
            {t({ zh: '留下联系方式', en: 'Leave contact data' })}
          </Radio>
        </Radio.Group>
      </Form.Item>
      {page.recipients.length === 0 && (
        <InfoNote
          text={{
            zh: '本单位线索专员还没有设置加密公钥，这里暂时不能留联系方式；匿名报告照常接收。需要实名的，请用上面的官方渠道。',
            en: 'No relay officer of this unit has set up a key yet, so contact data cannot be left here; anonymous reports are taken. To report by name, please use the official channels above.',
          }}
        />
      )}
      {named && <ContactFields months={page.contactMonths} />}
      {waits !== undefined && (
        <InfoNote
          text={{
            zh: `同一网络地址的报告较多，正在排队，约 ${waits} 秒后自动再送；内容都在，请不要关闭页面。`,
            en: `Many reports come from this network address: waiting its turn, sent again by itself in about ${waits} s. Nothing is lost; please keep the page open.`,
          }}
        />
      )}
      <ErrorNote error={error} />
      <Button type="primary" htmlType="submit" size="large" block loading={busy}>
        {t({ zh: '提交报告', en: 'Send the report' })}
      </Button>
      <p className="quiet report-small">
        {t({
          zh: '填写的内容只在本页面，不存入浏览器；关闭页面即消失。照片可能带有拍摄时间、地点和设备信息。',
          en: 'What you type stays in this page and is not kept in the browser; closing it deletes it. Photographs may carry time, place and device.',
        })}
      </p>
    </Form>
  );
}

export function ContactFields({ months }: { months: number }) {
  const t = useText();
  return (
    <div className="report-contact">
      <Form.Item name="name" label={t({ zh: '姓名或者称呼（选填）', en: 'Name, or how to call you (optional)' })}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item
        name="reach"
        label={t({ zh: '怎样联系您', en: 'How to reach you' })}
        rules={[{ required: true, whitespace: true, message: t({ zh: '请填写联系方式', en: 'Say how to reach you' }) }]}
        extra={t({
          zh: `在您的浏览器中用线索专员的公钥加密后才发送，系统管理员、数据库管理员都读不到；与报告内容分开保存，办结后最多保存 ${months} 个月。`,
          en: `Encrypted in your browser to the relay officer’s key before it is sent: no administrator of system or database can read it. Kept apart from the report, for ${months} months at most after it is closed.`,
        })}
      >
        <Input maxLength={200} />
      </Form.Item>
    </div>
  );
}
