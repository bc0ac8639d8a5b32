/** Nominations that went to an organ, and what an organ asks about its list (Provisions 7(2)). */
import { Button, Tabs } from 'antd';
import { useState } from 'react';
import { type Column, DataTable } from '../../kit/data-table.tsx';
import { DayText, InstantText } from '../../kit/days.tsx';
import { FilterBar } from '../../kit/filter-bar.tsx';
import { oneOf } from '../../kit/filters.ts';
import { useFilters, useGo } from '../../kit/link.tsx';
import { Page } from '../../kit/page.tsx';
import { useText } from '../../language.tsx';
import { useWhoAmI } from '../../shell.tsx';
import { useToday } from '../../today.ts';
import { numberOfDispatch, type ReceivedRow, ReceivedState, type SentRow, SentState } from '../dispatches/states.tsx';
import { NominateDialog } from './nominate-dialog.tsx';
import './industry.css';

const SENT: readonly Column<SentRow>[] = [
  { key: 'title', title: { zh: '标题', en: 'Title' }, render: (row) => row.title ?? '—' },
  { key: 'number', title: { zh: '文号', en: 'Number' }, render: (row) => numberOfDispatch(row) ?? '—' },
  { key: 'to', title: { zh: '国家安全机关', en: 'Organ' }, render: (row) => row.receiver },
  { key: 'day', title: { zh: '成文日期', en: 'Day' }, render: (row) => <DayText day={row.day} /> },
  { key: 'state', title: { zh: '状态', en: 'State' }, render: (row) => <SentState row={row} /> },
];
const PARTS = ['sent', 'asked'] as const;

export default function Nominations() {
  const t = useText();
  const [search, change] = useFilters();
  return (
    <Page
      title={{ zh: '重点单位建议', en: 'Nominations' }}
      purpose={{
        zh: '配合国家安全机关制定主管行业重点单位名录：提出建议，答复会商。名录由国家安全机关制定。',
        en: 'Assisting the organ with the key units of the industry: nominations, and opinions that it asks for. The organ draws up the list.',
      }}
    >
      <Tabs
        activeKey={oneOf(PARTS, search.part) ?? 'sent'}
        destroyOnHidden
        onChange={(part) => change({ part: part === 'sent' ? undefined : part, page: undefined })}
        items={[
          { key: 'sent', label: t({ zh: '提出的建议', en: 'Nominations made' }), children: <Sent /> },
          { key: 'asked', label: t({ zh: '征求的意见', en: 'Opinions asked for' }), children: <Asked /> },
        ]}
      />
    </Page>
  );
}

function Sent() {
  const t = useText();
  const go = useGo();
  const { roles } = useWhoAmI();
  const [drafting, draft] = useState(false);
  const may = roles.includes('industry-officer');
  return (
    <>
      <FilterBar filters={[]}>
        {may && (
          <Button type="primary" onClick={() => draft(true)}>
            {t({ zh: '提出建议', en: 'Nominate a unit' })}
          </Button>
        )}
      </FilterBar>
      <DataTable
        name="nominations"
        label={{ zh: '提出的建议', en: 'Nominations made' }}
        query="dispatches.sent"
        input={{ type: 'nomination' }}
        columns={SENT}
        rowKey={(row) => row.dispatchId}
        onOpen={(row) => go({ to: `/dispatches/sent/${row.dispatchId}` })}
        empty={{
          zh: '还没有提出过。提出后由另一人审批编号、发出，国家安全机关收到后办理。',
          en: 'None yet. A draft is approved by another person and sent; the organ deals with it.',
        }}
      />
      {drafting && <NominateDialog onClose={() => draft(false)} />}
    </>
  );
}

function Asked() {
  const go = useGo();
  const today = useToday();
  const columns: readonly Column<ReceivedRow>[] = [
    { key: 'title', title: { zh: '标题', en: 'Title' }, render: (row) => row.title ?? '—' },
    { key: 'number', title: { zh: '文号', en: 'Number' }, render: (row) => row.number },
    { key: 'from', title: { zh: '来文机关', en: 'From' }, render: (row) => row.from },
    { key: 'at', title: { zh: '收到', en: 'Received' }, render: (row) => <InstantText at={row.receivedAt} /> },
    {
      key: 'state',
      title: { zh: '状态', en: 'State' },
      render: (row) => <ReceivedState row={row} today={today} />,
    },
  ];
  return (
    <DataTable
      name="consultations"
      label={{ zh: '征求的意见', en: 'Opinions asked for' }}
      query="dispatches.received"
      input={{ type: 'key-unit-consultation' }}
      columns={columns}
      rowKey={(row) => row.arrivalId}
      onOpen={(row) => go({ to: `/dispatches/received/${row.arrivalId}` })}
      empty={{
        zh: '国家安全机关还没有就名录征求过意见。收到后请在所列日期前答复，期限列入本部门台账。',
        en: 'No organ has asked for an opinion yet. Once one does, answer by its day, which stands in the ledger.',
      }}
    />
  );
}
