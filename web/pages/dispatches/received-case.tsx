/** One dispatch that came: opened for a purpose, which is logged; acknowledged; answered. */
import { useParams } from '@tanstack/react-router';
import { Button, Space } from 'antd';
import { useState } from 'react';
import {
  type ArrivalPurpose,
  type BodyKind,
  HANDLING_NAMES,
  typeOf,
  URGENCY_NAMES,
} from '../../../src/domain/dispatches/dispatches.ts';
import { TAKEN_IN } from '../../../src/domain/inspections/inspections.ts';
import { ROLE_NAMES } from '../../../src/platform/permission.ts';
import { call, type ResultOf, useAct, useQueryOf } from '../../api.ts';
import { CaseSteps, Facts, type Step, WhatNow } from '../../kit/case.tsx';
import { useConfirm, useSay } from '../../kit/confirm.tsx';
import { InstantText, momentOf } from '../../kit/days.tsx';
import { Link, useGo } from '../../kit/link.tsx';
import { Await, EmptyNote } from '../../kit/notes.tsx';
import { Page, Section } from '../../kit/page.tsx';
import { type Localised, useText } from '../../language.tsx';
import { useWhoAmI } from '../../shell.tsx';
import { useToday } from '../../today.ts';
import { TakeRequirement } from '../industry/take-requirement.tsx';
import { flowOf } from '../organ/on-received.tsx';
import { ContentFacts, DispatchLaw, LetterText } from './content.tsx';
import { DraftDialog, letterTypes } from './draft-dialog.tsx';
import { FileLines } from './file-lines.tsx';
import { useCorrespondents, useIsClerk } from './may.ts';
import { OpenForPurpose, WordsDestroyed } from './open-for-purpose.tsx';
import { Answers, LooksAtReceived } from './received-after.tsx';
import { ReceiptDue, type ReceivedRow, ReceivedState, receiptIsLate } from './states.tsx';
import { SIGNS_RECORD } from './words.ts';

type Opened = ResultOf<'dispatches.open'> & { readonly purpose: ArrivalPurpose };

export const OFFICER_OF: Record<BodyKind, Localised> = {
  unit: ROLE_NAMES['security-officer'],
  'industry-department': ROLE_NAMES['industry-officer'],
  organ: ROLE_NAMES['organ-officer'],
};
const dayOfMoment = (at: string | null) => at && momentOf(at, false).slice(0, 10);

export default function ReceivedCase() {
  const { arrivalId } = useParams({ strict: false }) as { arrivalId: string };
  const t = useText();
  const go = useGo();
  const today = useToday();
  const query = useQueryOf('dispatches.received', { arrivalId: Number(arrivalId) as never, limit: 1 });
  const row = query.data?.rows[0];
  const title: Localised = row ? { zh: row.number, en: row.number } : { zh: '收文', en: 'Received dispatch' };
  return (
    <Page title={title} beside={row && <ReceivedState row={row} today={today} />}>
      <Await query={query}>
        {({ rows: [found] }) =>
          found ? (
            <OneArrival key={found.arrivalId} row={found} today={today} />
          ) : (
            <EmptyNote
              text={{
                zh: '没有这件收文。请从“收文”中重新选择。',
                en: 'There is no such dispatch. Choose one under Received.',
              }}
            >
              <Button type="primary" onClick={() => go({ to: '/dispatches' })}>
                {t({ zh: '到收文', en: 'To Received' })}
              </Button>
            </EmptyNote>
          )
        }
      </Await>
    </Page>
  );
}

