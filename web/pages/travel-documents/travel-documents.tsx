/** Travel documents in custody: which are kept, which are out, which are overdue. */
import { Button } from 'antd';
import { useState } from 'react';
import {
  CUSTODY_GROUND_SHORT,
  CUSTODY_STATE_NAMES,
  CUSTODY_STATES,
  DOCUMENT_KIND_NAMES,
  DOCUMENT_KINDS,
  KEEP,
} from '../../../src/domain/travel-documents/travel-documents.ts';
import type { Role } from '../../../src/platform/permission.ts';
import { call, type RowOf, useAct, useQueryOf } from '../../api.ts';
import { useSay } from '../../kit/confirm.tsx';
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
import { TakeInDialog } from './take-in.tsx';
import { CustodyTag, GROUND_GONE, OVERDUE } from './words.tsx';
import './travel-documents.css';

type Row = RowOf<'travel-documents.list'>;

const Words = ({ of }: { of: Localised }) => <>{useText()(of)}</>;

const COLUMNS: readonly Column<Row>[] = [
  { key: 'name', title: { zh: '持证人', en: 'Holder' }, render: (row) => row.name },
  { key: 'department', title: { zh: '部门', en: 'Department' }, render: (row) => row.department ?? '—' },
  {
    key: 'kind',
    title: { zh: '证照', en: 'Document' },
    render: (row) => (
      <span>
        <Words of={DOCUMENT_KIND_NAMES[row.kind]} />{' '}
        <span className="quiet nowrap">
          <Words of={{ zh: `尾号 ${row.lastFour}`, en: `ending ${row.lastFour}` }} />
        </span>
      </span>
    ),
  },
  {
    key: 'ground',
    title: { zh: '保管依据', en: 'Ground' },
    render: (row) => (
      <span>
        <Words of={CUSTODY_GROUND_SHORT[row.ground]} />{' '}
        {!row.groundStands && <ToneTag tone="late" text={GROUND_GONE} />}
      </span>
    ),
  },
  {
    key: 'state',
    title: { zh: '状态', en: 'State' },
    render: (row) => <CustodyTag state={row.state} overdue={row.overdue} />,
  },
  { key: 'out', title: { zh: '领出', en: 'Out on' }, render: (row) => <DayText day={row.outOn} /> },
  { key: 'due', title: { zh: '应交回', en: 'Due back' }, render: (row) => <DayText day={row.dueBack} /> },
  {
    ...{ key: 'taken', title: { zh: '接收', en: 'Taken in' }, hidden: true },
    render: (row) => <DayText day={row.takenInOn} />,
  },
];

export function useMayKeep(): boolean {
  const { roles } = useWhoAmI();
  return KEEP.some((one: Role) => roles.includes(one));
}

const STATES = [...CUSTODY_STATES, 'overdue'] as const;

