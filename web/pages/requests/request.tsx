/** One request: where it stands, what is to be done now and by whom, the facts, what is sealed, the record, the law. */
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { ArrivalPurpose } from '../../../src/domain/dispatches/dispatches.ts';
import {
  APPROVAL_NAMES,
  GROUND_NAMES,
  RECEIPT_NAMES,
  REQUEST_STATE_NAMES,
} from '../../../src/domain/requests/requests.ts';
import { useAct, useQueryOf } from '../../api.ts';
import { CaseSteps, Facts, type RecordLine, RecordLines, type Step } from '../../kit/case.tsx';
import { DayText, momentOf } from '../../kit/days.tsx';
import { Await, InfoNote } from '../../kit/notes.tsx';
import { Page, Section } from '../../kit/page.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { type Localised, useText } from '../../language.tsx';
import { OpenForPurpose } from '../dispatches/open-for-purpose.tsx';
import { DutyWords } from '../training/session-law.tsx';
import { Basis } from './basis.tsx';
import { ContentsPart } from './contents.tsx';
import { ToDo } from './to-do.tsx';
import { type Contents, type Request, TONE_OF_REQUEST } from './words.ts';
import './requests.css';

export default function RequestCase() {
  const { requestId } = useParams({ strict: false }) as { requestId: string };
  const query = useQueryOf('requests.get', { requestId: Number(requestId) as never });
  const one = query.data;
  return (
    <Page
      title={
        one ? { zh: `协助事项 ${one.requestId}`, en: `Request ${one.requestId}` } : { zh: '协助事项', en: 'A request' }
      }
      beside={one && <ToneTag tone={TONE_OF_REQUEST[one.state]} text={REQUEST_STATE_NAMES[one.state]} />}
      purpose={one && { zh: one.organ, en: one.organ }}
    >
      <Await query={query}>{(found) => <OneRequest key={found.requestId} one={found} />}</Await>
    </Page>
  );
}

const SEALED = {
  act: { zh: '打开内容', en: 'Open the contents' },
  why: {
    zh: '执法人员、范围和提供清单（含涉及的人员）加密保存，打开会记入日志：谁、什么时候、为什么。用途：',
    en: 'The officers, the scope and the list with those concerned are kept sealed. Opening them is logged: who, when and why. For what purpose?',
  },
};

function OneRequest({ one }: { one: Request }) {
  const open = useAct('requests.open');
  const [contents, set] = useState<Contents>();
  const [purpose, choose] = useState<ArrivalPurpose>('handle');
  const opens = async (why: ArrivalPurpose) => {
    choose(why);
    set(await open.mutateAsync({ requestId: one.requestId, purpose: why }));
  };
  const again = () => void opens(purpose).catch(() => {});
  return (
    <>
      <CaseSteps steps={stepsOf(one)} />
      <ToDo one={one} contents={contents} onChanged={again} />
      <Marks one={one} />
      <FactsPart one={one} />
      {contents ? (
        <ContentsPart one={one} contents={contents} onChanged={again} />
      ) : (
        <OpenForPurpose words={SEALED} opens={opens} />
      )}
      <Section title={{ zh: '办理记录', en: 'The record' }}>
        <RecordLines lines={useLines(one)} />
      </Section>
      <Section title={{ zh: '法律依据', en: 'The law' }}>
        <DutyWords code="P8.4" />
      </Section>
    </>
  );
}

const dayOfMoment = (at: string | null) => at && momentOf(at, false).slice(0, 10);

function stepsOf(one: Request): Step[] {
  const recorded: Step = { title: REQUEST_STATE_NAMES.recorded, day: dayOfMoment(one.recordedAt), state: 'done' };
  if (one.state === 'refused')
    return [recorded, { title: REQUEST_STATE_NAMES.refused, day: dayOfMoment(one.closedAt), state: 'stopped' }];
  const rest: readonly { title: Localised; day: string | null }[] = [
    { title: { zh: '批准提供', en: 'Approved' }, day: dayOfMoment(one.approvedAt) },
    { title: { zh: '提供', en: 'Handed over' }, day: one.handedOverOn },
    { title: { zh: '回执', en: 'Receipt' }, day: dayOfMoment(one.closedAt) },
  ];
  const now = rest.findIndex(({ day }) => day === null);
  return [
    recorded,
    ...rest.map((step, at) => ({
      ...step,
      state: step.day !== null ? ('done' as const) : at === now ? ('now' as const) : ('later' as const),
    })),
  ];
}

