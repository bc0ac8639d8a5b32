/** Who attended, how it was recorded and when; the withdrawn stay readable with their reason. */
import { Button, Space, Tag } from 'antd';
import { useState } from 'react';
import { LIST_REASON_NAMES, WAY_NAMES, WITHDRAWAL_REASON_NAMES } from '../../../src/domain/training/training.ts';
import { call, useAct, useQueryOf } from '../../api.ts';
import { InstantText } from '../../kit/days.tsx';
import { ExportMenu } from '../../kit/export-menu.tsx';
import { Link } from '../../kit/link.tsx';
import { Await, EmptyNote } from '../../kit/notes.tsx';
import { Section } from '../../kit/page.tsx';
import { PlainTable } from '../../kit/plain-table.tsx';
import { ReasonDialog } from '../../kit/reason-dialog.tsx';
import { type Text, useText } from '../../language.tsx';
import { ATTENDEES_PAGE } from './check-in-panel.tsx';
import type { Opened } from './session-case.ts';
import { SignInSheet } from './sign-in-sheet.tsx';
import { AFTERWARDS } from './words.ts';

type Attendee = Opened['attendees'][number];

export function AttendeesPart({ session }: { session: Opened }) {
  const t = useText();
  const [page, turn] = useState(1);
  const [withdrawing, withdraw] = useState<Attendee>();
  const trainingId = session.trainingId as never;
  const offset = (page - 1) * ATTENDEES_PAGE;
  const opened = useQueryOf('training.get', { trainingId, offset, limit: ATTENDEES_PAGE });
  return (
    <Section
      title={{ zh: '参加人员', en: 'Who attended' }}
      extra={
        <Space wrap>
          <SignInSheet session={session} />
          {session.attended > 0 && (
            <ExportMenu onExport={(choice) => call('training.export-attendance', { trainingId, ...choice })} />
          )}
        </Space>
      }
    >
      {session.formerAttendees > 0 && (
        <p className="quiet">
          {t({
            zh: `另有 ${session.formerAttendees} 人参加，其记录保存期满已销毁。`,
            en: `${session.formerAttendees} more attended, whose records have been destroyed since.`,
          })}
        </p>
      )}
      <Await query={opened}>
        {({ attendees, attended }) => (
          <PlainTable<Attendee>
            label={{ zh: '参加人员', en: 'Who attended' }}
            rowKey={(row) => `${row.personId}-${row.enteredAt}`}
            dataSource={[...attendees]}
            columns={columnsOf(t, withdraw)}
            locale={{
              emptyText: (
                <EmptyNote text={{ zh: '还没有人签到或登记。', en: 'Nobody has checked in or been recorded yet.' }} />
              ),
            }}
            pagination={
              offset > 0 || attendees.length === ATTENDEES_PAGE
                ? {
                    current: page,
                    pageSize: ATTENDEES_PAGE,
                    showSizeChanger: false,
                    onChange: turn,
                    // The withdrawn come last and are not counted: a full page may have another after it.
                    total: Math.max(
                      attended,
                      offset + attendees.length + (attendees.length === ATTENDEES_PAGE ? 1 : 0),
                    ),
                  }
                : false
            }
          />
        )}
      </Await>
      {withdrawing && <WithdrawDialog session={session} attendee={withdrawing} onClose={() => withdraw(undefined)} />}
    </Section>
  );
}

const columnsOf = (t: Text, withdraw: (attendee: Attendee) => void) => [
  {
    key: 'name',
    title: t({ zh: '姓名', en: 'Name' }),
    render: (_: unknown, row: Attendee) => <Link to={`/people/${row.personId}`}>{row.name}</Link>,
  },
  {
    key: 'staffNumber',
    title: t({ zh: '工号', en: 'Staff number' }),
    render: (_: unknown, row: Attendee) => row.staffNumber ?? '—',
  },
  {
    key: 'department',
    title: t({ zh: '部门', en: 'Department' }),
    render: (_: unknown, row: Attendee) => row.department ?? '—',
  },
  {
    key: 'how',
    title: t({ zh: '签到方式', en: 'Recorded' }),
    render: (_: unknown, row: Attendee) => (
      <>
        {t(row.reason ? LIST_REASON_NAMES[row.reason] : WAY_NAMES[row.how])}{' '}
        {row.enteredAfterwards && <Tag>{t(AFTERWARDS)}</Tag>}
      </>
    ),
  },
  {
    key: 'hours',
    title: t({ zh: '学时', en: 'Hours' }),
    align: 'right' as const,
    render: (_: unknown, row: Attendee) => row.hours,
  },
  {
    key: 'enteredAt',
    title: t({ zh: '登记时间', en: 'Entered' }),
    render: (_: unknown, row: Attendee) => <InstantText at={row.enteredAt} />,
  },
  {
    key: 'withdraw',
    title: t({ zh: '撤回', en: 'Withdrawal' }),
    render: (_: unknown, row: Attendee) =>
      row.withdrawnAt ? (
        <span className="quiet">
          {t({ zh: '已撤回：', en: 'Withdrawn: ' })}
          {row.withdrawalReason && t(WITHDRAWAL_REASON_NAMES[row.withdrawalReason])}{' '}
          <InstantText at={row.withdrawnAt} />
        </span>
      ) : (
        <Button
          type="link"
          size="small"
          aria-label={t({ zh: `撤回 ${row.name}`, en: `Withdraw ${row.name}` })}
          onClick={() => withdraw(row)}
        >
          {t({ zh: '撤回', en: 'Withdraw' })}
        </Button>
      ),
  },
];

type DialogParts = { readonly session: Opened; readonly attendee: Attendee; readonly onClose: () => void };

function WithdrawDialog({ session, attendee, onClose }: DialogParts) {
  const withdraw = useAct('training.withdraw-attendance');
  return (
    <ReasonDialog
      title={{ zh: `撤回 ${attendee.name} 的参加记录`, en: `Withdraw the attendance of ${attendee.name}` }}
      consequence={{
        zh: '撤回后，因参加本场而满足的事项重新变为待履行；记录和原因仍留在名单中，可供查验。',
        en: 'What this session had met is owed again; the record and the reason stay on the list.',
      }}
      act={{ zh: '撤回', en: 'Withdraw' }}
      done={{ zh: '已撤回，台账已更新。', en: 'Withdrawn; the ledger is up to date.' }}
      reasons={WITHDRAWAL_REASON_NAMES}
      onClose={onClose}
      run={(reason) =>
        withdraw.mutateAsync({ trainingId: session.trainingId as never, personId: attendee.personId as never, reason })
      }
    />
  );
}
