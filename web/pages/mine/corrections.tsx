/** Asking for a correction, and the answers with their reasons. */
import { Button, Form, Input, Modal, Select, Tag } from 'antd';
import { useState } from 'react';
import {
  ABOUT_NAMES,
  CORRECTION_ABOUT,
  CORRECTION_STATE_NAMES,
  type CorrectionAbout,
} from '../../../src/domain/rights/rights.ts';
import { useAct, useQueryOf } from '../../api.ts';
import { ComplaintRoutes } from '../../kit/complaint-routes.tsx';
import { useSay } from '../../kit/confirm.tsx';
import { InstantText } from '../../kit/days.tsx';
import { Await, ErrorNote } from '../../kit/notes.tsx';
import { Section } from '../../kit/page.tsx';
import { useText } from '../../language.tsx';

export function Corrections() {
  const t = useText();
  const [asking, ask] = useState(false);
  const corrections = useQueryOf('rights.my-corrections', {});
  return (
    <Section
      title={{ zh: '申请更正', en: 'Corrections' }}
      extra={
        <Button onClick={() => ask(true)}>
          {t({ zh: '有信息不对，申请更正', en: 'Something is wrong: ask for a correction' })}
        </Button>
      }
    >
      <Await query={corrections}>
        {(data) => (
          <ul className="plain-rows">
            {data.corrections.map((one) => (
              <li key={one.correctionId}>
                <div>
                  <Tag>{t(CORRECTION_STATE_NAMES[one.state])}</Tag> {t(ABOUT_NAMES[one.about])}{' '}
                  <span className="quiet">
                    <InstantText at={one.askedAt} />
                  </span>
                  <div>{one.request}</div>
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
        )}
      </Await>
      {asking && <AskDialog onClose={() => ask(false)} />}
    </Section>
  );
}

type Asked = { about: CorrectionAbout; request: string };

function AskDialog({ onClose }: { onClose: () => void }) {
  const t = useText();
  const say = useSay();
  const [form] = Form.useForm<Asked>();
  const act = useAct('rights.ask-correction');
  const send = async () => {
    const asked = await form.validateFields();
    await act.mutateAsync(asked);
    say.done({
      zh: '申请已送交，答复会显示在本页。',
      en: 'Your request has been sent; the answer will stand on this page.',
    });
    onClose();
  };
  const required = [{ required: true, message: t({ zh: '请填写', en: 'Please fill in' }) }];
  return (
    <Modal
      open
      title={t({ zh: '申请更正', en: 'Ask for a correction' })}
      okText={t({ zh: '送交', en: 'Send' })}
      cancelText={t({ zh: '取消', en: 'Cancel' })}
      confirmLoading={act.isPending}
      onOk={() => void send().catch(() => {})}
      onCancel={onClose}
    >
      <ErrorNote error={act.error} />
      <Form form={form} layout="vertical" requiredMark={false}>
        <Form.Item name="about" label={t({ zh: '哪一项不对', en: 'What is wrong' })} rules={required}>
          <Select options={CORRECTION_ABOUT.map((value) => ({ value, label: t(ABOUT_NAMES[value]) }))} />
        </Form.Item>
        <Form.Item
          name="request"
          label={t({ zh: '应当是什么，为什么', en: 'What it should be, and why' })}
          rules={required}
        >
          <Input.TextArea rows={4} maxLength={2000} showCount />
        </Form.Item>
      </Form>
    </Modal>
  );
}