function Marks({ one }: { one: Request }) {
  const marks: Localised[] = [
    ...(one.ground
      ? [
          {
            zh: `单位未予提供：${GROUND_NAMES[one.ground].zh}`,
            en: `Refused by the unit: ${GROUND_NAMES[one.ground].en}`,
          },
        ]
      : []),
    ...(one.isLate
      ? [
          {
            zh: `应在 ${one.answerBy} 前办理，已逾期；现在办理，在台账中显示为逾期后履行。`,
            en: `It was to be handled by ${one.answerBy}. Done now, it shows in the ledger as met late.`,
          },
        ]
      : []),
    ...(one.isSilent && one.state !== 'refused'
      ? [
          {
            zh: `依法暂不告知涉及的人员，至 ${one.silentUntil}；次日自动告知。不得向他们透露。`,
            en: `By law those concerned are not told before the end of ${one.silentUntil}; on the day after they are, by itself. Say nothing to them.`,
          },
        ]
      : []),
  ];
  return (
    <>
      {marks.map((mark) => (
        <InfoNote key={mark.zh} tone="warning" text={mark} />
      ))}
    </>
  );
}

function FactsPart({ one }: { one: Request }) {
  const t = useText();
  return (
    <Section title={{ zh: '基本情况', en: 'Facts' }}>
      <Facts
        facts={[
          { title: { zh: '要求机关', en: 'Authority' }, value: one.organ },
          { title: { zh: '法律文书', en: 'Instrument' }, value: one.instrument },
          { title: { zh: '依据', en: 'Power' }, value: <Basis basis={one.basis} /> },
          { title: { zh: '批准层级', en: 'Approved at' }, value: t(APPROVAL_NAMES[one.approval]) },
          {
            title: { zh: '执法人员', en: 'Officers' },
            value: t({
              zh: `${one.officers} 人，${one.credentials} 人出示证件`,
              en: `${one.officers}; ${one.credentials} showed credentials`,
            }),
          },
          {
            title: { zh: '收到 / 办理期限', en: 'Received / by' },
            value: (
              <>
                <DayText day={one.receivedOn} /> / <DayText day={one.answerBy} />
              </>
            ),
          },
          {
            title: { zh: '提供清单', en: 'List' },
            value: t({
              zh: `${one.items.length} 项，对应范围 ${one.scopeLines} 项；涉及 ${one.people} 人`,
              en: `Items: ${one.items.length}; lines of scope: ${one.scopeLines}; people concerned: ${one.people}`,
            }),
          },
          { title: { zh: '回执', en: 'Receipt' }, value: one.receipt && t(RECEIPT_NAMES[one.receipt]) },
        ]}
      />
    </Section>
  );
}

function useLines(one: Request): RecordLine[] {
  const t = useText();
  const line = (key: string, at: string | null, text: Localised, by?: string | null): RecordLine[] =>
    at === null ? [] : [{ key, at, text: t(text), tone: 'good', ...(by ? { by } : {}) }];
  return [
    ...line('recorded', one.recordedAt, { zh: '登记', en: 'Recorded' }, one.recordedBy),
    ...line('approved', one.approvedAt, { zh: '批准提供', en: 'Hand-over approved' }, one.approvedBy),
    ...line(
      'handed',
      one.handedOverAt,
      { zh: `提供（${one.handedOverOn}）`, en: `Handed over on ${one.handedOverOn}` },
      one.handedOverBy,
    ),
    ...line(
      'closed',
      one.closedAt,
      one.state === 'refused' ? REQUEST_STATE_NAMES.refused : REQUEST_STATE_NAMES.closed,
      one.closedBy,
    ),
  ];
}
