/** One clue: how far it is, its clocks, what is to be done now, what was reported (opened, and logged), the record, the law. */
import { useParams } from '@tanstack/react-router';
import { Button, Space } from 'antd';
import { useState } from 'react';
import {
  CLOSE_GROUND_NAMES,
  CLUE_STATE_NAMES,
  CLUE_STATES,
  CLUE_STEP_NAMES,
  RELAY_CHANNEL_NAMES,
} from '../../../src/domain/clues/clues.ts';
import { ROLE_NAMES } from '../../../src/platform/permission.ts';
import { call, type ResultOf, useAct, useQueryOf } from '../../api.ts';
import { CaseSteps, Facts, type RecordLine, RecordLines, type Step, WhatNow } from '../../kit/case.tsx';
import { useConfirm, useSay } from '../../kit/confirm.tsx';
import { InstantText, momentOf } from '../../kit/days.tsx';
import { Await, InfoNote } from '../../kit/notes.tsx';
import { Page, Section } from '../../kit/page.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { type Localised, useText } from '../../language.tsx';
import { DutyWords } from '../training/session-law.tsx';
import { ClockState, clocksIn } from './clocks.tsx';
import { CloseDialog } from './close-dialog.tsx';
import { TONE_OF_CLUE } from './clues.tsx';
import { Content } from './content.tsx';
import { AnswerDialog, ReceiptDialog, RelayDialog, ScanDialog } from './dialogs.tsx';

export type OneClue = ResultOf<'clues.get'>;

export default function ClueCase() {
  const { clueId } = useParams({ strict: false }) as { clueId: string };
  const query = useQueryOf('clues.get', { clueId: Number(clueId) as never });
  const one = query.data;
  return (
    <Page
      title={one ? { zh: `线索 ${one.number}`, en: `Clue ${one.number}` } : { zh: '线索', en: 'A clue' }}
      beside={one && <ToneTag tone={TONE_OF_CLUE[one.state]} text={CLUE_STATE_NAMES[one.state]} />}
      purpose={{
        zh: '只转报，不核实、不调查，不接触被反映的人，不追问报告人。',
        en: 'Relay it, and no more: verify and investigate nothing, approach nobody who is spoken of, question no reporter.',
      }}
    >
      <Await query={query}>
        {(found) => (
          <>
            <CaseSteps steps={stepsOf(found)} />
            {found.ground && (
              <InfoNote
                text={{
                  zh: `没有转报即办结：${CLOSE_GROUND_NAMES[found.ground].zh}。`,
                  en: `Closed without relay. ${CLOSE_GROUND_NAMES[found.ground].en}.`,
                }}
              />
            )}
            <ToDo one={found} />
            <Section title={{ zh: '时限', en: 'Clocks' }}>
              <Facts
                facts={clocksIn(found)
                  .filter(({ doneAt }) => doneAt !== null || !found.ground)
                  .map((clock) => ({ title: clock.name, value: <ClockState clock={clock} /> }))}
              />
            </Section>
            <Content one={found} />
            <Relays one={found} />
            <TheRecord one={found} />
            <Section title={{ zh: '法律依据', en: 'The law' }}>
              <DutyWords code="P8.3" />
            </Section>
          </>
        )}
      </Await>
    </Page>
  );
}

function stepsOf({ receivedAt, relayedAt, closedAt, state }: OneClue): Step[] {
  const moments = { received: receivedAt, relayed: relayedAt, closed: closedAt };
  const next = CLUE_STATES.indexOf(state) + 1;
  return CLUE_STATES.map((one, index) => ({
    title: CLUE_STEP_NAMES[one],
    day: moments[one] ? momentOf(moments[one], false).slice(0, 10) : null,
    state: moments[one] ? 'done' : index === next ? 'now' : 'later',
  }));
}

type Doing = 'acknowledge' | 'feed-back' | 'relay' | 'close-unrelayed';

