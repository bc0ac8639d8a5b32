/** Foreign exchange: what is planned, prepared, held and to be reported, the latest day first. */
import { Button } from 'antd';
import { useState } from 'react';
import {
  EXCHANGE_KIND_NAMES,
  EXCHANGE_KINDS,
  EXCHANGE_STATE_NAMES,
  EXCHANGE_STATES,
} from '../../../src/domain/exchanges/exchanges.ts';
import { COUNTRY_CODES, countryName } from '../../../src/law/countries.ts';
import { call, type RowOf } from '../../api.ts';
import { type Column, DataTable } from '../../kit/data-table.tsx';
import { DayText } from '../../kit/days.tsx';
import { FilterBar } from '../../kit/filter-bar.tsx';
import { numberOf, oneOf } from '../../kit/filters.ts';
import { Link, useFilters, useGo } from '../../kit/link.tsx';
import { Page } from '../../kit/page.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { type Localised, useText } from '../../language.tsx';
import { useToday } from '../../today.ts';
import { Days } from './days.tsx';
import { FactsDialog } from './facts-dialog.tsx';
import { TONE_OF_EXCHANGE, useNamesOf, useRuns } from './words.ts';
import './exchanges.css';

type Row = RowOf<'exchanges.list'>;

const COLUMNS: readonly Column<Row>[] = [
  { key: 'title', title: { zh: '事由', en: 'Subject' }, render: (row) => row.title ?? '—' },
  { key: 'kind', title: { zh: '类别', en: 'Kind' }, render: (row) => <Words of={EXCHANGE_KIND_NAMES[row.kind]} /> },
  { key: 'days', title: { zh: '日期', en: 'Days' }, render: (row) => <DaysOf row={row} /> },
  { key: 'from', title: { zh: '国家（地区）', en: 'From' }, render: (row) => <Countries row={row} /> },
  {
    ...{ key: 'bodies', title: { zh: '外方单位', en: 'Foreign bodies' }, hidden: true },
    render: (row) => row.organisations.join('、') || '—',
  },
  {
    ...{ key: 'people', title: { zh: '外方人数', en: 'Visitors' }, align: 'right' },
    render: (row) => row.came ?? row.expected,
  },
  { key: 'lead', title: { zh: '负责人', en: 'Lead' }, render: (row) => row.lead ?? '—' },
  {
    key: 'state',
    title: { zh: '状态', en: 'State' },
    render: (row) => <ToneTag tone={TONE_OF_EXCHANGE[row.state]} text={EXCHANGE_STATE_NAMES[row.state]} />,
  },
  { key: 'next', title: { zh: '下一期限', en: 'Next due' }, render: (row) => <Next row={row} /> },
];

function Words({ of }: { of: Localised }) {
  return <>{useText()(of)}</>;
}
function Countries({ row }: { row: Row }) {
  return <>{useNamesOf()(row.countries)}</>;
}
function DaysOf({ row }: { row: Row }) {
  const t = useText();
  return (
    <span className="nowrap">
      <Days one={row} />
      {row.inSeries > 1 && <span className="quiet"> {t({ zh: '定期', en: 'recurs' })}</span>}
    </span>
  );
}

/** By when it is prepared, then reported: what is past its day says so in words. */
function Next({ row: { state, preparedAt, prepareBy, reportBy } }: { row: Row }) {
  const today = useToday();
  const due = state === 'held' || state === 'prepared' ? reportBy : prepareBy;
  const open = state === 'planned' || state === 'approved' || state === 'prepared' || state === 'held';
  if (!open) return <span aria-hidden>—</span>;
  const what =
    due === reportBy && preparedAt !== null
      ? { zh: '报告', en: 'report' }
      : state === 'held'
        ? { zh: '报告', en: 'report' }
        : { zh: '准备', en: 'prepare' };
  return due < today ? (
    <ToneTag tone="late" text={{ zh: `${what.zh} ${due} 逾期`, en: `${what.en} ${due}, overdue` }} />
  ) : (
    <span className="nowrap">
      <Words of={what} /> <DayText day={due} />
    </span>
  );
}

export default function Exchanges() {
  const t = useText();
  const go = useGo();
  const runs = useRuns();
  const [search] = useFilters();
  const [planning, plan] = useState(false);
  const filter = {
    kind: oneOf(EXCHANGE_KINDS, search.kind),
    state: oneOf(EXCHANGE_STATES, search.state),
    country: oneOf(COUNTRY_CODES, search.country),
    late: search.late === 'yes' || undefined,
    seriesId: numberOf(search.series) as never,
    from: search.from as never,
    to: search.to as never,
  };
  return (
    <Page
      title={{ zh: '涉外活动', en: 'Foreign exchange' }}
      purpose={{
        zh: '接待来访、会谈、合作项目、会议和境外媒体采访：活动前审批、准备和提醒，活动后报告。',
        en: 'Visits received, meetings, joint projects, conferences and interviews by foreign media: decided, prepared and briefed before, reported after.',
      }}
      actions={<Link to="/exchanges/contingency-plans">{t({ zh: '涉外交流合作预案', en: 'Contingency plans' })}</Link>}
      primary={
        runs && (
          <Button type="primary" onClick={() => plan(true)}>
            {t({ zh: '登记涉外活动', en: 'Enter an activity' })}
          </Button>
        )
      }
    >
      <FilterBar
        filters={[
          {
            kind: 'one',
            key: 'kind',
            label: { zh: '类别', en: 'Kind' },
            choices: EXCHANGE_KINDS.map((value) => ({ value, text: EXCHANGE_KIND_NAMES[value] })),
          },
          {
            kind: 'one',
            key: 'state',
            label: { zh: '状态', en: 'State' },
            choices: EXCHANGE_STATES.map((value) => ({ value, text: EXCHANGE_STATE_NAMES[value] })),
          },
          {
            kind: 'one',
            key: 'country',
            label: { zh: '国家（地区）', en: 'From' },
            choices: COUNTRY_CODES.map((value) => ({ value, text: countryName(value) })),
          },
          { kind: 'days', from: 'from', to: 'to', label: { zh: '活动日期', en: 'Days' } },
          {
            kind: 'one',
            key: 'late',
            label: { zh: '期限', en: 'Time' },
            choices: [{ value: 'yes', text: { zh: '已逾期', en: 'Overdue' } }],
          },
        ]}
      />
      <DataTable
        name="exchanges"
        label={{ zh: '涉外活动', en: 'Foreign exchanges' }}
        query="exchanges.list"
        input={filter}
        columns={COLUMNS}
        rowKey={(row) => row.exchangeId}
        onOpen={(row) => go({ to: `/exchanges/${row.exchangeId}` })}
        {...(runs ? { onExport: (choice) => call('exchanges.export', { ...filter, ...choice }) } : {})}
        empty={{
          zh: '没有符合条件的涉外活动。有接待、会谈、会议或者采访计划时，请先登记，由单位主要负责人审批后准备。',
          en: 'No such activity. Once a visit, meeting, conference or interview is planned, enter it; the head decides, and it is prepared.',
        }}
      />
      {planning && <FactsDialog onClose={() => plan(false)} />}
    </Page>
  );
}
