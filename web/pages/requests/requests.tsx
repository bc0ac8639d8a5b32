/** Requests of the authorities: what waits stands first, by its day. Nobody whose records are asked for stands here. */
import { Button } from 'antd';
import { useState } from 'react';
import {
  APPROVAL_NAMES,
  BASES,
  basisInShort,
  groundInShort,
  REQUEST_STATE_NAMES,
  REQUEST_STATES,
} from '../../../src/domain/requests/requests.ts';
import { call, type RowOf, useQueryOf } from '../../api.ts';
import { type Column, DataTable } from '../../kit/data-table.tsx';
import { DayText } from '../../kit/days.tsx';
import { FilterBar } from '../../kit/filter-bar.tsx';
import { oneOf } from '../../kit/filters.ts';
import { Link, useFilters, useGo } from '../../kit/link.tsx';
import { Page } from '../../kit/page.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { type Localised, useText } from '../../language.tsx';
import { useWhoAmI } from '../../shell.tsx';
import { useToday } from '../../today.ts';
import { RecordDialog } from './record-dialog.tsx';
import { TONE_OF_REQUEST } from './words.ts';
import '../leavers/leavers.css';
import './requests.css';

type Row = RowOf<'requests.list'>;
const STATES = ['open', ...REQUEST_STATES] as const;
const OPEN: Localised = { zh: '未办结', en: 'Not closed' };

const COLUMNS: readonly Column<Row>[] = [
  { key: 'number', title: { zh: '编号', en: 'No.' }, render: (row) => row.requestId },
  { key: 'organ', title: { zh: '要求机关', en: 'Authority' }, render: (row) => row.organ },
  { key: 'instrument', title: { zh: '法律文书', en: 'Instrument' }, render: (row) => row.instrument ?? '—' },
  { key: 'basis', title: { zh: '依据', en: 'Power' }, render: (row) => <Words of={basisInShort(row.basis)} /> },
  {
    ...{ key: 'approval', title: { zh: '批准层级', en: 'Approved at' }, hidden: true },
    render: (row) => <Words of={APPROVAL_NAMES[row.approval]} />,
  },
  { key: 'received', title: { zh: '收到', en: 'Received' }, render: (row) => <DayText day={row.receivedOn} /> },
  { key: 'by', title: { zh: '办理期限', en: 'By' }, render: (row) => <By row={row} /> },
  {
    ...{ key: 'items', title: { zh: '提供项数', en: 'Items' }, align: 'right' },
    render: (row) => row.items,
  },
  {
    key: 'state',
    title: { zh: '状态', en: 'State' },
    render: (row) => (
      <div>
        <ToneTag tone={TONE_OF_REQUEST[row.state]} text={REQUEST_STATE_NAMES[row.state]} />
        {row.ground && (
          <div className="quiet">
            <Words of={groundInShort(row.ground)} />
          </div>
        )}
      </div>
    ),
  },
];

function Words({ of }: { of: Localised }) {
  return <>{useText()(of)}</>;
}

function By({ row: { state, answerBy } }: { row: Row }) {
  const today = useToday();
  const late = (state === 'recorded' || state === 'approved') && answerBy < today;
  return late ? (
    <ToneTag tone="late" text={{ zh: `${answerBy} 逾期`, en: `${answerBy}, overdue` }} />
  ) : (
    <DayText day={answerBy} />
  );
}

export default function Requests() {
  const t = useText();
  const go = useGo();
  const [search] = useFilters();
  const { roles } = useWhoAmI();
  const [recording, record] = useState(false);
  const filter = { text: search.text, state: oneOf(STATES, search.state), basis: oneOf(BASES, search.basis) };
  return (
    <Page
      title={{ zh: '协助事项', en: 'Lawful requests' }}
      purpose={{
        zh: '国家安全机关等依法要求协助的登记簿：文书、批准、两名以上执法人员、范围，提供了什么。不开放任何常设访问，不自动推送。',
        en: 'The register of what authorities lawfully ask for: instrument, approval, two officers or more, scope, and what was handed over. It opens no standing access and sends nothing by itself.',
      }}
      primary={
        roles.includes('security-officer') && (
          <Button type="primary" onClick={() => record(true)}>
            {t({ zh: '登记协助事项', en: 'Record a request' })}
          </Button>
        )
      }
    >
      <Counts />
      <FilterBar
        filters={[
          { kind: 'text', key: 'text', label: { zh: '要求机关或文书编号', en: 'Authority or instrument' } },
          {
            kind: 'one',
            key: 'state',
            label: { zh: '状态', en: 'State' },
            choices: STATES.map((value) => ({ value, text: value === 'open' ? OPEN : REQUEST_STATE_NAMES[value] })),
          },
          {
            kind: 'one',
            key: 'basis',
            label: { zh: '依据', en: 'Power' },
            choices: BASES.map((value) => ({ value, text: basisInShort(value) })),
          },
        ]}
      />
      <DataTable
        name="requests"
        label={{ zh: '协助事项', en: 'Lawful requests' }}
        query="requests.list"
        input={filter}
        columns={COLUMNS}
        rowKey={(row) => row.requestId}
        onOpen={(row) => go({ to: `/requests/${row.requestId}` })}
        onExport={(choice) => call('requests.export', { ...filter, ...choice })}
        empty={{
          zh: '没有符合条件的协助事项。有执法人员持文书要求协助时，先核对证件和文书，再在此登记；手续不全的也要登记，系统记明单位未予提供及理由。',
          en: 'No such request. When officers come with an instrument, check credentials and paper and record it here; what is not in order is recorded too, as refused by the unit with its ground.',
        }}
      />
      {recording && (
        <RecordDialog onClose={() => record(false)} onRecorded={(requestId) => go({ to: `/requests/${requestId}` })} />
      )}
    </Page>
  );
}

function Counts() {
  const t = useText();
  const { data } = useQueryOf('requests.counts', {});
  if (!data) return null;
  const figures = [
    {
      n: data.recorded,
      zh: '待列清单、待批准',
      en: 'to be listed and approved',
      state: 'recorded',
      late: data.late > 0,
    },
    { n: data.approved, zh: '待提供', en: 'to be handed over', state: 'approved', late: data.late > 0 },
    { n: data.receipt, zh: '待签名回执', en: 'receipt to be signed', state: 'handed-over', late: false },
  ];
  return (
    <div className="leaver-counts">
      {figures.map(({ n, zh, en, state, late }) => (
        <Link
          key={en}
          to="/requests"
          search={{ state }}
          className={late && n > 0 ? 'leaver-count late' : 'leaver-count'}
        >
          <strong>{n}</strong> {t({ zh, en })}
        </Link>
      ))}
    </div>
  );
}
