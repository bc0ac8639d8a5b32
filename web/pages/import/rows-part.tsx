/** The rows by what accepting would do with them, and what could not be read. The tab stands in the address. */
import { Tabs } from 'antd';
import { VERDICT_NAMES, type Verdict } from '../../../src/domain/rosters/rosters.ts';
import { call } from '../../api.ts';
import { DataTable } from '../../kit/data-table.tsx';
import { FilterBar } from '../../kit/filter-bar.tsx';
import { oneOf } from '../../kit/filters.ts';
import { useFilters } from '../../kit/link.tsx';
import { type Localised, useText } from '../../language.tsx';
import { RemarksTable } from './remarks-table.tsx';
import { columnsOf } from './row-columns.tsx';
import type { Opened } from './words.ts';

const TABS = ['new', 'changed', 'conflict', 'problem', 'note', 'same', 'skipped'] as const;
type Tab = (typeof TABS)[number];
const REMARK_TABS: Record<'problem' | 'note' | 'skipped', Localised> = {
  problem: { zh: '无法识别', en: 'Cannot be read' },
  note: { zh: '请核对', en: 'To be checked' },
  skipped: { zh: '略过的行', en: 'Passed over' },
};
const nameOf = (tab: Tab): Localised =>
  tab === 'problem' || tab === 'note' || tab === 'skipped' ? REMARK_TABS[tab] : VERDICT_NAMES[tab];

export function RowsPart({ proposal }: { proposal: Opened }) {
  const t = useText();
  const [search, change] = useFilters();
  const { counts, remarks } = proposal;
  if (!counts) return null;
  const countOf = (tab: Tab): number =>
    tab === 'problem' || tab === 'note' || tab === 'skipped'
      ? remarks.filter((one) => one.kind === tab).reduce((sum, one) => sum + one.count, 0)
      : counts[tab];
  const tab = oneOf(TABS, search.tab) ?? TABS.find((one) => countOf(one) > 0) ?? 'new';
  return (
    <>
      <Tabs
        className="row-tabs"
        activeKey={tab}
        onChange={(next) => change({ tab: next, text: undefined, reason: undefined })}
        items={TABS.map((one) => ({
          key: one,
          label: `${t(nameOf(one))} ${countOf(one).toLocaleString('en-US')}`,
        }))}
      />
      {tab === 'problem' || tab === 'note' || tab === 'skipped' ? (
        <RemarksTable key={tab} proposal={proposal} kind={tab} />
      ) : (
        <Rows key={tab} proposal={proposal} verdict={tab} />
      )}
    </>
  );
}

const EMPTY: Record<Verdict, Localised> = {
  new: { zh: '没有新增的人员。', en: 'There are no new people.' },
  changed: { zh: '没有人员的信息有变化。', en: 'Nobody’s data would change.' },
  same: { zh: '没有与系统完全一致的行。', en: 'No row is the same as what is there.' },
  conflict: { zh: '没有需要选择的行。', en: 'There is nothing to choose.' },
};

function Rows({ proposal, verdict }: { proposal: Opened; verdict: Verdict }) {
  const t = useText();
  const [search] = useFilters();
  const asked = { proposalId: proposal.proposalId, verdict, text: search.text?.slice(0, 60) || undefined };
  return (
    <>
      <FilterBar filters={[{ kind: 'text', key: 'text', label: { zh: '姓名或工号', en: 'Name or staff number' } }]} />
      <DataTable
        name={`roster-${verdict}`}
        label={VERDICT_NAMES[verdict]}
        query="rosters.rows"
        input={asked}
        onExport={(choice) => call('rosters.export-rows', { ...asked, ...choice })}
        columns={columnsOf(t, verdict, proposal)}
        rowKey={(row) => row.rowId}
        empty={EMPTY[verdict]}
      />
    </>
  );
}
