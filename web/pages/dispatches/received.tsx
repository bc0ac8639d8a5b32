/** What came, the newest first. A row opens its case; opening the words themselves is logged there. */
import { call } from '../../api.ts';
import { type Column, DataTable } from '../../kit/data-table.tsx';
import { DayText, InstantText } from '../../kit/days.tsx';
import { useGo } from '../../kit/link.tsx';
import { useToday } from '../../today.ts';
import { Destroyed, DispatchFilters, FirstCorrespondents, useDispatchFilter } from './dispatch-list.tsx';
import { ReceiptDue, type ReceivedRow, ReceivedState, TypeName } from './states.tsx';

const STATES = ['open', 'overdue', 'settled'] as const;
const STATE_NAMES = {
  open: { zh: '待办理', en: 'Open' },
  overdue: { zh: '回执逾期', en: 'Receipt overdue' },
  settled: { zh: '已办结', en: 'Settled' },
};

export function ReceivedPart() {
  const go = useGo();
  const today = useToday();
  const filter = useDispatchFilter('from', STATES);
  const columns: readonly Column<ReceivedRow>[] = [
    { key: 'number', title: { zh: '文号', en: 'Number' }, render: (row) => row.number },
    { key: 'title', title: { zh: '标题', en: 'Title' }, render: (row) => row.title ?? <Destroyed /> },
    { key: 'type', title: { zh: '种类', en: 'Type' }, render: (row) => <TypeName type={row.type} /> },
    { key: 'from', title: { zh: '来文单位', en: 'From' }, render: (row) => row.from },
    { key: 'day', title: { zh: '成文日期', en: 'Day' }, render: (row) => <DayText day={row.day} /> },
    {
      key: 'receivedAt',
      title: { zh: '收到', en: 'Received' },
      render: (row) => <InstantText at={row.receivedAt} />,
      hidden: true,
    },
    { key: 'state', title: { zh: '状态', en: 'State' }, render: (row) => <ReceivedState row={row} today={today} /> },
    {
      key: 'due',
      title: { zh: '回执期限', en: 'Receipt due' },
      render: (row) => <ReceiptDue row={row} today={today} />,
    },
  ];
  return (
    <>
      <DispatchFilters
        body="from"
        bodyLabel={{ zh: '来文单位', en: 'From' }}
        states={STATES}
        stateNames={STATE_NAMES}
      />
      <DataTable
        name="dispatches-received"
        label={{ zh: '收文', en: 'Received' }}
        query="dispatches.received"
        input={filter}
        columns={columns}
        rowKey={(row) => row.arrivalId}
        onOpen={(row) => go({ to: `/dispatches/received/${row.arrivalId}` })}
        empty={{
          zh: '没有符合条件的收文。对方须先在其通讯录中加入本单位；不在同一系统的，请先交换名片。',
          en: 'Nothing received. The other body must first have this one among its correspondents; between two installations, exchange cards first.',
        }}
        emptyAction={<FirstCorrespondents />}
        onExport={(choice) => call('dispatches.export-received', { ...filter, ...choice } as never)}
      />
    </>
  );
}
