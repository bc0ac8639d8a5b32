/** What is to be done now with an own dispatch, and by whom: approve, send, withdraw, change. */
import { Button, Space } from 'antd';
import { typeOf } from '../../../src/domain/dispatches/dispatches.ts';
import { ROLE_NAMES } from '../../../src/platform/permission.ts';
import { useAct, useRefresh } from '../../api.ts';
import { WhatNow } from '../../kit/case.tsx';
import { type Asked, useConfirm } from '../../kit/confirm.tsx';
import { type Localised, useText } from '../../language.tsx';
import { useWhoAmI } from '../../shell.tsx';
import { useIsClerk } from './may.ts';
import { OFFICER_OF } from './received-case.tsx';
import type { OwnDispatch, Words } from './sent-case.tsx';

type Parts = {
  readonly one: OwnDispatch;
  /** Undefined while it is not opened. */
  readonly words: Words | undefined;
  /** What was opened no longer stands. */
  readonly onStale: () => void;
  readonly onChange: () => void;
};

export function ToDo({ one, words, onStale, onChange }: Parts) {
  const t = useText();
  const confirm = useConfirm();
  const isClerk = useIsClerk();
  const { body, roles } = useWhoAmI();
  const [approve, send, withdraw] = [
    useAct('dispatches.approve'),
    useAct('dispatches.send'),
    useAct('dispatches.withdraw'),
  ];
  const { dispatchId } = one;
  const refresh = useRefresh();
  /** Refused because it was changed meanwhile: what it says now stands on the page. */
  const readAgain = (reason: unknown) => {
    onStale();
    void refresh();
    throw reason;
  };
  const next = nextOf(one);
  if (!next) return null;
  const officer = OFFICER_OF[body];
  const head = ROLE_NAMES.head;
  const by =
    one.state === 'draft'
      ? { zh: `${head.zh}或者另一名${officer.zh}`, en: `the ${head.en.toLowerCase()}, or another officer` }
      : officer;
  const button = (text: Localised, asked: Asked, primary = false) => (
    <Button type={primary ? 'primary' : 'default'} danger={asked.destructive ?? true} onClick={() => confirm(asked)}>
      {t(text)}
    </Button>
  );
  const mayWithdraw = isClerk || roles.includes('head');
  return (
    <WhatNow text={next} {...(one.state === 'sent' ? {} : { by })}>
      <Space wrap>
        {one.state !== 'sent' &&
          mayWithdraw &&
          button(
            { zh: '撤回', en: 'Withdraw' },
            {
              title: { zh: '撤回这份公文？', en: 'Withdraw this dispatch?' },
              consequence: {
                zh: '撤回后不能再审批或者发出。稿件和已编的文号保留，文号不再使用。',
                en: 'It can then be neither approved nor sent. The draft stays, and so does a number given, which is not used again.',
              },
              act: { zh: '撤回公文', en: 'Withdraw it' },
              run: () => withdraw.mutateAsync({ dispatchId }),
            },
          )}
        {one.state === 'draft' && isClerk && typeOf(one.type).drafted === 'freely' && (
          <Button onClick={onChange}>{t({ zh: '修改', en: 'Change' })}</Button>
        )}
        {one.state === 'draft' &&
          !one.mine &&
          words &&
          button(
            { zh: '审批', en: 'Approve' },
            {
              title: { zh: '审批这份公文？', en: 'Approve this dispatch?' },
              consequence: {
                zh: '审批后编排文号、排版并加盖电子签章，内容、附件和主送单位不能再改；发出前仍可撤回。',
                en: 'It gets its number and its signed document; words, attachments and receivers can no longer be changed. It can be withdrawn until it is sent.',
              },
              act: { zh: '审批编号', en: 'Approve and number' },
              destructive: false,
              run: () => approve.mutateAsync({ dispatchId, basis: words.basis }).catch(readAgain),
            },
            true,
          )}
        {one.state === 'approved' &&
          isClerk &&
          button(
            { zh: '发出', en: 'Send' },
            {
              title: {
                zh: `发给 ${one.deliveries.length} 个单位？`,
                en: one.deliveries.length === 1 ? 'Send it?' : `Send it to ${one.deliveries.length} bodies?`,
              },
              consequence: {
                zh: '发出后不能撤回。同一系统内的单位立即收到；其他系统的单位，请到“交换文件”导出。',
                en: 'It cannot be taken back. Bodies of this installation get it at once; for others, export a file under Exchange.',
              },
              act: { zh: '发出公文', en: 'Send it' },
              destructive: false,
              run: () => send.mutateAsync({ dispatchId }),
            },
            true,
          )}
      </Space>
    </WhatNow>
  );
}

function nextOf(one: OwnDispatch): Localised | undefined {
  if (one.state === 'draft')
    return one.mine
      ? { zh: '您写过这份稿件，请另一人审批。', en: 'you wrote in it; another person has to approve it.' }
      : { zh: '阅读内容，审批编号。', en: 'read it, approve it and have it numbered.' };
  if (one.state === 'approved') return { zh: '发出。', en: 'send it.' };
  if (one.state === 'withdrawn') return undefined;
  const count = (of: (delivery: OwnDispatch['deliveries'][number]) => boolean) => one.deliveries.filter(of).length;
  const refused = count(({ state }) => state === 'refused');
  const under = count(({ deliveredAt, state }) => deliveredAt === null && state !== 'refused');
  const awaited = typeOf(one.type).receipted
    ? count(({ receiptedAt, state }) => receiptedAt === null && state !== 'refused')
    : 0;
  if (refused > 0)
    return {
      zh: `${refused} 个单位未收下，原因见“送达和回执”；需要时另行拟写后发出。`,
      en: `${refused} did not take it in; why stands under Delivery and receipts. Draft it anew where it is still needed.`,
    };
  if (under > 0)
    return {
      zh: `${under} 个单位尚未送达。其他系统的单位，请到“交换文件”导出后送交。`,
      en: `${under} not delivered yet. For a body of another installation, export a file under Exchange and carry it there.`,
    };
  if (awaited > 0)
    return {
      zh: `等待 ${awaited} 个单位回执，本单位没有要做的。`,
      en: `nothing here: ${awaited} ${awaited === 1 ? 'receipt is' : 'receipts are'} awaited.`,
    };
  return undefined;
}
