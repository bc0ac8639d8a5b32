/** Cross-checks: what contradicts itself across the registers, the gravest first; beside it the rules. */

import { Button, Tabs } from 'antd';
import { useState } from 'react';
import {
  AREA_NAMES,
  AREAS,
  HIT_STAND_NAMES,
  HIT_STANDS,
  type HitStand,
} from '../../../src/domain/cross-checks/cross-checks.ts';
import { SEVERITIES, SEVERITY_NAMES } from '../../../src/domain/findings/findings.ts';
import { call, type RowOf, useAct } from '../../api.ts';
import { useSay } from '../../kit/confirm.tsx';
import { type Column, DataTable } from '../../kit/data-table.tsx';
import { DayText } from '../../kit/days.tsx';
import { FilterBar } from '../../kit/filter-bar.tsx';
import { oneOf } from '../../kit/filters.ts';
import { useFilters } from '../../kit/link.tsx';
import { Page } from '../../kit/page.tsx';
import { type Tone, ToneTag } from '../../kit/state-tag.tsx';
import { type Localised, useText } from '../../language.tsx';
import { severityFilter } from '../findings/severity-filter.ts';
import { TONE_OF_SEVERITY } from '../findings/words.tsx';
import { DepartmentSelect } from '../units/department-select.tsx';
import { HitDrawer } from './hit-drawer.tsx';
import { Rules } from './rules.tsx';

type Row = RowOf<'cross-checks.list'>;
export const TONE_OF_HIT: Record<HitStand, Tone> = {
  open: 'late',
  accepted: 'stated',
  'in-hand': 'working',
  gone: 'ended',
};

const COLUMNS: readonly Column<Row>[] = [
  { key: 'title', title: { zh: '矛盾', en: 'Contradiction' }, render: (row) => <Words of={row.title} /> },
  {
    key: 'severity',
    title: { zh: '严重程度', en: 'Severity' },
    render: (row) => <ToneTag tone={TONE_OF_SEVERITY[row.severity]} text={SEVERITY_NAMES[row.severity]} />,
  },
  { key: 'name', title: { zh: '对象', en: 'About' }, render: (row) => <Words of={row.name} /> },
  { key: 'person', title: { zh: '涉及人员', en: 'Person' }, render: (row) => row.person ?? '—' },
  { key: 'department', title: { zh: '部门', en: 'Department' }, render: (row) => row.department ?? '—' },
  { key: 'since', title: { zh: '起始日期', en: 'Since' }, render: (row) => <DayText day={row.since} /> },
  { key: 'found', title: { zh: '发现日期', en: 'Found on' }, render: (row) => <DayText day={row.foundOn} /> },
  {
    key: 'stand',
    title: { zh: '状态', en: 'State' },
    render: (row) => <ToneTag tone={TONE_OF_HIT[row.stand]} text={HIT_STAND_NAMES[row.stand]} />,
  },
  {
    key: 'until',
    title: { zh: '接受至', en: 'Accepted until' },
    render: (row) => <DayText day={row.acceptedUntil} />,
    hidden: true,
  },
  {
    key: 'area',
    title: { zh: '类别', en: 'Area' },
    render: (row) => <Words of={AREA_NAMES[row.area]} />,
    hidden: true,
  },
];

export default function CrossChecks() {
  const t = useText();
  const say = useSay();
  const [search, change] = useFilters();
  const run = useAct('cross-checks.run');
  const runNow = () =>
    void run.mutateAsync({}).then(
      ({ rules, found, gone }) =>
        say.done({
          zh: `已核验 ${rules} 条规则：新发现 ${found} 处，消失 ${gone} 处。`,
          en: `${rules} rules run: ${found} new, ${gone} gone.`,
        }),
      say.failed,
    );
  return (
    <Page
      title={{ zh: '交叉核验', en: 'Cross-checks' }}
      purpose={{
        zh: '把人员、岗位、载体、场所、行程、措施和制度互相比对，找出自相矛盾之处；每次变更后一分钟内核验，每天全部核验一次。',
        en: 'People, posts, carriers, places, journeys, measures and rules are crossed and contradictions shown: within a minute of a change, all of it once a day.',
      }}
      primary={
        <Button type="primary" loading={run.isPending} onClick={runNow}>
          {t({ zh: '立即核验', en: 'Check now' })}
        </Button>
      }
    >
      <Tabs
        activeKey={search.part ?? 'hits'}
        onChange={(part) => change({ part: part === 'hits' ? undefined : part })}
        items={[
          { key: 'hits', label: t({ zh: '矛盾', en: 'Contradictions' }), children: <Hits /> },
          { key: 'rules', label: t({ zh: '规则', en: 'Rules' }), children: <Rules /> },
        ]}
      />
    </Page>
  );
}

function Hits() {
  const t = useText();
  const say = useSay();
  const [search] = useFilters();
  const [open, look] = useState<Row['hitId']>();
  const raise = useAct('cross-checks.raise');
  const filter = {
    stand: oneOf(HIT_STANDS, search.stand ?? 'open'),
    severity: oneOf(SEVERITIES, search.severity),
    area: oneOf(AREAS, search.area),
    ...(search.rule && { rule: Number(search.rule) }),
    ...(search.departmentId && { departmentId: Number(search.departmentId) as never }),
  };
  const makeFindings = (chosen: readonly Row[], clear: () => void) =>
    void raise.mutateAsync({ hitIds: chosen.map(({ hitId }) => hitId) }).then(() => {
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
            choices: HIT_STANDS.map((value) => ({ value, text: HIT_STAND_NAMES[value] })),
          },
          severityFilter,
          {
            kind: 'one',
            key: 'area',
            label: { zh: '类别', en: 'Area' },
            choices: AREAS.map((value) => ({ value, text: AREA_NAMES[value] })),
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
        name="cross-checks"
        label={{ zh: '矛盾', en: 'Contradictions' }}
        query="cross-checks.list"
        input={filter}
        columns={COLUMNS}
        rowKey={(row) => row.hitId}
        onOpen={({ hitId }) => look(hitId)}
        onExport={(choice) => call('cross-checks.export', { ...filter, ...choice })}
        {...(filter.stand === 'open' && {
          bulk: (chosen: readonly Row[], clear: () => void) => (
            <Button size="small" loading={raise.isPending} onClick={() => makeFindings(chosen, clear)}>
              {t({ zh: '转为问题整改', en: 'Make them findings' })}
            </Button>
          ),
        })}
        empty={{
          zh: '没有符合条件的矛盾。登记和变更之后一分钟内自动核验，也可以“立即核验”。',
          en: 'No such contradictions. They are looked for within a minute of a change, or with “Check now”.',
        }}
      />
      {open !== undefined && <HitDrawer hitId={open} onClose={() => look(undefined)} />}
    </>
  );
}

function Words({ of }: { of: Localised }) {
  const t = useText();
  return <>{t(of) || '—'}</>;
}
