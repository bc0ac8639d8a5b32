/** The same document on its way to each of its receivers. */
import { DELIVERY_STATE_NAMES, type DeliveryState } from '../../../src/domain/dispatches/dispatches.ts';
import { DayText, InstantText } from '../../kit/days.tsx';
import { Link } from '../../kit/link.tsx';
import { Section } from '../../kit/page.tsx';
import { PlainTable } from '../../kit/plain-table.tsx';
import { type Tone, ToneTag } from '../../kit/state-tag.tsx';
import { useText } from '../../language.tsx';
import { useToday } from '../../today.ts';
import type { OwnDispatch } from './sent-case.tsx';

type Delivery = OwnDispatch['deliveries'][number];

const TONES: Record<DeliveryState, Tone> = {
  planned: 'waiting',
  sealing: 'working',
  sent: 'working',
  delivered: 'waiting',
  receipted: 'good',
};

export function Deliveries({ one: { deliveries } }: { one: OwnDispatch }) {
  const t = useText();
  const today = useToday();
  const isLate = ({ receiptedAt, receiptDue }: Delivery) =>
    receiptedAt === null && receiptDue !== null && receiptDue < today;
  return (
    <Section title={{ zh: '送达和回执', en: 'Delivery and receipts' }}>
      <PlainTable<Delivery>
        rowKey="correspondentId"
        label={{ zh: '送达和回执', en: 'Delivery and receipts' }}
        dataSource={[...deliveries]}
        pagination={deliveries.length > 50 && { pageSize: 50, showSizeChanger: false }}
        columns={[
          { title: t({ zh: '主送', en: 'To' }), dataIndex: 'name' },
          {
            title: t({ zh: '状态', en: 'State' }),
            render: (_, row) =>
              isLate(row) ? (
                <ToneTag tone="late" text={{ zh: '回执逾期', en: 'Receipt overdue' }} />
              ) : (
                <ToneTag tone={TONES[row.state]} text={DELIVERY_STATE_NAMES[row.state]} />
              ),
          },
          { title: t({ zh: '发出', en: 'Sent' }), render: (_, row) => <InstantText at={row.sentAt} /> },
          { title: t({ zh: '送达', en: 'Delivered' }), render: (_, row) => <InstantText at={row.deliveredAt} /> },
          { title: t({ zh: '回执期限', en: 'Receipt due' }), render: (_, row) => <DayText day={row.receiptDue} /> },
          {
            title: t({ zh: '回执', en: 'Receipted' }),
            render: (_, { receipt, receiptedAt }) =>
              receipt === null ? (
                <InstantText at={receiptedAt} />
              ) : (
                <Link to={`/dispatches/received/${receipt}`}>
                  <InstantText at={receiptedAt} />
                </Link>
              ),
          },
        ]}
      />
    </Section>
  );
}
