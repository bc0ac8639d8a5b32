/** What was done in the wrong order of dates, the gravest first; beside it the catalogue of what is checked. */

import { Button, Tabs } from 'antd';
import { useState } from 'react';
import {
  AREA_NAMES,
  AREAS,
  BREACH_STAND_NAMES,
  BREACH_STANDS,
  type BreachStand,
} from '../../../src/domain/date-orders/date-orders.ts';
import { SEVERITIES, SEVERITY_NAMES } from '../../../src/domain/findings/findings.ts';
import { call, type RowOf, useAct } from '../../api.ts';
import { useSay } from '../../kit/confirm.tsx';
import { type Column, DataTable } from '../../kit/data-table.tsx';
import { FilterBar } from '../../kit/filter-bar.tsx';
import { oneOf } from '../../kit/filters.ts';
import { useFilters } from '../../kit/link.tsx';
import { Page } from '../../kit/page.tsx';
import { type Tone, ToneTag } from '../../kit/state-tag.tsx';
import { useText } from '../../language.tsx';
import { severityFilter } from '../findings/severity-filter.ts';
import { TONE_OF_SEVERITY, useRuns } from '../findings/words.tsx';
import { DepartmentSelect } from '../units/department-select.tsx';
import { BreachDrawer } from './breach-drawer.tsx';
import { Catalogue } from './catalogue.tsx';
import { Happened, Words } from './words.tsx';

type Row = RowOf<'date-orders.list'>;
export const TONE_OF_BREACH: Record<BreachStand, Tone> = {
  open: 'late',
  explained: 'stated',
  'in-hand': 'working',
  gone: 'ended',
};

const COLUMNS: readonly Column<Row>[] = [
  {
    key: 'title',
    title: { zh: '应有的先后', en: 'Order that was not kept' },
    render: (row) => <Words of={row.title} />,
  },
  { key: 'name', title: { zh: '对象', en: 'About' }, render: (row) => <Words of={row.name} /> },
  { key: 'person', title: { zh: '涉及人员', en: 'Person' }, render: (row) => row.person ?? '—' },
  {
    key: 'first',
    title: { zh: '应在先', en: 'Should be first' },
    render: (row) => <Happened fact={row.first} by={row.by} />,
  },
  {
    key: 'second',
    title: { zh: '应在后', en: 'Should be second' },
    render: (row) => <Happened fact={row.second} by={row.by} />,
  },
  { key: 'late', title: { zh: '晚几天', en: 'Days late' }, align: 'right', render: (row) => row.daysLate },
  { key: 'age', title: { zh: '距今天数', en: 'Days ago' }, align: 'right', render: (row) => row.ageInDays },
  {
    key: 'severity',
    title: { zh: '严重程度', en: 'Severity' },
    render: (row) => <ToneTag tone={TONE_OF_SEVERITY[row.severity]} text={SEVERITY_NAMES[row.severity]} />,
  },
  {
    key: 'stand',
    title: { zh: '状态', en: 'State' },
    render: (row) => <ToneTag tone={TONE_OF_BREACH[row.stand]} text={BREACH_STAND_NAMES[row.stand]} />,
  },
  { key: 'department', title: { zh: '部门', en: 'Department' }, render: (row) => row.department ?? '—', hidden: true },
  {
    key: 'area',
    title: { zh: '类别', en: 'Area' },
    render: (row) => <Words of={AREA_NAMES[row.area]} />,
    hidden: true,
  },
];

