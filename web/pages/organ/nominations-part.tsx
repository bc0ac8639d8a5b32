/** What departments nominated and units applied for, and was not taken in yet. */
import { Button } from 'antd';
import type { RowOf } from '../../api.ts';
import { type Column, DataTable } from '../../kit/data-table.tsx';
import { DayText, InstantText } from '../../kit/days.tsx';
import { useGo } from '../../kit/link.tsx';
import { useText } from '../../language.tsx';
import { useIsOrganOfficer } from './may.ts';
import { useTakeNomination } from './take-in.ts';

type Row = RowOf<'organ.nominations'>;

const COLUMNS: readonly Column<Row>[] = [
  { key: 'title', title: { zh: '标题', en: 'Title' }, render: (row) => row.title ?? '—' },
  { key: 'from', title: { zh: '来文单位', en: 'From' }, render: (row) => row.from },
  { key: 'number', title: { zh: '文号', en: 'Number' }, render: (row) => row.number },
  { key: 'day', title: { zh: '成文日期', en: 'Day' }, render: (row) => <DayText day={row.day} /> },
  { key: 'receivedAt', title: { zh: '收到', en: 'Received' }, render: (row) => <InstantText at={row.receivedAt} /> },
  { key: 'act', title: { zh: '操作', en: 'Acts' }, render: (row) => <TakeIn row={row} /> },
];

export function NominationsPart() {
  const go = useGo();
  return (
    <DataTable
      name="key-unit-nominations"
      label={{ zh: '建议和申请', en: 'Nominations' }}
      query="organ.nominations"
      input={{}}
      columns={COLUMNS}
      rowKey={(row) => row.arrivalId}
      onOpen={(row) => go({ to: `/dispatches/received/${row.arrivalId}` })}
      empty={{
        zh: '没有待接收的建议或者申请。行业主管部门的建议和单位的申请以公文送来，收到后列在这里。',
        en: 'Nothing waits. What departments nominate and units apply for comes as dispatches, and stands here until it is taken in.',
      }}
    />
  );
}

function TakeIn({ row }: { row: Row }) {
  const t = useText();
  const take = useTakeNomination();
  if (!useIsOrganOfficer()) return null;
  return (
    <Button
      size="small"
      aria-label={t({ zh: `接收${row.number}`, en: `Take in ${row.number}` })}
      onClick={() => take(row)}
    >
      {t({ zh: '接收', en: 'Take in' })}
    </Button>
  );
}
