/** One foreign exchange: where it stands, what is to be done now and by whom, the facts, the record, the law. */
import { useParams } from '@tanstack/react-router';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import {
  CANCELLED_FOR_NAMES,
  EXCHANGE_KIND_NAMES,
  EXCHANGE_STATE_NAMES,
} from '../../../src/domain/exchanges/exchanges.ts';
import { call, useQueryOf } from '../../api.ts';
import { CaseSteps, Facts, type RecordLine, RecordLines, type Step } from '../../kit/case.tsx';
import { useSay } from '../../kit/confirm.tsx';
import { momentOf } from '../../kit/days.tsx';
import { Link } from '../../kit/link.tsx';
import { Await } from '../../kit/notes.tsx';
import { Page, Section } from '../../kit/page.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { type Localised, useText } from '../../language.tsx';
import { useToday } from '../../today.ts';
import { DutyWords } from '../training/session-law.tsx';
import { Days } from './days.tsx';
import { type Doing, ExchangeDialog } from './dialogs.tsx';
import { Hosts, Materials, Papers, PlanPart, ReportPart, Visitors } from './parts.tsx';
import { ToDo } from './to-do.tsx';
import { type Exchange, TONE_OF_EXCHANGE, useNamesOf } from './words.ts';
import './exchanges.css';

export default function ExchangeCase() {
  const { exchangeId } = useParams({ strict: false }) as { exchangeId: string };
  const query = useQueryOf('exchanges.get', { exchangeId: Number(exchangeId) as never });
  const one = query.data;
  const title: Localised = one?.words
    ? { zh: one.words.title, en: one.words.title }
    : { zh: '涉外活动', en: 'Foreign exchange' };
  return (
    <Page
      title={title}
      beside={one && <ToneTag tone={TONE_OF_EXCHANGE[one.state]} text={EXCHANGE_STATE_NAMES[one.state]} />}
      actions={one && <Prints one={one} />}
    >
      <Await query={query}>{(found) => <OneExchange one={found} />}</Await>
    </Page>
  );
}

function Prints({ one }: { one: Exchange }) {
  const t = useText();
  const say = useSay();
  const print = (which: 'case' | 'escort') =>
    call('exchanges.print', { exchangeId: one.exchangeId, which }).catch(say.failed);
  return (
    <>
      {one.plan && (
        <Button onClick={() => void print('escort')}>{t({ zh: '陪同人员须知', en: 'Sheet for escorts' })}</Button>
      )}
      <Button onClick={() => void print('case')}>{t({ zh: '方案和报告（PDF）', en: 'Plan and report (PDF)' })}</Button>
    </>
  );
}

function OneExchange({ one }: { one: Exchange }) {
  const [doing, show] = useState<Doing>();
  return (
    <>
      <CaseSteps steps={stepsOf(one)} />
      <ToDo one={one} show={show} />
      <Marks one={one} />
      <FactsPart one={one} onChange={() => show('change')} />
      <PlanPart one={one} show={show} />
      <Hosts one={one} show={show} />
      <Visitors one={one} show={show} />
      <Materials one={one} show={show} />
      <ReportPart one={one} />
      <Papers one={one} show={show} />
      <Section title={{ zh: '办理记录', en: 'The record' }}>
        <RecordLines lines={useLines(one)} />
      </Section>
      <Section title={{ zh: '法律依据', en: 'The law' }}>
        <DutyWords code="P9.5" />
      </Section>
      {doing && <ExchangeDialog doing={doing} one={one} onClose={() => show(undefined)} />}
    </>
  );
}

const dayOfMoment = (at: string | null) => at && momentOf(at, false).slice(0, 10);

function stepsOf(one: Exchange): Step[] {
  const entered: Step = { title: { zh: '登记', en: 'Entered' }, day: dayOfMoment(one.plannedAt), state: 'done' };
  if (one.state === 'refused' || one.state === 'cancelled')
    return [
      entered,
      {
        ...{ title: EXCHANGE_STATE_NAMES[one.state], state: 'stopped' },
        day: dayOfMoment(one.state === 'refused' ? one.decidedAt : one.cancelledAt),
      },
    ];
  const held = one.state === 'held' || one.state === 'reported';
  const rest: { title: Localised; day: string | null; done: boolean }[] = [
    { title: { zh: '批准', en: 'Approved' }, day: dayOfMoment(one.decidedAt), done: one.decidedAt !== null },
    { title: { zh: '准备完成', en: 'Prepared' }, day: dayOfMoment(one.preparedAt), done: one.preparedAt !== null },
    { title: { zh: '开展', en: 'Held' }, day: held ? one.endsOn : null, done: held },
    { title: { zh: '报告', en: 'Reported' }, day: dayOfMoment(one.reportedAt), done: one.reportedAt !== null },
  ];
  const now = rest.findIndex(({ done }) => !done);
  return [
    entered,
    ...rest.map(({ title, day, done }, at) => ({
      ...{ title, day },
      state: done ? ('done' as const) : at === now ? ('now' as const) : ('later' as const),
    })),
  ];
}