export default function DateOrders() {
  const t = useText();
  const say = useSay();
  const isOffice = useRuns();
  const [search, change] = useFilters();
  const run = useAct('date-orders.run');
  const runNow = () =>
    void run.mutateAsync({}).then(
      ({ checks, found, gone }) =>
        say.done({
          zh: `已核对 ${checks} 项：新发现 ${found} 处，不再发现 ${gone} 处。`,
          en: `${checks} checks run: ${found} new, ${gone} no longer found.`,
        }),
      say.failed,
    );
  return (
    <Page
      title={{ zh: '日期顺序核对', en: 'Order of dates' }}
      purpose={{
        zh: '逐条核对记录的先后：先教育后出行、先审查签约后上岗、按期报告；办晚了的只能说明，不能改日期。每次变更后一分钟内核对，每天全部核对一次。',
        en: 'What must come first is checked in every record: briefing before the journey, review and letter before the post, report in time. What was late is explained, never repaired. Checked within a minute of a change, all of it once a day.',
      }}
      {...(isOffice && {
        primary: (
          <Button type="primary" loading={run.isPending} onClick={runNow}>
            {t({ zh: '立即核对', en: 'Check now' })}
          </Button>
        ),
      })}
    >
      <Tabs
        activeKey={search.part ?? 'breaches'}
        onChange={(part) => change({ part: part === 'breaches' ? undefined : part })}
        items={[
          { key: 'breaches', label: t({ zh: '先后不符', en: 'Not in order' }), children: <Breaches /> },
          { key: 'catalogue', label: t({ zh: '核对目录', en: 'What is checked' }), children: <Catalogue /> },
        ]}
      />
    </Page>
  );
}

function Breaches() {
  const t = useText();
  const say = useSay();
  const isOffice = useRuns();
  const [search] = useFilters();
  const [open, look] = useState<Row['breachId']>();
  const raise = useAct('date-orders.raise');
  const filter = {
    stand: oneOf(BREACH_STANDS, search.stand ?? 'open'),
    severity: oneOf(SEVERITIES, search.severity),
    area: oneOf(AREAS, search.area),
    ...(search.check && { check: Number(search.check) }),
    ...(search.departmentId && { departmentId: Number(search.departmentId) as never }),
  };
  const makeFindings = (chosen: readonly Row[], clear: () => void) =>
    void raise.mutateAsync({ breachIds: chosen.map(({ breachId }) => breachId) }).then(() => {
      clear();
      say.done({ zh: '已转为问题整改，按严重程度计期。', en: 'Made findings; the day follows from the severity.' });
    }, say.failed);
  return (
    <>
      <FilterBar
        filters={[
          {
            kind: 'one',
            key: 'stand',
            label: { zh: '状态', en: 'State' },
            first: 'open',
            choices: BREACH_STANDS.map((value) => ({ value, text: BREACH_STAND_NAMES[value] })),
          },
          {
            kind: 'one',
            key: 'area',
            label: { zh: '类别', en: 'Area' },
            choices: AREAS.map((value) => ({ value, text: AREA_NAMES[value] })),
          },
          severityFilter,
          {
            kind: 'own',
            key: 'check',
            render: (value, set) => <OneCheck number={value} clear={() => set(undefined)} />,
          },
          {
            kind: 'own',
            key: 'departmentId',
            render: (value, set) => (
              <DepartmentSelect
                label={{ zh: '部门（含下级）', en: 'Department and below' }}
                value={value ? Number(value) : undefined}
                onChange={(id) => set(id === undefined ? undefined : String(id))}
              />
            ),
          },
        ]}
      />
      <DataTable
        name="date-orders"
        label={{ zh: '先后不符', en: 'Not in order' }}
        query="date-orders.list"
        input={filter}
        columns={COLUMNS}
        rowKey={(row) => row.breachId}
        onOpen={({ breachId }) => look(breachId)}
        onExport={(choice) => call('date-orders.export', { ...filter, ...choice })}
        {...(filter.stand === 'open' &&
          isOffice && {
            bulk: (chosen: readonly Row[], clear: () => void) => (
              <Button size="small" loading={raise.isPending} onClick={() => makeFindings(chosen, clear)}>
                {t({ zh: '转为问题整改', en: 'Make them findings' })}
              </Button>
            ),
          })}
        empty={{
          zh: '没有符合条件的记录。登记和变更之后一分钟内自动核对，也可以“立即核对”。',
          en: 'None such. It is checked within a minute of a change, or with “Check now”.',
        }}
      />
      {open !== undefined && <BreachDrawer breachId={open} onClose={() => look(undefined)} />}
    </>
  );
}

/** Came from the catalogue: the list of one check, until that is taken off. */
function OneCheck({ number, clear }: { number: string | undefined; clear: () => void }) {
  const t = useText();
  if (number === undefined) return null;
  return <Button onClick={clear}>{t({ zh: `只看第 ${number} 项 ×`, en: `Check ${number} alone ×` })}</Button>;
}
