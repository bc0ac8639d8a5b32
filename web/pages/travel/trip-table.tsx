/** A table of journeys, and opening one of them for a purpose. */
import { type ReactNode, useState } from 'react';
import {
  OFFICE_NAMES,
  OFFICES,
  TRIP_KIND_NAMES,
  TRIP_PURPOSE_NAMES,
  TRIP_STATE_NAMES,
} from '../../../src/domain/travel/travel.ts';
import { call, type InputOf, type RowOf } from '../../api.ts';
import { type Column, DataTable } from '../../kit/data-table.tsx';
import { DayText } from '../../kit/days.tsx';
import { useGo } from '../../kit/link.tsx';
import { PurposeDialog } from '../../kit/purpose.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { type Localised, useText } from '../../language.tsx';
import { useToday } from '../../today.ts';
import { useMayRun } from './travel.tsx';
import { MISSING_NAMES, placesOf, TONE_OF_TRIP } from './words.ts';

type Row = RowOf<'travel.list'>;
type Opened = Pick<Row, 'tripId' | 'personId'>;

/** What opens a journey, and the dialog in which it is asked why. */
export function useTripOpener(): readonly [(row: Opened) => void, ReactNode] {
  const go = useGo();
  const [opening, open] = useState<Opened>();
  const dialog = (
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
  );
  return [open, dialog];
}

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
  {
    key: 'leaves',
    order: 'leaves',
    title: { zh: '出境', en: 'Leaves' },
    render: (row) => <DayText day={row.leavesOn} />,
  },
  {
    key: 'returns',
    order: 'returns',
    title: { zh: '回国（境）', en: 'Returns' },
    render: (row) => <DayText day={row.returnsOn} />,
  },
  {
    key: 'state',
    title: { zh: '状态', en: 'State' },
    render: (row) => <ToneTag tone={TONE_OF_TRIP[row.state]} text={TRIP_STATE_NAMES[row.state]} />,
  },
  { key: 'missing', title: { zh: '还缺', en: 'Still missing' }, render: (row) => <StillMissing row={row} /> },
];

type Parts = {
  readonly name: string;
  readonly label: Localised;
  readonly filter: Omit<InputOf<'travel.list'>, 'offset' | 'limit'>;
  readonly empty: Localised;
};

export function TripTable({ name, label, filter, empty }: Parts) {
  const may = useMayRun();
  const [open, dialog] = useTripOpener();
  const { order: _, ...exported } = filter;
  return (
    <>
      <DataTable
        name={name}
        label={label}
        query="travel.list"
        input={filter}
        columns={COLUMNS}
        rowKey={(row) => row.tripId}
        {...(may && { onExport: (choice) => call('travel.export', { ...exported, ...choice }) })}
        onOpen={open}
        empty={empty}
      />
      {dialog}
    </>
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

type Part = { readonly text: Localised; readonly late: boolean };

/** What a journey still lacks; what lies with its traveller after the departure is late. */
function partsOf(row: Row, today: string): Part[] {
  const gone = row.leavesOn <= today;
  const open = row.state === 'approved' || row.state === 'departed';
  const silent = row.state === 'declared' ? OFFICES.filter((one) => !row.opinions.includes(one)) : [];
  const overdue = row.state === 'departed' && row.returnsOn < today;
  const unsaid = row.state === 'approved' && row.leavesOn < today;
  const parts: readonly (Part | false)[] = [
    silent.length > 0 && {
      text: {
        zh: `${silent.map((one) => OFFICE_NAMES[one].zh).join('、')}意见`,
        en: `Opinion of ${silent.map((one) => OFFICE_NAMES[one].en.toLowerCase()).join(' and ')}`,
      },
      late: gone,
    },
    row.state === 'declared' && silent.length === 0 && { text: MISSING_NAMES.decision, late: gone },
    open &&
      row.unbriefed > 0 && {
        text: { zh: `行前教育 ${row.unbriefed} 人`, en: `Briefing of ${row.unbriefed}` },
        late: gone,
      },
    row.documentsIn > 0 && {
      text: { zh: `证照未领出 ${row.documentsIn} 人`, en: `Documents of ${row.documentsIn} not out` },
      late: gone,
    },
    unsaid && { text: { zh: '未登记出境', en: 'Departure not recorded' }, late: true },
    overdue && { text: { zh: '未登记回国', en: 'Return not recorded' }, late: true },
    row.uninterviewed > 0 && {
      text: {
        zh: `访谈 ${row.uninterviewed} 人，${row.interviewBy} 前`,
        en: `Interview of ${row.uninterviewed} by ${row.interviewBy}`,
      },
      late: row.interviewBy !== null && row.interviewBy < today,
    },
    row.reportBy !== null && {
      text: { zh: `补报完整情况，${row.reportBy} 前`, en: `Full report by ${row.reportBy}` },
      late: row.reportBy < today,
    },
  ];
  return parts.filter((one) => one !== false);
}

function StillMissing({ row }: { row: Row }) {
  const t = useText();
  const parts = partsOf(row, useToday());
  if (parts.length === 0) return <span aria-hidden>—</span>;
  return (
    <div className="trip-missing">
      {parts.map(({ text, late }) => (
        <div key={text.en}>
          {late ? <ToneTag tone="late" text={{ zh: `${text.zh} · 逾期`, en: `${text.en} · overdue` }} /> : t(text)}
        </div>
      ))}
    </div>
  );
}
