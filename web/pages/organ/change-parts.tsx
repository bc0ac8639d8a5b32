/** One change of the list, part by part: what was found, who was asked and said what, what was decided and why, how it was served. */
import { Button, Space } from 'antd';
import { DISPATCH_STATE_NAMES } from '../../../src/domain/dispatches/dispatches.ts';
import { LIST_CHANGE_NAMES, OPINION_NAMES, type Opinion, SERVED_HOW_NAMES } from '../../../src/domain/organ/organ.ts';
import { call } from '../../api.ts';
import { Facts } from '../../kit/case.tsx';
import { useSay } from '../../kit/confirm.tsx';
import { DayText, InstantText } from '../../kit/days.tsx';
import { Link } from '../../kit/link.tsx';
import { EmptyNote } from '../../kit/notes.tsx';
import { Section } from '../../kit/page.tsx';
import { PlainTable } from '../../kit/plain-table.tsx';
import { type Tone, ToneTag } from '../../kit/state-tag.tsx';
import { useText } from '../../language.tsx';
import { useToday } from '../../today.ts';
import { TONE_OF_DISPATCH } from '../dispatches/states.tsx';
import { FindingTable } from './findings.tsx';
import { useIsOrganOfficer } from './may.ts';
import type { Change, Show } from './opened.ts';
import { DueDay } from './states.tsx';
import { useTakeOpinion } from './take-in.ts';

/** Without `show` it is over, and only looked at. */
export function ChangeParts({ change, show }: { change: Change; show?: Show }) {
  const t = useText();
  const isOfficer = useIsOrganOfficer();
  const open = isOfficer && change.state === 'open' && show;
  return (
    <>
      <Section
        title={{
          zh: `五项因素（${LIST_CHANGE_NAMES[change.change].zh}）`,
          en: `Five factors (${LIST_CHANGE_NAMES[change.change].en})`,
        }}
        extra={
          open && <Button onClick={() => show('findings')}>{t({ zh: '登记核查情况', en: 'Record findings' })}</Button>
        }
      >
        <FindingTable findings={change.findings} />
      </Section>
      <Section
        title={{ zh: '会商', en: 'Departments consulted' }}
        extra={open && <Button onClick={() => show('consult')}>{t({ zh: '会商', en: 'Ask departments' })}</Button>}
      >
        <Consultations change={change} />
      </Section>
      {change.reasons !== undefined && <Decision change={change} />}
      {(change.state === 'decided' || change.state === 'served') && <Service change={change} />}
    </>
  );
}

type Consultation = Change['consultations'][number];
const TONE_OF_OPINION: Record<Opinion, Tone> = { agrees: 'good', disagrees: 'soon', none: 'waiting' };

function Consultations({ change: { consultations } }: { change: Change }) {
  const t = useText();
  const today = useToday();
  return (
    <PlainTable<Consultation>
      label={{ zh: '会商', en: 'Departments consulted' }}
      rowKey={(row) => `${row.dispatchId}-${row.correspondentId}`}
      dataSource={[...consultations]}
      locale={{
        emptyText: (
          <EmptyNote
            text={{
              zh: '尚未会商。名录会同有关部门制定：至少征求一个部门的意见，各部门答复或者期限届满后，才能决定。',
              en: 'Nobody was asked yet. The list is drawn up with the departments concerned: ask at least one; it is decided when each has answered or let its day pass.',
            }}
          />
        ),
      }}
      columns={[
        { title: t({ zh: '部门', en: 'Department' }), dataIndex: 'department' },
        {
          title: t({ zh: '会商函', en: 'Letter' }),
          render: (_, row) => (
            <Space size={8} wrap>
              <ToneTag tone={TONE_OF_DISPATCH[row.dispatchState]} text={DISPATCH_STATE_NAMES[row.dispatchState]} />
              <Link
                to={`/dispatches/sent/${row.dispatchId}`}
                label={t({ zh: `打开给${row.department}的会商函`, en: `Open the letter to ${row.department}` })}
              >
                {t({ zh: '打开', en: 'Open' })}
              </Link>
            </Space>
          ),
        },
        {
          title: t({ zh: '请于此日前答复', en: 'Answer by' }),
          render: (_, row) =>
            row.opinion === null ? <DueDay day={row.answerBy} today={today} /> : <DayText day={row.answerBy} />,
        },
        { title: t({ zh: '意见', en: 'Opinion' }), render: (_, row) => <OpinionCell row={row} /> },
        { title: t({ zh: '接收日期', en: 'Taken in' }), render: (_, row) => <DayText day={row.answeredOn} /> },
      ]}
    />
  );
}