export default function TravelDocuments() {
  const t = useText();
  const go = useGo();
  const [search] = useFilters();
  const [opening, open] = useState<Row>();
  const [taking, take] = useState(false);
  const may = useMayKeep();
  const filter = {
    text: search.text,
    state: oneOf(STATES, search.state),
    kind: oneOf(DOCUMENT_KINDS, search.kind),
  };
  const takeIn = (
    <Button type="primary" onClick={() => take(true)}>
      {t({ zh: '接收证照', en: 'Take a document in' })}
    </Button>
  );
  return (
    <Page
      title={{ zh: '证照保管', en: 'Travel documents' }}
      purpose={{
        zh: '依规定由单位保管的出入境证照：在哪里、凭什么保管、何时应交回。没有依据的不得保管（《劳动合同法》第九条）。',
        en: 'Travel documents that the unit keeps by rule: where each is, on which ground, when it is due back. Without a ground none may be kept (Labour Contract Law, Art. 9).',
      }}
      primary={may && takeIn}
    >
      <Counts />
      <FilterBar
        filters={[
          { kind: 'text', key: 'text', label: { zh: '姓名、工号或号码后四位', en: 'Name, staff number, last four' } },
          {
            kind: 'one',
            key: 'state',
            label: { zh: '状态', en: 'State' },
            choices: STATES.map((value) => ({
              value,
              text: value === 'overdue' ? OVERDUE : CUSTODY_STATE_NAMES[value],
            })),
          },
          {
            kind: 'one',
            key: 'kind',
            label: { zh: '证照种类', en: 'Kind' },
            choices: DOCUMENT_KINDS.map((value) => ({ value, text: DOCUMENT_KIND_NAMES[value] })),
            width: 200,
          },
        ]}
      />
      <DataTable
        name="travel-documents"
        label={{ zh: '证照保管台账', en: 'Travel documents in custody' }}
        query="travel-documents.list"
        input={filter}
        columns={COLUMNS}
        rowKey={(row) => row.documentId}
        onExport={(choice) => call('travel-documents.export', { ...filter, ...choice })}
        onOpen={open}
        {...(may && { bulk: (rows: readonly Row[], clear: () => void) => <Remind rows={rows} clear={clear} /> })}
        empty={
          search.state || search.text || search.kind
            ? { zh: '没有符合条件的证照。', en: 'No such documents.' }
            : {
                zh: '单位没有保管任何证照。依规定应由单位保管的（因公证照、涉密人员和登记备案人员的证照），点右上角“接收证照”登记；其他人的证照由本人保管。',
                en: 'The unit keeps none. Take in what rules ask for (official documents, those of secret-related and registered people) under “Take a document in”; everybody else keeps his own.',
              }
        }
      />
      <PurposeDialog
        open={opening !== undefined}
        title={{ zh: '打开证照保管记录', en: 'Open the document’s record' }}
        notice={{
          zh: '领出、交回的日期可能反映行踪。打开会记入日志，持证人可以看到谁、什么时候、为什么查看。',
          en: 'Days out and in may tell of journeys. Opening it is logged; the holder sees who looked, when and why.',
        }}
        act={{ zh: '打开', en: 'Open' }}
        first="travel"
        onCancel={() => open(undefined)}
        onGiven={(purpose) =>
          go({ to: `/travel-documents/${opening!.documentId}`, search: { person: opening!.personId, purpose } })
        }
      />
      {taking && <TakeInDialog onClose={() => take(false)} />}
    </Page>
  );
}

/** Each holder of what was chosen and is out. */
function Remind({ rows, clear }: { rows: readonly Row[]; clear: () => void }) {
  const t = useText();
  const say = useSay();
  const act = useAct('travel-documents.remind');
  const out = rows.filter(({ state }) => state === 'out');
  const remind = async () => {
    const done = await act.mutateAsync({ documentIds: out.map(({ documentId }) => documentId) });
    say.done(reminded(done));
    clear();
  };
  return (
    <Button
      size="small"
      disabled={out.length === 0}
      loading={act.isPending}
      onClick={() => void remind().catch(say.failed)}
    >
      {t({ zh: `提醒交回（${out.length} 件已领出）`, en: `Remind (${out.length} out)` })}
    </Button>
  );
}

export function reminded(done: { reminded: number; before: number; withoutAccount: number }): Localised {
  return {
    zh: [
      `已提醒 ${done.reminded} 人`,
      ...(done.before > 0 ? [`${done.before} 人今天已提醒过`] : []),
      ...(done.withoutAccount > 0 ? [`其中 ${done.withoutAccount} 人没有账号，请当面或者电话提醒`] : []),
    ].join('；'),
    en: [
      `${done.reminded} reminded`,
      ...(done.before > 0 ? [`${done.before} reminded today already`] : []),
      ...(done.withoutAccount > 0 ? [`${done.withoutAccount} without an account: tell them yourself`] : []),
    ].join('; '),
  };
}

/** What is where, each a link to its rows. */
function Counts() {
  const t = useText();
  const { data } = useQueryOf('travel-documents.counts', {});
  if (!data) return null;
  const figures = [
    { n: data.in, zh: '件由单位保管', en: 'kept by the unit', state: 'in', late: false },
    { n: data.out, zh: '件已领出', en: 'handed out', state: 'out', late: false },
    { n: data.overdue, zh: '件逾期未交回', en: 'overdue', state: 'overdue', late: data.overdue > 0 },
  ];
  return (
    <div className="custody-counts">
      {figures.map(({ n, zh, en, state, late }) => (
        <Link
          key={state}
          to="/travel-documents"
          search={{ state }}
          className={late ? 'custody-count late' : 'custody-count'}
        >
          <strong>{n}</strong> {t({ zh, en })}
        </Link>
      ))}
    </div>
  );
}
