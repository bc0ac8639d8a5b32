/** The own documents, from draft to the last receipt. */
import { Button } from 'antd';
import { useState } from 'react';
import { DISPATCH_STATE_NAMES, DISPATCH_STATES } from '../../../src/domain/dispatches/dispatches.ts';
import { call } from '../../api.ts';
import { type Column, DataTable } from '../../kit/data-table.tsx';
import { DayText, InstantText } from '../../kit/days.tsx';
import { useGo } from '../../kit/link.tsx';
import { useText } from '../../language.tsx';
import { Destroyed, DispatchFilters, FirstCorrespondents, useDispatchFilter } from './dispatch-list.tsx';
import { DraftDialog } from './draft-dialog.tsx';
import { useIsClerk } from './may.ts';
import { numberOfDispatch, type SentRow, SentState, TypeName } from './states.tsx';

const STATES = [...DISPATCH_STATES, 'overdue', 'refused'] as const;
const STATE_NAMES = {
  ...DISPATCH_STATE_NAMES,
  overdue: { zh: '回执逾期', en: 'Receipt overdue' },
  refused: { zh: '对方未收下', en: 'Not taken in' },
};

const COLUMNS: readonly Column<SentRow>[] = [
  { key: 'title', title: { zh: '标题', en: 'Title' }, render: (row) => row.title ?? <Destroyed /> },
  { key: 'number', title: { zh: '文号', en: 'Number' }, render: (row) => numberOfDispatch(row) ?? <NotNumbered /> },
  { key: 'type', title: { zh: '种类', en: 'Type' }, render: (row) => <TypeName type={row.type} /> },
  { key: 'to', title: { zh: '主送', en: 'To' }, render: (row) => <Receivers row={row} /> },
  { key: 'day', title: { zh: '成文日期', en: 'Day' }, render: (row) => <DayText day={row.day} /> },
  {
    key: 'drafted',
    title: { zh: '拟稿', en: 'Drafted' },
    render: (row) => <InstantText at={row.draftedAt} />,
    hidden: true,
  },
  { key: 'state', title: { zh: '状态', en: 'State' }, render: (row) => <SentState row={row} /> },
];

export function SentPart() {
  const t = useText();
  const go = useGo();
  const [drafting, draft] = useState(false);
  const isClerk = useIsClerk();
  const filter = useDispatchFilter('to', STATES);
  return (
    <>
      <DispatchFilters body="to" bodyLabel={{ zh: '主送单位', en: 'To' }} states={STATES} stateNames={STATE_NAMES}>
        {isClerk && (
          <Button type="primary" onClick={() => draft(true)}>
            {t({ zh: '拟写公文', en: 'New dispatch' })}
          </Button>
        )}
      </DispatchFilters>
      <DataTable
        name="dispatches-sent"
        label={{ zh: '发文', en: 'Sent' }}
        query="dispatches.sent"
        input={filter}
        columns={COLUMNS}
        rowKey={(row) => row.dispatchId}
        onOpen={(row) => go({ to: `/dispatches/sent/${row.dispatchId}` })}
        empty={{
          zh: '没有符合条件的发文。公文由一人拟稿、另一人审批编号后发出；先在通讯录中加入收文单位并设置发文机关代字。',
          en: 'Nothing here. One person drafts, another approves and numbers it, then it is sent; first add the receiver to the correspondents and set the sign.',
        }}
        emptyAction={<FirstCorrespondents />}
        onExport={(choice) => call('dispatches.export-sent', { ...filter, ...choice } as never)}
      />
      {drafting && <DraftDialog onClose={() => draft(false)} />}
    </>
  );
}

function NotNumbered() {
  return <span className="quiet">{useText()({ zh: '审批时编号', en: 'On approval' })}</span>;
}

function Receivers({ row }: { row: SentRow }) {
  const t = useText();
  if (row.receivers < 2) return <>{row.receiver}</>;
  return <>{t({ zh: `${row.receiver}等 ${row.receivers} 家`, en: `${row.receiver} and ${row.receivers - 1} more` })}</>;
}