function OpinionCell({ row }: { row: Consultation }) {
  const t = useText();
  const take = useTakeOpinion();
  const isOfficer = useIsOrganOfficer();
  if (row.waiting !== null) {
    const came = { arrivalId: row.waiting, from: row.department };
    return isOfficer ? (
      <Button
        size="small"
        type="primary"
        aria-label={t({ zh: `接收${row.department}的意见`, en: `Take in the opinion of ${row.department}` })}
        onClick={() => take(came)}
      >
        {t({ zh: '接收意见', en: 'Take in' })}
      </Button>
    ) : (
      <ToneTag tone="working" text={{ zh: '已收到，待接收', en: 'Here, to be taken in' }} />
    );
  }
  if (row.opinion === null) return <span aria-hidden>—</span>;
  return (
    <Space size={8} wrap>
      <ToneTag tone={TONE_OF_OPINION[row.opinion]} text={OPINION_NAMES[row.opinion]} />
      {row.arrivalId !== null && (
        <Link
          to={`/dispatches/received/${row.arrivalId}`}
          label={t({ zh: `打开${row.department}的复函`, en: `Open the answer of ${row.department}` })}
        >
          {t({ zh: '复函', en: 'Answer' })}
        </Link>
      )}
    </Space>
  );
}

function Decision({ change }: { change: Change }) {
  const t = useText();
  return (
    <Section title={{ zh: '决定', en: 'Decision' }}>
      <Facts
        facts={[
          {
            title: { zh: '结果', en: 'Decided' },
            value:
              change.state === 'declined' ? t({ zh: '不变更', en: 'Declined' }) : t(LIST_CHANGE_NAMES[change.change]),
          },
          { title: { zh: '决定日期', en: 'On' }, value: <DayText day={change.decidedOn} /> },
          { title: { zh: '提出人', en: 'Proposed by' }, value: change.proposer },
          { title: { zh: '决定人', en: 'Decided by' }, value: change.decider },
          { title: { zh: '理由', en: 'Reasons' }, value: <p className="long-text">{change.reasons}</p> },
        ]}
      />
    </Section>
  );
}

function Service({ change }: { change: Change }) {
  const t = useText();
  const say = useSay();
  const today = useToday();
  const { notice, changeId } = change;
  return (
    <Section title={{ zh: '告知和送达', en: 'Notice and service' }}>
      <Facts
        columns={3}
        facts={[
          {
            title: { zh: '告知书', en: 'Notice' },
            value: notice ? (
              <Space size={8} wrap>
                <Link to={`/dispatches/sent/${notice.dispatchId}`}>
                  {notice.number ?? t({ zh: '未编号', en: 'not numbered' })}
                </Link>
                <ToneTag tone={TONE_OF_DISPATCH[notice.state]} text={DISPATCH_STATE_NAMES[notice.state]} />
              </Space>
            ) : (
              change.takenBy?.noticeNumber
            ),
          },
          {
            title: { zh: '送达不晚于', en: 'Serve by' },
            value: change.servedOn ? <DayText day={change.serveBy} /> : <DueDay day={change.serveBy} today={today} />,
          },
          {
            title: { zh: '回执', en: 'Receipt' },
            value: notice?.receipt && (
              <Link to={`/dispatches/received/${notice.receipt}`}>
                <InstantText at={notice.receiptedAt} />
              </Link>
            ),
          },
          { title: { zh: '送达生效', en: 'Served, in force' }, value: <DayText day={change.servedOn} /> },
          {
            title: { zh: '送达方式', en: 'Served' },
            value: change.servedHow && t(SERVED_HOW_NAMES[change.servedHow]),
          },
          ...(change.servedHow === 'by-hand'
            ? [
                { title: { zh: '签收人', en: 'Taken by' }, value: change.takenBy?.name },
                ...(notice
                  ? [{ title: { zh: '纸质告知书', en: 'Paper notice' }, value: change.takenBy?.noticeNumber }]
                  : []),
                {
                  title: { zh: '送达回证', en: 'Signed receipt' },
                  value: change.scan && (
                    <Button
                      type="link"
                      size="small"
                      onClick={() => void call('organ.open-service-scan', { changeId }).catch(say.failed)}
                    >
                      {t({ zh: '下载扫描件', en: 'Download the scan' })}
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
