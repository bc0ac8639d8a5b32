/** What a unit has in hand: inspections and orders that reached it, each with the day by which something is owed. */
import { Button } from 'antd';
import { typeOf } from '../../../src/domain/dispatches/dispatches.ts';
import { RECEIVED_KIND_NAMES, RECEIVED_STATE_NAMES } from '../../../src/domain/inspections/inspections.ts';
import { type RowOf, useAct, useQueryOf } from '../../api.ts';
import { useSay } from '../../kit/confirm.tsx';
import { type Column, DataTable } from '../../kit/data-table.tsx';
import { DayText, InstantText } from '../../kit/days.tsx';
import { FilterBar } from '../../kit/filter-bar.tsx';
import { oneOf } from '../../kit/filters.ts';
import { useFilters, useGo } from '../../kit/link.tsx';
import { Page, Section } from '../../kit/page.tsx';
import { PlainTable } from '../../kit/plain-table.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { useText } from '../../language.tsx';
import { TONE_OF_RECEIVED } from './words.ts';

type Row = RowOf<'inspections.received'>;
const KINDS = ['inspection', 'order'] as const;

const COLUMNS: readonly Column<Row>[] = [
  { key: 'reference', title: { zh: '文号', en: 'Number' }, render: (row) => row.reference },
  { key: 'kind', title: { zh: '事项', en: 'Matter' }, render: (row) => <Kind row={row} /> },
  { key: 'from', title: { zh: '来文机关', en: 'From' }, render: (row) => row.from },
  { key: 'until', title: { zh: '期限', en: 'Until' }, render: (row) => <Until row={row} /> },
  { key: 'report', title: { zh: '报告提交', en: 'Report sent' }, render: (row) => <DayText day={row.reportedOn} /> },
  {
    key: 'state',
    title: { zh: '状态', en: 'State' },
    render: (row) => <ToneTag tone={TONE_OF_RECEIVED[row.state]} text={RECEIVED_STATE_NAMES[row.state]} />,
  },
];

function Kind({ row }: { row: Row }) {
  return <>{useText()(RECEIVED_KIND_NAMES[row.kind])}</>;
}

function Until({ row }: { row: Row }) {
  const day = row.reportBy ?? row.lastOn;
  if (row.late)
    return (
      <ToneTag
        tone="late"
        text={
          row.reportedOn
            ? { zh: `${day}，逾期提交`, en: `${day}, sent late` }
            : { zh: `${day} 逾期`, en: `${day} overdue` }
        }
      />
    );
  return <DayText day={day} />;
}

export function ReceivedCases() {
  const go = useGo();
  const [search] = useFilters();
  const filter = { kind: oneOf(KINDS, search.kind) };
  return (
    <Page
      title={{ zh: '检查和整改', en: 'Inspections and orders' }}
      purpose={{
        zh: '国家安全机关发来的检查和责令整改文书。责令整改的，在期限届满前提交整改报告。',
        en: 'What a state security organ sent about inspections and orders. An order is answered by a report before its limit ends.',
      }}
    >
      <ToTakeIn />
      <FilterBar
        filters={[
          {
            kind: 'one',
            key: 'kind',
            label: { zh: '事项', en: 'Matter' },
            choices: KINDS.map((value) => ({ value, text: RECEIVED_KIND_NAMES[value] })),
          },
        ]}
      />
      <DataTable
        name="inspections-received"
        label={{ zh: '检查和整改', en: 'Inspections and orders' }}
        query="inspections.received"
        input={filter}
        columns={COLUMNS}
        rowKey={(row) => row.arrivalId}
        onOpen={(row) => go({ to: `/inspections/received/${row.arrivalId}` })}
        empty={{
          zh: '没有检查或者责令整改事项。国家安全机关发来的文书先出现在上方，接收后在此办理。',
          en: 'No inspections or orders. What an organ sends appears above; once taken in it is dealt with here.',
        }}
      />
    </Page>
  );
}

/** Came, and stands in no case yet. */
function ToTakeIn() {
  const t = useText();
  const go = useGo();
  const say = useSay();
  const { data } = useQueryOf('inspections.received', { limit: 1 });
  const take = useAct('inspections.take-in');
  if (!data || data.toTakeIn.length === 0) return null;
  const takes = (arrivalId: Row['arrivalId']) =>
    take
      .mutateAsync({ arrivalId })
      .then(() => go({ to: `/inspections/received/${arrivalId}` }))
      .catch(say.failed);
  return (
    <Section title={{ zh: '待接收', en: 'To be taken in' }}>
      <PlainTable
        label={{ zh: '待接收', en: 'To be taken in' }}
        rowKey="arrivalId"
        dataSource={[...data.toTakeIn]}
        columns={[
          { title: t({ zh: '文号', en: 'Number' }), dataIndex: 'number' },
          { title: t({ zh: '种类', en: 'Type' }), render: (_, row) => t(typeOf(row.type).name) },
          { title: t({ zh: '来文机关', en: 'From' }), dataIndex: 'from' },
          { title: t({ zh: '收到', en: 'Received' }), render: (_, row) => <InstantText at={row.receivedAt} /> },
          {
            title: t({ zh: '办理', en: 'Do' }),
            render: (_, row) => (
              <Button
                type="primary"
                size="small"
                loading={take.isPending}
                aria-label={t({ zh: `接收 ${row.number}`, en: `Take in ${row.number}` })}
                onClick={() => void takes(row.arrivalId)}
              >
                {t({ zh: '接收', en: 'Take in' })}
              </Button>
            ),
          },
        ]}
      />
      <p className="quiet">
        {t({
          zh: '接收即打开公文，会记入日志；回执在事项页面发出。',
          en: 'Taking in opens it, which is logged; the receipt is sent from the case.',
        })}
      </p>
    </Section>
  );
}
