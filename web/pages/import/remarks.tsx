/** What could not be read, with sheet, cell and reason; what was assumed; what was passed over. */
import { call, type RowOf } from '../../api.ts';
import { type Column, DataTable } from '../../kit/data-table.tsx';
import { FilterBar } from '../../kit/filter-bar.tsx';
import { useFilters } from '../../kit/link.tsx';
import { type Text, useText } from '../../language.tsx';
import type { Proposal } from './proposal.tsx';

type Row = RowOf<'rosters.problems'>;

export function Remarks({ proposal, kind }: { proposal: Proposal; kind: 'problem' | 'note' | 'skipped' }) {
  const t = useText();
  const [search] = useFilters();
  const input = { proposalId: proposal.proposalId, kind, reason: search.reason || undefined };
  const reasons = proposal.remarks.filter((one) => one.kind === kind);
  const count = (n: number) => n.toLocaleString('en-US');
  return (
    <>
      <FilterBar
        filters={[
          {
            kind: 'one',
            key: 'reason',
            width: 320,
            label: { zh: '原因', en: 'Reason' },
            choices: reasons.map(({ reason, words, count: n }) => ({
              value: reason,
              text: { zh: `${words.zh}（${count(n)}）`, en: `${words.en} (${count(n)})` },
            })),
          },
        ]}
      />
      <DataTable
        name={`roster-${kind}`}
        label={{ zh: '读取说明', en: 'Remarks' }}
        query="rosters.problems"
        input={input}
        columns={columnsOf(t)}
        rowKey={(row) => `${row.sheet}-${row.cell}-${row.reason}`}
        onExport={(choice) => call('rosters.export-problems', { ...input, ...choice })}
        empty={{ zh: '没有。', en: 'None.' }}
      />
    </>
  );
}

const columnsOf = (t: Text): Column<Row>[] => [
  { key: 'sheet', title: { zh: '工作表', en: 'Sheet' }, render: (row) => row.sheet },
  { key: 'cell', title: { zh: '单元格', en: 'Cell' }, render: (row) => row.cell },
  { key: 'header', title: { zh: '列', en: 'Column' }, render: (row) => row.header || '—' },
  { key: 'raw', title: { zh: '内容', en: 'What stands there' }, render: (row) => row.raw || '—' },
  {
    key: 'why',
    title: { zh: '原因', en: 'Reason' },
    render: (row) => <div className="column-why">{t(row.words)}</div>,
  },
];