function nextOf({ state, relays, writtenAt, fedBackAt, acknowledgedAt }: OneClue): Localised {
  const waiting = relays.some(({ receiptNumber }) => !receiptNumber);
  if (state === 'received')
    return waiting
      ? {
          zh: '登记国家安全机关的回执编号；没有编号，时限继续走。',
          en: 'record the organ’s receipt number; without it the clocks run on.',
        }
      : {
          zh: '立即打12339告知国家安全机关，并登记时间和回执编号。',
          en: 'tell the state security organ at once (12339), and record when and its receipt number.',
        };
  if (!writtenAt)
    return {
      zh: '书面转报：打印转报件递交，登记回执编号。',
      en: 'relay it in writing: print the document, hand it over, record the receipt number.',
    };
  if (!acknowledgedAt) return { zh: '向报告人确认收到。', en: 'acknowledge it to the reporter.' };
  if (!fedBackAt) return { zh: '向报告人反馈单位做了什么。', en: 'tell the reporter what the unit did.' };
  return {
    zh: '没有遗留的，办结；保存期限自办结之日起算。',
    en: 'close it where nothing is left; the periods of being kept run from then.',
  };
}

function ToDo({ one }: { one: OneClue }) {
  const t = useText();
  const say = useSay();
  const confirm = useConfirm();
  const [doing, start] = useState<Doing>();
  const close = useAct('clues.close');
  const { clueId, state } = one;
  if (state === 'closed') return null;
  // Then its number is what is to be recorded, at the relay itself.
  const waits = one.relays.some(({ receiptNumber }) => !receiptNumber);
  const print = () => void call('clues.print-relay', { clueId }).catch(say.failed);
  const askClose = () =>
    confirm({
      title: { zh: '办结这件线索？', en: 'Close this clue?' },
      consequence: {
        zh: '办结后报告人不能再补充，仍可以凭回执码查看和投诉；联系方式和内容分别到期删除、销毁。',
        en: 'The reporter can add nothing afterwards, but can still read it and complain; contact data and content are deleted at the end of their periods.',
      },
      act: { zh: '办结', en: 'Close' },
      destructive: false,
      run: () => close.mutateAsync({ clueId }),
    });
  return (
    <>
      <WhatNow text={nextOf(one)} by={ROLE_NAMES['relay-officer']}>
        <Space wrap>
          <Button type={waits || one.writtenAt ? 'default' : 'primary'} onClick={() => start('relay')}>
            {t({ zh: '登记转报', en: 'Record a relay' })}
          </Button>
          <Button onClick={print}>{t({ zh: '生成转报件（PDF）', en: 'Make the relay document (PDF)' })}</Button>
          {!one.acknowledgedAt && (
            <Button onClick={() => start('acknowledge')}>{t({ zh: '确认收到', en: 'Acknowledge' })}</Button>
          )}
          {state === 'relayed' && (
            <Button onClick={() => start('feed-back')}>{t({ zh: '反馈', en: 'Give feedback' })}</Button>
          )}
          {state === 'received' && (
            <Button onClick={() => start('close-unrelayed')}>
              {t({ zh: '不属于本渠道', en: 'Not within this channel' })}
            </Button>
          )}
          {state === 'relayed' && one.fedBackAt && (
            <Button type={one.writtenAt ? 'primary' : 'default'} onClick={askClose}>
              {t({ zh: '办结', en: 'Close' })}
            </Button>
          )}
        </Space>
      </WhatNow>
      {doing === 'relay' && <RelayDialog one={one} onClose={() => start(undefined)} />}
      {doing === 'close-unrelayed' && <CloseDialog one={one} onClose={() => start(undefined)} />}
      {(doing === 'acknowledge' || doing === 'feed-back') && (
        <AnswerDialog one={one} what={doing} onClose={() => start(undefined)} />
      )}
    </>
  );
}

