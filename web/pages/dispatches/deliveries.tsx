/** The same document on its way to each of its receivers. */
import { Button } from 'antd';
import { DELIVERY_STATE_NAMES, type DeliveryState, typeOf } from '../../../src/domain/dispatches/dispatches.ts';
import { REFUSAL_TOLD } from '../../../src/domain/dispatches/faults.ts';
import { useAct } from '../../api.ts';
import { useSay } from '../../kit/confirm.tsx';
import { DayText, InstantText } from '../../kit/days.tsx';
import { Link } from '../../kit/link.tsx';
import { Section } from '../../kit/page.tsx';
import { PlainTable } from '../../kit/plain-table.tsx';
import { type Tone, ToneTag } from '../../kit/state-tag.tsx';
import { useText } from '../../language.tsx';
import { useToday } from '../../today.ts';
import { useIsClerk } from './may.ts';
import type { OwnDispatch } from './sent-case.tsx';

type Delivery = OwnDispatch['deliveries'][number];

const TONES: Record<DeliveryState, Tone> = {
  planned: 'waiting',
  sealing: 'working',
  sent: 'working',
  delivered: 'waiting',
  receipted: 'good',
  refused: 'late',
};

export function Deliveries({ one: { deliveries, type } }: { one: OwnDispatch }) {
  const t = useText();
  const today = useToday();
  const isLate = ({ receiptedAt, receiptDue, state }: Delivery) =>
    receiptedAt === null && state !== 'refused' && receiptDue !== null && receiptDue < today;
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
              row.state === 'refused' ? (
                <NotTakenIn row={row} />
              ) : isLate(row) ? (
                <ToneTag tone="late" text={{ zh: '回执逾期', en: 'Receipt overdue' }} />
              ) : row.state === 'delivered' && !typeOf(type).receipted ? (
                <ToneTag tone="good" text={{ zh: '已送达', en: 'Delivered' }} />
              ) : (
                <ToneTag tone={TONES[row.state]} text={DELIVERY_STATE_NAMES[row.state]} />
              ),
          },
          { title: t({ zh: '发出', en: 'Sent' }), render: (_, row) => <InstantText at={row.sentAt} /> },
          { title: t({ zh: '送达', en: 'Delivered' }), render: (_, row) => <InstantText at={row.deliveredAt} /> },
          {
            title: t({ zh: '对方打开', en: 'Opened there' }),
            render: (_, row) => <DayText day={row.openedOn} />,
          },
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

/** Why, what is kept and what to do; taken note of by who deals with it. */
function NotTakenIn({ row }: { row: Delivery }) {
  const t = useText();
  const say = useSay();
  const isClerk = useIsClerk();
  const note = useAct('dispatches.note-refused');
  const { dispatchId, correspondentId } = row;
  return (
    <div className="not-taken-in">
      <ToneTag tone={TONES.refused} text={DELIVERY_STATE_NAMES.refused} /> <InstantText at={row.refusedAt} />
      <div className="quiet">{t(REFUSAL_TOLD[row.fault!])}</div>
      {isClerk && row.refusalNotedAt === null && (
        <Button
          size="small"
          loading={note.isPending}
          onClick={() => void note.mutateAsync({ dispatchId, correspondentId }).catch(say.failed)}
        >
          {t({ zh: '知悉', en: 'Noted' })}
        </Button>
      )}
    </div>
  );
}