/** What was late or left out is said in so many words. */
function Marks({ one }: { one: Exchange }) {
  const t = useText();
  const today = useToday();
  const open = one.state !== 'refused' && one.state !== 'cancelled';
  const marks: Localised[] = [
    ...(one.shortNotice !== undefined && open
      ? [
          {
            zh: `登记日期距活动开始不足 ${one.shortNotice} 天（惯例，单位可以调整）。`,
            en: `It was entered less than ${one.shortNotice} days before it begins (practice; the unit may choose another figure).`,
          },
        ]
      : []),
    ...(open && one.preparedAt === null && one.prepareBy < today
      ? [
          {
            zh: `应在 ${one.prepareBy} 前准备完成，已逾期；补做后在台账中显示为逾期后履行。`,
            en: `It was to be prepared by ${one.prepareBy}. Done now, it shows in the ledger as met late.`,
          },
        ]
      : []),
    ...(one.reasons ? [{ zh: `未批准的理由：${one.reasons}`, en: `Reasons: ${one.reasons}` }] : []),
    ...(one.cancelledFor ? [CANCELLED_FOR_NAMES[one.cancelledFor]] : []),
    ...(one.words
      ? []
      : [{ zh: '内容已到保存期限，已销毁。', en: 'Its words were destroyed when their time was over.' }]),
  ];
  return (
    <>
      {marks.map((mark) => (
        <Alert key={mark.zh} type="warning" showIcon title={t(mark)} style={{ marginBlockEnd: 12 }} />
      ))}
    </>
  );
}

function FactsPart({ one, onChange }: { one: Exchange; onChange: () => void }) {
  const t = useText();
  const namesOf = useNamesOf();
  return (
    <Section title={{ zh: '基本情况', en: 'Facts' }} extra={<ChangeButton one={one} onChange={onChange} />}>
      <Facts
        facts={[
          { title: { zh: '类别', en: 'Kind' }, value: t(EXCHANGE_KIND_NAMES[one.kind]) },
          {
            title: { zh: '日期', en: 'Days' },
            value: <Days one={one} />,
          },
          { title: { zh: '国家（地区）', en: 'From' }, value: namesOf(one.countries) },
          { title: { zh: '外方单位', en: 'Foreign bodies' }, value: one.words?.organisations.join('、') },
          { title: { zh: '地点', en: 'Place' }, value: one.words?.place },
          {
            title: { zh: '外方人数', en: 'Visitors' },
            value:
              one.came === null
                ? t({ zh: `预计 ${one.expected} 人`, en: `${one.expected} expected` })
                : t({
                    zh: `实到 ${one.came} 人（预计 ${one.expected}）`,
                    en: `${one.came} came (${one.expected} expected)`,
                  }),
          },
          {
            title: { zh: '议题', en: 'Topics' },
            value: one.words?.topics && <span className="exchange-text">{one.words.topics}</span>,
          },
          {
            title: { zh: '定期活动', en: 'Recurs' },
            value: one.seriesId && (
              <Link to="/exchanges" search={{ series: one.seriesId }}>
                {t({ zh: '查看各次', en: 'All of them' })}
              </Link>
            ),
          },
        ]}
      />
    </Section>
  );
}

function ChangeButton({ one, onChange }: { one: Exchange; onChange: () => void }) {
  const t = useText();
  const may = one.words && (one.state === 'planned' || one.state === 'approved' || one.state === 'prepared');
  return may ? (
    <Button className="no-print" onClick={onChange}>
      {t({ zh: '更改', en: 'Change' })}
    </Button>
  ) : null;
}

function useLines(one: Exchange): RecordLine[] {
  const t = useText();
  const line = (key: string, at: string | null, text: Localised, by?: string | null): RecordLine[] =>
    at === null ? [] : [{ key, at, text: t(text), tone: 'good', ...(by ? { by } : {}) }];
  return [
    ...line('planned', one.plannedAt, { zh: '登记', en: 'Entered' }, one.planner),
    ...line(
      'decided',
      one.decidedAt,
      one.state === 'refused' ? { zh: '未批准', en: 'Not approved' } : { zh: '批准', en: 'Approved' },
      one.decider,
    ),
    ...one.materials.flatMap(({ materialId, name, reviewedAt, reviewer }) =>
      line(`m${materialId}`, reviewedAt, { zh: `审查资料：${name ?? ''}`, en: `Reviewed: ${name ?? ''}` }, reviewer),
    ),
    ...line('prepared', one.preparedAt, { zh: '准备完成', en: 'Prepared' }),
    ...line('reported', one.reportedAt, { zh: '报告', en: 'Reported' }, one.reporter),
    ...line('cancelled', one.cancelledAt, { zh: '取消', en: 'Cancelled' }),
  ].sort((a, b) => (a.at ?? '').localeCompare(b.at ?? ''));
}
