/** Findings from every source in one list: what is overdue stands first, each with who puts it right and by when. */

import { Button } from 'antd';
import { useState } from 'react';
import {
  FINDING_SOURCES,
  FINDING_STAND_NAMES,
  FINDING_STANDS,
  SEVERITIES,
  SEVERITY_NAMES,
  SOURCES,
} from '../../../src/domain/findings/findings.ts';
import { call, type RowOf } from '../../api.ts';
import { type Column, DataTable } from '../../kit/data-table.tsx';
import { DayText } from '../../kit/days.tsx';
import { FilterBar } from '../../kit/filter-bar.tsx';
import { numberOf, oneOf } from '../../kit/filters.ts';
import { useFilters, useGo } from '../../kit/link.tsx';
import { Page } from '../../kit/page.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { type Localised, useText } from '../../language.tsx';
import { useWhoAmI } from '../../shell.tsx';
import { DepartmentSelect } from '../units/department-select.tsx';
import { RaiseDialog } from './raise-dialog.tsx';
import { severityFilter } from './severity-filter.ts';
import { TONE_OF_FINDING, TONE_OF_SEVERITY, useRuns } from './words.tsx';

type Row = RowOf<'findings.list'>;
const STANDS = ['not-closed', ...FINDING_STANDS] as const;
const NOT_CLOSED: Localised = { zh: '未了结', en: 'Not closed' };
const RECURRING: Localised = { zh: '再次出现的', en: 'Found again' };

const COLUMNS: readonly Column<Row>[] = [
  { key: 'number', title: { zh: '编号', en: 'Number' }, render: (row) => <span className="nowrap">{row.number}</span> },
  { key: 'title', title: { zh: '问题', en: 'What' }, render: (row) => <Words of={row.title} /> },
  {
    key: 'severity',
    title: { zh: '严重程度', en: 'Severity' },
    render: (row) => <ToneTag tone={TONE_OF_SEVERITY[row.severity]} text={SEVERITY_NAMES[row.severity]} />,
  },
  {
    key: 'stand',
    title: { zh: '状态', en: 'State' },
    render: (row) => <ToneTag tone={TONE_OF_FINDING[row.stand]} text={FINDING_STAND_NAMES[row.stand]} />,
  },
  { key: 'due', title: { zh: '整改期限', en: 'Due on' }, render: (row) => <DayText day={row.dueOn} /> },
  { key: 'source', title: { zh: '来源', en: 'Source' }, render: (row) => <Words of={SOURCES[row.source].name} /> },
  { key: 'department', title: { zh: '责任部门', en: 'Department' }, render: (row) => row.department ?? '—' },
  { key: 'responsible', title: { zh: '责任人', en: 'Responsible' }, render: (row) => row.responsible ?? '—' },
  {
    key: 'again',
    title: { zh: '再次出现', en: 'Found again' },
    render: (row) => <Again row={row} />,
    hidden: true,
  },
  { key: 'where', title: { zh: '部位', en: 'Where' }, render: (row) => <Words of={row.where} />, hidden: true },
  { key: 'raised', title: { zh: '发现日期', en: 'Found on' }, render: (row) => <DayText day={row.raisedOn} /> },
  {
    key: 'files',
    title: { zh: '佐证材料', en: 'Evidence' },
    align: 'right',
    render: (row) => row.files,
    hidden: true,
  },
];

export default function Findings() {
  const t = useText();
  const go = useGo();
  const [search] = useFilters();
  const runs = useRuns();
  const raises = useWhoAmI().roles.includes('network-security') || runs;
  const [raising, raise] = useState(false);
  const departmentId = numberOf(search.department) as Row['departmentId'] | undefined;
  const filter = {
    stand: oneOf(STANDS, search.stand),
    severity: oneOf(SEVERITIES, search.severity),
    source: oneOf(FINDING_SOURCES, search.source),
    text: search.text,
    ...(departmentId && { departmentId }),
    ...(search.recurring === 'true' && { recurring: true as const }),
  };
  return (
    <Page
      title={{ zh: '问题整改', en: 'Findings' }}
      purpose={{
        zh: '自查、检测、清点、演练、检查和员工建议发现的问题，都在这里整改、由他人验收、销号。',
        en: 'What self-inspections, scans, inventories, drills, inspections and people found: put right here, verified by another person, closed.',
      }}
      primary={
        raises && (
          <Button type="primary" onClick={() => raise(true)}>
            {t({ zh: '登记问题', en: 'Enter a finding' })}
          </Button>
        )
      }
    >
      <FilterBar
        filters={[
          { kind: 'text', key: 'text', label: { zh: '编号', en: 'Number' } },
          {
            kind: 'one',
            key: 'stand',
            label: { zh: '状态', en: 'State' },
            choices: STANDS.map((value) => ({
              value,
              text: value === 'not-closed' ? NOT_CLOSED : FINDING_STAND_NAMES[value],
            })),
          },
          severityFilter,
          {
            kind: 'one',
            key: 'source',
            label: { zh: '来源', en: 'Source' },
            choices: FINDING_SOURCES.map((value) => ({ value, text: SOURCES[value].name })),
          },
          ...(runs
            ? [
                {
                  kind: 'own' as const,
                  key: 'department',
                  render: (value: string | undefined, change: (next: string | undefined) => void) => (
                    <DepartmentSelect
                      value={numberOf(value)}
                      onChange={(id) => change(id === undefined ? undefined : String(id))}
                    />
                  ),
                },
              ]
            : []),
          {
            kind: 'one',
            key: 'recurring',
            label: { zh: '再次出现', en: 'Found again' },
            choices: [{ value: 'true', text: RECURRING }],
          },
        ]}
      />
      <DataTable
        name="findings"
        label={{ zh: '问题整改', en: 'Findings' }}
        query="findings.list"
        input={filter}
        columns={COLUMNS}
        rowKey={(row) => row.findingId}
        {...(runs && { onExport: (choice) => call('findings.export', { ...filter, ...choice }) })}
        onOpen={({ findingId }) => go({ to: `/findings/${findingId}` })}
        empty={{
          zh: '没有符合条件的问题。日常发现的问题在这里“登记问题”；检测、清点、核验发现的会自动列入；员工可以在“我的”页面提出隐患建议。',
          en: 'No such findings. Enter what you find in your work here; what scans, inventories and checks find comes by itself; people suggest hidden dangers on My page.',
        }}
      />
      {raising && <RaiseDialog onClose={() => raise(false)} />}
    </Page>
  );
}

function Words({ of }: { of: Localised | null }) {
  const t = useText();
  return <>{of ? t(of) : '—'}</>;
}

function Again({ row }: { row: Row }) {
  const t = useText();
  if (row.recursOf === null && row.round === 1) return <>—</>;
  return <>{row.recursOf ? t(RECURRING) : t({ zh: `第${row.round}轮`, en: `Round ${row.round}` })}</>;
}