function OneArrival({ row, today }: { row: ReceivedRow; today: string }) {
  const [opened, setOpened] = useState<Opened>();
  const [answering, answer] = useState(false);
  const open = useAct('dispatches.open');
  const { data } = useCorrespondents();
  const kind = data?.known.find((one) => one.correspondentId === row.correspondentId)?.kind;
  return (
    <>
      <CaseSteps steps={stepsOf(row, today)} />
      <ToDo row={row} kind={kind} onAnswer={() => answer(true)} />
      <ArrivalFacts row={row} today={today} />
      {opened ? (
        <Words opened={opened} />
      ) : row.title === undefined ? (
        <WordsDestroyed />
      ) : (
        <OpenForPurpose
          opens={async (purpose) =>
            setOpened({ ...(await open.mutateAsync({ arrivalId: row.arrivalId, purpose })), purpose })
          }
        />
      )}
      {row.type === 'requirement' && <TakeRequirement row={row} />}
      <Answers arrivalId={row.arrivalId} />
      <LooksAtReceived arrivalId={row.arrivalId} />
      <DispatchLaw type={row.type} />
      {answering && kind && (
        <DraftDialog
          answering={{ arrivalId: row.arrivalId, correspondentId: row.correspondentId, kind, number: row.number }}
          onClose={() => answer(false)}
        />
      )}
    </>
  );
}

function stepsOf(row: ReceivedRow, today: string): Step[] {
  const opened = row.openedAt !== null;
  const receipted = typeOf(row.type).receipted;
  return [
    { title: { zh: '收到', en: 'Received' }, day: dayOfMoment(row.receivedAt), state: 'done' },
    { title: { zh: '打开', en: 'Opened' }, day: dayOfMoment(row.openedAt), state: opened ? 'done' : 'now' },
    ...(receipted
      ? [
          {
            title: receiptIsLate(row, today)
              ? { zh: '回执（逾期）', en: 'Receipt, overdue' }
              : { zh: '回执', en: 'Receipt' },
            day: row.receipt === null ? row.receiptDue : null,
            state: row.receipt !== null ? ('done' as const) : opened ? ('now' as const) : ('later' as const),
          },
        ]
      : []),
    {
      title: { zh: '办结', en: 'Settled' },
      day: dayOfMoment(row.settledAt),
      state: row.settledAt !== null ? 'done' : !receipted || row.receipt !== null ? 'now' : 'later',
    },
  ];
}

type ToDoParts = { readonly row: ReceivedRow; readonly kind: BodyKind | undefined; readonly onAnswer: () => void };

function ToDo({ row, kind, onAnswer }: ToDoParts) {
  const t = useText();
  const confirm = useConfirm();
  const go = useGo();
  const isClerk = useIsClerk();
  const { body } = useWhoAmI();
  const hasItsCase = body === 'unit' && TAKEN_IN.some((type) => type === row.type);
  const acknowledge = useAct('dispatches.acknowledge');
  const owes = typeOf(row.type).receipted && row.receipt === null;
  const flow = flowOf(row);
  const isLetter = typeOf(row.type).receipted && (flow === undefined || flow.letter === true);
  const mayAnswer = isClerk && isLetter && kind !== undefined && letterTypes(body, kind).length > 0;
  if (!owes && row.settledAt !== null && !mayAnswer) return null;
  const askAcknowledge = () =>
    confirm({
      title: { zh: `向“${row.from}”发出回执？`, en: `Send a receipt to “${row.from}”?` },
      consequence:
        row.type === 'inspection-record'
          ? SIGNS_RECORD
          : {
              zh: '回执按本单位文号编号、签章后立即发出，只说明已经收到，不能撤回。公文要求办理的事项仍须另行办理。',
              en: 'The receipt is numbered in the own series, signed and sent at once; it says only that this came, and cannot be taken back. What it asks for is still to be done.',
            },
      act: { zh: '发出回执', en: 'Send the receipt' },
      destructive: false,
      run: () => acknowledge.mutateAsync({ arrivalId: row.arrivalId }),
    });
  return (
    <WhatNow text={nextOf(row, owes, flow?.text)} by={(!owes && flow?.by) || OFFICER_OF[body]}>
      <Space wrap>
        {hasItsCase && (
          <Button onClick={() => go({ to: '/inspections' })}>
            {t({ zh: '到检查和整改办理', en: 'Deal with it under Inspections' })}
          </Button>
        )}
        {isClerk && mayAnswer && <Button onClick={onAnswer}>{t({ zh: '答复', en: 'Answer' })}</Button>}
        {isClerk && owes && (
          <Button type={flow ? 'default' : 'primary'} onClick={askAcknowledge}>
            {t({ zh: '回执', en: 'Acknowledge' })}
          </Button>
        )}
        {flow && <flow.Act row={row} />}
      </Space>
    </WhatNow>
  );
}

