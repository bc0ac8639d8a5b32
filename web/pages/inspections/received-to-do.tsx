/** What a unit is to do now about an inspection or an order, and the buttons that do it. */
import { Button, Space } from 'antd';
import { ROLE_NAMES } from '../../../src/platform/permission.ts';
import { useAct } from '../../api.ts';
import { WhatNow } from '../../kit/case.tsx';
import { useConfirm } from '../../kit/confirm.tsx';
import { type Localised, useText } from '../../language.tsx';
import { useWhoAmI } from '../../shell.tsx';
import { SIGNS_RECORD } from '../dispatches/words.ts';
import { Waiting } from './parts.tsx';
import { orderOf, type Paper, type Received } from './words.ts';

type ToDoParts = { readonly one: Received; readonly show: (doing: 'plan' | 'report') => void };

export function ToDo({ one, show }: ToDoParts) {
  const t = useText();
  const confirm = useConfirm();
  const isOfficer = useWhoAmI().roles.includes('security-officer');
  const acknowledge = useAct('dispatches.acknowledge');
  const waiting = one.own.find(({ state }) => state !== 'sent');
  if (waiting) return <Waiting dispatchId={waiting.dispatchId} />;
  const unsigned = one.papers.find(({ receipt }) => receipt === null);
  const mayReport = one.kind === 'order' && orderOf(one)?.content != null && one.result !== 'met';
  const next = nextOf(one, unsigned);
  if (!next) return null;
  const askAcknowledge = (paper: Paper) =>
    confirm({
      title: { zh: `签收${paper.number}？`, en: `Sign for ${paper.number}?` },
      consequence:
        paper.type === 'inspection-record'
          ? SIGNS_RECORD
          : {
              zh: '回执按本单位文号编号、签章后立即发出，只说明已经收到，不能撤回。',
              en: 'The receipt is numbered, signed and sent at once; it says only that this came, and cannot be taken back.',
            },
      act: { zh: '签收并发出回执', en: 'Sign and send the receipt' },
      destructive: false,
      run: () => acknowledge.mutateAsync({ arrivalId: paper.arrivalId }),
    });
  return (
    <WhatNow text={next} by={ROLE_NAMES['security-officer']}>
      {isOfficer && (
        <Space wrap>
          {unsigned && (
            <Button type="primary" onClick={() => askAcknowledge(unsigned)}>
              {t({ zh: '签收', en: 'Sign for it' })}
            </Button>
          )}
          {mayReport && !one.reportedOn && (
            <Button onClick={() => show('plan')}>{t({ zh: '起草整改方案', en: 'Draft the plan' })}</Button>
          )}
          {mayReport && (
            <Button type={unsigned ? 'default' : 'primary'} onClick={() => show('report')}>
              {one.reportedOn
                ? t({ zh: '补充整改报告', en: 'A further report' })
                : t({ zh: '起草整改报告', en: 'Draft the report' })}
            </Button>
          )}
        </Space>
      )}
    </WhatNow>
  );
}

function nextOf(one: Received, unsigned: Paper | undefined): Localised | undefined {
  if (unsigned)
    return unsigned.type === 'inspection-record'
      ? {
          zh: '核对检查记录：无异议的签收，有不同意见的书面答复。',
          en: 'compare the record: sign for it, or state that you do not agree.',
        }
      : {
          zh: `签收 ${unsigned.number}${unsigned.receiptDue ? `，不晚于 ${unsigned.receiptDue}` : ''}。`,
          en: `sign for ${unsigned.number}${unsigned.receiptDue ? ` by ${unsigned.receiptDue}` : ''}.`,
        };
  if (one.state === 'report-owed')
    return one.late
      ? {
          zh: `整改报告已逾期（期限 ${one.reportBy}），请尽快提交；逾期提交仍会收下。`,
          en: `the report was due by ${one.reportBy}: send it now; late, it is still taken.`,
        }
      : {
          zh: `于 ${one.reportBy} 前完成整改并提交整改报告。`,
          en: `put it right, and send the report by ${one.reportBy}.`,
        };
  if (one.state === 'reported')
    return {
      zh: '等待国家安全机关检查（自收到报告起十五个工作日内）。',
      en: 'nothing: the organ checks within fifteen working days of the report.',
    };
  if (one.state === 'not-met')
    return {
      zh: '继续整改并补充报告；按通知参加约谈。',
      en: 'go on putting it right and report again; attend the talk as summoned.',
    };
  return undefined;
}
