/** What is to be done now with a request, by whom, and the buttons that do it. */
import { Button, Form, Input, Space } from 'antd';
import { useState } from 'react';
import { GROUND_NAMES, REFUSED_BY_HEAD, unanswered } from '../../../src/domain/requests/requests.ts';
import { ROLE_NAMES } from '../../../src/platform/permission.ts';
import { call, type InputOf, useAct, useActWithFile } from '../../api.ts';
import { WhatNow } from '../../kit/case.tsx';
import { ChoiceField, WordsField } from '../../kit/choice-fields.tsx';
import { useConfirm, useSay } from '../../kit/confirm.tsx';
import { DayInput } from '../../kit/day-input.tsx';
import { FileInput } from '../../kit/file-input.tsx';
import { FormDialog, useRequired } from '../../kit/form-dialog.tsx';
import { type Localised, useText } from '../../language.tsx';
import { useWhoAmI } from '../../shell.tsx';
import { useToday } from '../../today.ts';
import { SilenceDialog } from './silence.tsx';
import type { Contents, Request } from './words.ts';

type Parts = { readonly one: Request; readonly contents: Contents | undefined; readonly onChanged: () => void };
type Doing = 'refuse' | 'hand-over' | 'receipt' | 'unsigned' | 'silence';

function nextOf(one: Request): { text: Localised; by: Localised } | undefined {
  const [officer, head] = [ROLE_NAMES['security-officer'], ROLE_NAMES.head];
  if (one.state === 'approved')
    return {
      text: { zh: '按清单当面提供，然后登记提供。', en: 'hand over what is listed, then record it.' },
      by: officer,
    };
  if (one.state === 'handed-over')
    return {
      text: {
        zh: '打印回执，由两名执法人员签名，扫描后登记。',
        en: 'print the receipt, have both officers sign it, and keep its scan.',
      },
      by: officer,
    };
  if (one.state !== 'recorded') return undefined;
  const missing = unanswered(one.scopeLines, one.items);
  return missing.length > 0
    ? {
        text: {
          zh: `打开内容，列提供清单；范围第 ${missing.join('、')} 项还没有对应的内容。`,
          en: `open the contents and list what is handed over; line ${missing.join(', ')} of the scope is not answered yet.`,
        },
        by: officer,
      }
    : {
        text: { zh: '打开内容，核对清单后批准提供。', en: 'open the contents, check the list and approve it.' },
        by: head,
      };
}

export function ToDo({ one, contents, onChanged }: Parts) {
  const t = useText();
  const say = useSay();
  const { roles } = useWhoAmI();
  const confirm = useConfirm();
  const [doing, does] = useState<Doing>();
  const approve = useAct('requests.approve');
  const next = nextOf(one);
  const [officer, head] = [roles.includes('security-officer'), roles.includes('head')];
  const open = one.state === 'recorded' || one.state === 'approved';
  const silenced = head && one.state !== 'refused' && (one.handedOverAt === null || one.isSilent);
  const { requestId } = one;
  const askApprove = () =>
    confirm({
      title: { zh: '批准按清单提供？', en: 'Approve this list?' },
      consequence: {
        zh: `共 ${one.items.length} 项，涉及 ${one.people} 人。批准后清单不能再改，只提供清单所列。`,
        en: `${one.items.length} items, ${one.people} people concerned. The list cannot change afterwards, and nothing else is given.`,
      },
      act: { zh: '批准提供', en: 'Approve' },
      destructive: false,
      run: () => approve.mutateAsync({ requestId, shown: contents?.shown ?? '' }),
    });
  const buttons = (
    <Space wrap className="no-print">
      {silenced && <Button onClick={() => does('silence')}>{t({ zh: '暂不告知的期限', en: 'Silence' })}</Button>}
      {head && open && (
        <Button danger onClick={() => does('refuse')}>
          {t({ zh: '不予提供', en: 'Refuse' })}
        </Button>
      )}
      {head && one.state === 'recorded' && (
        <Button
          type="primary"
          disabled={!contents || unanswered(one.scopeLines, contents.items).length > 0}
          onClick={askApprove}
        >
          {t({ zh: '批准提供', en: 'Approve' })}
        </Button>
      )}
      {officer && one.state === 'approved' && (
        <Button type="primary" onClick={() => does('hand-over')}>
          {t({ zh: '登记提供', en: 'Handed over' })}
        </Button>
      )}
      {officer && (one.state === 'handed-over' || one.state === 'closed') && (
        <Button onClick={() => void call('requests.print-receipt', { requestId }).catch(say.failed)}>
          {t({ zh: '打印回执', en: 'Print the receipt' })}
        </Button>
      )}
      {one.hasReceipt && (
        <Button onClick={() => void call('requests.open-receipt', { requestId }).catch(say.failed)}>
          {t({ zh: '打开签名回执', en: 'Open the signed receipt' })}
        </Button>
      )}
      {officer && one.state === 'handed-over' && (
        <>
          <Button onClick={() => does('unsigned')}>{t({ zh: '执法人员未签名', en: 'Not signed' })}</Button>
          <Button type="primary" onClick={() => does('receipt')}>
            {t({ zh: '登记签名回执', en: 'Keep the signed receipt' })}
          </Button>
        </>
      )}
    </Space>
  );
  const close = () => does(undefined);
  return (
    <>
      {next ? (
        <WhatNow text={next.text} by={next.by}>
          {buttons}
        </WhatNow>
      ) : (
        <div style={{ marginBlockEnd: 16 }}>{buttons}</div>
      )}
      {doing === 'refuse' && (
        <RefuseDialog requestId={requestId} onClose={close} onChanged={contents ? onChanged : () => {}} />
      )}
      {doing === 'hand-over' && <HandOverDialog requestId={requestId} onClose={close} />}
      {doing === 'receipt' && <ReceiptDialog requestId={requestId} onClose={close} />}
      {doing === 'unsigned' && <UnsignedDialog requestId={requestId} onClose={close} />}
      {doing === 'silence' && <SilenceDialog one={one} contents={contents} onClose={close} />}
    </>
  );
}

