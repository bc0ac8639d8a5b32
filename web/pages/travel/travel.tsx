/** Journeys abroad: where they stand, who is away, what is missing. */
import { Button } from 'antd';
import { useState } from 'react';
import {
  MISSING,
  TRIP_KIND_NAMES,
  TRIP_KINDS,
  TRIP_PURPOSE_NAMES,
  TRIP_STATE_NAMES,
  TRIP_STATES,
} from '../../../src/domain/travel/travel.ts';
import { COUNTRY_CODES, countryName } from '../../../src/law/countries.ts';
import { call, type RowOf, useQueryOf } from '../../api.ts';
import { type Column, DataTable } from '../../kit/data-table.tsx';
import { DayText } from '../../kit/days.tsx';
import { FilterBar } from '../../kit/filter-bar.tsx';
import { oneOf } from '../../kit/filters.ts';
import { Link, useFilters, useGo } from '../../kit/link.tsx';
import { Page } from '../../kit/page.tsx';
import { PurposeDialog } from '../../kit/purpose.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { type Localised, useText } from '../../language.tsx';
import { useWhoAmI } from '../../shell.tsx';
import { useToday } from '../../today.ts';
import './travel.css';
import { COUNTRIES, MISSING_NAMES, placesOf, TONE_OF_TRIP } from './words.ts';

type Row = RowOf<'travel.list'>;

const COLUMNS: readonly Column<Row>[] = [
  { key: 'who', title: { zh: '团组、人员', en: 'Who' }, render: (row) => <Who row={row} /> },
  { key: 'department', title: { zh: '部门', en: 'Department' }, render: (row) => row.department ?? '—', hidden: true },
  {
    key: 'kind',
    title: { zh: '事由', en: 'Purpose' },
    render: (row) => (
      <Words
        of={{
          zh: `${TRIP_KIND_NAMES[row.kind].zh}·${TRIP_PURPOSE_NAMES[row.purpose].zh}`,
          en: `${TRIP_KIND_NAMES[row.kind].en}, ${TRIP_PURPOSE_NAMES[row.purpose].en.toLowerCase()}`,
        }}
      />
    ),
  },
  { key: 'where', title: { zh: '国家（地区）', en: 'Where' }, render: (row) => <Words of={placesOf(row.countries)} /> },
  { key: 'leaves', title: { zh: '出境', en: 'Leaves' }, render: (row) => <DayText day={row.leavesOn} /> },
  { key: 'returns', title: { zh: '回国（境）', en: 'Returns' }, render: (row) => <DayText day={row.returnsOn} /> },
  {
    key: 'state',
    title: { zh: '状态', en: 'State' },
    render: (row) => <ToneTag tone={TONE_OF_TRIP[row.state]} text={TRIP_STATE_NAMES[row.state]} />,
  },
  { key: 'missing', title: { zh: '还缺', en: 'Still missing' }, render: (row) => <StillMissing row={row} /> },
];

export function useMayRun(): boolean {
  const { roles } = useWhoAmI();
  return roles.includes('security-officer') || roles.includes('foreign-affairs');
}

export default function Travel() {
  const t = useText();
  const go = useGo();
  const [search] = useFilters();
  const [opening, open] = useState<Row>();
  const may = useMayRun();
  const { roles } = useWhoAmI();
  const filter = {
    text: search.text,
    state: oneOf(TRIP_STATES, search.state),
    kind: oneOf(TRIP_KINDS, search.kind),
    country: oneOf(COUNTRY_CODES, search.country),
    missing: oneOf(MISSING, search.missing),
    from: search.from,
    to: search.to,
  };
  return (
    <Page
      title={{ zh: '出国（境）', en: 'Going abroad' }}
      purpose={{
        zh: '出国（境）团组和人员的申报、审批、行前教育和回国（境）访谈。香港、澳门、台湾属于境外，当日往返也要登记。',
        en: 'Journeys abroad: declared, decided, briefed for, spoken of on return. Hong Kong, Macao and Taiwan count, and so do day trips.',
      }}
      actions={
        may && (
          <>
            {roles.includes('security-officer') && (
              <Link to="/travel/materials">
                <Button>{t({ zh: '行前教育材料', en: 'Briefing material' })}</Button>
              </Link>
            )}
            <Link to="/travel/import">
              <Button>{t({ zh: '从表格导入', en: 'Import from a sheet' })}</Button>
            </Link>
          </>
        )
      }
      primary={
        may && (
          <Link to="/travel/new">
            <Button type="primary">{t({ zh: '登记出行', en: 'Record a journey' })}</Button>
          </Link>
        )
      }
    >
      <Counts />
      <FilterBar
        filters={[
          { kind: 'text', key: 'text', label: { zh: '姓名、工号或团组', en: 'Name, staff number or group' } },
          {
            kind: 'one',
            key: 'state',
            label: { zh: '状态', en: 'State' },
            choices: TRIP_STATES.map((value) => ({ value, text: TRIP_STATE_NAMES[value] })),
          },
          {
            kind: 'one',
            key: 'missing',
            label: { zh: '还缺', en: 'Missing' },
            choices: MISSING.map((value) => ({ value, text: MISSING_NAMES[value] })),
            width: 190,
          },
          {
            kind: 'one',
            key: 'kind',
            label: { zh: '类别', en: 'Kind' },
            choices: TRIP_KINDS.map((value) => ({ value, text: TRIP_KIND_NAMES[value] })),
          },
          {
            kind: 'one',
            key: 'country',
            label: { zh: '国家（地区）', en: 'Country' },
            choices: COUNTRIES.map((value) => ({ value, text: countryName(value) })),
            width: 180,
          },
          { kind: 'days', from: 'from', to: 'to', label: { zh: '在境外的日期', en: 'Abroad between' } },
        ]}
      />
      <DataTable
        name="travel"
        label={{ zh: '出国（境）', en: 'Journeys abroad' }}
        query="travel.list"
        input={filter as never}
        columns={COLUMNS}
        rowKey={(row) => row.tripId}
        {...(may && { onExport: (choice) => call('travel.export', { ...(filter as object), ...choice }) })}
        onOpen={open}
        empty={{
          zh: '没有符合条件的出行。员工可以在手机上自行申报；也可以由外事或者安全防范专员登记，点右上角“登记出行”。',
          en: 'No such journeys. Members declare their own on a phone; foreign affairs or the security officer record one under “Record a journey”.',
        }}
      />
      <PurposeDialog
        open={opening !== undefined}
        title={{ zh: '打开出行事项', en: 'Open the journey' }}
        notice={{
          zh: '行程属敏感个人信息。打开会记入日志，每位出行人员都可以看到谁、什么时候、为什么查看。',
          en: 'Whereabouts are sensitive. Opening it is logged; everybody on the journey sees who looked, when and why.',
        }}
        act={{ zh: '打开', en: 'Open' }}
        first="travel"
        onCancel={() => open(undefined)}
        onGiven={(purpose) => go({ to: `/travel/${opening!.tripId}`, search: { person: opening!.personId, purpose } })}
      />
    </Page>
  );
}

