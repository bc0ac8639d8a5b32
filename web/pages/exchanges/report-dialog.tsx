/** The report after an activity: what was done, and events from a closed list, each answered. */
import { Form, Input, Radio } from 'antd';
import { useState } from 'react';
import { REPORT_EVENT_NAMES, REPORT_EVENTS, type ReportEvent } from '../../../src/domain/exchanges/exchanges.ts';
import { useAct } from '../../api.ts';
import { FormDialog, useRequired } from '../../kit/form-dialog.tsx';
import { useText } from '../../language.tsx';
import type { Exchange } from './words.ts';

type Values = {
  readonly summary: string;
  readonly happened: Partial<Record<ReportEvent, boolean>>;
  readonly facts?: Partial<Record<ReportEvent, string>>;
};

export function ReportDialog({ one, onClose }: { one: Exchange; onClose: () => void }) {
  const t = useText();
  const required = useRequired();
  const report = useAct('exchanges.report');
  const [happened, see] = useState<Partial<Record<ReportEvent, boolean>>>({});
  return (
    <FormDialog<Values>
      title={{ zh: '活动报告', en: 'The report' }}
      act={{ zh: '报告', en: 'Report' }}
      done={{ zh: '已报告。', en: 'Reported.' }}
      width={720}
      onClose={onClose}
      onValues={(values) => see(values.happened ?? {})}
      run={(values) =>
        report.mutateAsync({
          exchangeId: one.exchangeId,
          summary: values.summary,
          answers: REPORT_EVENTS.map((event) => {
            const facts = values.facts?.[event]?.trim();
            return { event, happened: values.happened[event]!, ...(facts ? { facts } : {}) };
          }),
        })
      }
    >
      <Form.Item
        name="summary"
        label={t({ zh: '活动情况（做了什么、达成什么）', en: 'What was done and agreed' })}
        rules={required({ zh: '请填写活动情况', en: 'Say what was done' })}
        extra={t({ zh: '写事实，不评价个人，不得写入国家秘密。', en: 'Facts; nobody is judged; never state secrets.' })}
      >
        <Input.TextArea maxLength={4000} autoSize={{ minRows: 3, maxRows: 10 }} />
      </Form.Item>
      {REPORT_EVENTS.map((event) => (
        <div key={event}>
          <Form.Item
            name={['happened', event]}
            label={t(REPORT_EVENT_NAMES[event])}
            rules={required({ zh: '请回答', en: 'Please answer' })}
          >
            <Radio.Group
              options={[
                { value: false, label: t({ zh: '否', en: 'No' }) },
                { value: true, label: t({ zh: '是', en: 'Yes' }) },
              ]}
            />
          </Form.Item>
          {happened[event] && (
            <Form.Item
              name={['facts', event]}
              label={t({ zh: '事实（时间、经过）', en: 'Facts (when, what)' })}
              rules={required({ zh: '请写明事实', en: 'Say what happened' })}
            >
              <Input.TextArea maxLength={1000} autoSize={{ minRows: 2, maxRows: 6 }} />
            </Form.Item>
          )}
        </div>
      ))}
      <p className="quiet">
        {t({
          zh: '遇到打探、拉拢等情况的，本人另在“我的报告”中报告事项；可疑情况及时报告国家安全机关（12339）。',
          en: 'Whoever was approached also reports the matter under “My reports”; suspicious circumstances go to the state security organ at once (12339).',
        })}
      </p>
    </FormDialog>
  );
}