function Relays({ one }: { one: OneClue }) {
  const t = useText();
  const say = useSay();
  const [waiting, give] = useState<OneClue['relays'][number]>();
  const [scanning, scan] = useState<OneClue['relays'][number]>();
  if (one.relays.length === 0) return null;
  return (
    <Section title={{ zh: '转报', en: 'Relays' }}>
      <ul className="clue-relays">
        {one.relays.map((relay) => (
          <li key={relay.relayId}>
            <span>
              <InstantText at={relay.relayedAt} /> {t(RELAY_CHANNEL_NAMES[relay.channel])}
              {' · '}
              {relay.receiptNumber
                ? t({ zh: `回执编号 ${relay.receiptNumber}`, en: `receipt number ${relay.receiptNumber}` })
                : t({ zh: '还没有回执编号', en: 'no receipt number yet' })}
              <span className="quiet">
                {' '}
                {t({ zh: '录入', en: 'entered' })} <InstantText at={relay.enteredAt} /> {relay.enteredBy}
              </span>
            </span>
            <Space wrap>
              {relay.document && (
                <Button
                  size="small"
                  onClick={() =>
                    void call('clues.open-document', { clueId: one.clueId, relayId: relay.relayId }).catch(say.failed)
                  }
                >
                  {t({ zh: '递交的转报件', en: 'The document handed over' })}
                </Button>
              )}
              {relay.scan && (
                <Button
                  size="small"
                  onClick={() =>
                    void call('clues.open-receipt-scan', { clueId: one.clueId, relayId: relay.relayId }).catch(
                      say.failed,
                    )
                  }
                >
                  {t({ zh: '回执扫描件', en: 'Scan of its receipt' })}
                </Button>
              )}
              {relay.receiptNumber && !relay.scan && (
                <Button size="small" onClick={() => scan(relay)}>
                  {t({ zh: '登记回执扫描件', en: 'Keep a scan of its receipt' })}
                </Button>
              )}
              {!relay.receiptNumber && one.state !== 'closed' && (
                <Button size="small" type="primary" onClick={() => give(relay)}>
                  {t({ zh: '登记回执编号', en: 'Record its number' })}
                </Button>
              )}
            </Space>
          </li>
        ))}
      </ul>
      {scanning && <ScanDialog clueId={one.clueId} relayId={scanning.relayId} onClose={() => scan(undefined)} />}
      {waiting && <ReceiptDialog clueId={one.clueId} relayId={waiting.relayId} onClose={() => give(undefined)} />}
    </Section>
  );
}

function TheRecord({ one }: { one: OneClue }) {
  const t = useText();
  const line = (at: string | null, zh: string, en: string): RecordLine[] =>
    at ? [{ key: en, at, text: t({ zh, en }) }] : [];
  const lines = [
    ...line(one.receivedAt, '收到报告', 'Report received'),
    ...line(one.acknowledgedAt, '向报告人确认收到', 'Acknowledged to the reporter'),
    ...one.relays.flatMap(({ relayId, enteredAt, receiptAt, enteredBy, receiptNumber }): RecordLine[] => [
      { key: `r${relayId}`, at: enteredAt, by: enteredBy, text: t({ zh: '登记转报', en: 'Relay recorded' }) },
      ...(receiptAt && receiptAt !== enteredAt
        ? [
            {
              key: `n${relayId}`,
              at: receiptAt,
              text: t({ zh: `登记回执编号 ${receiptNumber}`, en: `Receipt number ${receiptNumber} recorded` }),
            },
          ]
        : []),
    ]),
    ...line(one.fedBackAt, '向报告人反馈', 'Feedback given'),
    ...line(one.closedAt, '办结', 'Closed'),
  ].toSorted((a, b) => a.at!.localeCompare(b.at!));
  return (
    <Section title={{ zh: '办理记录', en: 'The record' }}>
      <RecordLines lines={lines} />
    </Section>
  );
}
