/** The organ's inspections and orders: filtered by state, unit and what is late; exported as filtered. */
import { Button, Tabs } from 'antd';
import { useState } from 'react';
import {
  INSPECTION_LADDER,
  INSPECTION_STATE_NAMES,
  ORDER_LADDER,
  ORDER_STATE_NAMES,
} from '../../../src/domain/inspections/inspections.ts';
import { call, type RowOf } from '../../api.ts';
import { type Column, DataTable } from '../../kit/data-table.tsx';
import { DayText, InstantText } from '../../kit/days.tsx';
import { FilterBar } from '../../kit/filter-bar.tsx';
import { numberOf, oneOf } from '../../kit/filters.ts';
import { useFilters, useGo } from '../../kit/link.tsx';
import { Page } from '../../kit/page.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { useText } from '../../language.tsx';
import { useWhoAmI } from '../../shell.tsx';
import { useCorrespondents } from '../dispatches/may.ts';
import { OrderDialog } from './order-dialog.tsx';
import { ProposeDialog } from './propose-dialog.tsx';
import { TONE_OF_INSPECTION, TONE_OF_ORDER } from './words.ts';

type InspectionRow = RowOf<'inspections.list'>;
type OrderRow = RowOf<'inspections.orders'>;

const INSPECTION_STATES = INSPECTION_LADDER.toReversed();
const ORDER_STATES = ORDER_LADDER.toReversed();

export function useUnitChoices() {
  const { data } = useCorrespondents();
  return (data?.known ?? [])
    .filter(({ kind }) => kind === 'unit')
    .map(({ correspondentId, name }) => ({ value: String(correspondentId), text: { zh: name, en: name } }));
}

export function OrganLists() {
  const t = useText();
  const [search, change] = useFilters();
  const part = oneOf(['inspections', 'orders'] as const, search.part) ?? 'inspections';
  const emptied = Object.fromEntries(Object.keys(search).map((key) => [key, undefined]));
  return (
    <Page
      title={{ zh: '检查和整改', en: 'Inspections and orders' }}
      purpose={{
        zh: '检查须经另一名负责人批准后开展；责令整改自收到整改报告起十五个工作日内检查。登记的是单位的情况，不登记个人。',
        en: 'An inspection begins once another head approved it; a rectification is checked within fifteen working days of its report. About bodies, not people.',
      }}
    >
      <Tabs
        activeKey={part}
        destroyOnHidden
        onChange={(next) => change({ ...emptied, part: next === 'inspections' ? undefined : next })}
        items={[
          { key: 'inspections', label: t({ zh: '检查', en: 'Inspections' }), children: <InspectionsPart /> },
          { key: 'orders', label: t({ zh: '责令整改', en: 'Orders to rectify' }), children: <OrdersPart /> },
        ]}
      />
    </Page>
  );
}

const INSPECTION_COLUMNS: readonly Column<InspectionRow>[] = [
  { key: 'unit', title: { zh: '被检查单位', en: 'Unit' }, render: (row) => row.unit },
  { key: 'instrument', title: { zh: '法律文书', en: 'Instrument' }, render: (row) => row.instrument },
  { key: 'window', title: { zh: '检查时间', en: 'Window' }, render: (row) => <Window row={row} /> },
  { key: 'technical', title: { zh: '方式', en: 'Kind' }, render: (row) => <Kind technical={row.technical} /> },
  { key: 'approved', title: { zh: '批准日期', en: 'Decided on' }, render: (row) => <DayText day={row.decidedOn} /> },
  {
    key: 'state',
    title: { zh: '状态', en: 'State' },
    render: (row) => <ToneTag tone={TONE_OF_INSPECTION[row.state]} text={INSPECTION_STATE_NAMES[row.state]} />,
  },
];

function Window({ row }: { row: Pick<InspectionRow, 'firstOn' | 'lastOn'> }) {
  return (
    <span className="nowrap">
      <DayText day={row.firstOn} /> – <DayText day={row.lastOn} />
    </span>
  );
}

function Kind({ technical }: { technical: boolean }) {
  const t = useText();
  return <>{technical ? t({ zh: '技术检查检测', en: 'Technical' }) : t({ zh: '一般检查', en: 'General' })}</>;
}

