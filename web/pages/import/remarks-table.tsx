/** The cells that were not read, what was assumed, and the rows passed over: where, what stands there, and why. */
import { call, type RowOf } from '../../api.ts';
import { type Column, DataTable } from '../../kit/data-table.tsx';
import { FilterBar } from '../../kit/filter-bar.tsx';
import { useFilters } from '../../kit/link.tsx';
import { type Localised, type Text, useText } from '../../language.tsx';
import type { Opened } from './words.ts';

type Kind = 'problem' | 'note' | 'skipped';
type Row = RowOf<'rosters.problems'>;

const SAID: Record<Kind, { readonly label: Localised; readonly empty: Localised }> = {
  problem: {
    label: { zh: '无法识别的单元格', en: 'Cells that cannot be read' },
    empty: { zh: '所有单元格都能识别。', en: 'Every cell was read.' },
  },
  note: {
    label: { zh: '请核对的内容', en: 'What should be checked' },
    empty: { zh: '没有需要核对的内容。', en: 'There is nothing to check.' },
  },
  skipped: {
    label: { zh: '略过的行', en: 'Rows passed over' },
    empty: { zh: '没有略过的行。', en: 'No row was passed over.' },
  },
};

export function RemarksTable({ proposal, kind }: { proposal: Opened; kind: Kind }) {
  const t = useText();
  const [search] = useFilters();
  const reasons = proposal.remarks.filter((one) => one.kind === kind);
  const reason = reasons.find((one) => one.reason === search.reason)?.reason;
  const asked = { proposalId: proposal.proposalId, kind, reason };
  return (
    <>
      {reasons.length > 1 && (
        <FilterBar
          filters={[
            {
              kind: 'one',
              key: 'reason',
              label: { zh: '原因', en: 'Reason' },
              width: 320,
              choices: reasons.map((one) => ({
                value: one.reason,
                text: { zh: `${one.count} 处：${one.words.zh}`, en: `${one.count} × ${one.words.en}` },
              })),
            },
          ]}
        />
      )}
      <DataTable
        name={`roster-${kind}`}
        label={SAID[kind].label}
        query="rosters.problems"
        input={asked}
        columns={columnsOf(t, kind)}
        rowKey={(row) => `${row.sheet}/${row.cell}/${row.reason}`}
        onExport={(choice) => call('rosters.export-problems', { ...asked, ...choice })}
        empty={SAID[kind].empty}
      />
    </>
  );
}

function columnsOf(t: Text, kind: Kind): Column<Row>[] {
  const all: Column<Row>[] = [
    {
      key: 'sheet',
      title: { zh: '工作表', en: 'Sheet' },
      render: (row) => <span className="nowrap">{row.sheet}</span>,
    },
    {
      key: 'cell',
      title: { zh: '位置', en: 'Cell' },
      render: (row) => (/^\d+$/.test(row.cell) ? t({ zh: `第 ${row.cell} 行`, en: `row ${row.cell}` }) : row.cell),
    },
    { key: 'header', title: { zh: '列', en: 'Column' }, render: (row) => <span className="nowrap">{row.header}</span> },
    {
      key: 'raw',
      title: { zh: '内容', en: 'What stands there' },
      render: (row) => <span className="nowrap">{row.raw}</span>,
    },
    { key: 'reason', title: { zh: '说明', en: 'Why' }, render: (row) => <div className="why">{t(row.words)}</div> },
  ];
  return kind === 'skipped' ? all.filter(({ key }) => key !== 'header' && key !== 'raw') : all;
}
