/** The own returns: what would leave today, to whom it goes of itself, and what went. */
import { Button, Space } from 'antd';
import { useState } from 'react';
import { EVERY_NAMES } from '../../../src/domain/returns/returns.ts';
import { type ResultOf, useAct, useQueryOf } from '../../api.ts';
import { useConfirm } from '../../kit/confirm.tsx';
import { DayText } from '../../kit/days.tsx';
import { Link, useGo } from '../../kit/link.tsx';
import { Await, EmptyNote, InfoNote } from '../../kit/notes.tsx';
import { Section } from '../../kit/page.tsx';
import { PlainTable } from '../../kit/plain-table.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { useText } from '../../language.tsx';
import { useWhoAmI } from '../../shell.tsx';
import { SentState } from '../dispatches/states.tsx';
import { PreviewPart } from './preview.tsx';
import { ScheduleDialog } from './schedule-dialog.tsx';
import { SendDialog } from './send-dialog.tsx';

type Own = ResultOf<'returns.own'>;
type Schedule = Own['schedules'][number];

const useIsOfficer = () => useWhoAmI().roles.includes('security-officer');

export function OwnPart() {
  const query = useQueryOf('returns.own', {});
  return (
    <Await query={query}>
      {(own) => (
        <>
          {own.pending !== null && <Pending dispatchId={own.pending} />}
          <SchedulesPart schedules={own.schedules} />
          <SentPart own={own} />
          <PreviewPart />
        </>
      )}
    </Await>
  );
}

function Pending({ dispatchId }: { dispatchId: number }) {
  const t = useText();
  return (
    <InfoNote
      tone="warning"
      text={{
        zh: '有一份统计已经拟稿、尚未发出。审批发出或者撤回之前，不另外拟稿，定期报送也等待。',
        en: 'A return is drafted and has not gone out. Until it is approved and sent, or withdrawn, no other is drafted and the schedules wait.',
      }}
      action={<Link to={`/dispatches/sent/${dispatchId}`}>{t({ zh: '去办理', en: 'Go to it' })}</Link>}
    />
  );
}

function SchedulesPart({ schedules }: { schedules: readonly Schedule[] }) {
  const t = useText();
  const isOfficer = useIsOfficer();
  const [adding, add] = useState(false);
  return (
    <Section
      title={{ zh: '定期报送', en: 'Schedules' }}
      extra={isOfficer && <Button onClick={() => add(true)}>{t({ zh: '设定定期报送', en: 'Set a schedule' })}</Button>}
    >
      {schedules.length === 0 ? (
        <EmptyNote
          text={{
            zh: '没有定期报送。由安全防范专员设定收件单位和周期，单位主要负责人批准一次，此后每期首日自动签章发出。',
            en: 'None. The security officer sets a receiver and how often, the head approves it once; from then on it is signed and sent on the first day of each period.',
          }}
        />
      ) : (
        <PlainTable<Schedule>
          label={{ zh: '定期报送', en: 'Schedules' }}
          rowKey="returnScheduleId"
          dataSource={[...schedules]}
          columns={[
            { title: t({ zh: '报送至', en: 'To' }), dataIndex: 'receiver' },
            { title: t({ zh: '周期', en: 'How often' }), render: (_, one) => t(EVERY_NAMES[one.every]) },
            { title: t({ zh: '设定', en: 'Set by' }), dataIndex: 'asker' },
            { title: t({ zh: '状态', en: 'State' }), render: (_, one) => <ScheduleState one={one} /> },
            { title: t({ zh: '最近一期', en: 'Last period' }), render: (_, one) => <DayText day={one.sentFor} /> },
            { title: t({ zh: '操作', en: 'Acts' }), render: (_, one) => <ScheduleActs one={one} /> },
          ]}
        />
      )}
      {adding && <ScheduleDialog onClose={() => add(false)} />}
    </Section>
  );
}

function ScheduleState({ one }: { one: Schedule }) {
  if (!one.isConfirmed)
    return (
      <ToneTag tone="late" text={{ zh: '对方密钥已停用，暂不报送', en: 'Their key is revoked: nothing is sent' }} />
    );
  if (one.approvedAt === null) return <ToneTag tone="waiting" text={{ zh: '待批准', en: 'Waits for approval' }} />;
  const by = one.approver ?? '';
  return <ToneTag tone="good" text={{ zh: `${by} 已批准`, en: `Approved by ${by}` }} />;
}