function InspectionsPart() {
  const t = useText();
  const go = useGo();
  const [search] = useFilters();
  const [proposing, propose] = useState(false);
  const isOfficer = useWhoAmI().roles.includes('organ-officer');
  const units = useUnitChoices();
  const filter = {
    text: search.text,
    state: oneOf(INSPECTION_LADDER, search.state),
    correspondentId: numberOf(search.unit) as never,
  };
  return (
    <>
      <FilterBar
        filters={[
          { kind: 'text', key: 'text', label: { zh: '单位或者文书号', en: 'Unit or instrument' } },
          {
            kind: 'one',
            key: 'state',
            label: { zh: '状态', en: 'State' },
            choices: INSPECTION_STATES.map((value) => ({ value, text: INSPECTION_STATE_NAMES[value] })),
          },
          { kind: 'one', key: 'unit', label: { zh: '被检查单位', en: 'Unit' }, choices: units, width: 200 },
        ]}
      >
        {isOfficer && (
          <Button type="primary" onClick={() => propose(true)}>
            {t({ zh: '提出检查', en: 'Propose an inspection' })}
          </Button>
        )}
      </FilterBar>
      <DataTable
        name="inspections"
        label={{ zh: '检查', en: 'Inspections' }}
        query="inspections.list"
        input={filter}
        columns={INSPECTION_COLUMNS}
        rowKey={(row) => row.inspectionId}
        onExport={(choice) => call('inspections.export', { ...filter, ...choice })}
        onOpen={(row) => go({ to: `/inspections/case/${row.inspectionId}` })}
        empty={{
          zh: '没有符合条件的检查。先在“公文往来 → 通讯录”中加入单位，再提出检查，由另一名负责人批准。',
          en: 'No such inspections. Add the unit under Dispatches, Correspondents; then propose one, and have another head approve it.',
        }}
      />
      {proposing && <ProposeDialog onClose={() => propose(false)} />}
    </>
  );
}

const ORDER_COLUMNS: readonly Column<OrderRow>[] = [
  { key: 'unit', title: { zh: '被责令单位', en: 'Unit' }, render: (row) => row.unit },
  { key: 'issued', title: { zh: '发出', en: 'Issued' }, render: (row) => <InstantText at={row.issuedAt} /> },
  { key: 'limit', title: { zh: '整改期限', en: 'Limit' }, render: (row) => <DayText day={row.limitOn} /> },
  { key: 'report', title: { zh: '整改报告', en: 'Report' }, render: (row) => <Reported row={row} /> },
  { key: 'check', title: { zh: '检查不晚于', en: 'Check by' }, render: (row) => <CheckBy row={row} /> },
  {
    key: 'state',
    title: { zh: '状态', en: 'State' },
    render: (row) => <ToneTag tone={TONE_OF_ORDER[row.state]} text={ORDER_STATE_NAMES[row.state]} />,
  },
  {
    key: 'instrument',
    title: { zh: '检查文书', en: 'From inspection' },
    render: (row) => row.instrument ?? '—',
    hidden: true,
  },
];

function Reported({ row }: { row: OrderRow }) {
  if (row.reportLate)
    return (
      <ToneTag
        tone="late"
        text={
          row.reportedOn
            ? { zh: `${row.reportedOn} 逾期收到`, en: `${row.reportedOn}, late` }
            : { zh: '逾期未收到', en: 'Overdue' }
        }
      />
    );
  return <DayText day={row.reportedOn} />;
}

function CheckBy({ row }: { row: OrderRow }) {
  if (row.checkLate)
    return <ToneTag tone="late" text={{ zh: `${row.checkBy!.last} 逾期`, en: `${row.checkBy!.last} overdue` }} />;
  return <DayText day={row.checkBy?.last} />;
}

function OrdersPart() {
  const t = useText();
  const go = useGo();
  const [search] = useFilters();
  const [drafting, draft] = useState(false);
  const isOfficer = useWhoAmI().roles.includes('organ-officer');
  const units = useUnitChoices();
  const filter = {
    text: search.text,
    state: oneOf(ORDER_LADDER, search.state),
    correspondentId: numberOf(search.unit) as never,
    due: oneOf(['late'] as const, search.due),
  };
  return (
    <>
      <FilterBar
        filters={[
          { kind: 'text', key: 'text', label: { zh: '单位', en: 'Unit' } },
          {
            kind: 'one',
            key: 'state',
            label: { zh: '状态', en: 'State' },
            choices: ORDER_STATES.map((value) => ({ value, text: ORDER_STATE_NAMES[value] })),
          },
          { kind: 'one', key: 'unit', label: { zh: '被责令单位', en: 'Unit' }, choices: units, width: 200 },
          {
            kind: 'one',
            key: 'due',
            label: { zh: '期限', en: 'Clocks' },
            choices: [{ value: 'late', text: { zh: '报告或者检查逾期', en: 'Report or check late' } }],
          },
        ]}
      >
        {isOfficer && (
          <Button type="primary" onClick={() => draft(true)}>
            {t({ zh: '责令整改', en: 'New order' })}
          </Button>
        )}
      </FilterBar>
      <DataTable
        name="orders-to-rectify"
        label={{ zh: '责令整改', en: 'Orders to rectify' }}
        query="inspections.orders"
        input={filter}
        columns={ORDER_COLUMNS}
        rowKey={(row) => row.orderId}
        onExport={(choice) => call('inspections.export-orders', { ...filter, ...choice })}
        onOpen={(row) => go({ to: `/inspections/orders/${row.orderId}` })}
        empty={{
          zh: '没有符合条件的责令整改。可以在一次检查中责令，也可以在这里直接起草；通知书由另一人审批后发出。',
          en: 'No such orders. Draft one here or from an inspection; another person approves it before it is sent.',
        }}
      />
      {drafting && <OrderDialog onClose={() => draft(false)} />}
    </>
  );
}
