/** Who leaves a secret-related post: in hand, in the period, ended. And who left one without a case. */
import { Alert, Button, Pagination } from 'antd';
import { useState } from 'react';
import {
  LEAVER_STATE_NAMES,
  LEAVER_STATES,
  LEAVES_NAMES,
  type LeaverState,
} from '../../../src/domain/leavers/leavers.ts';
import { LEVEL_NAMES } from '../../../src/law/names.ts';
import { call, type RowOf, useQueryOf } from '../../api.ts';
import { type Column, DataTable } from '../../kit/data-table.tsx';
import { DayText } from '../../kit/days.tsx';
import { FilterBar } from '../../kit/filter-bar.tsx';
import { oneOf } from '../../kit/filters.ts';
import { Link, useFilters, useGo } from '../../kit/link.tsx';
import { Page } from '../../kit/page.tsx';
import { PurposeDialog } from '../../kit/purpose.tsx';
import { type Tone, ToneTag } from '../../kit/state-tag.tsx';
import { useText } from '../../language.tsx';
import { useToday } from '../../today.ts';
import './leavers.css';

type Row = RowOf<'leavers.list'>;

export const TONE_OF_LEAVER: Record<LeaverState, Tone> = {
  open: 'working',
  running: 'waiting',
  ended: 'ended',
  withdrawn: 'ended',
};
const LEVELS = ['core', 'important', 'ordinary'] as const;

const COLUMNS: readonly Column<Row>[] = [
  { key: 'name', title: { zh: '姓名', en: 'Name' }, render: (row) => row.name },
  { key: 'department', title: { zh: '部门', en: 'Department' }, render: (row) => row.department ?? '—' },
  { key: 'post', title: { zh: '所离岗位', en: 'Post left' }, render: (row) => row.post ?? '—' },
  { key: 'level', title: { zh: '涉密等级', en: 'Level' }, render: (row) => <Words of={LEVEL_NAMES[row.level]} /> },
  {
    key: 'leaves',
    title: { zh: '去向', en: 'Leaves' },
    render: (row) => <Words of={LEAVES_NAMES[row.leaves]} />,
    hidden: true,
  },
  { key: 'on', title: { zh: '离岗离职', en: 'Leaves on' }, render: (row) => <DayText day={row.leavesOn} /> },
  {
    key: 'state',
    title: { zh: '状态', en: 'State' },
    render: (row) => <ToneTag tone={TONE_OF_LEAVER[row.state]} text={LEAVER_STATE_NAMES[row.state]} />,
  },
  { key: 'steps', title: { zh: '五步', en: 'Steps' }, align: 'right', render: (row) => `${row.stepsDone}/5` },
  { key: 'until', title: { zh: '脱密期至', en: 'Period until' }, render: (row) => <DayText day={row.periodTo} /> },
  { key: 'next', title: { zh: '下次回访', en: 'Next follow-up' }, render: (row) => <Next row={row} /> },
];

export default function Leavers() {
  const go = useGo();
  const [search] = useFilters();
  const [opening, open] = useState<Row>();
  const filter = { text: search.text, state: oneOf(LEAVER_STATES, search.state), level: oneOf(LEVELS, search.level) };
  return (
    <Page
      title={{ zh: '离岗离职', en: 'Leavers' }}
      purpose={{
        zh: '离开涉密岗位或从涉密岗位离职的人员：五步办理、脱密期和回访。立项在人员档案的“离职”中办理。',
        en: 'Who leaves a secret-related post: five steps, the declassification period, follow-ups. A case is opened from the person’s file, under “Leaves”.',
      }}
    >
      <Counts />
      <WithoutCase />
      <FilterBar
        filters={[
          { kind: 'text', key: 'text', label: { zh: '姓名或工号', en: 'Name or staff number' } },
          {
            kind: 'one',
            key: 'state',
            label: { zh: '状态', en: 'State' },
            choices: LEAVER_STATES.map((value) => ({ value, text: LEAVER_STATE_NAMES[value] })),
          },
          {
            kind: 'one',
            key: 'level',
            label: { zh: '涉密等级', en: 'Level' },
            choices: LEVELS.map((value) => ({ value, text: LEVEL_NAMES[value] })),
          },
        ]}
      />
      <DataTable
        name="leavers"
        label={{ zh: '离岗离职人员', en: 'Leavers' }}
        query="leavers.list"
        input={filter}
        columns={COLUMNS}
        rowKey={(row) => row.caseId}
        onExport={(choice) => call('leavers.export', { ...filter, ...choice })}
        onOpen={open}
        empty={{
          zh: '没有符合条件的离岗离职事项。人员离开涉密岗位时，请在其档案的“更多操作 → 离职”中立项。',
          en: 'No such cases. When somebody leaves a secret-related post, open one from the person’s file: More → Leaves.',
        }}
      />
      <PurposeDialog
        open={opening !== undefined}
        title={{ zh: '打开离岗离职事项', en: 'Open the case' }}
        notice={{
          zh: '打开会记入日志，本人可以看到谁、什么时候、为什么查看。',
          en: 'Opening it is logged; the person sees who looked, when and why.',
        }}
        act={{ zh: '打开', en: 'Open' }}
        first="appointment"
        onCancel={() => open(undefined)}
        onGiven={(purpose) => go({ to: `/leavers/${opening!.caseId}`, search: { person: opening!.personId, purpose } })}
      />
    </Page>
  );
}

