/** What the open batch would destroy, line by line: seen before it is started, and before it is confirmed. */
import { Collapse } from 'antd';
import type { RowOf } from '../../api.ts';
import { type Column, DataTable } from '../../kit/data-table.tsx';
import { DayText } from '../../kit/days.tsx';
import { Link } from '../../kit/link.tsx';
import { useText } from '../../language.tsx';

type Row = RowOf<'retention.lines'>;

const COLUMNS: readonly Column<Row>[] = [
  { key: 'person', title: { zh: '涉及人员', en: 'Person' }, render: (row) => <Whom row={row} /> },
  { key: 'kind', title: { zh: '记录种类', en: 'Kind of record' }, render: (row) => <Kind row={row} /> },
  { key: 'left', title: { zh: '离职日期', en: 'Left on' }, render: (row) => <DayText day={row.leftOn} /> },
  { key: 'due', title: { zh: '期满日期', en: 'Period ended' }, render: (row) => <DayText day={row.dueOn} /> },
];

export function BatchLines({ batchId }: { batchId: number }) {
  const t = useText();
  const table = (
    <DataTable
      name="batch-lines"
      label={{ zh: '批次明细', en: 'Lines of the batch' }}
      query="retention.lines"
      input={{ batchId: batchId as never }}
      columns={COLUMNS}
      rowKey={(row) => `${row.kind}-${row.recordId}`}
      empty={{ zh: '没有待销毁的记录。', en: 'Nothing is left to be destroyed.' }}
    />
  );
  const label = t({ zh: '查看明细', en: 'Line by line' });
  return <Collapse ghost size="small" items={[{ key: 'lines', label, children: table }]} />;
}

function Whom({ row }: { row: Row }) {
  const t = useText();
  if (row.personId === null)
    return <span className="quiet">{t({ zh: `编号 ${row.recordId}`, en: `No. ${row.recordId}` })}</span>;
  return <Link to={`/people/${row.personId}`}>{row.personName}</Link>;
}

function Kind({ row }: { row: Row }) {
  const t = useText();
  return t(row.kindName);
}
