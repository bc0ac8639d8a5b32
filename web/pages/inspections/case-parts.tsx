import { type ArrivalPurpose, DISPATCH_STATE_NAMES, typeOf } from '../../../src/domain/dispatches/dispatches.ts';
import { ITEM_KIND_NAMES, RESULT_NAMES } from '../../../src/domain/inspections/inspections.ts';
import type { ResultOf } from '../../api.ts';
import { type RecordLine, RecordLines } from '../../kit/case.tsx';
import { DayText, InstantText } from '../../kit/days.tsx';
import { Link } from '../../kit/link.tsx';
import { EmptyNote } from '../../kit/notes.tsx';
import { Section } from '../../kit/page.tsx';
import { PlainTable } from '../../kit/plain-table.tsx';
import { COLON } from '../../kit/punctuation.ts';
import { ToneTag } from '../../kit/state-tag.tsx';
import { type Text, useText } from '../../language.tsx';
import { OpenForPurpose } from '../dispatches/open-for-purpose.tsx';
import { type Order, STEP_WORDS, type Step } from './words.ts';
import './inspections.css';

function lineOf(t: Text, step: Step): RecordLine {
  const { dispatchId, dispatchState, number, sentAt, receiptedAt } = step;
  const words = step.result
    ? `${t(STEP_WORDS[step.step])}${t(COLON)}${t(RESULT_NAMES[step.result])}`
    : t(STEP_WORDS[step.step]);
  return {
    key: step.stepId,
    day: step.happenedOn,
    at: step.enteredAt,
    ...(step.enteredBy && { by: step.enteredBy }),
    tone: dispatchState === 'withdrawn' ? 'plain' : 'good',
    text: (
      <>
        {words}{' '}
        {dispatchId !== null && (
          <>
            <Link to={`/dispatches/sent/${dispatchId}`}>{number ?? t({ zh: '未编号', en: 'not numbered' })}</Link>{' '}
            <span className="quiet">
              {dispatchState === 'sent' ? (
                <>
                  {t({ zh: '发出', en: 'sent' })} <InstantText at={sentAt} />
                  {receiptedAt && (
                    <>
                      {t({ zh: '，回执', en: ', receipted' })} <InstantText at={receiptedAt} />
                    </>
                  )}
                </>
              ) : (
                t(DISPATCH_STATE_NAMES[dispatchState!])
              )}
            </span>
          </>
        )}
      </>
    ),
  };
}

export function StepsRecord({ steps, first }: { steps: readonly Step[]; first?: readonly RecordLine[] }) {
  const t = useText();
  return (
    <Section title={{ zh: '办理记录', en: 'The record' }}>
      <RecordLines lines={[...(first ?? []), ...steps.map((step) => lineOf(t, step))]} />
    </Section>
  );
}

/** What the unit sent about the case; each is opened under Dispatches, where that is logged. */
export function Answers({ answers, limitOn }: { answers: Order['answers']; limitOn?: string }) {
  const t = useText();
  return (
    <Section title={{ zh: '单位的答复', en: 'What the unit sent' }}>
      {answers.length === 0 ? (
        <EmptyNote
          text={{ zh: '还没有收到单位的方案、报告或者答复。', en: 'No plan, report or answer has come yet.' }}
        />
      ) : (
        <PlainTable
          label={{ zh: '单位的答复', en: 'What the unit sent' }}
          rowKey="arrivalId"
          dataSource={[...answers]}
          columns={[
            {
              title: t({ zh: '文号', en: 'Number' }),
              render: (_, row) => <Link to={`/dispatches/received/${row.arrivalId}`}>{row.number}</Link>,
            },
            { title: t({ zh: '种类', en: 'Type' }), render: (_, row) => t(typeOf(row.type).name) },
            {
              title: t({ zh: '收到', en: 'Received' }),
              render: (_, row) => (
                <>
                  <DayText day={row.receivedOn} />{' '}
                  {row.type === 'rectification-report' && limitOn !== undefined && row.receivedOn > limitOn && (
                    <ToneTag tone="late" text={{ zh: '晚于整改期限', en: 'after the limit' }} />
                  )}
                </>
              ),
            },
            {
              title: t({ zh: '查阅', en: 'Opened' }),
              render: (_, row) =>
                row.openedAt ? <InstantText at={row.openedAt} /> : t({ zh: '未打开', en: 'Not opened' }),
            },
          ]}
        />
      )}
    </Section>
  );
}

type Texts = ResultOf<'inspections.open'>['steps'];

const SEALED = {
  act: { zh: '打开内容', en: 'Open the contents' },
  why: {
    zh: '检查范围、登记的情况和检查结论加密保存，打开会记入日志：谁、什么时候、为什么。用途：',
    en: 'Scope, what was seen and what was found are kept sealed. Opening them is logged: who, when and why. For what purpose?',
  },
};

export const OpenPart = ({ onOpen }: { onOpen: (purpose: ArrivalPurpose) => Promise<unknown> }) => (
  <OpenForPurpose first="inspect" words={SEALED} opens={onOpen} />
);

export function StepTexts({ steps }: { steps: Texts }) {
  const t = useText();
  if (steps.length === 0)
    return <p className="quiet">{t({ zh: '还没有登记检查情况。', en: 'Nothing was entered yet.' })}</p>;
  return (
    <>
      {steps.map(({ stepId, step, happenedOn, says }) => (
        <div key={stepId} className="step-text">
          <strong>
            <DayText day={happenedOn} /> {t(STEP_WORDS[step])}
          </strong>
          {says.items && (
            <ul>
              {says.items.map(({ kind, text }) => (
                <li key={kind + text}>
                  <span className="quiet">{t(ITEM_KIND_NAMES[kind])}</span> {text}
                </li>
              ))}
            </ul>
          )}
          {says.receiver && (
            <p>
              {says.receiver} · {says.number}
            </p>
          )}
          {[says.findings, says.text, says.reasons]
            .filter((text) => text !== undefined)
            .map((text) => (
              <p key={text} className="kept-lines">
                {text}
              </p>
            ))}
        </div>
      ))}
    </>
  );
}
