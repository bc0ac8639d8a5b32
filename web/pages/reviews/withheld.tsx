/** What is withheld from people: to be approved by a second person, or to be looked at again by its day. What it is stays in the case. */
import { type RowOf, useQueryOf } from '../../api.ts';
import { type Column, DataTable } from '../../kit/data-table.tsx';
import { DayText } from '../../kit/days.tsx';
import { useGo } from '../../kit/link.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { useToday } from '../../today.ts';
import { whoColumns } from '../people/who-columns.tsx';

type Row = RowOf<'reviews.withheld-due'>;

export function WithheldPart() {
  const go = useGo();
  const today = useToday();
  return (
    <DataTable
      name="withheld-due"
      label={{ zh: '不予告知：待批准、待复看', en: 'Withheld: to be approved, or looked at again' }}
      query="reviews.withheld-due"
      input={{}}
      columns={columnsOf(today)}
      rowKey={(row) => row.withheldId}
      onOpen={(row) => go({ to: `/reviews/${row.reviewId}`, search: { person: row.personId } })}
      empty={{
        zh: '没有待批准或者待复看的不予告知内容。复看日期前三十天起列在这里。',
        en: 'Nothing that is withheld waits. It is listed here from thirty days before the day on which it is to be looked at again.',
      }}
    />
  );
}

const stateOf = (row: Row, today: string) => {
  if (row.approvedAt === null)
    return { tone: 'waiting', text: { zh: '待另一人批准', en: 'A second approver' } } as const;
  return row.reviewOn < today
    ? ({ tone: 'late', text: { zh: '复看已逾期', en: 'Overdue to be looked at' } } as const)
    : ({ tone: 'soon', text: { zh: '待复看', en: 'To be looked at again' } } as const);
};

const columnsOf = (today: string): Column<Row>[] => [
  ...whoColumns<Row>().filter(({ key }) => key !== 'staffNumber'),
  { key: 'legalReference', title: { zh: '依据', en: 'Provision' }, render: (row) => row.legalReference },
  { key: 'proposedByName', title: { zh: '提出人', en: 'Proposed by' }, render: (row) => row.proposedByName },
  {
    key: 'reviewOn',
    title: { zh: '复看日期', en: 'To be looked at by' },
    render: (row) => <DayText day={row.reviewOn} />,
  },
  { key: 'state', title: { zh: '情形', en: 'What waits' }, render: (row) => <ToneTag {...stateOf(row, today)} /> },
];

/** How much waits, for the headings of the parts. */
export function useWaiting(): { startsPassed: number; withheld: number } {
  const { data } = useQueryOf('reviews.waiting', {});
  return data ?? { startsPassed: 0, withheld: 0 };
}

export const heading = (text: string, waits: number) =>
  waits === 0 ? (
    text
  ) : (
    <>
      {text} <span className="waits">{waits}</span>
    </>
  );
