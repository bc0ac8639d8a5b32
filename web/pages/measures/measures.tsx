/** Measures: what is there, whose check comes next, and what the year's check still lacks by article. */
import { Button } from 'antd';
import { useState } from 'react';
import {
  MEASURE_FORM_NAMES,
  MEASURE_KIND_NAMES,
  MEASURE_KINDS,
  MEASURE_STAND_NAMES,
} from '../../../src/domain/measures/measures.ts';
import { call, type RowOf } from '../../api.ts';
import { type Column, DataTable } from '../../kit/data-table.tsx';
import { DayText } from '../../kit/days.tsx';
import { FilterBar } from '../../kit/filter-bar.tsx';
import { numberOf, oneOf } from '../../kit/filters.ts';
import { useFilters, useGo } from '../../kit/link.tsx';
import { Page } from '../../kit/page.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { type Localised, useText } from '../../language.tsx';
import { DepartmentSelect } from '../units/department-select.tsx';
import { ChecksDialog } from './check-dialogs.tsx';
import { MeasureDialog } from './measure-dialog.tsx';
import { MeasureTabs } from './measure-tabs.tsx';
import { Rounds } from './rounds.tsx';
import { TONE_OF_MEASURE, useKeeps } from './words.tsx';

type Row = RowOf<'measures.list'>;

function Words({ of }: { of: Localised }) {
  return <>{useText()(of)}</>;
}

const COLUMNS: readonly Column<Row>[] = [
  { key: 'name', title: { zh: '措施', en: 'Measure' }, render: (row) => row.name ?? '—' },
  { key: 'kind', title: { zh: '类别', en: 'Kind' }, render: (row) => <Words of={MEASURE_KIND_NAMES[row.kind]} /> },
  { key: 'form', title: { zh: '形式', en: 'Form' }, render: (row) => <Words of={MEASURE_FORM_NAMES[row.form]} /> },
  { key: 'place', title: { zh: '地点', en: 'Where' }, render: (row) => row.place ?? '—' },
  {
    key: 'objects',
    title: { zh: '防护对象', en: 'Protects' },
    render: (row) =>
      row.objects.length === 0 ? (
        '—'
      ) : (
        <span className="some-names">{row.objects.map(({ name }) => name).join(' · ')}</span>
      ),
  },
  { key: 'owner', title: { zh: '责任人', en: 'Owner' }, render: (row) => row.owner ?? row.department ?? '—' },
  {
    key: 'stand',
    title: { zh: '状态', en: 'State' },
    render: (row) => <ToneTag tone={TONE_OF_MEASURE[row.stand]} text={MEASURE_STAND_NAMES[row.stand]} />,
  },
  {
    ...{ key: 'last', title: { zh: '最近检查', en: 'Last check' }, hidden: true },
    render: (row) => <DayText day={row.lastCheckOn} />,
  },
  {
    key: 'next',
    title: { zh: '下次检查期限', en: 'Next check by' },
    render: (row) => (row.endedOn ? '—' : <DayText day={row.nextCheck} />),
  },
  {
    ...{ key: 'effective', title: { zh: '生效日期', en: 'Effective' }, hidden: true },
    render: (row) => <DayText day={row.effectiveOn} />,
  },
  { ...{ key: 'standard', title: { zh: '标准', en: 'Standard' }, hidden: true }, render: (row) => row.standard ?? '—' },
  {
    ...{ key: 'papers', title: { zh: '文件', en: 'Papers' }, hidden: true, align: 'right' },
    render: (row) => row.papers,
  },
];

export default function Measures() {
  const t = useText();
  const go = useGo();
  const keeps = useKeeps();
  const [search] = useFilters();
  const [registering, register] = useState(false);
  const [checking, check] = useState<{ rows: readonly Row[]; clear: () => void }>();
  const departmentId = numberOf(search.department) as Row['departmentId'] | undefined;
  const filter = {
    ...{ text: search.text, kind: oneOf(MEASURE_KINDS, search.kind) },
    ...(search.ended !== 'all' && { ended: search.ended === 'ended' }),
    ...(departmentId && { departmentId }),
  };
  return (
    <Page
      title={{ zh: '防范措施', en: 'Measures' }}
      purpose={{
        zh: '人防、物防、技防措施：护着什么、由谁负责、何时检查。检查齐全了，台账自动记为完成。',
        en: 'Human, physical and technical measures: what each protects, who answers for it, when it is checked. Once nothing is missing, the ledger is met by itself.',
      }}
      primary={
        keeps && (
          <Button type="primary" onClick={() => register(true)}>
            {t({ zh: '登记措施', en: 'Register a measure' })}
          </Button>
        )
      }
    >
      <MeasureTabs />
      <Rounds />
      <FilterBar
        filters={[
          { kind: 'text', key: 'text', label: { zh: '措施或地点', en: 'Measure or place' } },
          {
            kind: 'one',
            key: 'kind',
            label: { zh: '类别', en: 'Kind' },
            choices: MEASURE_KINDS.map((value) => ({ value, text: MEASURE_KIND_NAMES[value] })),
          },
          {
            kind: 'own',
            key: 'department',
            render: (value, change) => (
              <DepartmentSelect
                value={numberOf(value)}
                onChange={(id) => change(id === undefined ? undefined : String(id))}
              />
            ),
          },
          {
            kind: 'one',
            key: 'ended',
            label: { zh: '是否终止', en: 'Ended or not' },
            first: 'current',
            choices: [
              { value: 'current', text: { zh: '有效的', en: 'In force' } },
              { value: 'ended', text: { zh: '已终止的', en: 'Ended' } },
              { value: 'all', text: { zh: '全部', en: 'All' } },
            ],
          },
        ]}
      />
      <DataTable
        name="measures"
        label={{ zh: '防范措施', en: 'Measures' }}
        query="measures.list"
        input={filter}
        columns={COLUMNS}
        rowKey={(row) => row.measureId}
        onOpen={({ measureId }) => go({ to: `/measures/${measureId}` })}
        onExport={(choice) => call('measures.export', { ...filter, ...choice })}
        {...(keeps && {
          bulk: (rows: readonly Row[], clear: () => void) => (
            <Button size="small" type="primary" onClick={() => check({ rows, clear })}>
              {t({ zh: '登记检查', en: 'Record their check' })}
            </Button>
          ),
        })}
        empty={{
          zh: '没有符合条件的措施。先在“防护对象”中登记要害部门部位、网络设施和信息系统，再登记护着它们的措施。',
          en: 'No such measure. First register key parts, network facilities and systems under “Protected objects”, then the measures that protect them.',
        }}
      />
      {registering && <MeasureDialog onClose={() => register(false)} />}
      {checking && <ChecksDialog measures={checking.rows} onClose={() => check(undefined)} onDone={checking.clear} />}
    </Page>
  );
}
