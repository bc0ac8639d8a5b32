/** Matters reported by the unit's people, for those who deal with them: what waits stands first. Nothing of what was said stands here. */
import { useState } from 'react';
import {
  groupOf,
  MATTER_GROUP_NAMES,
  MATTER_OUTCOME_NAMES,
  MATTER_STATE_NAMES,
  MATTER_STATES,
  MATTER_TRIGGER_NAMES,
  MATTER_TRIGGERS,
} from '../../../src/domain/matters/matters.ts';
import { call, type RowOf, useQueryOf } from '../../api.ts';
import { type Column, DataTable } from '../../kit/data-table.tsx';
import { DayText, InstantText } from '../../kit/days.tsx';
import { FilterBar } from '../../kit/filter-bar.tsx';
import { oneOf } from '../../kit/filters.ts';
import { Link, useFilters, useGo } from '../../kit/link.tsx';
import { Page } from '../../kit/page.tsx';
import { PurposeDialog } from '../../kit/purpose.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { type Localised, useText } from '../../language.tsx';
import { useWhoAmI } from '../../shell.tsx';
import '../leavers/leavers.css';
import { LATE, TONE_OF_MATTER } from './words.ts';

type Row = RowOf<'matters.list'>;
const STATES = ['open', ...MATTER_STATES] as const;
const OPEN: Localised = { zh: '未办结', en: 'Not closed' };

const COLUMNS: readonly Column<Row>[] = [
  { key: 'number', title: { zh: '编号', en: 'Number' }, render: (row) => row.number },
  { key: 'name', title: { zh: '报告人', en: 'Reporter' }, render: (row) => row.name },
  { key: 'department', title: { zh: '部门', en: 'Department' }, render: (row) => row.department ?? '—' },
  {
    key: 'group',
    title: { zh: '类别', en: 'Kind' },
    render: (row) => <Words of={MATTER_GROUP_NAMES[groupOf(row.trigger)]} />,
    hidden: true,
  },
  {
    key: 'trigger',
    title: { zh: '事项', en: 'Matter' },
    render: (row) => (
      <span className="matter-words">
        <Words of={MATTER_TRIGGER_NAMES[row.trigger]} />
      </span>
    ),
  },
  { key: 'known', title: { zh: '知悉日期', en: 'Known on' }, render: (row) => <DayText day={row.knownOn} /> },
  {
    key: 'reported',
    title: { zh: '报告时间', en: 'Reported at' },
    render: (row) => (
      <>
        <InstantText at={row.reportedAt} /> {row.reportedOn > row.reportBy && <ToneTag tone="soon" text={LATE} />}
      </>
    ),
  },
  {
    key: 'state',
    title: { zh: '状态', en: 'State' },
    render: (row) => <ToneTag tone={TONE_OF_MATTER[row.state]} text={MATTER_STATE_NAMES[row.state]} />,
  },
  {
    key: 'outcome',
    title: { zh: '办理结果', en: 'Outcome' },
    render: (row) => (
      <span className="matter-words">{row.outcome ? <Words of={MATTER_OUTCOME_NAMES[row.outcome]} /> : '—'}</span>
    ),
  },
];

export default function Matters() {
  const go = useGo();
  const [search] = useFilters();
  const { roles } = useWhoAmI();
  const [opening, open] = useState<Row>();
  const filter = {
    text: search.text,
    state: oneOf(STATES, search.state),
    trigger: oneOf(MATTER_TRIGGERS, search.trigger),
  };
  const officer = roles.includes('security-officer');
  return (
    <Page
      title={{ zh: '事项报告', en: 'Matters reported' }}
      purpose={
        officer
          ? {
              zh: '涉密、涉外岗位人员向本单位报告的事项：确认收到、办理、办结。本人的报告在“我的报告”中。',
              en: 'What people in secret-related and foreign-related posts report to the unit: acknowledge, handle, close. Your own stand under “My reports”.',
            }
          : {
              zh: '只列出您按职责需要知道的报告事项。',
              en: 'Only the reported matters that your duty needs are listed.',
            }
      }
    >
      {(officer || roles.includes('head')) && <Counts />}
      <FilterBar
        filters={[
          { kind: 'text', key: 'text', label: { zh: '姓名、工号或编号', en: 'Name, staff number or number' } },
          {
            kind: 'one',
            key: 'state',
            label: { zh: '状态', en: 'State' },
            choices: STATES.map((value) => ({ value, text: value === 'open' ? OPEN : MATTER_STATE_NAMES[value] })),
          },
          {
            kind: 'one',
            key: 'trigger',
            label: { zh: '事项', en: 'Matter' },
            choices: MATTER_TRIGGERS.map((value) => ({ value, text: MATTER_TRIGGER_NAMES[value] })),
          },
        ]}
      />
      <DataTable
        name="matters"
        label={{ zh: '事项报告', en: 'Matters reported' }}
        query="matters.list"
        input={filter}
        columns={COLUMNS}
        rowKey={(row) => row.matterId}
        {...(officer && { onExport: (choice) => call('matters.export', { ...filter, ...choice }) })}
        onOpen={open}
        empty={{
          zh: '没有符合条件的报告。涉密、涉外岗位人员在手机上“我的报告”中报告，报告后列在这里。',
          en: 'No such reports. People in secret-related and foreign-related posts report under “My reports”, on a phone; what they report is listed here.',
        }}
      />
      <PurposeDialog
        open={opening !== undefined}
        title={{ zh: '打开报告事项', en: 'Open the report' }}
        notice={{
          zh: '打开会记入日志，报告人可以看到谁、什么时候、为什么查看。',
          en: 'Opening it is logged; the reporter sees who looked, when and why.',
        }}
        act={{ zh: '打开', en: 'Open' }}
        onCancel={() => open(undefined)}
        onGiven={(purpose) =>
          go({ to: `/matters/${opening!.matterId}`, search: { person: opening!.personId, purpose } })
        }
      />
    </Page>
  );
}

/** What waits; each figure is a link to its rows. */
function Counts() {
  const t = useText();
  const { data } = useQueryOf('matters.counts', {});
  if (!data) return null;
  const figures = [
    { n: data.reported, zh: '待确认收到', en: 'to be acknowledged', state: 'reported', late: data.reported > 0 },
    { n: data.acknowledged, zh: '待办理', en: 'to be handled', state: 'acknowledged', late: false },
    { n: data.handled, zh: '待办结', en: 'to be closed', state: 'handled', late: false },
  ];
  return (
    <div className="leaver-counts">
      {figures.map(({ n, zh, en, state, late }) => (
        <Link key={en} to="/matters" search={{ state }} className={late ? 'leaver-count late' : 'leaver-count'}>
          <strong>{n}</strong> {t({ zh, en })}
        </Link>
      ))}
    </div>
  );
}

function Words({ of }: { of: Localised }) {
  return <>{useText()(of)}</>;
}