function nextOf(row: ReceivedRow, owes: boolean, flow: Localised | undefined): Localised {
  if (!flow) return receiptOf(row, owes);
  if (!owes) return flow;
  const receipt = receiptOf(row, owes);
  return { zh: `${receipt.zh}${flow.zh}`, en: `${receipt.en} ${flow.en}` };
}

function receiptOf(row: ReceivedRow, owes: boolean): Localised {
  if (owes && row.openedAt !== null && row.receiptDue)
    return { zh: `于 ${row.receiptDue} 前回执。`, en: `acknowledge it by ${row.receiptDue}.` };
  if (owes)
    return row.receiptDue
      ? { zh: `打开阅读，并于 ${row.receiptDue} 前回执。`, en: `read it, and acknowledge it by ${row.receiptDue}.` }
      : { zh: '打开阅读，并回执。', en: 'read it, and acknowledge it.' };
  if (row.settledAt !== null)
    return { zh: '没有必须办理的事项；需要时可以答复。', en: 'nothing that must be; answer it if need be.' };
  return {
    zh: '已回执。请办理公文要求的事项，需要时答复来文单位。',
    en: 'it is acknowledged. Do what it asks for, and answer the sender if need be.',
  };
}

function ArrivalFacts({ row, today }: { row: ReceivedRow; today: string }) {
  const t = useText();
  return (
    <Section title={{ zh: '基本情况', en: 'Facts' }}>
      <Facts
        columns={3}
        facts={[
          { title: { zh: '标题', en: 'Title' }, value: row.title },
          { title: { zh: '来文单位', en: 'From' }, value: row.from },
          { title: { zh: '种类', en: 'Type' }, value: t(typeOf(row.type).name) },
          { title: { zh: '成文日期', en: 'Day' }, value: <time dateTime={row.day}>{row.day}</time> },
          { title: { zh: '收到', en: 'Received' }, value: <InstantText at={row.receivedAt} /> },
          { title: { zh: '回执期限', en: 'Receipt due' }, value: <ReceiptDue row={row} today={today} /> },
          { title: { zh: '保管要求', en: 'Handling' }, value: t(HANDLING_NAMES[row.handling]) },
          { title: { zh: '紧急程度', en: 'Urgency' }, value: t(URGENCY_NAMES[row.urgency]) },
          { title: { zh: '相关发文', en: 'Concerns' }, value: <OwnLinks row={row} /> },
        ]}
      />
    </Section>
  );
}

/** The own document that it answers, and the own receipt for it. */
function OwnLinks({ row }: { row: ReceivedRow }) {
  const t = useText();
  if (row.about === null && row.receipt === null) return <span aria-hidden>—</span>;
  return (
    <Space size={12}>
      {row.about !== null && (
        <Link to={`/dispatches/sent/${row.about}`}>{t({ zh: '所答复的发文', en: 'The one it answers' })}</Link>
      )}
      {row.receipt !== null && (
        <Link to={`/dispatches/sent/${row.receipt}`}>{t({ zh: '本单位的回执', en: 'Own receipt' })}</Link>
      )}
    </Space>
  );
}

function Words({ opened: { arrivalId, content, files, purpose } }: { opened: Opened }) {
  const say = useSay();
  return (
    <>
      <Section title={{ zh: '内容', en: 'What it says' }}>
        <LetterText content={content} />
        <ContentFacts content={content} />
      </Section>
      <Section title={{ zh: '正本和附件', en: 'Document and attachments' }}>
        <FileLines
          files={files}
          onOpen={(position) => call('dispatches.open-file', { arrivalId, position, purpose }).catch(say.failed)}
        />
      </Section>
    </>
  );
}
