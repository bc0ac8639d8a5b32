/** One own document: drafted, approved, sent, delivered, receipted; and what is to be done now, by whom. */
import { useParams } from '@tanstack/react-router';
import { Button, Space } from 'antd';
import { useState } from 'react';
import {
  DISPATCH_STATE_NAMES,
  type FreelyDrafted,
  HANDLING_NAMES,
  typeOf,
  URGENCY_NAMES,
} from '../../../src/domain/dispatches/dispatches.ts';
import { ROLE_NAMES } from '../../../src/platform/permission.ts';
import { type ResultOf, useAct, useQueryOf, useRefresh } from '../../api.ts';
import { CaseSteps, Facts, type RecordLine, RecordLines, type Step, WhatNow } from '../../kit/case.tsx';
import { type Asked, useConfirm } from '../../kit/confirm.tsx';
import { momentOf } from '../../kit/days.tsx';
import { Link } from '../../kit/link.tsx';
import { Await } from '../../kit/notes.tsx';
import { Page, Section } from '../../kit/page.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { type Localised, useText } from '../../language.tsx';
import { useWhoAmI } from '../../shell.tsx';
import { ContentFacts, DispatchLaw, LetterText } from './content.tsx';
import { Deliveries } from './deliveries.tsx';
import { ChangeDraftDialog } from './draft-dialog.tsx';
import { useIsClerk } from './may.ts';
import { OFFICER_OF } from './received-case.tsx';
import { SentFiles } from './sent-files.tsx';
import { numberOfDispatch, TONE_OF_DISPATCH } from './states.tsx';

export type OwnDispatch = ResultOf<'dispatches.dispatch'>;
const dayOfMoment = (at: string | null | undefined) => at && momentOf(at, false).slice(0, 10);

export default function SentCase() {
  const { dispatchId } = useParams({ strict: false }) as { dispatchId: string };
  const query = useQueryOf('dispatches.dispatch', { dispatchId: Number(dispatchId) as never });
  const one = query.data;
  const number = one && numberOfDispatch(one);
  const title: Localised = number
    ? { zh: number, en: number }
    : one
      ? { zh: `${typeOf(one.type).name.zh}（未编号）`, en: `${typeOf(one.type).name.en} (not numbered)` }
      : { zh: '发文', en: 'Sent dispatch' };
  return (
    <Page
      title={title}
      beside={one && <ToneTag tone={TONE_OF_DISPATCH[one.state]} text={DISPATCH_STATE_NAMES[one.state]} />}
    >
      <Await query={query}>{(found) => <OneDispatch one={found} />}</Await>
    </Page>
  );
}

function OneDispatch({ one }: { one: OwnDispatch }) {
  const [changing, change] = useState(false);
  return (
    <>
      <CaseSteps steps={stepsOf(one)} />
      <ToDo one={one} onChange={() => change(true)} />
      <DispatchFacts one={one} />
      <Deliveries one={one} />
      <Section title={{ zh: '内容', en: 'What it says' }}>
        <LetterText content={one.content} />
        <ContentFacts content={one.content} />
      </Section>
      <SentFiles one={one} />
      <Section title={{ zh: '办理记录', en: 'The record' }}>
        <RecordLines lines={recordOf(one, useText())} />
      </Section>
      <DispatchLaw type={one.type} />
      {changing && (
        <ChangeDraftDialog
          draft={{ dispatchId: one.dispatchId, type: one.type as FreelyDrafted, content: one.content as never }}
          onClose={() => change(false)}
        />
      )}
    </>
  );
}

/** A step that several receivers take is done when the last of them has taken it, on that day. */
function lastOf(one: OwnDispatch, key: 'deliveredAt' | 'receiptedAt'): string | undefined {
  const moments = one.deliveries.map((delivery) => delivery[key]);
  if (moments.length === 0 || moments.some((at) => at === null)) return undefined;
  return moments.toSorted().at(-1)!;
}

function stepsOf(one: OwnDispatch): Step[] {
  const drafted: Step = { title: { zh: '拟稿', en: 'Drafted' }, day: dayOfMoment(one.draftedAt), state: 'done' };
  if (one.state === 'withdrawn') return [drafted, { title: { zh: '已撤回', en: 'Withdrawn' }, state: 'stopped' }];
  const moments: [Localised, string | null | undefined][] = [
    [{ zh: '审批编号', en: 'Approved' }, one.approvedAt],
    [{ zh: '发出', en: 'Sent' }, one.sentAt],
    [{ zh: '送达', en: 'Delivered' }, lastOf(one, 'deliveredAt')],
    ...(typeOf(one.type).receipted
      ? [[{ zh: '回执', en: 'Receipted' }, lastOf(one, 'receiptedAt')] as [Localised, string | undefined]]
      : []),
  ];
  const now = moments.findIndex(([, at]) => !at);
  return [
    drafted,
    ...moments.map(([title, at], index) => ({
      ...{ title, day: dayOfMoment(at) ?? null },
      state: at ? ('done' as const) : index === now ? ('now' as const) : ('later' as const),
    })),
  ];
}

function ToDo({ one, onChange }: { one: OwnDispatch; onChange: () => void }) {
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
              run: () => approve.mutateAsync({ dispatchId, basis: one.basis }).catch(readAgain),
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
  const under = count(({ deliveredAt }) => deliveredAt === null);
  const awaited = typeOf(one.type).receipted ? count(({ receiptedAt }) => receiptedAt === null) : 0;
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

function DispatchFacts({ one }: { one: OwnDispatch }) {
  const t = useText();
  return (
    <Section title={{ zh: '基本情况', en: 'Facts' }}>
      <Facts
        columns={3}
        facts={[
          { title: { zh: '文号', en: 'Number' }, value: numberOfDispatch(one) },
          { title: { zh: '成文日期', en: 'Day' }, value: one.day && <time dateTime={one.day}>{one.day}</time> },
          { title: { zh: '种类', en: 'Type' }, value: t(typeOf(one.type).name) },
          { title: { zh: '保管要求', en: 'Handling' }, value: t(HANDLING_NAMES[one.handling]) },
          { title: { zh: '紧急程度', en: 'Urgency' }, value: t(URGENCY_NAMES[one.urgency]) },
          {
            title: { zh: '所答复的收文', en: 'Answers' },
            value:
              one.about === null ? undefined : (
                <Link to={`/dispatches/received/${one.about}`}>{t({ zh: '打开收文', en: 'The one received' })}</Link>
              ),
          },
        ]}
      />
    </Section>
  );
}

function recordOf(one: OwnDispatch, t: (both: Localised) => string): RecordLine[] {
  const line = (key: string, text: Localised, at: string | null, by?: string | null): RecordLine[] =>
    at === null ? [] : [{ key, text: t(text), at, ...(by && { by }), tone: 'good' as const }];
  // A return of a schedule: no person drafted or approved it.
  const program =
    one.type === 'return' && one.drafter === null
      ? t({ zh: '系统，依据已批准的定期报送', en: 'the system, under the approved schedule' })
      : undefined;
  return [
    ...line('drafted', { zh: '拟稿', en: 'Drafted' }, one.draftedAt, one.drafter ?? program),
    ...line('approved', { zh: '审批编号', en: 'Approved and numbered' }, one.approvedAt, one.approver ?? program),
    ...line('sent', { zh: '发出', en: 'Sent' }, one.sentAt),
  ];
}
