/** One inspection of an organ: where it stands, what is to be done now, the facts, the record, the law. */
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { ArrivalPurpose } from '../../../src/domain/dispatches/dispatches.ts';
import {
  APPROVER_LEVEL_NAMES,
  GROUND_NAMES,
  INSPECTION_STATE_NAMES,
  ORDER_STATE_NAMES,
} from '../../../src/domain/inspections/inspections.ts';
import { type ResultOf, useAct, useQueryOf } from '../../api.ts';
import { CaseSteps, Facts, type Step } from '../../kit/case.tsx';
import { DayText, momentOf } from '../../kit/days.tsx';
import { Link } from '../../kit/link.tsx';
import { Await } from '../../kit/notes.tsx';
import { Page, Section } from '../../kit/page.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { type Localised, useText } from '../../language.tsx';
import { WordsDestroyed } from '../dispatches/open-for-purpose.tsx';
import { DutyWords } from '../training/session-law.tsx';
import { Answers, OpenPart, StepsRecord, StepTexts } from './case-parts.tsx';
import { type Doing, InspectionDialog } from './inspection-dialogs.tsx';
import { ToDo } from './inspection-to-do.tsx';
import { PrintButton } from './parts.tsx';
import { type Inspection, TONE_OF_INSPECTION } from './words.ts';

export default function InspectionCase() {
  const { inspectionId } = useParams({ strict: false }) as { inspectionId: string };
  const query = useQueryOf('inspections.inspection', { inspectionId: Number(inspectionId) as never });
  const one = query.data;
  return (
    <Page
      title={one ? { zh: `检查 ${one.unit}`, en: `Inspection of ${one.unit}` } : { zh: '检查', en: 'Inspection' }}
      beside={one && <ToneTag tone={TONE_OF_INSPECTION[one.state]} text={INSPECTION_STATE_NAMES[one.state]} />}
      actions={<PrintButton />}
    >
      <Await query={query}>{(found) => <OneInspection one={found} />}</Await>
    </Page>
  );
}

const dayOfMoment = (at: string | null) => at && momentOf(at, false).slice(0, 10);

function OneInspection({ one }: { one: Inspection }) {
  const [doing, show] = useState<Doing>();
  return (
    <>
      <CaseSteps steps={stepsOf(one)} />
      <ToDo one={one} show={show} />
      <InspectionFacts one={one} />
      <Contents one={one} />
      <Answers answers={one.answers} />
      <Orders one={one} />
      <StepsRecord steps={one.steps} first={firstLines(one)} />
      <Section title={{ zh: '法律依据', en: 'The law' }}>
        {(one.technical ? ['P21', 'P23', 'P25', 'P26', 'P27'] : ['P21', 'P25', 'P27']).map((code) => (
          <DutyWords key={code} code={code} />
        ))}
      </Section>
      {doing && <InspectionDialog doing={doing} one={one} onClose={() => show(undefined)} />}
    </>
  );
}

function stepsOf(one: Inspection): Step[] {
  const proposed: Step = { title: { zh: '提出', en: 'Proposed' }, day: dayOfMoment(one.proposedAt), state: 'done' };
  if (one.state === 'declined' || one.state === 'withdrawn')
    return [proposed, { title: INSPECTION_STATE_NAMES[one.state], day: one.decidedOn, state: 'stopped' }];
  const sat = one.steps.findLast(({ step }) => step === 'item');
  const record = one.steps.findLast(({ step, dispatchState }) => step === 'record' && dispatchState === 'sent');
  const signed = one.state === 'signed' || one.state === 'opined' || one.state === 'closed';
  const closed = one.steps.find(({ step }) => step === 'closed');
  const rest: { title: Localised; day: string | null | undefined; done: boolean }[] = [
    { title: { zh: '批准', en: 'Approved' }, day: one.decidedOn, done: one.decidedOn !== null },
    ...(one.technical || one.noticeSentAt
      ? [{ title: { zh: '通知', en: 'Notified' }, day: dayOfMoment(one.noticeSentAt), done: one.noticeSentAt !== null }]
      : []),
    { title: { zh: '检查', en: 'Inspected' }, day: sat?.happenedOn, done: record !== undefined },
    {
      title: { zh: '记录送交', en: 'Record sent' },
      day: dayOfMoment(one.recordSentAt),
      done: one.recordSentAt !== null,
    },
    { title: { zh: '双方签', en: 'Signed by both' }, day: dayOfMoment(record?.receiptedAt ?? null), done: signed },
    { title: { zh: '结束', en: 'Closed' }, day: closed?.happenedOn, done: closed !== undefined },
  ];
  const now = rest.findIndex(({ done }) => !done);
  return [
    proposed,
    ...rest.map(({ title, day, done }, at) => ({
      ...{ title, day: day ?? null },
      state: done ? ('done' as const) : at === now ? ('now' as const) : ('later' as const),
    })),
  ];
}

