/** One order to rectify of an organ: where it stands, its clocks and how they were counted, the facts, the record, the law. */
import { useParams } from '@tanstack/react-router';
import { Button, Space } from 'antd';
import { useState } from 'react';
import type { ArrivalPurpose } from '../../../src/domain/dispatches/dispatches.ts';
import { ORDER_GROUND_NAMES, ORDER_STATE_NAMES, RESULT_NAMES } from '../../../src/domain/inspections/inspections.ts';
import { ROLE_NAMES } from '../../../src/platform/permission.ts';
import { type ResultOf, useAct, useQueryOf } from '../../api.ts';
import { CaseSteps, Facts, type Step, WhatNow } from '../../kit/case.tsx';
import { CountedDeadline } from '../../kit/counted-deadline.tsx';
import { DayText, InstantText, momentOf } from '../../kit/days.tsx';
import { Link } from '../../kit/link.tsx';
import { Await } from '../../kit/notes.tsx';
import { Page, Section } from '../../kit/page.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { type Localised, useText } from '../../language.tsx';
import { useWhoAmI } from '../../shell.tsx';
import { WordsDestroyed } from '../dispatches/open-for-purpose.tsx';
import { DutyWords } from '../training/session-law.tsx';
import { Answers, OpenPart, StepsRecord, StepTexts } from './case-parts.tsx';
import { type Doing, OrderActDialog } from './order-dialogs.tsx';
import { PrintButton, Waiting } from './parts.tsx';
import { type Order, STEP_WORDS, TONE_OF_ORDER } from './words.ts';

export default function OrderCase() {
  const { orderId } = useParams({ strict: false }) as { orderId: string };
  const query = useQueryOf('inspections.order', { orderId: Number(orderId) as never });
  const one = query.data;
  return (
    <Page
      title={
        one ? { zh: `责令整改 ${one.unit}`, en: `Order to ${one.unit}` } : { zh: '责令整改', en: 'Order to rectify' }
      }
      beside={one && <ToneTag tone={TONE_OF_ORDER[one.state]} text={ORDER_STATE_NAMES[one.state]} />}
      actions={<PrintButton />}
    >
      <Await query={query}>{(found) => <OneOrder one={found} />}</Await>
    </Page>
  );
}

function OneOrder({ one }: { one: Order }) {
  const [doing, show] = useState<Doing>();
  return (
    <>
      <CaseSteps steps={stepsOf(one)} />
      <ToDo one={one} show={show} />
      <OrderFacts one={one} />
      <Clocks one={one} />
      <Contents one={one} />
      <Answers answers={one.answers} limitOn={one.limitOn} />
      <StepsRecord steps={one.steps} />
      <Section title={{ zh: '法律依据', en: 'The law' }}>
        {['P28.2', 'P29'].map((code) => (
          <DutyWords key={code} code={code} />
        ))}
      </Section>
      {doing && <OrderActDialog doing={doing} one={one} onClose={() => show(undefined)} />}
    </>
  );
}

const dayOfMoment = (at: string | null) => at && momentOf(at, false).slice(0, 10);
const counts = ({ dispatchId, dispatchState }: Order['steps'][number]) =>
  dispatchId === null || dispatchState === 'sent';

function stepsOf(one: Order): Step[] {
  const done = (name: string) => one.steps.findLast((it) => it.step === name && counts(it));
  if (one.state === 'withdrawn') return [{ title: { zh: '已撤回', en: 'Withdrawn' }, state: 'stopped' }];
  const check = done('check');
  const later = (['summons', 'talk', 'superior', 'transfer', 'closed'] as const).filter(
    (name) => done(name) || (check?.result === 'not-met' && ['summons', 'talk', 'superior'].includes(name)),
  );
  const rest: { title: Localised; day: string | null | undefined; done: boolean }[] = [
    { title: { zh: '责令', en: 'Ordered' }, day: dayOfMoment(one.issuedAt), done: one.issuedAt !== null },
    {
      title: one.reportLate ? { zh: '整改报告（逾期）', en: 'Report, late' } : { zh: '整改报告', en: 'Report' },
      day: one.reportedOn ?? one.limitOn,
      done: one.reportedOn !== null || check !== undefined,
    },
    {
      title: one.checkLate ? { zh: '检查（逾期）', en: 'Check, overdue' } : { zh: '检查', en: 'Check' },
      day: check?.happenedOn ?? one.checkBy?.last,
      done: check !== undefined,
    },
    ...later.map((name) => ({ title: STEP_WORDS[name], day: done(name)?.happenedOn, done: done(name) !== undefined })),
  ];
  const now = rest.findIndex((it) => !it.done);
  return rest.map(({ title, day, done: isDone }, at) => ({
    ...{ title, day: day ?? null },
    state: isDone ? ('done' as const) : at === now ? ('now' as const) : ('later' as const),
  }));
}

const ACTS: readonly { readonly act: Doing; readonly text: Localised; readonly primary?: true }[] = [
  { act: 'close', text: { zh: '结束', en: 'Close' } },
  { act: 'transfer', text: { zh: '移送问题线索', en: 'Transfer' } },
  { act: 'reply', text: { zh: '登记回复', en: 'Record the reply' }, primary: true },
  { act: 'superior', text: { zh: '通报上级主管部门', en: 'Tell the superior' }, primary: true },
  { act: 'talk', text: { zh: '登记约谈', en: 'Record the talk' }, primary: true },
  { act: 'summons', text: { zh: '约谈', en: 'Summon to a talk' } },
  { act: 'check', text: { zh: '登记检查', en: 'Record the check' }, primary: true },
];

