/** One inspection or order that reached the unit: what is owed by when, what was received, what the unit sent, the law. */
import { useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { DISPATCH_STATE_NAMES, typeOf } from '../../../src/domain/dispatches/dispatches.ts';
import { RECEIVED_KIND_NAMES, RECEIVED_STATE_NAMES } from '../../../src/domain/inspections/inspections.ts';
import { useQueryOf } from '../../api.ts';
import { CaseSteps, Facts, type Step } from '../../kit/case.tsx';
import { DayText, InstantText, momentOf } from '../../kit/days.tsx';
import { Link } from '../../kit/link.tsx';
import { Await, EmptyNote } from '../../kit/notes.tsx';
import { Page, Section } from '../../kit/page.tsx';
import { PlainTable } from '../../kit/plain-table.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { type Localised, useText } from '../../language.tsx';
import { useWhoAmI } from '../../shell.tsx';
import { ContentFacts, LetterText } from '../dispatches/content.tsx';
import { DraftDialog } from '../dispatches/draft-dialog.tsx';
import { WordsDestroyed } from '../dispatches/open-for-purpose.tsx';
import { DutyWords } from '../training/session-law.tsx';
import { PrintButton } from './parts.tsx';
import { ToDo } from './received-to-do.tsx';
import { PlanDialog, ReportDialog } from './unit-dialogs.tsx';
import { itemsOf, orderOf, type Paper, type Received, TONE_OF_RECEIVED } from './words.ts';

export default function ReceivedCase() {
  const { arrivalId } = useParams({ strict: false }) as { arrivalId: string };
  const query = useQueryOf('inspections.received-case', { arrivalId: Number(arrivalId) as never });
  const one = query.data;
  return (
    <Page
      title={
        one
          ? {
              zh: `${RECEIVED_KIND_NAMES[one.kind].zh} ${one.reference}`,
              en: `${RECEIVED_KIND_NAMES[one.kind].en} ${one.reference}`,
            }
          : { zh: '检查和整改', en: 'Inspections and orders' }
      }
      beside={one && <ToneTag tone={TONE_OF_RECEIVED[one.state]} text={RECEIVED_STATE_NAMES[one.state]} />}
      actions={<PrintButton />}
    >
      <Await query={query}>{(found) => <OneCase one={found} />}</Await>
    </Page>
  );
}

type Doing = 'plan' | 'report' | { readonly answer: Paper };

function OneCase({ one }: { one: Received }) {
  const [doing, show] = useState<Doing>();
  const onClose = () => show(undefined);
  const latest = one.papers.at(-1)!;
  return (
    <>
      <CaseSteps steps={stepsOf(one)} />
      <ToDo one={one} show={show} />
      <CaseFacts one={one} />
      <Papers one={one} onAnswer={(answer) => show({ answer })} />
      {latest.content === null ? (
        <WordsDestroyed />
      ) : (
        <Section title={typeOf(latest.type).name}>
          <LetterText content={latest.content} />
          <ContentFacts content={latest.content} />
        </Section>
      )}
      <Own one={one} />
      <Section title={{ zh: '法律依据', en: 'The law' }}>
        <DutyWords code={one.kind === 'order' ? 'P28.1' : 'P25'} />
      </Section>
      {doing === 'plan' && <PlanDialog one={one} onClose={onClose} />}
      {doing === 'report' && <ReportDialog one={one} onClose={onClose} />}
      {typeof doing === 'object' && (
        <DraftDialog
          answering={{
            ...{ arrivalId: doing.answer.arrivalId, correspondentId: doing.answer.correspondentId },
            ...{ kind: 'organ', number: doing.answer.number },
          }}
          onClose={onClose}
        />
      )}
    </>
  );
}

const dayOfMoment = (at: string | null | undefined) => at && momentOf(at, false).slice(0, 10);

function stepsOf(one: Received): Step[] {
  const came = (type: Paper['type']) => one.papers.find((paper) => paper.type === type);
  const step = (title: Localised, done: boolean, day: string | null | undefined): Step & { done: boolean } => ({
    ...{ title, day: day ?? null, state: 'later', done },
  });
  const order = came('order');
  const checked = one.papers.findLast(({ type }) => type === 'check-result');
  const talk = came('talk');
  const steps =
    one.kind === 'order'
      ? [
          step({ zh: '收到责令', en: 'Order received' }, order !== undefined, dayOfMoment(order?.receivedAt)),
          step(
            one.late ? { zh: '整改报告（逾期）', en: 'Report, late' } : { zh: '整改报告', en: 'Report' },
            one.reportedOn !== undefined || checked !== undefined,
            one.reportedOn ?? one.reportBy,
          ),
          step({ zh: '机关检查', en: 'Checked by the organ' }, checked !== undefined, dayOfMoment(checked?.receivedAt)),
          ...(talk ? [step({ zh: '约谈', en: 'Talk' }, true, talk.firstOn)] : []),
        ]
      : [
          ...(came('inspection-notice')
            ? [step({ zh: '检查通知', en: 'Notice' }, true, dayOfMoment(came('inspection-notice')!.receivedAt))]
            : []),
          step(
            { zh: '检查记录', en: 'Record' },
            came('inspection-record') !== undefined,
            dayOfMoment(came('inspection-record')?.receivedAt),
          ),
          step(
            { zh: '检查意见', en: 'Opinion' },
            came('inspection-opinion') !== undefined,
            dayOfMoment(came('inspection-opinion')?.receivedAt),
          ),
        ];
  const now = steps.findIndex(({ done }) => !done);
  return steps.map(({ done, ...rest }, at) => ({ ...rest, state: done ? 'done' : at === now ? 'now' : 'later' }));
}

function CaseFacts({ one }: { one: Received }) {
  const t = useText();
  const items = itemsOf(orderOf(one));
  return (
    <Section title={{ zh: '基本情况', en: 'Facts' }}>
      <Facts
        columns={3}
        facts={[
          { title: { zh: '来文机关', en: 'From' }, value: one.from },
          { title: { zh: '文号', en: 'Number' }, value: one.reference },
          ...(one.kind === 'order'
            ? [
                { title: { zh: '整改期限', en: 'Limit' }, value: <DayText day={one.lastOn} /> },
                {
                  title: { zh: '报告提交', en: 'Report sent' },
                  value: (
                    <>
                      <DayText day={one.reportedOn} />{' '}
                      {one.late && <ToneTag tone="late" text={{ zh: '逾期', en: 'late' }} />}
                    </>
                  ),
                },
              ]
            : [
                {
                  title: { zh: '检查时间', en: 'Window' },
                  value: one.firstOn && (
                    <span className="nowrap">
                      <DayText day={one.firstOn} /> – <DayText day={one.lastOn} />
                    </span>
                  ),
                },
              ]),
        ]}
      />
      {items.length > 0 && (
        <>
          <strong>{t({ zh: '整改事项', en: 'What is to be put right' })}</strong>
          <ol>
            {items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ol>
        </>
      )}
    </Section>
  );
}

function Papers({ one, onAnswer }: { one: Received; onAnswer: (paper: Paper) => void }) {
  const t = useText();
  const isOfficer = useWhoAmI().roles.includes('security-officer');
  return (
    <Section title={{ zh: '收到的文书', en: 'What was received' }}>
      <PlainTable
        label={{ zh: '收到的文书', en: 'What was received' }}
        rowKey="arrivalId"
        dataSource={[...one.papers]}
        columns={[
          {
            title: t({ zh: '文号', en: 'Number' }),
            render: (_, row) => <Link to={`/dispatches/received/${row.arrivalId}`}>{row.number}</Link>,
          },
          { title: t({ zh: '种类', en: 'Type' }), render: (_, row) => t(typeOf(row.type).name) },
          { title: t({ zh: '收到', en: 'Received' }), render: (_, row) => <InstantText at={row.receivedAt} /> },
          {
            title: t({ zh: '签收', en: 'Signed for' }),
            render: (_, row) =>
              row.receipt === null ? (
                t({ zh: '未签收', en: 'Not yet' })
              ) : (
                <Link to={`/dispatches/sent/${row.receipt}`}>{t({ zh: '回执', en: 'Receipt' })}</Link>
              ),
          },
          ...(isOfficer
            ? [
                {
                  title: t({ zh: '办理', en: 'Do' }),
                  render: (_: unknown, row: Paper) => (
                    <Button
                      type="link"
                      size="small"
                      aria-label={t({ zh: `答复或者异议：${row.number}`, en: `Answer or object: ${row.number}` })}
                      onClick={() => onAnswer(row)}
                    >
                      {t({ zh: '答复或者异议', en: 'Answer or object' })}
                    </Button>
                  ),
                },
              ]
            : []),
        ]}
      />
    </Section>
  );
}

function Own({ one }: { one: Received }) {
  const t = useText();
  return (
    <Section title={{ zh: '本单位的方案、报告和答复', en: 'Own plan, report and answers' }}>
      {one.own.length === 0 ? (
        <EmptyNote text={{ zh: '还没有起草。', en: 'Nothing drafted yet.' }} />
      ) : (
        <PlainTable
          label={{ zh: '本单位的方案、报告和答复', en: 'Own plan, report and answers' }}
          rowKey="dispatchId"
          dataSource={[...one.own]}
          columns={[
            {
              title: t({ zh: '文号', en: 'Number' }),
              render: (_, row) => (
                <Link to={`/dispatches/sent/${row.dispatchId}`}>
                  {row.number ?? t({ zh: '未编号', en: 'not numbered' })}
                </Link>
              ),
            },
            { title: t({ zh: '种类', en: 'Type' }), render: (_, row) => t(typeOf(row.type).name) },
            { title: t({ zh: '状态', en: 'State' }), render: (_, row) => t(DISPATCH_STATE_NAMES[row.state]) },
            { title: t({ zh: '发出', en: 'Sent' }), render: (_, row) => <InstantText at={row.sentAt} /> },
          ]}
        />
      )}
    </Section>
  );
}
