/** How far a dispatch is, as the lists and the cases show it. Red only where a receipt is overdue. */
import {
  DISPATCH_STATE_NAMES,
  DISPATCH_TYPE_NAMES,
  DISPATCH_TYPES,
  type DispatchState,
  type DispatchTypeName,
  numberInWords,
  typeOf,
} from '../../../src/domain/dispatches/dispatches.ts';
import type { RowOf } from '../../api.ts';
import { DayText } from '../../kit/days.tsx';
import { type Tone, ToneTag } from '../../kit/state-tag.tsx';
import { useText } from '../../language.tsx';

export type ReceivedRow = RowOf<'dispatches.received'>;
export type SentRow = RowOf<'dispatches.sent'>;

export const TYPE_CHOICES = DISPATCH_TYPE_NAMES.map((value) => ({ value, text: DISPATCH_TYPES[value].name }));

export function TypeName({ type }: { type: DispatchTypeName }) {
  return <>{useText()(typeOf(type).name)}</>;
}

export const receiptIsLate = ({ receipt, receiptDue }: ReceivedRow, today: string): boolean =>
  receipt === null && receiptDue !== null && receiptDue < today;

export function ReceivedState({ row, today }: { row: ReceivedRow; today: string }) {
  if (receiptIsLate(row, today)) return <ToneTag tone="late" text={{ zh: '回执逾期', en: 'Receipt overdue' }} />;
  if (row.receiptDue !== null && row.receipt === null)
    return row.openedAt === null ? (
      <ToneTag tone="working" text={{ zh: '未打开', en: 'Not opened' }} />
    ) : (
      <ToneTag tone="waiting" text={{ zh: '待回执', en: 'To be acknowledged' }} />
    );
  if (row.settledAt !== null) return <ToneTag tone="good" text={{ zh: '已办结', en: 'Settled' }} />;
  return <ToneTag tone="working" text={{ zh: '办理中', en: 'In hand' }} />;
}

/** The day by which the receipt is due; nothing where it went out or none is asked for. */
export function ReceiptDue({ row, today }: { row: ReceivedRow; today: string }) {
  if (row.receiptDue === null) return <span aria-hidden>—</span>;
  if (receiptIsLate(row, today))
    return <ToneTag tone="late" text={{ zh: `${row.receiptDue} 逾期`, en: `${row.receiptDue} overdue` }} />;
  return <DayText day={row.receiptDue} />;
}

export const TONE_OF_DISPATCH: Record<DispatchState, Tone> = {
  draft: 'working',
  approved: 'waiting',
  sent: 'waiting',
  withdrawn: 'ended',
};

export function SentState({ row }: { row: SentRow }) {
  if (row.refused > 0)
    return <ToneTag tone="late" text={{ zh: `${row.refused} 家未收下`, en: `${row.refused} not taken in` }} />;
  if (row.overdue > 0)
    return <ToneTag tone="late" text={{ zh: `${row.overdue} 家回执逾期`, en: `${row.overdue} receipts overdue` }} />;
  if (row.state !== 'sent')
    return <ToneTag tone={TONE_OF_DISPATCH[row.state]} text={DISPATCH_STATE_NAMES[row.state]} />;
  if (!typeOf(row.type).receipted) return <ToneTag tone="good" text={{ zh: '已发出', en: 'Sent' }} />;
  if (row.receipted === row.receivers) return <ToneTag tone="good" text={{ zh: '已全部回执', en: 'All receipted' }} />;
  return (
    <ToneTag
      tone="waiting"
      text={{ zh: `回执 ${row.receipted}/${row.receivers}`, en: `${row.receipted} of ${row.receivers} receipted` }}
    />
  );
}

/** Its number, or that it has none yet. */
export function numberOfDispatch(of: {
  readonly sign: string | null;
  readonly year: number | null;
  readonly number: number | null;
}): string | undefined {
  const { sign, year, number } = of;
  return sign !== null && year !== null && number !== null ? numberInWords({ sign, year, number }) : undefined;
}