function ToDo({ one, show }: { one: Order; show: (doing: Doing) => void }) {
  const t = useText();
  const isOfficer = useWhoAmI().roles.includes('organ-officer');
  if (one.waiting !== null) return <Waiting dispatchId={one.waiting} />;
  const next = nextOf(one);
  if (!next) return null;
  return (
    <WhatNow text={next} {...(one.may.length > 0 && { by: ROLE_NAMES['organ-officer'] })}>
      {isOfficer && one.may.length > 0 && (
        <Space wrap>
          {ACTS.filter(({ act }) => one.may.includes(act)).map(({ act, text, primary }) => (
            <Button key={act} type={primary ? 'primary' : 'default'} onClick={() => show(act)}>
              {t(text)}
            </Button>
          ))}
        </Space>
      )}
    </WhatNow>
  );
}

function nextOf(one: Order): Localised | undefined {
  if (one.toCheckFrom !== null && one.checkBy && one.state !== 'met' && one.state !== 'closed')
    return one.checkLate
      ? {
          zh: `检查已逾期（应不晚于 ${one.checkBy.last}），请尽快检查并登记。`,
          en: `the check is overdue since ${one.checkBy.last}: check, and record it.`,
        }
      : {
          zh: `于 ${one.checkBy.last} 前检查整改情况并登记。`,
          en: `check what was put right by ${one.checkBy.last}, and record it.`,
        };
  switch (one.state) {
    case 'issued':
      return one.may.includes('check')
        ? {
            zh: '期限已届满，没有收到整改报告。可以登记为未按要求整改，或者督促。',
            en: 'the limit has passed without a report: record that it was not put right, or urge the unit.',
          }
        : {
            zh: `等待单位于 ${one.limitOn} 前提交整改报告。`,
            en: `nothing: the unit’s report is due by ${one.limitOn}.`,
          };
    case 'not-met':
      return {
        zh: '可以约谈相关负责人；造成不良后果的，可以移送。',
        en: 'a talk can be summoned; where harm followed, a transfer made.',
      };
    case 'summoned':
      return { zh: '约谈后登记。', en: 'hold the talk, and record it.' };
    case 'talked':
      return { zh: '将约谈情况通报该单位上级主管部门。', en: 'tell the unit’s superior of the talk.' };
    case 'told':
      return { zh: '需要时移送；否则结束。', en: 'transfer it if need be; else close.' };
    case 'transferred':
      return { zh: '收到回复后登记。', en: 'record the reply once it comes.' };
    default:
      return undefined;
  }
}

function OrderFacts({ one }: { one: Order }) {
  const t = useText();
  return (
    <Section title={{ zh: '基本情况', en: 'Facts' }}>
      <Facts
        columns={3}
        facts={[
          { title: { zh: '被责令单位', en: 'Unit' }, value: one.unit },
          { title: { zh: '发出', en: 'Issued' }, value: <InstantText at={one.issuedAt} /> },
          { title: { zh: '整改期限', en: 'Limit' }, value: <DayText day={one.limitOn} /> },
          {
            title: { zh: '情形', en: 'Grounds' },
            value: one.grounds.map((ground) => <div key={ground}>{t(ORDER_GROUND_NAMES[ground])}</div>),
          },
          { title: { zh: '整改事项', en: 'To be put right' }, value: t({ zh: `${one.items} 项`, en: `${one.items}` }) },
          {
            title: { zh: '来自检查', en: 'From inspection' },
            value: one.inspectionId && <Link to={`/inspections/case/${one.inspectionId}`}>{one.instrument}</Link>,
          },
        ]}
      />
    </Section>
  );
}

/** Each report, the day by which it is to be checked with how it was counted, and the day on which it was. */
function Clocks({ one }: { one: Order }) {
  const t = useText();
  if (one.checks.length === 0) return null;
  return (
    <Section title={{ zh: '检查期限', en: 'The fifteen working days' }}>
      {one.checks.map(({ reportedOn, checkedOn, due, late }) => (
        <Facts
          key={reportedOn + (checkedOn ?? '')}
          columns={3}
          facts={[
            { title: { zh: '收到整改报告', en: 'Report received' }, value: <DayText day={reportedOn} /> },
            { title: { zh: '检查不晚于', en: 'To be checked by' }, value: <CountedDeadline counted={due} /> },
            {
              title: { zh: '检查日期', en: 'Checked on' },
              value: (
                <>
                  <DayText day={checkedOn} /> {late && <ToneTag tone="late" text={{ zh: '逾期', en: 'late' }} />}
                  {!late && checkedOn && <ToneTag tone="good" text={{ zh: '期限内', en: 'in time' }} />}
                </>
              ),
            },
          ]}
        />
      ))}
      {one.steps.some(({ result }) => result !== null) && (
        <p className="quiet">
          {t({ zh: '最近结果：', en: 'Last result: ' })}
          {t(RESULT_NAMES[one.steps.findLast(({ result }) => result !== null)!.result!])}
        </p>
      )}
    </Section>
  );
}

function Contents({ one }: { one: Order }) {
  const open = useAct('inspections.open-order');
  const [opened, set] = useState<ResultOf<'inspections.open-order'>>();
  const opens = async (purpose: ArrivalPurpose) => set(await open.mutateAsync({ orderId: one.orderId, purpose }));
  if (one.isDestroyed) return <WordsDestroyed />;
  if (!opened) return <OpenPart onOpen={opens} />;
  return (
    <Section title={{ zh: '整改事项和检查情况', en: 'What is to be put right, and what was found' }}>
      <ol>
        {opened.items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ol>
      <StepTexts steps={opened.steps} />
    </Section>
  );
}
