/** Asking for a correction, and the answers with their reasons. */
import { Button, Form, Input, Modal, Radio, Select } from 'antd';
import { useState } from 'react';
import {
  ABOUT_NAMES,
  CORRECTION_ABOUT,
  CORRECTION_KIND_NAMES,
  CORRECTION_KINDS,
  CORRECTION_STATE_NAMES,
  type CorrectionAbout,
  type CorrectionKind,
} from '../../../src/domain/rights/rights.ts';
import { useAct, useQueryOf } from '../../api.ts';
import { ComplaintRoutes } from '../../kit/complaint-routes.tsx';
import { useSay } from '../../kit/confirm.tsx';
import { DayText, InstantText } from '../../kit/days.tsx';
import { MarkTag } from '../../kit/mark-tag.tsx';
import { Await, ErrorNote } from '../../kit/notes.tsx';
import { Section } from '../../kit/page.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { useText } from '../../language.tsx';

export function Corrections() {
  const t = useText();
  const [asking, ask] = useState(false);
  const corrections = useQueryOf('rights.my-corrections', {});
  return (
    <Section
      title={{ zh: '申请更正、提出异议', en: 'Corrections and objections' }}
      extra={
        <Button onClick={() => ask(true)}>
          {t({ zh: '申请更正或提出异议', en: 'Ask for a correction, or object' })}
        </Button>
      }
    >
      <Await query={corrections}>
        {(data) => (
          <>
            <p className="quiet">
              {t({
                zh: `信息不对的，可以申请更正；对信息的查阅、导出或使用有不同意见的，可以提出异议。单位应在 ${data.days} 个工作日内答复并说明理由。`,
                en: `Ask for a correction where something is wrong; object to how your data is looked at, exported or used. The unit answers with its reasons within ${data.days} working days.`,
              })}{' '}
              <MarkTag mark={data.mark} />
            </p>
            <ul className="plain-rows">
              {data.corrections.map((one) => (
                <li key={one.correctionId}>
                  <div>
                    <ToneTag
                      tone={
                        one.isLate
                          ? 'late'
                          : one.state === 'open'
                            ? 'soon'
                            : one.state === 'corrected'
                              ? 'good'
                              : 'ended'
                      }
                      text={one.isLate ? LATE : CORRECTION_STATE_NAMES[one.kind][one.state]}
                    />{' '}
                    {t(CORRECTION_KIND_NAMES[one.kind])}
                    {t({ zh: '：', en: ': ' })}
                    {t(ABOUT_NAMES[one.about])}{' '}
                    <span className="quiet">
                      <InstantText at={one.askedAt} />
                    </span>
                    <div>{one.request}</div>
                    {one.state === 'open' && (
                      <div className={one.isLate ? 'late-words' : 'quiet'}>
                        {t({ zh: '应答复于', en: 'To be answered by' })} <DayText day={one.answerDue} />
                      </div>
                    )}
                    {one.isLate && (
                      <div className="quiet">
                        {t({
                          zh: '逾期未答复的，可以向下列机构反映：',
                          en: 'Where no answer came in time, you can turn to:',
                        })}
                        <ComplaintRoutes />
                      </div>
                    )}
                    {one.answer && (
                      <div>
                        <strong>{t({ zh: '答复：', en: 'Answer: ' })}</strong>
                        {one.answer}
                        <div className="quiet">
                          <ComplaintRoutes />
                        </div>
                      </div>
                    )}
                  </div>
                </li>
              ))}
            </ul>
          </>
        )}
      </Await>
      {asking && <AskDialog onClose={() => ask(false)} />}
    </Section>
  );
}

const LATE = { zh: '逾期未答复', en: 'No answer in time' };

type Asked = { kind: CorrectionKind; about: CorrectionAbout; request: string };

function AskDialog({ onClose }: { onClose: () => void }) {
  const t = useText();
  const say = useSay();
  const [form] = Form.useForm<Asked>();
  const act = useAct('rights.ask-correction');
  const send = async () => {
    const asked = await form.validateFields();
    const { answerDue } = await act.mutateAsync(asked);
    say.done({
      zh: `已送交，应于 ${answerDue} 前答复，答复会显示在本页。`,
      en: `Sent; it is to be answered by ${answerDue}, on this page.`,
    });
    onClose();
  };
  const required = [{ required: true, message: t({ zh: '请填写', en: 'Please fill in' }) }];
  return (
    <Modal
      open
      title={t({ zh: '申请更正、提出异议', en: 'Ask for a correction, or object' })}
      okText={t({ zh: '送交', en: 'Send' })}
      cancelText={t({ zh: '取消', en: 'Cancel' })}
      confirmLoading={act.isPending}
      onOk={() => void send().catch(() => {})}
      onCancel={onClose}
    >
      <ErrorNote error={act.error} />
      <Form form={form} layout="vertical" requiredMark={false} initialValues={{ kind: 'correction' }}>
        <Form.Item name="kind" label={t({ zh: '种类', en: 'Kind' })} rules={required}>
          <Radio.Group options={CORRECTION_KINDS.map((value) => ({ value, label: t(CORRECTION_KIND_NAMES[value]) }))} />
        </Form.Item>
        <Form.Item name="about" label={t({ zh: '关于哪一项', en: 'About what' })} rules={required}>
          <Select options={CORRECTION_ABOUT.map((value) => ({ value, label: t(ABOUT_NAMES[value]) }))} />
        </Form.Item>
        <Form.Item
          name="request"
          label={t({ zh: '应当怎样，为什么', en: 'What should be so, and why' })}
          rules={required}
        >
          <Input.TextArea rows={4} maxLength={2000} showCount />
        </Form.Item>
      </Form>
    </Modal>
  );
}