function InspectionFacts({ one }: { one: Inspection }) {
  const t = useText();
  return (
    <Section title={{ zh: '基本情况', en: 'Facts' }}>
      <Facts
        columns={3}
        facts={[
          { title: { zh: '被检查单位', en: 'Unit' }, value: one.unit },
          { title: { zh: '检查情形', en: 'Ground' }, value: t(GROUND_NAMES[one.ground]) },
          { title: { zh: '法律文书', en: 'Instrument' }, value: one.instrument },
          {
            title: { zh: '检查时间', en: 'Window' },
            value: (
              <span className="nowrap">
                <DayText day={one.firstOn} /> – <DayText day={one.lastOn} />
              </span>
            ),
          },
          {
            title: { zh: '方式', en: 'Kind' },
            value: one.technical ? t({ zh: '技术检查检测', en: 'Technical' }) : t({ zh: '一般检查', en: 'General' }),
          },
          {
            title: { zh: '检查人员', en: 'Inspectors' },
            value: one.isDestroyed ? null : t({ zh: `${one.inspectors} 人`, en: `${one.inspectors}` }),
          },
          { title: { zh: '提出人', en: 'Proposed by' }, value: one.proposer },
          { title: { zh: '批准人', en: 'Decided by' }, value: one.decider },
          {
            title: { zh: '批准', en: 'Approval' },
            value: one.approvalNumber && (
              <>
                {one.approvalNumber} · {t(APPROVER_LEVEL_NAMES[one.approverLevel!])} · <DayText day={one.decidedOn} />
              </>
            ),
          },
        ]}
      />
    </Section>
  );
}

function Contents({ one }: { one: Inspection }) {
  const t = useText();
  const open = useAct('inspections.open');
  const [opened, set] = useState<ResultOf<'inspections.open'>>();
  const opens = async (purpose: ArrivalPurpose) =>
    set(await open.mutateAsync({ inspectionId: one.inspectionId, purpose }));
  if (one.isDestroyed) return <WordsDestroyed />;
  if (!opened) return <OpenPart onOpen={opens} />;
  return (
    <Section title={{ zh: '检查内容', en: 'Contents' }}>
      <Facts
        columns={1}
        facts={[
          { title: { zh: '范围', en: 'Scope' }, value: <span className="kept-lines">{opened.scope}</span> },
          { title: { zh: '检查人员', en: 'Inspectors' }, value: opened.inspectors.join(t({ zh: '、', en: ', ' })) },
        ]}
      />
      <StepTexts steps={opened.steps} />
      {opened.steps.length < one.items && (
        <p className="quiet no-print">
          {t({
            zh: '之后又登记了情况，请重新打开页面查看。',
            en: 'More was entered since; open the page again to see it.',
          })}
        </p>
      )}
    </Section>
  );
}

function Orders({ one }: { one: Inspection }) {
  const t = useText();
  if (one.orders.length === 0) return null;
  return (
    <Section title={{ zh: '由此责令整改', en: 'Orders that follow from it' }}>
      <ul>
        {one.orders.map((order) => (
          <li key={order.orderId}>
            <Link to={`/inspections/orders/${order.orderId}`}>
              {t({ zh: `整改期限 ${order.limitOn}`, en: `Limit ${order.limitOn}` })}
            </Link>{' '}
            <span className="quiet">{t(ORDER_STATE_NAMES[order.state])}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

const firstLines = (one: Inspection) => [
  {
    ...{
      key: 'proposed',
      at: one.proposedAt,
      text: <Words of={{ zh: '提出检查', en: 'Proposed' }} />,
      tone: 'good' as const,
    },
    ...(one.proposer && { by: one.proposer }),
  },
  ...(one.decidedOn
    ? [
        {
          ...{ key: 'decided', day: one.decidedOn, at: one.decidedAt, tone: 'good' as const },
          text: <Words of={one.approvalNumber ? { zh: '批准', en: 'Approved' } : { zh: '不予批准', en: 'Declined' }} />,
          ...(one.decider && { by: one.decider }),
        },
      ]
    : []),
];

function Words({ of }: { of: Localised }) {
  return <>{useText()(of)}</>;
}
