/** The own records of cooperation of departments and organs, the latest first. */
import { Button } from 'antd';
import { useState } from 'react';
import {
  COOPERATION_KIND_NAMES,
  COOPERATION_KINDS,
  COOPERATION_STATE_NAMES,
  COOPERATION_STATES,
  type CooperationState,
} from '../../../src/domain/cooperation/cooperation.ts';
import type { RowOf } from '../../api.ts';
import { type Column, DataTable } from '../../kit/data-table.tsx';
import { DayText } from '../../kit/days.tsx';
import { FilterBar } from '../../kit/filter-bar.tsx';
import { oneOf } from '../../kit/filters.ts';
import { useFilters, useGo } from '../../kit/link.tsx';
import { Page } from '../../kit/page.tsx';
import { type Tone, ToneTag } from '../../kit/state-tag.tsx';
import { type Localised, useText } from '../../language.tsx';
import { useToday } from '../../today.ts';
import { useIsClerk } from '../dispatches/may.ts';
import { RecordDialog } from './dialogs.tsx';

type Row = RowOf<'cooperation.list'>;

export const TONE_OF_COOPERATION: Record<CooperationState, Tone> = {
  planned: 'waiting',
  held: 'good',
  cancelled: 'ended',
};

const COLUMNS: readonly Column<Row>[] = [
  { key: 'title', title: { zh: '事由', en: 'What about' }, render: (row) => row.what?.title ?? '—' },
  { key: 'kind', title: { zh: '类别', en: 'Kind' }, render: (row) => <Words of={COOPERATION_KIND_NAMES[row.kind]} /> },
  { key: 'on', title: { zh: '日期', en: 'Day' }, render: (row) => <DayText day={row.heldOn ?? row.on} /> },
  {
    key: 'participants',
    title: { zh: '参加单位', en: 'Participants' },
    render: (row) => row.what?.participants.join('、') ?? '—',
  },
  {
    key: 'state',
    title: { zh: '状态', en: 'State' },
    render: (row) => <ToneTag tone={TONE_OF_COOPERATION[row.state]} text={COOPERATION_STATE_NAMES[row.state]} />,
  },
  { key: 'open', title: { zh: '待办后续', en: 'To follow' }, align: 'right', render: (row) => row.open },
  { key: 'due', title: { zh: '最近期限', en: 'Next due' }, render: (row) => <Next row={row} /> },
];

function Words({ of }: { of: Localised }) {
  return <>{useText()(of)}</>;
}

function Next({ row }: { row: Row }) {
  const today = useToday();
  if (row.nextDue === null) return <span aria-hidden>—</span>;
  return row.nextDue < today ? (
    <ToneTag tone="late" text={{ zh: `${row.nextDue} 逾期`, en: `${row.nextDue} overdue` }} />
  ) : (
    <DayText day={row.nextDue} />
  );
}

export default function Cooperation() {
  const t = useText();
  const go = useGo();
  const [search] = useFilters();
  const [recording, record] = useState(false);
  const isClerk = useIsClerk();
  return (
    <Page
      title={{ zh: '协作', en: 'Cooperation' }}
      purpose={{
        zh: '行业主管部门与国家安全机关的信息互通、情况会商、协同指导、联合督查：双方各自登记，写单位和处室，不写个人情况。',
        en: 'Information exchanged, joint study, coordinated guidance and joint inspection of department and organ. Each keeps its own record, of bodies and offices, not of people.',
      }}
    >
      <FilterBar
        filters={[
          {
            kind: 'one',
            key: 'kind',
            label: { zh: '类别', en: 'Kind' },
            choices: COOPERATION_KINDS.map((value) => ({ value, text: COOPERATION_KIND_NAMES[value] })),
          },
          {
            kind: 'one',
            key: 'state',
            label: { zh: '状态', en: 'State' },
            choices: COOPERATION_STATES.map((value) => ({ value, text: COOPERATION_STATE_NAMES[value] })),
          },
        ]}
      >
        {isClerk && (
          <Button type="primary" onClick={() => record(true)}>
            {t({ zh: '登记协作', en: 'Record a cooperation' })}
          </Button>
        )}
      </FilterBar>
      <DataTable
        name="cooperation"
        label={{ zh: '协作记录', en: 'Records of cooperation' }}
        query="cooperation.list"
        input={{ kind: oneOf(COOPERATION_KINDS, search.kind), state: oneOf(COOPERATION_STATES, search.state) }}
        columns={COLUMNS}
        rowKey={(row) => row.cooperationId}
        onOpen={(row) => go({ to: `/cooperation/${row.cooperationId}` })}
        empty={{
          zh: '没有符合条件的协作记录。安排或者开展了协作后，请登记类别、日期和参加单位，并列明后续事项和期限。',
          en: 'No such record. Once a cooperation is planned or held, record its kind, day and participants, and what is to follow by when.',
        }}
      />
      {recording && <RecordDialog onClose={() => record(false)} />}
    </Page>
  );
}