function ScheduleActs({ one }: { one: Schedule }) {
  const t = useText();
  const confirm = useConfirm();
  const { roles } = useWhoAmI();
  const [approve, end] = [useAct('returns.approve-schedule'), useAct('returns.end-schedule')];
  const { returnScheduleId, receiver, every } = one;
  const mayApprove = one.approvedAt === null && !one.mine && roles.includes('head');
  const askApprove = () =>
    confirm({
      title: { zh: `批准${EVERY_NAMES[every].zh}向“${receiver}”报送？`, en: `Approve returns to “${receiver}”?` },
      consequence: {
        zh: '批准后，每期首日由系统按当日台账统计、编号、签章并发出，不再逐次审批；随时可以停止。每次发出都记入日志，注明依据本次批准。',
        en: 'From then on the system counts, numbers, signs and sends on the first day of each period, with no approval each time. It can be ended at any time; each sending stands in the record under this approval.',
      },
      act: { zh: '批准', en: 'Approve' },
      destructive: false,
      run: () => approve.mutateAsync({ returnScheduleId }),
    });
  const askEnd = () =>
    confirm({
      title: { zh: `停止向“${receiver}”定期报送？`, en: `End the schedule to “${receiver}”?` },
      consequence: {
        zh: '停止后不再自动报送；已经发出的不受影响。再次开启须重新设定和批准。',
        en: 'Nothing more goes of itself; what went is not affected. To begin again it is set and approved anew.',
      },
      act: { zh: '停止', en: 'End it' },
      run: () => end.mutateAsync({ returnScheduleId }),
    });
  return (
    <Space wrap size={4}>
      {mayApprove && (
        <Button type="primary" size="small" onClick={askApprove}>
          {t({ zh: '批准', en: 'Approve' })}
        </Button>
      )}
      {one.approvedAt === null && one.mine && (
        <span className="quiet">{t({ zh: '请单位主要负责人批准', en: 'The head has to approve it' })}</span>
      )}
      <Button
        type="link"
        danger
        size="small"
        onClick={askEnd}
        aria-label={t({ zh: `停止向${receiver}报送`, en: `End the schedule to ${receiver}` })}
      >
        {t({ zh: '停止', en: 'End' })}
      </Button>
    </Space>
  );
}

function SentPart({ own: { sent, pending } }: { own: Own }) {
  const t = useText();
  const go = useGo();
  const isOfficer = useIsOfficer();
  const [sending, send] = useState(false);
  type Row = Own['sent']['rows'][number];
  return (
    <Section
      title={{ zh: '已报送', en: 'Sent' }}
      extra={
        <Space wrap>
          {sent.total > sent.rows.length && (
            <Link to="/dispatches" search={{ part: 'sent', type: 'return' }}>
              {t({ zh: `全部 ${sent.total} 份`, en: `All ${sent.total}` })}
            </Link>
          )}
          {isOfficer && (
            <Button type="primary" disabled={pending !== null} onClick={() => send(true)}>
              {t({ zh: '立即报送', en: 'Send a return' })}
            </Button>
          )}
        </Space>
      }
    >
      {sent.rows.length === 0 ? (
        <EmptyNote text={{ zh: '还没有报送过。', en: 'Nothing was sent yet.' }} />
      ) : (
        <PlainTable<Row>
          label={{ zh: '已报送', en: 'Sent' }}
          rowKey="dispatchId"
          dataSource={[...sent.rows]}
          onRow={(row) => ({ onClick: () => go({ to: `/dispatches/sent/${row.dispatchId}` }), className: 'row-opens' })}
          columns={[
            {
              title: t({ zh: '标题', en: 'Title' }),
              render: (_, row) => <Link to={`/dispatches/sent/${row.dispatchId}`}>{row.title}</Link>,
            },
            {
              title: t({ zh: '报送至', en: 'To' }),
              render: (_, row) =>
                row.receivers > 1
                  ? t({
                      zh: `${row.receiver}等 ${row.receivers} 家`,
                      en: `${row.receiver} and ${row.receivers - 1} more`,
                    })
                  : row.receiver,
            },
            { title: t({ zh: '成文日期', en: 'Day' }), render: (_, row) => <DayText day={row.day} /> },
            { title: t({ zh: '状态', en: 'State' }), render: (_, row) => <SentState row={row} /> },
          ]}
        />
      )}
      {sending && <SendDialog onClose={() => send(false)} />}
    </Section>
  );
}