const Words = ({ of }: { of: Localised }) => <>{useText()(of)}</>;

function Who({ row }: { row: Row }) {
  const t = useText();
  if (row.groupName)
    return (
      <>
        {t({
          zh: `${row.groupName}（${row.name} 等 ${row.people} 人）`,
          en: `${row.groupName} (${row.name}, ${row.people} people)`,
        })}
      </>
    );
  return (
    <>
      {row.people > 1
        ? t({ zh: `${row.name} 等 ${row.people} 人`, en: `${row.name} and ${row.people - 1} more` })
        : row.name}
    </>
  );
}

function StillMissing({ row }: { row: Row }) {
  const t = useText();
  const today = useToday();
  const open = row.state === 'approved' || row.state === 'departed';
  const parts = [
    ...(row.state === 'declared' ? [{ text: MISSING_NAMES.decision, late: row.leavesOn <= today }] : []),
    ...(open && row.unbriefed > 0
      ? [
          {
            text: { zh: `行前教育 ${row.unbriefed} 人`, en: `briefing of ${row.unbriefed}` },
            late: row.leavesOn <= today,
          },
        ]
      : []),
    ...(row.uninterviewed > 0
      ? [
          {
            text: {
              zh: `访谈 ${row.uninterviewed} 人，${row.interviewBy} 前`,
              en: `interview of ${row.uninterviewed} by ${row.interviewBy}`,
            },
            late: row.interviewBy !== null && row.interviewBy < today,
          },
        ]
      : []),
    ...(row.state === 'departed' && row.returnsOn < today
      ? [{ text: { zh: '登记回国', en: 'the return' }, late: true }]
      : []),
  ];
  if (parts.length === 0) return <span aria-hidden>—</span>;
  return (
    <>
      {parts.map(({ text, late }) => (
        <div key={text.en}>
          {late ? <ToneTag tone="late" text={{ zh: `${text.zh} · 逾期`, en: `${text.en} · overdue` }} /> : t(text)}
        </div>
      ))}
    </>
  );
}

/** Who is away and what waits, each a link to its rows. */
function Counts() {
  const t = useText();
  const { data } = useQueryOf('travel.counts', {});
  if (!data) return null;
  const figures: readonly { n: number; zh: string; en: string; search: Record<string, string>; late?: boolean }[] = [
    { n: data.abroad, zh: '人在境外', en: 'people abroad', search: { state: 'departed' } },
    {
      n: data.overdueReturn,
      zh: '人逾期未登记回国',
      en: 'overdue to be back',
      search: { missing: 'return' },
      late: data.overdueReturn > 0,
    },
    { n: data.declared, zh: '件待审批', en: 'to be decided', search: { missing: 'decision' } },
    { n: data.leavingSoon, zh: '人两周内出境', en: 'leave within two weeks', search: { state: 'approved' } },
    {
      n: data.unbriefed,
      zh: '人其中未行前教育',
      en: 'of them not briefed',
      search: { missing: 'briefing' },
      late: data.unbriefed > 0,
    },
    { n: data.toInterview, zh: '人待访谈', en: 'to be interviewed', search: { missing: 'interview' } },
  ];
  return (
    <div className="trip-counts">
      {figures.map(({ n, zh, en, search, late }) => (
        <Link key={en} to="/travel" search={search} className={late ? 'trip-count late' : 'trip-count'}>
          <strong>{n}</strong> {t({ zh, en })}
        </Link>
      ))}
    </div>
  );
}