/** What a head sees in a glance; each figure is a link to its rows. */
function Counts() {
  const t = useText();
  const { data } = useQueryOf('leavers.counts', {});
  if (!data) return null;
  const { open, running, followUpsLate, toBeEnded } = data;
  const figures = [
    { n: open, zh: '五步办理中', en: 'Five steps in hand', state: 'open', late: false },
    { n: running, zh: '脱密期内', en: 'In the period', state: 'running', late: false },
    { n: followUpsLate, zh: '回访逾期', en: 'Follow-ups overdue', state: 'running', late: followUpsLate > 0 },
    { n: toBeEnded, zh: '期满待告知', en: 'Over, to be told', state: 'running', late: toBeEnded > 0 },
  ];
  return (
    <div className="leaver-counts">
      {figures.map(({ n, zh, en, state, late }) => (
        <Link key={en} to="/leavers" search={{ state }} className={late ? 'leaver-count late' : 'leaver-count'}>
          <strong>{n}</strong> {t({ zh, en })}
        </Link>
      ))}
    </div>
  );
}

function Words({ of }: { of: { zh: string; en: string } }) {
  return <>{useText()(of)}</>;
}

function Next({ row }: { row: Row }) {
  const today = useToday();
  if (!row.nextFollowUp) return <span aria-hidden>—</span>;
  return row.nextFollowUp < today ? (
    <ToneTag tone="late" text={{ zh: `${row.nextFollowUp} 逾期`, en: `${row.nextFollowUp} overdue` }} />
  ) : (
    <DayText day={row.nextFollowUp} />
  );
}

const A_FEW = 5;
const PAGE = 100;

function WithoutCase() {
  const t = useText();
  const [page, turn] = useState(1);
  const [all, showAll] = useState(false);
  const limit = all ? PAGE : A_FEW;
  const { data } = useQueryOf('leavers.without-case', { offset: (page - 1) * limit, limit });
  if (!data || data.total === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      className="note"
      title={t({
        zh: `${data.total} 人已离开涉密岗位，或者名册登记为离岗，但没有立项办理脱密。请打开其档案，在“更多操作 → 离职、离岗（五步办理）”中立项。`,
        en: `${data.total} left a secret-related post, or are off post in the roster, without a case. Open their files and begin one: More → Leaves (five steps).`,
      })}
      action={
        data.total > A_FEW && (
          <Button
            size="small"
            onClick={() => {
              turn(1);
              showAll(!all);
            }}
          >
            {all ? t({ zh: '收起', en: 'Show fewer' }) : t({ zh: '全部显示', en: 'Show all' })}
          </Button>
        )
      }
      description={
        <>
          {data.people.map((one) => (
            <div key={one.personId}>
              <Link to={`/people/${one.personId}`} style={{ textDecoration: 'underline' }}>
                {one.name}
              </Link>{' '}
              {one.post} · {t(LEVEL_NAMES[one.level])} ·{' '}
              <span className="nowrap">
                {one.leftOn ? <DayText day={one.leftOn} /> : t({ zh: '名册登记为离岗', en: 'off post in the roster' })}
              </span>
            </div>
          ))}
          {all && data.total > PAGE && (
            <Pagination
              simple
              size="small"
              current={page}
              pageSize={PAGE}
              total={data.total}
              showSizeChanger={false}
              onChange={turn}
            />
          )}
        </>
      }
    />
  );
}