type Dialog = { readonly requestId: Request['requestId']; readonly onClose: () => void };

function RefuseDialog({ requestId, onClose, onChanged }: Dialog & { onChanged: () => void }) {
  const act = useAct('requests.refuse');
  return (
    <FormDialog<Pick<InputOf<'requests.refuse'>, 'ground' | 'reasons'>>
      title={{ zh: '不予提供', en: 'Refuse it' }}
      act={{ zh: '不予提供', en: 'Refuse' }}
      done={{ zh: '已登记为单位未予提供。', en: 'Recorded as refused by the unit.' }}
      onClose={onClose}
      run={async (values) => {
        await act.mutateAsync({ requestId, ...values });
        onChanged();
      }}
    >
      <ChoiceField name="ground" label={{ zh: '理由', en: 'Ground' }} names={GROUND_NAMES} among={REFUSED_BY_HEAD} />
      <WordsField name="reasons" label={{ zh: '说明', en: 'In words' }} atMost={1000} />
    </FormDialog>
  );
}

function HandOverDialog({ requestId, onClose }: Dialog) {
  const t = useText();
  const today = useToday();
  const required = useRequired();
  const act = useAct('requests.hand-over');
  return (
    <FormDialog<{ on: string }>
      title={{ zh: '登记提供', en: 'Handed over' }}
      act={{ zh: '登记', en: 'Record' }}
      done={{
        zh: '已登记。请打印回执，由执法人员签名。',
        en: 'Recorded. Print the receipt and have the officers sign it.',
      }}
      initial={{ on: today }}
      onClose={onClose}
      run={({ on }) => act.mutateAsync({ requestId, on: on as never })}
    >
      <Form.Item
        name="on"
        label={t({ zh: '提供日期', en: 'Handed over on' })}
        rules={required({ zh: '请选择日期', en: 'Choose the day' })}
      >
        <DayInput last={today} />
      </Form.Item>
    </FormDialog>
  );
}

function ReceiptDialog({ requestId, onClose }: Dialog) {
  const t = useText();
  const required = useRequired();
  const act = useActWithFile('requests.keep-receipt');
  return (
    <FormDialog<{ code: string; file: File }>
      title={{ zh: '登记签名回执', en: 'Keep the signed receipt' }}
      act={{ zh: '登记并办结', en: 'Keep it and close' }}
      done={{ zh: '已办结。', en: 'Closed.' }}
      onClose={onClose}
      run={({ code, file }) => act.mutateAsync({ input: { requestId, code }, file })}
    >
      <Form.Item
        name="code"
        label={t({ zh: '回执上的核对码', en: 'Code on the receipt' })}
        rules={required({ zh: '请输入核对码', en: 'Enter the code' })}
      >
        <Input maxLength={20} />
      </Form.Item>
      <Form.Item
        name="file"
        label={t({ zh: '扫描件（PDF、JPG 或 PNG）', en: 'Scan (PDF, JPG or PNG)' })}
        rules={required({ zh: '请选择文件', en: 'Choose a file' })}
      >
        <FileInput accept=".pdf,.jpg,.jpeg,.png" />
      </Form.Item>
    </FormDialog>
  );
}

function UnsignedDialog({ requestId, onClose }: Dialog) {
  const act = useAct('requests.close-unsigned');
  return (
    <FormDialog<{ note: string }>
      title={{ zh: '执法人员未签名', en: 'The officers did not sign' }}
      act={{ zh: '注明并办结', en: 'Note it and close' }}
      done={{ zh: '已办结。', en: 'Closed.' }}
      onClose={onClose}
      run={({ note }) => act.mutateAsync({ requestId, note })}
    >
      <WordsField name="note" label={{ zh: '情况和在场见证人', en: 'What happened, and who was there' }} atMost={500} />
    </FormDialog>
  );
}
